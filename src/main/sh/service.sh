# shellcheck shell=bash
# The running service: its environment, its start and stop, and the watch over it and its database.

SECONDS_TO_STOP=30
SECONDS_TO_RETRY=10

# Everything that the Java process is told; with a database of the user's own, that part stays as given.
export_environment() {
  export ATLAS_HOST=${ATLAS_HOST:-127.0.0.1} ATLAS_PORT=${ATLAS_PORT:-8080}
  export ATLAS_IMPORTS=${ATLAS_IMPORTS:-$ATLAS_STATE/imports} # files that are being imported
  export ATLAS_ACTOR=${ATLAS_ACTOR:-${SUDO_USER:-${USER:-$(id -un)}}}
  if uses_private_cluster; then
    export ATLAS_DB_URL=jdbc:postgresql://127.0.0.1:$DB_PORT/$DATABASE
    export ATLAS_DB_USER=$APP_ROLE ATLAS_DB_PASSWORD=$APP_PASSWORD
    export ATLAS_DB_OWNER_USER=$OWNER_ROLE ATLAS_DB_OWNER_PASSWORD=$OWNER_PASSWORD
  fi
  # The kernel ends the JVM if this launcher is killed, so that none is left behind.
  JAVA=(setpriv --pdeathsig TERM -- "$JAVA_HOME/bin/java" -Dfile.encoding=UTF-8 "-Djava.io.tmpdir=$ATLAS_STATE/tmp")
}

service_url() {
  printf 'http://%s:%s/\n' "${ATLAS_HOST:-127.0.0.1}" "${ATLAS_PORT:-8080}"
}

# The pids of launcher and JVM (once it runs), if a service of this state folder runs or starts.
service_pids() {
  [ -e "$ATLAS_STATE/run.lock" ] || return 1
  ! flock -n 5 5<"$ATLAS_STATE/run.lock" || return 1
  cat "$ATLAS_STATE/service.pid" 2>/dev/null || true
}

run_service() {
  open_state
  say "状态目录：$ATLAS_STATE" "State folder: $ATLAS_STATE"
  hold_run_lock
  local port=${ATLAS_PORT:-8080}
  ! port_taken "$port" || fail "$EXIT_PORT_TAKEN" \
    "端口 $port 已被占用：$(port_owner "$port")。请停掉它，或用 ATLAS_PORT=端口 另选。" \
    "Port $port is taken by $(port_owner "$port"). Stop that, or choose another with ATLAS_PORT=PORT."
  ensure_program
  if uses_private_cluster; then acquire_cluster; fi
  export_environment
  serve "$@"
}

hold_run_lock() {
  exec 9>>"$ATLAS_STATE/run.lock"
  if ! flock -n 9; then
    local pids
    pids=$(service_pids | paste -sd' ')
    fail "$EXIT_ALREADY_RUNNING" \
      "服务已在运行或正在启动（进程 $pids）。用 ./atlas stop 停止。" \
      "The service already runs or is starting (processes $pids). Stop it with ./atlas stop."
  fi
  printf '%s\n' "$$" >"$ATLAS_STATE/service.pid"
}

serve() {
  local ended nap code=0
  STOP_ASKED='' JVM='' RETRY_AT=0
  trap stop_service INT TERM HUP
  "${JAVA[@]}" -jar "$JAR" serve "$@" 7>&- 8>&- 9>&- </dev/null &
  JVM=$!
  printf '%s\n' "$JVM" >>"$ATLAS_STATE/service.pid"
  while true; do
    sleep 1 7>&- 8>&- 9>&- &
    nap=$! code=0
    wait -n -p ended "$JVM" "$nap" || code=$?
    # A signal ends the wait without an ended process; a nap that ended has no pid left to kill.
    case ${ended:-} in
      "$JVM") break ;;
      "$nap") ;;
      *) kill "$nap" 2>/dev/null || true ;;
    esac
    watch_over
  done
  rm -f "$ATLAS_STATE/service.pid"
  [ -z "$STOP_ASKED" ] || { say "服务已停止。" "The service has stopped."; exit 0; }
  fail "$EXIT_SERVICE_DIED" "服务意外结束（$(ending "$code")）。" "The service ended by itself ($(ending "$code"))."
}

ending() {
  if [ "$1" -gt 128 ]; then printf 'SIG%s\n' "$(kill -l "$(($1 - 128))")"; else printf 'exit code %s\n' "$1"; fi
}

stop_service() {
  [ -n "$STOP_ASKED" ] || STOP_ASKED=$SECONDS
  [ -z "$JVM" ] || kill -TERM "$JVM" 2>/dev/null || true
}

watch_over() {
  if [ -n "$STOP_ASKED" ]; then
    [ $((SECONDS - STOP_ASKED)) -lt "$SECONDS_TO_STOP" ] || kill -KILL "$JVM" 2>/dev/null || true
  elif uses_private_cluster && [ "$SECONDS" -ge "$RETRY_AT" ] && ! cluster_pid >/dev/null; then
    say "数据库意外结束，正在重新启动……" "The database ended by itself, starting it again"
    if (lock_cluster && { cluster_pid >/dev/null || start_cluster; }); then
      say "数据库已恢复。" "The database is back."
    else
      RETRY_AT=$((SECONDS + SECONDS_TO_RETRY))
    fi
  fi
}

stop_command() {
  open_state
  local pids
  if ! pids=$(service_pids); then
    say "服务没有运行。" "The service is not running."
  else
    # The launcher stops the JVM and the cluster itself.
    kill -TERM "$(head -n 1 <<<"$pids")" 2>/dev/null || true
    for _ in $(seq $(((SECONDS_TO_STOP + 10) * 5))); do
      service_pids >/dev/null || { say "服务已停止。" "The service has stopped."; return; }
      sleep 0.2
    done
    fail "$EXIT_REFUSED" "服务没有及时停止：$pids" "The service did not stop in time: $pids"
  fi
}

# A command of the program, with the same environment as the service and the service's database if it runs.
run_command() {
  open_state
  ensure_program
  if [[ " $* " == *" --help "* || " $* " == *" -h "* ]]; then
    "$JAVA_HOME/bin/java" -XX:TieredStopAtLevel=1 -jar "$JAR" "$@"
    return
  fi
  if [ "$1" = bench ]; then ensure_bench_packages "${2:-}"; fi
  if uses_private_cluster; then acquire_cluster; fi
  export_environment
  if [ "$1" = bench ] && uses_private_cluster; then
    export ATLAS_DB_ADMIN_USER=$ADMIN_ROLE ATLAS_DB_ADMIN_PASSWORD=$ADMIN_PASSWORD # it makes databases of its own
  fi
  case $1 in
    bench | load) ;;
    # Half the processor time of a short run; a long one would lose more than it gains.
    *) JAVA+=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1) ;;
  esac
  "${JAVA[@]}" -jar "$JAR" "$@" 7>&- 8>&- || exit $?
}
