import { setTimeout as sleep } from 'node:timers/promises'
import type { Database } from '../database/database.ts'
import type { Log } from '../log.ts'
import { doneFor } from '../request-id.ts'
import { filterReported, matchReports } from './delivery-reports.ts'
import { settleMessages, type SettledMessage } from './message.repository.ts'
import { storable, storableId } from './storable.ts'

interface Waiting {
  readonly message: SettledMessage & { readonly id: string }
  readonly signal: AbortSignal
  readonly done: () => void
}

const againMs = 1_000
/** What a kill leaves in doubt is what was handed over for so long. Of what goes out one by one nothing waits. */
const gatherMs = 100

/**
 * Writes down what became of messages: at once where nothing was written lately, and of many that go out those together that came to
 * be known within a moment. For each by itself PostgreSQL took as long as for sending it. What isn't known to have been sent is sent
 * again, so it is written until it stands, or until another replica is at it.
 */
export class Settlements {
  readonly #db: Database
  readonly #log: Log
  #waiting: Waiting[] = []
  #isWriting = false

  constructor(db: Database, log: Log) {
    this.#db = db
    this.#log = log
  }

  /** @param signal of the job */
  async write(id: string, settled: SettledMessage, signal: AbortSignal): Promise<void> {
    const written = new Promise<void>((resolve) => {
      this.#waiting.push({ message: { ...asStored(settled), id }, signal, done: resolve })
    })
    // For whomever: it goes on for others.
    if (!this.#isWriting) void doneFor(undefined, () => this.#writeAll())
    await written
  }

  async #writeAll(): Promise<void> {
    this.#isWriting = true
    while (this.#waiting.length > 0) {
      const together = this.#waiting.splice(0)
      const startedAt = performance.now()
      try {
        await this.#db.transaction().execute((trx) =>
          settle(
            trx,
            together.map(({ message }) => message),
          ),
        )
        for (const { done } of together) done()
        // Also where nobody waits just now: the next one comes before long.
        await sleep(Math.max(0, gatherMs - (performance.now() - startedAt)))
      } catch (error) {
        this.#log.warn({ err: error }, 'what became of messages could not be written down yet')
        for (const { done } of together.filter(({ signal }) => signal.aborted)) done()
        this.#waiting.unshift(...together.filter(({ signal }) => !signal.aborted))
        await sleep(againMs)
      }
    }
    this.#isWriting = false
  }
}

const asStored = ({ answer, gatewayId, ...settled }: SettledMessage): SettledMessage => ({
  ...settled,
  ...(answer && { answer: { ...answer, text: storable(answer.text) } }),
  ...(gatewayId !== undefined && { gatewayId: storableId(gatewayId) }),
})

/** With what was told of them already: networks may be faster than the portal. */
async function settle(trx: Database, messages: readonly Waiting['message'][]): Promise<void> {
  await settleMessages(trx, messages)
  const noted = messages
    .filter(({ state }) => state === 'handed-over')
    .map(({ id: messageId, gateway, gatewayId }) => ({
      messageId,
      ...(gateway !== undefined && gatewayId !== undefined && { gateway, gatewayId }),
    }))
  for (const message of await filterReported(trx, noted)) await matchReports(trx, message)
}
