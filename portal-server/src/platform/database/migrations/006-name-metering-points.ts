import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // The name is the account's, not the point's: what one customer calls "Babica" is home to another.
  await sql`alter table account_metering_point
    add column name text check (name = trim(name) and length(name) between 1 and 60)`.execute(db)
  // Who else is linked to a point: they are told when another account links it.
  await sql`create index account_of_metering_point on account_metering_point (metering_point_id)`.execute(db)
  await sql`grant update (name), delete on account_metering_point to portal_app`.execute(db)
}
