# shellcheck shell=bash
# A full disk, on a small file system in a mount namespace of its own; only root can make one.

full_disk() {
  local code=0
  mkdir -p "$WORK/small"
  # shellcheck disable=SC2016
  unshare --mount sh -c 'mount -t tmpfs -o "size=$1" tmpfs "$2" && ATLAS_STATE=$2/state exec "$3/atlas" coverage' \
    sh "$1" "$WORK/small" "$HOME_DIR" >"$WORK/out" 2>"$WORK/err" || code=$?
  [ "$code" = 14 ] && grep -q "at least $2 MB" "$WORK/err"
}
if [ "$(id -u)" = 0 ] && unshare --mount true 2>/dev/null; then
  check 'a full disk is named' full_disk 100m 200
  check 'a first start asks for more' full_disk 600m 1024
fi
