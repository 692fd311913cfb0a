import type { ColumnType, InsertType, SelectType, UpdateType } from 'kysely'

/* What the portal's role may do with a column: migrations grant it, tables.gen.ts repeats it. */

/** The database alone writes it. */
export type ReadOnly<T> = ColumnType<SelectType<T>, never, never>
/** Written with its row, and left as it is. */
export type InsertOnly<T> = ColumnType<SelectType<T>, InsertType<T>, never>
/** The database writes it with its row. */
export type UpdateOnly<T> = ColumnType<SelectType<T>, never, UpdateType<T>>
