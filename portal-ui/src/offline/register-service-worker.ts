import type { Locale } from '@moja-komunala/brand/brand'
import { isLaterVisit } from './later-visit.ts'

/** Whoever stays as long on a later visit has time for what is read without a network: bills, consumption. */
const laterMs = 10_000

/**
 * Keeps the pages themselves for when there is no network. A new version's worker takes over at once: this page came
 * over the network, so it is of that version already, and the worker keeps the files of the one before for other tabs.
 *
 * @param locale it keeps the words of this language
 */
export function registerServiceWorker(locale: Locale): void {
  // Browsers offer it with TLS only. In development the files change under it.
  const workers = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker
  if (workers === undefined || import.meta.env.DEV) return
  const file = `/service-worker.js${locale === 'sl' ? '' : `?locale=${locale}`}`
  if (isLaterVisit) setTimeout(() => workers.controller?.postMessage('keep-the-rest'), laterMs)
  const register = (): void => {
    // Without it everything works as long as there is a network.
    workers.register(file, { updateViaCache: 'none' }).catch(() => undefined)
  }
  if (document.readyState === 'complete') register()
  else window.addEventListener('load', register, { once: true })
}
