# shellcheck shell=bash
# The command line: what the launcher does itself; every other word is a command of the program.

main() {
  EXTERNAL_DB=${ATLAS_DB_URL:-}
  local command=${1:-help}
  [ $# -eq 0 ] || shift
  case $command in
    run | stop | status | test | backup | restore)
      if [ "${1:-}" = --help ] || [ "${1:-}" = -h ]; then
        show_help
        return
      fi
      ;;
  esac
  case $command in
    run | stop | status)
      [ $# -eq 0 ] || fail "$EXIT_USAGE" "用法：./atlas $command，没有参数：$*" "Usage: ./atlas $command takes no arguments: $*"
      ;;
  esac
  case $command in
    run) run_service "$@" ;;
    stop) stop_command ;;
    status) show_status ;;
    test) run_tests "$@" ;;
    backup) backup "$@" ;;
    restore) restore "$@" ;;
    help | --help | -h) show_help ;;
    *) run_command "$command" "$@" ;;
  esac
}

show_help() {
  cat <<'HELP'
./atlas 命令 [参数]                              ./atlas COMMAND [ARGUMENTS]
  run           安装、构建、启动服务                Install, build, serve on http://127.0.0.1:8080/
  stop          停止服务                            Stop the service
  status        服务、数据库、状态目录              Service, database and state folder
  test          运行全部测试                        Run all tests (arguments go to Maven)
  backup 文件   备份数据库                          Save the database to FILE
  restore 文件  用备份替换数据库                    Replace the database by a backup
其他命令由程序执行，用 ./atlas 命令 --help 查看     Every other command is the program's: ./atlas COMMAND --help
  coverage gaps check-plan check-boundaries check-markers boundary-pack boundary-change
  receipt freeze load imports export migrate bench
HELP
}

show_status() {
  open_state
  local pids pid
  printf '状态目录 State folder: %s (%s MB free)\n' "$ATLAS_STATE" "$(free_space)"
  if pids=$(service_pids); then
    printf '服务 Service: 运行中 running (pid %s)\n' "$(tail -n 1 <<<"$pids")"
  else
    printf '服务 Service: 未运行 not running\n'
  fi
  if ! uses_private_cluster; then
    printf '数据库 Database: %s\n' "$EXTERNAL_DB"
  elif pid=$(cluster_pid); then
    printf '数据库 Database: 运行中 running (pid %s, 127.0.0.1:%s)\n' "$pid" "$(<"$ATLAS_STATE/port")"
  else
    printf '数据库 Database: 未运行 not running\n'
  fi
}
