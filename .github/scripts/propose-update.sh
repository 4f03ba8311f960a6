#!/usr/bin/env bash
# propose-update.sh PATCH: commits a spec update to its own branch and opens a pull request.
# The document version is untrusted data. Anything other than a plain version number becomes "unknown".
set -euo pipefail
git apply --index "$1"

version=$(sed -n 's/^# version "\{0,1\}\([0-9][0-9.]*\)"\{0,1\}$/\1/p' spec/surface.txt | head -n 1)
[[ $version =~ ^[0-9]{1,4}(\.[0-9]{1,4}){0,3}$ ]] || version=unknown
branch="spec-update/$version-$(sha256sum spec/surface.txt | cut -c1-8)"
git check-ref-format --branch "$branch" > /dev/null
if git ls-remote --exit-code --heads origin "$branch" > /dev/null; then
  echo "A pull request for this document is already open: $branch"
  exit 0
fi

git config user.name 'github-actions[bot]'
git config user.email '41898282+github-actions[bot]@users.noreply.github.com'
git switch --create "$branch"
git commit --message "Update to App Store Connect API $version"
git push origin "$branch"

# A pull request body has at most 65,536 characters. The full report is in the changed files.
report=$(git show --name-only --diff-filter=AM --format= -- 'spec/reports/*.md' | head -n 1)
body=$(mktemp)
if [ -n "$report" ]; then
  head -c 60000 "$report" | iconv -c -f utf-8 -t utf-8 > "$body"
else
  echo "Apple's file changed, but the facts did not. Only the header of the surface is new." > "$body"
fi

gh pr create --title "Update to App Store Connect API $version" --body-file "$body" --head "$branch" --base "${GITHUB_REF_NAME}"
echo "branch=$branch" >> "${GITHUB_OUTPUT:-/dev/stdout}"
