import useSWR from 'swr'
import { withKnown } from '../offline/known-data.ts'
import { client, patience, receive } from './client.ts'
import type { UnusualUse } from './types.ts'

export const unusualUseKey = (meteringPointId: string) => ['unusual-use', meteringPointId] as const

const fetchUnusualUse = ([, meteringPointId]: ReturnType<typeof unusualUseKey>): Promise<UnusualUse[]> =>
  withKnown(`unusual-use ${meteringPointId}`, async () => {
    const { unusualUse } = await receive(
      client.GET('/metering-points/{meteringPointId}/unusual-use', {
        params: { path: { meteringPointId } },
        signal: patience(),
      }),
    )
    return unusualUse
  })

/** Those without an answer first, each the newest first. */
export const useUnusualUse = (meteringPointId: string) =>
  useSWR<UnusualUse[], unknown, ReturnType<typeof unusualUseKey>>(unusualUseKey(meteringPointId), fetchUnusualUse)
