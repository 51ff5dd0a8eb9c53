#!/usr/bin/env bash
# A private PostgreSQL for tests and benchmarks, on 127.0.0.1, without passwords, gone afterwards.
#   postgres.sh start FOLDER PORT OWNER [SETTINGS]   initializes FOLDER unless it is there, starts, waits until it answers;
#                                                    ends by itself when the process OWNER does
#   postgres.sh stop FOLDER                          ends that server by its own process id and deletes FOLDER
# initdb refuses root: then everything runs as the user postgres.
set -euo pipefail
script=$(readlink -f "$0")

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
bin=${bin:-$(dirname "$(command -v initdb || echo /nowhere/initdb)")}
[ -x "$bin/initdb" ] || { echo "no PostgreSQL server here (Debian: postgresql-15)" >&2; exit 3; }

as_owner() {
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

case ${1:-} in
  start)
    folder=$2 port=$3 owner=$4 settings=${5:-}
    if [ ! -d "$folder" ]; then
      mkdir "$folder"
      if [ "$(id -u)" = 0 ]; then chown postgres "$folder"; fi
      cd "$folder"
      as_owner "$bin/initdb" -D "$folder/data" -U licet -A trust -E UTF8 --locale=C --no-sync >/dev/null
      setsid bash -c 'while [ -d "/proc/$0" ] && [ -d "$1" ]; do sleep 1; done; exec bash "$2" stop "$1"' \
        "$owner" "$folder" "$script" </dev/null >/dev/null 2>&1 &
    fi
    cd "$folder"
    # After a crash the file of the old process is still there; the server sees for itself that nobody holds it.
    as_owner "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -w -t 60 start >/dev/null 2>"$folder/complaint" \
      -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$folder -c shared_buffers=256MB $settings" ||
      { cat "$folder/complaint" "$folder/log" >&2; exit 4; }
    ;;
  stop)
    folder=$2
    [ -d "$folder" ] || exit 0
    cd "$folder"
    # pg_ctl ends the one process whose id stands in this folder; after a crash there is none. Nothing is worth writing out.
    as_owner "$bin/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null 2>&1 || true
    cd /
    rm -rf "$folder"
    ;;
  *)
    echo "usage: postgres.sh start FOLDER PORT OWNER [SETTINGS] | stop FOLDER" >&2
    exit 2
    ;;
esac
