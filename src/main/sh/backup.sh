# shellcheck shell=bash
# Backup and restore. A restore fills a new database, proves it readable and only then swaps it with the old one.

backup() {
  [ $# -eq 1 ] || fail "$EXIT_USAGE" "用法：./atlas backup 文件" "Usage: ./atlas backup FILE"
  local file=$1
  [ ! -e "$file" ] || fail "$EXIT_REFUSED" "$file 已存在，未覆盖。" "$file exists and was not overwritten."
  open_state
  point_at_database
  local log=$ATLAS_STATE/log/backup.log
  if ! (umask 077 && : >"$file.part") 2>/dev/null; then
    fail "$EXIT_NO_RIGHTS" "没有权限：$file 无法写入。" "No rights: $file cannot be written."
  fi
  if ! "$PG_BIN/pg_dump" -Fc -d "$PGDATABASE" -f "$file.part" 2>"$log"; then
    rm -f "$file.part"
    fail_with_log "$EXIT_REFUSED" "$log" "备份失败。" "The backup failed."
  fi
  mv -- "$file.part" "$file"
  say "已备份到 $file（$(stat -c %s "$file") 字节）。" "Saved to $file ($(stat -c %s "$file") bytes)."
}

restore() {
  [ $# -eq 1 ] || fail "$EXIT_USAGE" "用法：./atlas restore 文件" "Usage: ./atlas restore FILE"
  local file=$1
  [ -r "$file" ] || fail "$EXIT_REFUSED" "$file 不可读。" "$file cannot be read."
  open_state
  hold_run_lock
  point_at_database
  "$PG_BIN/pg_restore" -l "$file" >/dev/null 2>"$ATLAS_STATE/log/restore.log" || refuse_restore "$file"
  STAMP=$(date +%Y%m%d_%H%M%S)
  FRESH=${PGDATABASE}_restore_$STAMP
  OLD=${PGDATABASE}_before_restore_$STAMP
  trap drop_fresh EXIT
  fill_fresh "$file"
  check_schema_version "$file"
  swap_databases "$file"
  say "已恢复 $file。原数据库保留为 $OLD。" "Restored $file. The former database is kept as $OLD."
}

# Sets libpq's variables and PG_BIN for the database in use: as superuser of the private one, as owner of another.
point_at_database() {
  if uses_private_cluster; then
    ensure_packages without-build
    acquire_cluster
    export PGHOST=127.0.0.1 PGPORT=$DB_PORT PGUSER=$ADMIN_ROLE PGPASSWORD=$ADMIN_PASSWORD PGDATABASE=$DATABASE
    return
  fi
  local url='^jdbc:postgresql://([^/:?]+)(:([0-9]+))?/([^?]+)(\?.*)?$'
  [[ $EXTERNAL_DB =~ $url ]] || fail "$EXIT_USAGE" \
    "ATLAS_DB_URL 应为 jdbc:postgresql://主机:端口/库，现为：$EXTERNAL_DB" \
    "ATLAS_DB_URL must be jdbc:postgresql://HOST:PORT/DATABASE, but is: $EXTERNAL_DB"
  export PGHOST=${BASH_REMATCH[1]} PGPORT=${BASH_REMATCH[3]:-5432} PGDATABASE=${BASH_REMATCH[4]}
  export PGUSER=${ATLAS_DB_OWNER_USER:-${ATLAS_DB_USER:-}} PGPASSWORD=${ATLAS_DB_OWNER_PASSWORD:-${ATLAS_DB_PASSWORD:-}}
  [[ ${BASH_REMATCH[5]} =~ sslmode=([a-z-]+) ]] && export PGSSLMODE=${BASH_REMATCH[1]}
  find_client || fail "$EXIT_NOT_INSTALLED" \
    "缺少 pg_dump 与 pg_restore，请以 root 执行：apt-get install -y postgresql-client" \
    "pg_dump and pg_restore are missing. Run this as root: apt-get install -y postgresql-client"
}

find_client() {
  local newest
  newest=$(printf '%s\n' /usr/lib/postgresql/*/bin/pg_restore | sort -rV | head -n 1)
  PG_BIN=${newest%/pg_restore}
  [ -x "$newest" ]
}

sql() {
  "$PG_BIN/psql" -XqAt -v ON_ERROR_STOP=1 "$@" 2>>"$ATLAS_STATE/log/restore.log"
}

fill_fresh() {
  local log=$ATLAS_STATE/log/restore.log
  if uses_private_cluster; then
    DATABASE=$FRESH provision
  else
    sql -d "$PGDATABASE" -c "CREATE DATABASE \"$FRESH\" TEMPLATE template0" || refuse_restore "$1"
  fi
  "$PG_BIN/pg_restore" --exit-on-error -d "$FRESH" "$1" 2>>"$log" || refuse_restore "$1"
}

# The backup's schema must be one that this program knows or can migrate.
check_schema_version() {
  local history version newest
  history=$(sql -d "$FRESH" -c "SELECT CAST(oid AS regclass) FROM pg_class WHERE relname = 'flyway_schema_history'")
  [ -n "$history" ] || refuse_restore "$1"
  version=$(sql -d "$FRESH" -c "SELECT version FROM $history WHERE version IS NOT NULL AND success ORDER BY installed_rank DESC LIMIT 1")
  [[ $version =~ ^[0-9]+$ ]] || refuse_restore "$1"
  newest=$({ find "$ATLAS_HOME/src/main/resources/db/migration" -name 'V*__*.sql' -printf '%f\n' 2>/dev/null || true; } \
    | sed -n 's/^V0*\([0-9]*\)__.*/\1/p' | sort -n | tail -n 1)
  [ "$((10#$version))" -le "${newest:-0}" ] || fail "$EXIT_WRONG_VERSION" \
    "版本不符：备份的结构版本为 $version，本程序只到 ${newest:-0}。请先更新程序。数据未改动。" \
    "Wrong version: the backup's schema is $version, this program knows up to ${newest:-0}. Update it first. Nothing was changed."
}

swap_databases() {
  local maintenance=postgres
  sql -d "$maintenance" -c "BEGIN; ALTER DATABASE \"$PGDATABASE\" RENAME TO \"$OLD\"; ALTER DATABASE \"$FRESH\" RENAME TO \"$PGDATABASE\"; COMMIT" \
    || refuse_restore "$1"
}

refuse_restore() {
  fail_with_log "$EXIT_REFUSED" "$ATLAS_STATE/log/restore.log" \
    "$1 未能恢复（文件损坏，或数据库正被使用；原因见上）。数据未改动。" \
    "$1 was not restored (damaged file, or the database is in use; reason above). Nothing was changed."
}

drop_fresh() {
  sql -d postgres -c "DROP DATABASE IF EXISTS \"$FRESH\"" || true
  if uses_private_cluster; then release_cluster; fi
}
