import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import KeycloakAdminClient from '@keycloak/keycloak-admin-client'
import type ClientRepresentation from '@keycloak/keycloak-admin-client/lib/defs/clientRepresentation.js'
import type RealmRepresentation from '@keycloak/keycloak-admin-client/lib/defs/realmRepresentation.js'
import { projectFolder } from './folders.ts'

export const realm = 'komunala'

export const realmFile = join(projectFolder, 'realm-export', 'komunala-realm.json')

/** What the realm's file leaves open: see realm-export/README.md. */
export type RealmVariables = {
  PORTAL_URL: string
  PORTAL_BACKCHANNEL_URL: string
  PORTAL_CLIENT_SECRET: string
  PORTAL_MAIL_SECRET: string
  PORTAL_CLEAN_UP_SECRET: string
  PORTAL_ACCOUNTS_SECRET: string
  BILLING_CLIENT_SECRET: string
  SMTP_HOST: string
  SMTP_PORT: string
  MAIL_SENDER: string
}

/** The realm as Keycloak is to have it. Only our names are replaced: Keycloak has placeholders of its own. */
export async function readRealm(variables: RealmVariables): Promise<RealmRepresentation> {
  const file = await readFile(realmFile, 'utf8')
  const known = new Map(Object.entries(variables))
  const filled = file.replace(/\$\{([A-Z_]+)\}/g, (placeholder, name: string) => {
    const value = known.get(name)
    return value === undefined ? placeholder : JSON.stringify(value).slice(1, -1)
  })
  return JSON.parse(filled) as RealmRepresentation
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
 * Makes the realm where it is missing. Where it is there, only what depends on addresses and ports is set anew; what an
 * administrator changed stays.
 */
export async function ensureRealm(keycloak: KeycloakAdminClient, variables: RealmVariables): Promise<void> {
  const wanted = await readRealm(variables)
  if (!(await keycloak.realms.findOne({ realm }))) {
    await keycloak.realms.create(wanted)
    return
  }
  const { smtpServer } = wanted
  if (smtpServer) await keycloak.realms.update({ realm }, { smtpServer })
  for (const client of wanted.clients ?? []) if (client.secret !== undefined) await setAddresses(keycloak, client)
}

async function setAddresses(keycloak: KeycloakAdminClient, wanted: ClientRepresentation): Promise<void> {
  const [existing] = await keycloak.clients.find({ ...(wanted.clientId && { clientId: wanted.clientId }) })
  if (existing?.id === undefined) return
  const { secret, rootUrl, baseUrl, redirectUris, webOrigins } = wanted
  const attributes = { ...existing.attributes, ...wanted.attributes }
  const addresses = { secret, rootUrl, baseUrl, redirectUris, webOrigins, attributes }
  const given = Object.fromEntries(Object.entries(addresses).filter(([, value]) => value !== undefined))
  await keycloak.clients.update({ id: existing.id }, { ...existing, ...given })
}
