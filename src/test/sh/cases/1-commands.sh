# shellcheck shell=bash
# State folder, rights and commands while no service runs.

first_command() {
  [ "$(atlas coverage --json)" = "coverage --json jdbc:postgresql://127.0.0.1:$(<"$ATLAS_STATE/port")/atlas atlas_app tester" ]
}
check 'a command makes the cluster and gets its address, role and actor; stdout has only its result' first_command
check 'the last command stops the cluster' no_cluster
check 'passwords are in a file for the owner only' test "$(stat -c %a "$ATLAS_STATE/credentials")" = 600
check 'the data is for its user only' test "$(stat -c %a "$ATLAS_STATE/cluster")" = 700
check 'the program'\''s exit code is passed on' exits 7 '' atlas broken
check 'a second command says nothing' exits 0 '' atlas gaps
check 'a second command says nothing, really' test ! -s "$WORK/err"

side_by_side() {
  local one two result=0
  "$HOME_DIR/atlas" gaps >/dev/null 2>&1 & one=$!
  "$HOME_DIR/atlas" coverage >/dev/null 2>&1 & two=$!
  wait "$one" || result=1
  wait "$two" || result=1
  return "$result"
}
check 'two commands at once share the cluster' side_by_side
check 'and the last one stops it' no_cluster

port_lost() {
  local port other result=0
  port=$(<"$ATLAS_STATE/port")
  ATLAS_HOST=127.0.0.1 ATLAS_PORT=$port "$JAVA_HOME/bin/java" -cp "$ATLAS_JAR" StandIn serve &
  other=$!
  eventually port_taken "$port"
  exits 0 '' atlas coverage && [ "$(<"$ATLAS_STATE/port")" != "$port" ] || result=1
  kill "$other"
  wait "$other" || true
  return "$result"
}
check 'the cluster moves when its port was taken meanwhile' port_lost

no_rights() {
  local blocked=$WORK/file
  : >"$blocked"
  ATLAS_STATE=$blocked/state exits 15 'No rights' atlas coverage
}
check 'a state folder that cannot be made is named' no_rights

unreachable() {
  mkdir -m 0700 "$WORK/closed"
  ATLAS_STATE=$WORK/closed/state exits 15 'must be passable' atlas coverage
}
if [ "$(id -u)" = 0 ]; then
  check 'a state folder that the database user cannot reach is named' unreachable
fi

other_version() {
  mkdir -p "$WORK/old/cluster"
  echo 9 >"$WORK/old/cluster/PG_VERSION"
  ATLAS_STATE=$WORK/old exits 13 'made by PostgreSQL 9' atlas coverage
}
check 'data of another PostgreSQL version is named' other_version

lost_passwords() {
  mkdir -p "$WORK/lost/cluster"
  ATLAS_STATE=$WORK/lost exits 15 'password file' atlas coverage
}
check 'a lost password file is named' lost_passwords

external() {
  local url=jdbc:postgresql://127.0.0.1:1/other
  [ "$(ATLAS_STATE=$WORK/other ATLAS_DB_URL=$url ATLAS_DB_USER=me atlas coverage)" = "coverage $url me tester" ] \
    && [ ! -e "$WORK/other/cluster" ]
}
check 'with a database of the user'\''s own no private one is made' external
