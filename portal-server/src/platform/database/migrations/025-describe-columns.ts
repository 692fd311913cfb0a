import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // What an event is about, and why none arrived, is known to the database as well: table types are made from it.
  await sql`alter table webhook add constraint webhook_events_known check (events <@ array[
    'reading.handed-in', 'reading.corrected', 'metering-point.linked', 'metering-point.unlinked'])`.execute(db)
  await sql`alter table webhook_delivery add constraint webhook_delivery_type_known check (type in (
    'reading.handed-in', 'reading.corrected', 'metering-point.linked', 'metering-point.unlinked', 'webhook.test'))`.execute(
    db,
  )
  await sql`alter table webhook_attempt add constraint webhook_attempt_failure_known check (failure in (
    'host-not-found', 'address-refused', 'tls-needed', 'tls-failed', 'connection-failed', 'timed-out',
    'portal-stopped'))`.execute(db)

  // What the words mean: shown by \d+ in psql, and beside the types in an editor.
  await describe(db, sql`view exported_reading`, 'A reading as other programs get it.')
  await describe(db, sql`view exported_counting_reading`, 'The same of the entries that count.')
  for (const [table, comment] of Object.entries(tables)) await describe(db, sql`table ${sql.table(table)}`, comment)
  for (const [column, comment] of Object.entries(columns)) await describe(db, sql`column ${sql.ref(column)}`, comment)
}

const describe = (db: Kysely<unknown>, what: ReturnType<typeof sql>, comment: string) =>
  sql`comment on ${what} is ${sql.lit(comment)}`.execute(db)

const tables = {
  metering_point: 'The place where a customer takes water ("odjemno mesto"), billed in one name.',
  meter: 'A water meter ("vodomer"). Exchanged every few years: the meter\'s readings end, the point\'s go on.',
  billed_reading: 'A reading that an invoice was made from ("obračunsko stanje").',
  payment_slip:
    'What stands on the payment slip of a bill ("položnica"). Only the last one of a point links it to an account.',
  price: 'What a service costs, as the billing system reckons with it.',
  invoice: 'A bill ("račun") for a metering point.',
  payment: 'Money that came in ("plačilo") for a metering point, and mostly for one invoice.',
  account_metering_point: 'Which account sees which points.',
  reading: 'A reading as a customer handed it in. Rows are only ever added; the last one of a window counts.',
  reading_photo: 'A photo of the meter that went with a reading. Deleted after a while.',
  reading_window_rule: 'The days on which readings are taken: one row, written with the migrations.',
  session: 'A portal session.',
  keycloak_logout: 'A sign-out in Keycloak: sessions that it ended must not be written again.',
  link_attempt: 'How often an account tried to link a point lately; rate-limiter-flexible keeps it.',
  mail_outbox: 'What is to be mailed to an account; gone once it is sent.',
  audit_entry: 'Something that a program did with an access token. Rows are only ever added.',
  webhook: 'Where a program wants to be told of events.',
  webhook_secret: 'What signatures are made with. The one before the last signs along until its time is over.',
  webhook_delivery: 'An event on its way to a webhook. Written by triggers, but for those that are only a test.',
  webhook_attempt: 'An attempt to deliver. One that has no duration is under way, or was cut off.',
  import_run: 'The report of an import that came to its end.',
  import_refusal: 'A line that an import refused, and why.',
}

const columns = {
  'metering_point.closed_on': 'From this day on nobody links it or hands anything in; what is known of it stays.',
  'meter.is_remote': 'It sends its readings itself.',
  'meter.installed_m3': 'What it showed when it was installed.',
  'meter.removed_m3': 'What it showed when it was removed, where somebody noted it.',
  'meter.external_id': "The billing system's own key.",
  'price.external_id': "The billing system's own key.",
  'payment.external_id': "The billing system's own key.",
  'payment_slip.purpose': 'The whole line of the purpose as it is printed ("namen plačila").',
  'payment_slip.purpose_number': 'Its numeric part.',
  'payment_slip.reference': 'The reference ("sklic") without spaces and hyphens, e.g. SI121033842574531.',
  'account_metering_point.subject': "Keycloak's id of the account (the claim sub).",
  'account_metering_point.name': "What the account's owner calls the point.",
  'reading.sequence': 'The order of entry.',
  'reading.entered_at': 'The moment of entry: claimed_at, but never after the arrival.',
  'reading.received_at': 'The moment of arrival.',
  'reading.is_late': "It arrived when the window that it was entered in had closed: it doesn't count.",
  'reading.claimed_at': 'The moment of entry by the clock of a phone that had no network.',
  'session.keycloak_grant': 'The tokens. Apart from sess, so that only a refresh ever replaces them.',
  'keycloak_logout.id': "The logout token's jti: the same token doesn't work twice.",
  'webhook.disabled_because': 'Its owner wished so; its receiver said that it is gone; nothing arrived for days.',
  'webhook_delivery.id': "The event's id, as the receiver sees it.",
  'webhook_attempt.status': 'What the receiver answered.',
  'webhook_attempt.failure': 'Why there was no answer.',
  'import_refusal.other_line': "The line of the same file that it doesn't go together with.",
}
