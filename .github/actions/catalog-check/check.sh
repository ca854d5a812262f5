#!/usr/bin/env bash
# Compares two revisions of the repository in the current folder, lints what is new, and writes reports to $REPORTS, the summary and the
# outputs. Exits as `vdk-connector-docs check` does, or as `lint` when only that has something to say.
set -uo pipefail

mkdir -p "$REPORTS"
: "${GITHUB_OUTPUT:=/dev/null}" "${GITHUB_STEP_SUMMARY:=/dev/null}"

if [ -z "$BASE" ]; then
  echo "::error::There is nothing to compare with: give the input 'base'."
  exit 2
fi

# A shallow clone has the head alone.
if ! git cat-file -e "$BASE^{commit}" 2> /dev/null && ! git fetch --quiet --no-tags --depth=1 origin "$BASE"; then
  echo "::error::The revision to compare with could not be fetched; check out with 'fetch-depth: 0'."
  exit 3
fi

base=$(git rev-parse --verify --quiet "$BASE^{commit}" || git rev-parse --verify FETCH_HEAD) || exit 3
common=()
if [ -n "$POLICY" ]; then
  common+=(--policy "$POLICY")
fi

arguments=(check --repo . --base "$base" --head "$HEAD" --fail-on "$FAIL_ON" ${common[@]+"${common[@]}"})
if [ -n "$PLUGINS_PATH" ]; then
  arguments+=(--plugins-path "$PLUGINS_PATH")
fi

"$TOOL" "${arguments[@]}" --format "github,markdown=$REPORTS/check.md,json=$REPORTS/check.json,sarif=$REPORTS/check.sarif"
code=$?

# What was wrong with the documentation before is no matter of this pull request.
lint=(lint --quiet --repo . ${common[@]+"${common[@]}"})
if [ -n "$PLUGINS_PATH" ]; then
  lint+=(--path "$PLUGINS_PATH")
fi

"$TOOL" "${lint[@]}" --ref "$base" --write-baseline "$REPORTS/baseline.json" --format "json=$REPORTS/lint-base.json" \
  && "$TOOL" "${lint[@]}" --ref "$HEAD" --baseline "$REPORTS/baseline.json" --fail-on "$LINT_FAIL_ON" \
    --format "github,markdown=$REPORTS/lint.md,json=$REPORTS/lint.json"
lint_code=$?

if [ -f "$REPORTS/check.md" ]; then
  {
    cat "$REPORTS/check.md"
    if [ -f "$REPORTS/lint.md" ]; then
      echo
      cat "$REPORTS/lint.md"
    fi
  } > "$REPORTS/report.md"
  cat "$REPORTS/report.md" >> "$GITHUB_STEP_SUMMARY"
  {
    for name in breaking risky info; do
      echo "$name=$(jq ".summary.$name" "$REPORTS/check.json")"
    done
    echo "report=$REPORTS/report.md"
    echo "json=$REPORTS/check.json"
    echo "sarif=$REPORTS/check.sarif"
    if [ -f "$REPORTS/lint.json" ]; then
      echo "lint=$(jq '.findings | length' "$REPORTS/lint.json")"
    fi
  } >> "$GITHUB_OUTPUT"
fi

if [ "$code" -eq 0 ]; then
  code=$lint_code
fi

exit "$code"
