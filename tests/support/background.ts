import { readConfig } from '@moja-komunala/portal-server/config.ts'
import type { Clock } from '@moja-komunala/portal-server/platform/clock.ts'
import { createLog } from '@moja-komunala/portal-server/platform/log.ts'
import { createServices, type Services } from '@moja-komunala/portal-server/services.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'

export interface Background {
  readonly services: Services
  readonly stop: () => Promise<void>
}

/** What a portal does in the background, in this process, with some settings of its own. Nobody is served. The test stops it. */
export function startBackground(settings: Readonly<Record<string, string>>, clock: Clock): Background {
  const services = createServices({
    config: readConfig({ ...getWorld().inside.portal, LOG_LEVEL: 'silent', ...settings }),
    clock,
    log: createLog('silent'),
    playedDay: undefined,
  })
  const { db, jobs, keycloak, closeWays } = services.platform
  jobs.start()
  return {
    services,
    stop: async () => {
      await jobs.stop()
      await closeWays()
      keycloak.server.close()
      await db.destroy()
    },
  }
}
