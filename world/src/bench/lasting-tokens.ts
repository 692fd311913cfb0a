import type KeycloakAdminClient from '@keycloak/keycloak-admin-client'
import { realm } from '../keycloak-realm.ts'

/** What is measured signs in by these, and Keycloak counts a client's own lifespan before the realm's. */
const clientIds = ['portal', 'billing']

const seconds = 6 * 3_600

/** Longer than any measurement: customers who share a sign-in can't renew its tokens, as each refresh token is taken once. */
export async function letTokensLast(keycloak: KeycloakAdminClient): Promise<void> {
  for (const clientId of clientIds) {
    const [client] = await keycloak.clients.find({ realm, clientId })
    if (client?.id === undefined) throw new Error(`There is no client ${clientId}.`)
    const attributes = { ...client.attributes, 'access.token.lifespan': String(seconds) }
    await keycloak.clients.update({ realm, id: client.id }, { ...client, attributes })
  }
}
