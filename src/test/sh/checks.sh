# shellcheck shell=bash
# What the tests of the launcher share: a state folder of their own, checks that are counted, a service with real signals.

HOME_DIR=$(cd "$(dirname "${BASH_SOURCE[0]}")/../../.." && pwd)
WORK=$(mktemp -d /var/tmp/atlas-launcher.XXXXXX)
chmod 0711 "$WORK"
PASSED=0
FAILED=0
unset ATLAS_DB_URL ATLAS_JAR
export ATLAS_STATE=$WORK/state ATLAS_PORT ATLAS_ACTOR=tester
# shellcheck source=/dev/null
. "$HOME_DIR/src/main/sh/state.sh"
# shellcheck source=/dev/null
. "$HOME_DIR/src/main/sh/packages.sh"
ATLAS_PORT=$(choose_port)
find_java

atlas() {
  "$HOME_DIR/atlas" "$@" 2>"$WORK/err"
}

# check WHAT CONDITION...: counts and names a failure, with the launcher's last words
check() {
  local what=$1
  shift
  if "$@"; then
    PASSED=$((PASSED + 1))
  else
    FAILED=$((FAILED + 1))
    printf 'FAILED: %s\n' "$what"
    sed '/"level":"INFO"/d; s/^/  /' "$WORK/err" "$WORK/run" 2>/dev/null | cut -c 1-400 | tail -n 20 || true
  fi
}

# exits CODE PATTERN COMMAND...: the command ends with this code and says this
exits() {
  local code=$1 pattern=$2 got=0
  shift 2
  "$@" >"$WORK/out" || got=$?
  [ "$got" = "$code" ] && { [ -z "$pattern" ] || grep -q -- "$pattern" "$WORK/err"; }
}

port_free() {
  ! port_taken "$ATLAS_PORT"
}

eventually() {
  for _ in {1..100}; do
    "$@" 2>/dev/null && return
    sleep 0.1
  done
  return 1
}

# As a job of its own process group, so that Ctrl-C can be sent as a terminal does.
start_service() {
  set -m
  "$HOME_DIR/atlas" run 2>"$WORK/run" &
  SERVICE=$!
  set +m
  eventually port_taken "$ATLAS_PORT"
}

# end_service SIGNAL EXPECTED_CODE [PROCESS]
end_service() {
  local code=0
  kill -s "$1" -- "${3:-$SERVICE}"
  { wait "$SERVICE" || code=$?; } 2>/dev/null
  [ "$code" = "$2" ]
}

postmaster() {
  head -n 1 "$ATLAS_STATE/cluster/postmaster.pid" 2>/dev/null
}

no_cluster() {
  [ -d "$ATLAS_STATE/cluster" ] && [ ! -e "$ATLAS_STATE/cluster/postmaster.pid" ]
}

sql() {
  PGPASSWORD=$(sed -n 's/^OWNER_PASSWORD=//p' "$ATLAS_STATE/credentials") psql -XqAt -v ON_ERROR_STOP=1 \
    -h 127.0.0.1 -p "$(<"$ATLAS_STATE/port")" -U atlas_owner -d atlas -c "$1"
}

finish() {
  for pid in $(jobs -pr); do kill "$pid" 2>/dev/null || true; done
  wait
  rm -rf "$WORK"
}
trap finish EXIT

