import type { Locale } from '@moja-komunala/brand/brand'
import { makeRequestId } from '@moja-komunala/letterhead/request-id.ts'
import { failureOf, Unavailable } from './failure.ts'
import { accountUrl, emailChangeUrl, otherSignInsUrl } from './place.ts'
import { SessionEnded, type Session } from './session.ts'

export interface Account {
  readonly email?: string
  readonly firstName?: string
  readonly lastName?: string
  readonly attributes?: Readonly<Record<string, readonly string[]>>
}

/** An address that waits for its confirmation (M17); neither where none does. */
export interface WaitingEmail {
  readonly email?: string
  /** When its link expires, in milliseconds since 1970. */
  readonly until?: number
}

/** Times are seconds since 1970. */
export interface DeviceSession {
  readonly id: string
  readonly ipAddress: string
  readonly started: number
  readonly lastAccess: number
  readonly browser: string
  readonly current?: boolean
}

export interface Device {
  readonly os: string
  readonly device?: string
  readonly mobile?: boolean
  readonly sessions: readonly DeviceSession[]
}

export interface CredentialKind {
  readonly type: string
  /** The required action that adds one, where the realm lets customers do so. */
  readonly createAction?: string
  readonly updateAction?: string
  readonly removeable?: boolean
  readonly userCredentialMetadatas?: readonly { readonly credential: Credential }[]
}

export interface Credential {
  readonly id: string
  readonly userLabel?: string
  /** Milliseconds since 1970. */
  readonly createdDate?: number
  /** JSON; what stands in it depends on the type. */
  readonly credentialData?: string
}

/** A program that the customer has used or permitted something. */
export interface Application {
  readonly clientId: string
  readonly clientName?: string
  /** The customer's permission; missing where none was asked for. */
  readonly consent?: {
    readonly grantedScopes: readonly { readonly id: string; readonly displayText?: string }[]
    /** Milliseconds since 1970. */
    readonly createdDate: number
  }
}

/** Keycloak refused what was entered: a message key for each field, or for none in particular. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly errors: readonly FieldRefusal[]

  constructor(errors: readonly FieldRefusal[]) {
    super('refused')
    this.errors = errors
  }
}

export interface FieldRefusal {
  readonly field?: string
  readonly errorMessage: string
}

const patienceMs = 15_000

/** Keycloak's Account REST API, as the signed-in customer. Every function throws SessionEnded, Refused or Unavailable. */
export class AccountApi {
  readonly #session: Pick<Session, 'accessToken'>

  constructor(session: Pick<Session, 'accessToken'>) {
    this.#session = session
  }

  getAccount(): Promise<Account> {
    return this.#ask<Account>('/?userProfileMetadata=false')
  }

  async saveAccount(account: Account): Promise<void> {
    await this.#send('/', 'POST', account)
  }

  /** Keeps the language with the account and leaves the rest as Keycloak has it. */
  async saveLocale(locale: Locale): Promise<void> {
    const account = await this.getAccount()
    await this.saveAccount({ ...account, attributes: { ...account.attributes, locale: [locale] } })
  }

  listDevices(): Promise<Device[]> {
    return this.#ask<Device[]>('/sessions/devices')
  }

  async endSession(id: string): Promise<void> {
    await this.#send(`/sessions/${encodeURIComponent(id)}`, 'DELETE')
  }

  async endOtherSessions(): Promise<void> {
    await this.#send('', 'DELETE', undefined, otherSignInsUrl)
  }

  listCredentials(): Promise<CredentialKind[]> {
    return this.#ask<CredentialKind[]>('/credentials')
  }

  async renameCredential(id: string, label: string): Promise<void> {
    await this.#send(`/credentials/${encodeURIComponent(id)}/label`, 'PUT', label)
  }

  listApplications(): Promise<Application[]> {
    return this.#ask<Application[]>('/applications')
  }

  /** Takes the permission back, and all that the program holds by it: sessions and lasting access. */
  async revokeConsent(clientId: string): Promise<void> {
    await this.#send(`/applications/${encodeURIComponent(clientId)}/consent`, 'DELETE')
  }

  getWaitingEmail(): Promise<WaitingEmail> {
    return this.#ask<WaitingEmail>('', emailChangeUrl)
  }

  async sendEmailAgain(): Promise<void> {
    await this.#send('/mail', 'POST', undefined, emailChangeUrl)
  }

  async takeEmailBack(): Promise<void> {
    await this.#send('', 'DELETE', undefined, emailChangeUrl)
  }

  async #ask<Answer>(path: string, base = accountUrl): Promise<Answer> {
    const response = await this.#send(path, 'GET', undefined, base)
    try {
      return (await response.json()) as Answer
    } catch (cause) {
      throw new Unavailable('broken', cause)
    }
  }

  async #send(path: string, method: string, body?: unknown, base = accountUrl): Promise<Response> {
    const requestId = makeRequestId()
    const response = await this.#fetch(base + path, method, body, requestId)
    if (response.ok) return response
    // Removed elsewhere in the meantime: what was wished for is so.
    if (method === 'DELETE' && response.status === 404) return response
    if (response.status === 401) throw new SessionEnded()
    const refusal = response.status === 400 || response.status === 409 ? await readRefusal(response) : []
    if (refusal.length > 0) throw new Refused(refusal)
    throw new Unavailable(response.status === 403 ? 'forbidden' : 'broken', response.status, requestId)
  }

  async #fetch(url: string, method: string, body: unknown, requestId: string): Promise<Response> {
    try {
      const token = await this.#session.accessToken()
      return await fetch(url, {
        method,
        headers: {
          accept: 'application/json',
          authorization: `Bearer ${token}`,
          'x-request-id': requestId,
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        cache: 'no-store',
        // The token says who asks: with cookies Keycloak would send its own anew, 0.8 kB of them with each answer.
        credentials: 'omit',
        signal: AbortSignal.timeout(patienceMs),
      })
    } catch (error) {
      if (error instanceof SessionEnded) throw error
      throw new Unavailable(failureOf(error).kind, error)
    }
  }
}

async function readRefusal(response: Response): Promise<FieldRefusal[]> {
  const answer = (await response.json().catch(() => ({}))) as Partial<FieldRefusal> & { errors?: FieldRefusal[] }
  if (answer.errors !== undefined) return answer.errors
  return answer.errorMessage === undefined ? [] : [{ ...answer, errorMessage: answer.errorMessage }]
}
