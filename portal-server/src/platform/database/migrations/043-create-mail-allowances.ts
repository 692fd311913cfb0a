import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // As link_attempt: counted in the database, so that neither a restart nor a second replica begins anew.
  await sql`
    create table mail_allowance (
      key varchar(255) primary key,
      points integer not null default 0,
      expire bigint
    )`.execute(db)
  await sql`comment on table mail_allowance is
    'How many mails an account or a network caused, and a mailbox got, lately; rate-limiter-flexible keeps it.'`.execute(
    db,
  )
  await sql`grant select, insert, update, delete on mail_allowance to portal_app`.execute(db)
}
