import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import type { DeliveryReport } from './delivery-report.ts'
import type { WayName } from './message.repository.ts'

export interface ReportedMessage {
  readonly id: string
  readonly way: WayName
  readonly subject: string
  readonly targetDigest: string | null
}

export interface ReportRow extends Pick<DeliveryReport, 'became' | 'isAboutTarget'> {
  readonly id: string
}

/** Whoever sends more of them about one message means something else by it. */
const mostReports = 20

/** No network tries for longer than a week, and numbers begin anew. */
const reportedWithin = sql<Date>`now() - interval '14 days'`

const columns = ['id', 'way', 'subject', 'target_digest as targetDigest'] as const

/** The message that a report is about, if it is still there; held, so that its reports come one after the other. */
export async function findReportedMessage(
  trx: Database,
  { message }: Pick<DeliveryReport, 'message'>,
): Promise<ReportedMessage | undefined> {
  const held = trx.selectFrom('message').select(columns).forUpdate()
  if ('id' in message) return held.where('id', '=', message.id).executeTakeFirst()
  return held
    .where('gateway', '=', message.gateway)
    .where('gateway_id', '=', message.gatewayId)
    .where('attempted_at', '>', reportedWithin)
    .orderBy('attempted_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** @returns undefined where there are enough of that message */
export async function insertReport(
  trx: Database,
  { message, became, isAboutTarget, code, raw }: DeliveryReport,
  messageId: string | undefined,
): Promise<ReportRow | undefined> {
  const named = 'id' in message ? { gateway: null, gatewayId: null } : message
  const { rows } = await sql<ReportRow>`
    insert into delivery_report (message_id, gateway, gateway_id, became, is_about_target, code, raw)
    select ${messageId ?? null}::uuid, ${named.gateway}::text, ${named.gatewayId}::text, ${became}::text,
      ${isAboutTarget}::boolean, ${code ?? null}::text, ${raw}::text
    where (select count(*) from delivery_report where message_id = ${messageId ?? null}::uuid) < ${mostReports}
    returning id, became, is_about_target as "isAboutTarget"`.execute(trx)
  return rows[0]
}

/** What was told of a message before somebody had it sent again says nothing of what became of it then. */
const isOfThisSending = sql<boolean>`not exists (
  select from message_resend where message_id = delivery_report.message_id and resent_at >= received_at)`

/**
 * The reports of a message that came before its number was written down, as networks may be faster than the portal; and those that
 * came before it was known to be handed over. Older ones are about another message that had the same number.
 */
export async function claimReports(
  trx: Database,
  messageId: string,
  named: { readonly gateway: string; readonly gatewayId: string } | undefined,
): Promise<ReportRow[]> {
  if (named)
    await trx
      .updateTable('delivery_report')
      .set({ message_id: messageId })
      .where('message_id', 'is', null)
      .where('gateway', '=', named.gateway)
      .where('gateway_id', '=', named.gatewayId)
      .where('received_at', '>', sql<Date>`now() - interval '1 hour'`)
      .execute()
  return trx
    .selectFrom('delivery_report')
    .select(['id', 'became', 'is_about_target as isAboutTarget'])
    .where('message_id', '=', messageId)
    .where(isOfThisSending)
    .orderBy('id')
    .execute()
}

interface Noted {
  readonly messageId: string
  readonly gateway?: string
  readonly gatewayId?: string
}

/** @returns the ids of those that there are reports of, whether these know it or not */
export async function listReported(db: Database, messages: readonly Noted[]): Promise<Set<string>> {
  const ids = messages.map(({ messageId }) => messageId)
  const gateways = messages.map(({ gateway }) => gateway ?? null)
  const gatewayIds = messages.map(({ gatewayId }) => gatewayId ?? null)
  const { rows } = await sql<{ id: string }>`
    select noted.id from unnest(${ids}::uuid[], ${gateways}::text[], ${gatewayIds}::text[]) as noted (id, gateway, gateway_id)
    where exists (select from delivery_report where message_id = noted.id and ${isOfThisSending}) or exists (
      select from delivery_report report
      where message_id is null and report.gateway = noted.gateway and report.gateway_id = noted.gateway_id)`.execute(db)
  return new Set(rows.map(({ id }) => id))
}

/** What was handed over becomes what the report says; what was delivered in the end was delivered. */
export async function settleReported(
  trx: Database,
  messageId: string,
  state: 'delivered' | 'bounced' | 'expired',
): Promise<void> {
  await trx
    .updateTable('message')
    .set({ state })
    .where('id', '=', messageId)
    .where('state', 'in', state === 'delivered' ? ['handed-over', 'bounced', 'expired'] : ['handed-over'])
    .execute()
}

/** On how many days of the last thirty mail to where this message went came back for good. */
export async function countBounceDays(trx: Database, message: ReportedMessage): Promise<number> {
  const { days } = await trx
    .selectFrom('delivery_report')
    .innerJoin('message', 'message.id', 'delivery_report.message_id')
    .select(sql<number>`count(distinct received_at::date)::integer`.as('days'))
    .where('message.subject', '=', message.subject)
    .where('message.way', '=', message.way)
    .where('message.target_digest', '=', message.targetDigest)
    .where('became', '=', 'bounced')
    .where('received_at', '>', sql<Date>`now() - interval '30 days'`)
    .executeTakeFirstOrThrow()
  return days
}

/** Whether each of the last messages to where this one went, so many, was said to reach nobody there. */
export async function wereLastAboutTarget(trx: Database, message: ReportedMessage, count: number): Promise<boolean> {
  const { rows } = await sql<{ isSo: boolean }>`
    select count(*) = ${count} and bool_and(is_about_target) as "isSo"
    from (
      select bool_or(is_about_target) and not bool_or(became = 'delivered') as is_about_target
      from delivery_report join message on message.id = message_id
      where subject = ${message.subject} and way = ${message.way} and target_digest = ${message.targetDigest}
        and became in ('delivered', 'bounced', 'refused', 'expired')
      group by message.id order by max(delivery_report.id) desc limit ${count}
    ) as last_messages`.execute(trx)
  return rows[0]?.isSo ?? false
}

/** Sets aside where this message went, unless its customer is written to elsewhere by now. */
export async function setTargetAside(
  trx: Database,
  { subject, way, targetDigest }: ReportedMessage,
  reason: string,
): Promise<void> {
  await sql`
    insert into set_aside_target (subject, way, target_digest, reason)
    select ${subject}, ${way}, ${targetDigest}, ${reason}
    where ${targetDigest} = (
      select target_digest from message
      where subject = ${subject} and way = ${way} and target_digest is not null
      order by attempted_at desc nulls last limit 1
    )
    on conflict (subject, way) do update
      set target_digest = excluded.target_digest, reason = excluded.reason, set_aside_at = now(), told_at = null
      where set_aside_target.target_digest <> excluded.target_digest`.execute(trx)
}

/** Removes reports whose message was never found. The others go with their message. */
export async function deleteUnmatchedBefore(db: Database, instant: Date): Promise<void> {
  await db.deleteFrom('delivery_report').where('message_id', 'is', null).where('received_at', '<', instant).execute()
}
