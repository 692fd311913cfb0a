import { makeRequestId } from '@moja-komunala/letterhead/request-id.ts'
import type { Paths, Problem, Session, SubmittedReading } from '../api/types.ts'
import type { OutboxEntry } from './database.ts'
import { isUnsent, listEntries, mayBeSent, removeEntry, updateEntry } from './outbox.ts'

/*
 * Sends what waits, from a page or from the service worker, which has no page: plain requests, nothing of the pages'
 * own. One of them at a time: the lock is shared by all tabs. Even without it nothing would be stored twice, for every
 * reading carries the key made at its entry.
 */

/** `nothing`: there was nothing to send. */
export type Delivery = 'nothing' | 'done' | 'unreachable' | 'signed-out'

const readings = '/metering-points/{meteringPointId}/meters/{meterId}/readings' satisfies keyof Paths
const patienceMs = 20_000

export async function sendOutbox(): Promise<Delivery> {
  if (!(await listEntries()).some(isUnsent)) return 'nothing'
  // Old browsers have no locks.
  const locks = (navigator as { locks?: LockManager }).locks
  return locks === undefined ? sendAll() : locks.request('outbox', sendAll)
}

/** Ends the sending: what is left waits for the next time. */
class Interrupted extends Error {
  override readonly name = 'Interrupted'
  readonly delivery: Delivery

  constructor(delivery: Delivery) {
    super(delivery)
    this.delivery = delivery
  }
}

async function sendAll(): Promise<Delivery> {
  const waiting = (await listEntries()).filter((entry) => mayBeSent(entry, Date.now()))
  if (waiting.length === 0) return 'nothing'
  try {
    // Whoever is signed in now: nothing goes out in somebody else's name.
    const session = (await (await ask('/session')).json()) as Session
    for (const entry of waiting) if (entry.owner === session.customer.id) await sendEntry(entry, session.csrfToken)
    return 'done'
  } catch (error) {
    if (error instanceof Interrupted) return error.delivery
    throw error
  }
}

async function sendEntry(entry: OutboxEntry, csrfToken: string): Promise<void> {
  const sent = entry.state.kind === 'sent' ? entry : await sendReading(entry, csrfToken)
  if (sent.state.kind === 'sent' && sent.photo !== undefined) await sendPhoto(sent, sent.photo, csrfToken)
}

async function sendReading(entry: OutboxEntry, csrfToken: string): Promise<OutboxEntry> {
  const { valueM3, enteredAt, doubtAnswer, wantsReceipt, idempotencyKey } = entry
  const response = await ask(pathOf(entry), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-csrf-token': csrfToken, 'idempotency-key': idempotencyKey },
    // Nobody is there to be asked any more: what this device knew raised no doubt.
    body: JSON.stringify({ valueM3, enteredAt, wantsReceipt, doubtAnswer: doubtAnswer ?? { reason: 'not-asked' } }),
  })
  const after: OutboxEntry = { ...entry, state: await outcomeOf(response) }
  await updateEntry(after)
  return after
}

async function outcomeOf(response: Response): Promise<OutboxEntry['state']> {
  if (!response.ok) return { kind: 'refused', reason: await reasonOf(response) }
  const { reading } = (await response.json()) as SubmittedReading
  const { id: readingId, reference, receivedAt, notCounted } = reading
  return { kind: 'sent', readingId, reference, receivedAt, notCounted, wasShown: false }
}

async function sendPhoto(entry: OutboxEntry, photo: Blob, csrfToken: string): Promise<void> {
  if (entry.state.kind !== 'sent') return
  await ask(`${pathOf(entry)}/${entry.state.readingId}/photo`, {
    method: 'PUT',
    headers: { 'content-type': 'image/jpeg', 'x-csrf-token': csrfToken },
    body: photo,
  })
  // Taken or refused for good: the reading counts without it.
  if (entry.state.wasShown) return removeEntry(entry.idempotencyKey)
  await updateEntry({ ...entry, photo: undefined })
}

const pathOf = ({ meteringPointId, meterId }: OutboxEntry): string =>
  readings.replace('{meteringPointId}', meteringPointId).replace('{meterId}', meterId)

type Asked = Omit<RequestInit, 'headers'> & { readonly headers?: Readonly<Record<string, string>> }

/** @throws Interrupted when the portal gave no answer about this very request */
async function ask(path: string, init: Asked = {}): Promise<Response> {
  const headers = { ...init.headers, 'x-request-id': makeRequestId() }
  const response = await fetch(`/api/v1${path}`, { ...init, headers, signal: AbortSignal.timeout(patienceMs) }).catch(
    () => {
      throw new Interrupted('unreachable')
    },
  )
  if (response.status === 401) throw new Interrupted('signed-out')
  // A portal in trouble, too many requests, or a page whose token is an old one: another time.
  if (response.status >= 500 || [403, 408, 429].includes(response.status)) throw new Interrupted('unreachable')
  return response
}

async function reasonOf(response: Response): Promise<string> {
  const problem = (await response.json().catch(() => ({}))) as Partial<Problem>
  return problem.errors?.[0]?.detail ?? problem.detail ?? ''
}
