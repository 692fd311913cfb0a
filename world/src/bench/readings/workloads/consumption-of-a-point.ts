import { z } from 'zod'
import { idInSql, idOf } from '../utility.ts'
import type { Workload } from './workload.ts'

const portalMonth = z.object({ days: z.number(), knownDays: z.number(), litres: z.number().nullable() })
const portalAnswer = z.object({ meters: z.array(z.object({ months: z.array(portalMonth) })) })
const usualAnswer = z.object({ meters: z.array(z.object({ months: z.array(z.object({ usedM3: z.number() })) })) })

/** W7. Of months that are known whole: the meters of the utility that is measured were read at the end of each. */
export const consumptionOfAPoint: Workload = {
  name: 'consumption of 24 months',
  toReach: { timesTheUsualWay: 2, ofTheFloor: 0.3 },
  expectedStatus: 200,
  portal: {
    request: ({ n, cookie, csrfToken }) => ({
      method: 'GET',
      path: `/api/v1/metering-points/${idOf('point', n)}/consumption?months=24`,
      cookie,
      csrfToken,
    }),
    figures: (body) =>
      portalAnswer
        .parse(body)
        // This month is known up to today alone.
        .meters.flatMap(({ months }) => months.slice(0, -1))
        .filter(({ days, knownDays }) => knownDays === days)
        .map(({ litres }) => (litres ?? Number.NaN) / 1000),
  },
  usualWay: {
    request: ({ n, cookie }) => ({ method: 'GET', path: `/metering-points/${idOf('point', n)}/consumption`, cookie }),
    figures: (body) =>
      usualAnswer
        .parse(body)
        .meters.flatMap(({ months }) => months)
        .map(({ usedM3 }) => usedM3),
  },
  floor: (n) => `
    select meter.id, meter.kind, used.month, used.used_m3
    from floor_session session
    join account_metering_point link on link.subject = session.subject and link.metering_point_id = ${idInSql('point', n)}
    join meter on meter.metering_point_id = link.metering_point_id
    cross join lateral (
      select date_trunc('month', read_on) as month, value_m3 - lag(value_m3) over (order by read_on) as used_m3
      from billed_reading
      where meter_id = meter.id and read_on >= date_trunc('month', current_date) - interval '24 months'
    ) used
    where session.sid = ${idInSql('session', n)}::text and session.expires_at > now()`,
}
