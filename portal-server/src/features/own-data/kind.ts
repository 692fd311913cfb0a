import type { OwnDataSource } from './own-data-source.ts'

export type Value = string | number | boolean | null

/** One sort of what is held: a list of rows that all have the same fields, the same in JSON and in CSV. */
export interface Kind<Field extends string = string> {
  readonly fields: readonly Field[]
  readonly rows: (source: OwnDataSource) => AsyncIterable<Readonly<Record<Field, Value>>>
}

/** @param rows what each row is, by its fields in their order */
export function kind<const Field extends string>(
  fields: readonly Field[],
  rows: (source: OwnDataSource) => AsyncIterable<Readonly<Record<Field, Value>>>,
): Kind<Field> {
  return { fields, rows }
}

export const instant = (at: Date | null | undefined): string | null => at?.toISOString() ?? null
export const listed = (values: readonly string[]): string | null => (values.length === 0 ? null : values.join(' '))
