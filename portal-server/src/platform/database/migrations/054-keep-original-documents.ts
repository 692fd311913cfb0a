import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create table invoice_original (
      invoice_id uuid not null references invoice,
      kind text not null check (kind in ('pdf', 'eslog')),
      sha256 bytea not null check (octet_length(sha256) = 32),
      content bytea not null check (octet_length(content) between 1 and 5242880),
      stored_at timestamptz not null default portal_now(),
      primary key (invoice_id, kind)
    )`.execute(db)
  // As it is, so that a piece can be read without the rest; a PDF doesn't get smaller either.
  await sql`alter table invoice_original alter column content set storage external`.execute(db)
  const comments = {
    'table invoice_original':
      'What the billing system itself made of a bill, byte for byte. Looked through when it came.',
    'column invoice_original.kind': 'A PDF for people, or an invoice in eSLOG 2.0 for programs.',
    'column invoice_original.sha256': 'Of the content: tells one version from the next.',
    'column invoice_original.stored_at': 'When this version came for the first time.',
  }
  for (const [what, comment] of Object.entries(comments))
    await sql`comment on ${sql.raw(what)} is ${sql.lit(comment)}`.execute(db)
  await sql`grant select, insert, delete on invoice_original to portal_app`.execute(db)
  await sql`grant update (sha256, content, stored_at) on invoice_original to portal_app`.execute(db)
}
