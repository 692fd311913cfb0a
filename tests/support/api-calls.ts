import type { Problem } from '@moja-komunala/portal-server/platform/http/problem.schema.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'

/** What the API answered a program. */
export interface Called {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
}

export interface Call {
  readonly method?: string
  readonly json?: unknown
  readonly headers?: Record<string, string>
  /** Another portal than the world's. */
  readonly portalUrl?: string
}

/** Calls the API as a program does: with its token and without any cookie. */
export async function callApi(token: string | undefined, path: string, call: Call = {}): Promise<Called> {
  const { method = 'GET', json, headers = {}, portalUrl = getWorld().facts.urls.portal } = call
  const answer = await fetch(`${portalUrl}/api/v1${path}`, {
    method,
    body: json === undefined ? null : JSON.stringify(json),
    headers: {
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
      ...(json !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
  })
  const text = await answer.text()
  return { status: answer.status, headers: answer.headers, body: text === '' ? undefined : JSON.parse(text) }
}

/** Why it was refused: what a program goes by. */
export function refusal({ status, headers, body }: Called) {
  return { status, code: (body as Problem).code, challenge: headers.get('www-authenticate') }
}
