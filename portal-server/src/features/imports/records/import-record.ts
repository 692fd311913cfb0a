import type { z } from 'zod'
import type { RecordName, RefusalCode } from '../import.schema.ts'

/** A value of a staging table's column. */
export type Cell = string | number | boolean | null

/** How a CSV cell is read before the schema looks at it. */
export type CellKind = 'text' | 'number' | 'boolean' | 'json'

/** Refuses the lines that a condition holds for. */
export interface Check {
  readonly code: RefusalCode
  /** To the value that is at fault. */
  readonly pointer: string
  /** SQL about `staged`, the line. */
  readonly where: string
}

/** A kind of record: how a line of it is read, held against the rest, and merged into its table. */
export interface ImportRecord {
  readonly name: RecordName
  readonly schema: z.ZodType
  readonly cells: Readonly<Record<string, CellKind>>
  /** The temporary table that its lines are gathered in. */
  readonly staging: string
  /** Its columns with their types, in the order of toRow. */
  readonly columns: Readonly<Record<string, string>>
  /** The columns of the billing system's key. */
  readonly keyColumns: readonly string[]
  /** What the report calls a line by, of a line that may be wrong otherwise. */
  readonly keyFields: readonly string[]
  /** @param value as the schema returns it */
  readonly toRow: (value: never) => readonly Cell[]
  readonly checks: readonly Check[]
  /** What has to happen in advance, in order. */
  readonly before?: readonly StepBefore[]
  /** SQL that says how many rows were `added` and `changed`. */
  readonly merge: string
  /** Where a whole file may close what it leaves out. */
  readonly closing?: Closing
}

export interface StepBefore {
  /** The rows that it writes. */
  readonly counts: 'changed' | 'nothing'
  readonly sql: string
}

/** Where `known` is a row of the table; `today` is a day of the utility's time zone as SQL. */
export interface Closing {
  readonly table: string
  readonly isLeftOut: (today: string) => string
  readonly set: (today: string) => string
}

/** Ties what a schema returns to the row that is made of it. */
export function defineRecord<Schema extends z.ZodType>(
  record: Omit<ImportRecord, 'schema' | 'toRow'> & {
    readonly schema: Schema
    readonly toRow: (value: z.output<Schema>) => readonly Cell[]
  },
): ImportRecord {
  return record
}
