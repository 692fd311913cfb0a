import { z } from 'zod'
import { instantSchema } from '../../platform/http/time.schema.ts'
import type { SystemScope } from '../../platform/tokens/scopes.ts'

/** What a line is, by its member `record`. */
export const recordNames = [
  'metering-point',
  'meter',
  'billed-reading',
  'payment-slip',
  'price',
  'invoice',
  'payment',
] as const
export type RecordName = (typeof recordNames)[number]

/** What a file may hold, as `records` names it, and the scope that each asks for. */
export const recordsWithScopes = {
  'metering-points': { name: 'metering-point', scope: 'metering-points:write' },
  meters: { name: 'meter', scope: 'meters:write' },
  'billed-readings': { name: 'billed-reading', scope: 'billed-readings:write' },
  'payment-slips': { name: 'payment-slip', scope: 'payment-slips:write' },
  prices: { name: 'price', scope: 'prices:write' },
  invoices: { name: 'invoice', scope: 'invoices:write' },
  payments: { name: 'payment', scope: 'payments:write' },
} as const satisfies Record<string, { name: RecordName; scope: SystemScope }>
export type Records = keyof typeof recordsWithScopes
export const allRecords = Object.keys(recordsWithScopes) as Records[]

const flag = (byDefault: 'true' | 'false') =>
  z
    .enum(['true', 'false'])
    .default(byDefault)
    .transform((text) => text === 'true')

const defaultCloseAtMost = 100

export const importQuerySchema = z.object({
  /** Separated by commas; without it whatever the token has scopes for. */
  records: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.enum(allRecords)).min(1))
    .optional()
    .meta({
      override: { type: 'string' },
      description: `Separated by commas, of ${allRecords.join(', ')}; without it whatever the token has scopes for`,
      example: 'billed-readings',
    }),
  /** All or nothing; false stores the good lines. */
  atomic: flag('true').meta({ description: 'All or nothing; with false the good lines are stored' }),
  dryRun: flag('false').meta({ description: 'Everything is done, counted and taken back' }),
  complete: flag('false').meta({
    description:
      'The file is the whole truth about metering points, meters or prices: what isn’t in it is closed, never deleted',
  }),
  closeAtMost: z.coerce
    .number()
    .int()
    .min(0)
    .max(10_000_000)
    .default(defaultCloseAtMost)
    .meta({ description: 'With complete: when more would be closed, nothing is stored' }),
})

/** Why a line was refused. */
export const refusalCodes = [
  // The line itself.
  'not-json',
  'not-utf-8',
  'line-too-long',
  'not-csv',
  'record-unknown',
  'record-not-expected',
  // One of its values.
  'required',
  'too-long',
  'wrong-type',
  'not-a-whole-number',
  'too-small',
  'too-large',
  'unknown-field',
  'not-allowed',
  // What its values say together.
  'too-many-digits',
  'ends-before-it-begins',
  'removal-day-missing',
  'number-missing',
  'reference-not-valid',
  'sum-differs',
  // Beside the other lines, and what is known already.
  'key-twice',
  'point-unknown',
  'point-differs',
  'place-taken',
  'meter-unknown',
  'before-installation',
  'after-removal',
  'invoice-unknown',
  'invoice-of-another-point',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

export const importRefusalSchema = z
  .object({
    line: z.int().min(1).meta({ description: 'Where it stands in the file, from 1; the header of CSV counts' }),
    record: z.enum(recordNames).nullable(),
    key: z.string().nullable().meta({ description: 'The billing system’s own, where it could be read' }),
    code: z.enum(refusalCodes),
    pointer: z.string().nullable().meta({ description: 'RFC 6901, to the value in the line', example: '#/digits' }),
    otherLine: z.int().nullable().meta({ description: 'The line that it doesn’t go together with' }),
    detail: z.string(),
  })
  .meta({ id: 'ImportRefusal' })
export type ImportRefusalView = z.infer<typeof importRefusalSchema>

const count = z.int().min(0)

export const recordCountsSchema = z
  .object({
    record: z.enum(recordNames),
    added: count,
    changed: count,
    unchanged: count,
    closed: count,
    refused: count,
  })
  .meta({ id: 'ImportedRecord' })
export type RecordCounts = z.infer<typeof recordCountsSchema>

export const importRunSchema = z
  .object({
    id: z.uuid(),
    startedAt: instantSchema,
    finishedAt: instantSchema,
    atomic: z.boolean(),
    dryRun: z.boolean(),
    complete: z.boolean(),
    outcome: z
      .enum(['stored', 'refused', 'tried'])
      .meta({ description: 'tried: it was a dry run. refused: nothing was stored' }),
    lines: count,
    records: z.array(recordCountsSchema).meta({ description: 'What became of the lines; 0 where nothing was stored' }),
    refusalsTotal: count,
  })
  .meta({ id: 'ImportRun' })
export type ImportRunView = z.infer<typeof importRunSchema>

export const shownRefusals = 100

export const importReportSchema = z
  .object({
    ...importRunSchema.shape,
    refusals: z.array(importRefusalSchema).max(shownRefusals).meta({ description: 'The first ones, by line' }),
  })
  .meta({ id: 'ImportReport' })
export type ImportReport = z.infer<typeof importReportSchema>

export const importListSchema = z.object({ imports: z.array(importRunSchema) }).meta({ id: 'ImportList' })
export type ImportListView = z.infer<typeof importListSchema>

export const refusalsPerPage = 1_000

export const refusalsQuerySchema = z.object({ after: z.coerce.number().int().min(0).max(2_147_483_647).default(0) })

export const refusalListSchema = z
  .object({
    refusals: z.array(importRefusalSchema).max(refusalsPerPage),
    /** To be sent as `after` for the next page; null on the last one. */
    next: z.int().nullable(),
  })
  .meta({ id: 'ImportRefusalList' })
export type RefusalListView = z.infer<typeof refusalListSchema>
