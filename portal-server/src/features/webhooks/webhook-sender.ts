import type { Database } from '../../platform/database/database.ts'
import type { Log } from '../../platform/log.ts'
import {
  claimDelivery,
  settleDelivered,
  settleFailed,
  type Attempted,
  type ClaimedDelivery,
} from './delivery.repository.ts'
import { getPointNumber, getExportedReading } from './event.repository.ts'
import { NotSent, type Receivers } from './receiver.ts'
import { OutboxWatch } from './outbox-watch.ts'
import { signatureHeaders } from './signature.ts'

export interface WebhookSenderDependencies {
  readonly db: Database
  readonly log: Log
  readonly receivers: Receivers
}

const lookEveryMs = 1_000
const attemptMs = 10_000
const finishWithinMs = 5_000
/** A slow receiver holds up its own events alone. */
const atOnce = 16
const atOncePerWebhook = 4

/**
 * Sends events to webhooks: each at least once, in order for each webhook and point. Any number of replicas send side by
 * side; what one was sending when it died another sends again.
 */
export class WebhookSender {
  readonly #dependencies: WebhookSenderDependencies
  readonly #underWay = new Map<Promise<void>, ClaimedDelivery>()
  readonly #stopping = new AbortController()
  readonly #watch: OutboxWatch

  constructor(dependencies: WebhookSenderDependencies) {
    this.#dependencies = dependencies
    this.#watch = new OutboxWatch(
      () => this.#startDue(),
      (error) => dependencies.log.warn({ err: error }, 'due events could not be looked for'),
    )
  }

  start(): void {
    this.#watch.start(lookEveryMs)
  }

  /** Lets what is under way finish, so long at most. */
  async stop(withinMs = finishWithinMs): Promise<void> {
    const deadline = setTimeout(() => this.#stopping.abort(), withinMs)
    await this.#watch.stop()
    await Promise.all(this.#underWay.keys())
    clearTimeout(deadline)
  }

  async #startDue(): Promise<void> {
    while (!this.#watch.isStopped && this.#underWay.size < atOnce) {
      const claimed = await claimDelivery(this.#dependencies.db, this.#busyWebhooks())
      if (!claimed) return
      const delivery = this.#deliver(claimed)
        // Its turn comes again once nobody can still be at it.
        .catch((error: unknown) => this.#dependencies.log.warn({ err: error }, 'an event’s outcome was not noted'))
        .finally(() => {
          this.#underWay.delete(delivery)
          this.#watch.hurry()
        })
      this.#underWay.set(delivery, claimed)
    }
  }

  #busyWebhooks(): string[] {
    const ids = Array.from(this.#underWay.values(), ({ webhookId }) => webhookId)
    return [...new Set(ids)].filter((id) => ids.filter((other) => other === id).length >= atOncePerWebhook)
  }

  async #deliver(delivery: ClaimedDelivery): Promise<void> {
    const { db, log } = this.#dependencies
    const attempted = await this.#attempt(delivery)
    if (attempted.status !== undefined && attempted.status >= 200 && attempted.status < 300)
      return settleDelivered(db, delivery, attempted)
    const { id: deliveryId, webhookId, attempts } = delivery
    log.warn({ deliveryId, webhookId, attempts, ...attempted }, 'an event did not arrive yet')
    return settleFailed(db, delivery, attempted)
  }

  async #attempt(delivery: ClaimedDelivery): Promise<Attempted> {
    const message = await this.#write(delivery)
    const beganAt = Date.now()
    try {
      const signal = AbortSignal.any([AbortSignal.timeout(attemptMs), this.#stopping.signal])
      const status = await this.#dependencies.receivers.post(message, signal)
      return { tookMs: Date.now() - beganAt, status }
    } catch (error) {
      if (!(error instanceof NotSent)) throw error
      const failure = this.#stopping.signal.aborted ? 'portal-stopped' : error.failure
      return { tookMs: Date.now() - beganAt, failure }
    }
  }

  async #write(delivery: ClaimedDelivery) {
    const { id, url, type, occurredAt, secrets } = delivery
    const body = JSON.stringify({ type, timestamp: occurredAt.toISOString(), data: await this.#describe(delivery) })
    const headers = {
      'content-type': 'application/json',
      'content-length': String(Buffer.byteLength(body)),
      'user-agent': 'moja-komunala-webhooks/1',
      ...signatureHeaders(id, new Date(), body, secrets),
    }
    return { url, headers, body }
  }

  async #describe(delivery: ClaimedDelivery): Promise<object> {
    const { db } = this.#dependencies
    const { webhookId, reading_id: readingId, metering_point_id: pointId, linked_accounts: linkedAccounts } = delivery
    if (readingId !== null) return getExportedReading(db, readingId)
    if (pointId !== null) {
      const link = { meteringPointNumber: await getPointNumber(db, pointId), linkedAccounts }
      return delivery.type === 'metering-point.unlinked' ? { ...link, reason: delivery.reason ?? 'by-customer' } : link
    }
    return { webhookId }
  }
}
