import { sql } from 'kysely'
import type { Database } from '../database/database.ts'

export interface QueueFigures {
  readonly queue: string
  readonly waiting: number
  readonly active: number
  /** Of those whose time has come, how long ago it came for the first; 0 where there are none. */
  readonly oldestDueSeconds: number
}

/** Of every queue, also those in which nothing waits. */
export async function listQueues(db: Database): Promise<QueueFigures[]> {
  const { rows } = await sql<QueueFigures>`
    select queue.name as queue, coalesce(jobs.waiting, 0) as waiting, coalesce(jobs.active, 0) as active,
      greatest(0, coalesce(extract(epoch from pgboss.job_now() - jobs.due), 0))::float as "oldestDueSeconds"
    from pgboss.queue left join (
      select name, (count(*) filter (where state < 'active'))::integer as waiting,
        (count(*) filter (where state = 'active'))::integer as active,
        min(start_after) filter (where state < 'active') as due
      from pgboss.job where state <= 'active' group by name
    ) jobs using (name)`.execute(db)
  return rows
}

export interface WaitingFigures {
  readonly letter: string
  readonly way: 'mail' | 'sms'
  readonly count: number
  readonly oldestSeconds: number
}

/** Messages of which nothing has become yet. */
export async function listWaiting(db: Database): Promise<WaitingFigures[]> {
  const { rows } = await sql<WaitingFigures>`
    select letter, way, count(*)::integer as count, extract(epoch from now() - min(written_at))::float as "oldestSeconds"
    from message where settled_at is null group by letter, way`.execute(db)
  return rows
}

export async function countWebhooksWaiting(
  db: Database,
): Promise<{ readonly count: number; readonly oldestSeconds: number }> {
  const { rows } = await sql<{ count: number; oldestSeconds: number }>`
    select count(*)::integer as count, coalesce(extract(epoch from now() - min(delivery.written_at)), 0)::float as "oldestSeconds"
    from webhook_delivery delivery join webhook on webhook.id = delivery.webhook_id
    where delivered_at is null and webhook.disabled_at is null`.execute(db)
  return rows[0] ?? { count: 0, oldestSeconds: 0 }
}

export interface BackupFigures {
  /** How long ago the last file of WAL was archived; null where none ever was. */
  readonly archivedSeconds: number | null
  /** How long ago the last backup ended, as it is noted in the cluster (portal-server/backup/backup.sh). */
  readonly backedUpSeconds: number | null
}

export async function findBackups(db: Database): Promise<BackupFigures> {
  const { rows } = await sql<BackupFigures>`
    select extract(epoch from now() - last_archived_time)::float as "archivedSeconds",
      extract(epoch from now() - substring(
        (select shobj_description(oid, 'pg_database') from pg_database where datname = 'postgres'),
        '^backed up (\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ)$')::timestamptz)::float as "backedUpSeconds"
    from pg_stat_archiver`.execute(db)
  return rows[0] ?? { archivedSeconds: null, backedUpSeconds: null }
}
