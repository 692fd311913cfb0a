import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // An import makes the ids while lines are still coming in, when PostgreSQL has nothing else to do.
  for (const table of ['metering_point', 'meter', 'billed_reading', 'payment_slip', 'price', 'invoice', 'payment'])
    await sql`grant insert (id) on ${sql.table(table)} to portal_app`.execute(db)
}
