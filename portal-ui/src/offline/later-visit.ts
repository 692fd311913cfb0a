/**
 * Whether this device has kept the pages before this one was opened. A first visit stays light: what is of use without a network, and not
 * at once, comes on a later one.
 */
export const isLaterVisit: boolean = Boolean(
  (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker?.controller,
)
