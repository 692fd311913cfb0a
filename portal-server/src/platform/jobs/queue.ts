import { z } from 'zod'

export interface QueueSettings {
  /** After so many failures in a row a job is set aside. */
  readonly attempts: number
  /** The pause after the first failure, or by chance up to twice as much. Each is twice as long as the one before, up to the longest. */
  readonly firstPauseSeconds: number
  readonly longestPauseSeconds: number
  /** An attempt that lasts longer has failed. */
  readonly longestAttemptSeconds: number
  /** Of the same key one job at most waits or is worked on: who puts another one in means the same. */
  readonly isOnePerKey: boolean
}

/** Work of one kind that waits in the database for its turn. The feature that it belongs to defines it. */
export interface Queue<Data extends object> extends QueueSettings {
  /** Kebab-case: operators read it. */
  readonly name: string
  /** What a job carries. A job may have waited since an earlier release. */
  readonly data: z.ZodType<Data>
}

const usual: QueueSettings = {
  attempts: 10,
  firstPauseSeconds: 30,
  longestPauseSeconds: 3_600,
  longestAttemptSeconds: 900,
  isOnePerKey: false,
}

export function defineQueue<Data extends object>(
  name: string,
  data: z.ZodType<Data>,
  settings: Partial<QueueSettings> = {},
): Queue<Data> {
  return { ...usual, ...settings, name, data }
}

const nothing = z.strictObject({})

/** For what is done from time to time, and by one replica at a time. */
export function defineChore(name: string): Queue<z.infer<typeof nothing>> {
  return defineQueue(name, nothing, { isOnePerKey: true })
}
