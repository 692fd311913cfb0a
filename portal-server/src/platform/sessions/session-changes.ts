import { NotificationListener } from '../database/notifications.ts'
import type { Log } from '../log.ts'
import type { SessionCache } from './session-cache.ts'

/**
 * Has the cache forget each session that changes or ends, whoever changed it: another replica, Keycloak's sign-out at
 * another replica, an administrator in SQL. Migration 011 announces them.
 */
export function listenForSessionChanges(databaseUrl: string, sessions: SessionCache, log: Log): NotificationListener {
  return new NotificationListener(
    databaseUrl,
    {
      channel: 'session_changed',
      listenerName: 'portal-listener',
      onListening: () => sessions.turnOn(),
      onHeard: (key) => (key === 'all' ? sessions.forgetAll() : sessions.forgetKey(key)),
      onDeaf: () => sessions.turnOff(),
    },
    log,
  )
}
