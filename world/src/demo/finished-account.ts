import type KeycloakAdminClient from '@keycloak/keycloak-admin-client'
import type CredentialRepresentation from '@keycloak/keycloak-admin-client/lib/defs/credentialRepresentation.js'
import type UserRepresentation from '@keycloak/keycloak-admin-client/lib/defs/userRepresentation.js'
import { listTermsVersions } from '@moja-komunala/portal-server/features/content/terms-versions.ts'

export type ImportedAccount = UserRepresentation & { email: string }

export type FinishedAccount = {
  email: string
  firstName: string
  lastName: string
  locale: 'sl' | 'en'
  phoneNumber?: string | undefined
  /** Of the realm: see realm-export/README.md. */
  group: 'stranke' | 'osebje'
  credentials: CredentialRepresentation[]
}

/**
 * An account whose owner confirmed the address and accepted the terms that are in force.
 * @returns its id
 */
export function createFinishedAccount(keycloak: KeycloakAdminClient, account: FinishedAccount): Promise<string> {
  const { email, firstName, lastName, locale, phoneNumber, group, credentials } = account
  const now = new Date()
  return importAccount(keycloak, {
    email,
    emailVerified: true,
    firstName,
    lastName,
    attributes: {
      locale: [locale],
      terms_and_conditions: [String(Math.floor(now.getTime() / 1000))],
      termsAccepted: [acceptance(listTermsVersions()[0], now)],
      ...(phoneNumber !== undefined && { phoneNumber: [phoneNumber] }),
    },
    credentials,
    // Staff are accounts like any other, with one group more.
    groups: group === 'osebje' ? ['/stranke', '/osebje'] : ['/stranke'],
  })
}

/**
 * By an import, which writes what nobody may write through Keycloak's admin API: what somebody accepted, and when the
 * account was made.
 * @returns its id
 */
export async function importAccount(keycloak: KeycloakAdminClient, account: ImportedAccount): Promise<string> {
  const realm = keycloak.realmName
  const user = {
    username: account.email,
    enabled: true,
    createdTimestamp: Date.now(),
    realmRoles: [`default-roles-${realm}`],
    ...account,
  }
  const { results } = await keycloak.realms.partialImport({ realm, rep: { ifResourceExists: 'FAIL', users: [user] } })
  const id = results?.[0]?.id
  if (id === undefined) throw new Error(`Keycloak made no account for ${account.email}.`)
  return id
}

/** As Keycloak's provider writes it down. */
export function acceptance(version: string, moment: Date): string {
  return `${version} ${moment.toISOString().replace(/\.\d+Z$/, 'Z')}`
}
