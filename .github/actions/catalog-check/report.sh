#!/usr/bin/env bash
# Joins the reports, writes the summary, and comments on pull request $NUMBER where there is one and $GH_TOKEN may.
set -uo pipefail

report=$REPORTS/report.md
cat "$REPORTS/check.md" > "$report"
if [ -f "$REPORTS/lint.md" ]; then
  { echo; cat "$REPORTS/lint.md"; } >> "$report"
fi

cat "$report" >> "$GITHUB_STEP_SUMMARY"
echo "report=$report" >> "$GITHUB_OUTPUT"
if [ -z "$NUMBER" ] || [ -z "$GH_TOKEN" ]; then
  exit 0
fi

marker='<!-- vdk-catalog-check -->'
comment=$(mktemp)

# GitHub takes 65,536 characters; whole lines are kept.
{ echo "$marker"; cat "$report"; } | awk '{ size += length($0) + 1 } size <= 60000' > "$comment"

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
