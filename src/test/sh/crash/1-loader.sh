# shellcheck shell=bash
# ./atlas load with a cluster of its own: started for it, and stopped after it.

begin_loading() {
  set -m
  "$HOME_DIR/atlas" load facilities "$FILE" --source register --coord-source survey --valid-from 2020-01-01 \
    >"$WORK/out" 2>"$WORK/err" &
  LAUNCHER=$!
  set +m
}

# Sets CODE; 'Killed' is the shell's own word, not for the log.
end_loading() {
  CODE=0
  { wait "$LAUNCHER" || CODE=$?; } 2>/dev/null
}

load_undisturbed() {
  local begun
  begun=$(milliseconds)
  begin_loading
  end_loading
  TIME=$(($(milliseconds) - begun))
  [ "$CODE" = 0 ]
}

gone() {
  [ ! -e "/proc/$1" ]
}

# Until the loader holds the writers' lock, or has ended.
await_writing() {
  while kill -0 "$LAUNCHER" 2>/dev/null; do
    [ "$(sql "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND objid = 4501001" 2>/dev/null)" != 1 ] || return 0
    sleep 0.02
  done
}

# load_killed VICTIM FROM: at some moment, from the beginning or from when it writes; sets OUTCOME
load_killed() {
  OUTCOME=unknown
  local program
  choose_moment "$TIME"
  begin_loading
  if [ "$2" = writing ]; then
    MOMENT=$((MOMENT / 6)) # the most of its time goes into starting, checking and stopping
    await_writing
  fi
  pause "$MOMENT"
  program=$(children "$LAUNCHER" | tail -n 1)
  kill_victim "$1" "$LAUNCHER"
  end_loading
  # A program whose launcher was killed is told to stop by the kernel.
  [ -z "$program" ] || eventually gone "$program" || return 1
  holds "$IMPORT" "$IN_FORCE" || return 1
  OUTCOME=nothing
  if [ "$HELD" = "$IMPORT" ]; then
    OUTCOME=written
  elif [ "$CODE" = 0 ]; then
    OUTCOME=lost
  fi
  IN_FORCE=$HELD
}

unchanged() {
  load_undisturbed && grep -q '0 changes' "$WORK/out"
}

for IMPORT in 1 2; do
  write_register "$IMPORT"
  check "import $IMPORT is loaded" load_undisturbed
done
check 'with all its rows' holds "$IMPORT"

IN_FORCE=$IMPORT
for victim in beginning:program writing:{program,launcher,postmaster,database}; do
  IMPORT=$((IMPORT + 1))
  write_register "$IMPORT"
  check "import $IMPORT, $victim killed: all or nothing" load_killed "${victim#*:}" "${victim%:*}"
  note "by the loader, ${victim%:*}" "$OUTCOME" "${victim#*:}"
  check "import $IMPORT: what was acknowledged is there" test "$OUTCOME" != lost
done
check 'the last file is loaded after all' load_undisturbed
check 'with all its rows' holds "$IMPORT"
check 'the same file again changes nothing' unchanged
