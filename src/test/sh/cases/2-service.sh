# shellcheck shell=bash
# The running service: signals, crashes and commands beside it.

check 'the service starts' start_service
server=$(postmaster)
check 'a second run is refused' exits 11 'already runs' atlas run
check 'a command beside the service works' exits 0 '' atlas gaps
check 'it leaves the cluster as it was' test "$(postmaster)" = "$server"
sql "CREATE TABLE kept AS SELECT 'committed' AS word"
check 'a restore is refused while the service runs' exits 11 'atlas stop' atlas restore "$HOME_DIR/pom.xml"

kill -KILL "$server"
restarted() { [ -n "$(postmaster)" ] && [ "$(postmaster)" != "$server" ] && sql 'SELECT 1' >/dev/null; }
check 'a killed database is started again' eventually restarted
check 'with what was committed' test "$(sql 'SELECT word FROM kept')" = committed

check 'SIGTERM ends the service with 0' end_service TERM 0
check 'and its cluster' no_cluster
start_service
check 'Ctrl-C ends the service with 0' end_service INT 0 "-$SERVICE"
check 'and its cluster' no_cluster

external_beside() {
  start_service
  server=$(postmaster)
  ATLAS_DB_URL=jdbc:postgresql://127.0.0.1:1/other exits 0 '' atlas gaps && [ "$(postmaster)" = "$server" ]
}
check 'a command on another database leaves the running one alone' external_beside
kill -KILL "$(tail -n 1 "$ATLAS_STATE/service.pid")"
service_died() { local code=0; wait "$SERVICE" || code=$?; [ "$code" = 19 ] && grep -q SIGKILL "$WORK/run"; }
check 'a killed service is told' service_died
check 'and its cluster stopped' no_cluster

start_service
check 'a killed launcher takes the service with it' end_service KILL 137
check 'so that the port is free' eventually port_free
check 'its cluster serves the next command' exits 0 '' atlas gaps
check 'which stops it as the last user' no_cluster

start_service
kill -KILL "$(postmaster)"
end_service KILL 137 || true
check 'after launcher and database were killed the port is free' eventually port_free
check 'the next start recovers by itself' start_service
check 'what was committed is still there' test "$(sql 'SELECT word FROM kept')" = committed
stopped() { exits 0 'has stopped' atlas stop && port_free && no_cluster; }
check './atlas stop ends it' stopped
wait "$SERVICE" || true

taken() {
  "$JAVA_HOME/bin/java" -cp "$ATLAS_JAR" StandIn serve &
  local other=$! result=0
  eventually port_taken "$ATLAS_PORT"
  exits 10 "$ATLAS_PORT is taken" atlas run || result=1
  kill "$other"
  wait "$other" || true
  return "$result"
}
ATLAS_HOST=127.0.0.1
export ATLAS_HOST
check 'a taken port is named' taken
