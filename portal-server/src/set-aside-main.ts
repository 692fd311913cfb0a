import { readConfig } from './config.ts'
import { systemClock } from './platform/clock.ts'
import { createDatabase, createPool, type Database } from './platform/database/database.ts'
import { SetAside } from './platform/jobs/set-aside.ts'
import { createLog } from './platform/log.ts'
import { listUndelivered, putBackUndelivered } from './platform/messages/message.repository.ts'

/*
 * For operators: what could not be delivered to customers, and jobs that failed too often. Without arguments it lists them;
 * `retry all`, or `retry` with ids, has them tried again. docs/operating.md tells more.
 */

const mostShown = 1_000
const config = readConfig()
const log = createLog('warn')
const db = createDatabase(createPool(config.databaseUrl, log))
const setAside = await SetAside.open({ ...config.jobs, databaseUrl: config.databaseUrl, clock: systemClock, log })

try {
  const [command, ...ids] = process.argv.slice(2)
  if (command === undefined) await list(db, setAside)
  else if (command === 'retry' && ids.length > 0) await retry(db, setAside, ids.includes('all') ? undefined : ids)
  else {
    process.stderr.write('Without arguments it lists what was set aside; "retry all" or "retry ID …" tries it again.\n')
    process.exitCode = 2
  }
} finally {
  await setAside.close()
  await db.destroy()
}

async function list(database: Database, jobs: SetAside): Promise<void> {
  const messages = (await listUndelivered(database, mostShown)).map((message) => ({
    ...message,
    settled_at: message.settled_at?.toISOString(),
    written_at: message.written_at.toISOString(),
  }))
  for (const line of [...messages, ...(await jobs.list())]) process.stdout.write(`${JSON.stringify(line)}\n`)
}

async function retry(database: Database, jobs: SetAside, ids: readonly string[] | undefined): Promise<void> {
  const messages = await putBackUndelivered(database, ids)
  const others = await jobs.putBack(ids)
  process.stdout.write(`Tried again within ten minutes: ${messages.length} messages, ${others} jobs.\n`)
}
