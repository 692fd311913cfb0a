import { randomUUID } from 'node:crypto'
import type { Account } from '@moja-komunala/world/actors/customers.ts'
import { askToken, newProof, protocolUrl } from '@moja-komunala/world/actors/programs.ts'
import { locationOf, type Visited, type Visitor } from '@moja-komunala/world/actors/visitor.ts'
import { accessTokenOf } from '@moja-komunala/world/keycloak-token.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'
import { openActionForm, post } from './password-change.ts'

const { facts } = getWorld()
const realmUrl = `${facts.urls.keycloak}/realms/${facts.realm}`

/** An address that nobody has. */
export const newAddress = (): string => `${randomUUID().slice(0, 12)}@nova.example`

/** An address that Keycloak takes and the mail server refuses. */
export const unsendableAddress = (): string => `"${randomUUID().slice(0, 12)}>"@nova.example`

/** The page after a new address was sent from `visitor`, who is signed in and types the password once more (M17). */
export async function askForEmail(visitor: Visitor, { password }: Account, email: string): Promise<Visited> {
  return post(visitor, await openActionForm(visitor, 'CHANGE_EMAIL', password), { email })
}

/** The account pages, as far as they ask Keycloak: with a token of their own client. */
export class AccountPages {
  readonly #token: string

  private constructor(token: string) {
    this.#token = token
  }

  /** For somebody who is signed in: without a form, or it fails. */
  static async open(visitor: Visitor): Promise<AccountPages> {
    const { verifier, challenge } = newProof()
    const client = { client_id: 'account-console', redirect_uri: `${realmUrl}/account/` }
    const query = new URLSearchParams({
      ...client,
      response_type: 'code',
      scope: 'openid',
      code_challenge: challenge,
      code_challenge_method: 'S256',
    })
    const left = await visitor.send(`${protocolUrl}/auth?${query}`)
    const code = new URL(locationOf(left)).searchParams.get('code') ?? ''
    const answer = await askToken({ ...client, grant_type: 'authorization_code', code, code_verifier: verifier })
    return new AccountPages(accessTokenOf(answer))
  }

  async ask(method: string, path: string, json?: unknown): Promise<{ status: number; body: unknown }> {
    const answer = await fetch(realmUrl + path, {
      method,
      headers: {
        accept: 'application/json',
        authorization: `Bearer ${this.#token}`,
        ...(json !== undefined && { 'content-type': 'application/json' }),
      },
      body: json === undefined ? null : JSON.stringify(json),
    })
    const text = await answer.text()
    return { status: answer.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) }
  }

  /** What "Moj profil" shows of a change that is not confirmed yet. */
  async waiting(): Promise<{ email?: string; until?: number }> {
    return (await this.ask('GET', '/email-change')).body as { email?: string; until?: number }
  }
}
