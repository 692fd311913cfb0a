import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { readConfig } from '@moja-komunala/portal-server/config.ts'
import { migrate } from '@moja-komunala/portal-server/database/migrate.ts'
import { prepareDatabases } from '@moja-komunala/portal-server/database/prepare.ts'
import { moveDatabaseClock, playClock, type ClockChoice, type PlayedClock } from './clock.ts'
import { ensureAccounts } from './demo/accounts.ts'
import { seedPortal } from './demo/seed.ts'
import type { DemoUser, WorldFacts } from './facts.ts'
import { startKeycloak } from './keycloak.ts'
import { connectToKeycloak, ensureRealm, realm } from './keycloak-realm.ts'
import { tryLock } from './lock.mjs'
import { startMail } from './mail.ts'
import { assertPortFree, freePort } from './ports.ts'
import { portalSettingsOf, startPortalProcess, type PortalEnvironment } from './portal.ts'
import { startPostgres } from './postgres.ts'
import { WorldProblem } from './problem.ts'
import { keptSecret, newTypeablePassword } from './secret.ts'
import { assertWritable } from './set-up/machine.ts'
import type { Step } from './step.ts'
import { keepRunning } from './supervise.ts'

export type WorldOptions = {
  /** Everything that a copy of the world keeps. */
  dataDir: string
  /** Of a Keycloak that set-up has built. */
  keycloakFolder: string
  ports: { portal: number; keycloak: number; mail: number }
  clock: ClockChoice
  /** False for tests that throw their data away. */
  durable: boolean
  step: Step
  /** Says something that happens later on. */
  report: (sentence: string) => void
}

export type World = {
  facts: WorldFacts
  clock: PlayedClock
  /** For tests that start another portal beside, or look behind the scenes. */
  inside: { superuserUrl: string; portal: PortalEnvironment; smtpPort: number }
  pids(): { postgres: number; keycloak: number; mail: number; portal: number }
  stop(): Promise<void>
}

export const worldSteps = ['PostgreSQL', 'Databases', 'Mail', 'Keycloak', 'Realm and accounts', 'Demo data', 'Portal']

/** What a copy keeps in its folder; nothing else there is ours to remove. */
const keptInDataDir = ['postgres', 'mail', 'logs', 'secrets', 'demo.json']

/** Begins anew: the data of this copy goes, and nobody else's. */
export async function removeData(dataDir: string): Promise<void> {
  for (const name of keptInDataDir) await rm(join(dataDir, name), { recursive: true, force: true })
}

/** Takes the folder for this process alone. */
export async function claimDataDir(dataDir: string): Promise<() => void> {
  await assertWritable(dataDir)
  const release = tryLock(join(dataDir, 'running.lock'))
  if (release === undefined)
    throw new WorldProblem(
      `A copy is already running on ${dataDir}: stop it, or choose another folder with DATA_DIR and other ports.`,
    )
  return release
}

/** Says which port is in use before anything is started. */
export async function assertPortsFree(ports: WorldOptions['ports']): Promise<void> {
  await assertPortFree(ports.portal, 'the portal', 'PORTAL_PORT')
  await assertPortFree(ports.keycloak, 'Keycloak', 'KEYCLOAK_PORT')
  await assertPortFree(ports.mail, 'the mail page', 'MAIL_PORT')
}

/** Starts all parts and fills them; when one fails, those that run are stopped. */
export async function startWorld(options: WorldOptions): Promise<World> {
  const stops: (() => Promise<void>)[] = []
  const stop = async (): Promise<void> => {
    for (const stopPart of stops.splice(0).toReversed()) await stopPart()
  }
  try {
    return await startParts(options, stops, stop)
  } catch (error) {
    await stop()
    throw error
  }
}

async function startParts(
  { dataDir, keycloakFolder, ports, clock, durable, step, report }: WorldOptions,
  stops: (() => Promise<void>)[],
  stop: () => Promise<void>,
): Promise<World> {
  const logs = join(dataDir, 'logs')
  await mkdir(logs, { recursive: true })
  const secrets = await keepSecrets(join(dataDir, 'secrets'))
  const smtpPort = await freePort()

  const postgresPort = await freePort()
  const postgres = await step('PostgreSQL', () =>
    keepRunning({
      name: 'PostgreSQL',
      start: () => startPostgres({ dataDir: join(dataDir, 'postgres'), port: postgresPort, durable }),
      report,
    }),
  )
  stops.push(postgres.stop)
  const { superuserUrl } = postgres.current()
  const urlOf = (database: string, role: string, password: string): string =>
    `postgres://${role}:${password}@127.0.0.1:${postgresPort}/${database}`
  const ownerUrl = urlOf('portal', 'portal_owner', secrets.owner)

  const portalUrl = `http://localhost:${ports.portal}`
  const environment: PortalEnvironment = {
    ...portalSettingsOf(process.env),
    LISTEN_PORT: String(ports.portal),
    PORTAL_URL: portalUrl,
    DATABASE_URL: urlOf('portal', 'portal_app', secrets.app),
    KEYCLOAK_URL: `http://localhost:${ports.keycloak}`,
    KEYCLOAK_REALM: realm,
    KEYCLOAK_CLIENT_ID: 'portal',
    KEYCLOAK_CLIENT_SECRET: secrets.client,
    SESSION_SECRET: secrets.session,
  }
  const { readingWindowRule } = readConfig(environment)
  const now = new Date()
  const played = playClock(now, clock, readingWindowRule)

  const databases = await settleAll([
    step('Databases', async () => {
      await prepareDatabases({
        superuserUrl,
        ownerPassword: secrets.owner,
        appPassword: secrets.app,
        keycloakPassword: secrets.keycloakDatabase,
      })
      await migrate(ownerUrl, readingWindowRule)
      await moveDatabaseClock(ownerUrl, played.offsetMs)
    }),
    step('Mail', async () => {
      const mail = await keepRunning({
        name: 'maildev',
        start: () =>
          startMail({ port: ports.mail, smtpPort, folder: join(dataDir, 'mail'), logFile: join(logs, 'mail.log') }),
        report,
      })
      stops.push(mail.stop)
      return mail
    }),
  ])
  const mail = databases[1]

  const keycloak = await step('Keycloak', () =>
    keepRunning({
      name: 'Keycloak',
      start: () =>
        startKeycloak({
          folder: keycloakFolder,
          port: ports.keycloak,
          databaseUrl: urlOf('keycloak', 'keycloak', secrets.keycloakDatabase),
          adminPassword: secrets.admin,
          logFile: join(logs, 'keycloak.log'),
        }),
      report,
    }),
  )
  stops.push(keycloak.stop)
  const keycloakUrl = keycloak.current().url

  const accounts = await step('Realm and accounts', async () => {
    const client = await connectToKeycloak(keycloakUrl, secrets.admin)
    await ensureRealm(client, {
      PORTAL_URL: portalUrl,
      PORTAL_BACKCHANNEL_URL: portalUrl,
      PORTAL_CLIENT_SECRET: secrets.client,
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: String(smtpPort),
      MAIL_SENDER: 'ne-odgovarjaj@example.com',
    })
    return ensureAccounts(client, secrets.demoUsers)
  })

  const [slips, portal] = await settleAll([
    step('Demo data', () =>
      seedPortal({ ownerUrl, accounts, played: new Date(now.getTime() + played.offsetMs), rule: readingWindowRule }),
    ),
    step('Portal', async () => {
      const started = await keepRunning({
        name: 'The portal',
        start: () => startPortalProcess({ environment, clock: played, logFile: join(logs, 'portal.log') }),
        report,
      })
      stops.push(started.stop)
      return started
    }),
  ])

  return {
    facts: {
      urls: { portal: portalUrl, keycloak: keycloakUrl, mail: mail.current().url },
      realm,
      users: accounts.map(({ email, password, roles }): DemoUser => ({ email, password, roles })),
      clients: [
        { id: 'portal', secret: secrets.client, purpose: 'the portal’s own server: authorization code with PKCE' },
      ],
      slips,
      database: ownerUrl,
      admin: { user: 'admin', password: secrets.admin, realm: 'master' },
    },
    clock: played,
    inside: { superuserUrl, portal: environment, smtpPort },
    pids: () => ({
      postgres: postgres.current().pid,
      keycloak: keycloak.current().pid,
      mail: mail.current().pid,
      portal: portal.current().pid,
    }),
    stop,
  }
}

/** All at once; when one fails the others are still waited for, so that what they started is known and can be stopped. */
async function settleAll<const Work extends readonly Promise<unknown>[]>(work: Work) {
  await Promise.allSettled(work)
  return Promise.all(work)
}

async function keepSecrets(folder: string) {
  const kept = (name: string, make?: () => string): Promise<string> => keptSecret(join(folder, name), make)
  return {
    owner: await kept('portal-owner-database-password'),
    app: await kept('portal-database-password'),
    keycloakDatabase: await kept('keycloak-database-password'),
    client: await kept('portal-client-secret'),
    session: await kept('session-secret'),
    admin: await kept('keycloak-admin-password', newTypeablePassword),
    demoUsers: await kept('demo-users-password', newTypeablePassword),
  }
}
