import type { Application } from '../keycloak/account-api.ts'

/** Another program that the customer lets into the account. */
export interface Program {
  readonly clientId: string
  readonly name: string
  /** What it may do, in the customer's language; each goes on from "it can". */
  readonly mayDo: readonly string[]
  readonly since: Date
}

/** Those with the customer's permission, the latest first. Keycloak tells of those in use as well, which need none. */
export function listPrograms(applications: readonly Application[]): Program[] {
  return applications
    .flatMap(({ clientId, clientName = '', consent }) =>
      consent === undefined
        ? []
        : [
            {
              clientId,
              name: clientName.trim() || clientId,
              mayDo: consent.grantedScopes.flatMap(({ displayText = '' }) => displayText || []).toSorted(),
              since: new Date(consent.createdDate),
            },
          ],
    )
    .toSorted((one, other) => other.since.getTime() - one.since.getTime() || compare(one.name, other.name))
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
