import { z } from 'zod'
import { billedMonths, idInSql, idOf, valueAt, valueInSql } from '../utility.ts'
import type { Workload } from './workload.ts'

/** So much of the month has passed: nobody is asked whether the reading can be true. */
const day = new Date().getDate()
const valueToday = (n: number): number =>
  valueAt(n, billedMonths) + Math.floor(((valueAt(n, 1) - valueAt(n, 0)) * day + 15) / 30)
export const valueTodayInSql = (n: string): string => {
  const [last, first, zeroth] = [billedMonths, 1, 0].map((month) => valueInSql(n, String(month)))
  return `${last} + ((${first} - ${zeroth}) * ${day} + 15) / 30`
}

const portalAnswer = z.object({ reading: z.object({ valueM3: z.number() }) })
const usualAnswer = z.object({ valueM3: z.number() })

/** W1 */
export const submitReading: Workload = {
  name: 'submit a reading',
  toReach: { timesTheUsualWay: 2.5, ofTheFloor: 0.3 },
  expectedStatus: 201,
  portal: {
    request: ({ n, cookie, csrfToken }) => ({
      method: 'POST',
      path: `/api/v1/metering-points/${idOf('point', n)}/meters/${idOf('cold', n)}/readings`,
      cookie,
      csrfToken,
      body: JSON.stringify({ valueM3: valueToday(n) }),
    }),
    figures: (body) => [portalAnswer.parse(body).reading.valueM3],
  },
  usualWay: {
    request: ({ n, cookie }) => ({
      method: 'POST',
      path: `/meters/${idOf('cold', n)}/readings`,
      cookie,
      body: JSON.stringify({ valueM3: valueToday(n) }),
    }),
    figures: (body) => [usualAnswer.parse(body).valueM3],
  },
  floor: (n) => `
    insert into reading (meter_id, subject, value_m3, window_first_day, idempotency_key)
    select meter.id, session.subject, ${valueTodayInSql(n)}, reading_window.first_day, gen_random_uuid()
    from floor_session session
    join account_metering_point link on link.subject = session.subject
    join meter on meter.metering_point_id = link.metering_point_id and meter.id = ${idInSql('cold', n)}
    join reading_window on current_date between reading_window.first_day and reading_window.last_day
    where session.sid = ${idInSql('session', n)}::text and session.expires_at > now()
      and meter.removed_on is null and ${valueTodayInSql(n)} < 10 ^ meter.digits
    returning id, value_m3, entered_at`,
}
