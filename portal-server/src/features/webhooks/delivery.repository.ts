import { sql, type Selectable } from 'kysely'
import type { Database } from '../../platform/database/database.ts'
import type { Tables } from '../../platform/database/tables.gen.ts'
import { backOffSeconds } from './back-off.ts'
import type { SendingFailure } from './webhook.schema.ts'

/* How events go out: in order for each webhook and point, by whichever replica comes first. */

/** Longer than an attempt can last: a delivery whose replica died is taken up by another after it. */
const leaseSeconds = 20
/** So many failures in a row, whatever they were about, are the receiver's and not an event's. */
const failuresOfReceiver = 10
const disableAfterDays = 5

export interface ClaimedDelivery extends Pick<
  Selectable<Tables['webhook_delivery']>,
  'type' | 'reading_id' | 'metering_point_id' | 'linked_accounts' | 'reason'
> {
  readonly id: string
  readonly attemptId: string
  readonly attempts: number
  readonly webhookId: string
  readonly occurredAt: Date
  readonly url: string
  /** Those that sign. */
  readonly secrets: readonly string[]
}

/**
 * Takes the event that has been due the longest and that nothing of the same webhook and point stands before, for as long
 * as an attempt can last, and notes that the attempt begins.
 *
 * @param busy webhooks that get nothing now
 */
export async function claimDelivery(db: Database, busy: readonly string[]): Promise<ClaimedDelivery | undefined> {
  const { rows } = await sql<ClaimedDelivery>`
    with due as materialized (
      select head.id from webhook
      cross join lateral (
        select delivery.id, delivery.due_at from webhook_delivery delivery
        where delivery.webhook_id = webhook.id and delivery.delivered_at is null and delivery.due_at <= now()
          and not exists (
            select from webhook_delivery earlier
            where earlier.webhook_id = delivery.webhook_id and earlier.metering_point_id = delivery.metering_point_id
              and earlier.sequence < delivery.sequence and earlier.delivered_at is null)
        order by delivery.due_at, delivery.sequence limit 1 for update skip locked
      ) head
      where webhook.disabled_at is null and coalesce(webhook.held_until <= now(), true)
        and webhook.id <> all(${busy}::uuid[])
      order by head.due_at limit 1
    ), attempt as (
      insert into webhook_attempt (delivery_id) select id from due returning id, delivery_id
    )
    update webhook_delivery delivery
    set attempts = least(delivery.attempts + 1, 1000), due_at = now() + make_interval(secs => ${leaseSeconds})
    from attempt, webhook
    where delivery.id = attempt.delivery_id and webhook.id = delivery.webhook_id
    returning delivery.id, attempt.id as "attemptId", delivery.attempts, webhook.id as "webhookId", webhook.url,
      delivery.type, delivery.reading_id, delivery.metering_point_id, delivery.linked_accounts, delivery.reason,
      delivery.occurred_at as "occurredAt",
      array(select secret from webhook_secret where webhook_id = webhook.id and coalesce(signs_until > now(), true)
        order by signs_until desc nulls first) as secrets`.execute(db)
  return rows[0]
}

export interface Attempted {
  readonly tookMs: number
  /** What the receiver answered. */
  readonly status?: number
  readonly failure?: SendingFailure
}

/** It arrived: the next one of its point may go. */
export async function settleDelivered(db: Database, delivery: ClaimedDelivery, attempted: Attempted): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await trx
      .updateTable('webhook')
      .set({ failures: 0, held_until: null })
      .where('id', '=', delivery.webhookId)
      .where('failures', '>', 0)
      .execute()
    await trx
      .updateTable('webhook_delivery')
      .set({ delivered_at: sql<Date>`now()`, failing_since: null })
      .where('id', '=', delivery.id)
      .execute()
    await noteOutcome(trx, delivery, attempted)
  })
}

/** It didn't: it waits, and with it whatever else its point has to tell. */
export async function settleFailed(db: Database, delivery: ClaimedDelivery, attempted: Attempted): Promise<void> {
  const wait = (failures: number) =>
    sql<Date>`now() + make_interval(secs => ${backOffSeconds(failures, Math.random())})`
  await db.transaction().execute(async (trx) => {
    const webhook = await trx
      .updateTable('webhook')
      .set((row) => ({ failures: row('failures', '+', 1) }))
      .where('id', '=', delivery.webhookId)
      .returning('failures')
      .executeTakeFirst()
    if (webhook && webhook.failures >= failuresOfReceiver)
      await trx
        .updateTable('webhook')
        .set({ held_until: wait(webhook.failures - failuresOfReceiver + 1) })
        .where('id', '=', delivery.webhookId)
        .execute()
    const failing = await trx
      .updateTable('webhook_delivery')
      .set({ failing_since: sql<Date>`coalesce(failing_since, now())` })
      .where('id', '=', delivery.id)
      .returning(sql<boolean>`failing_since < now() - make_interval(days => ${disableAfterDays})`.as('for_days'))
      .executeTakeFirst()
    await trx
      .updateTable('webhook_delivery')
      .set({ due_at: wait(delivery.attempts) })
      .where('webhook_id', '=', delivery.webhookId)
      .where('delivered_at', 'is', null)
      .where((row) =>
        delivery.metering_point_id === null
          ? row('id', '=', delivery.id)
          : row('metering_point_id', '=', delivery.metering_point_id),
      )
      .execute()
    const because = attempted.status === 410 ? 'gone' : failing?.for_days ? 'failing' : undefined
    if (because)
      await trx
        .updateTable('webhook')
        .set({ disabled_at: sql<Date>`now()`, disabled_because: because })
        .where('id', '=', delivery.webhookId)
        .where('disabled_at', 'is', null)
        .execute()
    await noteOutcome(trx, delivery, attempted)
  })
}

async function noteOutcome(
  trx: Database,
  { attemptId }: ClaimedDelivery,
  { tookMs, status, failure }: Attempted,
): Promise<void> {
  await trx
    .updateTable('webhook_attempt')
    .set({ took_ms: tookMs, status: status ?? null, failure: failure ?? null })
    .where('id', '=', attemptId)
    .execute()
}
