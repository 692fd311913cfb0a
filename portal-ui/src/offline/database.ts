import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { DoubtAnswer, Session } from '../api/types.ts'

/** What the portal answered last, for when it can't be asked. */
export interface KnownData {
  readonly data: unknown
  /** When it came, by this device's clock in milliseconds. */
  readonly atMs: number
}

/** Who was signed in last. */
export interface KnownSession {
  /** Without a token: nobody acts by what is kept here. */
  readonly data: Session
  readonly atMs: number
}

/** A reading on its way to the portal. It holds nobody's name and address: who may see it is told by `owner`. */
export interface OutboxEntry {
  /** Made at entry: sent any number of times, the reading is stored once. */
  readonly idempotencyKey: string
  /** The account's id in Keycloak. */
  readonly owner: string
  readonly meteringPointId: string
  readonly meterId: string
  readonly meterKind: 'cold' | 'hot'
  readonly valueM3: number
  /** The moment of entry, an ISO instant by the server's clock. */
  readonly enteredAt: string
  readonly doubtAnswer: DoubtAnswer | null
  readonly wantsReceipt: boolean
  readonly photo?: Blob | undefined
  readonly state: OutboxState
}

export type OutboxState =
  /** A page is sending it and asks what the portal asks; if that page is gone by then, it counts as waiting. */
  | { readonly kind: 'sending'; readonly untilMs: number }
  | { readonly kind: 'waiting' }
  /** The photo may still wait. */
  | {
      readonly kind: 'sent'
      readonly readingId: string
      readonly reference: string
      readonly receivedAt: string
      readonly notCounted: 'later-entry' | 'arrived-late' | null
      /** The form has said so at once; only the photo was still to follow. */
      readonly wasShown: boolean
    }
  /** The portal said no, in the customer's language. */
  | { readonly kind: 'refused'; readonly reason: string }

interface Schema extends DBSchema {
  /** By owner and name. */
  known: { key: string; value: KnownData }
  session: { key: 'last'; value: KnownSession }
  outbox: { key: string; value: OutboxEntry }
}

let opening: Promise<IDBPDatabase<Schema>> | undefined

/** @throws where the browser keeps nothing, in some of its private windows for example */
export function openDatabase(): Promise<IDBPDatabase<Schema>> {
  opening ??= openDB<Schema>('portal', 1, {
    upgrade(database) {
      database.createObjectStore('known')
      database.createObjectStore('session')
      database.createObjectStore('outbox', { keyPath: 'idempotencyKey' })
    },
    // A newer version of the portal in another tab may change the shelves.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    terminated: () => (opening = undefined),
  }).catch((error: unknown) => {
    opening = undefined
    throw error
  })
  return opening
}
