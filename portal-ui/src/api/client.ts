import createClient from 'openapi-fetch'
import { forgetKnown } from '../offline/known-data.ts'
import { makeRequestId } from '@moja-komunala/letterhead/request-id.ts'
import { NoAnswerFailure, ProblemFailure, hasCode, isFailure, problemOf } from './failure.ts'
import { noteClock } from './server-clock.ts'
import { noteSessionEnded, noteSignedIn } from './signed-in.ts'
import type { Paths, Session } from './types.ts'

export const client = createClient<Paths>({ baseUrl: '/api/v1' })

const requestId = 'x-request-id'
// Named here, not by the portal: what never got an answer has a name, too.
client.use({
  onRequest: ({ request }) => {
    if (!isAskedAlready(request.url)) request.headers.set(requestId, makeRequestId())
  },
  onError: ({ request, error }) => new NoAnswerFailure(request.headers.get(requestId) ?? undefined, { cause: error }),
})

const taken = new Set<string>()

/** Whether the page's head asked for it, which can name nothing: what this page called it the portal would never have heard. */
function isAskedAlready(url: string): boolean {
  const { pathname, search } = new URL(url)
  const path = pathname + search
  if (taken.has(path)) return false
  taken.add(path)
  return document.querySelector(`link[as=fetch][href="${path}"]`) !== null
}

type Answer<Data> = Promise<{ data?: Data; error?: unknown; response: Response }>
type ChangeHeaders = { readonly 'x-csrf-token': string }

/** Milliseconds after which a request counts as lost. */
const patienceMs = 20_000
let csrfToken = ''

/** For the option `signal` of every request. */
export const patience = (): AbortSignal => AbortSignal.timeout(patienceMs)

/** What the portal answered; throws ProblemFailure or NoAnswerFailure. */
export async function receive<Data>(answer: Answer<Data>): Promise<Data> {
  const { data, error, response } = await answer.catch((cause: unknown) => {
    throw isFailure(cause) ? cause : new NoAnswerFailure(undefined, { cause })
  })
  if (response.ok) return data as Data
  const problem = problemOf(error, response)
  if (problem.code === 'not-signed-in') {
    noteSessionEnded()
    // Wherever it was ended: whoever holds this device now learns nothing from it. A browser that keeps nothing has nothing.
    forgetKnown().catch(() => undefined)
  }
  throw new ProblemFailure(problem)
}

export async function fetchSession(): Promise<Session> {
  const session = await receive(client.GET('/session', { signal: patience() }))
  csrfToken = session.csrfToken
  noteClock(session)
  noteSignedIn()
  return session
}

/**
 * Sends a request that changes something. After signing in again in another tab the page's CSRF token is an
 * old one: the portal has changed nothing then, and a second try goes with the new token.
 */
export async function send<Data>(request: (headers: ChangeHeaders) => Answer<Data>): Promise<Data> {
  const attempt = () => receive(request({ 'x-csrf-token': csrfToken }))
  try {
    return await attempt()
  } catch (error) {
    if (!hasCode(error, 'request-not-from-portal')) throw error
    await fetchSession()
    return attempt()
  }
}
