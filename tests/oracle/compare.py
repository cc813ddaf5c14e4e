"""compare.py MODEL D22_PROGRAM [--reference DIR] [--verb diff|roles|finance] [--skip KEY]

Runs the program and the oracle on one model and prints every difference: path, got, expected.
Exit status 1 if there is one (or if the program fails).  Keys that the oracle does not compute are
ignored.  --skip leaves a key out everywhere (for example --skip flags).
"""
import argparse
import decimal
import json
import subprocess
import sys

import diff
import finance
import model as reading
import roles

ID_KEYS = ["post_id", "team_id", "role_id", "line_id", "scenario_id", "control_id", "measure_id", "service"]
SETS = {"flags"}                                    # order not stated
SUMS_BY_NAME = {"by_service", "by_fund"}            # a name without an amount is as good as 0.00
VERBS = {"diff": (diff.diff, ["--all"]), "roles": (roles.roles, []), "finance": (finance.finance, ["--posts"])}


def all_zero(value):
    """Nothing but zeros and empty lists: a service without posts."""
    if isinstance(value, dict):
        return all(all_zero(v) for v in value.values())
    if isinstance(value, list):
        return all(all_zero(v) for v in value)
    return value in (None, 0)


def id_key(rows):
    for key in ID_KEYS:
        if rows and all(isinstance(row, dict) and key in row for row in rows):
            return key
    return None


class Comparison:
    def __init__(self, skip=()):
        self.skip, self.found = set(skip), []

    def report(self, path, got, expected):
        self.found.append((path, got, expected))

    def compare(self, path, got, expected, name=""):
        if isinstance(expected, dict) and isinstance(got, dict):
            self.dicts(path, got, expected, name)
        elif isinstance(expected, list) and isinstance(got, list):
            self.lists(path, got, expected, name)
        elif type(expected) is bool or type(got) is bool or expected is None or got is None:
            if got is not expected:
                self.report(path, got, expected)
        elif got != expected:
            self.report(path, got, expected)

    def dicts(self, path, got, expected, name):
        zero = name in SUMS_BY_NAME
        for key in expected:
            if key in self.skip:
                continue
            if key in got or zero:
                self.compare("%s.%s" % (path, key), got.get(key, 0), expected[key], key)
            else:
                self.report("%s.%s" % (path, key), "(no such key)", expected[key])
        for key in got if zero else ():
            if key not in expected and got[key]:
                self.report("%s.%s" % (path, key), got[key], 0)

    def lists(self, path, got, expected, name):
        if name in SETS:
            got, expected = sorted(got), sorted(expected)
        key = id_key(expected + got)
        if key is None:
            if len(got) != len(expected) or (expected and not isinstance(expected[0], (dict, list))):
                if got != expected:
                    self.report(path, got, expected)
                return
            for at, (g, e) in enumerate(zip(got, expected)):
                self.compare("%s[%d]" % (path, at), g, e)
            return
        self.rows(path, key, got, expected)

    def rows(self, path, key, got, expected):
        gone = lambda row: key == "service" and all_zero({k: v for k, v in row.items() if k != "service" and k in known})
        known = {k for row in expected for k in row}
        order = lambda rows: [row[key] for row in rows if not gone(row)]
        if order(got) != order(expected):
            self.report("%s (ids, in order)" % path, order(got), order(expected))
        by = {row[key]: row for row in got}
        for row in expected:
            if row[key] in by:
                self.compare("%s[%s]" % (path, row[key]), by[row[key]], row)


def run(program, verb, folder, reference):
    command = [program, verb, folder, "--format", "json"] + VERBS[verb][1]
    if reference:
        command += ["--reference", reference]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    if done.returncode:
        return None, "exit status %d\n%s" % (done.returncode, done.stderr.decode("utf-8", "replace"))
    exact = lambda text: decimal.Decimal(text)
    return json.loads(done.stdout.decode("utf-8"), parse_float=exact), None


def compare_model(folder, program, reference=None, verbs=VERBS, skip=()):
    """All differences, as (path, got, expected)."""
    model = reading.load(folder, reference)
    check = Comparison(skip)
    for verb in verbs:
        got, failure = run(program, verb, folder, reference)
        if failure:
            check.report(verb, failure, "(a result)")
        else:
            check.compare(verb, got, VERBS[verb][0](model))
    return check.found


def plain(value):
    return json.dumps(value, default=lambda v: float(v) if v != int(v) else int(v), ensure_ascii=False)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model")
    parser.add_argument("program")
    parser.add_argument("--reference")
    parser.add_argument("--verb", action="append", choices=list(VERBS))
    parser.add_argument("--skip", action="append", default=[])
    args = parser.parse_args()
    found = compare_model(args.model, args.program, args.reference, args.verb or list(VERBS), args.skip)
    for path, got, expected in found:
        shown = got if isinstance(got, str) else plain(got)
        print("%s\n    got      %s\n    expected %s" % (path, shown, plain(expected)))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
