#!/usr/bin/env bash
# Tests of the launcher with a stand-in for the program: real clusters, real signals. Needs no network.
set -euo pipefail

# shellcheck source=/dev/null
. "$(dirname "${BASH_SOURCE[0]}")/checks.sh"

mkdir "$WORK/classes"
"$JAVA_HOME/bin/javac" -d "$WORK/classes" "$HOME_DIR/src/test/sh/StandIn.java"
"$JAVA_HOME/bin/jar" --create --file "$WORK/stand-in.jar" --main-class StandIn -C "$WORK/classes" .
export ATLAS_JAR=$WORK/stand-in.jar

for cases in "$HOME_DIR"/src/test/sh/cases/*.sh; do
  # shellcheck source=/dev/null
  . "$cases"
done

printf 'launcher: %s passed, %s failed\n' "$PASSED" "$FAILED"
[ "$FAILED" = 0 ]
