import { sql, type Kysely } from 'kysely'

/** Always said of an invoice. */
const said =
  'metering_point_id, issued_on, due_on, period_from, period_to, net_cents, vat_cents, total_cents, reference'.split(
    ', ',
  )
/** What stands in them while nobody said it: to add that corrects nothing. */
const addedLater = {
  ...{ kind: 'null', buyer_name: 'null', buyer_street: 'null', buyer_town: 'null', vat: 'null' },
  ...{ lines: `'[]'`, readings: `'[]'`, preceding_numbers: `'[]'` },
}

/** A document of before the correction says something else than the invoice. Billing sends the new one. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    create function drop_outdated_originals() returns trigger language plpgsql set search_path = pg_temp as $$
    begin
      delete from public.invoice_original where invoice_id = new.id;
      return null;
    end $$`.execute(db)
  const corrected = [
    ...said.map((column) => `old.${column} is distinct from new.${column}`),
    ...Object.entries(addedLater).map(
      ([column, nothing]) =>
        `old.${column} is distinct from new.${column} and old.${column} is distinct from ${nothing}`,
    ),
  ]
  await sql`create trigger outdated_originals_dropped
    after update of ${sql.raw([...said, ...Object.keys(addedLater)].join(', '))} on invoice
    for each row when (${sql.raw(corrected.map((condition) => `(${condition})`).join(' or '))})
    execute function drop_outdated_originals()`.execute(db)
}
