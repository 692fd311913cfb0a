import type { Check, ImportRecord } from './import-record.ts'
import { isSameRecord, keyOf, withdrawalOf } from './record-key.ts'
import { stagingName } from './staging-table.ts'

/** What PostgreSQL holds the lines of a record against: first what they refer to, then the record's own. */
export function checksOf(record: ImportRecord): Check[] {
  const own =
    withdrawalOf(record) === undefined ? record.checks : record.checks.map((check) => onlyOfKept(record, check))
  return [...Object.keys(record.fields).flatMap((field) => checkReference(record, field)), ...own]
}

/** What is taken back may have been wrong in any way. */
function onlyOfKept(record: ImportRecord, { where, ...check }: Check): Check {
  const isKept = `not staged."${withdrawalOf(record)}"`
  return {
    ...check,
    where: (closesLeftOut) => `${isKept} and (${typeof where === 'string' ? where : where(closesLeftOut)})`,
  }
}

function checkReference(record: ImportRecord, field: string): Check[] {
  const { column, refersTo } = record.fields[field] ?? {}
  if (!refersTo) return []
  const { record: other, unknown, moved } = refersTo
  const by = keyOf(other)
  const isUnknown: Check = {
    refusal: unknown,
    field,
    where: `staged."${field}" is not null
      and not exists (select from ${other.table} known where known.${by.column} = staged."${field}")
      and not exists (select from ${stagingName(other)} other where other."${by.field}" = staged."${field}")`,
  }
  if (!moved) return [isUnknown]
  const isMoved: Check = {
    refusal: moved,
    field,
    where: `exists (
      select from ${record.table} known join ${other.table} other on other.id = known.${column}
      where ${isSameRecord(record)} and other.${by.column} <> staged."${field}")`,
  }
  return [isUnknown, isMoved]
}
