import type { Customer } from '@moja-komunala/world/actors/customers.ts'
import { query } from '@moja-komunala/world/actors/metering-points.ts'
import { databaseUrl } from '@moja-komunala/world/test/test-database.ts'
import { until } from '@moja-komunala/world/test/until.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { startBackground } from './background.ts'
import { mailsTo } from './mailbox.ts'

const { facts, inside, clock } = getWorld()

/** What portals do in the background about closings, in this process, when the test says so. */
export function startClosingReplica(settings: Record<string, string> = {}, aheadMs = 0) {
  const { services, stop } = startBackground(settings, () => new Date(Date.now() + clock.offsetMs + aheadMs))
  return { ...services, stop }
}

/** The mailed link's address. */
export async function closingLink(email: string): Promise<URL> {
  let link: string | undefined
  await until('the mail with the link is there', async () => {
    const mails = await mailsTo(facts.urls.mail, email)
    link = mails
      .toReversed()
      .flatMap(({ html }) => /href="([^"]*zaprtje-racuna[^"]*)"/.exec(html)?.[1] ?? [])
      .at(0)
    return link !== undefined
  })
  return new URL(link?.replaceAll('&amp;', '&') ?? '')
}

/** Asks, opens the link and presses the button, as somebody does whose mail is on another device. */
export async function closeAccount(customer: Customer): Promise<{ link: URL; page: string }> {
  const asked = await customer.change('POST', '/account/closing', undefined)
  if (asked.status !== 202) throw new Error(`Asking was answered with ${asked.status}: ${asked.text}`)
  const link = await closingLink(customer.account.email)
  return { link, page: await pressButton(link) }
}

export async function pressButton(link: URL): Promise<string> {
  const answer = await fetch(new URL(link.pathname, facts.urls.portal), {
    method: 'POST',
    body: new URLSearchParams(link.searchParams),
  })
  return answer.text()
}

/** The days of grace go by for one account alone. */
export async function letDaysOfGracePass(subject: string): Promise<void> {
  await query(`update account_closing set closes_at = portal_now() - interval '1 minute' where subject = $1`, [subject])
}

export async function closingOf(subject: string) {
  const [row] = await query<{
    confirmed_at: Date | null
    closes_at: Date | null
    farewell_at: Date | null
    origin: string
  }>('select * from account_closing where subject = $1', [subject])
  return row
}

/** In which tables of either system any of these words stands, of people in whatever column. */
export async function tablesNaming(words: readonly string[]): Promise<string[]> {
  const portal = await search(databaseUrl(inside.superuserUrl, 'portal'), words)
  const keycloak = await search(databaseUrl(inside.superuserUrl, 'keycloak'), words)
  return [...portal.map((table) => `portal ${table}`), ...keycloak.map((table) => `keycloak ${table}`)]
}

async function search(database: string, words: readonly string[]): Promise<string[]> {
  const tables = await query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') order by 1`,
    [],
    database,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const [row] = await query<{ is: boolean }>(
      `select exists (select from ${name} row where row::text ilike any($1)) as is`,
      [words.map((word) => `%${word}%`)],
      database,
    )
    if (row?.is) found.push(name)
  }
  return found
}
