import { z } from 'zod'
import type { Config } from '../../config.ts'
import { accessTokenOf } from './grant.ts'
import type { KeycloakFetch } from './keycloak-server.ts'

const eventSchema = z.object({
  at: z.number().transform((ms) => new Date(ms)),
  event: z.string(),
  program: z.string().nullish(),
  network: z.string().nullish(),
  error: z.string().nullish(),
})
export type OwnEvent = z.infer<typeof eventSchema>

/** What Keycloak's log has of a customer, the newest first. */
export type ReadOwnEvents = (keycloakGrant: string) => Promise<readonly OwnEvent[]>

/** From the provider, with the customer's own token: no client of the portal's may read anybody's. */
export function createReadOwnEvents({ keycloak }: Config, keycloakFetch: KeycloakFetch): ReadOwnEvents {
  return async (keycloakGrant) => {
    const answer = await keycloakFetch(`${keycloak.url}/realms/${keycloak.realm}/own-events`, {
      headers: { accept: 'application/json', authorization: `Bearer ${accessTokenOf(keycloakGrant)}` },
    })
    if (!answer.ok) throw new Error(`Keycloak answered ${answer.status} when asked for a customer's own events`)
    return z.array(eventSchema).parse(await answer.json())
  }
}
