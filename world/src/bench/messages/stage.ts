import { setTimeout as sleep } from 'node:timers/promises'
import { join } from 'node:path'
import { createBoss } from '@moja-komunala/portal-server/platform/jobs/boss.ts'
import { createLog } from '@moja-komunala/portal-server/platform/log.ts'
import pg from 'pg'
import type { Child } from '../../child.ts'
import { connectToKeycloak } from '../../keycloak-realm.ts'
import { letTokensLast } from '../lasting-tokens.ts'
import type { PortalEnvironment } from '../../portal.ts'
import { freePort } from '../../ports.ts'
import type { Step } from '../../step.ts'
import { startTemporaryWorld } from '../../temporary-world.ts'
import { prepareActiveCustomers } from '../readings/active-customers.ts'
import { everyDay, startBenchDatabase, type BenchDatabase } from '../readings/bench-database.ts'
import { measuredEnvironment, type PortalPlan } from '../readings/measured-portal.ts'
import {
  buildForProduction,
  startProductionPortal,
  waitUntilReady,
  type ProductionBuild,
} from '../readings/production-portal.ts'
import { putPeopleIntoKeycloak } from './people-in-keycloak.ts'
import { MailSink } from './sink.ts'

/** Customers 1 to so many have handed in their readings; all others are to be reminded. */
export const activeCustomers = 2_000

/** Whatever a measurement of messages takes place on: a utility, its people in Keycloak, and a mail server. */
export interface Stage {
  readonly plan: PortalPlan
  readonly database: BenchDatabase
  readonly sink: MailSink
  /** Past the portal's rights. */
  readonly owner: pg.Client
  /** How many reminders there will be. */
  readonly reminders: number
  readonly step: Step
}

export interface StageOptions {
  readonly reminders: number
  readonly step: Step
  readonly report: (sentence: string) => void
}

export async function onStage<Result>(
  { reminders, step, report }: StageOptions,
  measure: (stage: Stage) => Promise<Result>,
): Promise<Result> {
  const build: ProductionBuild = await step('The portal in its production form', buildForProduction)
  const { world, dataDir, stop } = await startTemporaryWorld(step, report)
  const customers = reminders + activeCustomers
  try {
    const { facts } = world
    const keycloak = await connectToKeycloak(facts.urls.keycloak, facts.admin.password)
    await letTokensLast(keycloak)
    await step(`${customers} people in Keycloak`, () => putPeopleIntoKeycloak(world, customers))
    const database = await step(`A utility of ${customers} customers`, () => startBenchDatabase(customers))
    const owner = new pg.Client({ connectionString: database.superuserUrl })
    // Where something else fails the server goes before it.
    owner.on('error', () => undefined)
    await owner.connect()
    const sink = await MailSink.start()
    try {
      await prepareActiveCustomers(database.superuserUrl, activeCustomers)
      // Who linked a point today isn't reminded today.
      await owner.query('set session_replication_role = replica')
      await owner.query(`update account_metering_point set linked_at = now() - interval '1 year'`)
      // Active customers have read the other one alone.
      await owner.query(`update meter set is_remote = true where kind = 'hot'`)
      // Of bills customers would be told as well.
      await owner.query('truncate invoice, payment cascade')
      await owner.query('set session_replication_role = origin')
      await owner.query('vacuum analyze account_metering_point')
      return await measure({ plan: { build, world, database, dataDir }, database, sink, owner, reminders, step })
    } finally {
      sink.stop()
      await owner.end()
      await database.stop()
    }
  } finally {
    await stop()
  }
}

export interface SendingPortal {
  readonly environment: PortalEnvironment
  readonly port: number
  readonly url: string
  /** Of the replica that customers are served by, and of the one that works. */
  readonly pids: readonly number[]
  stop(): Promise<void>
}

/** The portal as it ships, one that serves and one that works, for which any hour is one for notices. */
export async function startSendingPortal(
  { plan, sink }: Pick<Stage, 'plan' | 'sink'>,
  settings: Readonly<Record<string, string>> = {},
): Promise<SendingPortal> {
  const environment = {
    ...(await remindersEnvironment({ plan })),
    SMTP_URL: sink.url,
    NOTICES_FROM_HOUR: '0',
    NOTICES_UNTIL_HOUR: '24',
    ...settings,
  }
  const start = async (own: PortalEnvironment): Promise<Child> => {
    const { LISTEN_PORT: port } = own
    const child = startProductionPortal(plan.build, own, join(plan.dataDir, 'logs', `portal-${port}.log`))
    await waitUntilReady(child, Number(port))
    return child
  }
  const children = await Promise.all([
    start({ ...environment, BACKGROUND: 'elsewhere' }),
    start({ ...environment, BACKGROUND: 'alone', LISTEN_PORT: String(await freePort()) }),
  ])
  return {
    environment,
    port: Number(environment.LISTEN_PORT),
    url: `http://localhost:${environment.LISTEN_PORT}`,
    pids: children.map(({ pid }) => pid),
    stop: async () => {
      await Promise.all(children.map((child) => child.stop()))
    },
  }
}

/** For which this is a day of reminders. */
export async function remindersEnvironment({ plan }: Pick<Stage, 'plan'>): Promise<PortalEnvironment> {
  return { ...(await measuredEnvironment(plan)), REMINDERS: String(daysBeforeLast()) }
}

/** From today to the last day of the month, which is that of the window. */
function daysBeforeLast(): number {
  const today = new Date(new Date().toLocaleString('en', { timeZone: everyDay.timeZone }))
  return new Date(today.getFullYear(), today.getMonth() + 1, 0).getDate() - today.getDate()
}

/** As the portal's schedule puts it in at the full hour. */
export async function planReminders({ appUrl }: BenchDatabase): Promise<void> {
  const boss = createBoss(
    {
      databaseUrl: appUrl,
      takeoverSeconds: 60,
      lookEverySeconds: 45,
      clock: () => new Date(),
      log: createLog('silent'),
    },
    { supervise: false, schedule: false },
  )
  await boss.start()
  // A portal is ready for customers before it has made its queues.
  await waitUntil('there is a plan', async () => (await boss.getQueue('plan-reading-reminders')) !== null, 100)
  await boss.send('plan-reading-reminders')
  await boss.stop()
}

/** What a portal does first on data that it hasn't seen. */
export async function waitUntilIdle(stage: Pick<Stage, 'owner'>): Promise<void> {
  // It looks every ten seconds.
  await sleep(15_000)
  await waitUntil('the portal has nothing to do', async () => {
    const { rows } = await stage.owner.query(
      `select from pgboss.job where state < 'completed' and name not like '\\_\\_%' and start_after <= now()`,
    )
    return rows.length === 0 && (await countWaiting(stage)).waiting === 0
  })
}

/** As if nothing had been written to anybody. */
export async function forgetMessages({ owner, sink }: Stage): Promise<void> {
  await owner.query('truncate message, confirmed_number cascade')
  await owner.query(`delete from pgboss.job where name like 'send-%' or name = 'plan-reading-reminders'`)
  sink.forget()
}

export async function countWaiting({ owner }: Pick<Stage, 'owner'>): Promise<{ written: number; waiting: number }> {
  const { rows } = await owner.query<{ written: number; waiting: number }>(
    'select count(*)::int as written, (count(*) filter (where settled_at is null))::int as waiting from message',
  )
  return rows[0] ?? { written: 0, waiting: 0 }
}

/** @throws after an hour */
export async function waitUntil(what: string, isSo: () => Promise<boolean>, everyMs = 500): Promise<void> {
  const deadline = Date.now() + 3_600_000
  while (!(await isSo())) {
    if (Date.now() > deadline) throw new Error(`It took more than an hour until ${what}.`)
    await sleep(everyMs)
  }
}
