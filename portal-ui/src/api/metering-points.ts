import useSWR, { useSWRConfig, type SWRConfiguration } from 'swr'
import { client, patience, receive, send } from './client.ts'
import { serverNow } from './server-clock.ts'
import type { MeteringPoint, MeteringPointSummary, SubmittedReading } from './types.ts'
import { withKnown } from '../offline/known-data.ts'
import { movedOn } from '../offline/moved-on.ts'
import { withHandedIn, withReading } from './with-reading.ts'

const listKey = 'metering-points'
/** Of what is kept for when there is no network. */
export const pointName = (id: string) => `metering-point ${id}`
export const pointKey = (id: string) => ['metering-point', id] as const
export const isPointKey = (key: unknown): boolean => Array.isArray(key) && key[0] === 'metering-point'

/** The points linked to the account, by number. */
export function useMeteringPoints() {
  return useSWR<MeteringPointSummary[], unknown>(listKey, () => withKnown(listKey, fetchMeteringPoints))
}

/** Page by page, where there are hundreds. */
async function fetchMeteringPoints(): Promise<MeteringPointSummary[]> {
  const all: MeteringPointSummary[] = []
  for (let after: string | null | undefined; after !== null;) {
    const query = after === undefined ? {} : { after }
    const page = await receive(client.GET('/metering-points', { params: { query }, signal: patience() }))
    all.push(...page.meteringPoints)
    after = page.next
  }
  return all
}

async function fetchMeteringPoint([, meteringPointId]: ReturnType<typeof pointKey>): Promise<MeteringPoint> {
  const point = await withKnown(pointName(meteringPointId), () =>
    receive(
      client.GET('/metering-points/{meteringPointId}', { params: { path: { meteringPointId } }, signal: patience() }),
    ),
  )
  return movedOn(point, serverNow())
}

/**
 * A point with its meters and the readings of the open or the last window.
 *
 * @param meteringPointId undefined while it may still come with others
 */
export function useMeteringPoint(meteringPointId: string | undefined, options: SWRConfiguration = {}) {
  const { data, error, mutate } = useSWR<MeteringPoint, unknown>(
    meteringPointId === undefined ? null : pointKey(meteringPointId),
    fetchMeteringPoint,
    options,
  )
  const noteHandedIn = useNoteHandedIn()
  return {
    point: data,
    error,
    reload: (): void => void mutate(),
    /** Shows at once what the portal has just stored, then asks it again, but for who goes on with hundreds of others. */
    addReading: (meterId: string, submitted: SubmittedReading, asksAgain = true): void => {
      if (data !== undefined) noteHandedIn(data, meterId, submitted)
      void mutate((point) => point && withReading(point, meterId, submitted), { revalidate: asksAgain })
    },
  }
}

/** Keeps the list's count of what is handed in true, without asking for the whole list again. */
function useNoteHandedIn(): (point: MeteringPoint, meterId: string, submitted: SubmittedReading) => void {
  const { mutate } = useSWRConfig()
  return (point, meterId, submitted) =>
    void mutate<readonly MeteringPointSummary[]>(
      listKey,
      (points) => points && withHandedIn(points, point, meterId, submitted),
      { revalidate: false },
    )
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
        headers,
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

/** Gives a point the customer's own name for it, or takes it away; the lists show it at once. */
export function useNameMeteringPoint(): (meteringPointId: string, name: string | null) => Promise<void> {
  const { mutate } = useSWRConfig()
  return async (meteringPointId, name) => {
    const point = await send((headers) =>
      client.PATCH('/metering-points/{meteringPointId}', {
        params: { path: { meteringPointId } },
        headers,
        body: { name },
        signal: patience(),
      }),
    )
    await mutate(pointKey(meteringPointId), point, { revalidate: false })
    await mutate<readonly MeteringPointSummary[]>(
      listKey,
      (points) => points?.map((other) => (other.id === meteringPointId ? { ...other, name: point.name } : other)),
      { revalidate: false },
    )
  }
}

/** Takes a point off this account; the lists forget it at once. */
export function useUnlinkMeteringPoint(): (meteringPointId: string) => Promise<void> {
  const { mutate } = useSWRConfig()
  return async (meteringPointId) => {
    await send((headers) =>
      client.DELETE('/metering-points/{meteringPointId}', {
        params: { path: { meteringPointId } },
        headers,
        signal: patience(),
      }),
    )
    await mutate<readonly MeteringPointSummary[]>(
      listKey,
      (points) => points?.filter((other) => other.id !== meteringPointId),
      { revalidate: false },
    )
    // Whoever goes back to its page at once must not be shown what was known of it.
    void mutate(pointKey(meteringPointId), undefined)
  }
}
