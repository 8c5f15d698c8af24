# shellcheck shell=bash
# The state folder: the private cluster, its passwords, logs and caches. It lies outside the clone and is kept between runs.

MB_TO_START=200
MB_TO_CREATE=1024

uses_private_cluster() {
  [ -z "${EXTERNAL_DB:-}" ]
}

# Sets ATLAS_STATE and makes the folder; root's is for a system service, a user's follows XDG.
open_state() {
  local usual=${XDG_STATE_HOME:-${HOME:-}/.local/state}/minzheng-atlas
  [ "$(id -u)" != 0 ] || usual=/var/lib/minzheng-atlas
  # PostgreSQL resolves links too, and its process is told by this path.
  ATLAS_STATE=$(realpath -m "${ATLAS_STATE:-$usual}")
  export ATLAS_STATE
  if [ ! -d "$ATLAS_STATE" ]; then
    (umask 022 && mkdir -p "$ATLAS_STATE") 2>/dev/null || refuse_state "不能创建" "cannot be created"
    # As root the database runs as another user, who must be able to pass through.
    if [ "$(id -u)" = 0 ]; then chmod 0711 "$ATLAS_STATE"; else chmod 0700 "$ATLAS_STATE"; fi
  fi
  if [ ! -w "$ATLAS_STATE" ] || [ ! -x "$ATLAS_STATE" ]; then refuse_state "不可写" "is not writable"; fi
  mkdir -p "$ATLAS_STATE/log" "$ATLAS_STATE/cache" "$ATLAS_STATE/tmp"
  need_space "$MB_TO_START"
}

refuse_state() {
  fail "$EXIT_NO_RIGHTS" \
    "没有权限：状态目录 $ATLAS_STATE $1（用户 $(id -un)）。请改权限，或用 ATLAS_STATE=目录 另选。" \
    "No rights: the state folder $ATLAS_STATE $2 (user $(id -un)). Change its rights or choose another with ATLAS_STATE=DIR."
}

# Free space of the state folder, in MB.
free_space() {
  df -Pk "$ATLAS_STATE" | awk 'NR == 2 { print int($4 / 1024) }'
}

need_space() {
  local free
  free=$(free_space)
  [ "$free" -ge "$1" ] || fail "$EXIT_DISK_FULL" \
    "磁盘已满：$ATLAS_STATE 只剩 $free MB，至少需要 $1 MB。请腾出空间，或用 ATLAS_STATE=目录 另选。" \
    "Disk full: $free MB left for $ATLAS_STATE, at least $1 MB needed. Free some or choose another with ATLAS_STATE=DIR."
}

# Passwords of the three roles, made once; hexadecimal, so they need no quoting anywhere.
load_credentials() {
  local file=$ATLAS_STATE/credentials
  if [ ! -s "$file" ]; then
    [ ! -e "$ATLAS_STATE/cluster" ] || fail "$EXIT_NO_RIGHTS" \
      "数据库在 $ATLAS_STATE/cluster，但口令文件 $file 不见了。请从备份恢复该文件。" \
      "The database is in $ATLAS_STATE/cluster, but its password file $file is gone. Put it back from a copy."
    (
      umask 077
      for role in ADMIN OWNER APP; do
        printf '%s_PASSWORD=%s\n' "$role" "$(random_hex)"
      done >"$file.new"
    )
    mv "$file.new" "$file"
  fi
  ADMIN_PASSWORD=$(sed -n 's/^ADMIN_PASSWORD=//p' "$file")
  OWNER_PASSWORD=$(sed -n 's/^OWNER_PASSWORD=//p' "$file")
  APP_PASSWORD=$(sed -n 's/^APP_PASSWORD=//p' "$file")
}

# hold FD FILE CHINESE ENGLISH: locks the file on that descriptor, telling why when it has to wait
hold() {
  eval "exec $1>>\"\$2\""
  if ! flock -w 2 "$1"; then
    say "$3，请稍候……" "$4, waiting"
    flock "$1"
  fi
}

random_hex() {
  od -An -N24 -tx1 /dev/urandom | tr -d ' \n'
}

port_taken() {
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

# A loopback port below Linux's ephemeral range, so that it stays free for the next start.
choose_port() {
  local port
  for _ in {1..200}; do
    port=$((20000 + RANDOM % 10000))
    port_taken "$port" || { printf '%s\n' "$port"; return; }
  done
  fail "$EXIT_PORT_TAKEN" "20000–29999 之间没有空闲端口。" "No free port between 20000 and 29999."
}

# Who listens on a port, as far as the system tells: 'name (pid N)'.
port_owner() {
  local owner=''
  if command -v ss >/dev/null; then
    owner=$(ss -Hltnp "sport = :$1" 2>/dev/null | sed -n 's/.*users:(("\([^"]*\)",pid=\([0-9]*\).*/\1 (pid \2)/p' | head -n 1)
  fi
  printf '%s\n' "${owner:-未知 unknown}"
}
