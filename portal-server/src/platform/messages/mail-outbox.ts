import { sql } from 'kysely'
import type { Database } from '../database/database.ts'
import type { Mail } from './mail.ts'

/** Puts a mail to an account into the outbox: in the transaction of what it is about. */
export async function writeMail(db: Database, subject: string, mail: Mail): Promise<void> {
  await db
    .insertInto('mail_outbox')
    .values({ subject, mail: JSON.stringify(mail) })
    .execute()
}

export interface DueMail {
  readonly id: string
  readonly subject: string
  readonly mail: Mail
  readonly attempts: number
  readonly written_at: Date
}

/** The mail that has been due the longest, held until the transaction ends: no other replica takes it meanwhile. */
export async function takeDueMail(trx: Database): Promise<DueMail | undefined> {
  return trx
    .selectFrom('mail_outbox')
    .select(['id', 'subject', 'mail', 'attempts', 'written_at'])
    .where('due_at', '<=', sql<Date>`now()`)
    .orderBy('due_at')
    .limit(sql.lit(1))
    .forUpdate()
    .skipLocked()
    .executeTakeFirst()
}

export async function removeMail(trx: Database, id: string): Promise<void> {
  await trx.deleteFrom('mail_outbox').where('id', '=', id).execute()
}

export async function postponeMail(trx: Database, id: string, seconds: number): Promise<void> {
  await trx
    .updateTable('mail_outbox')
    .set((row) => ({
      attempts: row('attempts', '+', 1),
      due_at: sql<Date>`now() + make_interval(secs => ${seconds})`,
    }))
    .where('id', '=', id)
    .execute()
}
