#!/usr/bin/env bash
# Runs asc-fake and calls it with curl. ASC_FAKE is the command.
set -euo pipefail
output=$(mktemp)
"${ASC_FAKE:-asc-fake}" --port 0 --demo --json > "$output" &
fake=$!
trap 'kill $fake; rm -f "$output"' EXIT
until [ -s "$output" ]; do sleep 0.1; done
url=$(head -1 "$output" | sed 's/.*"url":"\([^"]*\)".*/\1/')
token=$(curl -sf "$url/__token")
curl -sf -H "Authorization: Bearer $token" "$url/v1/apps/6446000001" | grep -q '"name":"Atlas"'
[ "$(curl -s -o /dev/null -w '%{http_code}' "$url/v1/apps")" = 401 ]
echo "Atlas: passed"
