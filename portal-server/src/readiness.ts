import type { Health, HealthCheck } from './platform/http/health.routes.ts'
import type { Platform } from './platform/platform.ts'

const timeoutMs = 2_000

/** What the portal needs before it can serve anybody. */
export function readinessChecks({ db, config, windowRule, keycloak, log }: Platform): Record<string, HealthCheck> {
  const { server, openIdConnect } = keycloak
  return {
    database: async () => isSo(db.selectFrom('reading_window_rule').select('first_day').execute()),
    // The database refuses by its own copy of the rule: where it differs, customers would be told one thing and meet another.
    readingWindowRule: async () => {
      const { timeZone, firstDay, lastDay, graceHours } = config.readingWindowRule
      const agrees = db
        .selectFrom('reading_window_rule')
        .select(['time_zone', 'first_day', 'last_day', 'grace_hours'])
        .executeTakeFirst()
        .then((rule) => {
          const sameDays = rule?.first_day === firstDay && rule.last_day === lastDay
          if (sameDays && rule.time_zone === timeZone && rule.grace_hours === graceHours) return
          log.error('the reading window in the database is another one: migrate with the same settings')
          throw new Error('another reading window')
        })
      // And what was extended is known before anybody comes.
      return isSo(Promise.all([agrees, windowRule.refresh()]))
    },
    // That it was there once is enough: who is signed in can go on while it is away.
    keycloak: async () => {
      if (!openIdConnect.isDiscovered) return isSo(openIdConnect.discover())
      return (await isSo(server.assertAnswering())) === 'ok' ? 'ok' : 'away'
    },
  }
}

async function isSo(promise: Promise<unknown>): Promise<Health> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<Health>((resolve) => {
    timer = setTimeout(resolve, timeoutMs, 'failing')
  })
  const succeeds = promise.then(
    (): Health => 'ok',
    (): Health => 'failing',
  )
  return Promise.race([succeeds, timeout]).finally(() => clearTimeout(timer))
}
