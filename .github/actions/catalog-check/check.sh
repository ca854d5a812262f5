#!/usr/bin/env bash
# Compares the revisions $BASE and $HEAD of the repository in the current folder; exits as `vdk-connector-docs check` does.
set -uo pipefail

if [ -z "$BASE" ]; then
  echo "::error::There is nothing to compare with: give the input 'base'."
  exit 2
fi

# A shallow clone has the head alone.
if ! base=$(git rev-parse --verify --quiet "$BASE^{commit}"); then
  if ! git fetch --quiet --no-tags --depth=1 origin "$BASE" || ! base=$(git rev-parse --verify --quiet FETCH_HEAD); then
    echo "::error::The revision to compare with could not be fetched; check out with 'fetch-depth: 0'."
    exit 3
  fi
fi

mkdir -p "$REPORTS"
arguments=(check --repo . --base "$base" --head "$HEAD" --fail-on "$FAIL_ON")
if [ -n "$PLUGINS_PATH" ]; then
  arguments+=(--plugins-path "$PLUGINS_PATH")
fi

if [ -n "$POLICY" ]; then
  arguments+=(--policy "$POLICY")
fi

"$TOOL" "${arguments[@]}" --format "github,markdown=$REPORTS/check.md,json=$REPORTS/check.json,sarif=$REPORTS/check.sarif"
code=$?
if [ -f "$REPORTS/check.json" ]; then
  {
    echo "base=$base"
    for name in breaking risky info; do
      echo "$name=$(jq ".summary.$name" "$REPORTS/check.json")"
    done
    echo "json=$REPORTS/check.json"
    echo "sarif=$REPORTS/check.sarif"
  } >> "$GITHUB_OUTPUT"
fi

exit "$code"
