import { NotificationListener } from '@moja-komunala/portal-server/platform/database/notifications.ts'
import { createLog } from '@moja-komunala/portal-server/platform/log.ts'
import type { Customer } from '@moja-komunala/world/actors/customers.ts'
import { query } from '@moja-komunala/world/actors/metering-points.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'

/** The session's id, out of its signed cookie. */
export function sessionId({ visitor }: Customer): string {
  return (
    decodeURIComponent(visitor.cookie('session') ?? '')
      .slice(2)
      .split('.', 1)[0] ?? ''
  )
}

export async function storedGrant(customer: Customer): Promise<string | undefined> {
  const [row] = await query<{ grant: string }>('select keycloak_grant as grant from session where sid = $1', [
    sessionId(customer),
  ])
  return row?.grant
}

/** Five minutes later: the stored access token says that its time is over. Its refresh token is Keycloak's own. */
export async function runOut(customer: Customer): Promise<void> {
  const grant = await storedGrant(customer)
  if (grant === undefined) return
  const tokens = JSON.parse(grant) as { access_token: string; refresh_token: string }
  const [header, payload = '', signature] = tokens.access_token.split('.')
  const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString())
  const past = Buffer.from(JSON.stringify({ ...Object(claims), exp: 1 })).toString('base64url')
  await query('update session set keycloak_grant = $2 where sid = $1', [
    sessionId(customer),
    JSON.stringify({ ...tokens, access_token: `${header}.${past}.${signature}` }),
  ])
  // Nobody waits for SQL to be heard of, as the portal does after a sign-out.
  await untilReplicasHeard()
}

async function untilReplicasHeard(): Promise<void> {
  let isListening = (): void => undefined
  const listening = new Promise<void>((resolve) => (isListening = resolve))
  const sessionChanges = new NotificationListener(
    getWorld().facts.database,
    { channel: 'session_changed', onListening: isListening, onHeard: () => undefined, onDeaf: () => undefined },
    createLog('silent'),
  )
  sessionChanges.start()
  await listening
  await sessionChanges.untilHeardByAll()
  await sessionChanges.stop()
}
