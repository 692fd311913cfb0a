import pg from 'pg'

export interface DatabasePasswords {
  superuserUrl: string
  ownerPassword: string
  appPassword: string
  keycloakPassword: string
}

/**
 * Makes the roles and the two empty databases on a PostgreSQL server: `portal`, which `portal_owner` owns and
 * migrates and `portal_app` works in, and `keycloak`. Harmless to repeat; passwords are set anew each time.
 */
export async function prepareDatabases(passwords: DatabasePasswords): Promise<void> {
  const client = new pg.Client({ connectionString: passwords.superuserUrl })
  await client.connect()
  try {
    await prepareRole(client, 'portal_owner', passwords.ownerPassword)
    await prepareRole(client, 'portal_app', passwords.appPassword)
    await prepareRole(client, 'keycloak', passwords.keycloakPassword)
    await prepareDatabase(client, 'portal', 'portal_owner')
    await prepareDatabase(client, 'keycloak', 'keycloak')
    // Temporary tables hold an import until it is merged (docs/decisions/0024). No function is fooled by one: they all
    // write names with their schema.
    await client.query('grant connect, temporary on database portal to portal_app')
  } finally {
    await client.end()
  }
}

async function prepareRole(client: pg.Client, role: string, password: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
  if (rowCount === 0) await client.query(`create role ${role} login`)
  // Statements of this kind take no parameters.
  await client.query(`alter role ${role} password ${client.escapeLiteral(password)}`)
}

async function prepareDatabase(client: pg.Client, database: string, owner: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
  if (rowCount === 0)
    await client.query(`create database ${database} owner ${owner} encoding 'UTF8' template template0`)
  // Neither of the two may look into the other's.
  await client.query(`revoke all on database ${database} from public`)
}
