#!/bin/bash
# Packs dist/PneumoDetect.app into a disk image: packaging/macos/dmg.sh VERSION
# With IDENTITY (a Developer ID) in the environment the application is signed with it; without,
# with the machine's own (ad hoc), and macOS asks before the first start. With PROFILE (made by
# `xcrun notarytool store-credentials`) the image is notarised.
set -euo pipefail
version=${1:?Usage: dmg.sh VERSION}
cd "$(dirname "$0")/../.."
app=dist/PneumoDetect.app
image=dist/pneumodetect-$version-macos-arm64.dmg
plutil -lint "$app/Contents/Info.plist"
[ "$(lipo -archs "$app/Contents/MacOS/pneumodetect")" = arm64 ]
codesign --force --deep --timestamp=none --sign "${IDENTITY:--}" "$app"
codesign --verify --deep --strict "$app"
stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
cp -R "$app" "$stage/"
ln -s /Applications "$stage/Applications"
rm -f "$image"
hdiutil create -quiet -volname "PneumoDetect $version" -srcfolder "$stage" -format ULFO "$image"
if [ -n "${PROFILE-}" ]; then
  xcrun notarytool submit "$image" --keychain-profile "$PROFILE" --wait
  xcrun stapler staple "$image"
fi
hdiutil verify -quiet "$image"
