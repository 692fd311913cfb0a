import { sql, type Kysely } from 'kysely'

/**
 * What is open of somebody's bills is asked whenever they come to the portal. The rows of ten years of bills lie in as many places as
 * there are months: the indexes alone answer for them. Whoever reads goes on meanwhile; an import waits.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`drop index invoice_of_occupancy`.execute(db)
  await sql`create index invoice_of_occupancy on invoice (occupancy_id, issued_on)
    include (id, number, due_on, total_cents, cancelled_on)`.execute(db)
  await sql`drop index payment_of_occupancy`.execute(db)
  await sql`create index payment_of_occupancy on payment (occupancy_id, received_on)
    include (invoice_id, amount_cents, cancelled_on)`.execute(db)
}
