import { join } from 'node:path'
import pg from 'pg'
import { z } from 'zod'
import type { PlayedClock } from '../clock.ts'
import { worldFacts } from '../facts.ts'
import { connectToKeycloak } from '../keycloak-realm.ts'
import { portalEnvironment, startPortalProcess, type Portal } from '../portal.ts'
import { freePort } from '../ports.ts'

const pid = z.number().int()
const testWorld = z.object({
  facts: worldFacts,
  clock: z.object({ offsetMs: z.number(), playedDay: z.string().optional() }),
  inside: z.object({ superuserUrl: z.string(), portal: portalEnvironment, smtpPort: z.number() }),
  dataDir: z.string(),
  /** As they were when the world was ready: a part that was killed is started again, as another process. */
  pids: z.object({ postgres: pid, keycloak: pid, mail: pid, sms: pid, portal: pid }),
})

export type TestWorld = z.infer<typeof testWorld>

/** The running world, in a test of tests/. */
export function getWorld(): TestWorld {
  const described = process.env['TEST_WORLD_FACTS']
  if (described === undefined) throw new Error('The world is up in the tests of tests/ only.')
  return testWorld.parse(JSON.parse(described))
}

export type ReplicaOptions = {
  /** What is to differ from the portal that runs already, e.g. DATABASE_URL or LINK_ATTEMPTS_PER_ACCOUNT. */
  environment?: Record<string, string>
  /** Another day for this one alone; its database keeps the world's. */
  clock?: PlayedClock
  /** Customers sign in at this portal itself; without it they come with the session from the world's portal. */
  ownSignIn?: boolean
  /** Elsewhere than the world's logs. */
  logFile?: string
}

/** A second portal on a free port, on the same database and with the same session secret. The test stops it. */
export async function startReplica({
  environment,
  clock,
  ownSignIn = false,
  logFile,
}: ReplicaOptions = {}): Promise<Portal> {
  const world = getWorld()
  const port = await freePort()
  const url = `http://localhost:${port}`
  if (ownSignIn) await allowSignInAt(url)
  return startPortalProcess({
    environment: {
      ...world.inside.portal,
      LISTEN_PORT: String(port),
      ...(ownSignIn ? { PORTAL_URL: url } : {}),
      ...environment,
    },
    clock: clock ?? world.clock,
    logFile: logFile ?? join(world.dataDir, 'logs', `portal-${port}.log`),
  })
}

/** Lets Keycloak send people back to another portal, too. Its back-channel keeps calling the world's own. */
export async function allowSignInAt(url: string): Promise<void> {
  const { facts } = getWorld()
  // What is read is written back with a line more: one test file at a time.
  const database = new pg.Client({ connectionString: facts.database })
  await database.connect()
  try {
    await database.query(`select pg_advisory_lock(hashtext('realm'))`)
    await addSignInAddress(url)
  } finally {
    await database.end()
  }
}

async function addSignInAddress(url: string): Promise<void> {
  const { facts } = getWorld()
  const keycloak = await connectToKeycloak(facts.urls.keycloak, facts.admin.password)
  const [client] = await keycloak.clients.find({ clientId: 'portal' })
  if (client?.id === undefined) throw new Error('The realm has no client "portal".')
  const afterSignOut = 'post.logout.redirect.uris'
  await keycloak.clients.update(
    { id: client.id },
    {
      ...client,
      redirectUris: [...(client.redirectUris ?? []), `${url}/auth/callback`],
      attributes: { ...client.attributes, [afterSignOut]: `${client.attributes?.[afterSignOut]}##${url}/odjavljeni` },
    },
  )
}
