#!/usr/bin/env bash
# Takes an .ipa to "Waiting for Review" on any CI. Requires APP_STORE_CONNECT_KEY_ID, APP_STORE_CONNECT_ISSUER_ID, and APP_STORE_CONNECT_PRIVATE_KEY. Set ASC_BASE_URL to a fake service for a dry run.
#   release.sh Atlas.ipa fastlane/metadata Friends
set -euo pipefail
folder=$(cd "$(dirname "$0")" && pwd)
[ $# -eq 3 ] || { echo "usage: release.sh FILE.ipa METADATA-FOLDER TESTFLIGHT-GROUP" >&2; exit 2; }
# Set RELEASE to run a prebuilt program instead.
read -r -a release <<< "${RELEASE:-dotnet run --configuration Release --project $folder --}"
"${release[@]}" "$1" "$2" "$3"
