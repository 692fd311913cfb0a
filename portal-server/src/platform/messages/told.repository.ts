import { sql } from 'kysely'
import type { Database } from '../database/database.ts'

/** What became of messages that are about one thing, counted by account: one that is reached by one way is reached. */
export interface ToldAccounts {
  readonly reached: number
  readonly waiting: number
  readonly unreached: number
  /** When the last of those that are reached was. */
  readonly lastReachedAt: Date | null
}

/** What left the portal, as far as it knows: what came back afterwards isn't reached. */
const left = sql`('handed-over', 'delivered')`

export async function countTold(
  db: Database,
  { letter, occasion }: { readonly letter: string; readonly occasion: string },
): Promise<ToldAccounts> {
  const { rows } = await sql<ToldAccounts>`
    with account as (
      select bool_or(state in ${left}) as is_reached, bool_or(settled_at is null) as waits,
        min(settled_at) filter (where state in ${left}) as reached_at
      from message where letter = ${letter} and occasion = ${occasion} group by subject
    )
    select (count(*) filter (where is_reached))::integer as reached,
      (count(*) filter (where waits and not is_reached))::integer as waiting,
      (count(*) filter (where not waits and not is_reached))::integer as unreached,
      -- By the portal's clock, which is another one where a day is played.
      max(reached_at) + (public.portal_now() - now()) as "lastReachedAt"
    from account`.execute(db)
  return rows[0] ?? { reached: 0, waiting: 0, unreached: 0, lastReachedAt: null }
}

/** Accounts that may have got a message about any of these, by their ids, after one of them: also what came back before it was sent again. */
export async function listTold(
  db: Database,
  { letter, occasions }: { readonly letter: string; readonly occasions: readonly string[] },
  after: string,
  most: number,
): Promise<string[]> {
  const { rows } = await sql<{ subject: string }>`
    select distinct subject from message
    where letter = ${letter} and occasion = any(${occasions}::text[]) and subject > ${after}
      and (state in ('handed-over', 'delivered', 'bounced', 'sending') or (state = 'waiting' and attempts > 0)
        or exists (select from message_resend before where before.message_id = message.id and before.state = 'bounced'))
    order by subject limit ${most}`.execute(db)
  return rows.map(({ subject }) => subject)
}
