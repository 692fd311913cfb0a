import { sql, type Kysely } from 'kysely'

/**
 * A slip is whose its bill is, where that is known (migration 050). Where it isn't, the day on which the bill's period begins decides as
 * before: a new customer's first bill for a whole month and without a name looks like the former one's last, and links nobody.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function occupancy_of_slip(slip public.payment_slip) returns uuid language sql stable as $$
      select occupancy.id from public.occupancy
      left join lateral (
        select invoice.* from public.invoice
        where invoice.metering_point_id = slip.metering_point_id and invoice.reference = slip.reference
          and invoice.issued_on between slip.issued_on - 31 and slip.issued_on + 31
        order by invoice.issued_on desc limit 1
      ) bill on true
      where occupancy.metering_point_id = slip.metering_point_id and occupancy.ends_on >= occupancy.starts_on
        and case
          when slip.customer_key is not null and occupancy.customer_key is not null then occupancy.customer_key = slip.customer_key
          when bill.occupancy_id is not null then bill.occupancy_id = occupancy.id
          when bill.id is null then slip.received_at >= occupancy.known_at - interval '1 day'
            and slip.issued_on between occupancy.starts_on and occupancy.ends_on
          else bill.period_from between occupancy.starts_on and occupancy.ends_on
        end
      order by occupancy.sequence desc limit 1
    $$`.execute(db)
}
