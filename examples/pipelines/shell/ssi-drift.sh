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

here=$(pwd)
# A path, or an S3 URI, that holds in every folder.
absolute() {
  case "$1" in
    /* | s3://*) printf '%s' "$1" ;;
    *) printf '%s/%s' "$here" "$1" ;;
  esac
}
ssi=$(absolute "${SSI_FOLDER:?"name the folder of ssi-terraform in it"}")/commands/ssi.mjs

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 1' HUP INT TERM
mkdir "$work/plans"

# Every folder in "$@" gives way to its plan, which has the folder's name, and to the folder, where findings point to.
for folder do
  shift
  case "$folder" in . | *..*) folder=$(cd "$folder" && pwd) ;; esac
  name=${folder#/}
  plan="${name%/}.json"
  if [ -e "$work/plans/$plan" ]; then
    echo "ssi-drift.sh: $folder was given twice" >&2
    exit 1
  fi
  mkdir -p "$work/plans/$(dirname "$plan")"
  # Without a lock, so that a role that may not write is enough.
  terraform -chdir="$folder" init -input=false -no-color -lockfile=readonly > /dev/null
  terraform -chdir="$folder" plan -input=false -no-color -lock=false -out="$work/plan.bin" > /dev/null
  terraform -chdir="$folder" show -json "$work/plan.bin" > "$work/plans/$plan"
  set -- "$@" --source "$(absolute "$folder")" "$plan"
done
rm -f "$work/plan.bin"

if [ -z "${SSI_IGNORE:-}" ] && [ -e .ssi-drift-ignore.yaml ]; then SSI_IGNORE=.ssi-drift-ignore.yaml; fi
if [ -n "${SSI_IGNORE:-}" ]; then set -- --ignore "$(absolute "$SSI_IGNORE")" "$@"; fi
if [ -n "${SSI_REPORT:-}" ]; then set -- --report "$(absolute "$SSI_REPORT")" "$@"; fi

# There the names of the plans are those of the folders.
cd "$work/plans"
code=0
node "$ssi" drift --format text --fail-on "${SSI_FAIL_ON:-low}" "$@" > "$work/review" || code=$?
cd "$here"
if [ "$code" -ne 0 ]; then cat "$work/review"; fi
exit "$code"
