import { AsyncLocalStorage } from 'node:async_hooks'
import { makeRequestId } from '@moja-komunala/letterhead/request-id.ts'

/* What one request is called: in every line about it, here and at Keycloak, in its answer, and on a page that says it failed. */

export const requestIdHeader = 'X-Request-Id'

/** As the provider in Keycloak (RequestIds.java) and portal-server/proxy/haproxy.cfg take it. */
const acceptable = /^[A-Za-z0-9][A-Za-z0-9._-]{7,63}$/

const current = new AsyncLocalStorage<string | undefined>()

/**
 * What whoever asks calls the request, so that their log and ours speak of the same; else a name of our own. It may be anybody's, and
 * twice the same: nothing goes by it, it only has to be harmless in a log.
 */
export const chooseRequestId = (brought: string | undefined): string =>
  brought !== undefined && acceptable.test(brought) ? brought : makeRequestId()

/** Of the request that this is done for; undefined for what begins by itself. */
export const currentRequestId = (): string | undefined => current.getStore()

/** Whatever is done by `work`, also later on, is done for that request: or for none. */
export const doneFor = <Result>(requestId: string | undefined, work: () => Result): Result =>
  current.run(requestId, work)

/** For whoever is asked on behalf of the request. */
export function requestIdHeaders(): Record<string, string> {
  const id = currentRequestId()
  return id === undefined ? {} : { [requestIdHeader]: id }
}
