import { sql } from 'kysely'
import type { Database } from '../../platform/database/database.ts'
import { exportedFields, type ExportedReading } from '../exports/reading-export.schema.ts'

/** A reading as the export has it, and as it stands now: a photo may have followed it. */
export async function getExportedReading(db: Database, readingId: string): Promise<ExportedReading> {
  const fields = sql.join(exportedFields.map((field) => sql.ref(field)))
  const { rows } = await sql<ExportedReading>`
    select ${fields} from exported_reading where "readingId" = ${readingId}`.execute(db)
  if (!rows[0]) throw new Error('The reading is not there.')
  return rows[0]
}

export async function getPointNumber(db: Database, meteringPointId: string): Promise<string> {
  const { number } = await db
    .selectFrom('metering_point')
    .select('number')
    .where('id', '=', meteringPointId)
    .executeTakeFirstOrThrow()
  return number
}
