# shellcheck shell=bash disable=SC2034
# What the launcher tells the user: Chinese first, English on the next line, on stderr so that stdout stays the result.

EXIT_NOT_INSTALLED=3
EXIT_PORT_TAKEN=10
EXIT_ALREADY_RUNNING=11
EXIT_NO_POSTGIS=12
EXIT_WRONG_VERSION=13
EXIT_DISK_FULL=14
EXIT_NO_RIGHTS=15
EXIT_NO_NETWORK=16
EXIT_BUILD=17
EXIT_CLUSTER=18
EXIT_SERVICE_DIED=19
EXIT_REFUSED=20
EXIT_USAGE=64

say() {
  printf '%s\n' "$@" >&2
}

# fail CODE CHINESE ENGLISH
fail() {
  local code=$1
  shift
  say "$@"
  exit "$code"
}

# Ends with the code that the log's own words give away, else with the one named: fail_with_log CODE LOG CHINESE ENGLISH
fail_with_log() {
  local code=$1 log=$2
  shift 2
  tail -n 40 "$log" >&2 || true
  if grep -qsi 'no space left on device' "$log"; then
    fail "$EXIT_DISK_FULL" "磁盘已满。完整日志：$log" "Disk full. Whole log: $log"
  fi
  if grep -qsiE "$NETWORK_TROUBLE" "$log"; then
    fail "$EXIT_NO_NETWORK" \
      "网络不通：软件源或依赖库无法访问（原因见上）。完整日志：$log" \
      "No network: a package or library source cannot be reached (reason above). Whole log: $log"
  fi
  fail "$code" "$1 完整日志：$log" "$2 Whole log: $log"
}

NETWORK_TROUBLE='temporary failure (resolving|in name resolution)|could not resolve|unknown host|name or service not known'
NETWORK_TROUBLE+='|network is unreachable|connection (refused|timed out|failed)|no route to host|connect timed out'
NETWORK_TROUBLE+='|unable to connect|ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH'
