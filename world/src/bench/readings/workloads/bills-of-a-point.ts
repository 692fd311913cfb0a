import { z } from 'zod'
import { idInSql, idOf } from '../utility.ts'
import type { Workload } from './workload.ts'

/** The portal and the usual way call these alike. */
const answer = z.object({ bills: z.array(z.object({ totalCents: z.number(), paidCents: z.number() })) })
const figures = (body: unknown): number[] =>
  answer.parse(body).bills.flatMap(({ totalCents, paidCents }) => [totalCents, paidCents])

/** W6 */
export const billsOfAPoint: Workload = {
  name: 'bills of a point',
  toReach: { timesTheUsualWay: 2, ofTheFloor: 0.3 },
  expectedStatus: 200,
  portal: {
    request: ({ n, cookie, csrfToken }) => ({
      method: 'GET',
      path: `/api/v1/bills?meteringPointId=${idOf('point', n)}`,
      cookie,
      csrfToken,
    }),
    figures,
  },
  usualWay: {
    request: ({ n, cookie }) => ({ method: 'GET', path: `/metering-points/${idOf('point', n)}/bills`, cookie }),
    figures,
  },
  floor: (n) => `
    select invoice.id, invoice.number, invoice.issued_on, invoice.due_on, invoice.period_from, invoice.period_to,
      invoice.total_cents, coalesce(paid.amount_cents, 0) as paid_cents
    from floor_session session
    join account_metering_point link on link.subject = session.subject and link.metering_point_id = ${idInSql('point', n)}
    join invoice on invoice.metering_point_id = link.metering_point_id
    left join lateral (
      select sum(amount_cents) as amount_cents from payment where payment.invoice_id = invoice.id
    ) paid on true
    where session.sid = ${idInSql('session', n)}::text and session.expires_at > now()
    order by invoice.issued_on desc limit 50`,
}
