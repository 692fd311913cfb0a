import { sql, type Kysely } from 'kysely'

/** When somebody moved may come to be known after the reports of a year were made: the document tells of days that were another's. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // Of documents that are there already nobody knows: they are made anew for whoever asks.
  await sql`alter table water_report add column starts_on date, add column ends_on date`.execute(db)
  await sql`comment on column water_report.starts_on is
    'The first day of the occupancy when the document was made. Where that turned out to be another, it isn''t handed out.'`.execute(
    db,
  )
  await sql`comment on column water_report.ends_on is
    'The same of the last day, or of the last of the year, where that came first.'`.execute(db)
  await sql`grant insert (starts_on, ends_on), update (starts_on, ends_on) on water_report to portal_app`.execute(db)
}
