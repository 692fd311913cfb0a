import { z } from 'zod'
import { idInSql } from '../utility.ts'
import type { Workload } from './workload.ts'

const value = z.object({ valueM3: z.number() })
const answer = z.object({
  meteringPoints: z.array(
    z.object({ meters: z.array(z.object({ lastBilled: value.nullable(), readings: z.array(value) })) }),
  ),
})

/** The portal and the usual way call these alike. */
const figures = (body: unknown): number[] =>
  answer
    .parse(body)
    .meteringPoints.flatMap(({ meters }) => meters)
    .flatMap(({ lastBilled, readings }) => [...(lastBilled ? [lastBilled] : []), ...readings])
    .map(({ valueM3 }) => valueM3)

/** W2 */
export const pointsWithMeters: Workload = {
  name: 'my points with meters',
  toReach: { timesTheUsualWay: 4, ofTheFloor: 0.3 },
  expectedStatus: 200,
  portal: {
    request: ({ cookie, csrfToken }) => ({ method: 'GET', path: '/api/v1/reading-sheet', cookie, csrfToken }),
    figures,
  },
  usualWay: {
    request: ({ cookie }) => ({ method: 'GET', path: '/metering-points', cookie }),
    figures,
  },
  floor: (n) => `
    select point.id, point.number, point.address, meter.id, meter.kind, meter.serial_number, meter.digits,
      billed.value_m3 as billed_m3, billed.read_on, reading.value_m3 as entered_m3, reading.entered_at
    from floor_session session
    join account_metering_point link on link.subject = session.subject
    join metering_point point on point.id = link.metering_point_id
    join meter on meter.metering_point_id = point.id and meter.removed_on is null
    left join lateral (
      select value_m3, read_on from billed_reading where meter_id = meter.id order by read_on desc limit 1
    ) billed on true
    left join reading on reading.meter_id = meter.id and reading.window_first_day =
      (select first_day from reading_window where current_date between first_day and last_day)
    where session.sid = ${idInSql('session', n)}::text and session.expires_at > now()`,
}
