import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { Database } from '../../platform/database/database.ts'
import type { EventType } from './event.schema.ts'
import type { DeliveryQuery, DisabledBecause, Replay, SendingFailure } from './webhook.schema.ts'

/** A webhook by whose it is: nobody else's exists. */
export interface OwnWebhook {
  readonly clientId: string
  readonly webhookId: string
}

export interface WebhookRow {
  readonly id: string
  readonly url: string
  readonly events: readonly EventType[]
  readonly description: string | null
  readonly created_at: Date
  readonly disabled_at: Date | null
  readonly disabled_because: DisabledBecause | null
  readonly waiting: number
}

function selectWebhooks(db: Database, clientId: string) {
  return db
    .selectFrom('webhook')
    .select(['id', 'url', 'events', 'description', 'created_at', 'disabled_at', 'disabled_because'])
    .select((webhook) =>
      webhook
        .selectFrom('webhook_delivery')
        .select(sql<number>`count(*)::integer`.as('count'))
        .whereRef('webhook_id', '=', 'webhook.id')
        .where('delivered_at', 'is', null)
        .$asScalar()
        .$notNull()
        .as('waiting'),
    )
    .where('client_id', '=', clientId)
}

export async function listWebhooks(db: Database, clientId: string): Promise<WebhookRow[]> {
  return selectWebhooks(db, clientId).orderBy('created_at').orderBy('id').execute()
}

export async function findWebhook(db: Database, { clientId, webhookId }: OwnWebhook): Promise<WebhookRow | undefined> {
  return selectWebhooks(db, clientId).where('id', '=', webhookId).executeTakeFirst()
}

/** Held until the transaction ends, so that its client's webhooks are made one after another. */
export async function countWebhooks(trx: Database, clientId: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended('webhooks of ' || ${clientId}, 0))`.execute(trx)
  const { count } = await trx
    .selectFrom('webhook')
    .select(sql<number>`count(*)::integer`.as('count'))
    .where('client_id', '=', clientId)
    .executeTakeFirstOrThrow()
  return count
}

export interface NewWebhook {
  readonly clientId: string
  readonly url: string
  readonly events: EventType[]
  readonly description: string | null
  readonly secret: string
}

/** @returns its id */
export async function insertWebhook(
  trx: Database,
  { clientId, url, events, description, secret }: NewWebhook,
): Promise<string> {
  const { id } = await trx
    .insertInto('webhook')
    .values({ client_id: clientId, url, events, description })
    .returning('id')
    .executeTakeFirstOrThrow()
  await trx.insertInto('webhook_secret').values({ webhook_id: id, secret }).execute()
  return id
}

/**
 * Holds the webhook until the transaction ends.
 *
 * @returns undefined where it isn't the client's
 */
export async function lockWebhook(
  trx: Database,
  { clientId, webhookId }: OwnWebhook,
): Promise<{ readonly isEnabled: boolean } | undefined> {
  const row = await trx
    .selectFrom('webhook')
    .select('disabled_at')
    .where('id', '=', webhookId)
    .where('client_id', '=', clientId)
    .forUpdate()
    .executeTakeFirst()
  return row && { isEnabled: row.disabled_at === null }
}

export type WebhookChanges = Partial<Pick<NewWebhook, 'url' | 'events' | 'description'>>

export async function updateWebhook(trx: Database, webhookId: string, changes: WebhookChanges): Promise<void> {
  if (Object.keys(changes).length > 0)
    await trx.updateTable('webhook').set(changes).where('id', '=', webhookId).execute()
}

export async function disableWebhook(trx: Database, webhookId: string): Promise<void> {
  await trx
    .updateTable('webhook')
    .set({ disabled_at: sql<Date>`now()`, disabled_because: 'by-client' })
    .where('id', '=', webhookId)
    .where('disabled_at', 'is', null)
    .execute()
}

/** Whatever failed before, what waits is due now. */
export async function startAnew(trx: Database, webhookId: string): Promise<void> {
  await trx
    .updateTable('webhook')
    .set({ disabled_at: null, disabled_because: null, failures: 0, held_until: null })
    .where('id', '=', webhookId)
    .execute()
  await trx
    .updateTable('webhook_delivery')
    .set(dueNow)
    .where('webhook_id', '=', webhookId)
    .where('delivered_at', 'is', null)
    // What is under way at this moment stays with whoever sends it.
    .where(isNotUnderWay)
    .execute()
}

export async function deleteWebhook(trx: Database, webhookId: string): Promise<void> {
  await trx.deleteFrom('webhook').where('id', '=', webhookId).execute()
  await trx.deleteFrom('webhook_delivery').where('webhook_id', '=', webhookId).execute()
}

/** The secret until now signs along for so many hours, one before it no more. */
export async function replaceSecret(
  trx: Database,
  webhookId: string,
  secret: string,
  previousSignsForHours: number,
): Promise<Date> {
  await trx
    .deleteFrom('webhook_secret')
    .where('webhook_id', '=', webhookId)
    .where('signs_until', 'is not', null)
    .execute()
  const { signs_until: until } = await trx
    .updateTable('webhook_secret')
    .set({ signs_until: sql<Date>`now() + make_interval(hours => ${previousSignsForHours})` })
    .where('webhook_id', '=', webhookId)
    .returning(sql<Date>`signs_until`.as('signs_until'))
    .executeTakeFirstOrThrow()
  await trx.insertInto('webhook_secret').values({ webhook_id: webhookId, secret }).execute()
  return until
}

/** @returns the id of the event, which is about nothing and waits for nothing */
export async function insertTestEvent(trx: Database, webhookId: string): Promise<string> {
  const { id } = await trx
    .insertInto('webhook_delivery')
    .values({ webhook_id: webhookId, type: 'webhook.test' })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const dueNow = { attempts: 0, failing_since: null, due_at: sql<Date>`now()` }
const isNotUnderWay = sql<boolean>`not exists (
  select from webhook_attempt attempt
  where attempt.delivery_id = webhook_delivery.id and attempt.took_ms is null and webhook_delivery.due_at > now())`

/**
 * Has events sent once more, in the order in which they happened.
 *
 * @returns how many
 */
export async function replayDeliveries(trx: Database, webhookId: string, which: Replay): Promise<number> {
  const { numUpdatedRows } = await trx
    .updateTable('webhook_delivery')
    .set({ ...dueNow, delivered_at: null })
    .where('webhook_id', '=', webhookId)
    .where(isNotUnderWay)
    .where((row) =>
      'deliveryIds' in which
        ? row('id', '=', sql<string>`any(${which.deliveryIds}::uuid[])`)
        : row.and([
            row('occurred_at', '>=', new Date(which.from)),
            ...(which.to === undefined ? [] : [row('occurred_at', '<', new Date(which.to))]),
          ]),
    )
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Of the log, one page. */
export const deliveriesPerPage = 50

export interface DeliveryRow {
  readonly id: string
  readonly sequence: string
  readonly type: EventType | 'webhook.test'
  readonly number: string | null
  readonly occurred_at: Date
  readonly delivered_at: Date | null
  readonly due_at: Date
  /** Instants as JSON writes them. */
  readonly attempts: readonly {
    readonly beganAt: string
    readonly tookMs: number | null
    readonly status: number | null
    readonly failure: SendingFailure | null
  }[]
}

/** The newest first, and one more than a page has: it tells whether another one comes. */
export async function listDeliveries(
  db: Database,
  webhookId: string,
  { state, before }: DeliveryQuery,
): Promise<DeliveryRow[]> {
  return db
    .selectFrom('webhook_delivery as delivery')
    .leftJoin('metering_point as point', 'point.id', 'delivery.metering_point_id')
    .select(['delivery.id', 'delivery.sequence', 'delivery.type', 'point.number', 'delivery.occurred_at'])
    .select(['delivery.delivered_at', 'delivery.due_at'])
    .select((delivery) =>
      jsonArrayFrom(
        delivery
          .selectFrom('webhook_attempt')
          .select(['began_at as beganAt', 'took_ms as tookMs', 'status', 'failure'])
          .whereRef('delivery_id', '=', 'delivery.id')
          .orderBy('webhook_attempt.id'),
      ).as('attempts'),
    )
    .where('delivery.webhook_id', '=', webhookId)
    .$if(state !== undefined, (query) =>
      query.where('delivery.delivered_at', state === 'waiting' ? 'is' : 'is not', null),
    )
    .$if(before !== undefined, (query) => query.where('delivery.sequence', '<', before ?? ''))
    .orderBy('delivery.sequence', 'desc')
    .limit(sql.lit(deliveriesPerPage + 1))
    .execute()
}

/** What was delivered, and what never will be, is forgotten after so many days. */
export async function pruneDeliveries(db: Database, days: number): Promise<void> {
  await db
    .deleteFrom('webhook_delivery as delivery')
    .where('written_at', '<', sql<Date>`now() - make_interval(days => ${days})`)
    .where((delivery) =>
      delivery.or([
        delivery('delivered_at', 'is not', null),
        delivery.not(
          delivery.exists(
            delivery
              .selectFrom('webhook')
              .select(sql.lit(1).as('one'))
              .whereRef('webhook.id', '=', 'delivery.webhook_id')
              .where('webhook.disabled_at', 'is', null),
          ),
        ),
      ]),
    )
    .execute()
}
