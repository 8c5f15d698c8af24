# shellcheck shell=bash
# The web pages and the jar, built only when their sources changed since the last build.

# One line that changes when a source does: names, sizes and times, so that nothing is read.
source_stamp() {
  { find "$@" \( -path '*/web/node_modules' -o -path '*/web/dist' -o -path '*/web/test-results' \) -prune -o \
    -type f ! -name '*.gen.ts' ! -name '*.tsbuildinfo' -printf '%p %s %T@\n' 2>/dev/null || true; } | sort | sha256sum
}

has_web() {
  [ -f "$ATLAS_HOME/web/package.json" ]
}

jar_stamp() {
  source_stamp "$ATLAS_HOME/pom.xml" "$ATLAS_HOME/src/main/java" "$ATLAS_HOME/src/main/resources" "$ATLAS_HOME/web"
}

web_stamp() {
  source_stamp "$ATLAS_HOME/web" "$ATLAS_HOME/src/main/resources/openapi.yaml"
}

# fresh STAMP FILE: the file holds this stamp
fresh() {
  [ "$(cat "$2" 2>/dev/null)" = "$1" ]
}

# Sets JAR. ATLAS_JAR names a ready-made one.
find_jar() {
  if [ -n "${ATLAS_JAR:-}" ]; then
    JAR=$(realpath -m "$ATLAS_JAR")
    [ -f "$JAR" ]
    return
  fi
  local found=("$ATLAS_HOME"/target/minzheng-atlas-*.jar)
  JAR=${found[0]}
  [ -f "$JAR" ] && fresh "$(jar_stamp)" "$ATLAS_HOME/target/atlas.stamp"
}

# Installs and builds what is missing; one launcher at a time per clone.
ensure_program() {
  if find_jar; then
    ensure_packages without-build
    return
  fi
  [ -z "${ATLAS_JAR:-}" ] || fail "$EXIT_BUILD" "ATLAS_JAR=$ATLAS_JAR 不存在。" "ATLAS_JAR=$ATLAS_JAR does not exist."
  ensure_packages
  open_build
  if ! find_jar; then
    build_web
    build_jar
  fi
  exec 6>&-
  find_jar || true
}

open_build() {
  if ! mkdir -p "$ATLAS_HOME/target" 2>/dev/null || [ ! -w "$ATLAS_HOME/target" ]; then
    fail "$EXIT_NO_RIGHTS" \
      "没有权限：$ATLAS_HOME/target 不可写（用户 $(id -un)）。" \
      "No rights: $ATLAS_HOME/target is not writable (user $(id -un))."
  fi
  hold 6 "$ATLAS_HOME/target/build.lock" "另一个 atlas 命令正在构建或测试" "Another atlas command builds or tests"
}

build_web() {
  has_web || return 0
  local stamp
  stamp=$(web_stamp)
  [ -d "$ATLAS_HOME/web/dist" ] && fresh "$stamp" "$ATLAS_HOME/target/web.stamp" && return
  install_web
  say "正在构建网页……" "Building the web pages"
  web_npm build run build
  printf '%s\n' "$stamp" >"$ATLAS_HOME/target/web.stamp"
}

install_web() {
  ensure_node
  local lock=$ATLAS_HOME/web/package-lock.json kept=$ATLAS_HOME/web/node_modules/.package-lock.json
  [ -f "$kept" ] && [ ! "$lock" -nt "$kept" ] && return
  say "正在安装网页依赖……" "Installing the web libraries"
  web_npm install ci --no-audit --no-fund
}

# web_npm NAME ARGUMENTS: npm in web/, its output in the log of that name
web_npm() {
  local log=$ATLAS_STATE/log/web-$1.log
  shift
  (cd "$ATLAS_HOME/web" && "${NPM[@]}" "$@") >"$log" 2>&1 </dev/null 6>&- \
    || fail_with_log "$EXIT_BUILD" "$log" "网页构建失败（npm $*）。" "The web build failed (npm $*)."
}

build_jar() {
  local stamp log=$ATLAS_STATE/log/build.log
  stamp=$(jar_stamp)
  say "正在构建程序（首次约需几分钟）……" "Building the program (the first time takes minutes; log: $log)"
  # Unlinked, not overwritten: a service that still runs keeps its own copy open.
  rm -f "$ATLAS_HOME"/target/minzheng-atlas-*.jar
  rm -rf "$ATLAS_HOME/target/classes/db" # a migration that was renamed would stay and run twice
  mvn -B -ntp -f "$ATLAS_HOME/pom.xml" -Dmaven.test.skip=true package >"$log" 2>&1 </dev/null 6>&- \
    || fail_with_log "$EXIT_BUILD" "$log" "构建失败。" "The build failed."
  printf '%s\n' "$stamp" >"$ATLAS_HOME/target/atlas.stamp"
}
