import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { Log } from '../log.ts'

/** What is said on a channel of PostgreSQL's (NOTIFY). */
export interface Subscription {
  readonly channel: string
  /** What PostgreSQL shows its connections as. Whoever waits until all have heard waits for those of one name. */
  readonly listenerName: string
  /** From now on everything that is committed is heard of. */
  readonly onListening: () => void
  readonly onHeard: (payload: string) => void
  /** Nothing is heard any more, and something may have been missed. */
  readonly onDeaf: () => void
}

/** A connection may die without a word, somewhere between: so often it is asked, and so long it may take to answer. */
const heartbeatEveryMs = 2_000
const answerWithinMs = 3_000
/** After so long a listener has heard, or knows that it may not have. */
const deafAfterMs = heartbeatEveryMs + answerWithinMs + 1_000
const firstPauseMs = 100
const longestPauseMs = 3_000
const askAgainAfterMs = 200

/** What a listener is asked, and the channel on which it answers. */
const question = 'heard? '
const answersOf = (channel: string) => `${channel}_heard`

/** Listeners that haven't said yet that they heard, by the number of their connection. */
interface Waiting {
  readonly pids: Set<number>
  readonly done: () => void
}

/** Listens on a connection of its own, and comes back by itself after that was lost. */
export class NotificationListener {
  readonly #databaseUrl: string
  readonly #subscription: Subscription
  readonly #log: Log
  readonly #stopping = new AbortController()
  readonly #waiting = new Map<string, Waiting>()
  #running: Promise<void> | undefined
  /** Undefined while nothing is heard. */
  #client: pg.Client | undefined

  /** @param databaseUrl of PostgreSQL itself: a pooler in between would hand notifications to anybody or nobody */
  constructor(databaseUrl: string, subscription: Subscription, log: Log) {
    this.#databaseUrl = databaseUrl
    this.#subscription = subscription
    this.#log = log
  }

  start(): void {
    this.#running ??= this.#keepListening()
  }

  async stop(): Promise<void> {
    this.#stopping.abort()
    await this.#running
  }

  /**
   * Waits until everybody who listens to the same, in whatever process, has heard of all that was committed before. PostgreSQL
   * tells them at once, but on a busy machine a request may still be quicker. Who doesn't answer in some seconds has
   * found out by then that nothing is heard any more.
   */
  async untilHeardByAll(): Promise<void> {
    const client = this.#client
    const patience = AbortSignal.any([this.#stopping.signal, AbortSignal.timeout(deafAfterMs)])
    // Deaf itself: it can't know who heard.
    if (!client) return this.#pause(deafAfterMs)
    const id = randomUUID()
    try {
      const pids = new Set(await this.#listListeners(client))
      const allAnswered = new Promise<void>((done) => this.#waiting.set(id, { pids, done }))
      while (pids.size > 0 && !patience.aborted) {
        // Again for whoever only began to listen.
        await client.query('select pg_notify($1, $2)', [this.#subscription.channel, question + id])
        await Promise.race([allAnswered, this.#pause(askAgainAfterMs, patience)])
        const there = pids.size > 0 ? await this.#listListeners(client) : []
        for (const pid of pids) if (!there.includes(pid)) pids.delete(pid)
      }
    } catch {
      await this.#pause(deafAfterMs)
    } finally {
      this.#waiting.delete(id)
    }
  }

  async #keepListening(): Promise<void> {
    let pauseMs = firstPauseMs
    while (!this.#stopping.signal.aborted) {
      try {
        await this.#listenUntilLost(() => (pauseMs = firstPauseMs))
      } catch (error) {
        this.#log.warn(
          { err: error, channel: this.#subscription.channel },
          'notifications of the database are not heard',
        )
      }
      await this.#pause(pauseMs)
      pauseMs = Math.min(pauseMs * 2, longestPauseMs)
    }
  }

  async #listenUntilLost(onListening: () => void): Promise<void> {
    const { channel } = this.#subscription
    const client = this.#open()
    let lost: Error | undefined
    const isLost = new AbortController()
    const lose = (error: Error): void => {
      lost ??= error
      // At once, not when the next heartbeat finds out.
      this.#goDeaf()
      isLost.abort()
    }
    client.on('error', lose)
    client.on('end', () => lose(new Error('Connection terminated')))
    try {
      await client.connect()
      for (const name of [channel, answersOf(channel)]) await client.query(`listen ${client.escapeIdentifier(name)}`)
      if (lost) throw lost
      this.#client = client
      this.#subscription.onListening()
      onListening()
      while (!this.#stopping.signal.aborted) {
        await this.#pause(heartbeatEveryMs, isLost.signal)
        if (lost) throw lost
        if (!this.#stopping.signal.aborted) await client.query('select')
      }
    } finally {
      this.#goDeaf()
      client.end().catch(() => undefined)
    }
  }

  async #listListeners(client: pg.Client): Promise<number[]> {
    const { rows } = await client.query<{ pid: number }>(
      'select pid from pg_stat_activity where application_name = $1 and datname = current_database()',
      [this.#subscription.listenerName],
    )
    return rows.map(({ pid }) => pid)
  }

  #open(): pg.Client {
    const client = new pg.Client({
      connectionString: this.#databaseUrl,
      connectionTimeoutMillis: 5_000,
      query_timeout: answerWithinMs,
      keepAlive: true,
      application_name: this.#subscription.listenerName,
    })
    const { channel, onHeard } = this.#subscription
    client.on('notification', ({ channel: heardOn, payload = '' }) => {
      if (heardOn !== channel) this.#takeAnswer(payload)
      else if (payload.startsWith(question)) this.#answer(client, payload.slice(question.length))
      else onHeard(payload)
    })
    return client
  }

  /** Whatever was said before has been heard: notifications come in their order. */
  #answer(client: pg.Client, id: string): void {
    client
      .query(`select pg_notify($1, $2 || ' ' || pg_backend_pid())`, [answersOf(this.#subscription.channel), id])
      .catch((error: unknown) => this.#log.warn({ err: error }, 'what was heard could not be confirmed'))
  }

  #takeAnswer(payload: string): void {
    const [id = '', pid] = payload.split(' ')
    const waiting = this.#waiting.get(id)
    if (waiting?.pids.delete(Number(pid)) && waiting.pids.size === 0) waiting.done()
  }

  #goDeaf(): void {
    this.#client = undefined
    this.#subscription.onDeaf()
  }

  async #pause(milliseconds: number, until?: AbortSignal): Promise<void> {
    const signals = until ? [this.#stopping.signal, until] : [this.#stopping.signal]
    await sleep(milliseconds, undefined, { signal: AbortSignal.any(signals) }).catch(() => undefined)
  }
}
