import type pg from 'pg'
import { billedMonths, billMonths, idInSql, valueInSql } from './utility.ts'

/** Months are counted back from this day's. */
const monthOf = (months: string): string => `(date_trunc('month', current_date) - ${months} * interval '1 month')::date`
const customers = 'generate_series(1, $1::int) n'

/** In the order in which they are filled. */
const statements: readonly string[] = [
  `insert into metering_point (id, number, user_name, address, consumption_type)
   select ${idInSql('point', 'n')}, lpad(n::text, 10, '0'), 'Uporabnik ' || n, 'Savska cesta ' || n % 300 || ', 1410 Zagorje ob Savi',
     case when n % 20 = 0 then 'business' else 'household' end from ${customers}`,
  `insert into meter (id, metering_point_id, kind, serial_number, type, digits, installed_on)
   select ${idInSql('cold', 'n')}, ${idInSql('point', 'n')}, 'cold', lpad((n * 2)::text, 8, '4'), '15', 5, ${monthOf('30')} from ${customers}
   union all
   select ${idInSql('hot', 'n')}, ${idInSql('point', 'n')}, 'hot', lpad((n * 2 + 1)::text, 8, '4'), '15', 5, ${monthOf('30')} from ${customers}
   where n % 5 < 3`,
  // As the triggers would, which are off.
  `insert into occupancy (metering_point_id, user_name, consumption_type, starts_on, ends_on)
   select id, user_name, consumption_type, '-infinity', 'infinity' from metering_point where $1::int > 0`,
  `insert into account_metering_point (subject, metering_point_id, occupancy_id)
   select ${idInSql('customer', 'n')}::text, occupancy.metering_point_id, occupancy.id
   from ${customers} join occupancy on occupancy.metering_point_id = ${idInSql('point', 'n')}`,
  `insert into payment_slip (metering_point_id, purpose, purpose_number, purpose_numbers, reference, issued_on)
   select ${idInSql('point', 'n')}, 'Voda ' || lpad(n::text, 10, '0'), lpad(n::text, 10, '0'), array[lpad(n::text, 10, '0')], 'SI12' || lpad(n::text, 13, '0'), ${monthOf('0')}
   from ${customers}`,
  // Month by month, as a billing system brings them: the readings of one meter lie far apart.
  `insert into billed_reading (meter_id, value_m3, read_on)
   select meter.id, ${valueInSql('meter.n', 'month')}, (${monthOf(`(${billedMonths} - month)`)} - 1)
   from (
     select ${idInSql('cold', 'n')} as id, n from ${customers}
     union all
     select ${idInSql('hot', 'n')}, n from ${customers} where n % 5 < 3
   ) meter, generate_series(1, ${billedMonths}) month order by month, meter.id`,
  // Handed in during the last two windows, by everybody; the table's triggers are off, as these windows are over.
  `insert into reading (meter_id, subject, value_m3, window_first_day, entered_at, received_at, idempotency_key)
   select meter.id, meter.subject, ${valueInSql('meter.n', `${billedMonths} - back`)}, ${monthOf('(back + 1)')},
     ${monthOf('back')} - interval '3 hours', ${monthOf('back')} - interval '3 hours', gen_random_uuid()
   from (
     select ${idInSql('cold', 'n')} as id, ${idInSql('customer', 'n')}::text as subject, n from ${customers}
     union all
     select ${idInSql('hot', 'n')}, ${idInSql('customer', 'n')}::text, n from ${customers} where n % 5 < 2
   ) meter, generate_series(0, 1) back order by back desc, meter.id`,
  // Month by month, each for the month before it. As its trigger would, a bill says whose it is.
  `insert into invoice (number, metering_point_id, occupancy_id, kind, issued_on, due_on, period_from, period_to, net_cents,
     vat_cents, total_cents, reference, lines, vat)
   select to_char(bill.issued_on, 'YYYY-MM-') || lpad(n::text, 10, '0'), occupancy.metering_point_id, occupancy.id, 'invoice',
     bill.issued_on, bill.issued_on + 15, bill.period_from, bill.issued_on - 5, sums.net_cents, sums.vat_cents,
     sums.net_cents + sums.vat_cents, 'SI12' || lpad(n::text, 13, '0'),
     jsonb_build_array(
       jsonb_build_object('description', 'Vodarina', 'charge', 'water', 'quantity', '10', 'unit', 'm3', 'unitPriceEur', '0.7861',
         'netCents', 786, 'vatRatePercent', '9.5'),
       jsonb_build_object('description', 'Omrežnina, DN 20', 'charge', 'water-network', 'quantity', '1', 'unit', 'mesec',
         'unitPriceEur', '3.4658', 'netCents', 347, 'vatRatePercent', '9.5'),
       jsonb_build_object('description', 'Odvajanje odpadne vode', 'charge', 'sewage-removal', 'quantity', '10', 'unit', 'm3',
         'netCents', sums.net_cents - 1133, 'vatRatePercent', '9.5')),
     jsonb_build_array(jsonb_build_object('ratePercent', '9.5', 'baseCents', sums.net_cents, 'vatCents', sums.vat_cents))
   from ${customers}
   join occupancy on occupancy.metering_point_id = ${idInSql('point', 'n')}
   cross join generate_series(1, ${billMonths}) month
   cross join lateral (
     select ${monthOf(`(${billMonths} - month + 1)`)} as period_from, ${monthOf(`(${billMonths} - month)`)} + 4 as issued_on
   ) bill
   cross join lateral (select 2000 + n % 700 + month as net_cents) net
   cross join lateral (select net.net_cents, round(net.net_cents * 0.095)::int as vat_cents) sums
   order by month, n`,
  `insert into payment (external_id, metering_point_id, occupancy_id, invoice_id, received_on, amount_cents)
   select 'P' || number, metering_point_id, occupancy_id, id, due_on, total_cents from invoice
   where issued_on < ${monthOf('0')} and $1::int > 0 order by issued_on, metering_point_id`,
]

/**
 * Fills an empty, migrated database.
 * @param superuser past the triggers, which would refuse what lies in the past
 */
export async function fillUtility(superuser: pg.Client, customerCount: number): Promise<void> {
  await superuser.query('set session_replication_role = replica')
  await superuser.query(`set work_mem = '256MB'`)
  await superuser.query(`set maintenance_work_mem = '512MB'`)
  for (const statement of statements) await superuser.query(statement, [customerCount])
  await superuser.query('set session_replication_role = origin')
  await superuser.query('select refresh_known_meters(array(select distinct meter_id from billed_reading))')
}

/** So many, as they are. */
export async function countUtility(
  client: pg.Client,
): Promise<{ customers: number; meters: number; readings: number }> {
  const { rows } = await client.query<{ customers: number; meters: number; readings: number }>(
    `select (select count(distinct subject)::int from account_metering_point) as customers,
       (select count(*)::int from meter) as meters,
       ((select count(*) from billed_reading) + (select count(*) from reading))::int as readings`,
  )
  const [counts] = rows
  if (counts === undefined) throw new Error('PostgreSQL counted nothing.')
  return counts
}
