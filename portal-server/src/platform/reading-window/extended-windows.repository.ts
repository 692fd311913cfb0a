import { firstOfMonth } from '@moja-komunala/rules/days.ts'
import { sql } from 'kysely'
import type { Database } from '../database/database.ts'

/** The last day of each window that was ever extended, by its first day. */
export async function listExtended(db: Database): Promise<Record<string, string>> {
  const rows = await db
    .selectFrom('reading_window_extension as extension')
    .innerJoin('reading_window as window', (join) =>
      join
        .onRef('window.first_day', '>=', 'extension.month')
        .on(sql<boolean>`"window".first_day < extension.month + interval '1 month'`),
    )
    .select(['window.first_day', 'window.last_day'])
    .distinct()
    .orderBy('window.first_day')
    .execute()
  return Object.fromEntries(rows.map(({ first_day, last_day }) => [first_day, last_day]))
}

/** How the window came to its last day; undefined where nobody extended it. */
export async function findLastExtension(
  db: Database,
  { firstDay, lastDay }: { readonly firstDay: string; readonly lastDay: string },
): Promise<{ readonly extendedAt: Date } | undefined> {
  return db
    .selectFrom('reading_window_extension')
    .select('extended_at as extendedAt')
    .where('month', '=', firstOfMonth(firstDay))
    .where('last_day', '=', lastDay)
    .executeTakeFirst()
}
