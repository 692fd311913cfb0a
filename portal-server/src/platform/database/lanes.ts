import { Socket } from 'node:net'
import type { Kysely, QueryResult } from 'kysely'
import pg from 'pg'
import { toldApart } from './database-errors.ts'
import type { Tables } from './tables.gen.ts'
import { statementName } from './statement-name.ts'

/** Opens a client of its own, not connected yet. */
export type OpenClient = (settings: pg.ClientConfig) => pg.Client

/** Each prepares every statement for itself; more of them would send fewer statements together. */
const laneCount = 4
/** Others wait behind a statement: one that takes long is ended, first by PostgreSQL, and else with its lane. */
const limits = { statement_timeout: 5_000, query_timeout: 7_000, connectionTimeoutMillis: 5_000 }
/** A lane that hasn't answered for so long is left alone while another one answers. */
const stalledMs = 250

/**
 * 0A000: a column's type changed since the statement was prepared. 26000: it isn't prepared, where somebody in between
 * changes connections. Neither has done anything, so that it may run again.
 */
const outdatedStates = new Set(['0A000', '26000'])

/**
 * A few connections over which single statements are sent one after another without waiting for the answers (pipelining),
 * each prepared once a connection. A connection that is lost, with PostgreSQL or by itself, is opened again by the next
 * statement; those under way on it fail, as nobody can say what became of them.
 */
export class Lanes {
  readonly #lanes: readonly Lane[]

  constructor(open: OpenClient) {
    this.#lanes = Array.from({ length: laneCount }, () => new Lane(open))
  }

  async run<Row>(text: string, values: unknown[]): Promise<QueryResult<Row>> {
    return this.#choose().run<Row>(text, values)
  }

  /** Waits for the answers that are still to come. */
  async end(): Promise<void> {
    await Promise.all(this.#lanes.map((lane) => lane.end()))
  }

  /** The one with the fewest statements before this one. */
  #choose(): Lane {
    const stalledSince = Date.now() - stalledMs
    const cost = (lane: Lane) => lane.waiting + (lane.isStalled(stalledSince) ? 1_000_000 : 0)
    return this.#lanes.reduce((best, lane) => (cost(lane) < cost(best) ? lane : best))
  }
}

interface Connection {
  readonly client: pg.Client
  readonly socket: Socket
  /** What is sent goes out with whatever else is sent in this turn of the event loop. */
  isGathering: boolean
  /** Undefined once it stands. */
  opening: Promise<unknown> | undefined
}

class Lane {
  readonly #open: OpenClient
  #connection: Connection | undefined
  #isEnding = false
  #answeredAt = 0
  /** Statements without an answer. */
  waiting = 0

  constructor(open: OpenClient) {
    this.#open = open
  }

  isStalled(since: number): boolean {
    return this.waiting > 0 && this.#answeredAt < since
  }

  async run<Row>(text: string, values: unknown[]): Promise<QueryResult<Row>> {
    if (this.waiting === 0) this.#answeredAt = Date.now()
    this.waiting += 1
    try {
      return await this.#send<Row>(text, values, true)
    } catch (error) {
      throw toldApart(error)
    } finally {
      this.waiting -= 1
      this.#answeredAt = Date.now()
    }
  }

  async end(): Promise<void> {
    this.#isEnding = true
    await this.#connection?.client.end()
  }

  async #send<Row>(text: string, values: unknown[], isFirstAttempt: boolean): Promise<QueryResult<Row>> {
    const connection = this.#connection ?? this.#connect()
    if (connection.opening) await connection.opening
    gather(connection)
    try {
      const { rows, rowCount } = await query<Row & pg.QueryResultRow>(connection.client, text, values)
      return { rows, numAffectedRows: BigInt(rowCount ?? 0) }
    } catch (error) {
      const isOutdated = error instanceof pg.DatabaseError && outdatedStates.has(error.code ?? '')
      // The connection is told of its end a little later than the statement.
      if ((isOutdated || isFatal(error)) && this.#forget(connection)) connection.client.end().catch(() => undefined)
      if (!isOutdated || !isFirstAttempt) throw error
      return this.#send<Row>(text, values, false)
    }
  }

  #connect(): Connection {
    if (this.#isEnding) throw new Error('Connection terminated: the portal stops')
    const socket = new Socket()
    const client = this.#open({ ...limits, pipeline: true, stream: () => socket })
    const connection: Connection = { client, socket, isGathering: false, opening: undefined }
    // Unheard, it would end the process. Whoever waits for an answer is told by the statement itself.
    client.on('error', () => this.#forget(connection))
    client.on('end', () => this.#forget(connection))
    this.#connection = connection
    connection.opening = client
      .connect()
      .catch((error: unknown) => {
        this.#forget(connection)
        throw error
      })
      .finally(() => (connection.opening = undefined))
    return connection
  }

  #forget(connection: Connection): boolean {
    if (this.#connection !== connection) return false
    this.#connection = undefined
    return true
  }
}

/** Handing PostgreSQL a few bytes costs both sides as much as a small statement does: those of one turn go out together. */
function gather(connection: Connection): void {
  if (connection.isGathering) return
  connection.isGathering = true
  connection.socket.cork()
  setImmediate(() => {
    connection.isGathering = false
    connection.socket.uncork()
  })
}

function isFatal(error: unknown): boolean {
  return error instanceof pg.DatabaseError ? error.severity !== 'ERROR' : !(error instanceof TypeError)
}

function query<Row extends pg.QueryResultRow>(client: pg.Client, text: string, values: unknown[]) {
  return new Promise<pg.QueryResult<Row>>((resolve, reject) => {
    client.query<Row>({ name: statementName(text), text, values }, (error, result) =>
      error ? reject(error) : resolve(result),
    )
  })
}

const lanesOfDatabase = new WeakMap<Kysely<Tables>, Lanes>()

/** Has the statements of this database sent over lanes. */
export function useLanes(db: Kysely<Tables>, lanes: Lanes): void {
  lanesOfDatabase.set(db, lanes)
}

export function findLanes(db: Kysely<Tables>): Lanes | undefined {
  return lanesOfDatabase.get(db)
}
