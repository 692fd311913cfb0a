import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { z } from 'zod'
import { ensureProgram, type Program } from '../demo/program.ts'
import { accessTokenOf, requestToken, type TokenAnswer } from '../keycloak-token.ts'
import { getWorld } from '../test/world-facts.ts'
import { asAdministrator, signInAction, type Account } from './customers.ts'
import { locationOf, Visitor, type Visited } from './visitor.ts'

/* Programs and their tokens, as Keycloak gives them out. */

const { urls, realm, clients } = getWorld().facts
const realmUrl = `${urls.keycloak}/realms/${realm}`
export const protocolUrl = `${realmUrl}/protocol/openid-connect`

export const askToken = (form: Record<string, string>): Promise<TokenAnswer> => requestToken(realmUrl, form)

/** The billing system's own, with a further parameter or none. */
export async function askBillingToken(form: Record<string, string> = {}): Promise<TokenAnswer> {
  const secret = clients.find(({ id }) => id === 'billing')?.secret ?? ''
  return askToken({ grant_type: 'client_credentials', client_id: 'billing', client_secret: secret, ...form })
}

/** For `Authorization: Bearer …`, with every scope that billing has. */
export async function billingToken(): Promise<string> {
  return accessTokenOf(await askBillingToken())
}

/** What a token says, unchecked. */
export function claimsOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as Record<string, unknown>
}

export interface TestProgram {
  readonly clientId: string
  readonly name: string
  readonly redirectUri: string
  remove(): Promise<void>
}

/** A customer's program of its own for a test, set up as every other. */
export async function createProgram(
  settings: Pick<Program, 'attributes' | 'webOrigins' | 'furtherScopes'> & { name?: string; redirectUri?: string } = {},
): Promise<TestProgram> {
  const clientId = `program-${randomUUID()}`
  const { name = 'Poraba doma', redirectUri = 'http://localhost:9/back', ...further } = settings
  const program = { clientId, name, redirectUris: [redirectUri], ...further }
  const id = await ensureProgram(await asAdministrator(), program)
  return { clientId, name, redirectUri, remove: async () => (await asAdministrator()).clients.del({ id }) }
}

/** Shows that a code was asked for by whoever brings it (PKCE, RFC 7636). */
export function newProof() {
  const verifier = randomBytes(32).toString('base64url')
  return { verifier, challenge: createHash('sha256').update(verifier).digest('base64url') }
}

/** Signs in for a program by authorization code with PKCE and permits what it asks for. */
export async function permitProgram(
  program: TestProgram,
  account: Account,
  scope: string,
  visitor = new Visitor(),
): Promise<TokenAnswer> {
  const { verifier, challenge } = newProof()
  const asked = new URLSearchParams({
    client_id: program.clientId,
    redirect_uri: program.redirectUri,
    response_type: 'code',
    scope,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  })
  const permitted = await signInAndPermit(visitor, `${protocolUrl}/auth?${asked}`, account)
  return askToken({
    grant_type: 'authorization_code',
    client_id: program.clientId,
    redirect_uri: program.redirectUri,
    code: new URL(locationOf(permitted)).searchParams.get('code') ?? '',
    code_verifier: verifier,
  })
}

async function signInAndPermit(visitor: Visitor, address: string, account: Account): Promise<Visited> {
  const opened = await visitor.open(address)
  const form = { username: account.email, password: account.password, credentialId: '' }
  const signedIn = /"pageId"\s*:\s*"login"/.test(opened.text)
    ? await visitor.open(signInAction(opened), { method: 'POST', form })
    : opened
  const { action, code } = permissionForm(await compareCode(visitor, signedIn))
  return visitor.send(action, { method: 'POST', form: { code, accept: 'true' } })
}

/** Who lets a device in says first that it shows the code. */
const compareCode = (visitor: Visitor, page: Visited): Promise<Visited> | Visited =>
  page.text.includes('"deviceCode"')
    ? visitor.open(addressIn(page, 'deviceAction'), { method: 'POST', form: { 'device-shows-code': 'yes' } })
    : page

/** A program on a device without a browser that waits for its owner. */
export interface WaitingDevice {
  readonly userCode: string
  readonly verificationUri: string
  /** With the code in it. */
  readonly verificationUriComplete: string
  /** The owner, at another screen. */
  permit(account: Account): Promise<void>
  askForToken(): Promise<TokenAnswer>
}

const deviceAnswer = z.object({
  device_code: z.string(),
  user_code: z.string(),
  verification_uri: z.url(),
  verification_uri_complete: z.url(),
})

/** As RFC 8628 has it, which knows of no PKCE. */
export async function beginOnDevice({ clientId }: TestProgram, scope: string): Promise<WaitingDevice> {
  const asked = { client_id: clientId, scope }
  const answer = await fetch(`${protocolUrl}/auth/device`, { method: 'POST', body: new URLSearchParams(asked) })
  const device = deviceAnswer.parse(await answer.json())
  return {
    userCode: device.user_code,
    verificationUri: device.verification_uri,
    verificationUriComplete: device.verification_uri_complete,
    permit: async (account) => {
      const visitor = new Visitor()
      await visitor.open(locationOf(await signInAndPermit(visitor, device.verification_uri_complete, account)))
    },
    askForToken: () =>
      askToken({
        grant_type: 'urn:ietf:params:oauth:grant-type:device_code',
        client_id: clientId,
        device_code: device.device_code,
      }),
  }
}

export async function renewToken({ clientId }: TestProgram, refreshToken: string): Promise<TokenAnswer> {
  return askToken({ grant_type: 'refresh_token', client_id: clientId, refresh_token: refreshToken })
}

/** Where the permission goes to; the page itself is drawn by a script. */
function permissionForm(page: Visited): { action: string; code: string } {
  const code = new RegExp(`"oauth"\\s*:\\s*\\{[^]*?"code"\\s*:\\s*${quoted}`).exec(page.text)?.[1]
  if (code === undefined) throw new Error(`no question for permission at ${page.url}`)
  return { action: addressIn(page, 'oauthAction'), code: JSON.parse(code) as string }
}

const quoted = '("(?:[^"\\\\]|\\\\.)*")'

function addressIn({ text, url }: Visited, name: string): string {
  const address = new RegExp(`"${name}"\\s*:\\s*${quoted}`).exec(text)?.[1]
  if (address === undefined) throw new Error(`no ${name} at ${url}`)
  return new URL(JSON.parse(address) as string, url).href
}
