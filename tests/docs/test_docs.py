#!/usr/bin/env python3
"""What the documents promise: test_docs.py D22_PROGRAM PRINT_REFERENCE.

Every console example of the guide runs and prints what the guide shows (a line of `...` stands for any lines); the reference is
what the schemas print; every verb of the program is in the guide; links between documents lead somewhere.
"""
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM, PRINT_REFERENCE = (str(pathlib.Path(argument).resolve()) for argument in sys.argv[1:3])


def read(name):
    return (ROOT / name).read_text(encoding="utf-8")


def examples(text):
    """(command, expected lines) of every console block."""
    for block in re.findall(r"```console\n(.*?)```", text, re.S):
        command, *expected = block.rstrip("\n").split("\n")
        yield command.removeprefix("$ "), expected


def run(command, folder):
    program, *arguments = shlex.split(command)
    assert program == "d22", command
    environment = {**os.environ, "COLUMNS": "80"}
    done = subprocess.run([PROGRAM, *arguments], cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    return done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8")


def pattern(expected):
    lines = [r"(?:.*\n)*?" if line == "..." else re.escape(line) + r"\n" for line in expected]
    return re.compile("".join(lines) + r"\Z")


class Documents(unittest.TestCase):
    def setUp(self):
        # A folder that looks like the repository, so that examples write into none of it.
        self.folder = tempfile.TemporaryDirectory(prefix="d22-docs-")
        self.addCleanup(self.folder.cleanup)
        os.symlink(ROOT / "models", pathlib.Path(self.folder.name) / "models")

    def test_examples_of_the_guide_print_what_it_shows(self):
        found = list(examples(read("docs/guide.md")))
        self.assertGreaterEqual(len(found), 5)
        for command, expected in found:
            with self.subTest(command=command):
                status, out, err = run(command, self.folder.name)
                self.assertEqual((0, ""), (status, err))
                self.assertRegex(out, pattern(expected))

    def test_the_first_model_of_the_readme_is_a_model(self):
        files = re.findall(r"`(my-service/[\w/.]+)`:\n\n```csv\n(.*?)```", read("README.md"), re.S)
        self.assertEqual(2, len(files))
        for name, text in files:
            path = pathlib.Path(self.folder.name) / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        status, out, _ = run("d22 check my-service --strict", self.folder.name)
        self.assertEqual(0, status, out)
        status, out, _ = run("d22 my-service", self.folder.name)
        self.assertEqual(0, status, out)
        self.assertTrue((pathlib.Path(self.folder.name) / "output/my-service/public/my-service-consultation-pack.xlsx").exists())

    def test_the_reference_is_what_the_schemas_print(self):
        printed = subprocess.run([PRINT_REFERENCE], stdout=subprocess.PIPE, check=True).stdout.decode("utf-8")
        self.assertEqual(read("docs/reference.md"), printed, "run scripts/reference and commit docs/reference.md")

    def test_the_guide_names_every_verb(self):
        _, out, _ = run("d22 --help", self.folder.name)
        verbs = re.findall(r"^  d22 (\w+) MODEL", out, re.M)
        self.assertIn("diff", verbs)
        for verb in verbs:
            self.assertIn(f"`d22 {verb} MODEL", read("docs/guide.md"))

    def test_links_between_documents_lead_somewhere(self):
        for document in [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")), *sorted((ROOT / "models").rglob("*.md"))]:
            for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", document.read_text(encoding="utf-8")):
                if "://" not in target:
                    self.assertTrue((document.parent / target).exists(), f"{document.relative_to(ROOT)}: {target}")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])
