import { sql } from 'kysely'
import type { Database } from '../../platform/database/database.ts'

/** Transactions, by their numbers as `changed_in` has them: from one that may be new, and before one that may be under way. */
export interface NewTransactions {
  readonly from: string
  readonly before: string
}

/**
 * Looks at what was written since the last look of that name: all that is committed, and nothing that may still come in between. Harmless
 * to cut off: whoever looks next begins where this look began.
 *
 * @param look sees to it itself that nothing happens twice
 */
export async function lookAtNew(
  db: Database,
  name: string,
  look: (transactions: NewTransactions) => Promise<void>,
): Promise<void> {
  const { rows } = await sql<NewTransactions>`
    select coalesce((select up_to from import_look where name = ${name}), 0) as "from",
      pg_snapshot_xmin(pg_current_snapshot())::text::bigint as before`.execute(db)
  const [transactions] = rows
  if (!transactions) throw new Error('PostgreSQL has no snapshot.')
  await look(transactions)
  await db
    .insertInto('import_look')
    .values({ name, up_to: transactions.before })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ up_to: transactions.before }))
    .execute()
}

const listedTogether = 10_000
const lookedAtTogether = 1_000

/**
 * Goes through a list, some at once. It is listed in larger pages: to list the next ones costs as much as to list the first.
 *
 * @param list those after one of them, in the order of the list
 */
export async function* inPages<Row>(
  list: (after: Row | undefined, most: number) => Promise<readonly Row[]>,
): AsyncGenerator<readonly Row[]> {
  let after: Row | undefined
  do {
    const rows = await list(after, listedTogether)
    for (let at = 0; at < rows.length; at += lookedAtTogether) yield rows.slice(at, at + lookedAtTogether)
    after = rows.length < listedTogether ? undefined : rows.at(-1)
  } while (after !== undefined)
}
