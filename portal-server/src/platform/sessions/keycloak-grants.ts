import { decodeProtectedHeader, errors, exportSPKI } from 'jose'
import Keycloak from 'keycloak-connect'
import { LRUCache } from 'lru-cache'
import type { Config } from '../../config.ts'
import { accessTokenOf, expiryOf } from '../keycloak/grant.ts'
import type { RealmKeys } from '../keycloak/realm-keys.ts'

/** Refreshed a little early: a token must not run out on its way. */
const earlyMs = 10_000
/** As many as sessions are remembered; some kilobytes each. */
const mostChecked = 5_000
/** A realm has one or two that sign, and some that did. */
const mostKeys = 20

/** The session's tokens are good for nothing any more: the account or its session is gone, disabled or signed out. */
export class GrantEnded extends Error {
  override readonly name = 'GrantEnded'
}

interface CheckedGrant {
  readonly grant: Keycloak.Grant
  readonly expiresAt: number
}

/**
 * keycloak-connect, which checks the tokens of who is signed in and protects the routes. It is told the key and asks
 * Keycloak for nothing itself: for a key it would wait for ever, and under one address alone.
 */
export class KeycloakGrants {
  readonly #settings
  readonly #realmKeys: RealmKeys
  readonly #byKey = new LRUCache<string, Keycloak.Keycloak>({ max: mostKeys })
  /** Grants whose signature was checked, by their text: what was right once is right until it runs out. */
  readonly #checked = new LRUCache<string, CheckedGrant>({ max: mostChecked })

  constructor({ url, realm, clientId }: Config['keycloak'], realmKeys: RealmKeys) {
    this.#settings = {
      realm,
      resource: clientId,
      // What tokens name as their issuer.
      'auth-server-url': url,
      'ssl-required': 'external',
      'confidential-port': 0,
      // It neither refreshes nor begins a sign-in, which it would do without PKCE and state.
      'bearer-only': true,
    }
    this.#realmKeys = realmKeys
  }

  isFresh(stored: string): boolean {
    return expiryOf(stored) - earlyMs > Date.now()
  }

  /** The stored tokens as read() gave them before, where they haven't run out since. */
  findChecked(stored: string): Keycloak.Grant | undefined {
    const checked = this.#checked.get(stored)
    return checked && checked.expiresAt - earlyMs > Date.now() ? checked.grant : undefined
  }

  /**
   * The stored tokens as keycloak-connect's protection knows them: signature, issuer and life are checked.
   *
   * @throws GrantEnded where they aren't valid any more
   * @throws HttpProblem temporarily-unavailable where Keycloak's keys can't be had
   */
  async read(stored: string): Promise<Keycloak.Grant> {
    const accessToken = accessTokenOf(stored)
    const { grantManager } = this.#connectWith(await this.#findKey(accessToken))
    const grant = await grantManager
      .createGrant(JSON.stringify({ access_token: accessToken }))
      .catch((cause: unknown) => {
        // It asked nobody: the token itself is at fault.
        throw new GrantEnded('the tokens are not valid', { cause })
      })
    this.#checked.set(stored, { grant, expiresAt: expiryOf(stored) })
    return grant
  }

  /** Lets through who has a grant. */
  protect(): ReturnType<Keycloak.Keycloak['protect']> {
    return new Keycloak({}, this.#settings).protect()
  }

  /** @returns DER in base64, as Keycloak's own settings files name a realm's key */
  async #findKey(accessToken: string): Promise<string> {
    try {
      const key = await this.#realmKeys(decodeProtectedHeader(accessToken))
      return (await exportSPKI(key)).replace(/-----[^-]+-----|\s/g, '')
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey) throw new GrantEnded('the realm has no such key', { cause: error })
      throw error
    }
  }

  #connectWith(publicKey: string): Keycloak.Keycloak {
    const known = this.#byKey.get(publicKey)
    if (known) return known
    const settings = { ...this.#settings, 'realm-public-key': publicKey }
    const made = new Keycloak({}, settings)
    this.#byKey.set(publicKey, made)
    return made
  }
}
