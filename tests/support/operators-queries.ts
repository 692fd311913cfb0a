import { readFile } from 'node:fs/promises'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import pg from 'pg'
import { z } from 'zod'

const manual = new URL('../../docs/operating.md', import.meta.url)
const foundSchema = z.array(z.object({ id: z.string(), email: z.string(), also: z.string().nullable() }))

/** What operators find by the manual's own query: accounts whose address is not in the one form that addresses have. */
export async function addressesInOtherForms(): Promise<z.infer<typeof foundSchema>> {
  const text = await readFile(manual, 'utf8')
  const query = /psql -U postgres keycloak -c "(select old\.id[^"]+)"/.exec(text)?.[1]
  if (query === undefined) throw new Error('docs/operating.md has no query for addresses in other forms.')
  const database = new URL(getWorld().inside.superuserUrl)
  database.pathname = '/keycloak'
  const client = new pg.Client({ connectionString: database.href })
  await client.connect()
  try {
    return foundSchema.parse((await client.query(query)).rows)
  } finally {
    await client.end()
  }
}
