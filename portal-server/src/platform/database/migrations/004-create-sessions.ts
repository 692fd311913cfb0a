import { sql, type Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  // The first three columns are connect-pg-simple's.
  await sql`
    create table session (
      sid varchar primary key,
      sess jsonb not null,
      expire timestamptz not null,
      keycloak_grant text,
      keycloak_session_id text generated always as (sess #>> '{signedIn,keycloakSessionId}') stored,
      subject text generated always as (sess #>> '{signedIn,subject}') stored
    )`.execute(db)
  await sql`create index session_expire on session (expire)`.execute(db)
  await sql`create index session_keycloak_session on session (keycloak_session_id)
    where keycloak_session_id is not null`.execute(db)
  await sql`create index session_subject on session (subject) where subject is not null`.execute(db)

  // Every sign-out, Keycloak's and our own. "id" is the logout token's jti.
  await sql`
    create table keycloak_logout (
      id text primary key,
      keycloak_session_id text,
      subject text,
      issued_at timestamptz not null,
      received_at timestamptz not null default now(),
      check (keycloak_session_id is not null or subject is not null)
    )`.execute(db)
  await sql`create index keycloak_logout_session on keycloak_logout (keycloak_session_id)
    where keycloak_session_id is not null`.execute(db)
  await sql`create index keycloak_logout_subject on keycloak_logout (subject, issued_at)
    where keycloak_session_id is null`.execute(db)
  await sql`create index keycloak_logout_received on keycloak_logout (received_at)`.execute(db)

  // On insert alone: connect-pg-simple writes by "insert … on conflict update", and an update can't bring a row back.
  // A sign-out and a session that is being written at that moment exclude each other: whichever comes second
  // sees the other. The sign-out takes the same keys exclusively (auth/keycloak-logout.service.ts). A session
  // that has ended is left out without an error: the answer under way may still go out, the next request finds nobody.
  await sql`
    create function skip_ended_session() returns trigger language plpgsql as $$
    declare
      signed_in_session constant text := new.sess #>> '{signedIn,keycloakSessionId}';
      signed_in_subject constant text := new.sess #>> '{signedIn,subject}';
    begin
      if signed_in_subject is null then
        return new;
      end if;
      perform pg_advisory_xact_lock_shared(hashtextextended('keycloak-session ' || signed_in_session, 0));
      perform pg_advisory_xact_lock_shared(hashtextextended('keycloak-subject ' || signed_in_subject, 0));
      if exists (
        select from public.keycloak_logout logout where logout.keycloak_session_id = signed_in_session
      ) or exists (
        select from public.keycloak_logout logout
        where logout.keycloak_session_id is null and logout.subject = signed_in_subject
          and logout.issued_at >= (new.sess #>> '{signedIn,at}')::timestamptz
      ) then
        return null;
      end if;
      return new;
    end $$`.execute(db)
  await sql`
    create trigger session_not_ended before insert on session
    for each row execute function skip_ended_session()`.execute(db)

  await sql`grant select, insert, update, delete on session to portal_app`.execute(db)
  await sql`grant select, insert, delete on keycloak_logout to portal_app`.execute(db)
}
