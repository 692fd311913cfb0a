import { z } from 'zod'
import type { Config } from '../../config.ts'
import type { Locale } from '../locale.ts'
import type { Log } from '../log.ts'
import { accessTokenOf } from './grant.ts'
import type { KeycloakFetch } from './keycloak-server.ts'

const accountSchema = z.looseObject({ attributes: z.record(z.string(), z.unknown()).optional() })

/** Keeps the customer's language with the account, so that Keycloak's pages and e-mails speak it too. */
export type SaveAccountLocale = (keycloakGrant: string, locale: Locale) => Promise<void>

/**
 * Through Keycloak's Account REST API, with the customer's own token: the portal needs no power over accounts.
 * Best effort: a language that couldn't be kept holds for this session all the same.
 */
export function createSaveAccountLocale(
  { keycloak }: Config,
  keycloakFetch: KeycloakFetch,
  log: Log,
): SaveAccountLocale {
  const account = `${keycloak.url}/realms/${keycloak.realm}/account`
  return async (keycloakGrant, locale) => {
    const headers = {
      accept: 'application/json',
      'content-type': 'application/json',
      authorization: `Bearer ${accessTokenOf(keycloakGrant)}`,
    }
    try {
      const answer = await keycloakFetch(`${account}/?userProfileMetadata=false`, { headers })
      if (!answer.ok) throw new Error(`Keycloak answered ${answer.status} when asked for the account`)
      const known = accountSchema.parse(await answer.json())
      const changed = { ...known, attributes: { ...known.attributes, locale: [locale] } }
      const saved = await keycloakFetch(`${account}/`, { method: 'POST', headers, body: JSON.stringify(changed) })
      if (!saved.ok) throw new Error(`Keycloak answered ${saved.status} when the account was saved`)
    } catch (error) {
      log.warn({ err: error }, 'the language could not be kept with the account')
    }
  }
}
