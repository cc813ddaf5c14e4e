#!/usr/bin/env python3
"""Properties over seeded random models: test_properties.py D22_PROGRAM [FIRST_SEED [COUNT]].

What must hold for every model: the program agrees with the independent calculation of tests/oracle; rule 2.3 closes; every
post and role has exactly one class; shuffled rows give the same bytes; current = proposed gives an empty diff and no money;
swapped structures swap deleted and new. A failure prints its seed.
"""
import csv
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
ORACLE = ROOT / "tests" / "oracle"
sys.path.insert(0, str(ORACLE))

import compare  # noqa: E402

PROGRAM = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / "build" / "dev" / "bin" / "d22")
FIRST = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
COUNT = int(sys.argv[3]) if len(sys.argv) > 3 else 40
REFERENCE = str(ROOT / "models" / "reference")
FLOW = ("from", "new", "deleted", "increased", "reduced", "moved_in", "moved_out", "to")


def helper(script, *arguments):
    subprocess.run([sys.executable, str(ORACLE / script), *map(str, arguments)], check=True, stdout=subprocess.DEVNULL)


def output(verb, folder, *options):
    """Standard output of the program as bytes; a failure of the program fails the test."""
    done = subprocess.run([PROGRAM, verb, str(folder), "--reference", REFERENCE, *options], stdout=subprocess.PIPE,
                          stderr=subprocess.PIPE, check=False)
    if done.returncode != 0:
        raise AssertionError(f"{verb} {folder}: exit status {done.returncode}\n{done.stderr.decode('utf-8', 'replace')}")
    return done.stdout


def result(verb, folder, *options):
    return json.loads(output(verb, folder, "--format", "json", *options))


def without_dates(path):
    """Empties start and end: in a proposed row they would be a change of their own."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys())
        writer.writeheader()
        writer.writerows({**row, **{key: "" for key in ("start", "end") if key in row}} for row in rows)


def closing(flow):
    """Rule 2.3, in 1/10,000 so that no binary fraction blurs it."""
    get = lambda key: round(flow.get(key, 0) * 10000)
    return get("from") + get("new") - get("deleted") + get("increased") - get("reduced") + get("moved_in") - get("moved_out")


class Properties(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="d22-properties-"))
        self.addCleanup(shutil.rmtree, self.folder)

    def each_model(self, check):
        """Calls check(model folder) for each seed; a failure names the seed and the others still run."""
        for seed in range(FIRST, FIRST + COUNT):
            model = self.folder / str(seed) / "model"
            helper("random_model.py", "--seed", seed, "--out", model, *(["--changes"] if seed % 2 else []))
            with self.subTest(seed=seed):
                check(model)

    def test_agrees_with_the_independent_calculation(self):
        def check(model):
            self.assertEqual([], compare.compare_model(str(model), PROGRAM, REFERENCE))

        self.each_model(check)

    def test_every_service_closes(self):
        def check(model):
            diff = result("diff", model)
            for part in [diff["totals"], *diff["services"]]:
                for unit in ("fte", "positions"):
                    self.assertEqual(round(part[unit]["to"] * 10000), closing(part[unit]), (part.get("service"), unit))

        self.each_model(check)

    def test_every_post_has_one_change_and_every_role_one_class(self):
        def check(model):
            diff, roles = result("diff", model, "--all"), result("roles", model)
            ids = [post["post_id"] for post in diff["posts"]]
            self.assertEqual(len(ids), len(set(ids)))
            self.assertEqual(len(ids), sum(diff["totals"]["posts"].values()))
            for side in ("current", "proposed"):
                ids = [role["role_id"] for role in roles[side]]
                self.assertEqual(len(ids), len(set(ids)))
                self.assertEqual(len(ids), sum(roles["totals"][side].values()))

        self.each_model(check)

    def test_shuffled_rows_give_the_same_bytes(self):
        def check(model):
            shuffled = model.parent / "shuffled" / "model"
            shuffled.parent.mkdir()
            helper("shuffle.py", model, shuffled, "--seed", 7)
            for verb in ("diff", "roles", "finance"):
                for form in ("json", "csv", "text"):
                    self.assertEqual(output(verb, model, "--format", form), output(verb, shuffled, "--format", form), (verb, form))

        self.each_model(check)

    def test_a_structure_against_itself_changes_nothing_and_costs_nothing(self):
        def check(model):
            same = model.parent / "same"
            shutil.copytree(model, same)
            without_dates(same / "current" / "posts.csv")
            shutil.rmtree(same / "proposed")
            shutil.copytree(same / "current", same / "proposed")
            for name in ("investment", "savings", "measures", "demand", "decisions", "matches", "controls"):
                (same / f"{name}.csv").unlink(missing_ok=True)
            diff, finance = result("diff", same), result("finance", same)
            self.assertEqual([], diff["posts"])
            self.assertEqual([], diff["teams"])
            self.assertEqual([], finance["investment"]["lines"] + finance["savings"]["lines"])
            self.assertEqual(0, finance["net"]["total"])

        self.each_model(check)

    def test_swapped_structures_swap_deleted_and_new(self):
        mirror = {"new": "deleted", "deleted": "new", "increased": "reduced", "reduced": "increased", "moved_in": "moved_out",
                  "moved_out": "moved_in", "from": "to", "to": "from"}
        def check(model):
            swapped = model.parent / "swapped"
            helper("swap.py", model, swapped)
            there, back = result("diff", model), result("diff", swapped)
            for unit in ("fte", "positions"):
                for key, value in there["totals"][unit].items():
                    self.assertEqual(value, back["totals"][unit][mirror[key]], (unit, key))

        self.each_model(check)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
