#!/usr/bin/env bash
# propose-update.sh PATCH: commits a spec update to its own branch and opens a pull request.
# The document version is untrusted data. Anything other than a plain version number becomes "unknown".
# The patch is untrusted, too: the job that made it ran code generated from the document. It may add and change these files only.
set -euo pipefail
allowed='^(spec/surface\.txt|spec/reports/[0-9A-Za-z][0-9A-Za-z._-]*\.(md|json)|src/[0-9A-Za-z.]+/PublicSurface\.txt|CHANGELOG\.md)$'
git apply --cached "$1"
changes=$(mktemp)
git diff --cached --raw --no-renames -z HEAD > "$changes"
while IFS= read -r -d '' change && IFS= read -r -d '' path; do
  if [[ ! $change =~ ^:(100644|000000)\ 100644\ .*\ [AM]$ || ! $path =~ $allowed ]]; then
    printf 'A spec update must not make this change: %q %q\n' "$change" "$path" >&2
    exit 1
  fi
done < "$changes"
git checkout-index --all --force

version=$(sed -n '/^# version /{s/^# version "\{0,1\}\([0-9][0-9.]*\)"\{0,1\}$/\1/p;q}' spec/surface.txt)
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
report=$(git show --name-only --diff-filter=AM --format= -- 'spec/reports/*.md' | sed -n 1p)
body=$(mktemp)
if [ -n "$report" ]; then
  # iconv drops a character that is cut in two, and then reports a failure.
  head -c 60000 "$report" | iconv -c -f utf-8 -t utf-8 > "$body" || true
else
  echo "Apple's file changed, but the facts did not. Only the header of the surface is new." > "$body"
fi

# Without its pull request, the branch would only keep tomorrow's run from opening one.
gh pr create --title "Update to App Store Connect API $version" --body-file "$body" --head "$branch" --base "${GITHUB_REF_NAME}" || {
  git push origin --delete "$branch"
  exit 1
}
echo "branch=$branch" >> "${GITHUB_OUTPUT:-/dev/stdout}"
