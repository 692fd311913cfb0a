import { asAdministrator } from '@moja-komunala/world/actors/customers.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import pg from 'pg'

/** Makes an account as it would be had time gone by, which no API of Keycloak's lets anybody do. */
export async function changeInKeycloak(statement: string, values: readonly unknown[]): Promise<void> {
  const { facts, inside } = getWorld()
  const database = new URL(inside.superuserUrl)
  database.pathname = '/keycloak'
  const client = new pg.Client({ connectionString: database.href })
  await client.connect()
  try {
    const { rowCount } = await client.query(statement, [...values])
    if (rowCount !== 1) throw new Error(`${rowCount} rows were changed.`)
  } finally {
    await client.end()
  }
  await (await asAdministrator()).cache.clearUserCache({ realm: facts.realm })
}
