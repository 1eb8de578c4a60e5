#!/usr/bin/env bash
# Everything a newcomer needs, on a bare Debian or Ubuntu with Python 3.11 or newer:
#   packaging/dev.sh run [FILE ...]   install what is missing and open the window
#   packaging/dev.sh test [ARG ...]   install what is missing and pass all checks and tests
#   packaging/dev.sh check            only the checks: ruff, mypy, import-linter
#   packaging/dev.sh words            bring the translations up to date and compile them
#   packaging/dev.sh lock             resolve the locked versions anew from pyproject.toml
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

VENV=.venv
LOCKS=packaging/requirements
# What the Qt wheels expect of a desktop; a bare server or container lacks it.
LIBRARIES="libegl1 libgl1 libxkbcommon0 libxkbcommon-x11-0 libdbus-1-3 libfontconfig1
  libfreetype6 libglib2.0-0 libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1
  libxcb-randr0 libxcb-render-util0 libxcb-shape0 libxcb-xinerama0 libxcb-xkb1"

say() { printf 'dev.sh: %s\n' "$*" >&2; }

as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

missing_packages() {
  local name
  for name in "$@"; do
    # Newer releases call a library libfoo0t64.
    dpkg -s "$name" >/dev/null 2>&1 || dpkg -s "${name}t64" >/dev/null 2>&1 || echo "$name"
  done
}

apt_install() {
  command -v apt-get >/dev/null || { say "please install: $*"; return; }
  say "installing system packages: $*"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$@" >&2
}

find_python() {
  local name
  for name in python3 python3.14 python3.13 python3.12 python3.11; do
    if command -v "$name" >/dev/null &&
      "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
      command -v "$name"
      return
    fi
  done
  say "Python 3.11 or newer is needed and was not found"
  exit 1
}

# install NAME: everything in the lock file NAME.txt, once per content of that file.
install() {
  local lock=$LOCKS/$1.txt stamp=$VENV/installed-$1 missing python
  if [ -f "$stamp" ] && cmp -s "$lock" "$stamp"; then return; fi
  if command -v dpkg >/dev/null; then
    # shellcheck disable=SC2086
    missing=$(missing_packages $LIBRARIES)
    # shellcheck disable=SC2086
    [ -z "$missing" ] || apt_install $missing
  fi
  if [ ! -x $VENV/bin/python ] || ! $VENV/bin/python -m pip --version >/dev/null 2>&1; then
    python=$(find_python)
    rm -rf $VENV
    if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
      apt_install "$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
    fi
    "$python" -m venv $VENV
  fi
  say "installing the locked packages of $lock (once)"
  $VENV/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r "$lock"
  if [ "$1" = dev ]; then # the console scripts, from this checkout
    $VENV/bin/python -m pip install --quiet --disable-pip-version-check --no-deps \
      --no-build-isolation --editable .
  fi
  cp "$lock" "$stamp"
}

check() {
  $VENV/bin/ruff format --check .
  $VENV/bin/ruff check .
  $VENV/bin/mypy
  $VENV/bin/lint-imports
}

command=${1:-help}
[ $# -eq 0 ] || shift
case $command in
  run)
    [ -f $VENV/installed-dev ] && cmp -s $LOCKS/dev.txt $VENV/installed-dev || install run
    exec $VENV/bin/python -m desktop "$@"
    ;;
  test)
    install dev
    check
    QT_QPA_PLATFORM=offscreen exec $VENV/bin/python -m pytest "$@"
    ;;
  check)
    install dev
    check
    ;;
  words)
    install dev
    $VENV/bin/python packaging/translations.py
    ;;
  lock)
    [ -x $VENV/bin/python ] || install run
    $VENV/bin/python -m pip install --quiet uv
    resolve() {
      $VENV/bin/python -m uv pip compile --quiet --upgrade --universal --generate-hashes \
        --python-version 3.11 --no-emit-index-url \
        --custom-compile-command "packaging/dev.sh lock" pyproject.toml "$@"
    }
    resolve --output-file $LOCKS/run.txt
    resolve --extra dev --constraint $LOCKS/run.txt --output-file $LOCKS/dev.txt
    resolve --extra package --extra serve --constraint $LOCKS/dev.txt \
      --output-file $LOCKS/bundle.txt
    ;;
  *)
    sed -n '2,8s/^# \{0,1\}//p' "$0"
    [ "$command" = help ] || exit 2
    ;;
esac
