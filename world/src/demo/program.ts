import type KeycloakAdminClient from '@keycloak/keycloak-admin-client'
import { ownScopes } from '@moja-komunala/portal-server/platform/tokens/scopes.ts'

export type Program = {
  clientId: string
  /** As customers read it where they are asked for their permission. */
  name: string
  /** Where a program in a browser takes the code; a device needs none. */
  redirectUris?: string[]
  /** Where a program stands that is a page; others need none. */
  webOrigins?: string[]
  /** Further ones of the client's, such as `policyUri`. */
  attributes?: Record<string, string>
  /** Beyond what customers may do. */
  furtherScopes?: string[]
}

/** The demonstration's own, which tells its owner how much water the house uses; no part of the realm's file. */
export const demoProgram = {
  clientId: 'demo-hub',
  name: 'Poraba doma',
  // On any port, for libraries that take what is free (RFC 8252); Keycloak does so at this address, not at "localhost".
  redirectUris: ['http://127.0.0.1/callback', 'http://localhost:4321/callback'],
} satisfies Program

/**
 * A program of a customer's own, as docs/integrators.md says that one is set up: it keeps no secret, asks its owner for
 * permission, and may be permitted what customers may do. One that is there already stays as it is.
 * @returns the id under which Keycloak keeps it
 */
export async function ensureProgram(keycloak: KeycloakAdminClient, program: Program): Promise<string> {
  const { clientId, name, redirectUris = [], webOrigins = [], attributes, furtherScopes = [] } = program
  const [existing] = await keycloak.clients.find({ clientId })
  if (existing?.id !== undefined) return existing.id
  const { id } = await keycloak.clients.create({
    clientId,
    name,
    publicClient: true,
    consentRequired: true,
    standardFlowEnabled: redirectUris.length > 0,
    redirectUris,
    webOrigins,
    fullScopeAllowed: false,
    defaultClientScopes: ['basic'],
    optionalClientScopes: [...Object.keys(ownScopes), 'offline_access', ...furtherScopes],
    attributes: {
      'oauth2.device.authorization.grant.enabled': 'true',
      'access.token.header.type.rfc9068': 'true',
      ...attributes,
    },
  })
  return id
}
