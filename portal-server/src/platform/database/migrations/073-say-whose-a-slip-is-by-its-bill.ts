import { sql, type Kysely } from 'kysely'

/**
 * A slip is whose its bill is, where that is known (migration 050). Where it isn't, the day on which the bill's period begins decides as
 * before, with one exception: nobody said since when the new customer is there, so that their first day was found by this very
 * slip, which came with their name. Its bill for a whole month then begins before that day, and is theirs all the same. A slip from
 * before or after that may be the former one's last, and so may each of two that came then: they link nobody. What came in one
 * transaction, as a file does, has one moment: all three are now(), and nothing sets them again but another name.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create or replace function occupancy_of_slip(slip public.payment_slip) returns uuid language sql stable as $$
      select occupancy.id from public.occupancy
      join public.metering_point point on point.id = occupancy.metering_point_id
      left join lateral (
        select invoice.* from public.invoice
        where invoice.metering_point_id = slip.metering_point_id and invoice.reference = slip.reference
          and invoice.issued_on between slip.issued_on - 31 and slip.issued_on + 31
        order by invoice.issued_on desc limit 1
      ) bill on true
      cross join lateral (
        select slip.received_at >= occupancy.known_at - interval '1 day'
            and slip.issued_on between occupancy.starts_on and occupancy.ends_on as came_then,
          slip.customer_key is null and bill.customer_key is null and bill.buyer_name is null
            and occupancy.customer_key is null and occupancy.starts_on is distinct from point.occupied_from
            and occupancy.starts_on > bill.period_from and occupancy.starts_on <= bill.period_to
            and slip.received_at = occupancy.known_at and slip.received_at = point.named_at
            and not exists (
              select from public.payment_slip other
              where other.metering_point_id = slip.metering_point_id and other.received_at = slip.received_at
                and other.id <> slip.id
            ) as began_by_it
      ) says
      where occupancy.metering_point_id = slip.metering_point_id and occupancy.ends_on >= occupancy.starts_on
        and case
          when slip.customer_key is not null and occupancy.customer_key is not null then occupancy.customer_key = slip.customer_key
          when bill.occupancy_id is not null then bill.occupancy_id = occupancy.id
          when bill.id is null or says.began_by_it then says.came_then
          else bill.period_from between occupancy.starts_on and occupancy.ends_on
        end
      order by occupancy.sequence desc limit 1
    $$`.execute(db)
}
