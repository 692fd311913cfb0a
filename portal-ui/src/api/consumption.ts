import useSWR from 'swr'
import { withKnown } from '../offline/known-data.ts'
import { client, patience, receive } from './client.ts'
import type { MeteringPointConsumption } from './types.ts'

/** How far back the page and its files go, in months. */
const months = 24

const consumptionKey = (meteringPointId: string) => ['consumption', meteringPointId] as const

/** Of what is kept for when there is no network. */
export const consumptionName = (meteringPointId: string) => `consumption ${meteringPointId}`

/** What is fetched is kept as well. */
export const fetchConsumption = (meteringPointId: string): Promise<MeteringPointConsumption> =>
  withKnown(consumptionName(meteringPointId), () =>
    receive(
      client.GET('/metering-points/{meteringPointId}/consumption', {
        params: { path: { meteringPointId }, query: { months } },
        signal: patience(),
      }),
    ),
  )

export const useConsumption = (meteringPointId: string) =>
  useSWR<MeteringPointConsumption, unknown, ReturnType<typeof consumptionKey>>(
    consumptionKey(meteringPointId),
    ([, id]) => fetchConsumption(id),
  )

/** Addresses of the same as files; CSV as a Slovenian spreadsheet opens it. */
export const consumptionFiles = (meteringPointId: string) => {
  const path = `/api/v1/metering-points/${meteringPointId}/consumption`
  return {
    workbook: `${path}.xlsx?months=${months}`,
    csv: `${path}.csv?months=${months}&separator=semicolon&byteOrderMark=true`,
  }
}
