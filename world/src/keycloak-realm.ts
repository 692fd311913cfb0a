import KeycloakAdminClient from '@keycloak/keycloak-admin-client'
import type RealmRepresentation from '@keycloak/keycloak-admin-client/lib/defs/realmRepresentation.js'
import { fillWith } from '@moja-komunala/portal-server/platform/keycloak/realm/bring-realm-forward.ts'
import { RealmApi } from '@moja-komunala/portal-server/platform/keycloak/realm/realm-api.ts'
import {
  fillPlaceholders,
  readRealmText,
  type RealmVariables,
} from '@moja-komunala/portal-server/platform/keycloak/realm/realm-file.ts'
import { setUpRealm } from '@moja-komunala/portal-server/platform/keycloak/realm/set-up-realm.ts'

export const realm = 'komunala'

export type { RealmVariables } from '@moja-komunala/portal-server/platform/keycloak/realm/realm-file.ts'

/** The realm as Keycloak is to have it. */
export function readRealm(variables: RealmVariables): RealmRepresentation {
  return fillPlaceholders(readRealmText(), variables)
}

const administrators = new Map<string, Promise<KeycloakAdminClient>>()

/**
 * As the bootstrap administrator, for as long as it is needed: the token is renewed. Who asks again gets the same session,
 * since Keycloak takes longer for a password than for all else that it is asked.
 */
export async function connectToKeycloak(url: string, adminPassword: string): Promise<KeycloakAdminClient> {
  const known = administrators.get(url)
  const administrator = known ?? signInAsAdministrator(url, adminPassword)
  if (!known) administrators.set(url, administrator)
  const client = new KeycloakAdminClient({ baseUrl: url, realmName: realm })
  try {
    client.registerTokenProvider(await administrator)
  } catch (error) {
    administrators.delete(url)
    throw error
  }
  return client
}

async function signInAsAdministrator(url: string, password: string): Promise<KeycloakAdminClient> {
  const administrator = new KeycloakAdminClient({ baseUrl: url, realmName: 'master' })
  await administrator.auth({ grantType: 'password', clientId: 'admin-cli', username: 'admin', password })
  return administrator
}

/**
 * Makes the realm where it is missing. Where it is there, it is brought forward as in production; what an administrator
 * changed stays. The mail server's port is another one at each start.
 */
export async function ensureRealm(
  keycloak: KeycloakAdminClient,
  variables: RealmVariables,
  report: (sentence: string) => void,
): Promise<void> {
  const wanted = readRealm(variables)
  if (!(await keycloak.realms.findOne({ realm }))) {
    await keycloak.realms.create(wanted)
    return
  }
  const { smtpServer } = wanted
  if (smtpServer) await keycloak.realms.update({ realm }, { smtpServer })
  const api = new RealmApi(keycloak.baseUrl, realm, keycloak)
  await setUpRealm({ api, fill: fillWith(variables), say: report })
}
