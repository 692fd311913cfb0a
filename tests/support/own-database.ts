import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { migrate } from '@moja-komunala/portal-server/platform/database/migrate.ts'
import { prepareDatabases } from '@moja-komunala/portal-server/platform/database/prepare.ts'
import { productionWindowRule } from '@moja-komunala/rules/reading-window.ts'
import { moveDatabaseClock } from '@moja-komunala/world/clock.ts'
import { freePort } from '@moja-komunala/world/ports.ts'
import { startPostgres } from '@moja-komunala/world/postgres.ts'
import { explainBy } from '@moja-komunala/world/room.ts'
import { keepRunning } from '@moja-komunala/world/supervise.ts'
import { freezePostgres } from '@moja-komunala/world/test/frozen-postgres.ts'
import { databaseUrl } from '@moja-komunala/world/test/test-database.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'

export interface OwnDatabaseOptions {
  /** With fsync, as in production. */
  readonly durable?: boolean
  /** Where it keeps its data, where it isn't among the world's. */
  readonly dataDir?: string
  readonly graceHours?: number
  /** Has it started again when it ends by itself, as `npm start` does, and is told what that says. */
  readonly report?: (sentence: string) => void
}

export interface OwnDatabase {
  /** Of the owner of the tables. */
  readonly url: string
  /** Of the superuser, who sees what others are doing. */
  readonly superuserUrl: string
  /** What a portal needs to know to work on it. */
  readonly environment: { readonly DATABASE_URL: string; readonly READING_GRACE_HOURS: string }
  /** By which it judges readings; at first as the world's does. */
  moveClock(offsetMs: number): Promise<void>
  /** Has it hang, as a machine does. @returns what has it go on */
  freeze: () => Promise<() => void>
  /** Ends the server by SIGKILL, and starts it again half a second later. */
  cutPower: () => Promise<void>
  stop(): Promise<void>
}

/** A portal's database on a PostgreSQL of its own, for what the world's must not meet. The test stops it. */
export async function startOwnDatabase({
  durable = false,
  graceHours = 0,
  report,
  dataDir = join(getWorld().dataDir, `own-${randomUUID().slice(0, 8)}`),
}: OwnDatabaseOptions = {}): Promise<OwnDatabase> {
  const { clock } = getWorld()
  const passwords = { ownerPassword: randomUUID(), appPassword: randomUUID(), keycloakPassword: randomUUID() }
  const ownPort = report && (await freePort())
  const start = () => startPostgres({ dataDir, durable, ...(ownPort !== undefined && { port: ownPort }) })
  const supervised = report && (await keepRunning({ name: 'PostgreSQL', start, report, explain: explainBy([dataDir]) }))
  let postgres = supervised?.current() ?? (await start())
  const { port, superuserUrl } = postgres
  const url = databaseUrl(superuserUrl, 'portal', 'portal_owner', passwords.ownerPassword)
  const moveClock = (offsetMs: number): Promise<void> => moveDatabaseClock(url, offsetMs)
  await prepareDatabases({ superuserUrl, ...passwords })
  await migrate(url, { ...productionWindowRule, graceHours })
  await moveClock(clock.offsetMs)
  return {
    url,
    superuserUrl: databaseUrl(superuserUrl, 'portal'),
    environment: {
      DATABASE_URL: databaseUrl(superuserUrl, 'portal', 'portal_app', passwords.appPassword),
      READING_GRACE_HOURS: String(graceHours),
    },
    moveClock,
    freeze: () => freezePostgres(postgres.pid),
    cutPower: async () => {
      await postgres.kill()
      await sleep(500)
      postgres = await startPostgres({ dataDir, port, durable })
    },
    stop: () => (supervised ?? postgres).stop(),
  }
}
