#!/bin/sh
# Reviews the drift of Terraform configurations, for cron: prints nothing when there is none, so that cron mails nothing.
#
#   SSI_FOLDER=/opt/ssi-terraform ssi-drift.sh /srv/terraform/logging /srv/terraform/baseline
#
# SSI_IGNORE   the ignore file
# SSI_REPORT   the latest status report, a file or an S3 URI
# SSI_FAIL_ON  the least severity that counts as drift: low (default), medium or high
#
# Ends with 0: nothing, 1: error, 2: drift.
set -eu
# Plans hold secrets.
umask 077

if [ "$#" -eq 0 ]; then
  echo "usage: ssi-drift.sh <folder with a Terraform configuration>..." >&2
  exit 1
fi
ssi=${SSI_FOLDER:?"name the folder of ssi-terraform in it"}/commands/ssi.mjs

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
mkdir "$work/plans"

# Every folder in "$@" gives way to its plan.
for folder do
  shift
  plan="$work/plans/$(printf '%s' "${folder#/}" | tr -c 'A-Za-z0-9._-' '-').json"
  if [ -e "$plan" ]; then
    echo "ssi-drift.sh: the plan of $folder would take the place of another's; rename one of the folders" >&2
    exit 1
  fi
  # Without a lock, so that a role that may not write is enough.
  terraform -chdir="$folder" init -input=false -no-color -lockfile=readonly > /dev/null
  terraform -chdir="$folder" plan -input=false -no-color -lock=false -out="$work/plan.bin" > /dev/null
  terraform -chdir="$folder" show -json "$work/plan.bin" > "$plan"
  set -- "$@" "$plan"
done
rm -f "$work/plan.bin"

if [ -n "${SSI_IGNORE:-}" ]; then set -- --ignore "$SSI_IGNORE" "$@"; fi
if [ -n "${SSI_REPORT:-}" ]; then set -- --report "$SSI_REPORT" "$@"; fi

code=0
node "$ssi" drift --format text --fail-on "${SSI_FAIL_ON:-low}" "$@" > "$work/review" || code=$?
if [ "$code" -ne 0 ]; then cat "$work/review"; fi
exit "$code"
