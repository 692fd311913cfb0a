import type { Doubt } from '@moja-komunala/rules/doubt.ts'
import type { ColumnType, Generated, GeneratedAlways, SelectType } from 'kysely'
import type { RecordCounts } from '../../features/imports/import.schema.ts'
import type { DoubtReason } from '../../features/readings/doubt.schema.ts'
import type { EventType } from '../../features/webhooks/event.schema.ts'
import type { Mail } from '../messages/mail.ts'

/** A calendar day as text, ISO 8601: a day has no time zone, so it never becomes a Date. */
type Day = ColumnType<string, string, string>
/** A column that the database alone writes. */
type Stamped<T> = ColumnType<T, never, never>

/** The place where a customer takes water ("odjemno mesto"), billed in one name. */
export interface MeteringPointTable {
  id: Generated<string>
  number: string
  user_name: string
  address: string
  consumption_type: 'household' | 'business'
  created_at: Generated<Date>
  /** From this day on nobody links it or hands anything in; what is known of it stays. */
  closed_on: ColumnType<string | null, string | null | undefined, string | null>
}

/** A water meter ("vodomer"). Exchanged every few years: the meter's readings end, the point's go on. */
export interface MeterTable {
  id: Generated<string>
  metering_point_id: string
  kind: 'cold' | 'hot'
  serial_number: string
  type: string
  digits: number
  installed_on: Day
  removed_on: ColumnType<string | null, string | null | undefined, string | null>
  /** It sends its readings itself. */
  is_remote: Generated<boolean>
  /** What it showed when it was installed. */
  installed_m3: Generated<number>
  /** What it showed when it was removed, where somebody noted it. */
  removed_m3: Generated<number | null>
  /** The billing system's own key. */
  external_id: Generated<string>
}

/** A reading that an invoice was made from ("obračunsko stanje"). */
export interface BilledReadingTable {
  id: Generated<string>
  meter_id: string
  value_m3: number
  read_on: Day
  source: Generated<'billed' | 'estimated' | 'remote'>
}

/** What stands on the payment slip of a bill ("položnica"). Only the last one of a point links it to an account. */
export interface PaymentSlipTable {
  id: Generated<string>
  metering_point_id: string
  /** The whole line of the purpose as it is printed ("namen plačila"). */
  purpose: string
  /** Its numeric part. */
  purpose_number: string
  /** The reference ("sklic") without spaces and hyphens, e.g. SI121033842574531. */
  reference: string
  issued_on: Day
}

/** Which account sees which points. The subject is Keycloak's id of the account (the claim `sub`). */
export interface AccountMeteringPointTable {
  subject: string
  metering_point_id: string
  linked_at: Generated<Date>
  /** What the account's owner calls the point. */
  name: Generated<string | null>
}

/** A reading as a customer handed it in. Rows are only ever added; the last one of a window counts (M14). */
export interface ReadingTable {
  id: GeneratedAlways<string>
  /** The order of entry, as text since it outgrows a number. */
  sequence: Stamped<string>
  meter_id: string
  subject: string
  value_m3: number
  window_first_day: Stamped<string>
  /** The moment of entry: `claimed_at`, but never after the arrival. */
  entered_at: Stamped<Date>
  /** The moment of arrival. */
  received_at: Stamped<Date>
  /** It arrived when the window that it was entered in had closed: it doesn't count. */
  is_late: Stamped<boolean>
  idempotency_key: string
  /** The moment of entry by the clock of a phone that had no network. */
  claimed_at: Generated<Date | null>
  way_in: Generated<'portal' | 'offline' | 'api'>
  doubts: ColumnType<Doubt[], string | undefined, never>
  doubt_reason: Generated<DoubtReason | null>
  doubt_note: Generated<string | null>
}

/** A photo of the meter that went with a reading. Deleted after a while. */
export interface ReadingPhotoTable {
  reading_id: string
  image: Buffer
  stored_at: Generated<Date>
}

/** The days on which readings are taken (M12): one row, written with the migrations. */
export interface ReadingWindowRuleTable {
  is_the_only_row: Generated<boolean>
  time_zone: string
  first_day: number
  last_day: number
  grace_hours: Generated<number>
}

/** A portal session; connect-pg-simple owns the first three columns. */
export interface SessionTable {
  sid: string
  sess: ColumnType<Record<string, unknown>, string, string>
  expire: ColumnType<Date, Date, Date>
  /** The tokens as keycloak-connect writes them. Apart from `sess`, so that only a refresh ever replaces them. */
  keycloak_grant: ColumnType<string | null, string | null | undefined, string | null>
  keycloak_session_id: Stamped<string | null>
  subject: Stamped<string | null>
}

/** A sign-out in Keycloak: sessions that it ended must not be written again. */
export interface KeycloakLogoutTable {
  /** The logout token's `jti`: the same token doesn't work twice. */
  id: string
  keycloak_session_id: string | null
  subject: string | null
  issued_at: Date
  received_at: Generated<Date>
}

/** What is to be mailed to an account; gone once it is sent. */
export interface MailOutboxTable {
  id: Generated<string>
  subject: string
  mail: ColumnType<Mail, string, never>
  written_at: Generated<Date>
  due_at: Generated<Date>
  attempts: Generated<number>
}

/** Something that a program did with an access token. Rows are only ever added. */
export interface AuditEntryTable {
  id: GeneratedAlways<string>
  at: Stamped<Date>
  client_id: string
  subject: string
  action: string
  details: ColumnType<Record<string, unknown>, string, never>
  request_id: string
}

/** Where a program wants to be told of events. */
export interface WebhookTable {
  id: GeneratedAlways<string>
  client_id: ColumnType<string, string, never>
  url: string
  events: EventType[]
  description: string | null
  created_at: Stamped<Date>
  disabled_at: ColumnType<Date | null, never, Date | null>
  disabled_because: ColumnType<DisabledBecause | null, never, DisabledBecause | null>
  /** Attempts that failed since the last one that succeeded. */
  failures: Generated<number>
  /** Nothing is sent before. */
  held_until: ColumnType<Date | null, never, Date | null>
}
/** Its owner wished so; its receiver said that it is gone; nothing arrived for days. */
export type DisabledBecause = 'by-client' | 'gone' | 'failing'

/** What the signatures are made with. The one before the last signs along until its time is over. */
export interface WebhookSecretTable {
  webhook_id: string
  secret: string
  created_at: Stamped<Date>
  signs_until: ColumnType<Date | null, never, Date | null>
}

/** An event on its way to a webhook. Written by triggers, but for those that are only a test. */
export interface WebhookDeliveryTable {
  /** The event's id, as the receiver sees it. */
  id: GeneratedAlways<string>
  sequence: Stamped<string>
  webhook_id: string
  type: EventType | 'webhook.test'
  metering_point_id: string | null
  reading_id: string | null
  linked_accounts: number | null
  occurred_at: Stamped<Date>
  written_at: Stamped<Date>
  due_at: ColumnType<Date, never, Date>
  attempts: ColumnType<number, never, number>
  failing_since: ColumnType<Date | null, never, Date | null>
  delivered_at: ColumnType<Date | null, never, Date | null>
}

/** One that has no duration is under way, or was cut off. */
export interface WebhookAttemptTable {
  id: GeneratedAlways<string>
  delivery_id: string
  began_at: Stamped<Date>
  took_ms: number | null
  /** What the receiver answered. */
  status: number | null
  /** Why there was no answer. */
  failure: string | null
}

/** The report of an import that came to its end. */
export interface ImportRunTable {
  id: GeneratedAlways<string>
  client_id: string
  started_at: Date
  finished_at: Date
  atomic: boolean
  dry_run: boolean
  complete: boolean
  outcome: 'stored' | 'refused' | 'tried'
  lines: number
  records: ColumnType<RecordCounts[], string, never>
  refusals_total: number
}

/** A line that an import refused, and why. */
export interface ImportRefusalTable {
  run_id: string
  line: number
  record: string | null
  key: string | null
  code: string
  pointer: string | null
  /** The line of the same file that it doesn't go together with. */
  other_line: number | null
}

/** Of each meter and window the entry that billing will use (M14); nothing can be written to it. */
export type CountingReadingView = {
  [Column in 'id' | 'meter_id' | 'window_first_day' | 'value_m3' | 'entered_at']: ColumnType<
    SelectType<ReadingTable[Column]>,
    never,
    never
  >
}

export interface Tables {
  webhook: WebhookTable
  webhook_secret: WebhookSecretTable
  webhook_delivery: WebhookDeliveryTable
  webhook_attempt: WebhookAttemptTable
  audit_entry: AuditEntryTable
  import_run: ImportRunTable
  import_refusal: ImportRefusalTable
  mail_outbox: MailOutboxTable
  metering_point: MeteringPointTable
  meter: MeterTable
  billed_reading: BilledReadingTable
  payment_slip: PaymentSlipTable
  account_metering_point: AccountMeteringPointTable
  reading: ReadingTable
  counting_reading: CountingReadingView
  reading_photo: ReadingPhotoTable
  reading_window_rule: ReadingWindowRuleTable
  session: SessionTable
  keycloak_logout: KeycloakLogoutTable
}
