import { randomUUID } from 'node:crypto'
import type KeycloakAdminClient from '@keycloak/keycloak-admin-client'
import { demoProgram } from '../demo/program.ts'
import {
  asObject,
  asObjects,
  type Json,
  type JsonObject,
} from '@moja-komunala/portal-server/platform/keycloak/realm/json.ts'
import { ownSettings } from './own-settings.ts'
import { putPlaceholders } from './placeholders.ts'
import { sortJson } from './sorted-json.ts'
import { withoutNoise } from '@moja-komunala/portal-server/platform/keycloak/realm/without-noise.ts'

/**
 * The text of realm-export/komunala-realm.json as the running realm would have it. What is Keycloak's own is found by
 * comparing with a realm that it makes by itself for the purpose.
 *
 * @param findStandard for who exports from one Keycloak more than once
 */
export async function exportRealm(
  keycloak: KeycloakAdminClient,
  realm: string,
  findStandard = readStandardRealm,
): Promise<string> {
  const { name, realm: standard } = await findStandard(keycloak)
  const running = await readRealm(keycloak, realm)
  // Names of roles and addresses hold the realm's name.
  const comparable = JSON.parse(JSON.stringify(standard).replaceAll(name, realm)) as JsonObject
  const own = putPlaceholders(ownSettings(sorted(withoutDemo(running)), sorted(comparable)))
  return `${JSON.stringify(withDefaultLanguageFirst(sorted(own)), undefined, 2)}\n`
}

/** A realm as Keycloak makes it by itself. */
export async function readStandardRealm(keycloak: KeycloakAdminClient): Promise<{ name: string; realm: Json }> {
  const name = `defaults-${randomUUID()}`
  // With the client that keeps permissions, which Keycloak makes as well.
  await keycloak.realms.create({ realm: name, enabled: true, adminPermissionsEnabled: true })
  try {
    return { name, realm: await readRealm(keycloak, name) }
  } finally {
    await keycloak.realms.del({ realm: name })
  }
}

async function readRealm(keycloak: KeycloakAdminClient, realm: string): Promise<Json> {
  // Through JSON, since the client's types know neither all that Keycloak sends nor what it leaves out.
  const exported = await keycloak.realms.export({ realm, exportClients: true, exportGroupsAndRoles: true })
  return withoutNoise(JSON.parse(JSON.stringify(exported)) as Json)
}

/** What the demonstration adds is no part of a utility's realm. */
function withoutDemo(realm: Json): JsonObject {
  const clients = asObjects(asObject(realm)['clients']).filter(({ clientId }) => clientId !== demoProgram.clientId)
  return { ...asObject(realm), clients }
}

function sorted(realm: Json): JsonObject {
  return asObject(sortJson(realm))
}

/** The order of the languages is that in which they are offered. */
function withDefaultLanguageFirst(realm: JsonObject): JsonObject {
  const { supportedLocales, defaultLocale } = realm
  if (!Array.isArray(supportedLocales) || typeof defaultLocale !== 'string') return realm
  return {
    ...realm,
    supportedLocales: [defaultLocale, ...supportedLocales.filter((locale) => locale !== defaultLocale)],
  }
}
