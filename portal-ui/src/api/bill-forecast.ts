import useSWR from 'swr'
import { client, patience, receive } from './client.ts'
import type { BillForecast } from './types.ts'

/** What a meter shows, in place of what was handed in of it. */
export interface ShownByMeter {
  readonly meterId: string
  readonly valueM3: number
}

const forecastKey = (meteringPointId: string, shown: ShownByMeter | undefined) =>
  ['bill-forecast', meteringPointId, shown?.meterId, shown?.valueM3] as const

/** Nothing is kept for later: a sum of another day, or by other prices, would be believed. */
const fetchForecast = ([, meteringPointId, meterId, valueM3]: ReturnType<typeof forecastKey>): Promise<BillForecast> =>
  receive(
    client.GET('/metering-points/{meteringPointId}/bill-forecast', {
      params: {
        path: { meteringPointId },
        query: meterId === undefined || valueM3 === undefined ? {} : { meterId, valueM3 },
      },
      signal: patience(),
    }),
  )

export const useBillForecast = (meteringPointId: string, shown: ShownByMeter | undefined) =>
  useSWR<BillForecast, unknown, ReturnType<typeof forecastKey>>(forecastKey(meteringPointId, shown), fetchForecast)
