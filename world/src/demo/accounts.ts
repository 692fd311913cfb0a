import type KeycloakAdminClient from '@keycloak/keycloak-admin-client'
import type { DemoUser } from '../facts.ts'
import { createFinishedAccount } from './finished-account.ts'
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
  return createFinishedAccount(keycloak, {
    ...person,
    group: isStaff(person) ? 'osebje' : 'stranke',
    credentials: [
      { type: 'password', value: secrets.password, temporary: false },
      ...(isStaff(person) ? [totpCredential(secrets.staffTotp)] : []),
    ],
  })
}
