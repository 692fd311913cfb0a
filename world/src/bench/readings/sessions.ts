import { createHmac, randomUUID } from 'node:crypto'
import type { PortalEnvironment } from '../../portal.ts'
import { signInAction } from '../../actors/customers.ts'
import { Visitor } from '../../actors/visitor.ts'
import type { DemoUser } from '../../facts.ts'
import pg from 'pg'
import { idOf } from './utility.ts'

/** A customer of the utility with a session, the portal's or the usual way's. */
export interface SignedInCustomer {
  readonly n: number
  readonly cookie: string
  /** The portal's alone. */
  readonly csrfToken?: string
}

/**
 * One customer signs in through Keycloak's page; the sessions of the others are rows such as that sign-in left, each
 * with an id, a CSRF token and a subject of its own. They share the tokens: the portal looks at those only once a minute
 * or so for each session, and Keycloak would need minutes for thousands of sign-ins.
 */
export async function signInAtPortal(options: {
  environment: PortalEnvironment
  /** Where the portal that is measured listens; Keycloak sends customers to the address in its environment. */
  portalUrl: string
  user: DemoUser
  superuserUrl: string
  count: number
}): Promise<SignedInCustomer[]> {
  const { environment, superuserUrl, count } = options
  await signIn(options.user, options.portalUrl, environment.PORTAL_URL)
  const sessions = Array.from({ length: count }, (_, index) => ({
    n: index + 1,
    sid: randomUUID(),
    csrfToken: randomUUID(),
  }))
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    await client.query(
      `insert into session (sid, sess, expire, keycloak_grant)
       select made.sid, jsonb_set(jsonb_set(jsonb_set(real.sess, '{csrfToken}', to_jsonb(made.csrf_token)),
           '{signedIn,subject}', to_jsonb(made.subject)), '{signedIn,keycloakSessionId}', to_jsonb(made.sid)),
         real.expire, real.keycloak_grant
       from (select * from session where subject is not null order by expire desc limit 1) real,
         unnest($1::text[], $2::text[], $3::text[]) as made (sid, csrf_token, subject)`,
      [
        sessions.map(({ sid }) => sid),
        sessions.map(({ csrfToken }) => csrfToken),
        sessions.map(({ n }) => idOf('customer', n)),
      ],
    )
  } finally {
    await client.end()
  }
  return sessions.map(({ n, sid, csrfToken }) => ({
    n,
    csrfToken,
    cookie: sessionCookie('session', sid, environment.SESSION_SECRET),
  }))
}

/** Through Keycloak's page, and back to the portal that is measured instead of the world's. */
async function signIn(user: DemoUser, portalUrl: string, publicUrl: string): Promise<void> {
  const visitor = new Visitor()
  const open = async (url: string, sent?: Parameters<Visitor['send']>[1]) => {
    let visited = await visitor.send(url.replace(publicUrl, portalUrl), sent)
    for (let location = visited.headers.get('location'); location !== null; location = visited.headers.get('location'))
      visited = await visitor.send(new URL(location, visited.url).href.replace(publicUrl, portalUrl))
    return visited
  }
  const form = await open(`${portalUrl}/auth/sign-in`)
  const page = await open(signInAction(form), {
    method: 'POST',
    form: { username: user.email, password: user.password, credentialId: '' },
  })
  if (!page.url.startsWith(portalUrl)) throw new Error(`The sign-in ended at ${page.url} with ${page.status}.`)
}

/** As express-session signs it. */
function sessionCookie(name: string, sid: string, secret: string): string {
  const signature = createHmac('sha256', secret).update(sid).digest('base64').replace(/=+$/, '')
  return `${name}=${encodeURIComponent(`s:${sid}.${signature}`)}`
}

/** The sessions that signInWithYardsticks() made. */
export function sessionsOfTheUsualWay(count: number, secret: string): SignedInCustomer[] {
  return Array.from({ length: count }, (_, index) => ({
    n: index + 1,
    cookie: sessionCookie('connect.sid', idOf('session', index + 1), secret),
  }))
}
