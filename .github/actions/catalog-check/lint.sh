#!/usr/bin/env bash
# Lints the documentation at $HEAD; what was already wrong at $BASE is not reported. Exits as `vdk-connector-docs lint` does.
set -uo pipefail

arguments=(lint --quiet --repo .)
if [ -n "$PLUGINS_PATH" ]; then
  arguments+=(--path "$PLUGINS_PATH")
fi

if [ -n "$POLICY" ]; then
  arguments+=(--policy "$POLICY")
fi

"$TOOL" "${arguments[@]}" --ref "$BASE" --write-baseline "$REPORTS/baseline.json" --format "json=$REPORTS/lint-base.json" || exit
"$TOOL" "${arguments[@]}" --ref "$HEAD" --baseline "$REPORTS/baseline.json" --fail-on "$FAIL_ON" \
  --format "github,markdown=$REPORTS/lint.md,json=$REPORTS/lint.json"
code=$?
if [ -f "$REPORTS/lint.json" ]; then
  echo "lint=$(jq '.findings | length' "$REPORTS/lint.json")" >> "$GITHUB_OUTPUT"
fi

exit "$code"
