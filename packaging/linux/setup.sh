#!/bin/sh
# Puts the folder that this lies in into the user's menu, or takes both away (--remove).
set -eu
here=$(cd "$(dirname "$0")" && pwd -P)
data=${XDG_DATA_HOME:-$HOME/.local/share}
menu=$data/applications/pneumodetect.desktop
icon=$data/icons/hicolor/256x256/apps/pneumodetect.png
renew() {
  ! command -v update-desktop-database >/dev/null || update-desktop-database -q "$data/applications"
}
case "${1-}" in
  '')
    mkdir -p "$(dirname "$menu")" "$(dirname "$icon")" "$HOME/.local/bin"
    # Letters that mean something to a desktop entry (% too), and then to sed.
    place=$(printf %s "$here" | sed -e 's/[\\"`$]/\\\\&/g' -e 's/%/%%/g' | sed 's/[\\&|]/\\&/g')
    sed "s|^Exec=.*|Exec=\"$place/pneumodetect\" %F|" "$here/pneumodetect.desktop" >"$menu"
    cp "$here/_internal/resources/icons/pneumodetect.png" "$icon"
    for name in pneumodetect pneumodetect-cli; do
      ln -sf "$here/$name" "$HOME/.local/bin/$name"
    done
    renew
    ;;
  --remove)
    for name in pneumodetect pneumodetect-cli; do
      [ ! -L "$HOME/.local/bin/$name" ] || rm -f "$HOME/.local/bin/$name"
    done
    rm -f "$menu" "$icon"
    renew
    [ "$here" != "$data/pneumodetect" ] || rm -rf "$here"
    ;;
  *)
    sed -n '2s/^# //p' "$0"
    exit 2
    ;;
esac
