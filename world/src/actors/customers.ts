import { randomUUID } from 'node:crypto'
import { createFinishedAccount } from '../demo/finished-account.ts'
import { connectToKeycloak } from '../keycloak-realm.ts'
import { getWorld } from '../test/world-facts.ts'
import { Visitor, type Sent, type Visited } from './visitor.ts'

export interface Account {
  readonly subject: string
  readonly email: string
  readonly password: string
}

export async function asAdministrator() {
  const { facts } = getWorld()
  return connectToKeycloak(facts.urls.keycloak, facts.admin.password)
}

/**
 * An account that has registered, confirmed its address and accepted the terms.
 * @param administrator of another realm than the world's own
 */
export async function createAccount(
  language: 'sl' | 'en' = 'sl',
  administrator?: Awaited<ReturnType<typeof asAdministrator>>,
): Promise<Account> {
  const email = `${randomUUID().slice(0, 12)}@posta.example`
  const password = 'Bistra voda 7'
  const subject = await createFinishedAccount(administrator ?? (await asAdministrator()), {
    email,
    firstName: 'Tine',
    lastName: 'Medved',
    locale: language,
    group: 'stranke',
    credentials: [{ type: 'password', value: password, temporary: false }],
  })
  return { subject, email, password }
}

/** Where Keycloak's sign-in form goes to; the page itself is drawn by a script. */
export function signInAction({ text, url }: Visited): string {
  const action = /"loginAction"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(text)?.[1]
  if (action === undefined) throw new Error(`no sign-in form at ${url}`)
  return JSON.parse(action) as string
}

/** From the portal's address through Keycloak's form and back: the page that the customer then sees. */
export async function signIn(visitor: Visitor, account: Account, portalUrl: string, path = '/'): Promise<Visited> {
  const form = await visitor.open(portalUrl + path)
  return visitor.open(signInAction(form), {
    method: 'POST',
    form: { username: account.email, password: account.password, credentialId: '' },
  })
}

/** A customer who is signed in, and speaks to the portal's API as its pages do. */
export class Customer {
  readonly visitor: Visitor
  readonly account: Account
  readonly portalUrl: string

  constructor(visitor: Visitor, account: Account, portalUrl: string) {
    this.visitor = visitor
    this.account = account
    this.portalUrl = portalUrl
  }

  async get(path: string): Promise<Visited> {
    return this.visitor.send(`${this.portalUrl}/api/v1${path}`, { headers: { accept: 'application/json' } })
  }

  async csrfToken(): Promise<string> {
    const { csrfToken } = JSON.parse((await this.get('/session')).text) as { csrfToken: string }
    return csrfToken
  }

  async change(method: string, path: string, json: unknown, headers: Sent['headers'] = {}): Promise<Visited> {
    return this.visitor.send(`${this.portalUrl}/api/v1${path}`, {
      method,
      json,
      headers: { accept: 'application/json', 'x-csrf-token': await this.csrfToken(), ...headers },
    })
  }

  async put(path: string, bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Visited> {
    return this.visitor.send(`${this.portalUrl}/api/v1${path}`, {
      method: 'PUT',
      bytes,
      headers: { accept: 'application/json', 'content-type': type, 'x-csrf-token': await this.csrfToken() },
    })
  }

  async signOut(): Promise<Visited> {
    return this.visitor.open(`${this.portalUrl}/auth/sign-out`, {
      method: 'POST',
      form: { _csrf: await this.csrfToken() },
    })
  }

  /** With the same session at another replica. */
  at(portalUrl: string): Customer {
    return new Customer(this.visitor, this.account, portalUrl)
  }
}

export async function signedInCustomer(portalUrl: string, known?: Account): Promise<Customer> {
  const account = known ?? (await createAccount())
  const visitor = new Visitor()
  const { status, url } = await signIn(visitor, account, portalUrl)
  if (status !== 200 || !url.startsWith(portalUrl)) throw new Error(`The sign-in ended at ${url} with ${status}.`)
  return new Customer(visitor, account, portalUrl)
}
