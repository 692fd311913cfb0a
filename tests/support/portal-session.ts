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

/**
 * Five minutes later: the stored access tokens say that their time is over. Their refresh tokens are Keycloak's own.
 *
 * @param secondsAgo when they ran out; without it, so long ago that the portal trusts nothing of it any more
 */
export async function runOut(customers: Customer | readonly Customer[], secondsAgo?: number): Promise<void> {
  const exp = secondsAgo === undefined ? 1 : Math.floor(Date.now() / 1000) - secondsAgo
  for (const customer of [customers].flat()) await changeExpiry(customer, exp)
  // Nobody waits for SQL to be heard of, as the portal does after a sign-out.
  await untilReplicasHeard()
}

async function changeExpiry(customer: Customer, exp: number): Promise<void> {
  const grant = await storedGrant(customer)
  if (grant === undefined) return
  const tokens = JSON.parse(grant) as { access_token: string; refresh_token: string }
  const [header, payload = '', signature] = tokens.access_token.split('.')
  const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString())
  const past = Buffer.from(JSON.stringify({ ...Object(claims), exp })).toString('base64url')
  await query('update session set keycloak_grant = $2 where sid = $1', [
    sessionId(customer),
    JSON.stringify({ ...tokens, access_token: `${header}.${past}.${signature}` }),
  ])
}

async function untilReplicasHeard(): Promise<void> {
  let isListening = (): void => undefined
  const listening = new Promise<void>((resolve) => (isListening = resolve))
  const sessionChanges = new NotificationListener(
    getWorld().facts.database,
    {
      ...{ channel: 'session_changed', listenerName: 'portal-listener' },
      ...{ onListening: isListening, onHeard: () => undefined, onDeaf: () => undefined },
    },
    createLog('silent'),
  )
  sessionChanges.start()
  await listening
  await sessionChanges.untilHeardByAll()
  await sessionChanges.stop()
}

interface GrantState {
  /** Undefined where there is no such session any more. */
  readonly expiresAt: number | undefined
}

/** Until when the access tokens of sessions are good. */
export async function grantStates(customers: readonly Customer[]): Promise<GrantState[]> {
  const grants = await Promise.all(customers.map(storedGrant))
  return grants.map((grant) => {
    if (grant === undefined) return { expiresAt: undefined }
    const [, claims = ''] = (JSON.parse(grant) as { access_token: string }).access_token.split('.')
    const { exp } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { exp: number }
    return { expiresAt: exp * 1000 }
  })
}

/** Whether it has to be refreshed, or is gone. */
export const isDue = ({ expiresAt }: GrantState): boolean => expiresAt === undefined || expiresAt < Date.now()
