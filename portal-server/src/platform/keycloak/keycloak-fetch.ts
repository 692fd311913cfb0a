import type { Config } from '../../config.ts'
import { HttpProblem } from '../http/problem.ts'

const timeoutMs = 8_000

export type KeycloakFetch = (url: string | URL, init?: RequestInit) => Promise<Response>

/**
 * Asks Keycloak, under the base that this server reaches it by: its own documents name the public one.
 *
 * @throws HttpProblem temporarily-unavailable where it can't be reached, takes too long or fails
 */
export function createKeycloakFetch({ url: publicUrl, internalUrl }: Config['keycloak']): KeycloakFetch {
  return async (url, init) => {
    const address = String(url)
    const target = address.startsWith(`${publicUrl}/`) ? internalUrl + address.slice(publicUrl.length) : address
    try {
      const response = await fetch(target, { ...init, signal: AbortSignal.timeout(timeoutMs) })
      if (response.status >= 500) throw new Error(`Keycloak answered ${response.status}`)
      return response
    } catch (cause) {
      throw new HttpProblem('temporarily-unavailable', { cause })
    }
  }
}

/** Whether an error comes of Keycloak being away; libraries wrap what the fetch threw. */
export function findUnavailability(error: unknown): HttpProblem | undefined {
  if (error instanceof HttpProblem && error.code === 'temporarily-unavailable') return error
  return error instanceof Error && error.cause !== undefined ? findUnavailability(error.cause) : undefined
}
