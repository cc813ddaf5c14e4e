#!/usr/bin/env python3
"""The HR workbook as a package: written only when named, valid, in its profile, the same bytes on every run, and saying what
`d22 roles --format json` says, of Destination 22 and of the same model with agreements, decisions and volunteers.

usage: test_hr.py D22 SOURCE"""
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

from check_package import Package, check
from test_pack import check_manifest, pack

FOLDER = "hr-CONFIDENTIAL"
BOOK = f"{FOLDER}/destination22-hr-workbook.xlsx"
SHEETS = ["Cover", "Contents", "Assimilation_matrix", "Roles", "Evidence", "Decisions", "How_to_read", "Notes"]
ARGUED = {
    "matches.csv": "current_role,current_statement,proposed_role,proposed_statement,agreed,reason,agreed_by,agreed_on\n"
                   "TM-PACT,d9,PM-PACT,d11,80,The budget is part of stepping down,HR and trade unions,2021-10-20\n",
    "decisions.csv": "decision_id,current_role,proposed_role,outcome,reason,decided_by,decided_on,kind\n"
                     "D1,ATM-PACT,PM-PACT,changed,As computed,HR business partner,2021-10-25,review\n"
                     "D2,ATM-PACT,PM-BIT,natural-successor,Shown at the hearing,Appeal panel,2021-11-22,appeal\n"
                     "D3,SW-EHH,,confirmed,No role is alike,HR business partner,2021-10-25,review\n",
    "volunteers.csv": "role_id,pool,requested,approved,accepted\nATM-PACT,PACT-1,1,1,1\n",
}


def sheets_of(book):
    package = Package(book, "publish", True)
    assert package.read(), package.problems
    return {sheet.name: sheet for sheet in package.sheets}


def rows_of(sheet):
    """The rows of a sheet's table, each by its headings."""
    _, (first_row, first, last_row, last) = sheet.tables[0]
    headings = [sheet.cells[(first_row, column)] for column in range(first, last + 1)]
    return [dict(zip(headings, (sheet.cells.get((row, column)) for column in range(first, last + 1))))
            for row in range(first_row + 1, last_row + 1)]


def run(program, model, *options):
    done = subprocess.run([program, "roles", str(model), "--format", "json", *options], check=True, capture_output=True, text=True)
    return json.loads(done.stdout)


def named(role_id, roles):
    return next(f"{role['title']} ({role_id})" for role in roles if role["role_id"] == role_id)


def words(class_):
    return class_.replace("-", " ")


def same(cell, figure):
    """Whether a cell of per cent (0.7871) is a figure of the JSON (78.71), or both are not there."""
    return cell == "[z]" if figure is None else cell != "[z]" and abs(float(cell) * 100 - figure) < 1e-9


def check_role(row, role, proposed, problems):
    best = role["best"] or {"score": None, "current_coverage": None, "proposed_coverage": None}
    into = "; ".join(named(one, proposed) for one in role["into"]) or "[z]"
    if row["Class"] != words(role["class"]) or row["Computed class"] != words(role["computed"]) or row["Goes into or comes from"] != into:
        problems.append(f"Roles: {role['role_id']} is {row}, not {role}")
    for heading, key in (("Score", "score"), ("Old job kept in new", "current_coverage"), ("New job already done", "proposed_coverage")):
        if not same(row[heading], best[key]):
            problems.append(f"Roles: {role['role_id']}: {heading} is {row[heading]}, not {best[key]}")
    if row["Decisions"] != ("; ".join(role["decisions"]) or "[z]"):
        problems.append(f"Roles: {role['role_id']}: decisions {row['Decisions']}")


def check_roles(sheet, data, problems):
    rows = rows_of(sheet)
    for side, title in (("current", "Current"), ("proposed", "Proposed")):
        own = [row for row in rows if row["Structure"] == title]
        if [row["Role id"] for row in own] != [role["role_id"] for role in data[side]]:
            problems.append(f"Roles: not the {side} roles of the JSON")
        for class_, n in data["totals"][side].items():
            if sum(row["Class"] == words(class_) for row in own) != n:
                problems.append(f"Roles: not {n} {side} roles are {class_}")
            if n > 0 and not any(f"{n} {words(class_)}" in text for text in Package.head(sheet) if text.startswith(title)):
                problems.append(f"Roles: does not say that {n} {side} roles are {class_}")
    for row, role in zip(rows, data["current"]):
        check_role(row, role, data["proposed"], problems)


def check_matrix(sheet, data, problems):
    """Each role has the score of its best pair, with its letter where a class rests on it; nothing else has a letter."""
    rows = rows_of(sheet)
    letters = {"unchanged": "U", "natural-successor": "S", "changed": "C"}
    for row, role in zip(rows, data["current"]):
        if role["best"] is None:
            continue
        cell = row[named(role["best"]["role_id"], data["proposed"])] or ""
        score = f"{role['best']['score']:.2f}"
        want = f"{letters[role['class']]} {score}" if role["into"] else score
        if cell != want:
            problems.append(f"Assimilation_matrix: {role['role_id']} is '{cell}', not '{want}'")
        into = sum(bool(re.match(r"[USC]\b", text or "")) for heading, text in row.items() if "(" in heading)
        if into != len(role["into"]):
            problems.append(f"Assimilation_matrix: {role['role_id']} goes into {into} roles, not {len(role['into'])}")
    if [row["Current role"] for row in rows[len(data["current"]):]] != ["Class of the proposed role", "Places"]:
        problems.append("Assimilation_matrix: not the edges expected below")


def check_pair(sheet, pair, data, problems):
    """A pair has in Evidence the statements that `--explain --with` prints, whatever their order."""
    want = sorted((one["section"], one["current"] or "[z]", one["proposed"] or "[z]", one["similarity"], one["by"] or "no partner")
                  for one in pair["statements"])
    names = named(pair["current"], data["current"]), named(pair["proposed"], data["proposed"])
    got = sorted((row["Section"], row["Current statement id"], row["Proposed statement id"],
                  None if row["Alike"] == "[z]" else round(float(row["Alike"]) * 100, 6), row["By"])
                 for row in rows_of(sheet) if (row["Current role"], row["Proposed role"]) == names)
    if got != want:
        problems.append(f"Evidence: {names} is {got}, not {want}")


def check_argued(sheets, data, problems):
    agreed = [row for row in rows_of(sheets["Evidence"]) if row["By"] == "agreed"]
    if [(row["Agreed by"], row["Reason of the agreement"]) for row in agreed] != [("HR and trade unions", "The budget is part of stepping down")]:
        problems.append(f"Evidence: agreed is {agreed}")
    decided = {row["Decision"]: row for row in rows_of(sheets["Decisions"])}
    facts = {key: (row["Computed class"], row["Decided"], row["In force"], row["Differs from the computed class"]) for key, row in decided.items()}
    if facts != {"D1": ("changed", "changed", "no", "[z]"), "D2": ("changed", "natural successor", "yes", "yes"),
                 "D3": ("deleted", "confirmed", "yes", "no")}:
        problems.append(f"Decisions: {facts}")
    matrix = next(row for row in rows_of(sheets["Assimilation_matrix"]) if row["Current role"].endswith("(ATM-PACT)"))
    cells = matrix[named("PM-BIT", data["proposed"])], matrix[named("PM-PACT", data["proposed"])]
    if not cells[0].startswith("S ") or not cells[1].startswith("(C) "):
        problems.append(f"Assimilation_matrix: a decision shows as {cells}")


def check_book(program, model, book, problems):
    problems.extend(check(book, "publish", True))
    sheets, data = sheets_of(book), run(program, model)
    if list(sheets) != SHEETS:
        problems.append(f"the sheets are {list(sheets)}")
    for name, sheet in sheets.items():
        if not any("Confidential to HR." in text for text in Package.head(sheet)):
            problems.append(f"{name}: does not say that it is confidential")
    check_roles(sheets["Roles"], data, problems)
    check_matrix(sheets["Assimilation_matrix"], data, problems)
    check_pair(sheets["Evidence"], run(program, model, "--explain", "TM-PACT", "--with", "PM-PACT")["pairs"][0], data, problems)
    return sheets, data


def check_gate(book, folder, problems):
    """The empty cells of the matrix pass only because the sheet says why they are empty."""
    mute = folder / "mute.xlsx"
    with zipfile.ZipFile(book) as whole, zipfile.ZipFile(mute, "w") as out:
        for part in whole.namelist():
            out.writestr(part, whole.read(part).replace(b"Empty cells: ", b"Blank cells: "))
    if not any("an empty cell" in problem for problem in check(mute, "publish", True)):
        problems.append("the gate lets empty cells pass that nobody explains")


def check_only_named(program, model, root, problems):
    subprocess.run([program, "pack", str(model), "-o", str(root / "all")], check=True, capture_output=True)
    subprocess.run([program, str(model), "-o", str(root / "main")], check=True, capture_output=True)
    for folder in ("all", "main"):
        if (root / folder / FOLDER).exists() or not (root / folder / "public").is_dir():
            problems.append(f"{folder}: {sorted(path.name for path in (root / folder).iterdir())}")


def main():
    program, source = sys.argv[1], pathlib.Path(sys.argv[2])
    model, problems = source / "models/destination22", []
    with tempfile.TemporaryDirectory() as root:
        root = pathlib.Path(root)
        first = pack(program, model, root / "one", edition="hr")
        second = pack(program, model, root / "another/place", edition="hr")
        if [path.name for path in first.iterdir()] != [FOLDER]:
            problems.append("--edition hr writes other editions too")
        for name in (BOOK, f"{FOLDER}/manifest.json"):
            if (first / name).read_bytes() != (second / name).read_bytes():
                problems.append(f"{name}: two runs, two results")
        check_manifest(first / FOLDER, model, problems)
        check_only_named(program, model, root, problems)
        check_book(program, model, first / BOOK, problems)
        check_gate(first / BOOK, root, problems)
        argued = root / "models/destination22"
        shutil.copytree(source / "models", root / "models")
        for name, text in ARGUED.items():
            (argued / name).write_text(text, encoding="utf-8")
        check_argued(*check_book(program, argued, pack(program, argued, root / "argued", edition="hr") / BOOK, problems), problems)
    print("\n".join(problems) if problems else "HR workbook: nothing to say")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
