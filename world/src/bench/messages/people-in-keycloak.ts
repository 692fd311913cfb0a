import { databaseUrl } from '../../test/test-database.ts'
import { realm } from '../../keycloak-realm.ts'
import type { World } from '../../world.ts'
import pg from 'pg'
import { idInSql } from '../readings/utility.ts'

/** Of customer n. */
export const mobileNumberOf = (n: number): string => `+38640${String(n).padStart(6, '0')}`

/**
 * Accounts of the utility's customers, as an import of Keycloak's would leave them: its own takes minutes for thousands. Every tenth
 * reads English.
 */
export async function putPeopleIntoKeycloak({ inside }: World, count: number): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl(inside.superuserUrl, 'keycloak') })
  await client.connect()
  try {
    const id = idInSql('customer', 'n')
    await client.query('begin')
    await client.query(
      `insert into user_entity (id, realm_id, username, email, email_constraint, email_verified, enabled, first_name, last_name,
         created_timestamp, not_before)
       select ${id}, realm.id, address, address, address, true, true, 'Ime' || n, 'Priimek' || n, extract(epoch from now()) * 1000, 0
       from realm, generate_series(1, $1::int) n, lateral (select 'stranka' || n || '@posta.example' as address) made
       where realm.name = $2`,
      [count, realm],
    )
    await client.query(
      `insert into user_attribute (id, user_id, name, value)
       select gen_random_uuid(), ${id}, attribute.name, attribute.value
       from generate_series(1, $1::int) n, lateral (values ('locale', case when n % 10 = 0 then 'en' else 'sl' end),
         ('phoneNumber', '+38640' || lpad(n::text, 6, '0'))) attribute (name, value)`,
      [count],
    )
    await client.query(
      `insert into user_group_membership (group_id, user_id, membership_type)
       select keycloak_group.id, ${id}, 'UNMANAGED' from generate_series(1, $1::int) n, keycloak_group
       join realm on realm.id = keycloak_group.realm_id where realm.name = $2 and keycloak_group.name = 'stranke'`,
      [count, realm],
    )
    await client.query('commit')
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}
