import { useSWRConfig } from 'swr'
import { client, patience, send } from './client.ts'
import type { UnusualUse } from './types.ts'
import { unusualUseKey } from './unusual-use.ts'

export type UnusualUseReason = NonNullable<UnusualUse['answer']>['reason']

/** Ends the matter; whatever shows it says so at once. */
export function useAnswerUnusualUse(): (
  meteringPointId: string,
  unusualUseId: string,
  reason: UnusualUseReason,
) => Promise<void> {
  const { mutate } = useSWRConfig()
  return async (meteringPointId, unusualUseId, reason) => {
    const answered = await send((headers) =>
      client.PUT('/metering-points/{meteringPointId}/unusual-use/{unusualUseId}/answer', {
        params: { path: { meteringPointId, unusualUseId } },
        headers,
        body: { reason },
        signal: patience(),
      }),
    )
    await mutate<UnusualUse[]>(
      unusualUseKey(meteringPointId),
      (list) => list?.map((each) => (each.id === unusualUseId ? answered : each)),
      { revalidate: false },
    )
  }
}
