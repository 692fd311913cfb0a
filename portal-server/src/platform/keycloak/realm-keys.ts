import { setTimeout as sleep } from 'node:timers/promises'
import { createRemoteJWKSet, customFetch, errors, type JWTVerifyGetKey } from 'jose'
import type { Config } from '../../config.ts'
import { HttpProblem } from '../http/problem.ts'
import type { KeycloakFetch } from './keycloak-fetch.ts'

/** Keys that nobody knew yet are asked for at most so often, whoever sends tokens that name them. */
const askAtMostEveryMs = 1_000

/**
 * The realm's public keys, fetched on the first need, kept, and fetched again when a token names one that isn't there:
 * a realm that changes its keys loses no call.
 */
export function createRealmKeys({ keycloak: { url, realm } }: Config, keycloakFetch: KeycloakFetch): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(new URL(`${url}/realms/${realm}/protocol/openid-connect/certs`), {
    cooldownDuration: askAtMostEveryMs,
    [customFetch]: async (address, { headers, method, redirect }) => {
      const answer = await keycloakFetch(address, { headers, method, redirect })
      // Whoever sent a token isn't to blame, and must not throw it away.
      const cause = new Error(`Keycloak answered ${answer.status} when asked for the realm's keys`)
      if (!answer.ok) throw new HttpProblem('temporarily-unavailable', { cause })
      return answer
    },
  })
  return async (header, token) => {
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
