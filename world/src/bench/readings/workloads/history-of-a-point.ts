import { z } from 'zod'
import { idInSql, idOf } from '../utility.ts'
import type { Workload } from './workload.ts'

const meter = z.object({ readings: z.array(z.object({ valueM3: z.number() })) })
const portalAnswer = z.object({ series: z.array(z.object({ meters: z.array(meter) })) })
const usualAnswer = z.object({ meters: z.array(meter) })
const valuesOf = (meters: readonly z.infer<typeof meter>[]): number[] =>
  meters.flatMap(({ readings }) => readings).map(({ valueM3 }) => valueM3)

/** W3 */
export const historyOfAPoint: Workload = {
  name: '24 months of a point',
  toReach: { timesTheUsualWay: 2.5, ofTheFloor: 0.35 },
  expectedStatus: 200,
  portal: {
    request: ({ n, cookie, csrfToken }) => ({
      method: 'GET',
      path: `/api/v1/metering-points/${idOf('point', n)}/history?months=24`,
      cookie,
      csrfToken,
    }),
    figures: (body) => valuesOf(portalAnswer.parse(body).series.flatMap(({ meters }) => meters)),
  },
  usualWay: {
    request: ({ n, cookie }) => ({
      method: 'GET',
      path: `/metering-points/${idOf('point', n)}/history?months=24`,
      cookie,
    }),
    figures: (body) => valuesOf(usualAnswer.parse(body).meters),
  },
  floor: (n) => `
    select meter.id, meter.kind, known.read_on, known.value_m3
    from floor_session session
    join account_metering_point link on link.subject = session.subject and link.metering_point_id = ${idInSql('point', n)}
    join meter on meter.metering_point_id = link.metering_point_id
    cross join lateral (
      select read_on, value_m3 from billed_reading
      where meter_id = meter.id and read_on >= current_date - interval '24 months'
      union all
      select entered_at::date, value_m3 from reading
      where meter_id = meter.id and window_first_day =
        (select first_day from reading_window where current_date between first_day and last_day)
    ) known
    where session.sid = ${idInSql('session', n)}::text and session.expires_at > now()`,
}
