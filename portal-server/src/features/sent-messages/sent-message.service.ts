import type { Config } from '../../config.ts'
import type { Staff } from '../../platform/actors/actor.ts'
import { audit } from '../../platform/audit/audit.ts'
import type { Clock } from '../../platform/clock.ts'
import type { Database } from '../../platform/database/database.ts'
import { cutPage } from '../../platform/http/page.ts'
import { HttpProblem } from '../../platform/http/problem.ts'
import {
  findDue,
  findForSieve,
  findMessage,
  findResent,
  listMessages,
  listReportsOf,
  listResendsOf,
  lockMessage,
  type MessagePlace,
  type OverviewRow,
} from '../../platform/messages/message-overview.repository.ts'
import { putBackSettled } from '../../platform/messages/message.repository.ts'
import { stateObstacles } from '../../platform/messages/message-state.ts'
import type { Messages } from '../../platform/messages/messages.ts'
import type { Sieve } from '../../platform/messages/sieve.ts'
import type { Way } from '../../platform/messages/way.ts'
import { z } from 'zod'
import type {
  ListQuery,
  MessageDetailView,
  MessageListView,
  MessageView,
  ResendObstacle,
} from './sent-message.schema.ts'

export interface SentMessageDependencies {
  readonly db: Database
  readonly config: Pick<Config, 'portalUrl'>
  readonly clock: Clock
  readonly ways: readonly Way[]
  readonly messages: Messages
  readonly sieve: Sieve
}

const pageSize = 50
const usualDays = 30
const msPerDay = 86_400_000

/** For staff: what was sent to customers, what became of it, and sending it again. Neither what it says nor to which address. */
export class SentMessageService {
  readonly #dependencies: SentMessageDependencies

  constructor(dependencies: SentMessageDependencies) {
    this.#dependencies = dependencies
  }

  /** The newest first. */
  async list(actor: Staff, { kind, since, after, ...filter }: Omit<ListQuery, 'reason'>): Promise<MessageListView> {
    const { db, messages } = this.#dependencies
    const { accountId } = filter
    await audit(db, actor, 'read', { action: 'listMessages', ...(accountId !== undefined && { accountId }) })
    const rows = await listMessages(
      db,
      {
        ...{ accountId, way: filter.way, state: filter.state, since: this.#since(since, accountId) },
        letters: kind && messages.letters.listOfKind(kind),
        after: after === undefined ? undefined : placeOf(after),
      },
      pageSize + 1,
    )
    const { shown, next } = cutPage(rows, pageSize, ({ writtenAtMicros, id }) => `${writtenAtMicros}.${id}`)
    return { messages: shown.map((row) => this.#toView(row)), next }
  }

  /** @throws HttpProblem not-found */
  async get(actor: Staff, id: string): Promise<MessageDetailView> {
    const { db } = this.#dependencies
    const found = await findMessage(db, id)
    if (!found) throw new HttpProblem('not-found')
    await audit(db, actor, 'read', { action: 'getMessage', accountId: found.subject, details: { messageId: id } })
    return this.#show(found)
  }

  /**
   * By the way by which every message goes. What stands in its way now is said at once; the sieve looks again when it is sent.
   *
   * @throws HttpProblem not-found, message-not-resendable, idempotency-key-reused, temporarily-unavailable
   */
  async resend(actor: Staff, id: string, idempotencyKey: string): Promise<MessageDetailView> {
    const { db, messages } = this.#dependencies
    if (!(await this.#wasResent(db, id, idempotencyKey))) {
      await this.#assertWanted(id)
      await db.transaction().execute(async (trx) => {
        const message = await lockMessage(trx, id)
        if (!message) throw new HttpProblem('not-found')
        if (await this.#wasResent(trx, id, idempotencyKey)) return
        refuseFor(stateObstacles[message.state])
        const waiting = await putBackSettled(trx, [id], idempotencyKey)
        if (waiting.length === 0) throw new HttpProblem('idempotency-key-reused')
        await messages.putBack(trx, [message])
        await audit(trx, actor, 'change', {
          ...{ action: 'resendMessage', accountId: message.subject, details: { messageId: id } },
        })
      })
      messages.hurry()
    }
    const found = await findMessage(db, id)
    if (!found) throw new HttpProblem('not-found')
    return this.#show(found)
  }

  /** @throws HttpProblem idempotency-key-reused */
  async #wasResent(db: Database, id: string, idempotencyKey: string): Promise<boolean> {
    const resent = await findResent(db, idempotencyKey)
    if (resent !== undefined && resent !== id) throw new HttpProblem('idempotency-key-reused')
    return resent === id
  }

  /** @throws HttpProblem not-found, message-not-resendable, temporarily-unavailable */
  async #assertWanted(id: string): Promise<void> {
    const { db, ways, messages, sieve } = this.#dependencies
    const message = await findForSieve(db, id)
    if (!message) throw new HttpProblem('not-found')
    refuseFor(stateObstacles[message.state])
    const way = ways.find(({ name }) => name === message.way)
    if (!way) return refuseFor('way-not-in-use')
    if (!messages.letters.has(message.letter)) return refuseFor('over')
    const verdict = (await sieve.sift(way, [{ ...message, wasCutOff: false }])).get(id)
    if (verdict === undefined || 'failed' in verdict) throw new HttpProblem('temporarily-unavailable')
    if ('settled' in verdict) refuseFor(verdict.obstacle)
  }

  async #show(found: NonNullable<Awaited<ReturnType<typeof findMessage>>>): Promise<MessageDetailView> {
    const { db, ways } = this.#dependencies
    const { id, jobId, settledAt } = found
    const queues = ways.flatMap(({ queues: { usual, atOnce } }) => [usual.name, atOnce.name])
    const [reports, resends, dueAt] = await Promise.all([
      listReportsOf(db, id),
      listResendsOf(db, id),
      jobId === null || settledAt !== null ? undefined : findDue(db, jobId, queues),
    ])
    return {
      ...this.#toView(found),
      dueAt: dueAt?.toISOString() ?? null,
      expiresAt: found.expiresAt?.toISOString() ?? null,
      gatewayId: found.gatewayId,
      answer: this.#toAnswer(found.answer),
      reports: reports.map(({ receivedAt, raw, ...report }) => ({
        ...{ receivedAt: receivedAt.toISOString(), ...report, raw: this.#withoutLinks(raw) },
      })),
      resends: resends.map((resend) => ({
        ...{ resentAt: resend.resentAt.toISOString(), state: resend.state, attempts: resend.attempts },
        ...{ answer: this.#toAnswer(resend.answer), settledAt: resend.settledAt.toISOString() },
      })),
    }
  }

  #toView({ writtenAt, attemptedAt, settledAt, subject, ...row }: Omit<OverviewRow, 'writtenAtMicros'>): MessageView {
    const { letters } = this.#dependencies.messages
    const { id, way, letter, state, language, gateway, parts, attempts } = row
    return {
      ...{ id, accountId: subject, way, letter, state, language, gateway, parts, attempts },
      kind: letters.findKind(letter) ?? null,
      writtenAt: writtenAt.toISOString(),
      attemptedAt: attemptedAt?.toISOString() ?? null,
      settledAt: settledAt?.toISOString() ?? null,
    }
  }

  #toAnswer(stored: unknown): MessageDetailView['answer'] {
    const answer = answerSchema.parse(stored)
    return answer && { text: this.#withoutLinks(answer.text), code: answer.code, command: answer.command }
  }

  /** A gateway may repeat what an SMS says, and with it a link by which whoever has it can mute. */
  #withoutLinks(text: string): string {
    const { host } = new URL(this.#dependencies.config.portalUrl)
    return text.replaceAll(new RegExp(`${host.replaceAll('.', String.raw`\.`)}[^\\s"'<>]*`, 'gi'), `${host}/…`)
  }

  /** Of everybody's messages not the whole year's. */
  #since(since: string | undefined, accountId: string | undefined): Date | undefined {
    if (since !== undefined) return new Date(since)
    return accountId === undefined ? new Date(this.#dependencies.clock().getTime() - usualDays * msPerDay) : undefined
  }
}

const answerSchema = z
  .object({ text: z.string(), code: z.int().nullable().default(null), command: z.string().nullable().default(null) })
  .nullable()
  .catch(null)

function placeOf(after: string): MessagePlace {
  const [writtenAtMicros = '', id = ''] = after.split('.')
  return { writtenAtMicros, id }
}

/** @throws HttpProblem message-not-resendable */
function refuseFor(obstacle: ResendObstacle | undefined): void {
  if (obstacle !== undefined) throw new HttpProblem('message-not-resendable', { members: { obstacle } })
}
