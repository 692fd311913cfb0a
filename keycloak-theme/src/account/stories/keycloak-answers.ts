import type { Locale } from '@moja-komunala/brand/brand'
import type {
  Account,
  Application,
  CredentialKind,
  Device,
  FieldRefusal,
  WaitingEmail,
} from '../keycloak/account-api.ts'
import { accountUrl, emailChangeUrl, otherSignInsUrl } from '../keycloak/place.ts'

/** Keycloak has not answered yet, cannot be reached, answers with a fault, or the customer's session is over. */
type Trouble = 'waiting' | 'offline' | 'broken' | 'session-over'

/** What Keycloak's Account REST API, and our own additions to it, know in a story. */
export interface Answers {
  readonly account: Account | Trouble
  readonly devices: readonly Device[] | Trouble
  readonly credentials: readonly CredentialKind[] | Trouble
  /** Keycloak tells what programs may do in the customer's language. */
  readonly applications: Readonly<Record<Locale, readonly Application[]>> | Trouble
  readonly waitingEmail?: WaitingEmail
  /** What becomes of a change; without it, Keycloak takes it. */
  readonly onChange?: Trouble | readonly FieldRefusal[]
}

/** Answers the Account API's addresses as Keycloak would; every other address is left to the browser. */
export function fetchFrom(answers: Answers, elsewhere: typeof fetch): typeof fetch {
  return async (input, options) => {
    const url = input instanceof Request ? input.url : String(input)
    if (![accountUrl, emailChangeUrl, otherSignInsUrl].some((base) => url.startsWith(base)))
      return elsewhere(input, options)
    if (options?.method !== 'GET') return answerChange(answers.onChange)
    if (url === emailChangeUrl) return answer(answers.waitingEmail ?? {})
    const { pathname } = new URL(url.slice(accountUrl.length), 'http://account')
    switch (pathname) {
      case '/':
        return answer(answers.account)
      case '/sessions/devices':
        return answer(answers.devices)
      case '/credentials':
        return answer(answers.credentials)
      case '/applications':
        return answer(inLanguageOfPage(answers.applications))
      default:
        throw new Error(`No story knows what Keycloak answers at ${pathname}`)
    }
  }
}

function inLanguageOfPage(applications: Answers['applications']): readonly Application[] | Trouble {
  if (typeof applications === 'string') return applications
  return applications[document.documentElement.lang === 'en' ? 'en' : 'sl']
}

function answer(data: object | Trouble): Response | Promise<Response> {
  switch (data) {
    case 'waiting':
      return new Promise(() => undefined)
    case 'offline':
      throw new TypeError('Failed to fetch')
    case 'broken':
      return Response.json({ error: 'unknown_error' }, { status: 500 })
    case 'session-over':
      return Response.json({ error: 'HTTP 401 Unauthorized' }, { status: 401 })
    default:
      return Response.json(data)
  }
}

function answerChange(change: Answers['onChange']): Response | Promise<Response> {
  if (change === undefined) return new Response(null, { status: 204 })
  return typeof change === 'string' ? answer(change) : Response.json({ errors: change }, { status: 400 })
}
