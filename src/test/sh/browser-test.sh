#!/usr/bin/env bash
# The web pages in Debian's Chromium, against a service with the demonstration city on a state folder of its own.
# Needs the built jar. Pictures of the pages are left in web/test-results.
set -euo pipefail

# shellcheck source=/dev/null
. "$(dirname "${BASH_SOURCE[0]}")/checks.sh"
for part in messages build node; do
  # shellcheck source=/dev/null
  . "$HOME_DIR/src/main/sh/$part.sh"
done
export ATLAS_JAR=${BUILT_JAR:-$(find "$HOME_DIR/target" -maxdepth 1 -name 'minzheng-atlas-*.jar')}
find_node

# The first start makes the database and loads the city, so longer than the launcher's tests wait: the pages' tests do.
start_service || check 'the service starts' kill -0 "$SERVICE"
code=0
(cd "$HOME_DIR/web" && ATLAS_E2E_URL=http://127.0.0.1:$ATLAS_PORT "${NPM[@]}" run --silent e2e) || code=$?
check 'the service ends as asked' end_service INT 0
printf 'browser tests: exit %s\n' "$code"
[ "$code" = 0 ] && [ "$FAILED" = 0 ]
