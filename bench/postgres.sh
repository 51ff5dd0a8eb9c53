#!/usr/bin/env bash
# A private PostgreSQL for the benchmark, on 127.0.0.1, without passwords, gone afterwards.
#   postgres.sh start FOLDER PORT   initializes FOLDER (must not exist), starts, waits until it answers
#   postgres.sh stop FOLDER         ends that server by its own process id and deletes FOLDER
# initdb refuses root: then everything runs as the user postgres.
set -euo pipefail

bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
bin=${bin:-$(dirname "$(command -v initdb || echo /nowhere/initdb)")}
[ -x "$bin/initdb" ] || { echo "no PostgreSQL server here (Debian: postgresql)" >&2; exit 3; }

as_owner() {
  if [ "$(id -u)" = 0 ]; then runuser -u postgres -- "$@"; else "$@"; fi
}

case ${1:-} in
  start)
    folder=$2 port=$3
    mkdir "$folder"
    if [ "$(id -u)" = 0 ]; then chown postgres "$folder"; fi
    cd "$folder"
    as_owner "$bin/initdb" -D "$folder/data" -U licet -A trust -E UTF8 --locale=C >/dev/null
    # fsync off: the data is read only once loaded, and is thrown away.
    as_owner "$bin/pg_ctl" -D "$folder/data" -l "$folder/log" -w start >/dev/null \
      -o "-p $port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$folder -c fsync=off -c shared_buffers=256MB"
    ;;
  stop)
    folder=$2
    [ -d "$folder/data" ] || exit 0
    cd "$folder"
    # pg_ctl ends the one process whose id stands in this folder.
    as_owner "$bin/pg_ctl" -D "$folder/data" -m fast -w stop >/dev/null
    cd /
    rm -rf "$folder"
    ;;
  *)
    echo "usage: postgres.sh start FOLDER PORT | stop FOLDER" >&2
    exit 2
    ;;
esac
