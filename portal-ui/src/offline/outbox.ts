import { openDatabase, type OutboxEntry } from './database.ts'

/** Tells every tab, and the service worker, that something in the outbox has changed. */
const channelName = 'outbox'

export async function putEntry(entry: OutboxEntry): Promise<void> {
  await (await openDatabase()).put('outbox', entry)
  announce()
}

/** Notes what became of an entry, where it still is: once its customer has signed out, nothing of it may come back. */
export async function updateEntry(entry: OutboxEntry): Promise<void> {
  const change = (await openDatabase()).transaction('outbox', 'readwrite')
  if ((await change.store.getKey(entry.idempotencyKey)) !== undefined) await change.store.put(entry)
  await change.done
  announce()
}

export async function removeEntry(idempotencyKey: string): Promise<void> {
  await (await openDatabase()).delete('outbox', idempotencyKey)
  announce()
}

/** By moment of entry: the order in which they go out, so that the last one counts. */
export async function listEntries(): Promise<OutboxEntry[]> {
  const entries = await (await openDatabase()).getAll('outbox')
  return entries.sort((a, b) => a.enteredAt.localeCompare(b.enteredAt))
}

/** Whether something of it has not reached the portal. */
export function isUnsent({ state, photo }: OutboxEntry): boolean {
  return state.kind === 'sending' || state.kind === 'waiting' || (state.kind === 'sent' && photo !== undefined)
}

/** Whether nobody else is sending it just now. */
export function mayBeSent(entry: OutboxEntry, nowMs: number): boolean {
  return isUnsent(entry) && !(entry.state.kind === 'sending' && entry.state.untilMs > nowMs)
}

/** Forgets all that this customer left, sent or not. */
export async function removeEntriesOf(owner: string): Promise<void> {
  const database = await openDatabase()
  const own = (await database.getAll('outbox')).filter((entry) => entry.owner === owner)
  await Promise.all(own.map(({ idempotencyKey }) => database.delete('outbox', idempotencyKey)))
  announce()
}

// Where there is no such channel, a page learns of other tabs' changes when it looks again.
const open = (): BroadcastChannel | undefined =>
  typeof BroadcastChannel === 'function' ? new BroadcastChannel(channelName) : undefined

const here = new Set<() => void>()

function announce(): void {
  for (const listener of here) listener()
  const channel = open()
  channel?.postMessage('changed')
  channel?.close()
}

/** @returns what ends it */
export function onOutboxChange(listener: () => void): () => void {
  here.add(listener)
  const channel = open()
  channel?.addEventListener('message', listener)
  return () => {
    here.delete(listener)
    channel?.close()
  }
}
