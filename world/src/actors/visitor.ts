/** What a browser would show in its address bar and its page. */
export interface Visited {
  readonly url: string
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly bytes: Uint8Array
}

export interface Sent {
  readonly method?: string
  readonly headers?: Record<string, string>
  readonly form?: Record<string, string>
  readonly json?: unknown
  /** Sent as it is; the headers say what it is. */
  readonly bytes?: Uint8Array<ArrayBuffer>
}

/**
 * Somebody with a browser without scripts: keeps cookies as browsers do (by host, whatever the port) and follows
 * redirects when told to. Remembers all that ever came to the browser.
 */
export class Visitor {
  readonly #cookies = new Map<string, string>()
  /** Every answer, its headers included, as one text: where nothing secret may stand. */
  readonly received: string[] = []
  /** Every address that the browser was sent to. */
  readonly addresses: string[] = []

  cookie(name: string): string | undefined {
    return this.#cookies.get(name)
  }

  setCookie(name: string, value: string | undefined): void {
    if (value === undefined) this.#cookies.delete(name)
    else this.#cookies.set(name, value)
  }

  /** As a browser does that keeps nothing, or was told to. */
  forget(isForgotten: (cookieName: string) => boolean): void {
    for (const name of [...this.#cookies.keys()].filter(isForgotten)) this.#cookies.delete(name)
  }

  get cookieNames(): string[] {
    return [...this.#cookies.keys()]
  }

  /** One request, no redirect followed. */
  async send(url: string, { method = 'GET', headers = {}, form, json, bytes }: Sent = {}): Promise<Visited> {
    this.addresses.push(url)
    const text = json === undefined ? null : JSON.stringify(json)
    const body = form ? new URLSearchParams(form) : (bytes ?? text)
    const cookies = Array.from(this.#cookies, ([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(url, {
      method,
      body,
      redirect: 'manual',
      headers: {
        accept: 'text/html',
        ...(json !== undefined && { 'content-type': 'application/json' }),
        ...(cookies && { cookie: cookies }),
        ...headers,
      },
    })
    const received = new Uint8Array(await response.arrayBuffer())
    const answer = new TextDecoder().decode(received)
    for (const cookie of response.headers.getSetCookie()) this.#keep(cookie)
    this.received.push(JSON.stringify([...response.headers]), answer)
    return { url, status: response.status, headers: response.headers, text: answer, bytes: received }
  }

  /** Opens an address and goes where it leads. */
  async open(url: string, sent?: Sent): Promise<Visited> {
    let visited = await this.send(url, sent)
    for (let redirects = 0; visited.headers.has('location'); redirects += 1) {
      if (redirects > 20) throw new Error(`Redirected without end: ${visited.url}`)
      visited = await this.send(locationOf(visited))
    }
    return visited
  }

  #keep(cookie: string): void {
    const [pair = '', ...attributes] = cookie.split(';')
    const at = pair.indexOf('=')
    const isOver = attributes.some((attribute) => {
      const [name = '', value = ''] = attribute.trim().toLowerCase().split('=')
      return (name === 'max-age' && Number(value) <= 0) || (name === 'expires' && new Date(value) < new Date())
    })
    this.setCookie(pair.slice(0, at), isOver ? undefined : pair.slice(at + 1))
  }
}

/** What an answer of the API says. */
export const bodyOf = <Body>({ text }: Visited) => JSON.parse(text) as Body

/** The code of a problem document. */
export const codeOf = (visited: Visited): string => bodyOf<{ code: string }>(visited).code

export function locationOf({ url, headers, status }: Visited): string {
  const location = headers.get('location')
  if (location === null) throw new Error(`${url} answered ${status} and leads nowhere`)
  return new URL(location, url).href
}
