import { readConfig } from '@moja-komunala/portal-server/config.ts'
import { startPortal, type Portal } from '@moja-komunala/portal-server/portal.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'

/**
 * Another portal on the world's database, in this process, with some settings of its own. The test stops it.
 *
 * @param now its own clock; the database keeps the world's
 */
export async function startSecondPortal(settings: Record<string, string>, now?: () => Date): Promise<Portal> {
  const { inside, clock } = getWorld()
  const config = readConfig({ ...inside.portal, LISTEN_PORT: '0', LOG_LEVEL: 'silent', ...settings })
  return startPortal(config, {
    clock: now ?? (() => new Date(Date.now() + clock.offsetMs)),
    playedDay: clock.playedDay,
  })
}
