#!/usr/bin/env bash
# kill -9 of the loader, the service and PostgreSQL at random moments of imports, with the real program on a cluster with
# the settings of a real one. Whatever was hit: each import is there whole or not at all, and the next start works.
# ATLAS_CRASH_SEED repeats a run's choices; the moments themselves are the machine's.
set -euo pipefail

HOME_DIR=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
WORK=$(mktemp -d /var/tmp/atlas-crash.XXXXXX)
chmod 0711 "$WORK"
SEED=${ATLAS_CRASH_SEED:-$RANDOM}
RANDOM=$SEED
ROWS=8000
PASSED=0
FAILED=0
WHOLE=0
NOTHING=0
unset ATLAS_DB_URL
export ATLAS_STATE=$WORK/state ATLAS_PORT ATLAS_ACTOR=tester ATLAS_SEEDS=none
export JAVA_TOOL_OPTIONS='-XX:TieredStopAtLevel=1 -XX:+UseSerialGC' # less than half the processor time of so many short runs
# shellcheck source=/dev/null
. "$HOME_DIR/src/main/sh/state.sh"
# shellcheck source=/dev/null
. "$HOME_DIR/src/main/sh/packages.sh"
ATLAS_PORT=$(choose_port)

atlas() {
  "$HOME_DIR/atlas" "$@" >"$WORK/out" 2>&1 </dev/null
}

check() {
  local what=$1
  shift
  if "$@"; then
    PASSED=$((PASSED + 1))
  else
    FAILED=$((FAILED + 1))
    printf 'FAILED (seed %s): %s\n' "$SEED" "$what"
    tail -n 8 "$WORK/out" "$WORK/run" | cut -c 1-300 | sed 's/^/  /'
  fi
}

sql() {
  PGPASSWORD=$(sed -n 's/^OWNER_PASSWORD=//p' "$ATLAS_STATE/credentials") psql -XqAt -v ON_ERROR_STOP=1 \
    -h 127.0.0.1 -p "$(<"$ATLAS_STATE/port")" -U atlas_owner -d atlas -c "$1"
}

ready() {
  curl -fsS -o "$WORK/ready" "http://127.0.0.1:$ATLAS_PORT/api/health/ready" 2>/dev/null
}

start_service() {
  "$HOME_DIR/atlas" run >"$WORK/run" 2>&1 </dev/null &
  SERVICE=$!
  for _ in {1..300}; do
    if ready; then return; fi
    kill -0 "$SERVICE" 2>/dev/null || return 1
    sleep 0.1
  done
  return 1
}

stop_service() {
  kill "$SERVICE" 2>/dev/null || true
  wait "$SERVICE" 2>/dev/null || true
}

# java_of LAUNCHER: the program that this launcher started
java_of() {
  local child children=()
  { read -ra children <"/proc/$1/task/$1/children"; } 2>/dev/null || true
  for child in "${children[@]}"; do
    if [ "$(cat "/proc/$child/comm" 2>/dev/null)" = java ]; then printf '%s\n' "$child"; fi
  done
}

postmaster() {
  head -n 1 "$ATLAS_STATE/cluster/postmaster.pid"
}

# recorded SOURCE: how many rows, without the proposals of a preview
recorded() {
  sql "SELECT count(*) FROM atlas.facility_row r JOIN atlas.facility f ON f.id = r.facility_id
    WHERE f.source = '$1' AND r.overlay_id IS NULL"
}

# whole_or_nothing SOURCE: what is recorded of it, and the data version that says so, are both there or both not
whole_or_nothing() {
  local found
  found=$(recorded "$1")/$(sql "SELECT count(*) FROM atlas.data_version WHERE reason LIKE '导入 load %($1)'")
  case $found in
    "$ROWS/1") WHOLE=$((WHOLE + 1)) ;;
    0/0) NOTHING=$((NOTHING + 1)) ;;
    *)
      printf '  %s: rows/versions = %s\n' "$1" "$found"
      return 1
      ;;
  esac
}

# Until the loader writes, or is over; a moment later the kill is likely to hit its transaction.
writing() {
  local held
  for _ in {1..200}; do
    held=$(sql "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = 4501001" 2>/dev/null) || held=0
    if [ "$held" != 0 ] || ! kill -0 "$LOADER" 2>/dev/null; then return; fi
    sleep 0.05
  done
}

# moment [PART]: waits for some of the time that the first, undisturbed import took; PART: at most that part of it
moment() {
  local at=$((RANDOM % (USUAL / ${1:-1})))
  sleep "$((at / 1000)).$(printf '%03d' $((at % 1000)))"
}

finish() {
  local pid
  for pid in $(jobs -pr); do kill "$pid" 2>/dev/null || true; done
  wait
  rm -rf "$WORK"
}
trap finish EXIT

begin_load() {
  "$HOME_DIR/atlas" load facilities "$WORK/facilities.csv" --source "$1" >"$WORK/out" 2>&1 </dev/null &
  LOADER=$!
}

# api METHOD PATH [curl arguments]: prints the answer
api() {
  local method=$1 path=$2
  shift 2
  curl -sS -X "$method" -H 'X-Atlas-Actor: tester' "$@" "http://127.0.0.1:$ATLAS_PORT$path" 2>/dev/null
}

# state_of IMPORT
state_of() {
  sql "SELECT state FROM atlas.import WHERE id = '$1'"
}

# reaches IMPORT STATE...
reaches() {
  local id=$1 state
  shift
  for _ in {1..300}; do
    state=$(state_of "$id")
    for wanted in "$@"; do
      if [ "$state" = "$wanted" ]; then return; fi
    done
    sleep 0.1
  done
  printf '  import %s stays %s\n' "$id" "$state"
  return 1
}

# told_truly IMPORT SOURCE: committed means that it is there, anything else that it is not
told_truly() {
  local wanted=0 state
  state=$(state_of "$1")
  [ "$state" != committed ] || wanted=$ROWS
  [ "$state" != committing ] && [ "$(recorded "$2")" = "$wanted" ]
}

# The last words of a killed program are not an error of the test.
ended() {
  { wait "$1" || true; } 2>/dev/null
}

awk -v rows=$ROWS 'BEGIN {
  print "external_id,name,kind,valid_from,coord_source,lon,lat,floor_area_m2,has_volunteer_point"
  for (i = 0; i < rows; i++)
    printf "K%d,设施%d,community_service_facility,2024-01-01,survey,%.6f,%.6f,900,true\n", i, i, 108 + (i % 200) / 100, 22.5 + i / rows
}' >"$WORK/facilities.csv"

check 'the service starts' start_service
check 'kinds are loaded' atlas load catalogue "$HOME_DIR/seeds/division-types.yaml" "$HOME_DIR/seeds/facility-kinds.yaml"
began=$(date +%s%3N)
check 'an undisturbed import is whole' atlas load facilities "$WORK/facilities.csv" --source calm
USUAL=$(($(date +%s%3N) - began))
check 'as recorded' whole_or_nothing calm

for round in 1 2 3; do
  begin_load "loader$round"
  if [ $((round % 2)) = 0 ]; then
    writing
    moment 4
  else
    moment
  fi
  victim=$(java_of "$LOADER")
  [ -z "$victim" ] || kill -9 "$victim" 2>/dev/null || true
  ended "$LOADER"
  check "the loader is killed ($round)" whole_or_nothing "loader$round"
done

for round in 1 2; do
  begin_load "server$round"
  writing
  moment 4
  kill -9 "$(postmaster)"
  ended "$LOADER"
  stop_service
  check "the next start works ($round)" start_service
  check "PostgreSQL is killed ($round)" whole_or_nothing "server$round"
done

import=$(api POST /api/imports -F target=facilities -F source=service -F "file=@$WORK/facilities.csv" \
  | sed -n 's/.*"id" *: *"\([0-9a-f-]\{36\}\)".*/\1/p' | head -n 1)
check 'a file is uploaded' test -n "$import"
api POST "/api/imports/$import/check" >/dev/null
check 'the service checks it' reaches "${import:-00000000-0000-0000-0000-000000000000}" checked
api POST "/api/imports/$import/commit" >/dev/null
moment 3
kill -9 "$(java_of "$SERVICE")" 2>/dev/null || true
ended "$SERVICE"
check 'the next start works after the service was killed' start_service
check 'the service is killed' whole_or_nothing service
check 'and says which' told_truly "$import" service

check 'the same file loads afterwards' atlas load facilities "$WORK/facilities.csv" --source after
check 'as recorded' whole_or_nothing after
stop_service

printf 'crash: %s passed, %s failed; %s imports whole, %s not there; seed %s\n' "$PASSED" "$FAILED" "$WHOLE" "$NOTHING" "$SEED"
[ "$FAILED" = 0 ]
