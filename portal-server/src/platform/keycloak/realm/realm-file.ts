import { readFileSync } from 'node:fs'
import { asObject, type Json, type JsonObject } from './json.ts'

/** As the realm is made and brought forward; the same from the sources and from what is built of them. */
export const realmFile = new URL('../../../../../realm-export/komunala-realm.json', import.meta.url)

/** What the realm's file leaves open: see realm-export/README.md. */
export interface RealmVariables {
  readonly PORTAL_URL: string
  readonly PORTAL_BACKCHANNEL_URL: string
  readonly PORTAL_CLIENT_SECRET: string
  readonly PORTAL_MAIL_SECRET: string
  readonly PORTAL_CLEAN_UP_SECRET: string
  readonly PORTAL_ACCOUNTS_SECRET: string
  readonly BILLING_CLIENT_SECRET: string
  readonly SMTP_HOST: string
  readonly SMTP_PORT: string
  readonly MAIL_SENDER: string
}

/** Of the portal's addresses: what the environment says is what the realm has, whatever it had before. */
export const isAddress = (text: Json | undefined): boolean =>
  typeof text === 'string' && /\$\{PORTAL_(?:URL|BACKCHANNEL_URL)\}/.test(text)

/** The realm's attribute that says by which state of the file it was last made or brought forward. */
export const versionAttribute = 'realmVersion'

/** @returns undefined of a realm from before there were versions */
export function versionOf(realm: JsonObject): number | undefined {
  const version = asObject(realm['attributes'])[versionAttribute]
  return typeof version === 'string' ? Number(version) : undefined
}

export const readRealmText = (): string => readFileSync(realmFile, 'utf8')

/** The version of the file: a realm that has a lower one lacks something that this portal needs. */
export function readRealmVersion(): number {
  const version = versionOf(JSON.parse(readRealmText()) as JsonObject)
  if (version === undefined) throw new Error('The realm’s file says no version.')
  return version
}

/** The realm as Keycloak is to have it. Only our names are replaced: Keycloak has placeholders of its own. */
export function fillPlaceholders(text: string, variables: RealmVariables): JsonObject {
  const known = new Map<string, string>(Object.entries(variables))
  const filled = text.replace(/\$\{([A-Z_]+)\}/g, (placeholder, name: string) => {
    const value = known.get(name)
    return value === undefined ? placeholder : JSON.stringify(value).slice(1, -1)
  })
  return JSON.parse(filled) as JsonObject
}
