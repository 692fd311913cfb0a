import { z } from 'zod'

/** What is replaced in the address, the header fields and the body: `{text}`. A brace that begins none of them stays. */
export const placeholders = [
  'to',
  'toWithoutPlus',
  'from',
  'text',
  'coding',
  'id',
  'secret',
  'secretBase64',
  'validSeconds',
  'validMinutes',
  'reportUrl',
] as const
export type Placeholder = (typeof placeholders)[number]

const pattern = z.string().refine((source) => {
  try {
    return new RegExp(source) instanceof RegExp
  } catch {
    return false
  }
})

/** Where something stands: by names and numbers in JSON (`messages.0.id`), or what a pattern's first group finds in the text. */
const place = z.union([z.strictObject({ path: z.string().min(1) }), z.strictObject({ pattern })])
export type Place = z.infer<typeof place>

const outcome = z.enum(['handed-over', 'refused', 'failed', 'unknown'])

/** The first rule that fits says what an answer means. */
const rule = z.strictObject({
  /** Such as 200, or 5xx. */
  status: z
    .string()
    .regex(/^[1-5](?:\d\d|xx)$/)
    .optional(),
  matches: pattern.optional(),
  means: outcome,
})

const became = z.enum(['delivered', 'delayed', 'bounced', 'refused', 'expired', 'unknown'])
const path = z.string().min(1)

/** How a gateway tells what became of messages. Paths lead through the fields of the query and the body. */
const reports = z.strictObject({
  /** Where several come at once, the list of them. */
  list: path.optional(),
  /** The gateway's id, or the portal's own, where the gateway repeats it. */
  id: path.optional(),
  ownId: path.optional(),
  state: path,
  error: path.optional(),
  states: z.record(z.string(), became),
  /** Errors that say that a number leads to nobody. */
  deadNumbers: z.array(z.string()).default([]),
})

/** A gateway by HTTP, as its operator describes it: docs/operating.md. */
export const httpDescription = z.strictObject({
  name: z.string().regex(/^[\w.-]{1,60}$/),
  rate: z.number().int().min(1).max(1_000).default(10),
  atOnce: z.number().int().min(1).max(100).default(10),
  answerSeconds: z.number().int().min(1).max(300).default(30),
  request: z.strictObject({
    method: z.enum(['GET', 'POST', 'PUT']).default('POST'),
    url: z.string().regex(/^https?:\/\/[^{}]+/),
    headers: z.record(z.string(), z.string()).default({}),
    json: z.json().optional(),
    form: z.record(z.string(), z.string()).optional(),
    text: z.string().optional(),
  }),
  answer: z.strictObject({ id: place.optional(), rules: z.array(rule).default([]) }).default({ rules: [] }),
  reports: reports.refine(({ id, ownId }) => id !== undefined || ownId !== undefined).optional(),
})
export type HttpDescription = z.infer<typeof httpDescription>
export type ReportDescription = z.infer<typeof reports>

/** What stands at a path in what came as JSON, a query or a form. */
export function findAt(value: unknown, at: string): unknown {
  return at.split('.').reduce<unknown>((inside, name) => {
    if (typeof inside !== 'object' || inside === null) return undefined
    return new Map<string, unknown>(Object.entries(inside)).get(name)
  }, value)
}

/** A text or a number; nothing else names a message or a state. */
export function findTextAt(value: unknown, at: string): string | undefined {
  const found = findAt(value, at)
  return typeof found === 'string' || typeof found === 'number' ? String(found) : undefined
}
