#!/usr/bin/env bash
# End-to-end tests of the command line: test-cli.sh D22_PROGRAM SOURCE_DIR
# Each case is a sentence; a failed one says what was expected, and the run goes on.
set -u
d22=$1
source_dir=$2
model=$source_dir/models/destination22
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
failed=0
cases=0
status=0
unset COLUMNS SOURCE_DATE_EPOCH

fail() {
  failed=$((failed + 1))
  printf 'FAILED: %s: %s\n' "$name" "$1"
}

# run ARGUMENTS...: leaves status, out and err
run() {
  "$d22" "$@" >out 2>err </dev/null
  status=$?
}

# case_of SENTENCE STATUS ARGUMENTS...: runs and checks the status; sanitizer reports are failures whatever the status
case_of() {
  name=$1
  cases=$((cases + 1))
  local want=$2
  shift 2
  run "$@"
  [ "$status" -eq "$want" ] || fail "status $status, expected $want: $(head -c 300 err)"
  ! grep -q -e 'Sanitizer' -e 'runtime error' err || fail "$(grep -m1 -e Sanitizer -e 'runtime error' err)"
}

out_has() { grep -qF -e "$1" out || fail "standard output lacks '$1'"; }
err_has() { grep -qF -e "$1" err || fail "standard error lacks '$1': $(head -c 300 err)"; }
out_is_empty() { [ ! -s out ] || fail "standard output is not empty"; }
err_is_empty() { [ ! -s err ] || fail "standard error is not empty: $(head -c 300 err)"; }
out_is_json() { python3 -m json.tool out >/dev/null || fail "standard output is not JSON"; }

# json EXPRESSION: a Python expression over d, the parsed standard output, that must hold
json() { python3 -c 'import json, sys; d = json.load(open("out", encoding="utf-8")); sys.exit(not ('"$1"'))' || fail "not so: $1"; }

# fits WIDTH: no line of standard output is wider
fits() {
  python3 - "$1" <<'PY' || fail "a line is wider than $1 columns"
import sys, unicodedata
width = lambda s: sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1 for c in s)
sys.exit(any(width(line.rstrip("\n")) > int(sys.argv[1]) for line in open("out", encoding="utf-8")))
PY
}

# --- usage ---
case_of "help goes to standard output" 0 --help
out_has "Usage: d22"; out_has "d22 diff"; err_is_empty; fits 80
! grep -q 'd22 selection' out || fail "a verb that is not built is listed"
case_of "without arguments the usage goes to standard error" 2
err_has "Usage: d22"; out_is_empty
case_of "the version is printed" 0 --version
out_has "d22 0."
for verb in check diff roles finance pack; do
  case_of "$verb has its own help with an example" 0 $verb --help
  out_has "Usage: d22 $verb MODEL"; out_has "Example: d22 $verb"; err_is_empty; fits 80
  case_of "$verb without a model says so" 2 $verb
  out_is_empty
done
case_of "a slip in a verb gets a suggestion" 2 dif "$model"
err_has "did you mean 'diff'?"; out_is_empty
case_of "a verb that is not built says plainly that it is not" 2 selection "$model"
err_has "does not have the verb 'selection'"
case_of "a slip in an option gets a suggestion" 2 diff "$model" --formt json
err_has "did you mean --format?"
case_of "an unknown format lists the formats" 2 diff "$model" --format xml
err_has "text, json, csv"
case_of "one model is expected" 2 diff "$model" "$model"
err_has "one MODEL is expected"
case_of "a common option may stand in front of the verb" 0 --format json diff "$model"
out_is_json
case_of "a missing model is named" 2 diff nowhere
err_has "nowhere"; out_is_empty
case_of "a word that is no verb and no model is refused" 2 nowhere
err_has "'nowhere'"

# --- the verbs on the first model ---
case_of "check finds no error in the first model" 0 check "$model"
case_of "diff shows the services and how they close" 0 diff "$model"
out_has "Safeguarding"; out_has "FTE by service"; fits 80
case_of "diff is JSON" 0 diff "$model" --format json
out_is_json
json 'list(d) == ["model", "current", "proposed", "totals", "services", "teams", "posts"]'
json 'all(t["from"] + t["new"] - t["deleted"] + t["increased"] - t["reduced"] == t["to"] for t in [d["totals"]["positions"]])'
json 'all(p["change"] != "kept" for p in d["posts"])'
json 'all(s["layers"] is None and s["mean_span"] is None and s["frontline_fte"] is None for s in d["services"])'
case_of "diff --all has the kept posts, too" 0 diff "$model" --format json --all
json 'sum(d["totals"]["posts"].values()) == len(d["posts"])'
case_of "diff is CSV, a row a changed post" 0 diff "$model" --format csv
out_has "post_id,change,fields,from_role_id"
case_of "diff --exit-code says that something changes" 1 diff "$model" --exit-code
case_of "a service is found whatever its case" 0 diff "$model" --format json --service "SAFEGUARDING"
json '[s["service"] for s in d["services"]] == ["Safeguarding"] and d["totals"]["fte"]["from"] > d["services"][0]["fte"]["from"]'
case_of "an unknown service lists those there are" 2 diff "$model" --service Safegarding
err_has "did you mean 'Safeguarding'?"; err_has "Early Help Service"; out_is_empty
case_of "roles shows classes in words" 0 roles "$model"
out_has "natural successor"; fits 80
case_of "roles is JSON" 0 roles "$model" --format json
out_is_json
json 'list(d) == ["model", "parameters", "totals", "current", "proposed"]'
json 'sum(d["totals"]["current"].values()) == len(d["current"]) and sum(d["totals"]["proposed"].values()) == len(d["proposed"])'
case_of "roles is CSV, a row a role and side" 0 roles "$model" --format csv
out_has "side,role_id,title,class"
case_of "a pair is explained statement by statement" 0 roles "$model" --explain TM-PACT --with PM-PACT
out_has "Old job kept in new"; out_has "Statement by statement"; fits 80
case_of "the evidence is in the JSON" 0 roles "$model" --explain TM-PACT --with PM-PACT --format json
json 'len(d["pairs"]) == 1 and d["pairs"][0]["current"] == "TM-PACT" and d["pairs"][0]["statements"]'
case_of "an unknown role gets a suggestion" 2 roles "$model" --explain TM-PACK
err_has "did you mean 'TM-PACT'?"
case_of "--with goes with --explain" 2 roles "$model" --with PM-PACT
case_of "finance is a board's table" 0 finance "$model"
out_has "Net saving"; out_has "Payback"; fits 80
case_of "finance is JSON" 0 finance "$model" --format json
out_is_json
json 'round(sum(d["net"]["by_year"]), 2) == d["net"]["total"] and round(d["savings"]["total"] - d["investment"]["total"], 2) == d["net"]["total"]'
json 'd["scenarios"][0]["scenario_id"] == "central" and "posts" not in d'
case_of "finance is CSV, a row a line" 0 finance "$model" --format csv
out_has "table,line_id,title"; out_has "net,,cumulative"
case_of "pack needs a folder" 2 pack "$model"
err_has "-o DIR"
case_of "pack refuses an edition that it does not know" 2 pack "$model" -o packed --edition press
case_of "the model alone gives the summary, and what was written" 0 "$model" -o written
out_has "FTE by service"; out_has "Controls"; out_has "Written"; fits 80
case_of "the summary is JSON" 0 "$model" --format json
out_is_json

# --- widths, colours, hostile names ---
for width in 30 60 132; do
  for verb in "diff --all" roles finance "roles --explain TM-PACT"; do
    name="$verb fits $width columns"
    cases=$((cases + 1))
    # shellcheck disable=SC2086
    COLUMNS=$width "$d22" $verb "$model" >out 2>err || fail "status $?"
    fits $width
  done
done
case_of "no colour unless asked for" 0 diff "$model"
! grep -q $'\033' out || fail "an escape sequence"
case_of "colour where asked for" 0 diff "$model" --color always
grep -q $'\033\[1m' out || fail "no emphasis"

cp -r "$source_dir/models" hostile
python3 - <<'PY'
import re
path = "hostile/destination22/current/teams.csv"
text = open(path, encoding="utf-8").read()
assert "Contact Scheme" in text
open(path, "w", encoding="utf-8").write(text.replace("Contact Scheme", "Contact \u202e\u001b]0;owned\u0007Scheme"))
PY
name="a hostile name reaches no terminal"
cases=$((cases + 1))
for verb in diff finance roles check ""; do
  # shellcheck disable=SC2086
  "$d22" $verb hostile/destination22 -o - >out 2>err
  ! grep -q -e $'\033' -e $'\007' -e $'\xe2\x80\xae' out err || fail "d22 $verb prints it raw"
done

# --- findings ---
cp -r "$source_dir/models" broken
python3 - <<'PY'
path = "broken/destination22/current/posts.csv"
lines = open(path, encoding="utf-8").read().split("\n")
head = lines[0].split(",")
cells = lines[1].split(",")
cells[head.index("role_id")] = "NO-SUCH-ROLE"
lines[1] = ",".join(cells)
open(path, "w", encoding="utf-8").write("\n".join(lines))
PY
case_of "check lists an error with its place and ends with 1" 1 check broken/destination22
out_has "broken/destination22/current/posts.csv:2: error[unknown-role]"; out_has "^^^^"; out_has "1 error"; err_is_empty
case_of "check is JSON" 1 check broken/destination22 --format json
out_is_json; json 'd["errors"] >= 1 and d["findings"][0]["line"] == 2'
case_of "check is CSV, a row a finding" 1 check broken/destination22 --format csv
out_has "severity,name,file,line"
case_of "other verbs print the errors and stop" 2 diff broken/destination22
err_has "error[unknown-role]"; out_is_empty

cp -r "$source_dir/models" missed
sed -i 's/^net,\(.*\),4360874/net,\1,4360875/' missed/destination22/controls.csv
case_of "a control that is not met is an error of check, at its line" 1 check missed/destination22
grep -qE 'controls\.csv:[0-9]+: error\[control-not-met\]' out || fail "no place"
case_of "and stops no other verb" 0 finance missed/destination22
out_has "controls are not met"

cp -r "$source_dir/models" odd
printf '\n[matching-typo]\nx = 1\n' >>odd/destination22/model.ini
case_of "a warning is said in one line on standard error" 0 diff odd/destination22
err_has "1 warning: d22 check"
case_of "and not with --quiet" 0 diff odd/destination22 --quiet
err_is_empty
case_of "with --strict it counts as an error" 2 diff odd/destination22 --strict
out_is_empty
case_of "of check, too" 1 check odd/destination22 --strict
case_of "without it check ends with 0" 0 check odd/destination22
case_of "--people is said to be not read" 0 diff "$model" --people .
err_has "not read"

# --- outputs that cannot be written ---
case_of "a result goes into a file" 0 diff "$model" --format json -o result.json
out_is_empty; python3 -m json.tool result.json >/dev/null || fail "the file is not JSON"
case_of "a folder that is not there is an output error" 3 diff "$model" -o nowhere/result.txt
err_has "no folder"
case_of "a folder is not written over" 3 diff "$model" -o .
echo before >kept.txt
case_of "a failed run leaves the old file" 2 diff broken/destination22 -o kept.txt
[ "$(cat kept.txt)" = before ] || fail "the old file is gone"
case_of "a device stays a device" 0 diff "$model" -o /dev/null
[ -c /dev/null ] || fail "/dev/null is no device any more"
case_of "check writes no workbook yet, and says so" 2 check "$model" -o problems.xlsx
err_has "no workbook"; [ ! -e problems.xlsx ] || fail "something was written"
name="a full disk is an output error"
cases=$((cases + 1))
if [ -e /dev/full ]; then
  "$d22" diff "$model" >/dev/full 2>err; [ $? -eq 3 ] || fail "status"
  err_has "standard output"
fi
name="a closed pipe is an output error"
cases=$((cases + 1))
{ "$d22" diff "$model" --all 2>err; echo $? >status; } | true
# the pipe may take everything before it closes
grep -qx -e 3 -e 0 status || fail "status $(cat status)"
name="a closed standard output is an output error"
cases=$((cases + 1))
"$d22" diff "$model" >&- 2>err; [ $? -eq 3 ] || fail "status"

# --- the same bytes again ---
name="two runs give the same bytes"
cases=$((cases + 1))
for format in text json csv; do
  for verb in "diff --all" roles finance; do
    # shellcheck disable=SC2086
    "$d22" $verb "$model" --format $format >one 2>/dev/null; LC_ALL=C TZ=Asia/Tokyo "$d22" $verb "$model" --format $format >two 2>/dev/null
    cmp -s one two || fail "$verb as $format"
  done
done

printf '%d cases, %d failures\n' "$cases" "$failed"
[ "$failed" -eq 0 ]
