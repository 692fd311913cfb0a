/**
 * Keeps the pages themselves for when there is no network. A new version's worker takes over at once: this page came
 * over the network, so it is of that version already, and the worker keeps the files of the one before for other tabs.
 */
export function registerServiceWorker(): void {
  // Browsers offer it with TLS only. In development the files change under it.
  const workers = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker
  if (workers === undefined || import.meta.env.DEV) return
  window.addEventListener('load', () => {
    // Without it everything works as long as there is a network.
    workers.register('/service-worker.js', { updateViaCache: 'none' }).catch(() => undefined)
  })
}
