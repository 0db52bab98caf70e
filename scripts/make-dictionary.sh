#!/usr/bin/env bash
# Makes the file that Electron's spelling checker reads, electron/data/dictionaries/en-US-10-1.bdic, from the
# Hunspell dictionary of the npm package dictionary-en. Rarely needed: the result is in the repository, so that
# nothing has to be downloaded when the app runs.
#
#   scripts/make-dictionary.sh [folder to write to]
#
# Needs: npm, the converter that Debian and Ubuntu ship with Qt (sudo apt-get install qtwebengine5-dev-tools), and
# an installed Electron (npm run setup), whose Unicode data the converter borrows.
# For another language: the Hunspell pair index.dic and index.aff of that language, and the file name that Chromium
# expects for it (https://chromium.googlesource.com/chromium/deps/hunspell_dictionaries lists them).
set -euo pipefail

package=dictionary-en@4.0.0
name=en-US-10-1.bdic
repository=$(cd "$(dirname "$0")/.." && pwd)
target=${1:-$repository/electron/data/dictionaries}
converter=/usr/lib/qt5/bin/qwebengine_convert_dict

if [[ ! -x $converter ]]; then
  echo "The converter is missing. Run: sudo apt-get install -y qtwebengine5-dev-tools" >&2
  exit 1
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm pack "$package" --silent >/dev/null && tar -xzf ./*.tgz)

# The converter reads index.aff from beside index.dic. Its error message names another variable, which does nothing.
QT_WEBENGINE_ICU_DATA_DIR=$repository/node_modules/electron/dist \
  "$converter" "$work/package/index.dic" "$work/$name" >"$work/converter.log" 2>&1 || { cat "$work/converter.log" >&2; exit 1; }

mkdir -p "$target"
cp "$work/$name" "$target/$name"
cp "$work/package/license" "$target/en-US-licence.txt"
echo "Wrote $target/$name"
