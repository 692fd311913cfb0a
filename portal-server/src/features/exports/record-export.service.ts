import { createHash } from 'node:crypto'
import type { Writable } from 'node:stream'
import type pg from 'pg'
import type { System } from '../../platform/actors/actor.ts'
import type { Database } from '../../platform/database/database.ts'
import { runExport, type ExportForm, type RunHead } from './export-run.ts'
import type { ExportedKind, RecordFilter } from './exported-kinds.ts'
import { copyRecords } from './record-export.repository.ts'

export interface RecordExportOrder {
  readonly actor: System
  readonly kind: ExportedKind
  readonly form: ExportForm
  readonly filter: RecordFilter
  readonly after: string | undefined
}

/** Hands out what was brought in, as it is now, and who is linked. */
export class RecordExportService {
  readonly #dependencies: { readonly pool: pg.Pool; readonly db: Database }

  constructor(dependencies: { readonly pool: pg.Pool; readonly db: Database }) {
    this.#dependencies = dependencies
  }

  /**
   * Writes the records of a kind, in no order; with a cursor, those that were added or changed where an earlier export could not see it.
   *
   * @param begin is told what stands above them, and says where they go
   * @throws HttpProblem malformed-request, cursor-expired
   */
  async write({ actor, kind, form, filter, after }: RecordExportOrder, begin: (head: RunHead) => Writable) {
    await runExport(
      this.#dependencies,
      {
        ...{ actor, form, after, of: nameOf(kind, filter), counted: kind.plural },
        audited: { action: kind.operationId, details: { filters: Object.keys(filter) } },
        copy: (client, sight, seen) => copyRecords(client, sight, kind, { form, filter, seen }),
      },
      begin,
    )
  }
}

/** What is new of one point's invoices isn't what is new of all: a cursor goes with what was asked for. */
function nameOf({ plural }: ExportedKind, { meteringPointNumber, fromDay, toDay }: RecordFilter): string {
  const asked = JSON.stringify([meteringPointNumber, fromDay, toDay])
  return `${plural}.${createHash('sha256').update(asked).digest('hex').slice(0, 16)}`
}
