import { createLog } from '@moja-komunala/portal-server/platform/log.ts'
import type { Database } from '@moja-komunala/portal-server/platform/database/database.ts'
import { Jobs } from '@moja-komunala/portal-server/platform/jobs/jobs.ts'
import { defineQueue } from '@moja-komunala/portal-server/platform/jobs/queue.ts'
import { Letters } from '@moja-komunala/portal-server/platform/messages/letters.ts'
import { Messages } from '@moja-komunala/portal-server/platform/messages/messages.ts'
import { messageJob } from '@moja-komunala/portal-server/platform/messages/way.ts'
import { sql } from 'kysely'
import type { TestDatabase } from './test-database.ts'
import { until } from './until.ts'

interface Written {
  readonly id: string
  readonly subject: string
  readonly letter: string
  readonly occasion: string
  readonly content: unknown
}

/**
 * What services write to customers, on a test's database: it is there to look at, and nobody takes it anywhere. The test stops it.
 */
export function openLetters(test: TestDatabase, db: Database, timeZone: string) {
  const jobs = new Jobs({
    ...{ databaseUrl: test.appUrl, takeoverSeconds: 60, lookEverySeconds: 45, timeZone },
    ...{ clock: () => new Date(), log: createLog('silent') },
  })
  const queues = { usual: defineQueue('send-mail', messageJob), atOnce: defineQueue('send-mail-at-once', messageJob) }
  const letters = new Letters(timeZone)
  const messages = new Messages(jobs, [{ name: 'mail', queues, together: 100 }], letters)
  for (const queue of Object.values(queues)) jobs.work(queue, async () => undefined)
  jobs.start()
  const listWritten = async (subject: string): Promise<Written[]> =>
    (
      await sql<Written>`select id, subject, letter, occasion, content from message where subject = ${subject}
      order by written_at, letter, occasion`.execute(db)
    ).rows
  return {
    messages,
    /** Waits until a look sees all that was written before: other tests' transactions, on the same server, hold it up. */
    letLookSeeAll: async (): Promise<void> => {
      const { rows } = await sql<{ xid: string }>`select pg_current_xact_id()::text as xid`.execute(db)
      await until('what was under way is over', async () => {
        const seen = await sql<{ isOver: boolean }>`
          select pg_snapshot_xmin(pg_current_snapshot())::text::bigint > ${rows[0]?.xid}::bigint as "isOver"`.execute(
          db,
        )
        return seen.rows[0]?.isOver === true
      })
    },
    /** By their names. */
    listLetters: async (subject: string) => (await listWritten(subject)).map(({ letter }) => letter),
    /** What would be sent now of what was written to an account, by the letters' names. */
    readNow: async (subject: string): Promise<Record<string, unknown>> => {
      const said: [string, unknown][] = []
      for (const message of await listWritten(subject)) {
        const claimed = { ...message, attempts: 1, isAskedFor: false, expiresAt: null, wasCutOff: false }
        const content = (await letters.refresh(message.letter, [claimed])).get(message.id)
        if (content) said.push([message.letter, content])
      }
      return Object.fromEntries(said)
    },
    stop: () => jobs.stop(),
  }
}
