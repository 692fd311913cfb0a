import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // Staff act by a program that they sign in to, and which one it was is noted.
  await sql`
    alter table audit_entry
      drop constraint audit_entry_programs_named,
      add constraint audit_entry_programs_named
        check (actor = 'staff' or (client_id is not null) = (actor in ('program', 'system')))`.execute(db)
}
