import { z } from 'zod'
import { growingEnum } from '../../platform/http/openapi-additions.ts'
import { instantSchema, sentInstantSchema } from '../../platform/http/time.schema.ts'
import type { ImportRecord } from './import-record.ts'
import { namedKeys } from './merge-statement.ts'
import { notesOf, refusalsOf } from './refusals.ts'

const flag = (byDefault: 'true' | 'false') =>
  z
    .enum(['true', 'false'])
    .default(byDefault)
    .transform((text) => text === 'true')

const defaultCloseAtMost = 100
const defaultClosePercentAtMost = 1
export const shownRefusals = 100
export const shownNotes = 100
export const refusalsPerPage = 1_000

export const refusalsQuerySchema = z.object({ after: z.coerce.number().int().min(0).max(2_147_483_647).default(0) })

const count = z.int().min(0)

/** What became of the lines of a record. */
export const recordCountsSchema = z.object({
  record: z.string(),
  added: count,
  changed: count,
  unchanged: count,
  closed: count,
  refused: count,
  withdrawn: count,
})
export type RecordCounts = z.infer<typeof recordCountsSchema>
/** As it is kept: reports of earlier releases know of nothing withdrawn. */
export const keptCountsSchema = recordCountsSchema.extend({ withdrawn: count.default(0) })

const keys = z.array(z.string()).max(namedKeys)

/** Which records they were, by the billing system's own keys. */
export const recordKeysSchema = z.object({
  record: z.string(),
  added: keys,
  changed: keys,
  closed: keys,
  withdrawn: keys,
})
export type RecordKeys = z.infer<typeof recordKeysSchema>

/** What is said of a line that was taken, as it is kept: by a code. */
export const noteRowSchema = z.object({
  line: z.int(),
  record: z.string(),
  key: z.string(),
  code: z.string(),
  pointer: z.string(),
})
export type NoteRow = z.infer<typeof noteRowSchema>

export type ImportSchemas = ReturnType<typeof importSchemas>
export type ImportRefusalView = z.infer<ImportSchemas['refusal']>
export type ImportNoteView = z.infer<ImportSchemas['note']>
export type ImportRunView = z.infer<ImportSchemas['run']>
export type ImportReport = z.infer<ImportSchemas['report']>
export type ImportListView = z.infer<ImportSchemas['list']>
export type RefusalListView = z.infer<ImportSchemas['refusalList']>

/** What is said about imports of these records. */
export function importSchemas(records: readonly ImportRecord[]) {
  const recordName = z.enum(records.map(({ name }) => name))
  const refusal = z
    .object({
      line: z.int().min(1).meta({ description: 'Where it stands in the file, from 1; the header of CSV counts' }),
      record: recordName.nullable(),
      key: z.string().nullable().meta({ description: 'The billing system’s own, where it could be read' }),
      code: growingEnum(Array.from(refusalsOf(records).keys())).meta({
        description: 'What programs go by. New features bring new ones',
      }),
      pointer: z.string().nullable().meta({ description: 'RFC 6901, to the value in the line', example: '#/digits' }),
      otherLine: z.int().nullable().meta({ description: 'The line that it doesn’t go together with' }),
      detail: z.string().meta({ description: 'A sentence for people' }),
      expected: z
        .string()
        .nullable()
        .meta({ description: 'What the value may say, where its form is at fault', example: 'whole number, 1 to 8' }),
    })
    .meta({ id: 'ImportRefusal' })
  const note = z
    .object({
      line: z.int().min(1).meta({ description: 'Where it stands in the file, from 1; the header of CSV counts' }),
      record: recordName,
      key: z.string().meta({ description: 'The billing system’s own' }),
      code: growingEnum(Array.from(notesOf(records).keys())).meta({
        description: 'What programs go by. New features bring new ones',
      }),
      pointer: z.string().meta({ description: 'RFC 6901, to the value in the line', example: '#/purpose' }),
      detail: z.string().meta({ description: 'A sentence for people: what couldn’t be told, and what would help' }),
    })
    .meta({ id: 'ImportNote' })
  const run = z
    .object({
      id: z.uuid(),
      startedAt: instantSchema,
      finishedAt: instantSchema,
      atomic: z.boolean(),
      dryRun: z.boolean(),
      complete: z.boolean(),
      outcome: z.enum(['stored', 'refused', 'tried', 'would-be-refused']).meta({
        description:
          'refused: nothing was stored. tried: a dry run of what could be stored. would-be-refused: a dry run of what could not',
      }),
      extractedAt: instantSchema.nullable(),
      lines: count,
      records: z
        .array(recordCountsSchema.extend({ record: recordName }).meta({ id: 'ImportedRecord' }))
        .meta({ description: 'What became of the lines; 0 where nothing was stored' }),
      refusalsTotal: count,
      notesTotal: count.meta({ description: 'Of how many lines that were taken something is said all the same' }),
    })
    .meta({ id: 'ImportRun' })
  const report = z
    .object({
      ...run.shape,
      keys: z.array(recordKeysSchema.extend({ record: recordName }).meta({ id: 'ImportedKeys' })).meta({
        description: `What was added, changed, closed and withdrawn or, of a dry run or a file that is refused, would have been: the first ${namedKeys} of each`,
      }),
      refusals: z.array(refusal).max(shownRefusals).meta({ description: 'The first ones, by line' }),
      notes: z.array(note).max(shownNotes).meta({
        description: 'What is said of lines that were taken, or would have been: the first ones, by line',
      }),
    })
    .meta({ id: 'ImportReport' })
  const list = z.object({ imports: z.array(run) }).meta({ id: 'ImportList' })
  const refusalList = z
    .object({
      refusals: z.array(refusal).max(refusalsPerPage),
      /** To be sent as `after` for the next page; null on the last one. */
      next: z.int().nullable(),
    })
    .meta({ id: 'ImportRefusalList' })
  return { query: querySchema(records), refusal, note, run, report, list, refusalList }
}

const disjunction = new Intl.ListFormat('en-GB', { type: 'disjunction' })

function querySchema(records: readonly ImportRecord[]) {
  const all = records.map(({ plural }) => plural)
  const closeable = records.filter(({ closing }) => closing).map(({ plural }) => plural.replaceAll('-', ' '))
  return z.object({
    records: z
      .string()
      .transform((text) => text.split(','))
      .pipe(z.array(z.enum(all)).min(1))
      .optional()
      .meta({
        override: { type: 'string' },
        description: `Separated by commas, of ${all.join(', ')}; without it whatever the token has scopes for`,
        example: records.at(-1)?.plural,
      }),
    atomic: flag('true').meta({ description: 'All or nothing; with false the good lines are stored' }),
    dryRun: flag('false').meta({
      description: 'Everything is done, counted and taken back. What would be refused for good is answered as then',
    }),
    complete: flag('false').meta({
      description: `The file is the whole truth about ${disjunction.format(closeable)}: what isn’t in it is closed, never deleted`,
    }),
    closeAtMost: z.coerce
      .number()
      .int()
      .min(0)
      .max(10_000_000)
      .default(defaultCloseAtMost)
      .meta({ description: 'With complete: when more would be closed, nothing is stored' }),
    closePercentAtMost: z.coerce.number().min(0).max(100).default(defaultClosePercentAtMost).meta({
      description:
        'With complete: when a larger share of what is open of a kind of record would be closed, nothing is stored. A file without any line of a kind closes none of it, whatever is allowed',
    }),
    extractedAt: sentInstantSchema.optional().meta({
      description:
        'When the data were taken out of the billing system. A file that is older than one that was stored of the same kinds of records is refused',
      example: '2026-11-25T01:30:00+01:00',
    }),
  })
}
