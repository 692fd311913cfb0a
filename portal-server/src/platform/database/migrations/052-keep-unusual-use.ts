import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await createNotices(db)
  await createAnswers(db)
  await createLooks(db)
}

/** Dated and kept: nothing of it is changed or deleted but whether the readings still bear it out. */
async function createNotices(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table unusual_use (
      id uuid primary key default gen_random_uuid(),
      occupancy_id uuid not null references occupancy,
      kind text not null check (kind in ('cold', 'hot')),
      read_on date not null,
      since_day date not null,
      litres_per_day integer not null,
      usual_litres_per_day integer not null check (usual_litres_per_day >= 0),
      extra_m3 integer not null,
      told_at timestamptz not null,
      withdrawn_at timestamptz,
      constraint unusual_use_said_once unique (occupancy_id, kind, read_on),
      constraint unusual_use_is_more check (litres_per_day > usual_litres_per_day and extra_m3 > 0 and since_day < read_on)
    )`.execute(db)
  await sql`comment on table unusual_use is
    'That more water flowed than is usual at a point, as it was put to its customer, by the rule in rules/unusual-use.ts.'`.execute(
    db,
  )
  for (const [column, comment] of Object.entries({
    occupancy_id: 'In whose time: nobody else sees it.',
    kind: 'Which water.',
    read_on: 'The day of the reading that said so.',
    since_day: 'When the period, or the first of two, began.',
    extra_m3: 'What flowed beyond the usual since that day.',
    told_at: 'From when on the customer was asked.',
    withdrawn_at: 'Since when the readings no longer say so: one of them was corrected.',
  }))
    await sql`comment on column ${sql.ref(`unusual_use.${column}`)} is ${sql.lit(comment)}`.execute(db)
  await sql`grant select on unusual_use to portal_app`.execute(db)
  await sql`grant insert (occupancy_id, kind, read_on, since_day, litres_per_day, usual_litres_per_day, extra_m3,
    told_at), update (withdrawn_at) on unusual_use to portal_app`.execute(db)
}

async function createAnswers(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table unusual_use_answer (
      unusual_use_id uuid not null references unusual_use,
      sequence bigint generated always as identity,
      reason text not null
        check (reason in ('pool', 'garden', 'guests', 'somebody-more', 'leak-repaired', 'misread', 'unknown')),
      answered_at timestamptz not null,
      subject text not null,
      primary key (unusual_use_id, sequence)
    )`.execute(db)
  await sql`comment on table unusual_use_answer is 'What customers said of it. The last one counts, the others are kept.'`.execute(
    db,
  )
  await sql`comment on column unusual_use_answer.subject is 'The account that said so, by its id in Keycloak.'`.execute(
    db,
  )
  await sql`grant select on unusual_use_answer to portal_app`.execute(db)
  await sql`grant insert (unusual_use_id, reason, answered_at, subject) on unusual_use_answer to portal_app`.execute(db)
}

async function createLooks(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table unusual_use_look (
      occupancy_id uuid primary key references occupancy,
      seen text not null
    )`.execute(db)
  await sql`comment on table unusual_use_look is
    'What the readings were when they were last looked at for unusual use, as a fingerprint: where it is another one, there is something new.'`.execute(
    db,
  )
  await sql`grant select, insert (occupancy_id, seen), update (seen) on unusual_use_look to portal_app`.execute(db)
}
