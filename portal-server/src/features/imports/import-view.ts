import { z } from 'zod'
import type { Locale } from '../../platform/locale.ts'
import type { ImportRecord } from './import-record.ts'
import type { RefusalRow, RunRow } from './import.repository.ts'
import {
  keptCountsSchema,
  noteRowSchema,
  type ImportNoteView,
  type ImportRefusalView,
  type ImportRunView,
} from './import.schema.ts'
import { findExpected } from './refusal-expectation.ts'
import type { Refusal } from './refusal.ts'

export function toRunView(run: RunRow): ImportRunView {
  return {
    id: run.id,
    startedAt: run.started_at.toISOString(),
    finishedAt: run.finished_at.toISOString(),
    atomic: run.atomic,
    dryRun: run.dry_run,
    complete: run.complete,
    outcome: run.outcome,
    extractedAt: run.extracted_at?.toISOString() ?? null,
    lines: run.lines,
    records: z.array(keptCountsSchema).parse(run.records),
    refusalsTotal: run.refusals_total,
    notesTotal: run.notes_total,
  }
}

/** @param known by their codes */
export function toNoteViews(notes: unknown, known: ReadonlyMap<string, Refusal>, locale: Locale): ImportNoteView[] {
  return z
    .array(noteRowSchema)
    .parse(notes)
    .map((row) => ({ ...row, detail: getByCode(known, row.code)[locale] }))
}

/** @param known by their codes */
export function toRefusalView(
  row: RefusalRow,
  records: readonly ImportRecord[],
  known: ReadonlyMap<string, Refusal>,
  locale: Locale,
): ImportRefusalView {
  const { line, record, key, code, pointer, other_line: otherLine } = row
  const detail = getByCode(known, code)[locale]
  return { line, record, key, code, pointer, otherLine, detail, expected: findExpected(records, row) }
}

function getByCode(known: ReadonlyMap<string, Refusal>, code: string): Refusal {
  const found = known.get(code)
  if (!found) throw new Error(`A report has "${code}", which nobody knows.`)
  return found
}
