import type KeycloakAdminClient from '@keycloak/keycloak-admin-client'
import type { DemoUser } from '../facts.ts'
import { people, type DemoPerson } from './people.ts'

export type DemoAccount = DemoUser & { subject: string }

/** Makes the accounts that are missing, ready to sign in with; those that are there stay as people left them. */
export async function ensureAccounts(keycloak: KeycloakAdminClient, password: string): Promise<DemoAccount[]> {
  const accounts: DemoAccount[] = []
  for (const person of people) {
    const [existing] = await keycloak.users.find({ email: person.email, exact: true })
    const subject = existing?.id ?? (await createAccount(keycloak, person, password))
    accounts.push({ email: person.email, password, roles: [...person.roles], subject })
  }
  return accounts
}

async function createAccount(keycloak: KeycloakAdminClient, person: DemoPerson, password: string): Promise<string> {
  const now = Math.floor(Date.now() / 1000)
  const account = {
    username: person.email,
    email: person.email,
    emailVerified: true,
    enabled: true,
    firstName: person.firstName,
    lastName: person.lastName,
    attributes: {
      locale: [person.locale],
      // The moment the terms were accepted, where Keycloak itself keeps it.
      terms_and_conditions: [String(now)],
      ...(person.phoneNumber === undefined ? {} : { phoneNumber: [person.phoneNumber] }),
    },
  }
  const { id } = await keycloak.users.create({
    ...account,
    credentials: [{ type: 'password', value: password, temporary: false }],
  })
  // A new account gets the realm's default actions whatever it is made with; these people have done theirs.
  await keycloak.users.update({ id }, { ...account, requiredActions: [] })
  for (const name of person.roles) {
    const role = await keycloak.roles.findOneByName({ name })
    if (role?.id === undefined || role.name === undefined) throw new Error(`The realm has no role "${name}".`)
    await keycloak.users.addRealmRoleMappings({ id, roles: [{ id: role.id, name: role.name }] })
  }
  return id
}
