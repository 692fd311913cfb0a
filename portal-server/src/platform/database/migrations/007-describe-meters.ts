import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // A remote-read meter sends its readings itself. What a meter showed when it came and went lets consumption be
  // told across an exchange.
  await sql`
    alter table meter
      add column is_remote boolean not null default false,
      add column installed_m3 integer not null default 0 check (installed_m3 >= 0),
      add column removed_m3 integer check (removed_m3 >= 0),
      add constraint meter_removed_m3 check (removed_m3 is null or removed_on is not null)`.execute(db)

  // Read and billed; estimated, for want of a reading; or sent by the meter itself.
  await sql`alter table billed_reading
    add column source text not null default 'billed' check (source in ('billed', 'estimated', 'remote'))`.execute(db)
}
