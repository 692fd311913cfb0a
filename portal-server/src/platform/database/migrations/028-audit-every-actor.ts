import { sql, type Kysely } from 'kysely'

/** What only systems could do until now; the rest was done by customers' programs. */
const deedsOfSystems = [
  ...['importRecords', 'exportReadings', 'exportPhoto', 'createWebhook', 'changeWebhook', 'deleteWebhook'],
  ...['testWebhook', 'replaceWebhookSecret', 'replayWebhook'],
]

export async function up(db: Kysely<unknown>): Promise<void> {
  const actorBefore = sql`case when action = any(${sql.lit(`{${deedsOfSystems.join()}}`)}::text[]) then 'system' else 'program' end`
  await sql`
    alter table audit_entry
      alter column client_id drop not null,
      add column actor text,
      add column outcome text not null default 'done',
      add column reason text,
      add column metering_point_id uuid`.execute(db)
  // This once, what is there learns two columns: who acted followed from the deed, and which point stood in the details.
  await sql`alter table audit_entry disable trigger audit_entry_append_only`.execute(db)
  await sql`
    update audit_entry set actor = ${actorBefore},
      metering_point_id = case when details ->> 'meteringPointId' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
        then (details ->> 'meteringPointId')::uuid end`.execute(db)
  await sql`
    alter table audit_entry
      alter column actor set not null,
      add constraint audit_entry_actor_known check (actor in ('customer', 'program', 'system', 'staff')),
      add constraint audit_entry_outcome_known check (outcome in ('done', 'begun', 'refused', 'held-up')),
      add constraint audit_entry_reason_said check (reason <> ''),
      add constraint audit_entry_programs_named check ((client_id is not null) = (actor in ('program', 'system'))),
      add constraint audit_entry_staff_say_why check ((reason is not null) = (actor = 'staff'))`.execute(db)
  await sql`create index audit_entry_subject on audit_entry (subject, at)`.execute(db)
  await sql`create index audit_entry_point on audit_entry (metering_point_id, at)
    where metering_point_id is not null`.execute(db)

  // Replicas of the release before don't say who acts.
  await sql`
    create or replace function stamp_audit_entry() returns trigger language plpgsql as $$
    declare
      action constant text := new.action;
    begin
      new.at := now();
      new.actor := coalesce(new.actor, ${actorBefore});
      return new;
    end $$`.execute(db)

  // Entries name accounts, so they don't stay for ever: each until the end of the second year after its own. Until then nobody
  // takes one away, and the portal takes away none but those.
  await sql`
    create function audit_kept_from() returns timestamptz language sql stable as $$
      select (date_trunc('year', now() at time zone rule.time_zone) - interval '2 years') at time zone rule.time_zone
      from public.reading_window_rule rule
    $$`.execute(db)
  await sql`comment on function audit_kept_from is 'Entries of the audit from then on are kept.'`.execute(db)
  await sql`
    create function refuse_early_forgetting() returns trigger language plpgsql as $$
    begin
      if old.at < public.audit_kept_from() then
        return old;
      end if;
      raise exception 'the audit only ever grows: delete refused' using
        errcode = 'RW002', schema = 'public', table = 'audit_entry', constraint = 'audit_entry_kept';
    end $$`.execute(db)
  await sql`drop trigger audit_entry_append_only on audit_entry`.execute(db)
  await sql`
    create trigger audit_entry_append_only before update or truncate on audit_entry
    for each statement execute function refuse_change()`.execute(db)
  await sql`
    create trigger audit_entry_kept before delete on audit_entry
    for each row execute function refuse_early_forgetting()`.execute(db)
  await sql`
    create function forget_old_audit_entries(at_most integer) returns integer
    language sql security definer set search_path = pg_catalog, pg_temp as $$
      with old as (select id from public.audit_entry where at < public.audit_kept_from() order by at limit at_most),
        forgotten as (delete from public.audit_entry entry using old where entry.id = old.id returning 1)
      select count(*)::integer from forgotten
    $$`.execute(db)
  await sql`revoke execute on function forget_old_audit_entries from public`.execute(db)
  await sql`grant execute on function forget_old_audit_entries to portal_app`.execute(db)
  await sql`grant insert (actor, outcome, reason, metering_point_id) on audit_entry to portal_app`.execute(db)

  for (const [what, comment] of Object.entries(comments))
    await sql`comment on ${sql.raw(what)} is ${sql.lit(comment)}`.execute(db)
}

const comments = {
  'table audit_entry':
    'What systems, staff and programs did, and how accounts were linked with points. Rows are only ever added; old ones are forgotten.',
  'column audit_entry.actor': "A customer in person, a program in its owner's name, a system of the utility's, staff.",
  'column audit_entry.subject':
    "Keycloak's id of the account that acted, or in whose name; of a system, its service account.",
  'column audit_entry.client_id': 'The program or the system, by its client in Keycloak.',
  'column audit_entry.reason': 'Why staff did it, in their words.',
  'column audit_entry.action': "The operation's id in the API's document.",
  'column audit_entry.outcome':
    'begun: data were about to leave, and another entry of the same request says how many did. held-up: one try too many, not looked at.',
  'column audit_entry.metering_point_id': 'Whose data it was about, where that is one point.',
  'column audit_entry.details': 'Ids, counts and codes; never personal data, secrets or what was typed.',
}
