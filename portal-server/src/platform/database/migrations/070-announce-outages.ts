import { sql, type Kysely } from 'kysely'

/**
 * What the utility announces: interruptions, restrictions and the like, how often it was told and to how many. Nothing of it is ever
 * deleted: the inspector asks for it years later. It names no customer.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db)

  await run(`create table announcement (
    id uuid primary key default gen_random_uuid(),
    entry bigint generated always as identity unique,
    code text not null unique check (code ~ '^[a-z2-9]{8}$'),
    kind text not null check (kind in ('restriction-of-use', 'interruption', 'house-installation-cause',
      'permitted-deviation', 'news')),
    state text not null default 'draft' check (state in ('draft', 'sent', 'revoked')),
    version integer not null default 1,
    area jsonb not null,
    texts jsonb not null,
    starts_at timestamptz not null,
    expected_end timestamptz,
    known_since timestamptz not null,
    revocation_note jsonb,
    idempotency_key uuid not null unique,
    created_at timestamptz not null,
    sent_at timestamptz,
    revoked_at timestamptz,
    check (expected_end > starts_at),
    check ((sent_at is null) = (state = 'draft')),
    check ((revoked_at is null) = (state <> 'revoked'))
  )`)
  await run(`comment on table announcement is
    'What the utility tells customers of their water. Once sent it stays, whatever becomes of it.'`)
  for (const [column, comment] of Object.entries({
    entry: 'In the order in which they were entered.',
    code: 'Names it in addresses, short enough for an SMS; nobody guesses the next one.',
    version: 'Whoever changes it says which one they saw.',
    area: 'Where: everywhere, supply zones, streets, points (rules/announcement-area.ts).',
    texts: 'What, why, and what to do, in both languages.',
    known_since: 'When the utility learned of it: from then on its deadlines run.',
    revocation_note: 'What is said with the revocation, where anything is.',
    idempotency_key: 'Of the request that entered it.',
  }))
    await run(`comment on column announcement.${column} is '${comment}'`)
  await run(`create index announcement_sent on announcement (sent_at) where state <> 'draft'`)
  await run(`grant select, insert (code, kind, area, texts, starts_at, expected_end, known_since, idempotency_key, created_at),
    update (kind, state, version, area, texts, starts_at, expected_end, known_since, revocation_note, sent_at, revoked_at)
    on announcement to portal_app`)

  await run(`create table announcement_round (
    id uuid primary key default gen_random_uuid(),
    announcement_id uuid not null references announcement,
    number integer not null check (number > 0),
    kind text not null check (kind in ('first', 'update', 'repeat', 'revocation')),
    day date,
    idempotency_key uuid,
    started_at timestamptz not null,
    written_to text not null default '',
    written_at timestamptz,
    accounts integer not null default 0,
    points integer not null default 0,
    points_without_account integer not null default 0,
    reached integer not null default 0,
    waiting integer not null default 0,
    unreached integer not null default 0,
    last_handed_over_at timestamptz,
    settled_at timestamptz,
    unique (announcement_id, number),
    check ((day is not null) = (kind = 'repeat')),
    check (settled_at is null or written_at is not null)
  )`)
  await run(`comment on table announcement_round is 'Each time that an announcement went out, and to how many.'`)
  for (const [column, comment] of Object.entries({
    day: 'Of a repeat: the day that it is due on.',
    idempotency_key: 'Of the request that asked for it, where one did.',
    written_to: 'The last account written to, while it is under way: where it goes on after a crash.',
    written_at: 'When the last letter was written; null while it is under way.',
    accounts: 'How many accounts it is for.',
    points: 'How many points are in the area.',
    points_without_account: 'Of these, how many have no account: they must be told by other means.',
    reached: 'Accounts of which at least one message was handed over.',
    waiting: 'Accounts of which none was yet, and one still waits.',
    unreached: 'Accounts that no message led to: no address, disabled, refused.',
    last_handed_over_at: 'When the last account was reached for the first time.',
    settled_at: 'When the figures became final.',
  }))
    await run(`comment on column announcement_round.${column} is '${comment}'`)
  await run(`create unique index announcement_round_once on announcement_round (announcement_id, kind)
    where kind in ('first', 'revocation')`)
  await run(
    `create unique index announcement_round_day on announcement_round (announcement_id, day) where day is not null`,
  )
  await run(`create unique index announcement_round_key on announcement_round (announcement_id, idempotency_key)
    where idempotency_key is not null`)
  await run(`create index announcement_round_open on announcement_round (started_at) where settled_at is null`)
  await run(`grant select, insert (announcement_id, number, kind, day, idempotency_key, started_at, points, points_without_account),
    update (written_to, written_at, accounts, reached, waiting, unreached, last_handed_over_at, settled_at)
    on announcement_round to portal_app`)

  await run(`create table announcement_deed (
    id bigint generated always as identity primary key,
    announcement_id uuid not null references announcement,
    at timestamptz not null,
    deed text not null check (deed in ('created', 'changed', 'sent', 'extended', 'revoked')),
    actor text not null check (actor in ('system', 'staff')),
    client_id text not null,
    actor_id text not null,
    reason text,
    request_id text not null
  )`)
  await run(`comment on table announcement_deed is
    'Who did what with an announcement; longer than the audit, which forgets after its time.'`)
  await run(
    `comment on column announcement_deed.actor_id is 'Keycloak''s id of the member of staff, or of the program''s own account.'`,
  )
  await run(`create index announcement_deed_of on announcement_deed (announcement_id)`)
  await run(`grant select, insert (announcement_id, at, deed, actor, client_id, actor_id, reason, request_id)
    on announcement_deed to portal_app`)
}
