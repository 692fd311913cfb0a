import type { Clock } from '@moja-komunala/portal-server/platform/clock.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { startBackground } from './background.ts'

export interface LinkReplica {
  /** What each portal does every minute: writes to whoever's time at a point is over. */
  tellOfEnded(): Promise<void>
  /** What each portal does every ten minutes: asks about use that isn't usual. */
  lookAtReadings(): Promise<void>
  stop(): Promise<void>
}

/** As startBackground, at the time that the world plays where no clock is given. */
export function startLinkReplica(settings: Record<string, string> = {}, clock?: Clock): LinkReplica {
  const { clock: played } = getWorld()
  const { services, stop } = startBackground(settings, clock ?? (() => new Date(Date.now() + played.offsetMs)))
  const { links, unusualUse } = services
  return {
    tellOfEnded: () => links.tellOfEnded(),
    lookAtReadings: () => unusualUse.lookAtReadings(),
    stop,
  }
}
