#!/usr/bin/env bash
# Everything that must hold, in one run: build without warnings, formatting, every test, the native command line.
# The last line is "N passed, N failed" (", N skipped" where something was). Exit code 0 only if nothing failed.
#
#   CI=true        a skipped test or a missing component is a failure; lock files are binding
#   LICET_SHARED   folder with the real lists (default: ../shared); tests that need it skip where it is absent
set -euo pipefail
cd "$(dirname "$0")"
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_CLI_UI_LANGUAGE=en
export MSBUILDTERMINALLOGGER=off

ci=${CI:-false}
passed=0 failed=0 skipped=0 finished=no
work=$(mktemp -d)
publishing=

# Whatever ends this script, its last line counts. An end that nobody foresaw is a failure.
finish() {
  if [ -n "$publishing" ]; then kill "$publishing" 2>/dev/null || true; fi
  rm -rf "$work"
  if [ "$finished" = no ]; then failed=$((failed + 1)); fi
  printf '\ntotal time: %d min %02d s\n' $((SECONDS / 60)) $((SECONDS % 60))
  if [ "$skipped" -gt 0 ]; then
    printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "$skipped"
  else
    printf '%d passed, %d failed\n' "$passed" "$failed"
  fi
  if [ "$failed" -gt 0 ] || [ "$passed" -eq 0 ]; then exit 1; fi
  exit 0
}
trap finish EXIT

step() { printf '\n== %s (%ds)\n' "$1" "$SECONDS"; }
pass() {
  passed=$((passed + 1))
  printf 'ok: %s\n' "$1"
}
fail() {
  failed=$((failed + 1))
  printf 'FAILED: %s\n' "$1"
}
skip() {
  if [ "$ci" = true ]; then
    fail "$1 (a skip is a failure under CI=true)"
  else
    skipped=$((skipped + 1))
    printf 'skipped: %s\n' "$1"
  fi
}

# --- what the tests need and this machine lacks (Debian and its relatives; elsewhere the tests say what is missing)
has_icu() { ldconfig -p 2>/dev/null | grep -q 'libicuuc\.so'; }
has_linker() { command -v clang >/dev/null || command -v gcc >/dev/null; }
has_zlib() { [ -e /usr/include/zlib.h ]; }
has_postgres() { compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null || command -v initdb >/dev/null; }

has_chromium() { [ -x /usr/bin/chromium ] || [ -x /usr/bin/google-chrome ]; }
has_node() { command -v npm >/dev/null; }

install_missing() {
  local wanted=()
  has_icu || wanted+=("$(apt-cache search --names-only '^libicu[0-9]+$' | cut -d' ' -f1 | sort -V | tail -n 1)")
  has_linker || wanted+=(gcc libc6-dev)
  has_zlib || wanted+=(zlib1g-dev)
  has_chromium || wanted+=(chromium)
  has_node || wanted+=(nodejs npm)
  if ! has_postgres; then
    wanted+=(postgresql-15)
    # The tests start servers of their own; the package's would only stand in the way.
    mkdir -p /etc/postgresql-common
    [ -e /etc/postgresql-common/createcluster.conf ] || echo 'create_main_cluster = false' >/etc/postgresql-common/createcluster.conf
  fi
  if [ "${#wanted[@]}" -gt 0 ]; then
    printf 'installing %s\n' "${wanted[*]}"
    DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${wanted[@]}"
  fi
}

step "prerequisites"
if ! command -v dotnet >/dev/null; then
  fail "the .NET 10 SDK is not installed"
  publishing=
finished=yes
  exit 1
fi
printf '.NET SDK %s, CI=%s\n' "$(dotnet --version)" "$ci"
if ! { has_icu && has_linker && has_zlib && has_postgres && has_chromium && has_node; } && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  { apt-get update -qq && install_missing; } || printf 'could not install; going on with what is here\n'
fi
if [ -n "${LICET_SHARED:-}" ]; then
  # Test processes run in folders of their own.
  case $LICET_SHARED in /*) ;; *) LICET_SHARED=$PWD/$LICET_SHARED ;; esac
  export LICET_SHARED
fi
if [ -d "${LICET_SHARED:-../shared}/data" ]; then
  printf 'real lists: present\n'
else
  printf 'real lists: absent (no ../shared, no LICET_SHARED); tests that need them will skip\n'
fi

if has_postgres; then
  printf 'PostgreSQL server: present\n'
else
  printf 'PostgreSQL server: absent (Debian: postgresql-15); tests that need one will skip\n'
fi

if has_chromium; then
  printf 'Chromium: present\n'
else
  printf 'Chromium: absent (Debian: chromium); tests of pages will skip\n'
fi
if ! has_node; then
  fail "npm is not installed (Debian: nodejs npm): the pages' style sheet and scripts come by it"
  finished=yes
  exit 1
fi

step "restore"
locked=()
if [ "$ci" = true ]; then locked=(--locked-mode); fi
dotnet tool restore
dotnet restore Licet.slnx "${locked[@]}"

step "build, warnings are errors"
dotnet build Licet.slnx -c Release --no-restore -warnaserror

step "formatting"
if dotnet csharpier check .; then
  pass "formatting"
else
  fail "formatting (mend with: dotnet csharpier format .)"
fi

# --- the command line as people get it, one native file: made while tests wait for disks and servers, tried after them
if has_linker && has_zlib; then
  dotnet publish src/Cli -c Release -o "$work/licet" >"$work/publish" 2>&1 &
  publishing=$!
fi

# --- tests. Counts come from each run's own report; a run that leaves none has failed, whatever it printed.
count() { sed -n "s/.*<assembly [^>]*[[:space:]]$2=\"\([0-9]*\)\".*/\1/p" "$1" | head -n 1; }

run_tests() {
  local project=$1 name report code=0 p f s e
  name=$(basename "$project" .csproj)
  report=$work/$name.xml
  step "$name"
  local options=(--results-directory "$work" --report-xunit-xml --report-xunit-xml-filename "$name.xml")
  # Not a time limit on any test: it ends a run that hangs.
  options+=(--timeout 30m --no-ansi --progress off --show-test-results failed,skipped)
  if [ "$ci" = true ]; then options+=(--fail-skips on); fi
  dotnet run -c Release --no-build --project "$project" -- "${options[@]}" || code=$?
  if [ ! -s "$report" ]; then
    fail "$name left no report (exit code $code)"
    return
  fi
  p=$(count "$report" passed) f=$(count "$report" failed) s=$(count "$report" skipped) e=$(count "$report" errors)
  passed=$((passed + ${p:-0})) failed=$((failed + ${f:-0} + ${e:-0})) skipped=$((skipped + ${s:-0}))
  printf '%s: %d passed, %d failed, %d skipped\n' "$name" "${p:-0}" "$((${f:-0} + ${e:-0}))" "${s:-0}"
  if [ "$code" -ne 0 ] && [ "$((${f:-0} + ${e:-0}))" -eq 0 ]; then fail "$name ended with code $code"; fi
}

for project in tests/*/*.csproj; do run_tests "$project"; done

# --- the native command line
expect() {
  local wanted=$1 code=0
  shift
  "$@" >"$work/out" 2>&1 || code=$?
  if [ "$code" -eq "$wanted" ]; then
    pass "exit code $code: licet ${*:2}"
  else
    cat "$work/out"
    fail "exit code $code instead of $wanted: licet ${*:2}"
  fi
}

step "native command line"
published=0
if [ -n "$publishing" ]; then
  wait "$publishing" || published=$?
fi
if [ -z "$publishing" ]; then
  skip "native command line: no C compiler or no zlib headers (Debian: gcc libc6-dev zlib1g-dev)"
elif [ "$published" -ne 0 ]; then
  cat "$work/publish"
  fail "native command line does not publish"
elif grep -E 'warning|IL[23][0-9]{3}' "$work/publish"; then
  fail "publishing the native command line gives warnings"
else
  export LICET_DATA=$work/data # no list that somebody stored on this machine
  pass "native command line publishes without warnings ($(($(stat -c %s "$work/licet/licet") / 1024)) KiB)"
  expect 0 "$work/licet/licet" --help
  expect 1 "$work/licet/licet" screen "Huawei Technologies Poland"
  expect 10 "$work/licet/licet" owned samples/ownership/chain.json --on 2025-10-15
  expect 10 "$work/licet/licet" check samples/orders/5a991-russia.json
  expect 2 "$work/licet/licet" screen "Huawei Technologies Poland" --threshold 7
  if ! grep -q . "$work/out"; then fail "a refused threshold says nothing"; fi
  # A program that was given no standard input: whatever stands in its place, it is neither waited for nor a crash.
  expect 0 "$work/licet/licet" --version <&-
  expect 1 "$work/licet/licet" screen "Huawei Technologies Poland" <&-
  expect 2 "$work/licet/licet" screen --in - <&-
fi

publishing=
finished=yes
