import useSWR, { useSWRConfig } from 'swr'
import { client, patience, receive } from './client.ts'
import type { MeteringPointHistory } from './types.ts'
import { withKnown } from '../offline/known-data.ts'

/** How far back the customer sees at first, and at most, in months. */
export const usualMonths = 24
export const mostMonths = 120

const historyKey = (meteringPointId: string, months: number) => ['history', meteringPointId, months] as const

const fetchHistory = ([, meteringPointId, months]: ReturnType<typeof historyKey>): Promise<MeteringPointHistory> =>
  withKnown(`history ${meteringPointId} ${months}`, () =>
    receive(
      client.GET('/metering-points/{meteringPointId}/history', {
        params: { path: { meteringPointId }, query: { months } },
        signal: patience(),
      }),
    ),
  )

export function useHistory(meteringPointId: string, months: number) {
  return useSWR<MeteringPointHistory, unknown, ReturnType<typeof historyKey>>(
    historyKey(meteringPointId, months),
    fetchHistory,
    // More months take the place of fewer without the table going away in between.
    { keepPreviousData: true },
  )
}

/** To be called once something new has happened at the point. */
export function useRefreshHistory(): (meteringPointId: string) => void {
  const { mutate } = useSWRConfig()
  return (meteringPointId) =>
    void mutate((key) => Array.isArray(key) && key[0] === 'history' && key[1] === meteringPointId)
}
