import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // The table that rate-limiter-flexible keeps its counts in: in the database, so that neither a restart nor a
  // second replica begins them anew.
  await sql`
    create table link_attempt (
      key varchar(255) primary key,
      points integer not null default 0,
      expire bigint
    )`.execute(db)
  await sql`grant select, insert, update, delete on link_attempt to portal_app`.execute(db)
}
