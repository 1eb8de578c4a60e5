#!/bin/sh
# Installs PneumoDetect for this user alone; needs no rights and no network.
#   sh THIS.run             install, and start it if this was a double-click
#   sh THIS.run --quiet     install, say nothing unless it fails
#   sh THIS.run --remove    take it away again; settings stay
# Exit codes: 0 done, 1 failed, 2 wrong usage. After `exit` below comes the archive.
set -eu
NAME=@NAME@
SUM=@SHA256@
quiet=
case "${1-}" in
  '') ;;
  --quiet) quiet=yes ;;
  --remove) exec "${XDG_DATA_HOME:-$HOME/.local/share}/pneumodetect/setup.sh" --remove ;;
  *) sed -n '2,6s/^# \{0,1\}//p' "$0"; exit 2 ;;
esac
fail() { echo "$*" >&2; exit 1; }
command -v xz >/dev/null || fail "The program xz is needed (package xz-utils)."
line=$(grep -anm1 '^__PAYLOAD__$' "$0") || fail "This file is not whole."
line=$((${line%%:*} + 1))
found=$(tail -n +"$line" "$0" | sha256sum)
[ "${found%% *}" = "$SUM" ] || fail "This file was damaged: fetch it again."
data=${XDG_DATA_HOME:-$HOME/.local/share}
mkdir -p "$data"
aside=$(mktemp -d "$data/.pneumodetect-XXXXXX")
trap 'rm -rf "$aside"' EXIT
tail -n +"$line" "$0" | tar -xJf - -C "$aside"
rm -rf "$data/pneumodetect"
mv "$aside/$NAME" "$data/pneumodetect"
"$data/pneumodetect/setup.sh"
[ -n "$quiet" ] || echo "PneumoDetect is installed in $data/pneumodetect and in the menu."
if [ -z "$quiet" ] && [ ! -t 1 ]; then "$data/pneumodetect/pneumodetect" & fi
exit 0
