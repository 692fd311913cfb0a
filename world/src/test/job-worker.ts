import { Jobs } from '@moja-komunala/portal-server/platform/jobs/jobs.ts'
import { defineQueue } from '@moja-komunala/portal-server/platform/jobs/queue.ts'
import { createLog } from '@moja-komunala/portal-server/platform/log.ts'
import { sql } from 'kysely'
import { z } from 'zod'

// Somebody who works on a queue in a process of their own, for tests that kill it.

export const countedQueue = defineQueue('counted', z.object({ number: z.number() }), { firstPauseSeconds: 1 })

const databaseUrl = process.env['JOB_WORKER_DATABASE']
if (databaseUrl !== undefined) {
  const jobs = new Jobs({
    databaseUrl,
    takeoverSeconds: 10,
    lookEverySeconds: 1,
    timeZone: 'Europe/Ljubljana',
    clock: () => new Date(),
    log: createLog('silent'),
  })
  jobs.workInTransaction(countedQueue, async (trx, { data }) => {
    await sql`insert into effect (number) values (${data.number})`.execute(trx)
    // Time enough to be killed in.
    await sql`select pg_sleep(0.02)`.execute(trx)
  })
  jobs.start()
}
