import { hash } from 'node:crypto'
import type { SessionData } from 'express-session'
import { LRUCache } from 'lru-cache'

/** A session as the database has it. Shared by requests: nobody may change it. */
export interface StoredSession {
  readonly data: Readonly<SessionData>
  readonly keycloakGrant: string | undefined
  /** How much longer it lives. */
  readonly remainingMs: number
}

type ReadSession = (sid: string) => Promise<StoredSession | undefined>

/** A read of the database that is under way. */
interface Reading {
  /** The session changed since it began: what it brings may be old. */
  isOutdated: boolean
  readonly result: Promise<StoredSession | undefined>
}

/** A few kilobytes each. */
const mostSessions = 5_000
/** However well changes are heard of, a session is looked up again after so long. */
const longestMs = 60_000

/**
 * Remembers the sessions of who is signed in, as long as every change to them is heard of: database/notifications.ts
 * turns it on once it listens and off when it might miss something. Off, every session is read from the database.
 */
export class SessionCache {
  readonly #read: ReadSession
  readonly #remembers: boolean
  readonly #known = new LRUCache<string, StoredSession>({ max: mostSessions, ttl: longestMs })
  readonly #readings = new Map<string, Reading>()
  #isOn = false

  /** @param remembers whether it ever does (short-cuts.ts) */
  constructor(read: ReadSession, remembers = true) {
    this.#read = read
    this.#remembers = remembers
  }

  turnOn(): void {
    this.#isOn = this.#remembers
  }

  turnOff(): void {
    this.#isOn = false
    this.forgetAll()
  }

  /** Without a look at the database; undefined where the session has to be loaded. */
  find(sid: string): StoredSession | undefined {
    return this.#known.get(keyOf(sid))
  }

  /** @returns undefined where there is no such session or it has ended */
  async load(sid: string): Promise<StoredSession | undefined> {
    const key = keyOf(sid)
    const underWay = this.#readings.get(key)
    if (underWay) return underWay.result
    const reading: Reading = { isOutdated: !this.#isOn, result: this.#read(sid) }
    this.#readings.set(key, reading)
    try {
      const session = await reading.result
      if (session?.data.signedIn && !reading.isOutdated)
        this.#known.set(key, session, { ttl: Math.min(longestMs, Math.max(1, session.remainingMs)) })
      return session
    } finally {
      if (this.#readings.get(key) === reading) this.#readings.delete(key)
    }
  }

  /** After a change to a session that this process made itself: no need to wait until it is heard of. */
  forget(sid: string): void {
    this.forgetKey(keyOf(sid))
  }

  /** @param key as the database announces it (migration 011) */
  forgetKey(key: string): void {
    this.#known.delete(key)
    const reading = this.#readings.get(key)
    if (reading) reading.isOutdated = true
    // Who asks from now on must not get what was read before.
    this.#readings.delete(key)
  }

  forgetAll(): void {
    this.#known.clear()
    for (const key of [...this.#readings.keys()]) this.forgetKey(key)
  }
}

/** Sessions are known by their id's hash: what is announced tells nobody a session. */
function keyOf(sid: string): string {
  return hash('sha256', sid)
}
