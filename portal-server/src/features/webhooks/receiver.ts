import { lookup } from 'node:dns/promises'
import { request as requestPlain, type RequestOptions } from 'node:http'
import { request as requestTls } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { judgeAddress } from './receiver-address.ts'
import type { SendingFailure } from './webhook.schema.ts'

/** Finds all addresses of a name. */
export type Resolve = (hostname: string) => Promise<readonly { readonly address: string; readonly family: number }[]>

export const resolveBySystem: Resolve = (hostname) => lookup(hostname, { all: true })

/** No answer came, or nobody was asked. */
export class NotSent extends Error {
  override readonly name = 'NotSent'
  readonly failure: SendingFailure

  constructor(failure: SendingFailure, options?: ErrorOptions) {
    super(failure, options)
    this.failure = failure
  }
}

export interface Message {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Sends to receivers, and to no address that they have no business with. */
export class Receivers {
  readonly #allowedNetworks: readonly string[]
  readonly #resolve: Resolve

  constructor(allowedNetworks: readonly string[], resolve: Resolve = resolveBySystem) {
    this.#allowedNetworks = allowedNetworks
    this.#resolve = resolve
  }

  /** @throws NotSent host-not-found, address-refused, tls-needed */
  async assertAllowed(url: URL): Promise<void> {
    await this.#findAddresses(url)
  }

  /**
   * One POST. No redirect is followed, and of the answer nothing but its status is kept.
   *
   * @param signal ends the attempt
   * @returns the status
   * @throws NotSent
   */
  async post({ url, headers, body }: Message, signal: AbortSignal): Promise<number> {
    const target = new URL(url)
    try {
      // The connection asks for the address of a name only.
      if (isIP(hostOf(target))) await this.#findAddresses(target)
      return await exchange(target, { method: 'POST', headers, signal, lookup: this.#checkedLookup(target) }, body)
    } catch (error) {
      throw error instanceof NotSent ? error : new NotSent(failureOf(error), { cause: error })
    }
  }

  /** Whoever answers to the name at this moment is looked at, and connected to: the name isn't asked for twice. */
  #checkedLookup(url: URL): LookupFunction {
    return (_hostname, { all }, callback) => {
      this.#findAddresses(url).then(
        (found) => (all ? callback(null, [...found]) : callback(null, found[0]?.address ?? '', found[0]?.family)),
        (error: unknown) => callback(error instanceof Error ? error : new Error('unknown', { cause: error }), []),
      )
    }
  }

  async #findAddresses(url: URL) {
    const host = hostOf(url)
    const found = isIP(host)
      ? [{ address: host, family: isIP(host) }]
      : await this.#resolve(host).catch((cause: unknown) => {
          throw new NotSent('host-not-found', { cause })
        })
    const judgements = found.map(({ address }) => judgeAddress(address, this.#allowedNetworks))
    if (judgements.length === 0) throw new NotSent('host-not-found')
    if (judgements.includes('refused')) throw new NotSent('address-refused')
    if (url.protocol !== 'https:' && judgements.includes('public')) throw new NotSent('tls-needed')
    return found
  }
}

const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[(.*)\]$/, '$1')

async function exchange(url: URL, options: RequestOptions, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestTls : requestPlain
    // A connection of its own: one that is kept might break just as the next event is written into it.
    const request = send(url, { ...options, agent: false })
    request.on('error', reject)
    request.on('response', (response) => {
      // Whoever began to answer has got the event, whatever becomes of the rest.
      request.off('error', reject).on('error', () => undefined)
      response.on('error', () => undefined)
      response.once('close', () => resolve(response.statusCode ?? 0))
      response.resume()
    })
    request.end(body)
  })
}

function failureOf(error: unknown): SendingFailure {
  // Not instanceof: what node itself throws comes, in a test, from outside of the test's own globals.
  if (!Error.isError(error)) return 'connection-failed'
  const code = 'code' in error ? String(error.code) : ''
  if (error.name === 'AbortError' || error.name === 'TimeoutError') return 'timed-out'
  const isTls = /^(ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|EPROTO)/.test(code)
  return isTls ? 'tls-failed' : 'connection-failed'
}
