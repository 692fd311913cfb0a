import { isUnsent, listEntries } from './outbox.ts'
import { sendOutbox, type Delivery } from './send-outbox.ts'

/** Between two tries while something waits: the browser may say that there is a network where there is none. */
const againMs = 20_000

let timer: ReturnType<typeof setTimeout> | undefined
let onDelivery: (delivery: Delivery) => void = () => undefined

/** Sends what waits now, and again until nothing does. */
export const sendSoon = (): void => tryIn(0)

/** In place of the try that was next, whoever set it off: there is never more than one to come. */
function tryIn(ms: number): void {
  clearTimeout(timer)
  timer = setTimeout(() => void trySending(), ms)
}

async function trySending(): Promise<void> {
  try {
    onDelivery(await sendOutbox())
    if (!(await listEntries()).some(isUnsent)) return
    tryIn(againMs)
    await askForSync()
  } catch {
    // A browser that keeps nothing has nothing to send.
  }
}

/** Whenever the page is there and the network may be back. To be called once. */
export function watchOutbox(noteDelivery: (delivery: Delivery) => void): void {
  onDelivery = noteDelivery
  window.addEventListener('online', sendSoon)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') sendSoon()
  })
  sendSoon()
}

interface WithSync extends ServiceWorkerRegistration {
  readonly sync?: { register: (tag: string) => Promise<void> }
}

/** Where browsers have it, the service worker sends when the network is back, even without a page. */
async function askForSync(): Promise<void> {
  const registration: WithSync | undefined = await navigator.serviceWorker?.getRegistration()
  await registration?.sync?.register('outbox').catch(() => undefined)
}
