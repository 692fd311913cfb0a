import { sql, type Kysely } from 'kysely'

/**
 * Messages by several ways, in bundles, and what became of them afterwards; who wants which. Of numbers and addresses there are only
 * digests: Keycloak keeps them, and a digest that doesn't fit any more says that somebody changed theirs.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db)

  await run(`alter table message
    add column job_id uuid,
    add column expires_at timestamptz,
    add column is_asked_for boolean not null default false,
    add column gateway text,
    add column gateway_id text,
    add column parts smallint check (parts > 0),
    add column target_digest text`)
  await run(`comment on column message.job_id is
    'Of the job that takes it to its customer: no other one does, and the same one does once more when its replica died.'`)
  await run(
    `comment on column message.expires_at is 'After which it would only mislead: then it is not sent any more.'`,
  )
  await run(`comment on column message.is_asked_for is
    'Its customer asked for this very message: it comes whatever they chose of its kind.'`)
  await run(`comment on column message.gateway is 'Who took it over, where a way has several: of SMS.'`)
  await run(`comment on column message.gateway_id is 'What they call it. Not unique: such numbers begin anew.'`)
  await run(`comment on column message.parts is 'How many SMS it was.'`)
  await run(`comment on column message.target_digest is 'Keyed digest of the address or number that it went to.'`)
  await run(`alter table message drop constraint message_state_check`)
  await run(`alter table message add constraint message_state_check check (state in ('waiting', 'sending', 'handed-over',
    'delivered', 'bounced', 'expired', 'undeliverable', 'given-up', 'no-recipient', 'not-needed')) not valid`)
  await run(`alter table message validate constraint message_state_check`)
  await run(`create index message_job on message (job_id) where settled_at is null`)
  await run(`create index message_gateway_id on message (gateway, gateway_id) where gateway_id is not null`)
  await run(`create index message_to on message (subject, written_at)`)
  await run(`grant insert (job_id, expires_at, is_asked_for),
    update (job_id, gateway, gateway_id, parts, target_digest) on message to portal_app`)

  await run(`create table delivery_report (
    id bigint generated always as identity primary key,
    message_id uuid references message (id) on delete cascade,
    gateway text,
    gateway_id text,
    became text not null check (became in ('delivered', 'delayed', 'bounced', 'refused', 'expired', 'unknown')),
    is_about_target boolean not null default false,
    code text,
    raw text not null,
    received_at timestamptz not null default now(),
    check (message_id is not null or gateway_id is not null)
  )`)
  await run(`comment on table delivery_report is
    'What the other side told of a message after it had taken it: a bounced mail, the receipt of an SMS. As it was told, without addresses, and what it means.'`)
  await run(`comment on column delivery_report.message_id is
    'Null as long as nobody knows which: a receipt may come before its message''s number is written down.'`)
  await run(`comment on column delivery_report.is_about_target is
    'The address or number leads to nobody, whatever is written to it.'`)
  await run(`comment on column delivery_report.code is 'RFC 3463''s status, or the network''s error.'`)
  await run(`create index delivery_report_message on delivery_report (message_id)`)
  await run(`create index delivery_report_unmatched on delivery_report (gateway, gateway_id) where message_id is null`)
  await run(`create index delivery_report_received on delivery_report (received_at)`)
  await run(`grant select, delete, insert (message_id, gateway, gateway_id, became, is_about_target, code, raw),
    update (message_id) on delivery_report to portal_app`)

  await run(`create table set_aside_target (
    subject text not null check (subject <> ''),
    way text not null check (way in ('mail', 'sms')),
    target_digest text not null,
    reason text not null,
    set_aside_at timestamptz not null default now(),
    told_at timestamptz,
    primary key (subject, way)
  )`)
  await run(`comment on table set_aside_target is
    'Addresses and numbers that led to nobody: nothing is sent there until they change, or are confirmed anew.'`)
  await run(`comment on column set_aside_target.told_at is 'When its customer was told, after signing in.'`)
  await run(`grant select, delete, insert (subject, way, target_digest, reason),
    update (target_digest, reason, set_aside_at, told_at) on set_aside_target to portal_app`)

  await run(`create table notice_choice (
    subject text not null check (subject <> ''),
    kind text not null,
    way text not null check (way in ('mail', 'sms')),
    is_wanted boolean not null,
    chosen_at timestamptz not null default now(),
    primary key (subject, kind, way)
  )`)
  await run(`comment on table notice_choice is
    'What an account has chosen to be told, and how. Where there is no row the usual holds (rules/notice-kinds.ts).'`)
  await run(`grant select, delete, insert (subject, kind, way, is_wanted), update (is_wanted, chosen_at)
    on notice_choice to portal_app`)

  await run(`create table notice_choice_made (
    id bigint generated always as identity primary key,
    subject text not null check (subject <> ''),
    kind text not null,
    way text not null check (way in ('mail', 'sms')),
    is_wanted boolean not null,
    how text not null check (how in ('page', 'link', 'one-click', 'staff')),
    message_id uuid,
    made_at timestamptz not null default now()
  )`)
  await run(`comment on table notice_choice_made is
    'Every choice, kept for whoever asks one day who opted out of what, when and how.'`)
  await run(`comment on column notice_choice_made.message_id is 'Whose link it was made by.'`)
  await run(`create index notice_choice_made_subject on notice_choice_made (subject, made_at)`)
  await run(`grant select, delete, insert (subject, kind, way, is_wanted, how, message_id)
    on notice_choice_made to portal_app`)

  await run(`create table notice_setting (
    subject text primary key check (subject <> ''),
    quiet_from time,
    quiet_until time,
    number_asked_at timestamptz,
    changed_at timestamptz not null default now(),
    check ((quiet_from is null) = (quiet_until is null)),
    check (quiet_from <> quiet_until)
  )`)
  await run(`comment on table notice_setting is 'How an account wants to be told, whatever it is about.'`)
  await run(`comment on column notice_setting.quiet_from is
    'By the clock on the utility''s walls. Quiet hours may reach over midnight; there are none where both are null.'`)
  await run(`comment on column notice_setting.number_asked_at is
    'When the customer answered whether they would like to give a mobile number: nobody asks again.'`)
  await run(`grant select, delete, insert (subject, quiet_from, quiet_until, number_asked_at),
    update (quiet_from, quiet_until, number_asked_at, changed_at) on notice_setting to portal_app`)

  await run(`create table confirmed_number (
    subject text primary key check (subject <> ''),
    number_digest text not null,
    confirmed_at timestamptz not null default now()
  )`)
  await run(`comment on table confirmed_number is
    'Of the mobile number whose owner proved by a code that it is theirs: a keyed digest. Only that number gets anything.'`)
  await run(`grant select, delete, insert (subject, number_digest), update (number_digest, confirmed_at)
    on confirmed_number to portal_app`)

  await run(`create table number_code (
    subject text primary key check (subject <> ''),
    number_digest text not null,
    code_digest text not null,
    wrong_attempts smallint not null default 0,
    sent_at timestamptz not null default now(),
    valid_until timestamptz not null
  )`)
  await run(
    `comment on table number_code is 'The code that is on its way to a mobile number, until it is typed in or too old.'`,
  )
  await run(`grant select, delete, insert (subject, number_digest, code_digest, valid_until),
    update (number_digest, code_digest, wrong_attempts, sent_at, valid_until) on number_code to portal_app`)
}
