#!/usr/bin/env bash
# Writes $REPORT as a comment on pull request $NUMBER, or renews the one that is there. Where the token may not, the summary has it.
set -uo pipefail

marker='<!-- vdk-catalog-check -->'
comment=$(mktemp)

# GitHub takes 65,536 characters; whole lines are kept.
{ echo "$marker"; cat "$REPORT"; } | awk '{ size += length($0) + 1 } size <= 60000' > "$comment"

comments="repos/$GITHUB_REPOSITORY/issues/$NUMBER/comments"
if ! id=$(gh api --paginate "$comments" --jq ".[] | select(.body | startswith(\"$marker\")) | .id" 2> /dev/null); then
  echo '::notice::The comments of the pull request cannot be read; the report is in the summary.'
  exit 0
fi

id=${id%%$'\n'*}
if [ -n "$id" ]; then
  gh api --silent --method PATCH "repos/$GITHUB_REPOSITORY/issues/comments/$id" --field "body=@$comment"
else
  gh api --silent --method POST "$comments" --field "body=@$comment"
fi || echo '::notice::The token may not write comments; the report is in the summary.'
