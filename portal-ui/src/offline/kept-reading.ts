import type { SubmittedReading } from '../api/types.ts'
import type { OutboxEntry } from './database.ts'
import { currentOwner } from './known-data.ts'
import { putEntry, removeEntry, updateEntry } from './outbox.ts'
import { sendSoon } from './watch-outbox.ts'

export type KeptReading = Omit<OutboxEntry, 'owner' | 'state'>

/** So long a page may take to send an entry and to ask about it; after that it is gone, and the entry is anybody's. */
const ownTimeMs = 45_000

/**
 * Writes an entry down before it is sent.
 *
 * @returns false where the browser keeps nothing: then the page alone has it
 */
export async function noteSending(reading: KeptReading): Promise<boolean> {
  try {
    await putEntry({
      ...reading,
      owner: await currentOwner(),
      state: { kind: 'sending', untilMs: Date.now() + ownTimeMs },
    })
    return true
  } catch {
    return false
  }
}

/** No answer came: the entry waits for a network. */
export async function keepForLater(reading: KeptReading): Promise<void> {
  await note(reading, { kind: 'waiting' })
  sendSoon()
}

/** The portal has answered: the page shows what. Only a photo may still have to follow. */
export async function letGo(reading: KeptReading, submitted?: SubmittedReading): Promise<void> {
  if (submitted === undefined || reading.photo === undefined) {
    // What can't be taken away was never kept.
    return removeEntry(reading.idempotencyKey).catch(() => undefined)
  }
  const { id: readingId, reference, receivedAt, notCounted } = submitted.reading
  await note(reading, { kind: 'sent', readingId, reference, receivedAt, notCounted, wasShown: true })
  sendSoon()
}

async function note(reading: KeptReading, state: OutboxEntry['state']): Promise<void> {
  // What was never kept can't be lost.
  await updateEntry({ ...reading, owner: await currentOwner(), state }).catch(() => undefined)
}
