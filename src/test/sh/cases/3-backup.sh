# shellcheck shell=bash
# Backup and restore, on the cluster that the cases before left.

with_cluster() {
  start_service >/dev/null
  sql "$1"
  end_service TERM 0
}
history="CREATE TABLE flyway_schema_history (installed_rank int, version text, success boolean)"
with_cluster "$history; INSERT INTO flyway_schema_history VALUES (1, '0', true)"

file=$WORK/atlas.dump
check 'a backup is made' exits 0 'Saved' atlas backup "$file"
check 'for its owner only' test "$(stat -c %a "$file")" = 600
check 'it is not overwritten' exits 20 'exists' atlas backup "$file"
with_cluster "UPDATE kept SET word = 'changed'"

head -c $(($(stat -c %s "$file") / 2)) "$file" >"$WORK/half.dump"
check 'a damaged backup is refused' exits 20 'Nothing was changed' atlas restore "$WORK/half.dump"
check 'and changed nothing' test "$(with_cluster 'SELECT word FROM kept')" = changed
check 'a whole one is restored' exits 0 'is kept as atlas_before_restore_' atlas restore "$file"
check 'with what it held' test "$(with_cluster 'SELECT word FROM kept')" = committed
check 'and the serving role may enter' exits 0 '' atlas coverage

with_cluster "UPDATE flyway_schema_history SET version = '99999'"
check 'a backup can be made of a newer schema' exits 0 'Saved' atlas backup "$WORK/newer.dump"
check 'a backup of a newer program is refused' exits 13 'Update it first' atlas restore "$WORK/newer.dump"
check 'without leaving anything' test "$(with_cluster "SELECT count(*) FROM pg_database WHERE datname LIKE 'atlas_restore%'")" = 0
