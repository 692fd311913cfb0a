import useSWR, { useSWRConfig } from 'swr'
import { client, patience, receive, send } from '../../api/client.ts'
import type { MeteringPoint, SubmittedReading } from '../../api/types.ts'
import { withReading } from './with-reading.ts'

const listKey = 'metering-points'
const pointKey = (id: string) => ['metering-point', id] as const

/** The points linked to the account, by number. */
export function useMeteringPoints() {
  return useSWR(listKey, async () => {
    const { meteringPoints } = await receive(client.GET('/metering-points', { signal: patience() }))
    return meteringPoints
  })
}

const fetchMeteringPoint = ([, meteringPointId]: ReturnType<typeof pointKey>): Promise<MeteringPoint> =>
  receive(
    client.GET('/metering-points/{meteringPointId}', { params: { path: { meteringPointId } }, signal: patience() }),
  )

/** A point with its meters and the readings of the open window. */
export function useMeteringPoint(meteringPointId: string) {
  const { data, error, mutate } = useSWR<MeteringPoint, unknown>(pointKey(meteringPointId), fetchMeteringPoint)
  return {
    point: data,
    error,
    reload: (): void => void mutate(),
    /** Shows at once what the portal has just stored, then asks it again. */
    addReading: (meterId: string, submitted: SubmittedReading): void =>
      void mutate((point) => point && withReading(point, meterId, submitted)),
  }
}

export interface LinkedPoint {
  readonly point: MeteringPoint
  /** It was this account's before. */
  readonly wasLinked: boolean
}

/** Links a point by two values of a payment slip, as they were typed; the lists show it at once. */
export function useLinkMeteringPoint(): (slip: { purpose: string; reference: string }) => Promise<LinkedPoint> {
  const { mutate } = useSWRConfig()
  return async (slip) => {
    let status = 0
    const point = await send(async (headers) => {
      const answer = await client.POST('/metering-points', {
        params: { header: headers },
        body: slip,
        signal: patience(),
      })
      status = answer.response.status
      return answer
    })
    await mutate(pointKey(point.id), point, { revalidate: false })
    await mutate(listKey)
    return { point, wasLinked: status === 200 }
  }
}
