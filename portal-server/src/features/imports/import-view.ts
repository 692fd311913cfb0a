import { z } from 'zod'
import type { Locale } from '../../platform/locale.ts'
import { refusalTexts } from './import-texts.ts'
import type { RefusalRow, RunRow } from './import.repository.ts'
import {
  recordCountsSchema,
  recordNames,
  refusalCodes,
  type ImportRefusalView,
  type ImportReport,
  type ImportRunView,
} from './import.schema.ts'

export function toRunView(run: RunRow): ImportRunView {
  return {
    id: run.id,
    startedAt: run.started_at.toISOString(),
    finishedAt: run.finished_at.toISOString(),
    atomic: run.atomic,
    dryRun: run.dry_run,
    complete: run.complete,
    outcome: run.outcome,
    lines: run.lines,
    records: z.array(recordCountsSchema).parse(run.records),
    refusalsTotal: run.refusals_total,
  }
}

export function toReport(run: RunRow, refusals: readonly RefusalRow[], locale: Locale): ImportReport {
  return { ...toRunView(run), refusals: refusals.map((row) => toRefusalView(row, locale)) }
}

export function toRefusalView(row: RefusalRow, locale: Locale): ImportRefusalView {
  const { line, key, pointer, other_line: otherLine } = row
  const code = refusalCodes.find((known) => known === row.code)
  if (!code) throw new Error(`A line was refused for "${row.code}", which nobody knows.`)
  const record = recordNames.find((known) => known === row.record) ?? null
  return { line, record, key, code, pointer, otherLine, detail: refusalTexts[locale][code] }
}
