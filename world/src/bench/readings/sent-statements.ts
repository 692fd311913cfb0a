import { open, stat } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

/*
 * What the portal really sends to PostgreSQL for one request, read from PostgreSQL's own log: so the limit is measured
 * with the same SQL by construction, whatever becomes of the portal's code.
 */

export interface SentStatement {
  readonly text: string
  /** As PostgreSQL writes them: text, or undefined for null. */
  readonly values: readonly (string | undefined)[]
}

const prefix = 'application='

/** Has the server write down what the portal sends from its next connections on. */
export async function startWritingDown(superuserUrl: string): Promise<void> {
  await administer(superuserUrl, [
    `alter system set log_line_prefix = '${prefix}%a|'`,
    `alter system set log_min_messages = 'warning'`,
    'select pg_reload_conf()',
    `alter role portal_app set log_statement = 'all'`,
  ])
}

export async function stopWritingDown(superuserUrl: string): Promise<void> {
  await administer(superuserUrl, ['alter role portal_app reset log_statement'])
}

async function administer(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

/** @returns what was sent while the work was done, in order */
export async function writeDown(logFile: string, work: () => Promise<void>): Promise<SentStatement[]> {
  const { size } = await stat(logFile)
  await work()
  // PostgreSQL writes a statement down before it answers; the log's own pipe may take a moment.
  await sleep(200)
  const file = await open(logFile)
  try {
    const text = (await file.readFile()).subarray(size).toString('utf8')
    return readLog(text)
  } finally {
    await file.close()
  }
}

/** Lines that begin with a tab go on with the one before. */
export function readLog(text: string): SentStatement[] {
  const entries = text.replaceAll('\n\t', '\n').split(new RegExp(`^${prefix}`, 'm'))
  const statements: { text: string; values: (string | undefined)[] }[] = []
  for (const entry of entries) {
    // The listener's connection has a name of its own, as it is no part of a request.
    const sent = /^portal\|LOG: {2}(?:statement|execute [^:]+): ([\s\S]*)$/.exec(entry.trimEnd())
    if (sent?.[1] !== undefined) statements.push({ text: sent[1], values: [] })
    const parameters = /^portal\|DETAIL: {2}Parameters: ([\s\S]*)$/i.exec(entry.trimEnd())
    if (parameters?.[1] !== undefined) statements.at(-1)?.values.push(...readParameters(parameters[1]))
  }
  return statements
}

/** E.g. `$1 = 'it''s', $2 = NULL`. */
function readParameters(text: string): (string | undefined)[] {
  return Array.from(text.matchAll(/\$\d+ = (?:NULL|'((?:[^']|'')*)')/g), ([, value]) => value?.replaceAll("''", "'"))
}

/**
 * The same statements as pgbench runs them for any customer.
 *
 * @param known what stands for the values of the one customer that was written down; whatever else was sent stays as it is
 */
export function toPgbenchScript(
  statements: readonly SentStatement[],
  known: ReadonlyMap<string, string>,
  customers: number,
): string {
  const lines = statements.map(({ text, values }) => {
    const filled = text.replace(/\$(\d+)\b/g, (_, number: string) => expressionOf(values[Number(number) - 1], known))
    return `${filled.replace(/;\s*$/, '')};`
  })
  return [`\\set n random(1, ${customers})`, ...lines].join('\n')
}

function expressionOf(value: string | undefined, known: ReadonlyMap<string, string>): string {
  if (value === undefined) return 'null'
  const expression = known.get(value)
  if (expression !== undefined) return `(${expression})`
  const items = /^\{(.*)\}$/.exec(value)?.[1]?.split(',') ?? []
  const expressions = items.map((item) => known.get(item.replaceAll('"', '')))
  if (items.length > 0 && expressions.every((item) => item !== undefined)) return `(array[${expressions.join(', ')}])`
  // pgbench would take ":30" in a time of day for one of its variables.
  return value.includes(':')
    ? `U&'${value.replace(/['\\]/g, '$&$&').replaceAll(':', '\\003A')}'`
    : `'${value.replaceAll("'", "''")}'`
}
