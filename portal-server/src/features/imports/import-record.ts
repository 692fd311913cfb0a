import { z } from 'zod'
import type { Tables } from '../../platform/database/tables.gen.ts'
import type { SystemScope } from '../../platform/tokens/scopes.ts'
import type { Refusal } from './refusal.ts'

/** A value of a staging table's column. */
export type Cell = string | number | boolean | null

/** How a CSV cell is read before the field's type looks at it. */
export type CellKind = 'text' | 'number' | 'boolean' | 'json'

/**
 * A field of a line. Its name is the same all the way: a member of a line of JSON, a column of CSV, a column of the staging table,
 * what a refusal points to.
 */
export interface Field<Column extends string = string> {
  /** What it may say; the document has it from here. */
  readonly type: z.ZodType
  /** What it means, in English, for engineers. */
  readonly description: string
  readonly cell: CellKind
  /** Where it goes in the record's table, whose type of the column the staging table takes over; `withdraws` and `isLeftAside` go nowhere. */
  readonly column?: Column
  /** Whether the line takes its record back: what was brought in wrongly. */
  readonly withdraws?: true
  /** Whether it is taken and nothing made of it: what an export says beside the record itself. */
  readonly isLeftAside?: true
  /** Whether the billing system knows the record by it, alone or with others. */
  readonly isKey?: boolean
  readonly refersTo?: Reference
  /** Of a day: how many days after today it may lie at most. Without it, in any year that there is. */
  readonly daysAhead?: number
}

/** What a field names is another record, by that one's key. The column has its id. */
export interface Reference {
  readonly record: ImportRecord
  /** Where it is neither in the file nor stored. */
  readonly unknown: Refusal
  /** Where it never changes: of a line that would change it. */
  readonly moved?: Refusal
}

/** A column beside the fields, made of what they say. */
export interface DerivedColumn<Line, Column extends string = string> {
  readonly column: Column
  readonly of: (line: Line) => Cell
}

/** What the report says of lines that are taken: that something in them could be better. */
export interface Note<Line, FieldName extends string = string> {
  readonly note: Refusal
  /** What it is about. */
  readonly field: FieldName
  readonly holds: (line: Line) => boolean
}

/** Refuses the lines that a condition holds for. */
export interface Check<FieldName extends string = string> {
  readonly refusal: Refusal
  /** Whose value is at fault. */
  readonly field: FieldName
  /** SQL about `staged`, the line. */
  readonly where: SqlOfCheck
  /** SQL that names the line that it doesn't go together with. */
  readonly otherLine?: SqlOfCheck
  /** Whether to try again until it finds nothing: of a refused line what is stored stays, and may be in another one's way. */
  readonly isRepeated?: boolean
}

/** May depend on whether what the file leaves out is closed. */
export type SqlOfCheck = string | ((closesLeftOut: boolean) => string)

/** An update of the stored rows `known` of lines `staged`. */
export interface StepBefore {
  /** The rows that it writes. */
  readonly counts: 'changed' | 'nothing'
  readonly set: string
  readonly where: string
}

/** What a line says in place of what is stored, as SQL about `staged` and `known`. */
export interface ChangeInSql {
  readonly differs: string
  readonly assigned: string
}

/** Where a whole file may close what it leaves out: `known` is a row of the table, `today` a day of the utility's time zone as SQL. */
export interface Closing {
  /** What is closed already stays as it is. */
  readonly isOpen: (today: string) => string
  readonly set: (today: string) => string
}

/** What a file may hold, as `records` names it. Its scope is called by it. */
type Plural = SystemScope extends infer Scope ? (Scope extends `${infer Name}:write` ? Name : never) : never

/** A kind of record: how a line of it is read, held against the rest, and merged into its table. All of it follows from its fields. */
export interface ImportRecord {
  /** What a line is about, and how it is changed, corrected and taken back, in English, for engineers. */
  readonly description: string
  /** What a line says in its member `record`. */
  readonly name: string
  readonly plural: Plural
  readonly table: string
  readonly fields: Readonly<Record<string, Field>>
  readonly derived: Readonly<Record<string, DerivedColumn<never>>>
  readonly schema: z.ZodType<Readonly<Record<string, unknown>>>
  /** Why a line may be refused by itself, beyond what the form of its fields says. */
  readonly faults: readonly Refusal[]
  readonly checks: readonly Check[]
  readonly notes: readonly Note<never>[]
  /** What has to happen before the merge, in order. */
  readonly before: (change: ChangeInSql) => readonly StepBefore[]
  readonly closing?: Closing
  /** A line for the document. */
  readonly example: Readonly<Record<string, unknown>>
}

type Types<Fields extends Readonly<Record<string, Field>>> = { readonly [Name in keyof Fields]: Fields[Name]['type'] }
type LineSchema<Name extends string, Fields extends Readonly<Record<string, Field>>> = z.ZodObject<
  { -readonly [Key in keyof Types<Fields>]: Types<Fields>[Key] } & { record: z.ZodLiteral<Name> },
  z.core.$strict
>

interface Described<Name extends string, Table extends keyof Tables, Fields extends Readonly<Record<string, Field>>> {
  readonly name: Name
  readonly plural: Plural
  readonly description: string
  readonly table: Table
  readonly fields: Fields
  readonly derived?: Readonly<
    Record<string, DerivedColumn<z.output<LineSchema<Name, Fields>>, keyof Tables[Table] & string>>
  >
  readonly faults?: readonly Refusal[]
  /** What the fields of a line say together. */
  readonly judge?: (
    line: z.output<LineSchema<Name, Fields>>,
    refuse: (fault: Refusal, field: keyof Fields & string) => void,
  ) => void
  readonly checks?: readonly Check<keyof Fields & string>[]
  readonly notes?: readonly Note<z.output<LineSchema<Name, Fields>>, keyof Fields & string>[]
  readonly before?: (change: ChangeInSql) => readonly StepBefore[]
  readonly closing?: Closing
  readonly example: Omit<z.input<LineSchema<Name, Fields>>, 'record'>
}

export interface DefinedRecord<
  Name extends string,
  Fields extends Readonly<Record<string, Field>>,
> extends ImportRecord {
  readonly name: Name
  readonly fields: Fields
  readonly schema: LineSchema<Name, Fields>
}

export function defineRecord<
  const Name extends string,
  Table extends keyof Tables,
  Fields extends Readonly<Record<string, Field<keyof Tables[Table] & string>>>,
>(described: Described<Name, Table, Fields>): DefinedRecord<Name, Fields> {
  const { name, description, fields, judge, example } = described
  const types = Object.fromEntries(
    Object.entries(fields).map(([field, { type, description: meaning }]) => [
      field,
      type.meta({ description: meaning }),
    ]),
  )
  const record = z.literal(name).meta({ description: 'What kind of line it is' })
  const line = z.strictObject({ record, ...types }) as unknown as LineSchema<Name, Fields>
  const judged = judge
    ? line.check(({ value, issues }) =>
        judge(value, (fault, field) => issues.push(issueOf(fault, value[field as keyof typeof value], field))),
      )
    : line
  return {
    derived: {},
    faults: [],
    checks: [],
    notes: [],
    before: () => [],
    ...described,
    schema: judged.meta({
      id: `${toPascalCase(name)}Line`,
      description,
      examples: [{ record: name, ...example }],
    }),
  }
}

/** A fault as an issue of a schema: import-lines.ts reads the code out of it. */
export function issueOf(fault: Refusal, input: unknown, field?: string): z.core.$ZodRawIssue {
  return { code: 'custom', params: { fault: fault.code }, input, path: field === undefined ? [] : [field] }
}

const toPascalCase = (name: string): string =>
  name.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase())
