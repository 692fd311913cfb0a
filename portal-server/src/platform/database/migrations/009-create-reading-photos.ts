import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // Beside the readings, which are only ever added to: photos are deleted after a while.
  await sql`
    create table reading_photo (
      reading_id uuid primary key references reading,
      image bytea not null check (octet_length(image) between 1 and 1048576),
      stored_at timestamptz not null default portal_now()
    )`.execute(db)
  // A JPEG doesn't get smaller by compressing it again.
  await sql`alter table reading_photo alter column image set storage external`.execute(db)
  await sql`create index reading_photo_stored on reading_photo (stored_at)`.execute(db)
  await sql`grant select, insert, update, delete on reading_photo to portal_app`.execute(db)
}
