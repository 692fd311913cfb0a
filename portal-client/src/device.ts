import * as openid from 'openid-client'
import { keepRenewed, type AccessToken, type IssuedToken } from './access-token.ts'
import { discoverOnce, issued } from './issuer.ts'

export interface DeviceProgram {
  /** The realm's address, e.g. https://prijava.komunala.example/realms/komunala. */
  readonly issuer: string
  readonly clientId: string
  /**
   * Keeps the refresh token over the program's end, for `resume`. Each is good for one use: keep the new one before
   * anything else happens, and where nobody else reads it.
   */
  readonly keepRefreshToken?: (refreshToken: string) => void | Promise<void>
}

/** What the program shows its owner, who opens the address on a phone and permits. */
export interface DeviceCode {
  readonly userCode: string
  readonly verificationUri: string
  /** The same with the code in it, for a QR code. */
  readonly verificationUriComplete: string | undefined
  readonly expiresAt: Date
}

export interface DeviceSignIn extends DeviceProgram {
  /** E.g. `readings:read-own`; with `offline_access` the permission outlasts the owner's session. */
  readonly scopes: readonly string[]
  readonly showCode: (code: DeviceCode) => void | Promise<void>
  readonly signal?: AbortSignal
}

/** The owner declined, did not answer in time, or has taken the permission back since. */
export class NotPermitted extends Error {
  override readonly name = 'NotPermitted'
}

/**
 * Asks the owner for permission by a code (RFC 8628), and waits for the answer.
 * @throws NotPermitted
 */
export async function signInByDevice(options: DeviceSignIn): Promise<AccessToken> {
  const { scopes, showCode, signal } = options
  const discover = discoverOnce(options.issuer, options.clientId, openid.None())
  const configuration = await discover()
  // Keycloak asks every program to show at the end that it is the one that began (PKCE).
  const verifier = openid.randomPKCECodeVerifier()
  const device = await openid.initiateDeviceAuthorization(configuration, {
    scope: scopes.join(' '),
    code_challenge: await openid.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  })
  await showCode({
    userCode: device.user_code,
    verificationUri: device.verification_uri,
    verificationUriComplete: device.verification_uri_complete,
    expiresAt: new Date(Date.now() + device.expires_in * 1000),
  })
  const parameters = { code_verifier: verifier }
  const polling = signal === undefined ? {} : { signal }
  const first = await permitted(openid.pollDeviceAuthorizationGrant(configuration, device, parameters, polling))
  const refreshToken = first.refresh_token ?? ''
  await options.keepRefreshToken?.(refreshToken)
  return renewedWith(options, discover, refreshToken, issued(first))
}

/**
 * Goes on with the refresh token that was kept. What it returns throws NotPermitted once the owner has taken the
 * permission back.
 */
export function resume(program: DeviceProgram, refreshToken: string): AccessToken {
  return renewedWith(program, discoverOnce(program.issuer, program.clientId, openid.None()), refreshToken)
}

function renewedWith(
  program: DeviceProgram,
  discover: () => Promise<openid.Configuration>,
  refreshToken: string,
  first?: IssuedToken,
): AccessToken {
  let next = refreshToken
  return keepRenewed(async () => {
    const answer = await permitted(openid.refreshTokenGrant(await discover(), next))
    next = answer.refresh_token ?? next
    await program.keepRefreshToken?.(next)
    return issued(answer)
  }, first)
}

const refusals = new Set(['access_denied', 'expired_token', 'invalid_grant'])

async function permitted<Answer>(asked: Promise<Answer>): Promise<Answer> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof openid.ResponseBodyError && refusals.has(error.error))
      throw new NotPermitted(error.error_description ?? error.error, { cause: error })
    throw error
  }
}
