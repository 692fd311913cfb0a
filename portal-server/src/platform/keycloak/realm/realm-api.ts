import { asObjects, findNamed, type Json, type JsonObject } from './json.ts'

/** Hands out a token of an administrator, new ones as they run out. */
export interface TokenSource {
  getAccessToken(): Promise<string | undefined>
}

/** Keycloak refused; its answer says why, and may name somebody. */
export class RealmApiRefusal extends Error {
  override readonly name = 'RealmApiRefusal'
  readonly status: number

  constructor(what: string, status: number, answer: string) {
    super(`Keycloak answered ${what} with ${status}: ${answer.slice(0, 300)}`)
    this.status = status
  }
}

const timeoutMs = 60_000

/** Keycloak's Admin REST API for one realm, in plain JSON: its client's types know neither all that Keycloak sends nor all it takes. */
export class RealmApi {
  readonly realm: string
  readonly #base: string
  readonly #tokens: TokenSource

  /** @param url of Keycloak, as this process reaches it */
  constructor(url: string, realm: string, tokens: TokenSource) {
    this.realm = realm
    this.#base = `${url}/admin/realms/${encodeURIComponent(realm)}`
    this.#tokens = tokens
  }

  async get(path: string): Promise<Json> {
    return (await (await this.#send('GET', path)).json()) as Json
  }

  async list(path: string): Promise<JsonObject[]> {
    return asObjects(await this.get(path))
  }

  async put(path: string, body?: Json): Promise<void> {
    await this.#send('PUT', path, body)
  }

  /** @returns the id of what was made, where something was */
  async post(path: string, body: Json): Promise<string> {
    const { headers } = await this.#send('POST', path, body)
    return headers.get('location')?.split('/').at(-1) ?? ''
  }

  async ask(path: string, body: Json): Promise<Json> {
    return (await (await this.#send('POST', path, body)).json()) as Json
  }

  async delete(path: string, body?: Json): Promise<void> {
    await this.#send('DELETE', path, body)
  }

  async #send(method: string, path: string, body?: Json): Promise<Response> {
    const answer = await fetch(this.#base + path, {
      method,
      headers: {
        authorization: `Bearer ${(await this.#tokens.getAccessToken()) ?? ''}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(timeoutMs),
    })
    if (!answer.ok) throw new RealmApiRefusal(`${method} ${path}`, answer.status, await answer.text())
    return answer
  }
}

/** @throws where there is none of that name */
export function getNamed(list: readonly JsonObject[], key: string, name: string): JsonObject & { id: string } {
  const found = findNamed([...list], key, name)
  if (typeof found?.['id'] !== 'string') throw new Error(`The realm has no ${key} "${name}".`)
  return { ...found, id: found['id'] }
}
