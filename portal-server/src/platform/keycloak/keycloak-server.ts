import { CircuitState, ConsecutiveBreaker, circuitBreaker, handleAll } from 'cockatiel'
import type { Config } from '../../config.ts'
import { z } from 'zod'
import { HttpProblem } from '../http/problem.ts'
import type { Log } from '../log.ts'
import { requestIdHeaders } from '../request-id.ts'

export interface KeycloakRequest extends RequestInit {
  /** How long an answer is waited for; eight seconds where it doesn't say. */
  readonly timeoutMs?: number
}

export type KeycloakFetch = (url: string | URL, request?: KeycloakRequest) => Promise<Response>

export const usualTimeoutMs = 8_000
/** An answer just now shows that Keycloak is there; after that it is asked, */
const answeredJustNowMs = 1_000
/** by a question that it answers out of its memory. A slow Keycloak is better than none. */
const probeTimeoutMs = 6_000
/** Where it didn't answer, it is asked again after so long. */
const probeAgainAfterMs = 2_000
/** Answers of whatever stands before Keycloak when there is none behind it. */
const gatewayFailures = new Set([502, 503, 504])

/**
 * Keycloak as this server reaches it: every question goes through here. None is sent into silence: a circuit opens as soon as
 * Keycloak doesn't answer, so that nobody waits for it in vain, and it is tried again by a harmless question, not by a
 * customer's one-time token.
 */
export class KeycloakServer {
  readonly #publicUrl: string
  readonly #internalUrl: string
  readonly #probeUrl: string
  readonly #circuit = circuitBreaker(handleAll, {
    breaker: new ConsecutiveBreaker(1),
    halfOpenAfter: probeAgainAfterMs,
  })
  readonly #closing = new AbortController()
  #isKnownToBeAway = false
  #answeredAt = -Infinity
  #probing: Promise<void> | undefined

  constructor({ url, internalUrl, realm }: Config['keycloak'], log: Log) {
    this.#circuit.onBreak((reason) => {
      // Once, not whenever it is tried again.
      if (!this.#isKnownToBeAway)
        log.warn({ err: 'error' in reason ? reason.error : reason }, 'Keycloak does not answer')
      this.#isKnownToBeAway = true
    })
    this.#circuit.onReset(() => {
      log.info('Keycloak answers again')
      this.#isKnownToBeAway = false
    })
    this.#publicUrl = url
    this.#internalUrl = internalUrl
    this.#probeUrl = `${internalUrl}/realms/${realm}/.well-known/openid-configuration`
  }

  /** Whether it didn't answer when it was last asked. */
  get isAway(): boolean {
    return this.#circuit.state !== CircuitState.Closed
  }

  /**
   * Asks Keycloak, under the base that this server reaches it by: its own documents name the public one.
   *
   * @throws HttpProblem temporarily-unavailable where it can't be reached, takes too long or fails
   */
  readonly fetch: KeycloakFetch = async (url, { timeoutMs = usualTimeoutMs, ...init } = {}) => {
    await this.assertAnswering()
    const address = String(url)
    const isPublic = address.startsWith(`${this.#publicUrl}/`)
    const target = isPublic ? this.#internalUrl + address.slice(this.#publicUrl.length) : address
    try {
      const response = await this.#send(target, init, timeoutMs)
      if (response.status >= 500) throw new Error(`Keycloak answered ${response.status}`)
      return response
    } catch (cause) {
      throw unavailable(cause)
    }
  }

  /** Before something goes there that works only once. @throws HttpProblem temporarily-unavailable */
  async assertAnswering(): Promise<void> {
    const answeredJustNow = performance.now() - this.#answeredAt < answeredJustNowMs
    if (this.isAway || !answeredJustNow) await this.assertAnsweringNow()
  }

  /** Before somebody goes there. @throws HttpProblem temporarily-unavailable */
  async assertAnsweringNow(): Promise<void> {
    // One finds out whether it is back; the others needn't wait for that.
    if (this.isAway && this.#probing) throw unavailable(new Error('Keycloak does not answer'))
    this.#probing ??= this.#probe().finally(() => (this.#probing = undefined))
    await this.#probing
  }

  /** Breaks off what is still asked. */
  close(): void {
    this.#closing.abort(new Error('the portal stops'))
  }

  async #probe(): Promise<void> {
    try {
      await this.#circuit.execute(async () => {
        const response = await this.#send(this.#probeUrl, {}, probeTimeoutMs)
        await response.body?.cancel()
      })
    } catch (cause) {
      throw unavailable(cause)
    }
  }

  async #send(url: string, init: RequestInit, timeoutMs: number): Promise<Response> {
    const signal = AbortSignal.any([AbortSignal.timeout(timeoutMs), this.#closing.signal])
    try {
      const told = new Headers(init.headers)
      for (const [name, value] of Object.entries(requestIdHeaders())) told.set(name, value)
      const response = await fetch(url, { ...init, headers: told, signal })
      if (gatewayFailures.has(response.status)) throw new Error(`Keycloak answered ${response.status}`)
      // To the end, here: an answer that breaks off is none, whatever reads it.
      const whole = await response.arrayBuffer()
      this.#answeredAt = performance.now()
      const { status, statusText, headers } = response
      return new Response(whole.byteLength > 0 ? whole : null, { status, statusText, headers })
    } catch (error) {
      this.#answeredAt = -Infinity
      throw error
    }
  }
}

function unavailable(cause: unknown): HttpProblem {
  return new HttpProblem('temporarily-unavailable', { cause })
}

/** What else kept Keycloak from being asked; what says so itself, and what is no fault of the line's, stays as it is. */
export function asUnavailable(error: unknown): unknown {
  if (error instanceof HttpProblem || error instanceof z.ZodError) return error
  return unavailable(error)
}

/** Whether an error comes of Keycloak being away; libraries wrap what the fetch threw. */
export function findUnavailability(error: unknown): HttpProblem | undefined {
  if (error instanceof HttpProblem && error.code === 'temporarily-unavailable') return error
  return error instanceof Error && error.cause !== undefined ? findUnavailability(error.cause) : undefined
}
