import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import { NotificationListener } from '../database/notifications.ts'
import type { Log } from '../log.ts'
import type { Jobs } from './jobs.ts'

const channel = 'work_waits'

/**
 * Tells the replicas that work in the background that something waits in a queue. After the commit, and in a statement of its own: a
 * commit that notifies waits for every other one that does.
 */
export async function callWorkers(db: Database, queue: string): Promise<void> {
  await sql`select pg_notify(${channel}, ${queue})`.execute(db)
}

/** For a replica that works: what it missed it finds by itself. */
export function listenForWork(databaseUrl: string, jobs: Pick<Jobs, 'hurry'>, log: Log): NotificationListener {
  const nothing = (): void => undefined
  return new NotificationListener(
    databaseUrl,
    {
      ...{ channel, listenerName: 'portal-work-listener', onListening: nothing, onDeaf: nothing },
      onHeard: (name) => jobs.hurry({ name }),
    },
    log,
  )
}
