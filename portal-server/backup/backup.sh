#!/bin/sh
# What the service `backup` does (portal-server/backup/compose.yml), by pgBackRest, whose settings stand in its environment:
#   keep             a backup a day, a full one on Sundays; between them the WAL comes by archive_command
#   now              one at once
#   list             what there is
#   rehearse [TIME]  restores beside what is there, starts it, looks into both databases, and throws it away
#   restore TIME     restores over what is there; PostgreSQL must be stopped. TIME such as '2026-12-01 10:15:00+01', or latest
set -eu

asSuperuser() {
  psql --username=postgres --no-psqlrc --quiet --tuples-only --no-align --set=ON_ERROR_STOP=1 "$@"
}

# The portal tells how old the last one is (portal_backup_age_seconds): by what stands in the cluster itself.
note() {
  asSuperuser --dbname=postgres --command="comment on database postgres is 'backed up $(date -u +%Y-%m-%dT%H:%M:%SZ)'"
}

# backUp TYPE [BY]
backUp() {
  type=$1
  shift
  "$@" pgbackrest backup --type="$type" && note
}

# So that the container's end needn't be waited for until tomorrow, or until all is copied.
stoppably() {
  "$@" &
  wait $!
}

# As every part that runs by itself speaks; what somebody runs speaks to them.
asJson() {
  while IFS= read -r line; do
    level=info
    case $line in *WARN*) level=warn ;; *ERROR* | *failed*) level=error ;; esac
    said=$(printf '%s' "$line" | tr -d '\000-\037' | sed 's/["\\]/\\&/g')
    printf '{"level":"%s","time":"%s","msg":"%s"}\n' "$level" "$(date -u +%Y-%m-%dT%H:%M:%S.000Z)" "$said"
  done
}

speakJson() {
  pipe=$(mktemp -u)
  mkfifo -m 600 "$pipe"
  asJson <"$pipe" &
  exec >"$pipe" 2>&1
  rm "$pipe"
}

# Today's, where that is still to come: whoever is started shortly before it leaves none out.
nextTime() {
  next=$(date -d "today $1" +%s)
  [ "$next" -gt "$(date +%s)" ] || next=$(date -d "tomorrow $1" +%s)
  echo "$next"
}

# After a start PostgreSQL's checkpointer may sleep as long as checkpoint_timeout says before it looks at archive_timeout: it is woken.
wakeArchiver() {
  asSuperuser --dbname=postgres >/dev/null 2>&1 <<'SQL' || :
select 'checkpoint' from pg_stat_archiver, pg_control_checkpoint(), pg_settings
  where name = 'archive_timeout' and greatest(last_archived_time, checkpoint_time) < now() - make_interval(secs => setting::integer) \gexec
SQL
}

keep() {
  speakJson
  # What was amid a backup ends first, and goes on where it was the next time.
  trap 'kill $! 2>/dev/null && wait $! || :; exit 0' TERM INT
  until stoppably pgbackrest stanza-create && stoppably pgbackrest check; do stoppably sleep 10; done
  # The first one at once: without it the WAL is of no use.
  pgbackrest info | grep -q 'full backup' || backUp full stoppably || echo 'the first backup failed' >&2
  while :; do
    next=$(nextTime "${BACKUP_TIME:-01:30}")
    while [ "$(date +%s)" -lt "$next" ]; do
      wakeArchiver
      stoppably sleep 15
    done
    type=diff
    [ "$(date +%u)" = 7 ] && type=full
    # Said by the log and, once it is a day old, by an alert; tomorrow is another day.
    backUp $type stoppably || echo 'a backup failed' >&2
  done
}

restoreTo() {
  folder=$1 time=$2
  shift 2
  mkdir -p -m 700 "$folder"
  [ "$time" = latest ] || set -- "$@" --type=time "--target=$time" --target-action=promote
  pgbackrest restore --pg1-path="$folder" "$@"
}

rehearse() {
  folder=${REHEARSAL_FOLDER:-/rehearsal}/cluster
  rm -rf "$folder"
  began=$(date +%s)
  # It writes into no archive, is reached from nowhere, and ends with this script.
  restoreTo "$folder" "${1:-latest}" --archive-mode=off
  trap 'pg_ctl --pgdata="$folder" --mode=immediate --silent stop 2>/dev/null || :; rm -rf "$folder"' EXIT
  settings="-c listen_addresses='' -c unix_socket_directories='$folder' -c ssl=off"
  # Recovery wants as much of these as the server had that wrote the WAL.
  settings="$settings -c max_connections=1000 -c max_worker_processes=100 -c max_wal_senders=100"
  settings="$settings -c max_prepared_transactions=100 -c max_locks_per_transaction=512"
  pg_ctl --pgdata="$folder" --silent --wait --timeout=86400 --log="$folder/rehearsal.log" --options="$settings" start ||
    { tail -n 30 "$folder/rehearsal.log" >&2; exit 1; }
  until [ "$(asSuperuser --host="$folder" --dbname=postgres --command='select pg_is_in_recovery()')" = f ]; do sleep 1; done
  readings=$(asSuperuser --host="$folder" --dbname=portal --command='select count(*) from reading')
  last=$(asSuperuser --host="$folder" --dbname=portal --command='select max(received_at) from reading')
  tables=$(asSuperuser --host="$folder" --dbname=keycloak --command="select count(*) from information_schema.tables where table_schema = 'public'")
  echo "Restored in $(($(date +%s) - began)) s: $readings readings, the last one of ${last:-never}; $tables tables of Keycloak."
}

case "${1:-}" in
  keep) keep ;;
  now) backUp "${2:-incr}" ;;
  list) pgbackrest info ;;
  rehearse) rehearse "${2:-latest}" ;;
  restore)
    # A mistyped moment would be noticed only after everything was written.
    [ -n "${2:-}" ] || { echo 'Until when? See the head of this file.' >&2; exit 2; }
    restoreTo "$PGBACKREST_PG1_PATH" "$2" --delta
    ;;
  *) sed -n '2,/^set/p' "$0" | sed '$d; s/^# \{0,1\}//'; exit 2 ;;
esac
