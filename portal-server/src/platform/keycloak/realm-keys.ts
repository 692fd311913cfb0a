import { setTimeout as sleep } from 'node:timers/promises'
import { createRemoteJWKSet, customFetch, errors } from 'jose'
import type { Config } from '../../config.ts'
import { HttpProblem } from '../http/problem.ts'
import type { Log } from '../log.ts'
import type { KeycloakFetch } from './keycloak-server.ts'

/** Keys that nobody knew yet are asked for at most so often, whoever sends tokens that name them. */
const askAtMostEveryMs = 1_000
/** So often it is looked whether the realm has withdrawn one. */
const lookAgainAfterMs = 10 * 60 * 1000

/** The key that a token names. */
export type RealmKeys = (
  ...token: Parameters<ReturnType<typeof createRemoteJWKSet>>
) => ReturnType<ReturnType<typeof createRemoteJWKSet>>

/**
 * The realm's public keys, fetched on the first need, kept, and fetched again when a token names one that isn't there:
 * a realm that changes its keys loses no call. Those that are known count on while Keycloak can't be asked: it signs
 * nothing then, and what it signed before runs out within minutes.
 */
export function createRealmKeys(
  { keycloak: { url, realm } }: Pick<Config, 'keycloak'>,
  keycloakFetch: KeycloakFetch,
  log: Log,
): RealmKeys {
  let lookedAt = Date.now()
  const keys = createRemoteJWKSet(new URL(`${url}/realms/${realm}/protocol/openid-connect/certs`), {
    cooldownDuration: askAtMostEveryMs,
    cacheMaxAge: Infinity,
    [customFetch]: async (address, { headers, method, redirect }) => {
      lookedAt = Date.now()
      const answer = await keycloakFetch(address, { headers, method, redirect })
      // Whoever sent a token isn't to blame, and must not throw it away.
      const cause = new Error(`Keycloak answered ${answer.status} when asked for the realm's keys`)
      if (!answer.ok) throw new HttpProblem('temporarily-unavailable', { cause })
      return answer
    },
  })
  const lookAgain = (): void => {
    if (keys.jwks() === undefined || Date.now() - lookedAt < lookAgainAfterMs) return
    // Nobody waits for it.
    keys.reload().catch((error: unknown) => log.warn({ err: error }, 'the realm’s keys could not be looked at again'))
  }
  return async (header, token) => {
    lookAgain()
    try {
      return await keys(header, token)
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error
      // Either nobody's key, or one that was made in the very second since the others were fetched.
      await sleep(askAtMostEveryMs)
      return keys(header, token)
    }
  }
}
