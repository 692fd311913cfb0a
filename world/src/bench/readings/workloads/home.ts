import { z } from 'zod'
import { idInSql } from '../utility.ts'
import type { Workload } from './workload.ts'

const portalPoint = z.object({
  handedIn: z.array(z.object({ valueM3: z.number() })),
  openBills: z.array(z.object({ openCents: z.number() })),
  consumption: z.object({ litres: z.array(z.number().nullable()) }),
})
const portalAnswer = z.object({ meteringPoints: z.array(portalPoint) })
const usualPoint = z.object({
  enteredM3: z.array(z.number()),
  openBills: z.array(z.object({ openCents: z.number() })),
  usedM3: z.array(z.number()),
})
const usualAnswer = z.object({ meteringPoints: z.array(usualPoint) })

/** W5. What is to be done and what was used in the year before this month, at all points. */
export const home: Workload = {
  name: 'home',
  toReach: { timesTheUsualWay: 2, ofTheFloor: 0.3 },
  expectedStatus: 200,
  portal: {
    request: ({ cookie, csrfToken }) => ({ method: 'GET', path: '/api/v1/home', cookie, csrfToken }),
    figures: (body) =>
      portalAnswer
        .parse(body)
        .meteringPoints.flatMap(({ handedIn, openBills, consumption }) => [
          ...handedIn.map(({ valueM3 }) => valueM3),
          ...openBills.map(({ openCents }) => openCents),
          ...consumption.litres.slice(0, 12).map((litres) => (litres ?? Number.NaN) / 1000),
        ]),
  },
  usualWay: {
    request: ({ cookie }) => ({ method: 'GET', path: '/home', cookie }),
    figures: (body) =>
      usualAnswer
        .parse(body)
        .meteringPoints.flatMap(({ enteredM3, openBills, usedM3 }) => [
          ...enteredM3,
          ...openBills.map(({ openCents }) => openCents),
          ...usedM3,
        ]),
  },
  floor: (n) => `
    with own as (
      select point.id, point.number, point.address
      from floor_session session
      join account_metering_point link on link.subject = session.subject
      join metering_point point on point.id = link.metering_point_id
      where session.sid = ${idInSql('session', n)}::text and session.expires_at > now()
    )
    select own.id, own.number, own.address, null::timestamptz as month, null::bigint as used_m3, reading.value_m3 as entered_m3,
      bill.number as bill, bill.due_on, bill.open_cents
    from own
    left join lateral (
      select reading.value_m3 from meter join reading on reading.meter_id = meter.id
      where meter.metering_point_id = own.id and meter.removed_on is null and reading.window_first_day =
        (select first_day from reading_window where current_date between first_day and last_day)
    ) reading on true
    left join lateral (
      select invoice.number, invoice.due_on, invoice.total_cents - coalesce(
        (select sum(amount_cents) from payment where payment.invoice_id = invoice.id), 0) as open_cents
      from invoice where invoice.metering_point_id = own.id
    ) bill on bill.open_cents > 0
    union all
    select own.id, null, null, used.month, sum(used.used_m3), null, null, null, null
    from own
    join meter on meter.metering_point_id = own.id
    cross join lateral (
      select date_trunc('month', read_on) as month, value_m3 - lag(value_m3) over (order by read_on) as used_m3
      from billed_reading
      where meter_id = meter.id and read_on >= date_trunc('month', current_date) - interval '12 months' - interval '1 day'
    ) used
    where used.used_m3 is not null
    group by own.id, used.month`,
}
