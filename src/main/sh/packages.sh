# shellcheck shell=bash
# What the machine must have, and its installation through Debian's packages. Touches nothing when nothing is missing.

POSTGRES_MINIMUM=15
POSTGIS_MINIMUM=3.3

# Sets JAVA_HOME to a JDK of version 17 or newer.
find_java() {
  local home
  for home in "${JAVA_HOME:-}" "$(path_java_home)" /usr/lib/jvm/java-17-openjdk-*; do
    if [ -x "$home/bin/javac" ] && [ "$(java_major "$home")" -ge 17 ]; then
      export JAVA_HOME=$home
      return 0
    fi
  done
  return 1
}

path_java_home() {
  local javac
  javac=$(readlink -f "$(command -v javac)" 2>/dev/null) || true
  printf '%s\n' "${javac%/bin/javac}"
}

java_major() {
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null | grep . || echo 0
}

# Sets PG_BIN and PG_SHARE to a PostgreSQL with PostGIS: the one that made the data, else the newest.
find_postgres() {
  local wanted='*' major
  if [ -n "${ATLAS_STATE:-}" ] && [ -f "$ATLAS_STATE/cluster/PG_VERSION" ]; then
    wanted=$(<"$ATLAS_STATE/cluster/PG_VERSION")
  fi
  # shellcheck disable=SC2086
  for major in $(cd /usr/lib/postgresql 2>/dev/null && printf '%s\n' $wanted | sort -rn); do
    if [ -x "/usr/lib/postgresql/$major/bin/initdb" ] && [ "$major" -ge "$POSTGRES_MINIMUM" ] \
      && [ -f "/usr/share/postgresql/$major/extension/postgis.control" ]; then
      PG_BIN=/usr/lib/postgresql/$major/bin
      PG_SHARE=/usr/share/postgresql/$major
      return 0
    fi
  done
  return 1
}

check_data_version() {
  local made_by=$ATLAS_STATE/cluster/PG_VERSION
  [ -f "$made_by" ] || return 0
  local major
  major=$(<"$made_by")
  [ -x "/usr/lib/postgresql/$major/bin/initdb" ] || fail "$EXIT_WRONG_VERSION" \
    "版本不符：$ATLAS_STATE/cluster 由 PostgreSQL $major 建立，本机没有该版本。请安装 postgresql-$major 与 postgresql-$major-postgis-3。" \
    "Wrong version: $ATLAS_STATE/cluster was made by PostgreSQL $major, which this machine lacks. Install postgresql-$major and postgresql-$major-postgis-3."
}

check_postgis_version() {
  local version
  version=$(sed -n "s/^default_version *= *'\([^']*\)'.*/\1/p" "$PG_SHARE/extension/postgis.control")
  [ "$(printf '%s\n' "$POSTGIS_MINIMUM" "$version" | sort -V | head -n 1)" = "$POSTGIS_MINIMUM" ] || fail "$EXIT_WRONG_VERSION" \
    "版本不符：PostGIS 为 $version，至少需要 $POSTGIS_MINIMUM（$PG_SHARE）。" \
    "Wrong version: PostGIS is $version, at least $POSTGIS_MINIMUM is needed ($PG_SHARE)."
}

missing_packages() {
  find_java || echo openjdk-17-jdk-headless
  if uses_private_cluster || [ "${1:-}" = with-tests ]; then
    find_postgres || echo postgresql-15 postgresql-15-postgis-3
  fi
  [ "${1:-}" = without-build ] && return
  if [ "${1:-}" = with-tests ] && ! command -v ogrinfo >/dev/null; then
    echo gdal-bin # reads every export as somebody else's program would
  fi
  if [ "${1:-}" = with-tests ] && ! command -v chromium >/dev/null; then
    echo chromium # opens the pages as their readers do
  fi
  command -v mvn >/dev/null || echo maven
  if [ -f "$ATLAS_HOME/web/package.json" ] && ! find_node && ! command -v npm >/dev/null; then
    echo npm
  fi
}

# ensure_packages [without-build|with-tests]
ensure_packages() {
  if uses_private_cluster; then check_data_version; fi
  local packages
  packages=$(missing_packages "${1:-}" | tr '\n' ' ')
  packages=${packages% }
  [ -z "$packages" ] || install_packages "$packages"
  find_java || fail "$EXIT_WRONG_VERSION" "没有可用的 JDK 17。" "No usable JDK 17."
  if uses_private_cluster || [ "${1:-}" = with-tests ]; then
    find_postgres || fail "$EXIT_NO_POSTGIS" \
      "缺少 PostGIS：/usr/lib/postgresql 下没有带 PostGIS 的 PostgreSQL（>= $POSTGRES_MINIMUM）。请安装 postgresql-15-postgis-3。" \
      "PostGIS missing: no PostgreSQL (>= $POSTGRES_MINIMUM) with PostGIS under /usr/lib/postgresql. Install postgresql-15-postgis-3."
    check_postgis_version
  fi
}

# What the bench compares with and loads with.
# ensure_bench_packages [ogc]
ensure_bench_packages() {
  local packages=()
  if [ "${1:-}" = ogc ]; then
    [ -x /usr/lib/cgi-bin/mapserv ] || packages+=(cgi-mapserver)
    [ -d /usr/share/mapserver/ogcapi/templates ] || packages+=(mapserver-bin)
    [ -x /usr/lib/cgi-bin/qgis_mapserv.fcgi ] || packages+=(qgis-server)
    command -v spawn-fcgi >/dev/null || packages+=(spawn-fcgi)
    [ -x /usr/sbin/nginx ] || packages+=(nginx-light)
  fi
  command -v wrk >/dev/null || packages+=(wrk)
  command -v psql >/dev/null || packages+=(postgresql-client)
  command -v ogr2ogr >/dev/null || packages+=(gdal-bin)
  /usr/bin/python3 -c 'import geopandas, rtree' 2>/dev/null || packages+=(python3-geopandas python3-rtree)
  [ ${#packages[@]} = 0 ] || install_packages "${packages[*]}"
}

# The package postgresql-common would start a cluster 'main' of its own; a machine that had none keeps none.
install_command() {
  local conf=/etc/postgresql-common/createcluster.conf command=''
  if [[ $1 == *postgresql-15* ]] && ! dpkg-query -W -f='${Status}' postgresql-common 2>/dev/null | grep -q ' installed'; then
    command="mkdir -p ${conf%/*} && echo 'create_main_cluster = false' > $conf && "
  fi
  if [[ $1 == *nginx-light* ]]; then
    # the bench starts nginx for itself; the machine does not become a web server
    command+="mkdir -p /etc/systemd/system && ln -sfn /dev/null /etc/systemd/system/nginx.service && "
  fi
  command+="apt-get -q update && DEBIAN_FRONTEND=noninteractive UCF_FORCE_CONFFOLD=1 "
  command+="apt-get -q install -y --no-install-recommends -o Dpkg::Options::=--force-confold $1"
  printf '%s\n' "$command"
}

install_packages() {
  local command log=$ATLAS_STATE/log/install.log rise=()
  command=$(install_command "$1")
  if [ "$(id -u)" != 0 ]; then
    if command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
      rise=(sudo)
    else
      fail "$EXIT_NOT_INSTALLED" \
        "缺少软件包：$1。当前用户无权安装，请以 root 执行下面的命令，然后重来：" \
        "Missing packages: $1. This user may not install them. Run this as root, then try again:" \
        "sh -c \"$command\""
    fi
  fi
  say "正在安装 $1 ……" "Installing $1 (log: $log)"
  "${rise[@]}" sh -c "$command" >"$log" 2>&1 </dev/null \
    || fail_with_log "$EXIT_NOT_INSTALLED" "$log" "安装失败：$1。" "Installation failed: $1."
}
