import { createHash, createHmac } from 'node:crypto'
import type { CookieOptions, Request, Response } from 'express'
import { jwtVerify, SignJWT } from 'jose'
import { z } from 'zod'
import type { Config } from '../../config.ts'
import type { PortalSecrets } from '../derived-key.ts'
import { readCookies } from '../http/cookies.ts'
import type { PendingSignIn } from '../keycloak/openid-connect.ts'

/** Long enough to register, find the e-mail and come back. */
const livesForSeconds = 2 * 60 * 60
/** A browser with many tabs begins many sign-ins at once; older ones are started anew when they come back. */
const mostPending = 5

const pendingSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  returnTo: z.string().optional(),
  asksAgain: z.boolean().optional(),
})

/**
 * Sign-ins that were begun and haven't come back, each in a cookie of its own, signed: whoever only visits the address writes
 * nothing into the database, and tabs that begin at the same moment don't take each other's.
 */
export class PendingSignIns {
  readonly #keys: readonly [Uint8Array, ...Uint8Array[]]
  readonly #prefix: string
  readonly #options: CookieOptions

  constructor({ portalUrl, sessionSecret, sessionSecretsBefore = [] }: Pick<Config, 'portalUrl'> & PortalSecrets) {
    const secure = portalUrl.startsWith('https:')
    this.#keys = [keyOf(sessionSecret), ...sessionSecretsBefore.map(keyOf)]
    this.#prefix = secure ? '__Host-sign-in.' : 'sign-in.'
    this.#options = { path: '/', httpOnly: true, sameSite: 'lax', secure }
  }

  async keep(request: Request, response: Response, pending: PendingSignIn): Promise<void> {
    const surplus = this.#namesIn(request)
      .toSorted()
      .reverse()
      .slice(mostPending - 1)
    for (const name of surplus) response.clearCookie(name, this.#options)
    const signed = await new SignJWT({ ...pending })
      .setProtectedHeader({ alg: 'HS256' })
      .setExpirationTime(`${livesForSeconds} s`)
      .sign(this.#keys[0])
    // By the moment, so that the oldest are known by their names.
    const name = `${this.#prefix}${Date.now().toString(36)}.${briefOf(pending.state)}`
    response.cookie(name, signed, { ...this.#options, maxAge: livesForSeconds * 1000 })
  }

  /** Each works once. */
  async take(request: Request, response: Response, state: string): Promise<PendingSignIn | undefined> {
    const name = this.#namesIn(request).find((candidate) => candidate.endsWith(`.${briefOf(state)}`))
    const signed = name === undefined ? undefined : readCookies(request).get(name)
    if (name === undefined || signed === undefined) return undefined
    response.clearCookie(name, this.#options)
    const pending = await this.#read(signed)
    return pending?.state === state ? pending : undefined
  }

  async #read(signed: string): Promise<PendingSignIn | undefined> {
    for (const key of this.#keys) {
      const verified = await jwtVerify(signed, key, { algorithms: ['HS256'] }).catch(() => undefined)
      if (verified) return pendingSchema.safeParse(verified.payload).data
    }
    // Too old, or not signed here.
    return undefined
  }

  #namesIn(request: Request): string[] {
    return [...readCookies(request).keys()].filter((name) => name.startsWith(this.#prefix))
  }
}

const keyOf = (secret: string): Uint8Array => createHmac('sha256', secret).update('pending sign-ins').digest()

/** Of a state that may hold whatever somebody wrote into an address. */
const briefOf = (state: string): string => createHash('sha256').update(state).digest('base64url').slice(0, 8)
