import { sql } from 'kysely'
import type { Database } from '../../database/database.ts'
import { takeBack } from './set-aside.repository.ts'

/** Of a million codes, so many may be tried. */
const mostAttempts = 5

export interface NewCode {
  readonly subject: string
  readonly numberDigest: string
  readonly codeDigest: string
  readonly validMinutes: number
}

/** In place of the code before. */
export async function keepCode(
  db: Database,
  { subject, numberDigest, codeDigest, validMinutes }: NewCode,
): Promise<void> {
  const given = {
    number_digest: numberDigest,
    code_digest: codeDigest,
    valid_until: sql<Date>`now() + make_interval(mins => ${validMinutes}::integer)`,
  }
  await db
    .insertInto('number_code')
    .values({ subject, ...given })
    .onConflict((conflict) =>
      conflict.column('subject').doUpdateSet({ ...given, wrong_attempts: 0, sent_at: sql<Date>`now()` }),
    )
    .execute()
}

/**
 * The digest of the code that is on its way to this number. The attempt counts before anybody looks whether it is right, so that those
 * sent at once can't slip through together.
 *
 * @returns undefined where there is none, it is too old, or was guessed at too often
 */
export async function takeAttempt(
  db: Database,
  { subject, numberDigest }: Pick<NewCode, 'subject' | 'numberDigest'>,
): Promise<string | undefined> {
  const row = await db
    .updateTable('number_code')
    .set((code) => ({ wrong_attempts: sql<number>`${code.ref('wrong_attempts')} + 1` }))
    .where('subject', '=', subject)
    .where('number_digest', '=', numberDigest)
    .where('wrong_attempts', '<', mostAttempts)
    .where('valid_until', '>', sql<Date>`now()`)
    .returning('code_digest')
    .executeTakeFirst()
  return row?.code_digest
}

/** @returns false where the code was used up meanwhile, or another one took its place */
export async function confirmNumber(
  db: Database,
  { subject, numberDigest, codeDigest }: Pick<NewCode, 'subject' | 'numberDigest' | 'codeDigest'>,
): Promise<boolean> {
  return db.transaction().execute(async (trx) => {
    const { numDeletedRows } = await trx
      .deleteFrom('number_code')
      .where('subject', '=', subject)
      .where('code_digest', '=', codeDigest)
      .executeTakeFirst()
    if (numDeletedRows === 0n) return false
    const given = { number_digest: numberDigest, confirmed_at: sql<Date>`now()` }
    await trx
      .insertInto('confirmed_number')
      .values({ subject, number_digest: numberDigest })
      .onConflict((conflict) => conflict.column('subject').doUpdateSet(given))
      .execute()
    // It has just been shown to lead to somebody.
    await takeBack(trx, subject, 'sms')
    return true
  })
}

/** Until when a code that is on its way to this number works. */
export async function findCodeEnd(
  db: Database,
  { subject, numberDigest }: Pick<NewCode, 'subject' | 'numberDigest'>,
): Promise<Date | undefined> {
  const row = await db
    .selectFrom('number_code')
    .select('valid_until')
    .where('subject', '=', subject)
    .where('number_digest', '=', numberDigest)
    .where('wrong_attempts', '<', mostAttempts)
    .where('valid_until', '>', sql<Date>`now()`)
    .executeTakeFirst()
  return row?.valid_until
}

export async function dropCode(db: Database, subject: string, codeDigest: string): Promise<void> {
  await db.deleteFrom('number_code').where('subject', '=', subject).where('code_digest', '=', codeDigest).execute()
}

/** Of these accounts the digests of the numbers that they confirmed. */
export async function listConfirmedDigests(db: Database, subjects: readonly string[]): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('confirmed_number')
    .select(['subject', 'number_digest'])
    .where(sql<boolean>`subject = any(${subjects}::text[])`)
    .execute()
  return new Map(rows.map(({ subject, number_digest }) => [subject, number_digest]))
}

/** When an account confirmed a number, whichever it was. */
export async function findConfirmation(db: Database, subject: string): Promise<Date | undefined> {
  const row = await db
    .selectFrom('confirmed_number')
    .select('confirmed_at')
    .where('subject', '=', subject)
    .executeTakeFirst()
  return row?.confirmed_at
}
