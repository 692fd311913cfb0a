import type KeycloakAdminClient from '@keycloak/keycloak-admin-client'
import type { DemoUser } from '../facts.ts'
import { people, type DemoPerson } from './people.ts'
import { totpCredential } from './totp.ts'

export type DemoAccount = DemoUser & { subject: string }

export type DemoSecrets = {
  password: string
  /** Of staff's second factor, as authenticator apps take it: base32. */
  staffTotp: string
}

/** Makes the accounts that are missing, ready to sign in with; those that are there stay as people left them. */
export async function ensureAccounts(keycloak: KeycloakAdminClient, secrets: DemoSecrets): Promise<DemoAccount[]> {
  const accounts: DemoAccount[] = []
  for (const person of people) {
    const [existing] = await keycloak.users.find({ email: person.email, exact: true })
    const subject = existing?.id ?? (await createAccount(keycloak, person, secrets))
    accounts.push({
      email: person.email,
      password: secrets.password,
      roles: [...person.roles],
      ...(isStaff(person) && { totpSecret: secrets.staffTotp }),
      subject,
    })
  }
  return accounts
}

function isStaff({ groups }: DemoPerson): boolean {
  return groups.includes('osebje')
}

async function createAccount(keycloak: KeycloakAdminClient, person: DemoPerson, secrets: DemoSecrets): Promise<string> {
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
    credentials: [
      { type: 'password', value: secrets.password, temporary: false },
      ...(isStaff(person) ? [totpCredential(secrets.staffTotp)] : []),
    ],
  })
  // A new account gets the realm's default actions whatever it is made with; these people have done theirs.
  await keycloak.users.update({ id }, { ...account, requiredActions: [] })
  for (const name of person.groups) {
    const groupId = await findGroupId(keycloak, name)
    await keycloak.users.addToGroup({ id, groupId })
  }
  return id
}

async function findGroupId(keycloak: KeycloakAdminClient, name: string): Promise<string> {
  const groups = await keycloak.groups.find({ search: name, exact: true })
  const id = groups.find((group) => group.name === name)?.id
  if (id === undefined) throw new Error(`The realm has no group "${name}": begin anew with npm start -- --reset.`)
  return id
}
