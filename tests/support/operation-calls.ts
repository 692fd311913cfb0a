import { randomUUID } from 'node:crypto'
import { operations } from '@moja-komunala/portal-server/operations.ts'
import { getWorld } from '@moja-komunala/world/test/world-facts.ts'

/* The API's operations for tests that walk all of them: a new one is walked by itself. */

type Operation = (typeof operations)[number]

/** What is known of an operation from outside. */
export interface WalkedOperation extends Pick<Operation, 'path' | 'operationId' | 'access' | 'headers' | 'query'> {
  /** In capitals. */
  readonly method: string
  readonly takesJson: boolean
}

export const walkedOperations: readonly WalkedOperation[] = operations.map(
  ({ method, path, operationId, access, headers, query, body }) => ({
    ...{ path, operationId, access, headers, query },
    method: method.toUpperCase(),
    takesJson: body !== undefined && 'application/json' in body.content,
  }),
)

export const isChange = ({ method }: WalkedOperation): boolean => method !== 'GET'

/** Parameters of paths that are no ids. */
const notIds: Readonly<Record<string, string>> = { year: '2025', way: 'mail', firstDay: '2026-12-25' }

/** With an id for each of the path's parameters. */
export function fillPath({ path }: Pick<WalkedOperation, 'path'>, ids: Readonly<Record<string, string>> = {}): string {
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? notIds[name] ?? randomUUID())
}

/** Those of our own header fields that it takes, with values of the right form. */
export function fieldsOf({ headers }: Pick<WalkedOperation, 'headers'>): Record<string, string> {
  return Object.fromEntries(headers.map((name) => [name, randomUUID()]))
}

/** Queries without which an operation answers nothing else. */
const neededQueries: Readonly<Record<string, string>> = {
  listLinks: 'meteringPointNumber=0040098579',
  ...Object.fromEntries(
    ['listMessages', 'getMessage', 'resendMessage', 'getAccountWays', 'liftSetAside'].map((id) => [id, 'reason=other']),
  ),
}

/** @param query with the question mark, beside what the operation can't do without */
export function queryOf({ operationId }: Pick<WalkedOperation, 'operationId'>, query = ''): string {
  const all = [neededQueries[operationId], query.slice(1)].filter((part) => part !== undefined && part !== '')
  return all.length === 0 ? '' : `?${all.join('&')}`
}

/** Somebody who may call an operation, by what says so. */
export interface Credentials {
  readonly headers: Readonly<Record<string, string>>
  /** With a session: for changes. */
  readonly csrfToken?: string
}

export interface OperationCall {
  /** With the question mark, beside what it can't do without; "" where nothing more is asked. */
  readonly query?: string
  readonly headers?: Readonly<Record<string, string>>
  /** Another method than the operation's own. */
  readonly method?: string
  readonly ids?: Readonly<Record<string, string>>
}

/** Calls it as it wants to be called, but for what is said. Bodies are empty objects. */
export async function callOperation(
  operation: WalkedOperation,
  { headers, csrfToken }: Credentials,
  { query = '', headers: more = {}, method = operation.method, ids }: OperationCall = {},
): Promise<Response> {
  const isSafe = ['GET', 'HEAD'].includes(method)
  return fetch(`${getWorld().facts.urls.portal}/api/v1${fillPath(operation, ids)}${queryOf(operation, query)}`, {
    method,
    body: isSafe || !operation.takesJson ? null : '{}',
    headers: {
      ...headers,
      ...(operation.takesJson && !isSafe && { 'content-type': 'application/json' }),
      ...(csrfToken !== undefined && !isSafe && { 'x-csrf-token': csrfToken }),
      ...fieldsOf(operation),
      ...more,
    },
  })
}
