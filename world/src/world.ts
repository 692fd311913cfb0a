import { appendFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '@moja-komunala/portal-server/platform/database/migrate.ts'
import { prepareDatabases } from '@moja-komunala/portal-server/platform/database/prepare.ts'
import { moveDatabaseClock, type ClockChoice, type PlayedClock } from './clock.ts'
import { removeOrphanedContainers } from './containers/choice.ts'
import { ensureAccounts } from './demo/accounts.ts'
import { demoProgram, ensureProgram } from './demo/program.ts'
import { seedPortal } from './demo/seed.ts'
import type { DemoUser, WorldFacts } from './facts.ts'
import { cacheFolder } from './folders.ts'
import { startKeycloak } from './keycloak.ts'
import { connectToKeycloak, ensureRealm, realm } from './keycloak-realm.ts'
import { startMail } from './mail.ts'
import { assertPortFree } from './ports.ts'
import { startPortalProcess, type PortalEnvironment, type PortalOptions } from './portal.ts'
import { startPostgres } from './postgres.ts'
import { explainBy, watchRoom } from './room.ts'
import { startSms } from './sms.ts'
import type { Step } from './step.ts'
import { keepRunning, type Part } from './supervise.ts'
import { planWorld, type WorldPorts } from './world-plan.ts'

export type WorldOptions = {
  /** Everything that a copy of the world keeps. */
  dataDir: string
  /** Of a Keycloak that set-up has built. */
  keycloakFolder: string
  ports: WorldPorts
  clock: ClockChoice
  /** Of the portal, as an operator sets them. */
  settings?: Readonly<Record<string, string>>
  /** False for tests that throw their data away. */
  durable: boolean
  step: Step
  /** Says something that happens later on. */
  report: (sentence: string) => void
  /** Another way to start the portal: for whoever works on it. */
  startPortal?: (options: PortalOptions & { ownerUrl: string }) => Promise<Part>
}

export type World = {
  facts: WorldFacts
  clock: PlayedClock
  /** For tests that start another portal beside, or look behind the scenes. */
  inside: { superuserUrl: string; portal: PortalEnvironment; smtpPort: number }
  pids(): { postgres: number; keycloak: number; mail: number; sms: number; portal: number }
  stop: () => Promise<void>
}

export const worldSteps = [
  'PostgreSQL',
  'Databases',
  'Mail',
  'SMS',
  'Keycloak',
  'Realm and accounts',
  'Portal',
  'Demo data',
]

/** Says which port is in use before anything is started. */
export async function assertPortsFree(ports: WorldPorts): Promise<void> {
  await removeOrphanedContainers()
  await assertPortFree(ports.portal, 'the portal', 'PORTAL_PORT')
  await assertPortFree(ports.keycloak, 'Keycloak', 'KEYCLOAK_PORT')
  await assertPortFree(ports.mail, 'the mail page', 'MAIL_PORT')
  await assertPortFree(ports.sms, 'the SMS page', 'SMS_PORT')
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
  options: WorldOptions,
  stops: (() => Promise<void>)[],
  stop: () => Promise<void>,
): Promise<World> {
  const { dataDir, ports, durable, step, report, startPortal = startPortalProcess } = options
  const plan = await planWorld(dataDir, ports, options.clock, options.settings)
  const { secrets, urls, environment, readingWindowRule } = plan
  await mkdir(plan.logs, { recursive: true })

  const disks = [dataDir, cacheFolder, tmpdir()]
  const stopWatching = watchRoom(disks, report)
  stops.push(() => Promise.resolve(stopWatching()))
  const start = async <Running extends Part>(name: string, part: () => Promise<Running>) => {
    const started = await keepRunning({ name, start: part, report, explain: explainBy(disks) })
    stops.push(started.stop)
    return started
  }

  const postgres = await step('PostgreSQL', () =>
    start('PostgreSQL', () => startPostgres({ dataDir: join(dataDir, 'postgres'), port: plan.postgresPort, durable })),
  )
  const { superuserUrl } = postgres.current()

  const [mail, sms] = await settleAll([
    step('Mail', () =>
      start('maildev', () =>
        startMail({
          port: ports.mail,
          smtpPort: plan.smtpPort,
          folder: join(dataDir, 'mail'),
          logFile: join(plan.logs, 'mail.log'),
        }),
      ),
    ),
    step('SMS', () =>
      start('The SMS catcher', () =>
        startSms({
          port: ports.sms,
          smppPort: plan.smppPort,
          password: secrets.sms,
          folder: join(dataDir, 'sms'),
          logFile: join(plan.logs, 'sms.log'),
        }),
      ),
    ),
    step('Databases', async () => {
      await prepareDatabases({ superuserUrl, ...plan.databasePasswords })
      await migrate(urls.ownerDatabase, readingWindowRule)
      await moveDatabaseClock(urls.ownerDatabase, plan.clock.offsetMs)
    }),
  ])

  const keycloak = await step('Keycloak', () =>
    start('Keycloak', () =>
      startKeycloak({
        folder: options.keycloakFolder,
        port: ports.keycloak,
        databaseUrl: urls.keycloakDatabase,
        adminPassword: secrets.admin,
        logFile: join(plan.logs, 'keycloak.log'),
      }),
    ),
  )

  const accounts = await step('Realm and accounts', async () => {
    const client = await connectToKeycloak(urls.keycloak, secrets.admin)
    await ensureRealm(client, plan.realmVariables, (sentence) =>
      appendFileSync(join(plan.logs, 'realm.log'), lineOf(sentence)),
    )
    await ensureProgram(client, demoProgram)
    return ensureAccounts(client, { password: secrets.demoUsers, staffTotp: secrets.demoStaffTotp })
  })

  const portal = await step('Portal', () =>
    start('The portal', () =>
      startPortal({
        ...{ environment, clock: plan.clock, logFile: join(plan.logs, 'portal.log') },
        ownerUrl: urls.ownerDatabase,
      }),
    ),
  )
  const slips = await step('Demo data', () =>
    seedPortal({
      ...{ ownerUrl: urls.ownerDatabase, accounts, played: plan.playedNow, rule: readingWindowRule },
      ...{ portalUrl: urls.portal, realmUrl: `${urls.keycloak}/realms/${realm}`, billingSecret: secrets.billing },
    }),
  )

  return {
    facts: {
      urls: { portal: urls.portal, keycloak: urls.keycloak, mail: urls.mail, sms: urls.sms },
      realm,
      users: accounts.map(({ email, password, roles, totpSecret }): DemoUser => ({
        email,
        password,
        roles,
        ...(totpSecret !== undefined && { totpSecret }),
      })),
      clients: [
        { id: 'portal', secret: secrets.client, purpose: 'the portal’s own server: authorization code with PKCE' },
        { id: 'portal-mail', secret: secrets.mail, purpose: 'the portal’s mails: whom to write to, in which language' },
        { id: 'portal-clean-up', secret: secrets.cleanUp, purpose: 'the portal’s own job: unfinished registrations' },
        { id: 'portal-accounts', secret: secrets.accounts, purpose: 'customers’ own data, and closed accounts' },
        {
          id: 'billing',
          secret: secrets.billing,
          purpose: 'the billing system: client credentials, every system scope',
        },
        { id: demoProgram.clientId, purpose: 'a customer’s own program: device flow, or authorization code with PKCE' },
      ],
      slips,
      database: urls.ownerDatabase,
      admin: { user: 'admin', password: secrets.admin, realm: 'master' },
    },
    clock: plan.clock,
    inside: { superuserUrl, portal: environment, smtpPort: plan.smtpPort },
    pids: () => ({
      postgres: postgres.current().pid,
      keycloak: keycloak.current().pid,
      mail: mail.current().pid,
      sms: sms.current().pid,
      portal: portal.current().pid,
    }),
    stop,
  }
}

/** As realm-setup writes it where the system ships. */
const lineOf = (msg: string): string => `${JSON.stringify({ level: 'info', time: new Date().toISOString(), msg })}\n`

/** All at once; when one fails the others are still waited for, so that what they started is known and can be stopped. */
async function settleAll<const Work extends readonly Promise<unknown>[]>(work: Work) {
  await Promise.allSettled(work)
  return Promise.all(work)
}
