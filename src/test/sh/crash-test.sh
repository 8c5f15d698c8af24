#!/usr/bin/env bash
# kill -9 of program, launcher and database at random moments of imports, by the loader and over HTTP, on a cluster with
# the settings of daily use: of each import all or nothing is there, what was acknowledged is, and the next start works.
# SEED=number repeats the moments of an earlier run, as far as the speed of the machine is the same; needs the built jar.
set -euo pipefail

# shellcheck source=/dev/null
. "$(dirname "${BASH_SOURCE[0]}")/checks.sh"
for part in messages build cluster; do
  # shellcheck source=/dev/null
  . "$HOME_DIR/src/main/sh/$part.sh"
done
trap 'end_cluster; finish' EXIT
find_postgres
export ATLAS_JAR=${BUILT_JAR:-$(find "$HOME_DIR/target" -maxdepth 1 -name 'minzheng-atlas-*.jar')} ATLAS_SEEDS=$WORK/start

# A JVM that lives for seconds.
export JDK_JAVA_OPTIONS='-XX:+UseSerialGC -XX:TieredStopAtLevel=1'
ROWS=${ROWS:-400}
SEED=${SEED:-$(od -An -N2 -tu2 /dev/urandom | tr -d ' ')}
RANDOM=$SEED
IMPORT=0
WRITTEN=0

# Only kinds: imports of facilities need no more.
mkdir -p "$ATLAS_SEEDS/seeds"
cp "$HOME_DIR"/seeds/*.yaml "$ATLAS_SEEDS/seeds/"

# Import N of the register gives each of its facilities the name N.
write_register() {
  FILE=$WORK/register-$1.csv
  awk -v rows="$ROWS" -v name="$1" 'BEGIN {
    print "编号,名称,类型,床位数,经度,纬度"
    for (n = 0; n < rows; n++) {
      printf "%d,%s,elder_care_institution,%d,%.6f,%.6f\n", n, name, n % 90 + 10, 108 + n % 100 / 200, 22.5 + int(n / 100) / 200
    }
  }' >"$FILE"
}

# As a start after the crash would: the cluster is started where none runs.
query() {
  (acquire_cluster && admin_sql "$DATABASE" -c "$1")
}

# holds N [OR_M]: every facility has its state after import N (or M), and no import ever recorded a part of its rows.
# Sets HELD to the import that is in force.
holds() {
  local held n
  held=$(query "
    SELECT string_agg(DISTINCT name, ' ') || ' x' || count(*) || ', parts ' || (
      SELECT count(*) FROM (
        SELECT FROM atlas.facility_row WHERE overlay_id IS NULL GROUP BY recorded_from, name HAVING count(*) <> $ROWS) part)
    FROM atlas.facility_row WHERE recorded_to = 9223372036854775807 AND overlay_id IS NULL")
  HELD=${held%% *}
  for n in "$@"; do
    [ "$held" != "$n x$ROWS, parts 0" ] || return 0
  done
  printf 'recorded: %s, expected import %s\n' "$held" "$*" >>"$WORK/err"
  return 1
}

children() {
  sed -n "s/^PPid:\t$1\$/\0/p;T;F" /proc/[0-9]*/status 2>/dev/null | sed -n 's,^/proc/\([0-9]*\)/.*,\1,p'
}

# kill_victim WHO LAUNCHER: whoever has ended by then is left alone
kill_victim() {
  local server
  case $1 in
    program) children "$2" | xargs -r kill -KILL 2>/dev/null || true ;;
    launcher) kill -KILL "$2" 2>/dev/null || true ;;
    postmaster | database)
      server=$(cluster_pid) || return 0
      { echo "$server"; [ "$1" = postmaster ] || children "$server"; } | xargs kill -KILL 2>/dev/null || true
      ;;
  esac
}

# choose_moment TIME: some part of a time that was enough undisturbed; sets MOMENT
choose_moment() {
  MOMENT=$(($1 * (RANDOM % 100) / 100))
}

pause() {
  sleep "$(printf '%d.%03d' $(($1 / 1000)) $(($1 % 1000)))"
}

milliseconds() {
  printf '%s\n' $(($(date +%s%N) / 1000000))
}

# note HOW OUTCOME VICTIM: what became of an interrupted import
note() {
  local became='not written'
  case $2 in
    written)
      became=written
      WRITTEN=$((WRITTEN + 1))
      ;;
    unknown) became=unknown ;;
  esac
  printf '  import %s %s, %s killed after %s ms: %s\n' "$IMPORT" "$1" "$3" "$MOMENT" "$became"
}

end_cluster() {
  local server
  server=$(cluster_pid) || return 0
  kill -INT "$server"
  eventually test ! -e "/proc/$server" || true
}

for driver in "$HOME_DIR"/src/test/sh/crash/*.sh; do
  # shellcheck source=/dev/null
  . "$driver"
done

printf 'crash: %s imports, %s passed, %s failed, %s written though interrupted, seed %s, %s s\n' \
  "$IMPORT" "$PASSED" "$FAILED" "$WRITTEN" "$SEED" "$SECONDS"
[ "$FAILED" = 0 ]
