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

# load_killed VICTIM: sets OUTCOME
load_killed() {
  local program
  choose_moment "$TIME"
  begin_loading
  pause "$MOMENT"
  program=$(children "$LAUNCHER" | tail -n 1)
  kill_victim "$1" "$LAUNCHER"
  end_loading
  # A program whose launcher was killed is told to stop by the kernel.
  [ -z "$program" ] || eventually gone "$program" || return 1
  holds "$IMPORT" "$((IMPORT - 1))" || return 1
  OUTCOME=nothing
  if [ "$HELD" = "$IMPORT" ]; then
    OUTCOME=written
  elif [ "$CODE" = 0 ]; then
    OUTCOME=lost
  fi
}

unchanged() {
  load_undisturbed && grep -q '0 changes' "$WORK/out"
}

for IMPORT in 1 2; do
  write_register "$IMPORT"
  check "import $IMPORT is loaded" load_undisturbed
done
check 'with all its rows' holds "$IMPORT"

for victim in "${VICTIMS[@]}"; do
  IMPORT=$((IMPORT + 1))
  write_register "$IMPORT"
  check "import $IMPORT, $victim killed: all or nothing" load_killed "$victim"
  note 'by the loader' "$OUTCOME" "$victim"
  check "import $IMPORT: what was acknowledged is there" test "$OUTCOME" != lost
  if [ "$OUTCOME" = written ]; then
    check "import $IMPORT was written, so that it changes nothing" unchanged
  else
    check "import $IMPORT is loaded by the next start" load_undisturbed
  fi
  check "import $IMPORT is whole" holds "$IMPORT"
done
check 'the same file again changes nothing' unchanged
