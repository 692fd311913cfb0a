import type { ImportRecord } from './records/import-record.ts'
import { importRecords } from './records/import-records.ts'

/** A temporary table that lines are gathered in. */
export type StagingTable = Pick<ImportRecord, 'staging' | 'columns'>

export const refusalTable = 'staged_refusal'
const refusals: StagingTable = {
  staging: refusalTable,
  columns: { record: 'text', key: 'text', code: 'text', pointer: 'text', other_line: 'integer' },
}

export const stagingTables: readonly StagingTable[] = [...importRecords, refusals]
