import { randomUUID } from 'node:crypto'
import { asAdministrator, signInAction, type Account } from '@moja-komunala/world/actors/customers.ts'
import {
  askToken,
  newProof,
  permitProgram,
  protocolUrl,
  type TestProgram,
} from '@moja-komunala/world/actors/programs.ts'
import { locationOf, Visitor, type Visited } from '@moja-komunala/world/actors/visitor.ts'
import { createFinishedAccount } from '@moja-komunala/world/demo/finished-account.ts'
import { newTotpSecret, totpCredential } from '@moja-komunala/world/demo/totp.ts'
import { accessTokenOf } from '@moja-komunala/world/keycloak-token.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { totpCode } from './totp.ts'

export type StaffAccount = Account & { readonly totpSecret: string }

/** A member of staff, who has set up a second factor unless told otherwise. */
export const createStaff = ({ withTotp = true } = {}): Promise<StaffAccount> => create('osebje', withTotp)

/** Somebody among customers who has set up one-time codes. */
export const createCustomerWithTotp = (): Promise<StaffAccount> => create('stranke', true)

async function create(group: 'osebje' | 'stranke', withTotp: boolean): Promise<StaffAccount> {
  const email = `${randomUUID().slice(0, 12)}@komunala.example`
  const password = 'Bistra voda 7'
  const totpSecret = newTotpSecret()
  const subject = await createFinishedAccount(await asAdministrator(), {
    email,
    firstName: 'Maja',
    lastName: 'Kos',
    locale: 'sl',
    group,
    credentials: [
      { type: 'password', value: password, temporary: false },
      ...(withTotp ? [totpCredential(totpSecret)] : []),
    ],
  })
  return { subject, email, password, totpSecret }
}

export async function staffGroupId(): Promise<string> {
  const keycloak = await asAdministrator()
  const [group] = await keycloak.groups.find({ search: 'osebje', exact: true })
  if (group?.id === undefined) throw new Error('The realm has no group "osebje".')
  return group.id
}

/** Which of the theme's pages this is. */
export function pageOf({ text }: Visited): string | undefined {
  return /"pageId"\s*:\s*"([^"]+?)(?:\.ftl)?"/.exec(text)?.[1]
}

/** The admin console, as far as sign-in goes: its client, with PKCE. */
export class AdminConsole {
  readonly visitor = new Visitor()
  readonly #proof = newProof()
  readonly #address = `${getWorld().facts.urls.keycloak}/admin/komunala/console/`

  async open(): Promise<Visited> {
    const query = new URLSearchParams({
      client_id: 'security-admin-console',
      redirect_uri: this.#address,
      response_type: 'code',
      scope: 'openid',
      code_challenge: this.#proof.challenge,
      code_challenge_method: 'S256',
    })
    return this.visitor.open(`${protocolUrl}/auth?${query}`)
  }

  async enterPassword({ email, password }: Account): Promise<Visited> {
    const action = signInAction(await this.open())
    return this.submit(action, { username: email, password, credentialId: '' })
  }

  /** What comes next: another page of Keycloak's, or the way back to the console. */
  async submit(action: string, form: Record<string, string>): Promise<Visited> {
    let visited = await this.visitor.send(action, { method: 'POST', form })
    while (visited.headers.has('location') && !locationOf(visited).startsWith(this.#address))
      visited = await this.visitor.send(locationOf(visited))
    return visited
  }

  /** @returns the access token that the console works with */
  async signIn(account: Account & { totpSecret?: string }): Promise<string> {
    let visited = await this.enterPassword(account)
    if (account.totpSecret !== undefined)
      visited = await this.submit(signInAction(visited), { otp: totpCode(account.totpSecret) })
    const code = new URL(locationOf(visited)).searchParams.get('code') ?? ''
    const answer = await askToken({
      grant_type: 'authorization_code',
      client_id: 'security-admin-console',
      code,
      redirect_uri: this.#address,
      code_verifier: this.#proof.verifier,
    })
    return accessTokenOf(answer)
  }
}

/** What a program of staff's works with, once one of them has signed in to it and permitted what it asks for. */
export async function staffToken(program: TestProgram, staff: StaffAccount, scope: string): Promise<string> {
  const console = new AdminConsole()
  await console.signIn(staff)
  return accessTokenOf(await permitProgram(program, staff, scope, console.visitor))
}

/** Keycloak's admin API of the realm, with somebody's token. */
export async function callAdminApi(token: string, method: string, path: string, json?: unknown) {
  const { keycloak } = getWorld().facts.urls
  const answer = await fetch(`${keycloak}/admin/realms/komunala${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, ...(json !== undefined && { 'content-type': 'application/json' }) },
    body: json === undefined ? null : JSON.stringify(json),
  })
  const text = await answer.text()
  return { status: answer.status, body: (text === '' ? undefined : JSON.parse(text)) as unknown }
}
