# shellcheck shell=bash
# ./atlas test: all set-up and all tests, on a throw-away cluster whose settings trade durability for speed.

run_tests() {
  open_state
  ensure_packages with-tests
  open_build
  bash "$ATLAS_HOME/src/test/sh/launcher-test.sh" 6>&-
  if has_web; then
    install_web
    say "正在测试网页……" "Testing the web pages"
    (cd "$ATLAS_HOME/web" && "${NPM[@]}" test) </dev/null >&2
    build_web
  fi
  trap drop_test_cluster EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
  make_test_cluster
  local stamp code=0
  stamp=$(jar_stamp)
  rm -f "$ATLAS_HOME"/target/minzheng-atlas-*.jar
  mvn -B -ntp -f "$ATLAS_HOME/pom.xml" verify "$@" </dev/null 6>&- || code=$?
  [ "$code" = 0 ] || return "$code"
  printf '%s\n' "$stamp" >"$ATLAS_HOME/target/atlas.stamp"
  # arguments choose some tests: then the documents may not have been written
  if [ $# = 0 ]; then
    lint_descriptions
    if has_web; then
      lint_styles
      bash "$ATLAS_HOME/src/test/sh/browser-test.sh" 6>&-
    fi
  fi
  bash "$ATLAS_HOME/src/test/sh/crash-test.sh" 6>&-
}

# The contract and the two OpenAPI documents that ApiDocumentTest wrote, by two linters of other people.
lint_descriptions() {
  ensure_node
  local folder=$ATLAS_HOME/src/test/openapi log=$ATLAS_STATE/log/openapi.log
  say "正在检查接口说明……" "Linting the API descriptions"
  (
    cd "$folder" || exit
    # neither reports its use nor looks for a newer version
    export REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true
    if [ ! -f node_modules/.package-lock.json ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
      "${NPM[@]}" ci --ignore-scripts --no-audit --no-fund || exit
    fi
    "${NPM[@]}" run lint
  ) >"$log" 2>&1 </dev/null 6>&- \
    || fail_with_log "$EXIT_BUILD" "$log" "接口说明有误。" "The API descriptions have mistakes."
}

# The map styles that StyleRoutesTest wrote, by the checker of the map library.
lint_styles() {
  say "正在检查地图样式……" "Checking the map styles"
  web_npm styles run lint:styles
}

# Under /var/tmp, not in a home: as root the server runs as another user, who must reach it.
make_test_cluster() {
  TEST_CLUSTER=$(mktemp -d /var/tmp/atlas-test.XXXXXX)
  chmod 0711 "$TEST_CLUSTER"
  local data=$TEST_CLUSTER/data port password
  port=$(choose_port)
  password=$(random_hex)
  make_data_folder "$data"
  init_data_folder "$data" "$password" "$TEST_CLUSTER/initdb.log" --no-sync
  { common_settings; fast_settings; } | as_data_file "$data/atlas.conf"
  as_cluster_user "$PG_BIN/pg_ctl" -D "$data" -s -w -l "$data/start.log" -o "-p $port" start >/dev/null 2>&1 \
    || fail_with_log "$EXIT_CLUSTER" "$data/start.log" "测试数据库启动失败。" "The test database did not start."
  export ATLAS_TEST_DB_URL=jdbc:postgresql://127.0.0.1:$port/postgres
  export ATLAS_TEST_DB_USER=$ADMIN_ROLE ATLAS_TEST_DB_PASSWORD=$password
}

fast_settings() {
  cat <<'CONF'
fsync = off
synchronous_commit = off
full_page_writes = off
shared_buffers = '256MB'
max_wal_size = '2GB'
max_connections = 200
CONF
}

drop_test_cluster() {
  if [ -f "$TEST_CLUSTER/data/postmaster.pid" ]; then
    as_cluster_user "$PG_BIN/pg_ctl" -D "$TEST_CLUSTER/data" -s -w -m immediate stop >/dev/null 2>&1 || true
  fi
  rm -rf "$TEST_CLUSTER"
}
