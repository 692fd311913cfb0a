import { decodeJwt } from 'jose'
import Keycloak from 'keycloak-connect'
import { LRUCache } from 'lru-cache'
import { z } from 'zod'
import type { Config } from '../../config.ts'
import { HttpProblem } from '../http/problem.ts'

/** Refreshed a little early: a token must not run out on its way. */
const earlySeconds = 10
const timeoutMs = 10_000
/** As many as sessions are remembered; some kilobytes each. */
const mostChecked = 5_000

const tokensSchema = z.object({
  access_token: z.string(),
  refresh_token: z.string(),
  id_token: z.string().optional(),
})

/** keycloak-connect's own parts that its types leave out. */
interface GrantManagerInside extends Keycloak.GrantManager {
  realmUrl: string
}

/** Keycloak refused to refresh: the account or its session is gone, disabled or signed out. */
export class GrantEnded extends Error {
  override readonly name = 'GrantEnded'
}

/** A grant's tokens, and the claims of the ID token that came with them. */
export interface FreshGrant {
  /** What is kept in the session; without the ID token, which nothing needs again. */
  readonly stored: string
  readonly claims: Record<string, unknown> | undefined
}

interface CheckedGrant {
  readonly grant: Keycloak.Grant
  /** Of the access token, in seconds since 1970. */
  readonly expiry: number
}

/** Tokens at rest and at work: everything that keycloak-connect's grant manager does for the portal. */
export class KeycloakGrants {
  readonly keycloak: Keycloak.Keycloak
  readonly #manager: GrantManagerInside
  /** Grants whose signature was checked, by their text: what was right once is right until it runs out. */
  readonly #checked = new LRUCache<string, CheckedGrant>({ max: mostChecked })

  constructor({ url, internalUrl, realm, clientId, clientSecret }: Config['keycloak']) {
    const settings = {
      realm,
      resource: clientId,
      'auth-server-url': internalUrl,
      'ssl-required': 'external',
      'confidential-port': 0,
      credentials: { secret: clientSecret },
    }
    this.keycloak = new Keycloak({}, settings)
    this.#manager = this.keycloak.grantManager as GrantManagerInside
    // It takes the base that it asks under for the issuer's too. Tokens are held against the public one.
    const seesPublicUrl = Object.create(this.#manager, { realmUrl: { value: `${url}/realms/${realm}` } })
    const validateToken = this.#manager.validateToken
    this.#manager.validateToken = (token, type) => validateToken.call(seesPublicUrl, token, type)
  }

  /** Checks signatures, issuer, audience and life of new tokens. @throws where any of them is wrong */
  async accept(raw: string): Promise<FreshGrant> {
    await withTimeout(this.#manager.createGrant(raw))
    return store(raw)
  }

  isFresh(stored: string): boolean {
    return expiryOf(stored) - earlySeconds > Date.now() / 1000
  }

  /** The stored tokens as read() gave them before, where they haven't run out since. */
  findChecked(stored: string): Keycloak.Grant | undefined {
    const checked = this.#checked.get(stored)
    return checked && checked.expiry - earlySeconds > Date.now() / 1000 ? checked.grant : undefined
  }

  /**
   * The stored tokens as keycloak-connect's protection knows them.
   *
   * @throws GrantEnded where they aren't valid any more
   * @throws HttpProblem temporarily-unavailable where Keycloak's keys can't be had
   */
  async read(stored: string): Promise<Keycloak.Grant> {
    const grant = await withTimeout(this.#manager.createGrant(stored)).catch((cause: unknown) => {
      throw isInvalid(cause) ? new GrantEnded('the tokens are not valid', { cause }) : unavailable(cause)
    })
    this.#checked.set(stored, { grant, expiry: expiryOf(stored) })
    return grant
  }

  /**
   * @throws GrantEnded where Keycloak refuses
   * @throws HttpProblem temporarily-unavailable where it can't be asked
   */
  async refresh(stored: string): Promise<FreshGrant> {
    const { refresh_token } = tokensSchema.parse(JSON.parse(stored))
    // Without an access token it counts as run out, and so is refreshed.
    const refreshed = this.#manager.createGrant(JSON.stringify({ refresh_token }))
    const grant = await withTimeout(refreshed).catch((cause: unknown) => {
      throw hasEnded(cause) ? new GrantEnded('Keycloak refused to refresh', { cause }) : unavailable(cause)
    })
    return store(String(grant))
  }
}

export function refreshTokenOf(stored: string): string {
  return tokensSchema.parse(JSON.parse(stored)).refresh_token
}

export function accessTokenOf(stored: string): string {
  return tokensSchema.parse(JSON.parse(stored)).access_token
}

function expiryOf(stored: string): number {
  return decodeJwt(accessTokenOf(stored)).exp ?? 0
}

function store(raw: string): FreshGrant {
  const { access_token, refresh_token, id_token } = tokensSchema.parse(JSON.parse(raw))
  const claims = id_token === undefined ? undefined : decodeJwt(id_token)
  return { stored: JSON.stringify({ access_token, refresh_token }), claims }
}

/** It reports the status of Keycloak's answer, or its own look at the token, as the error's message. */
function hasEnded(error: unknown): boolean {
  return error instanceof Error && /^400:|refresh token$/.test(error.message)
}

function isInvalid(error: unknown): boolean {
  return error instanceof Error && /invalid token/.test(error.message)
}

function unavailable(cause: unknown): HttpProblem {
  return new HttpProblem('temporarily-unavailable', { cause })
}

/** keycloak-connect waits for ever. */
async function withTimeout<T>(promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const timeout = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(unavailable(new Error('Keycloak took too long'))), timeoutMs)
  })
  return Promise.race([promise, timeout]).finally(() => clearTimeout(timer))
}
