/* A job carries the request that began it beside its own data, so that what is written down about it names that one, too. */

const member = 'begunByRequest'

export const withRequestId = (data: object, requestId: string | undefined): object =>
  requestId === undefined ? data : { ...data, [member]: requestId }

/** Undefined where nobody's request began it, or one of an earlier release. */
export function requestIdIn(data: unknown): string | undefined {
  const requestId = isObject(data) ? data[member] : undefined
  return typeof requestId === 'string' ? requestId : undefined
}

/** What the queue knows of it. */
export function withoutRequestId(data: unknown): unknown {
  if (!isObject(data)) return data ?? {}
  return Object.fromEntries(Object.entries(data).filter(([name]) => name !== member))
}

const isObject = (data: unknown): data is Record<string, unknown> => typeof data === 'object' && data !== null
