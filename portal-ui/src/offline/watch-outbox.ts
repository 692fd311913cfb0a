import type { OutboxEntry } from './database.ts'
import { isUnsent, listEntries, onOutboxChange } from './outbox.ts'
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

/**
 * Calls `onSettled` whenever something has reached the portal, or was refused there, that no form tells of: whoever sent it, this
 * page, another one or the service worker. To be called once.
 */
export function watchSettled(onSettled: () => void): void {
  let before: ReadonlyMap<string, OutboxEntry> = new Map()
  const look = async (): Promise<void> => {
    const now = new Map((await listEntries()).map((entry) => [entry.idempotencyKey, entry]))
    const wasSettled = isAnySettled(before, now)
    before = now
    if (wasSettled) onSettled()
  }
  // One after the other, so that each change is seen beside what was there before it.
  let looking = Promise.resolve()
  const lookSoon = (): void => {
    // A browser that keeps nothing has nothing to tell.
    looking = looking.then(look).catch(() => undefined)
  }
  lookSoon()
  onOutboxChange(lookSoon)
}

function isAnySettled(before: ReadonlyMap<string, OutboxEntry>, now: ReadonlyMap<string, OutboxEntry>): boolean {
  const isNewlySettled = ({ idempotencyKey, state }: OutboxEntry): boolean => {
    const known = before.get(idempotencyKey)?.state.kind
    return (
      (state.kind === 'refused' && known !== 'refused') ||
      (state.kind === 'sent' && !state.wasShown && known !== 'sent')
    )
  }
  // The portal has the photo, or will never have it.
  const hasLetPhotoGo = ({ idempotencyKey, photo }: OutboxEntry): boolean =>
    photo !== undefined && now.get(idempotencyKey)?.photo === undefined
  return [...now.values()].some(isNewlySettled) || [...before.values()].some(hasLetPhotoGo)
}

interface WithSync extends ServiceWorkerRegistration {
  readonly sync?: { register: (tag: string) => Promise<void> }
}

/** Where browsers have it, the service worker sends when the network is back, even without a page. */
async function askForSync(): Promise<void> {
  const registration: WithSync | undefined = await navigator.serviceWorker?.getRegistration()
  await registration?.sync?.register('outbox').catch(() => undefined)
}
