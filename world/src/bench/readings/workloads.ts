import type { PreparedRequest } from './http-load.ts'
import type { BenchSession } from './sessions.ts'
import { billedMonths, hasHotMeter, idInSql, idOf, valueAt, valueInSql } from './utility.ts'

export interface Workload {
  readonly name: string
  /** The least share of the limit's requests a second: from the project's aims for speed. */
  readonly leastRatio: number
  readonly expectedStatus: number
  readonly request: (session: BenchSession) => PreparedRequest
}

const api = '/api/v1'
/** So much of the month has passed: nobody is asked whether the reading can be true. */
const day = new Date().getDate()
const readToday = (n: number): number =>
  valueAt(n, billedMonths) + Math.floor(((valueAt(n, 1) - valueAt(n, 0)) * day + 15) / 30)
const readTodayInSql = (n: string): string => {
  const [last, first, zeroth] = [billedMonths, 1, 0].map((month) => valueInSql(n, String(month)))
  return `${last} + ((${first} - ${zeroth}) * ${day} + 15) / 30`
}

export const workloads: readonly Workload[] = [
  {
    name: 'submit a reading',
    leastRatio: 0.4,
    expectedStatus: 201,
    request: ({ n, cookie, csrfToken }) => ({
      method: 'POST',
      path: `${api}/metering-points/${idOf('point', n)}/meters/${idOf('cold', n)}/readings`,
      cookie,
      csrfToken,
      body: JSON.stringify({ valueM3: readToday(n) }),
    }),
  },
  {
    name: 'my points with meters',
    leastRatio: 0.18,
    expectedStatus: 200,
    request: ({ cookie, csrfToken }) => ({ method: 'GET', path: `${api}/reading-sheet`, cookie, csrfToken }),
  },
  {
    name: '24 months of a point',
    leastRatio: 0.3,
    expectedStatus: 200,
    request: ({ n, cookie, csrfToken }) => ({
      method: 'GET',
      path: `${api}/metering-points/${idOf('point', n)}/history?months=24`,
      cookie,
      csrfToken,
    }),
  },
]

/** What stands, in pgbench's script, for the values of customer n: so that it asks for any customer. */
export function valuesOf(n: number): Map<string, string> {
  const ids = (['point', 'cold', ...(hasHotMeter(n) ? (['hot'] as const) : [])] as const).map(
    (what) => [idOf(what, n), idInSql(what, ':n')] as const,
  )
  return new Map([
    ...ids,
    [idOf('customer', n), `${idInSql('customer', ':n')}::text`],
    [String(readToday(n)), readTodayInSql(':n')],
  ])
}
