import { randomUUID } from 'node:crypto'
import type { EventType } from '@moja-komunala/portal-server/features/webhooks/event.schema.ts'
import { Receivers } from '@moja-komunala/portal-server/features/webhooks/receiver.ts'
import { WebhookSender } from '@moja-komunala/portal-server/features/webhooks/webhook-sender.ts'
import { WebhookService } from '@moja-komunala/portal-server/features/webhooks/webhook.service.ts'
import { createDatabase, createPool, type Database } from '@moja-komunala/portal-server/platform/database/database.ts'
import { createLog } from '@moja-komunala/portal-server/platform/log.ts'
import pg from 'pg'
import { actingSystem } from './acting.ts'
import { createTestDatabase, type TestDatabase } from './test-database.ts'

export const everyEvent: EventType[] = [
  'reading.handed-in',
  'reading.corrected',
  'metering-point.linked',
  'metering-point.unlinked',
]
const log = createLog('silent')
const allowedNetworks = ['127.0.0.0/8']
const receivers = new Receivers(allowedNetworks)

/** A database of its own in which a reading window is open, with whoever sends and manages webhooks. */
export class WebhookDatabase {
  readonly #test: TestDatabase
  readonly #senders: WebhookSender[] = []
  /** As the tables’ owner. */
  readonly owner: pg.Pool
  readonly db: Database
  readonly webhooks: WebhookService
  readonly caller = actingSystem(`billing-${randomUUID()}`)

  private constructor(test: TestDatabase, owner: pg.Pool) {
    this.#test = test
    // A connection may still be closing when the database goes.
    this.owner = owner.on('error', () => undefined)
    this.db = createDatabase(createPool(test.appUrl, log))
    const config = { webhooks: { allowedNetworks, logDays: 30 } }
    this.webhooks = new WebhookService({ db: this.db, config, receivers: receivers })
  }

  static async create(): Promise<WebhookDatabase> {
    const test = await createTestDatabase()
    const database = new WebhookDatabase(test, new pg.Pool({ connectionString: test.ownerUrl }))
    await database.playInstant('2026-11-26T10:00:00Z')
    return database
  }

  /** As a replica of the portal would. */
  startSender(): WebhookSender {
    const sender = new WebhookSender({ db: this.db, log, receivers: receivers })
    this.#senders.push(sender)
    sender.start()
    return sender
  }

  async drop(): Promise<void> {
    await Promise.all(this.#senders.map((sender) => sender.stop()))
    await this.db.destroy()
    await this.owner.end()
    await this.#test.drop()
  }

  async playInstant(instant: string): Promise<void> {
    await this.owner.query(
      `create or replace function portal_now() returns timestamptz language sql stable
       as $$ select timestamptz ${pg.escapeLiteral(instant)} $$`,
    )
  }

  async register(url: string, events = everyEvent) {
    return this.webhooks.create(this.caller, { url, events })
  }

  async newMeter(): Promise<{ pointId: string; meterId: string; number: string }> {
    const number = randomUUID()
    const { rows } = await this.owner.query<{ pointId: string; meterId: string }>(
      `with point as (
         insert into metering_point (number, user_name, address, consumption_type)
         values ($1, 'Ana Novak', 'Cesta 9. avgusta 12', 'household') returning id)
       insert into meter (external_id, metering_point_id, kind, serial_number, type, digits, installed_on)
       select 'meter at ' || $1, id, 'cold', '46207317', '15', 5, '2024-05-01' from point
       returning metering_point_id as "pointId", id as "meterId"`,
      [number],
    )
    if (!rows[0]) throw new Error('no meter')
    return { ...rows[0], number }
  }

  async handIn(meterId: string, valueM3: number, claimedAt?: string, by: pg.ClientBase | pg.Pool = this.owner) {
    const { rows } = await by.query<{ id: string }>(
      `insert into reading (meter_id, subject, value_m3, idempotency_key, claimed_at, way_in)
       values ($1, 'ana', $2, $3, $4, case when $4::timestamptz is null then 'portal' else 'offline' end) returning id`,
      [meterId, valueM3, randomUUID(), claimedAt ?? null],
    )
    return rows[0]?.id ?? ''
  }

  /** As if the time to the next attempt had gone by. */
  async hurry(): Promise<void> {
    // No attempt begins meanwhile: one that is under way must not be taken for one that waits. One table is
    // locked and not both, which whoever begins or ends an attempt would have in another order.
    await this.owner.query(
      `begin;
       lock table webhook_delivery in exclusive mode;
       update webhook_delivery set due_at = now() where delivered_at is null and not exists (
         select from webhook_attempt where delivery_id = webhook_delivery.id and took_ms is null);
       commit`,
    )
    await this.owner.query('update webhook set held_until = null')
  }
}
