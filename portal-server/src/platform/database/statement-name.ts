import { createHash } from 'node:crypto'

const names = new Map<string, string>()

/**
 * Names a statement by its text, so that PostgreSQL plans it only once a connection: planning is the larger part of what
 * a short statement costs. The statements are as many as the source code holds.
 */
export function statementName(text: string): string {
  const known = names.get(text)
  if (known) return known
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 22)
  names.set(text, name)
  return name
}
