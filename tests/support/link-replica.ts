import { readConfig } from '@moja-komunala/portal-server/config.ts'
import type { Clock } from '@moja-komunala/portal-server/platform/clock.ts'
import { createLog } from '@moja-komunala/portal-server/platform/log.ts'
import { createServices } from '@moja-komunala/portal-server/services.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'

export interface LinkReplica {
  /** What each portal does every minute: writes to whoever's time at a point is over. */
  tellOfEnded(): Promise<void>
  /** What each portal does every ten minutes: asks about use that isn't usual. */
  lookAtReadings(): Promise<void>
  stop(): Promise<void>
}

/** What a portal does in the background, in this process, with some settings of its own. Nobody is served. The test stops it. */
export function startLinkReplica(settings: Record<string, string> = {}, clock?: Clock): LinkReplica {
  const { inside, clock: played } = getWorld()
  const { platform, links, unusualUse } = createServices({
    config: readConfig({ ...inside.portal, LOG_LEVEL: 'silent', ...settings }),
    clock: clock ?? (() => new Date(Date.now() + played.offsetMs)),
    log: createLog('silent'),
    playedDay: undefined,
  })
  const { db, jobs, keycloak, closeWays } = platform
  jobs.start()
  return {
    tellOfEnded: () => links.tellOfEnded(),
    lookAtReadings: () => unusualUse.lookAtReadings(),
    stop: async () => {
      await jobs.stop()
      await closeWays()
      keycloak.server.close()
      await db.destroy()
    },
  }
}
