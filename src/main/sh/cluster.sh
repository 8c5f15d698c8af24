# shellcheck shell=bash
# The private PostGIS cluster: made once, started by the first command that needs it, stopped by the last.
# Locks (file descriptors): 7 one launcher at a time changes the cluster, 8 shared by all that use it.

ADMIN_ROLE=atlas_admin
OWNER_ROLE=atlas_owner
APP_ROLE=atlas_app
DATABASE=atlas

# PostgreSQL refuses root, so as root its programs run as the user that Debian's package made. No lock is inherited.
as_cluster_user() {
  if [ "$(id -u)" = 0 ]; then
    (cd / && exec setpriv --reuid=postgres --regid=postgres --clear-groups -- "$@") 6>&- 7>&- 8>&- 9>&- </dev/null
  else
    (cd / && exec "$@") 6>&- 7>&- 8>&- 9>&- </dev/null
  fi
}

# admin_sql DATABASE [psql arguments]
admin_sql() {
  local database=$1
  shift
  PGPASSWORD=$ADMIN_PASSWORD "$PG_BIN/psql" -XqAt -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$DB_PORT" -U "$ADMIN_ROLE" -d "$database" "$@"
}

# The postmaster's pid, if it is alive and truly ours: after a reboot the number may belong to another program.
cluster_pid() {
  local data=$ATLAS_STATE/cluster pid
  pid=$(head -n 1 "$data/postmaster.pid" 2>/dev/null) || return 1
  [ "$(readlink "/proc/$pid/cwd" 2>/dev/null)" = "$data" ] || return 1
  printf '%s\n' "$pid"
}

# Joins the users of the cluster, starting it if need be; sets DB_PORT.
acquire_cluster() {
  lock_cluster
  exec 8>"$ATLAS_STATE/use.lock"
  flock -s 8
  trap release_cluster EXIT
  load_credentials
  [ -d "$ATLAS_STATE/cluster" ] || create_cluster
  check_cluster_owner
  if ! cluster_pid >/dev/null; then
    if [ ! -s "$ATLAS_STATE/port" ] || port_taken "$(<"$ATLAS_STATE/port")"; then
      choose_port >"$ATLAS_STATE/port"
    fi
    start_cluster
  fi
  DB_PORT=$(<"$ATLAS_STATE/port")
  if [ ! -f "$ATLAS_STATE/provisioned" ]; then
    provision
    : >"$ATLAS_STATE/provisioned"
  fi
  exec 7>&-
}

# Leaves the users of the cluster; the last one stops it.
release_cluster() {
  lock_cluster
  flock -u 8
  if flock -n -x 8; then stop_cluster; fi
  exec 8>&- 7>&-
}

lock_cluster() {
  hold 7 "$ATLAS_STATE/cluster.lock" "数据库正由另一个 atlas 命令启动或停止" "Another atlas command starts or stops the database"
}

check_cluster_owner() {
  local owner wanted
  owner=$(stat -c %U "$ATLAS_STATE/cluster")
  wanted=$(as_cluster_user id -un)
  [ "$owner" = "$wanted" ] || fail "$EXIT_NO_RIGHTS" \
    "没有权限：$ATLAS_STATE/cluster 属于用户 $owner，而本次应由 $wanted 运行。请换回原用户，或用 ATLAS_STATE=目录 另选。" \
    "No rights: $ATLAS_STATE/cluster belongs to $owner, but $wanted would run it. Use the same user as before or choose another ATLAS_STATE=DIR."
}

# Made beside its final name and renamed, so that a broken first start leaves nothing half made.
create_cluster() {
  say "正在建立数据库……" "Creating the database cluster"
  need_space "$MB_TO_CREATE"
  local new=$ATLAS_STATE/cluster.new
  rm -rf "$new"
  make_data_folder "$new"
  init_data_folder "$new" "$ADMIN_PASSWORD" "$ATLAS_STATE/log/initdb.log"
  rm -f "$ATLAS_STATE/provisioned"
  mv "$new" "$ATLAS_STATE/cluster"
}

make_data_folder() {
  mkdir -m 0700 "$1"
  [ "$(id -u)" != 0 ] || chown postgres:postgres "$1"
  as_cluster_user test -w "$1" || fail "$EXIT_NO_RIGHTS" \
    "没有权限：数据库用户 postgres 进不了 $1；其上级目录须可通过（chmod a+x），或用 ATLAS_STATE=目录 另选。" \
    "No rights: the database user postgres cannot reach $1; its parent folders must be passable (chmod a+x), or choose another ATLAS_STATE=DIR."
}

# init_data_folder FOLDER PASSWORD LOG [initdb options]
init_data_folder() {
  local data=$1 password=$2 log=$3
  shift 3
  printf '%s\n' "$password" | as_data_file "$data.pw"
  as_cluster_user "$PG_BIN/initdb" -D "$data" -U "$ADMIN_ROLE" -E UTF8 --locale=C.UTF-8 \
    --auth-host=scram-sha-256 --auth-local=scram-sha-256 --pwfile="$data.pw" "$@" >"$log" 2>&1 \
    || { rm -f "$data.pw"; fail_with_log "$EXIT_CLUSTER" "$log" "数据库建立失败。" "The database cluster could not be created."; }
  rm -f "$data.pw"
  printf "include_if_exists = 'atlas.conf'\n" >>"$data/postgresql.conf"
}

# Writes stdin to a file that only the cluster's user reads.
as_data_file() {
  (umask 077 && cat >"$1")
  [ "$(id -u)" != 0 ] || chown postgres:postgres "$1"
}

common_settings() {
  cat <<'CONF'
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
password_encryption = 'scram-sha-256'
timezone = 'UTC'
log_timezone = 'UTC'
lc_messages = 'C.UTF-8'
work_mem = '32MB'
max_parallel_workers_per_gather = 2
random_page_cost = 1.1
jit = off
CONF
}

# Sized by the machine's memory in MB; fsync and full_page_writes stay at PostgreSQL's safe defaults.
durable_settings() {
  local memory
  memory=$(awk '/^MemTotal:/ { print int($2 / 1024) }' /proc/meminfo)
  common_settings
  cat <<CONF
shared_buffers = '$((memory / 8 > 1024 ? 1024 : memory / 8 < 128 ? 128 : memory / 8))MB'
effective_cache_size = '$((memory / 2))MB'
maintenance_work_mem = '128MB'
recovery_init_sync_method = 'syncfs'
max_wal_size = '2GB'
max_connections = 60
logging_collector = on
log_filename = 'postgresql-%a.log'
log_rotation_age = '1d'
log_truncate_on_rotation = on
CONF
}

start_cluster() {
  local data=$ATLAS_STATE/cluster log=$ATLAS_STATE/cluster/start.log
  need_space "$MB_TO_START"
  durable_settings | as_data_file "$data/atlas.conf"
  for _ in {1..50}; do
    rm -f "$log"
    as_cluster_user "$PG_BIN/pg_ctl" -D "$data" -s -w -t 120 -l "$log" -o "-p $(<"$ATLAS_STATE/port")" start >/dev/null 2>&1 && return
    # Children of a killed postmaster hold its memory for a moment.
    grep -qsE 'pre-existing shared memory block|lock file .* already exists' "$log" || break
    sleep 0.3
  done
  cluster_log >"$ATLAS_STATE/log/cluster-failure.log"
  fail_with_log "$EXIT_CLUSTER" "$ATLAS_STATE/log/cluster-failure.log" "数据库启动失败。" "The database did not start."
}

cluster_log() {
  local newest
  newest=$(find "$ATLAS_STATE/cluster/log" -name '*.log' -printf '%T@ %p\n' 2>/dev/null | sort -rn | head -n 1 | cut -d' ' -f2-)
  [ -z "$newest" ] || tail -n 15 "$newest"
  cat "$ATLAS_STATE/cluster/start.log" 2>/dev/null || true
}

stop_cluster() {
  cluster_pid >/dev/null || return 0
  as_cluster_user "$PG_BIN/pg_ctl" -D "$ATLAS_STATE/cluster" -s -w -t 60 -m fast stop >/dev/null 2>&1 \
    || say "数据库没有及时停止：$ATLAS_STATE/cluster" "The database did not stop in time: $ATLAS_STATE/cluster"
}

# Two roles beside the superuser: one owns and migrates, one serves. PostGIS is not a trusted extension, so the superuser adds it.
provision() {
  {
    printf "\\set owner_role '%s'\n\\set owner_password '%s'\n" "$OWNER_ROLE" "$OWNER_PASSWORD"
    printf "\\set app_role '%s'\n\\set app_password '%s'\n\\set database '%s'\n" "$APP_ROLE" "$APP_PASSWORD" "$DATABASE"
    cat "$ATLAS_HOME/src/main/sh/provision.sql"
  } | admin_sql postgres >"$ATLAS_STATE/log/provision.log" 2>&1 \
    || fail_with_log "$EXIT_CLUSTER" "$ATLAS_STATE/log/provision.log" "数据库初始化失败。" "The database could not be set up."
}
