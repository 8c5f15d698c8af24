# shellcheck shell=bash
# Imports over HTTP: the service, or its database, is killed while it commits; the import's state says what is recorded.

"$JAVA_HOME/bin/javac" -d "$WORK" "$HOME_DIR/src/test/sh/ImportSteps.java"
steps() {
  "$JAVA_HOME/bin/java" -cp "$WORK" ImportSteps "$@" 2>>"$WORK/err"
}

# A slow machine needs longer for the program than for its stand-in.
serving() {
  eventually port_taken "$ATLAS_PORT" || eventually port_taken "$ATLAS_PORT" || eventually port_taken "$ATLAS_PORT"
}

start_serving() {
  start_service || serving
}

checked() {
  PLACE=$(steps upload "$FILE") && [ "$(steps step check "$PLACE")" = checked ]
}

commit_undisturbed() {
  local begun
  begun=$(milliseconds)
  [ "$(steps step commit "$PLACE")" = committed ] || return 1
  TIME=$(($(milliseconds) - begun))
}

# commit_killed VICTIM: sets OUTCOME
commit_killed() {
  OUTCOME=unknown
  choose_moment "$TIME"
  steps begin commit "$PLACE" &
  local asking=$!
  pause "$MOMENT"
  kill_victim "$1" "$SERVICE"
  { wait "$asking" || true; } 2>/dev/null # asked too late, or of nobody
  case $1 in
    program | launcher)
      { wait "$SERVICE" || true; } 2>/dev/null
      eventually port_free && start_serving || return 1
      ;;
  esac
  OUTCOME=$(steps settle "$PLACE")
  case $OUTCOME in
    committed) OUTCOME=written && holds "$IMPORT" ;;
    checked | failed | interrupted) holds "$((IMPORT - 1))" ;;
    *) return 1 ;;
  esac
}

commit_again() {
  [ "$OUTCOME" = checked ] || [ "$(steps step check "$PLACE")" = checked ] || return 1
  commit_undisturbed
}

check 'the service starts' start_serving
IMPORT=$((IMPORT + 1))
write_register "$IMPORT"
check "import $IMPORT is checked" checked
check "import $IMPORT is committed" commit_undisturbed

for victim in program launcher postmaster database; do
  IMPORT=$((IMPORT + 1))
  write_register "$IMPORT"
  check "import $IMPORT is checked" checked
  check "import $IMPORT, $victim killed: all or nothing, and its state says which" commit_killed "$victim"
  note 'over HTTP' "$OUTCOME" "$victim"
  [ "$OUTCOME" = written ] || check "import $IMPORT can be committed after the crash" commit_again
  check "import $IMPORT is whole" holds "$IMPORT"
done
check 'the service stops' end_service TERM 0
