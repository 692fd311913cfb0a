import * as oauth from 'oauth4webapi'
import { accountUrl, realmUrl } from './place.ts'
import { byKeycloaksClock, client } from './client.ts'
import { readTokens, type Tokens } from './tokens.ts'

// Spelt out, because asking Keycloak for them would cost a request at every visit.
export const server: oauth.AuthorizationServer = {
  issuer: realmUrl,
  authorization_endpoint: `${realmUrl}/protocol/openid-connect/auth`,
  token_endpoint: `${realmUrl}/protocol/openid-connect/token`,
}
/** On a machine of one's own there is no TLS. */
export const transport = { [oauth.allowInsecureRequests]: location.protocol === 'http:' }

const pendingKey = 'account-sign-in'

interface Pending {
  /** What this sign-in is for, where it is for something. */
  readonly action?: string | undefined
  readonly state: string
  readonly nonce: string
  readonly verifier: string
}

/**
 * What came of what Keycloak let the customer do on the way, such as setting a password; `asked` where it takes effect only
 * by the link of a mail.
 */
export type ActionOutcome = 'success' | 'asked' | 'cancelled' | 'error'

const byConfirmation: readonly (string | undefined)[] = ['UPDATE_PASSWORD', 'CHANGE_EMAIL']

export interface SignIn {
  readonly tokens: Tokens
  /** Of the action that this sign-in was for. */
  readonly outcome: ActionOutcome | undefined
}

/**
 * Leaves for Keycloak's sign-in, which comes back to this very page; whoever is signed in already sees nothing of it.
 *
 * @param action one of Keycloak's required actions that shall be done on the way, e.g. UPDATE_PASSWORD
 */
export async function leaveForSignIn(action?: string): Promise<never> {
  const pending: Pending = {
    action,
    state: oauth.generateRandomState(),
    nonce: oauth.generateRandomNonce(),
    verifier: oauth.generateRandomCodeVerifier(),
  }
  sessionStorage.setItem(pendingKey, JSON.stringify(pending))
  const url = new URL(`${realmUrl}/protocol/openid-connect/auth`)
  url.search = new URLSearchParams({
    client_id: client.client_id,
    redirect_uri: redirectUri(),
    response_type: 'code',
    scope: 'openid',
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await oauth.calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: 'S256',
    ...(action !== undefined && { kc_action: action }),
  }).toString()
  location.replace(url)
  return new Promise(() => undefined)
}

/** Signs in: with the code that the browser has just brought from Keycloak, else by going there. */
export async function signIn(): Promise<SignIn> {
  const answer = new URL(location.href)
  const pending = takePending()
  if (!answer.searchParams.has('state')) return leaveForSignIn()
  const returnedTo = redirectUri()
  // A code is good once: neither a reload nor the browser's history may bring it again.
  history.replaceState(null, '', location.pathname)
  // The page was reloaded, or the link came from elsewhere.
  if (pending === undefined || answer.searchParams.get('state') !== pending.state) return leaveForSignIn()

  const parameters = oauth.validateAuthResponse(server, client, answer, pending.state)
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    parameters,
    returnedTo,
    pending.verifier,
    transport,
  )
  const granted = await oauth.processAuthorizationCodeResponse(server, await byKeycloaksClock(response), response, {
    expectedNonce: pending.nonce,
    requireIdToken: true,
  })
  return {
    tokens: readTokens(granted),
    outcome: outcomeOf(pending.action, answer.searchParams.get('kc_action_status')),
  }
}

const redirectUri = (): string =>
  location.origin + (location.origin + location.pathname === accountUrl ? `${location.pathname}/` : location.pathname)

function takePending(): Pending | undefined {
  const kept = sessionStorage.getItem(pendingKey)
  sessionStorage.removeItem(pendingKey)
  return kept === null ? undefined : (JSON.parse(kept) as Pending)
}

function outcomeOf(action: string | undefined, status: string | null): ActionOutcome | undefined {
  if (status === null) return undefined
  if (status === 'success') return byConfirmation.includes(action) ? 'asked' : 'success'
  return status === 'cancelled' ? 'cancelled' : 'error'
}
