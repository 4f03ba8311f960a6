#!/usr/bin/env bash
# From an .ipa to "Waiting for Review", for any CI. Needs the key in APP_STORE_CONNECT_KEY_ID, APP_STORE_CONNECT_ISSUER_ID and APP_STORE_CONNECT_PRIVATE_KEY; ASC_BASE_URL leads to a fake service, for a rehearsal.
#   release.sh Atlas.ipa fastlane/metadata Friends
set -euo pipefail
folder=$(cd "$(dirname "$0")" && pwd)
[ $# -eq 3 ] || { echo "usage: release.sh FILE.ipa METADATA-FOLDER TESTFLIGHT-GROUP" >&2; exit 2; }
# RELEASE runs a program that is built already.
read -r -a release <<< "${RELEASE:-dotnet run --configuration Release --project $folder --}"
"${release[@]}" "$1" "$2" "$3"
