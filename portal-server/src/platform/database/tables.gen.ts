// Made from the migrated database by "npm run generate -w portal-server".

import type { InsertOnly, ReadOnly, UpdateOnly } from "./column-rights.ts";
import type { BilledTuple, OwnTuple } from "@moja-komunala/rules/consumption.ts";
import type { Doubt } from "@moja-komunala/rules/doubt.ts";
import type { SessionData } from "express-session";
import type { ColumnType } from "kysely";

export type ArrayType<T> = ArrayTypeImpl<T> extends (infer U)[]
  ? U[]
  : ArrayTypeImpl<T>;

export type ArrayTypeImpl<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S[], I[], U[]>
  : T[];

export type Generated<T> = T extends ColumnType<infer S, infer I, infer U>
  ? ColumnType<S, I | undefined, U>
  : ColumnType<T, T | undefined, T>;

export type Int8 = ColumnType<string, bigint | number | string, bigint | number | string>;

export type Numeric = ColumnType<string, number | string, number | string>;

export type Timestamp = ColumnType<Date, Date | string, Date | string>;

/** Accounts that are being closed. A row goes with what is held of its account, or when its owner comes back. */
export interface AccountClosing {
  /**
   * When it was signed out everywhere, and its programs with it.
   */
  access_ended_at: UpdateOnly<Timestamp | null>;
  asked_at: Timestamp;
  /**
   * Until then signing in undoes it.
   */
  closes_at: Timestamp | null;
  /**
   * From then on nothing is written to it but what is about the closing.
   */
  confirmed_at: Timestamp | null;
  /**
   * When it was told that it is over: from then on nothing undoes it.
   */
  farewell_at: UpdateOnly<Timestamp | null>;
  id: ReadOnly<Generated<string>>;
  /**
   * Of the key in the mailed link that confirms it.
   */
  key_hash: string | null;
  key_until: Timestamp | null;
  /**
   * asked: by its owner. gone: Keycloak has no such account any more.
   */
  origin: "asked" | "gone";
  /**
   * When it was confirmed by the clock of the machine: only who signs in afterwards has come back.
   */
  pressed_at: Timestamp | null;
  /**
   * Keycloak's id of the account.
   */
  subject: InsertOnly<string>;
}

/** Which account sees which points. */
export interface AccountMeteringPoint {
  /**
   * And when; null where that was before anybody noted it.
   */
  changed_at: InsertOnly<Generated<Timestamp | null>>;
  /**
   * The transaction that made the row say what it says: by it an export knows what an earlier one could not see yet.
   */
  changed_in: InsertOnly<Generated<Int8>>;
  /**
   * When the account was told that this time is over; null while it goes on.
   */
  ended_at: Timestamp | null;
  id: InsertOnly<Generated<string>>;
  linked_at: Generated<Timestamp>;
  metering_point_id: InsertOnly<string>;
  /**
   * What the account's owner calls the point.
   */
  name: string | null;
  /**
   * In whose time the account looks: it sees nothing of the point from before and after.
   */
  occupancy_id: string;
  /**
   * Keycloak's id of the account (the claim sub).
   */
  subject: InsertOnly<string>;
}

/** What the utility tells customers of their water. Once sent it stays, whatever becomes of it. */
export interface Announcement {
  /**
   * Where: everywhere, supply zones, streets, points (rules/announcement-area.ts).
   */
  area: ColumnType<unknown, string, string>;
  /**
   * Names it in addresses, short enough for an SMS; nobody guesses the next one.
   */
  code: InsertOnly<string>;
  created_at: InsertOnly<Timestamp>;
  /**
   * In the order in which they were entered.
   */
  entry: ReadOnly<Generated<Int8>>;
  expected_end: Timestamp | null;
  id: ReadOnly<Generated<string>>;
  /**
   * Of the request that entered it.
   */
  idempotency_key: InsertOnly<string>;
  kind: "restriction-of-use" | "interruption" | "house-installation-cause" | "permitted-deviation" | "news";
  /**
   * When the utility learned of it: from then on its deadlines run.
   */
  known_since: Timestamp;
  /**
   * What is said with the revocation, where anything is.
   */
  revocation_note: UpdateOnly<ColumnType<unknown | null, string | null, string | null>>;
  revoked_at: UpdateOnly<Timestamp | null>;
  sent_at: UpdateOnly<Timestamp | null>;
  starts_at: Timestamp;
  state: UpdateOnly<Generated<"draft" | "sent" | "revoked">>;
  /**
   * What, why, and what to do, in both languages.
   */
  texts: ColumnType<unknown, string, string>;
  /**
   * Whoever changes it says which one they saw.
   */
  version: UpdateOnly<Generated<number>>;
}

/** Who did what with an announcement; longer than the audit, which forgets after its time. */
export interface AnnouncementDeed {
  actor: InsertOnly<"system" | "staff">;
  /**
   * Keycloak's id of the member of staff, or of the program's own account.
   */
  actor_id: InsertOnly<string>;
  announcement_id: InsertOnly<string>;
  at: InsertOnly<Timestamp>;
  client_id: InsertOnly<string>;
  deed: InsertOnly<"created" | "changed" | "sent" | "extended" | "revoked">;
  id: ReadOnly<Generated<Int8>>;
  reason: InsertOnly<string | null>;
  request_id: InsertOnly<string>;
}

/** Each time that an announcement went out, and to how many. */
export interface AnnouncementRound {
  /**
   * How many accounts it is for.
   */
  accounts: UpdateOnly<Generated<number>>;
  announcement_id: InsertOnly<string>;
  /**
   * Of a repeat: the day that it is due on.
   */
  day: InsertOnly<string | null>;
  id: ReadOnly<Generated<string>>;
  /**
   * Of the request that asked for it, where one did.
   */
  idempotency_key: InsertOnly<string | null>;
  kind: InsertOnly<"first" | "update" | "repeat" | "revocation">;
  /**
   * When the last account was reached for the first time.
   */
  last_handed_over_at: UpdateOnly<Timestamp | null>;
  number: InsertOnly<number>;
  /**
   * How many points are in the area.
   */
  points: InsertOnly<Generated<number>>;
  /**
   * Of these, how many have no account: they must be told by other means.
   */
  points_without_account: InsertOnly<Generated<number>>;
  /**
   * Accounts of which at least one message was handed over.
   */
  reached: UpdateOnly<Generated<number>>;
  /**
   * When the figures became final.
   */
  settled_at: UpdateOnly<Timestamp | null>;
  started_at: InsertOnly<Timestamp>;
  /**
   * Accounts that no message led to: no address, disabled, refused.
   */
  unreached: UpdateOnly<Generated<number>>;
  /**
   * Accounts of which none was yet, and one still waits.
   */
  waiting: UpdateOnly<Generated<number>>;
  /**
   * When the last letter was written; null while it is under way.
   */
  written_at: UpdateOnly<Timestamp | null>;
  /**
   * The last account written to, while it is under way: where it goes on after a crash.
   */
  written_to: UpdateOnly<Generated<string>>;
}

/** What systems, staff and programs did, and how accounts were linked with points. Rows are only ever added; old ones are forgotten. */
export interface AuditEntry {
  /**
   * Whose data it was about, where that is one account and somebody else acted.
   */
  about_account: InsertOnly<string | null>;
  /**
   * The operation's id in the API's document.
   */
  action: InsertOnly<string>;
  /**
   * A customer in person, a program in its owner's name, a system of the utility's, staff.
   */
  actor: InsertOnly<"customer" | "program" | "system" | "staff">;
  at: ReadOnly<Generated<Timestamp>>;
  /**
   * The program or the system, by its client in Keycloak.
   */
  client_id: InsertOnly<string | null>;
  /**
   * Ids, counts and codes; never personal data, secrets or what was typed.
   */
  details: InsertOnly<Generated<ColumnType<unknown, string, string>>>;
  id: ReadOnly<Generated<Int8>>;
  /**
   * Whose data it was about, where that is one point.
   */
  metering_point_id: InsertOnly<string | null>;
  /**
   * begun: data were about to leave, and another entry of the same request says how many did. held-up: one try too many, not looked at.
   */
  outcome: InsertOnly<Generated<"done" | "begun" | "refused" | "held-up">>;
  /**
   * Why staff did it, in their words.
   */
  reason: InsertOnly<string | null>;
  request_id: InsertOnly<string>;
  /**
   * Keycloak's id of the account that acted, or in whose name; of a system, its service account.
   */
  subject: InsertOnly<string>;
}

/** What comparable points use on average, never over fewer than ten of them: so no row tells of any single one. A job makes all of it anew. */
export interface AverageConsumption {
  /**
   * Which points it is over: the kind of use (household) and, once it is known of points, their size.
   */
  comparable_group: InsertOnly<string>;
  litres_per_day: InsertOnly<number>;
  /**
   * Its first day.
   */
  month: InsertOnly<string>;
}

/** A bill with what has come in for it, and what is still to be paid. */
export interface Bill {
  cancelled_on: ReadOnly<string | null>;
  due_on: ReadOnly<string>;
  id: ReadOnly<string>;
  issued_on: ReadOnly<string>;
  kind: ReadOnly<string>;
  metering_point_id: ReadOnly<string>;
  number: ReadOnly<string>;
  occupancy_id: ReadOnly<string | null>;
  open_cents: ReadOnly<Int8>;
  paid_cents: ReadOnly<Int8>;
  period_from: ReadOnly<string>;
  period_to: ReadOnly<string>;
  total_cents: ReadOnly<Int8>;
}

/** A reading that an invoice was made from ("obračunsko stanje"). */
export interface BilledReading {
  /**
   * And when.
   */
  changed_at: ReadOnly<Generated<Timestamp | null>>;
  /**
   * The transaction that made the row say what it says; null where that was before customers were told of it.
   */
  changed_in: ReadOnly<Generated<Int8 | null>>;
  id: InsertOnly<Generated<string>>;
  meter_id: InsertOnly<string>;
  read_on: InsertOnly<string>;
  source: Generated<"billed" | "estimated" | "remote">;
  value_m3: number;
}

/** Of the mobile number whose owner proved by a code that it is theirs: a keyed digest. Only that number gets anything. */
export interface ConfirmedNumber {
  confirmed_at: UpdateOnly<Generated<Timestamp>>;
  number_digest: string;
  subject: InsertOnly<string>;
}

/** Of each meter and window the entry that billing will use. */
export interface CountingReading {
  doubt_note: ReadOnly<string | null>;
  doubt_reason: ReadOnly<string | null>;
  doubts: ReadOnly<ColumnType<Doubt[], string, string>>;
  entered_at: ReadOnly<Timestamp>;
  id: ReadOnly<string>;
  meter_id: ReadOnly<string>;
  received_at: ReadOnly<Timestamp>;
  sequence: ReadOnly<Int8>;
  transaction_id: ReadOnly<string>;
  value_m3: ReadOnly<number>;
  way_in: ReadOnly<string>;
  window_first_day: ReadOnly<string>;
}

/** What the other side told of a message after it had taken it: a bounced mail, the receipt of an SMS. As it was told, without addresses, and what it means. */
export interface DeliveryReport {
  became: InsertOnly<"delivered" | "delayed" | "bounced" | "refused" | "expired" | "unknown">;
  /**
   * RFC 3463's status, or the network's error.
   */
  code: InsertOnly<string | null>;
  gateway: InsertOnly<string | null>;
  gateway_id: InsertOnly<string | null>;
  id: ReadOnly<Generated<Int8>>;
  /**
   * The address or number leads to nobody, whatever is written to it.
   */
  is_about_target: InsertOnly<Generated<boolean>>;
  /**
   * Null as long as nobody knows which: a receipt may come before its message's number is written down.
   */
  message_id: string | null;
  raw: InsertOnly<string>;
  received_at: ReadOnly<Generated<Timestamp>>;
}

/** Links that are gone, so that whoever keeps a list of links learns of it. Without the account. Written by triggers alone. */
export interface EndedLink {
  changed_at: ReadOnly<Generated<Timestamp>>;
  changed_in: ReadOnly<Generated<Int8>>;
  ended_at: ReadOnly<Timestamp>;
  id: ReadOnly<string>;
  linked_at: ReadOnly<Timestamp>;
  metering_point_id: ReadOnly<string>;
  occupancy_id: ReadOnly<string>;
  reason: ReadOnly<"by-customer" | "by-utility" | "occupancy-ended">;
}

/** The same of the entries that count. */
export interface ExportedCountingReading {
  doubtNote: ReadOnly<string | null>;
  doubtReason: ReadOnly<string | null>;
  doubts: ReadOnly<ColumnType<unknown, string, string>>;
  enteredAt: ReadOnly<string>;
  hasPhoto: ReadOnly<boolean>;
  kind: ReadOnly<string>;
  meterId: ReadOnly<string>;
  meteringPointNumber: ReadOnly<string>;
  readingId: ReadOnly<string>;
  readOn: ReadOnly<string>;
  receivedAt: ReadOnly<string>;
  reference: ReadOnly<string>;
  serialNumber: ReadOnly<string>;
  transaction_id: ReadOnly<string>;
  valueM3: ReadOnly<number>;
  wayIn: ReadOnly<string>;
  window_first_day: ReadOnly<string>;
  windowFirstDay: ReadOnly<string>;
}

/** A link as billing gets it: of which account it is isn't told. */
export interface ExportedLink {
  changed_in: ReadOnly<Int8>;
  changedAt: ReadOnly<string | null>;
  customerKey: ReadOnly<string | null>;
  endedAt: ReadOnly<string | null>;
  endReason: ReadOnly<string | null>;
  id: ReadOnly<string>;
  linkedAt: ReadOnly<string>;
  meteringPointNumber: ReadOnly<string>;
}

/** A reading as other programs get it. */
export interface ExportedReading {
  doubtNote: ReadOnly<string | null>;
  doubtReason: ReadOnly<string | null>;
  doubts: ReadOnly<ColumnType<unknown, string, string>>;
  enteredAt: ReadOnly<string>;
  hasPhoto: ReadOnly<boolean>;
  kind: ReadOnly<string>;
  meterId: ReadOnly<string>;
  meteringPointNumber: ReadOnly<string>;
  readingId: ReadOnly<string>;
  readOn: ReadOnly<string>;
  receivedAt: ReadOnly<string>;
  reference: ReadOnly<string>;
  serialNumber: ReadOnly<string>;
  transaction_id: ReadOnly<string>;
  valueM3: ReadOnly<number>;
  wayIn: ReadOnly<string>;
  window_first_day: ReadOnly<string>;
  windowFirstDay: ReadOnly<string>;
}

/** Who looks at what imports brought, and up to which transaction they have. */
export interface ImportLook {
  name: InsertOnly<string>;
  /**
   * All before that one were over, and are looked at.
   */
  up_to: Int8;
}

/** A line that an import refused, and why. */
export interface ImportRefusal {
  code: InsertOnly<string>;
  key: InsertOnly<string | null>;
  line: InsertOnly<number>;
  /**
   * The line of the same file that it doesn't go together with.
   */
  other_line: InsertOnly<number | null>;
  pointer: InsertOnly<string | null>;
  record: InsertOnly<string | null>;
  run_id: InsertOnly<string>;
}

/** The report of an import that came to its end. */
export interface ImportRun {
  atomic: InsertOnly<boolean>;
  client_id: InsertOnly<string>;
  complete: InsertOnly<boolean>;
  dry_run: InsertOnly<boolean>;
  /**
   * When the sender took the file's data out of its own, where it said so.
   */
  extracted_at: InsertOnly<Timestamp | null>;
  finished_at: InsertOnly<Timestamp>;
  id: InsertOnly<Generated<string>>;
  /**
   * Of each record the keys that were or would be added, changed and closed, the first ones.
   */
  keys: InsertOnly<Generated<ColumnType<unknown, string, string>>>;
  lines: InsertOnly<number>;
  /**
   * What is said of lines that were taken, of the first ones.
   */
  notes: InsertOnly<Generated<ColumnType<unknown, string, string>>>;
  notes_total: InsertOnly<Generated<number>>;
  outcome: InsertOnly<"stored" | "refused" | "tried" | "would-be-refused">;
  records: InsertOnly<ColumnType<unknown, string, string>>;
  refusals_total: InsertOnly<number>;
  started_at: InsertOnly<Timestamp>;
}

/** A bill ("račun") for a metering point. */
export interface Invoice {
  /**
   * Whom the bill is for, as it is printed.
   */
  buyer_name: string | null;
  buyer_street: string | null;
  buyer_town: string | null;
  /**
   * When it first came in; null where that was before customers were told of it. Its transaction is among those of changed_in.
   */
  came_at: ReadOnly<Generated<Timestamp | null>>;
  cancelled_on: string | null;
  /**
   * And when; null where that was before anybody noted it.
   */
  changed_at: ReadOnly<Generated<Timestamp | null>>;
  /**
   * The transaction that made the row say what it says: by it an export knows what an earlier one could not see yet.
   */
  changed_in: ReadOnly<Generated<Int8>>;
  /**
   * The billing system's own key of the customer whose bill it is, where it says so.
   */
  customer_key: string | null;
  due_on: string;
  id: InsertOnly<Generated<string>>;
  issued_on: string;
  /**
   * What sort of bill it is; null where the billing system does not say.
   */
  kind: "invoice" | "advance" | "settlement" | "credit-note" | null;
  lines: Generated<ColumnType<unknown, string, string>>;
  metering_point_id: InsertOnly<string>;
  net_cents: Int8;
  number: InsertOnly<string>;
  /**
   * In whose time it was used: whose bill it is. Null where nobody can tell. Written by triggers alone.
   */
  occupancy_id: ReadOnly<string | null>;
  period_from: string;
  period_to: string;
  /**
   * The numbers of the bills that this one corrects, credits or settles.
   */
  preceding_numbers: Generated<ColumnType<unknown, string, string>>;
  /**
   * The readings that it is built on.
   */
  readings: Generated<ColumnType<unknown, string, string>>;
  reference: string;
  total_cents: Int8;
  /**
   * VAT by rate as it is printed; null where the billing system does not say.
   */
  vat: ColumnType<unknown | null, string | null, string | null>;
  vat_cents: Int8;
}

/** What the billing system itself made of a bill, byte for byte. Looked through when it came. */
export interface InvoiceOriginal {
  content: Buffer;
  invoice_id: InsertOnly<string>;
  /**
   * A PDF for people, or an invoice in eSLOG 2.0 for programs.
   */
  kind: InsertOnly<"pdf" | "eslog">;
  /**
   * Of the content: tells one version from the next.
   */
  sha256: Buffer;
  /**
   * When this version came for the first time.
   */
  stored_at: Generated<Timestamp>;
}

/** A sign-out in Keycloak: sessions that it ended must not be written again. */
export interface KeycloakLogout {
  /**
   * The logout token's jti: the same token doesn't work twice.
   */
  id: InsertOnly<string>;
  issued_at: InsertOnly<Timestamp>;
  keycloak_session_id: InsertOnly<string | null>;
  received_at: InsertOnly<Generated<Timestamp>>;
  subject: InsertOnly<string | null>;
}

/** What a meter showed, newest first, in one row: what a reading is judged by and compared with. Written by triggers alone. */
export interface KnownMeter {
  /**
   * Its last billed readings: day, cubic metres, source.
   */
  billed: ReadOnly<ColumnType<BilledTuple[], string, string>>;
  /**
   * What is older than this day may have been left out.
   */
  complete_from: ReadOnly<string>;
  meter_id: ReadOnly<string>;
  /**
   * The counting entries of the last windows that are over: first day of the window, cubic metres, day of entry.
   */
  own: ReadOnly<ColumnType<OwnTuple[], string, string>>;
  /**
   * Entries of windows that begin on this day or later are not kept here: they are read as they are.
   */
  own_from: ReadOnly<string>;
}

/** How often an account tried to link a point lately; rate-limiter-flexible keeps it. */
export interface LinkAttempt {
  expire: Int8 | null;
  key: string;
  points: Generated<number>;
}

/** How many mails an account or a network caused, and a mailbox got, lately; rate-limiter-flexible keeps it. */
export interface MailAllowance {
  expire: Int8 | null;
  key: string;
  points: Generated<number>;
}

/** What is to be mailed to an account; gone once it is sent. */
export interface MailOutbox {
  attempts: Generated<number>;
  due_at: Generated<Timestamp>;
  id: InsertOnly<Generated<string>>;
  mail: InsertOnly<ColumnType<unknown, string, string>>;
  subject: InsertOnly<string>;
  written_at: InsertOnly<Generated<Timestamp>>;
}

/** What is written to a customer, and what became of it. */
export interface Message {
  /**
   * What the other side said last, as it was said, without the address.
   */
  answer: UpdateOnly<ColumnType<unknown | null, string | null, string | null>>;
  attempted_at: UpdateOnly<Timestamp | null>;
  attempts: UpdateOnly<Generated<number>>;
  content: InsertOnly<ColumnType<unknown, string, string>>;
  /**
   * After which it would only mislead: then it is not sent any more.
   */
  expires_at: InsertOnly<Timestamp | null>;
  /**
   * Who took it over, where a way has several: of SMS.
   */
  gateway: UpdateOnly<string | null>;
  /**
   * What they call it. Not unique: such numbers begin anew.
   */
  gateway_id: UpdateOnly<string | null>;
  id: InsertOnly<Generated<string>>;
  /**
   * Its customer asked for this very message: it comes whatever they chose of its kind.
   */
  is_asked_for: InsertOnly<Generated<boolean>>;
  /**
   * Of the job that takes it to its customer: no other one does, and the same one does once more when its replica died.
   */
  job_id: string | null;
  /**
   * In which it was written.
   */
  language: UpdateOnly<"sl" | "en" | null>;
  /**
   * Which letter it is, such as reading-received.
   */
  letter: InsertOnly<string>;
  /**
   * What it is written about, such as the id of a reading: nobody is told of the same twice.
   */
  occasion: InsertOnly<string>;
  /**
   * How many SMS it was.
   */
  parts: UpdateOnly<number | null>;
  settled_at: UpdateOnly<Timestamp | null>;
  /**
   * What became of it, as far as is known.
   */
  state: UpdateOnly<Generated<"waiting" | "sending" | "handed-over" | "delivered" | "bounced" | "expired" | "undeliverable" | "given-up" | "no-recipient" | "not-needed">>;
  /**
   * Keycloak's id of the account. Its address is asked for when the message is sent, and stands nowhere here.
   */
  subject: InsertOnly<string>;
  /**
   * Keyed digest of the address or number that it went to.
   */
  target_digest: UpdateOnly<string | null>;
  way: InsertOnly<"mail" | "sms">;
  written_at: ReadOnly<Generated<Timestamp>>;
}

/** Each time that staff or an operator had a message sent again, with what had become of it by then. */
export interface MessageResend {
  /**
   * What the other side had said last.
   */
  answer: InsertOnly<ColumnType<unknown | null, string | null, string | null>>;
  attempts: InsertOnly<number>;
  id: ReadOnly<Generated<Int8>>;
  /**
   * Of the request that asked for it; null where an operator did, without one.
   */
  idempotency_key: InsertOnly<string | null>;
  message_id: InsertOnly<string>;
  resent_at: ReadOnly<Generated<Timestamp>>;
  settled_at: InsertOnly<Timestamp>;
  state: InsertOnly<"handed-over" | "delivered" | "bounced" | "expired" | "undeliverable" | "given-up" | "no-recipient" | "not-needed">;
}

/** A water meter ("vodomer"). Exchanged every few years: the meter's readings end, the point's go on. */
export interface Meter {
  /**
   * And when; null where that was before anybody noted it.
   */
  changed_at: ReadOnly<Generated<Timestamp | null>>;
  /**
   * The transaction that made the row say what it says: by it an export knows what an earlier one could not see yet.
   */
  changed_in: ReadOnly<Generated<Int8>>;
  digits: number;
  /**
   * The day on which the utility means to put another one in its place, where it has planned one.
   */
  exchange_planned_on: string | null;
  /**
   * The billing system's own key.
   */
  external_id: InsertOnly<Generated<string>>;
  id: InsertOnly<Generated<string>>;
  /**
   * What it showed when it was installed.
   */
  installed_m3: Generated<number>;
  installed_on: string;
  /**
   * It sends its readings itself.
   */
  is_remote: Generated<boolean>;
  kind: "cold" | "hot";
  metering_point_id: InsertOnly<string>;
  /**
   * What it showed when it was removed, where somebody noted it.
   */
  removed_m3: number | null;
  removed_on: string | null;
  serial_number: string;
  type: string;
}

/** The place where a customer takes water ("odjemno mesto"), billed in one name. */
export interface MeteringPoint {
  address: string;
  /**
   * And when; null where that was before anybody noted it.
   */
  changed_at: ReadOnly<Generated<Timestamp | null>>;
  /**
   * The transaction that made the row say what it says: by it an export knows what an earlier one could not see yet.
   */
  changed_in: ReadOnly<Generated<Int8>>;
  /**
   * From this day on nobody links it or hands anything in; what is known of it stays.
   */
  closed_on: string | null;
  consumption_type: "household" | "business";
  created_at: ReadOnly<Generated<Timestamp>>;
  /**
   * The billing system's own key of the customer who uses the point, where it says so.
   */
  customer_key: string | null;
  /**
   * How many flats are behind it; null where nobody said.
   */
  flats: number | null;
  id: InsertOnly<Generated<string>>;
  /**
   * When user_name came to say what it says.
   */
  named_at: ReadOnly<Generated<Timestamp>>;
  /**
   * The nominal diameter (DN) of the connection; null where nobody said.
   */
  nominal_diameter_mm: number | null;
  number: InsertOnly<string>;
  /**
   * Since which day, where the billing system says so.
   */
  occupied_from: string | null;
  /**
   * The last day of that customer.
   */
  occupied_to: string | null;
  /**
   * What it is billed for, by the names of prices; where none is named, whatever there is a price of.
   */
  services: Generated<ColumnType<unknown, string, string>>;
  /**
   * Whose water it gets; null where nobody said.
   */
  supply_zone_id: string | null;
  user_name: string;
}

/** What an account has chosen to be told, and how. Where there is no row the usual holds (rules/notice-kinds.ts). */
export interface NoticeChoice {
  chosen_at: UpdateOnly<Generated<Timestamp>>;
  is_wanted: boolean;
  kind: InsertOnly<string>;
  subject: InsertOnly<string>;
  way: InsertOnly<"mail" | "sms">;
}

/** Every choice, kept for whoever asks one day who opted out of what, when and how. */
export interface NoticeChoiceMade {
  how: InsertOnly<"page" | "link" | "one-click" | "staff">;
  id: ReadOnly<Generated<Int8>>;
  is_wanted: InsertOnly<boolean>;
  kind: InsertOnly<string>;
  made_at: ReadOnly<Generated<Timestamp>>;
  /**
   * Whose link it was made by.
   */
  message_id: InsertOnly<string | null>;
  subject: InsertOnly<string>;
  way: InsertOnly<"mail" | "sms">;
}

/** How an account wants to be told, whatever it is about. */
export interface NoticeSetting {
  changed_at: UpdateOnly<Generated<Timestamp>>;
  /**
   * When the customer answered whether they would like to give a mobile number: nobody asks again.
   */
  number_asked_at: Timestamp | null;
  /**
   * By the clock on the utility's walls. Quiet hours may reach over midnight; there are none where both are null.
   */
  quiet_from: string | null;
  quiet_until: string | null;
  subject: InsertOnly<string>;
}

/** The code that is on its way to a mobile number, until it is typed in or too old. */
export interface NumberCode {
  code_digest: string;
  number_digest: string;
  sent_at: UpdateOnly<Generated<Timestamp>>;
  subject: InsertOnly<string>;
  valid_until: Timestamp;
  wrong_attempts: UpdateOnly<Generated<number>>;
}

/** Who uses a point from which day to which. One that never was ends before it begins. Written by triggers alone. */
export interface Occupancy {
  consumption_type: ReadOnly<"household" | "business">;
  /**
   * The billing system's own key of the customer.
   */
  customer_key: ReadOnly<string | null>;
  /**
   * Its last day; infinity while no end is known.
   */
  ends_on: ReadOnly<string>;
  id: ReadOnly<Generated<string>>;
  /**
   * When it came to be known.
   */
  known_at: ReadOnly<Generated<Timestamp>>;
  metering_point_id: ReadOnly<string>;
  /**
   * Its last day by the billing system's own word, where it said one.
   */
  said_to: ReadOnly<string | null>;
  /**
   * The order in which they came to be known: the last one is the one in power.
   */
  sequence: ReadOnly<Generated<Int8>>;
  /**
   * Its first day; -infinity where nobody said since when.
   */
  starts_on: ReadOnly<string>;
  user_name: ReadOnly<string>;
}

/** How often an account took its own data lately; rate-limiter-flexible keeps it. */
export interface OwnDataAllowance {
  expire: Int8 | null;
  key: string;
  points: Generated<number>;
}

/** Money that came in ("plačilo") for a metering point, and mostly for one invoice. */
export interface Payment {
  amount_cents: Int8;
  /**
   * When it first came in; null where that was before customers were told of it. Its transaction is among those of changed_in.
   */
  came_at: ReadOnly<Generated<Timestamp | null>>;
  cancelled_on: string | null;
  /**
   * And when; null where that was before anybody noted it.
   */
  changed_at: ReadOnly<Generated<Timestamp | null>>;
  /**
   * The transaction that made the row say what it says: by it an export knows what an earlier one could not see yet.
   */
  changed_in: ReadOnly<Generated<Int8>>;
  /**
   * The billing system's own key of the customer who paid, where it says so.
   */
  customer_key: string | null;
  /**
   * The billing system's own key.
   */
  external_id: InsertOnly<string>;
  id: InsertOnly<Generated<string>>;
  invoice_id: string | null;
  metering_point_id: InsertOnly<string>;
  /**
   * Whose payment it is. Null where nobody can tell. Written by triggers alone.
   */
  occupancy_id: ReadOnly<string | null>;
  received_on: string;
}

/** What stands on the payment slip of a bill ("položnica"). Only the last one of a point links it to an account. */
export interface PaymentSlip {
  /**
   * The billing system's own key of the customer who gets the bill, where it says so.
   */
  customer_key: string | null;
  id: InsertOnly<Generated<string>>;
  issued_on: string;
  metering_point_id: InsertOnly<string>;
  /**
   * The whole line of the purpose as it is printed ("namen plačila").
   */
  purpose: string;
  /**
   * The longest of them. Of portals of the release before, and gone with the next.
   */
  purpose_number: string;
  /**
   * The long numbers that can be read in the purpose: each of them links the point.
   */
  purpose_numbers: string[];
  received_at: ReadOnly<Generated<Timestamp>>;
  /**
   * The reference ("sklic") without spaces and hyphens, e.g. SI121033842574531.
   */
  reference: string;
}

/** What a service costs, as the billing system reckons with it. */
export interface Price {
  /**
   * For what is used above so many cubic metres a month.
   */
  block_from_m3: Numeric | null;
  /**
   * Whether a block is for the whole point, or for each of its flats.
   */
  block_per: Generated<"point" | "flat">;
  /**
   * And up to so many.
   */
  block_to_m3: Numeric | null;
  /**
   * What it charges, for whoever explains a bill.
   */
  charge: Generated<"water" | "sewage-removal" | "sewage-treatment" | "water-network" | "sewage-removal-network" | "sewage-treatment-network" | "excess" | "levy" | "other">;
  consumption_type: "household" | "business" | null;
  /**
   * For connections of these nominal diameters alone.
   */
  diameter_from_mm: number | null;
  diameter_to_mm: number | null;
  /**
   * The billing system's own key.
   */
  external_id: InsertOnly<string>;
  id: InsertOnly<Generated<string>>;
  net_price_eur: Numeric;
  service: string;
  unit: "m3" | "month" | "flat-month";
  valid_from: string;
  valid_to: string | null;
  vat_rate_percent: Numeric;
}

/** A reading as a customer handed it in. Rows are only ever added; the last one of a window counts. */
export interface Reading {
  /**
   * The moment of entry by the clock of a phone that had no network.
   */
  claimed_at: InsertOnly<Timestamp | null>;
  doubt_note: InsertOnly<string | null>;
  doubt_reason: InsertOnly<"as-read" | "meter-exchanged" | "rolled-over" | "swapped" | "other" | "not-asked" | null>;
  doubts: InsertOnly<Generated<ColumnType<Doubt[], string, string>>>;
  /**
   * The moment of entry: claimed_at, but never after the arrival.
   */
  entered_at: ReadOnly<Timestamp>;
  id: ReadOnly<Generated<string>>;
  idempotency_key: InsertOnly<string>;
  /**
   * It arrived when the window that it was entered in had closed: it doesn't count.
   */
  is_late: ReadOnly<Generated<boolean>>;
  meter_id: InsertOnly<string>;
  /**
   * The moment of arrival.
   */
  received_at: ReadOnly<Timestamp>;
  /**
   * The order of entry.
   */
  sequence: ReadOnly<Generated<Int8>>;
  subject: InsertOnly<string>;
  transaction_id: ReadOnly<Generated<string>>;
  value_m3: InsertOnly<number>;
  way_in: InsertOnly<Generated<"portal" | "offline" | "api">>;
  window_first_day: ReadOnly<string>;
}

/** A photo of the meter that went with a reading. Deleted after a while. */
export interface ReadingPhoto {
  image: Buffer;
  reading_id: string;
  stored_at: Generated<Timestamp>;
}

/** The windows of two centuries by the rule, and as they were extended; both days whole in its time zone. Where two touch, the one that began last counts. */
export interface ReadingWindow {
  first_day: ReadOnly<string>;
  last_day: ReadOnly<string>;
}

/** Reading windows that were extended, each time; longer than the audit, which forgets after its time. */
export interface ReadingWindowExtension {
  actor: InsertOnly<"system" | "staff">;
  /**
   * Keycloak’s id of the member of staff, or of the program’s own account.
   */
  actor_id: InsertOnly<string>;
  client_id: InsertOnly<string>;
  extended_at: ReadOnly<Timestamp>;
  id: ReadOnly<Generated<Int8>>;
  /**
   * Until the end of this day readings are taken.
   */
  last_day: InsertOnly<string>;
  /**
   * The first day of the month in which the window begins: it stays when the rule’s first day is another one.
   */
  month: InsertOnly<string>;
  reason: InsertOnly<string | null>;
  request_id: InsertOnly<string>;
}

/** The days on which readings are taken: one row, written with the migrations. */
export interface ReadingWindowRule {
  first_day: ReadOnly<number>;
  grace_hours: ReadOnly<Generated<number>>;
  is_the_only_row: ReadOnly<Generated<boolean>>;
  last_day: ReadOnly<number>;
  time_zone: ReadOnly<string>;
}

/** A portal session. */
export interface Session {
  expire: Timestamp;
  /**
   * Until then whoever claimed the tokens refreshes them. In the past: it never said what came of it.
   */
  grant_claimed_until: Timestamp | null;
  /**
   * When tokens were last sent to be refreshed without an answer coming back.
   */
  grant_unanswered_at: Timestamp | null;
  /**
   * The tokens. Apart from sess, so that only a refresh ever replaces them.
   */
  keycloak_grant: string | null;
  keycloak_session_id: ReadOnly<Generated<string | null>>;
  sess: ColumnType<SessionData, string, string>;
  sid: string;
  subject: ReadOnly<Generated<string | null>>;
}

/** Addresses and numbers that led to nobody: nothing is sent there until they change, or are confirmed anew. */
export interface SetAsideTarget {
  reason: string;
  set_aside_at: UpdateOnly<Generated<Timestamp>>;
  subject: InsertOnly<string>;
  target_digest: string;
  /**
   * When its customer was told, after signing in.
   */
  told_at: UpdateOnly<Timestamp | null>;
  way: InsertOnly<"mail" | "sms">;
}

/** Where all water is of one quality ("oskrbovalno območje"). */
export interface SupplyZone {
  /**
   * The billing system's own key.
   */
  external_id: InsertOnly<string>;
  id: InsertOnly<Generated<string>>;
  name: string;
}

/** That more water flowed than is usual at a point, as it was put to its customer, by the rule in rules/unusual-use.ts. */
export interface UnusualUse {
  /**
   * What flowed beyond the usual since that day.
   */
  extra_m3: InsertOnly<number>;
  id: ReadOnly<Generated<string>>;
  /**
   * Which water.
   */
  kind: InsertOnly<"cold" | "hot">;
  litres_per_day: InsertOnly<number>;
  /**
   * In whose time: nobody else sees it.
   */
  occupancy_id: InsertOnly<string>;
  /**
   * The day of the reading that said so.
   */
  read_on: InsertOnly<string>;
  /**
   * When the period, or the first of two, began.
   */
  since_day: InsertOnly<string>;
  /**
   * From when on the customer was asked.
   */
  told_at: InsertOnly<Timestamp>;
  usual_litres_per_day: InsertOnly<number>;
  /**
   * Since when the readings no longer say so: one of them was corrected.
   */
  withdrawn_at: UpdateOnly<Timestamp | null>;
}

/** What customers said of it. The last one counts, the others are kept. */
export interface UnusualUseAnswer {
  answered_at: InsertOnly<Timestamp>;
  reason: InsertOnly<"pool" | "garden" | "guests" | "somebody-more" | "leak-repaired" | "misread" | "unknown">;
  sequence: ReadOnly<Generated<Int8>>;
  /**
   * The account that said so, by its id in Keycloak.
   */
  subject: InsertOnly<string>;
  unusual_use_id: InsertOnly<string>;
}

/** What the readings were when they were last looked at for unusual use, as a fingerprint: where it is another one, there is something new. */
export interface UnusualUseLook {
  occupancy_id: InsertOnly<string>;
  seen: string;
}

/** What was measured of a parameter of drinking water in a year, by supply zone. Numbers have the digits that the laboratory wrote; "<" is below what it can measure. */
export interface WaterQualityResult {
  /**
   * The lowest value that is allowed; null without one.
   */
  allowed_from: string | null;
  /**
   * The highest value that is allowed; null without one.
   */
  allowed_to: string | null;
  id: InsertOnly<Generated<string>>;
  measured_max: string | null;
  measured_mean: string | null;
  measured_min: string | null;
  parameter: InsertOnly<string>;
  samples: number;
  supply_zone_id: InsertOnly<string>;
  unit: string | null;
  year: InsertOnly<number>;
}

/** The yearly report on drinking water of a household, as a document. A later run of the same year takes its place. */
export interface WaterReport {
  dictionary: Buffer;
  /**
   * A PDF, packed by zstd with the dictionary.
   */
  document: Buffer;
  /**
   * The same of the last day, or of the last of the year, where that came first.
   */
  ends_on: string | null;
  made_at: Timestamp;
  /**
   * In whose time: nobody else sees it.
   */
  occupancy_id: InsertOnly<string>;
  run_id: string;
  /**
   * Of the document, before it was packed.
   */
  size_bytes: number;
  /**
   * The first day of the occupancy when the document was made. Where that turned out to be another, it isn't handed out.
   */
  starts_on: string | null;
  year: InsertOnly<number>;
}

/** A report of nobody in each supply zone: what all documents of the zone have in common, which is kept once (zstd, RFC 8878). */
export interface WaterReportDictionary {
  content: InsertOnly<Buffer>;
  sha256: InsertOnly<Buffer>;
}

/** The yearly reports on drinking water, made for everybody as one run of many batches, each committed by itself. */
export interface WaterReportRun {
  batches: InsertOnly<number>;
  batches_done: UpdateOnly<Generated<number>>;
  client_id: InsertOnly<string>;
  finished_at: Timestamp | null;
  /**
   * How many reports there will be.
   */
  households: InsertOnly<number>;
  id: ReadOnly<Generated<string>>;
  /**
   * How many there are already.
   */
  made: UpdateOnly<Generated<number>>;
  started_at: InsertOnly<Timestamp>;
  /**
   * Of these, how many tell nothing of the water, as nothing was measured in the supply zone of the point.
   */
  without_measurements: UpdateOnly<Generated<number>>;
  year: InsertOnly<number>;
}

/** Where a program wants to be told of events. */
export interface Webhook {
  client_id: InsertOnly<string>;
  created_at: InsertOnly<Generated<Timestamp>>;
  description: string | null;
  disabled_at: Timestamp | null;
  /**
   * Its owner wished so; its receiver said that it is gone; nothing arrived for days.
   */
  disabled_because: "by-client" | "gone" | "failing" | null;
  events: ArrayType<"reading.handed-in" | "reading.corrected" | "metering-point.linked" | "metering-point.unlinked">;
  /**
   * Attempts that failed since the last one that succeeded.
   */
  failures: Generated<number>;
  /**
   * Nothing is sent before: everything failed lately, whatever point it was about.
   */
  held_until: Timestamp | null;
  id: InsertOnly<Generated<string>>;
  url: string;
}

/** An attempt to deliver. One that has no duration is under way, or was cut off. */
export interface WebhookAttempt {
  began_at: ReadOnly<Generated<Timestamp>>;
  delivery_id: InsertOnly<string>;
  /**
   * Why there was no answer.
   */
  failure: UpdateOnly<"host-not-found" | "address-refused" | "tls-needed" | "tls-failed" | "connection-failed" | "timed-out" | "portal-stopped" | null>;
  id: ReadOnly<Generated<Int8>>;
  /**
   * What the receiver answered.
   */
  status: UpdateOnly<number | null>;
  took_ms: UpdateOnly<number | null>;
}

/** An event on its way to a webhook. Written by triggers, but for those that are only a test. */
export interface WebhookDelivery {
  attempts: UpdateOnly<Generated<number>>;
  delivered_at: UpdateOnly<Timestamp | null>;
  due_at: UpdateOnly<Generated<Timestamp>>;
  failing_since: UpdateOnly<Timestamp | null>;
  /**
   * The event's id, as the receiver sees it.
   */
  id: ReadOnly<Generated<string>>;
  linked_accounts: InsertOnly<number | null>;
  metering_point_id: InsertOnly<string | null>;
  occurred_at: ReadOnly<Generated<Timestamp>>;
  reading_id: InsertOnly<string | null>;
  /**
   * Why a link ended.
   */
  reason: InsertOnly<"by-customer" | "by-utility" | "occupancy-ended" | null>;
  sequence: ReadOnly<Generated<Int8>>;
  type: InsertOnly<"reading.handed-in" | "reading.corrected" | "metering-point.linked" | "metering-point.unlinked" | "webhook.test">;
  webhook_id: InsertOnly<string>;
  written_at: ReadOnly<Generated<Timestamp>>;
}

/** What signatures are made with. The one before the last signs along until its time is over. */
export interface WebhookSecret {
  created_at: InsertOnly<Generated<Timestamp>>;
  secret: InsertOnly<string>;
  signs_until: Timestamp | null;
  webhook_id: InsertOnly<string>;
}

/** What the billing system brought in wrongly and took back: out of everybody's sight, and not lost. */
export interface WithdrawnRow {
  content: ReadOnly<ColumnType<unknown, string, string>>;
  id: ReadOnly<Generated<Int8>>;
  table_name: ReadOnly<"billed_reading" | "payment_slip" | "water_quality_result">;
  withdrawn_at: ReadOnly<Generated<Timestamp>>;
}

export interface Tables {
  account_closing: AccountClosing;
  account_metering_point: AccountMeteringPoint;
  announcement: Announcement;
  announcement_deed: AnnouncementDeed;
  announcement_round: AnnouncementRound;
  audit_entry: AuditEntry;
  average_consumption: AverageConsumption;
  bill: Bill;
  billed_reading: BilledReading;
  confirmed_number: ConfirmedNumber;
  counting_reading: CountingReading;
  delivery_report: DeliveryReport;
  ended_link: EndedLink;
  exported_counting_reading: ExportedCountingReading;
  exported_link: ExportedLink;
  exported_reading: ExportedReading;
  import_look: ImportLook;
  import_refusal: ImportRefusal;
  import_run: ImportRun;
  invoice: Invoice;
  invoice_original: InvoiceOriginal;
  keycloak_logout: KeycloakLogout;
  known_meter: KnownMeter;
  link_attempt: LinkAttempt;
  mail_allowance: MailAllowance;
  mail_outbox: MailOutbox;
  message: Message;
  message_resend: MessageResend;
  meter: Meter;
  metering_point: MeteringPoint;
  notice_choice: NoticeChoice;
  notice_choice_made: NoticeChoiceMade;
  notice_setting: NoticeSetting;
  number_code: NumberCode;
  occupancy: Occupancy;
  own_data_allowance: OwnDataAllowance;
  payment: Payment;
  payment_slip: PaymentSlip;
  price: Price;
  reading: Reading;
  reading_photo: ReadingPhoto;
  reading_window: ReadingWindow;
  reading_window_extension: ReadingWindowExtension;
  reading_window_rule: ReadingWindowRule;
  session: Session;
  set_aside_target: SetAsideTarget;
  supply_zone: SupplyZone;
  unusual_use: UnusualUse;
  unusual_use_answer: UnusualUseAnswer;
  unusual_use_look: UnusualUseLook;
  water_quality_result: WaterQualityResult;
  water_report: WaterReport;
  water_report_dictionary: WaterReportDictionary;
  water_report_run: WaterReportRun;
  webhook: Webhook;
  webhook_attempt: WebhookAttempt;
  webhook_delivery: WebhookDelivery;
  webhook_secret: WebhookSecret;
  withdrawn_row: WithdrawnRow;
}
