import { LRUCache } from 'lru-cache'
import { z } from 'zod'

/** The header fields of requests that this API defines itself. An operation names those that it takes. */
export const ownHeaderFields = {
  'idempotency-key': z.uuid(),
  'x-csrf-token': z.string(),
} as const
export type OwnHeaderField = keyof typeof ownHeaderFields

/** Which one a name was meant for. Senders use the same few names over and over. */
const meantFor = new LRUCache<string, { readonly field: OwnHeaderField | undefined }>({ max: 500 })

/**
 * The field of ours that a name is, or was meant to be: `X-Idempotency-Key` and `Idempotent-Key` are what other APIs call
 * theirs. Everything else is the world's: browsers, proxies and tracing add fields as they like.
 *
 * @param name in lower case
 */
export function findOwnHeaderField(name: string): OwnHeaderField | undefined {
  const known = meantFor.get(name)
  if (known) return known.field
  const field = fields.find((own) => letters(name).includes(stem(own)))
  meantFor.set(name, { field })
  return field
}

const fields = Object.keys(ownHeaderFields) as OwnHeaderField[]
const letters = (name: string): string => name.replaceAll(/[^a-z]/g, '')
const stem = (own: OwnHeaderField): string => letters(own.replace(/^x-/, '')).slice(0, 8)
