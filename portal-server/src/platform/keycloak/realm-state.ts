import { z } from 'zod'
import type { Config } from '../../config.ts'
import { ownScopes, staffScopes, systemScopes } from '../tokens/scopes.ts'
import type { KeycloakFetch, KeycloakServer } from './keycloak-server.ts'
import { readRealmVersion } from './realm/realm-file.ts'
import { KeycloakServiceAccount } from './service-account.ts'

/** What is wrong with the realm, for whoever runs the portal: it won't pass by itself. */
export class RealmFault extends Error {
  override readonly name = 'RealmFault'
}

const stateSchema = z.object({ version: z.number(), scopes: z.array(z.string()) })

/** Whether the realm is the one that this portal needs. */
export class RealmState {
  readonly #config: Config['keycloak']
  readonly #fetch: KeycloakFetch
  readonly #account: KeycloakServiceAccount
  readonly #neededVersion = readRealmVersion()

  constructor(config: Config['keycloak'], server: KeycloakServer) {
    this.#config = config
    this.#fetch = server.fetch
    this.#account = new KeycloakServiceAccount(config, server, config.mailClientId, config.mailClientSecret)
  }

  /**
   * Each of the portal's clients is there and has the secret that the portal knows: the provider answers that alone, which makes no
   * session, no token, and no warning in Keycloak's log.
   *
   * @throws RealmFault, or HttpProblem temporarily-unavailable
   */
  async assertClients(): Promise<void> {
    const { url, realm } = this.#config
    const refused: string[] = []
    for (const { id, secret, variable } of this.#listClients()) {
      const answer = await this.#fetch(`${url}/realms/${realm}/realm-state/client`, {
        method: 'POST',
        body: new URLSearchParams({ client_id: id, client_secret: secret }),
      })
      if (answer.status === 404)
        throw new RealmFault(
          `Keycloak has no realm "${realm}", or is of another version than this portal: it can't be asked about its clients`,
        )
      if (!answer.ok) refused.push(`"${id}" (${variable})`)
    }
    if (refused.length > 0)
      throw new RealmFault(
        `Keycloak refuses the portal's clients ${refused.join(', ')}: they are missing in the realm, switched off, or have another secret`,
      )
  }

  /** @throws RealmFault, or HttpProblem temporarily-unavailable */
  async assertRealm(): Promise<void> {
    const { version, scopes } = stateSchema.parse(await this.#account.askProvider('realm-state'))
    if (version < this.#neededVersion)
      throw new RealmFault(
        `the realm is of version ${version}, and this portal needs ${this.#neededVersion}: run realm-setup (docs/operating.md, "Upgrades")`,
      )
    const known = new Set(scopes)
    const missing = Object.keys({ ...ownScopes, ...systemScopes, ...staffScopes }).filter((scope) => !known.has(scope))
    if (missing.length > 0)
      throw new RealmFault(
        `the realm has no client scope ${missing.join(', ')}: run realm-setup (docs/operating.md, "Upgrades")`,
      )
  }

  #listClients() {
    const { clientId, clientSecret, mailClientId, mailClientSecret } = this.#config
    const { cleanUpClientId, cleanUpClientSecret, accountsClientId, accountsClientSecret } = this.#config
    return [
      { id: clientId, secret: clientSecret, variable: 'KEYCLOAK_CLIENT_SECRET' },
      { id: mailClientId, secret: mailClientSecret, variable: 'KEYCLOAK_MAIL_CLIENT_SECRET' },
      { id: cleanUpClientId, secret: cleanUpClientSecret, variable: 'KEYCLOAK_CLEAN_UP_CLIENT_SECRET' },
      { id: accountsClientId, secret: accountsClientSecret, variable: 'KEYCLOAK_ACCOUNTS_CLIENT_SECRET' },
    ]
  }
}
