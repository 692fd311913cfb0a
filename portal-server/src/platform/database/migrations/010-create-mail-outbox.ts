import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // Written together with what a mail is about, so that neither is there without the other; a row goes once the mail
  // server has taken the mail. No address: the account has it, at the moment of sending.
  await sql`
    create table mail_outbox (
      id uuid primary key default gen_random_uuid(),
      subject text not null check (subject <> ''),
      mail jsonb not null,
      written_at timestamptz not null default now(),
      due_at timestamptz not null default now(),
      attempts smallint not null default 0
    )`.execute(db)
  await sql`create index mail_due on mail_outbox (due_at)`.execute(db)
  await sql`grant select, insert, update (due_at, attempts), delete on mail_outbox to portal_app`.execute(db)
}
