import type { Database } from '../../platform/database/database.ts'
import { listLinkedTimes, type LinkedTimeOfAccount } from './link.repository.ts'

export type { LinkedTimeOfAccount } from './link.repository.ts'

const atOnce = 500

/** Every point that an account is linked to, in the time that goes on, some at once: for work in the background. */
export async function* walkLinkedTimes(db: Database, today: string): AsyncGenerator<readonly LinkedTimeOfAccount[]> {
  let after: string | undefined
  do {
    const times = await listLinkedTimes(db, { today, after, limit: atOnce })
    if (times.length > 0) yield times
    after = times.length < atOnce ? undefined : times.at(-1)?.occupancyId
  } while (after !== undefined)
}
