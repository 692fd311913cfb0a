import type { Queue } from '../../platform/jobs/queue.ts'
import type { Platform } from '../../platform/platform.ts'
import { ExtendedWindowService } from './extended-window.service.ts'

/** @param telling the chore that tells whoever still has to hand in a reading */
export function createExtendedWindows(
  { db, config, clock, windowRule, jobs }: Platform,
  telling: Queue<Record<string, never>>,
): ExtendedWindowService {
  const putIn = jobs.open(telling)
  return new ExtendedWindowService({
    ...{ db, config, clock, windowRule },
    tell: (trx) => putIn(trx, [{ data: {} }]),
    hurry: () => jobs.hurry(telling),
  })
}
