#!/usr/bin/env python3
"""check_finance.py [--count N] D22 SOURCE: what a finance workbook must be, read from the package (outputs.md, 5).

Constants and functions of its formulas, one formula along a row, the same years in the same columns, inputs that are validated, open
and have unit and source, everything else locked, and every figure leading back to an input."""
import argparse
import csv
import os
import re
import shutil
import subprocess
import sys
import tempfile

import xlsx
from recalculate import make

ORDER = ["Control", "Assumptions", "Pay", "Posts", "Investment", "Savings", "Demand", "Projection", "Controls", "Checks"]
BY_YEAR = ORDER[2:8]
FUNCTIONS = {"SUM", "SUMIFS", "SUMPRODUCT", "INDEX", "MATCH", "IF", "ISBLANK", "MIN", "MAX", "ROUND", "ROUNDDOWN", "EDATE", "COLUMNS",
             "ABS"}
NUMBERS = {"0", "1", "12", "100"}
LONGEST = 160
TOKEN = re.compile(r'"[^"]*"|\'[^\']*\'|(?:[A-Za-z_]+!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|[A-Za-z_][A-Za-z_0-9]*\(?|\d+(?:\.\d+)?|[-+*/(),=<>&{}]')
REFERENCE = re.compile(r"(?:([A-Za-z_]+)!)?(\$?)([A-Z]{1,3})(\$?)(\d+)(?::(\$?)([A-Z]{1,3})(\$?)(\d+))?$")
HEADINGS, BODY = 5, 6


class Checker:
    def __init__(self, path):
        self.book, self.name, self.wrong = xlsx.Workbook(path), os.path.basename(path), []

    def say(self, condition, text):
        if not condition:
            self.wrong.append(f"{self.name}: {text}")

    def kind(self, sheet, row):
        """What the row says it is; `Control` has no such column."""
        cell = sheet.cells.get(f"D{row}")
        return str(cell.value) if cell is not None and cell.value is not None else ""

    # -- the package
    def check_book(self):
        book = self.book
        self.say(list(book.sheets) == ORDER, f"sheets {list(book.sheets)}")
        self.say(all(s.state == "visible" for s in book.sheets.values()), "a hidden sheet")
        self.say({"master_check", "investment_total", "savings_total", "net_total"} <= set(book.names), f"names {list(book.names)}")
        self.say(not any("external" in part or "vba" in part.lower() for part in book.parts), "links to elsewhere or code")
        for sheet in book.sheets.values():
            protection = sheet.find("sheetProtection")
            self.say(protection is not None and protection.get("sheet") == "1", f"{sheet.name} is not protected")
            self.say(protection is None or protection.get("password") is None, f"{sheet.name} has a password")
            self.say(sheet.find("mergeCells") is None, f"{sheet.name} has merged cells")
            setup = sheet.find("pageSetup")
            self.say(setup is not None and setup.get("orientation") == "landscape" and setup.get("paperSize") == "9",
                     f"{sheet.name}: not A4 landscape")
            texts = [str(c.value) for c in sheet.cells.values() if isinstance(c.value, str)]
            self.say(not any(t.startswith("ERROR") for t in texts), f"{sheet.name} holds an error")
            self.say(any("Status: " in t for t in texts[:6]), f"{sheet.name} does not say the status")
            self.say(any(c.formula and "master_check" in c.formula for c in sheet.cells.values()), f"{sheet.name}: no master check")

    # -- formulas
    def check_formula(self, where, formula):
        self.say(len(formula) <= LONGEST, f"{where}: {len(formula)} characters long")
        tokens, depth = TOKEN.findall(formula), 0
        self.say("".join(tokens) == formula, f"{where}: cannot read ={formula}")
        stack = []
        for index, token in enumerate(tokens):
            if token.endswith("("):
                function = token[:-1]
                stack.append(function)
                self.say(not function or function in FUNCTIONS, f"{where}: calls {function}")
                self.say(stack.count("IF") <= 1, f"{where}: nests IF")
            elif token == ")":
                stack.pop()
            elif token[0].isdigit():
                digits = bool(stack) and stack[-1] in ("ROUND", "ROUNDDOWN") and tokens[index - 1] == ","
                self.say(digits or token in NUMBERS, f"{where}: the constant {token} in ={formula}")

    def relative(self, formula, column):
        """The formula with relative columns as distances."""
        def one(dollar, letters):
            return letters if dollar else f"[{xlsx.split(letters + '1')[0] - column}]"

        def replace(match):
            sheet, d1, c1, r1, n1, d2, c2, r2, n2 = REFERENCE.match(match.group()).groups()
            text = f"{sheet or ''}!{one(d1, c1)}{r1}{n1}"
            return text + (f":{one(d2, c2)}{r2}{n2}" if c2 else "")
        return re.sub(r"(?:[A-Za-z_]+!)?\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?", replace, formula)

    def check_formulas(self):
        for sheet in self.book.sheets.values():
            for reference, cell in sheet.cells.items():
                if cell.formula is not None:
                    self.check_formula(f"{sheet.name}!{reference}", cell.formula)

    def check_grid(self):
        """The same years in the same columns, one formula along a row."""
        pay = self.book.sheets["Pay"].cells
        heads = [pay[xlsx.join(c, HEADINGS)].value for c in range(1, 60) if xlsx.join(c, HEADINGS) in pay]
        years = [c for c, head in enumerate(heads, 1) if re.fullmatch(r"\d{4}/\d\d", str(head))]
        self.say(years == list(range(6, 6 + len(years))) and years, f"years stand in columns {years}")
        self.total, self.source = years[-1] + 1, len(heads)
        for name in BY_YEAR:
            sheet = self.book.sheets[name]
            own = [sheet.cells[xlsx.join(c, HEADINGS)].value for c in range(1, len(heads) + 1)]
            self.say(own == heads, f"{name}: other headings than Pay")
            pane = next(sheet.root.iter(xlsx.MAIN + "pane"), None)
            self.say(pane is not None and pane.get("topLeftCell") == "B6", f"{name}: other pane than the rest")
            self.say("stay in view" in str(sheet.cells["A4"].value), f"{name}: no word about the pane")
            for row in range(BODY, max(xlsx.split(r)[1] for r in sheet.cells) + 1):
                cells = [sheet.cells.get(xlsx.join(c, row)) for c in years]
                formulas = {self.relative(cell.formula, c) if cell is not None and cell.formula else None
                            for c, cell in zip(years, cells)}
                self.say(len(formulas) == 1, f"{name} row {row}: {len(formulas)} formulas along the row: {formulas}")

    # -- inputs
    def check_inputs(self):
        for sheet in self.book.sheets.values():
            validated = {cell for sqref, _ in sheet.validations() for cell in xlsx.area(sqref)}
            unlocked = {r for r, c in sheet.cells.items() if self.book.unlocked[c.style]}
            self.say(validated == unlocked, f"{sheet.name}: validated but locked, or the reverse: {sorted(validated ^ unlocked)[:5]}")
            for reference in unlocked:
                row = xlsx.split(reference)[1]
                self.say(sheet.cells[reference].formula is None, f"{sheet.name}!{reference}: an input with a formula")
                if sheet.name == "Controls":
                    continue
                self.say("input" in self.kind(sheet, row), f"{sheet.name}!{reference}: an input in a row that is none")
                columns = [3, self.source - 1, self.source] if sheet.name in BY_YEAR else [3, 6, 7]
                for column in columns:
                    cell = sheet.cells.get(xlsx.join(column, row))
                    self.say(cell is not None and cell.value, f"{sheet.name} row {row}: no {['unit', 'basis', 'source'][columns.index(column)]}")

    # -- where figures come from
    def precedents(self, sheet, formula):
        """Cells that hold something; a name stands for its cell."""
        for name, target in self.book.names.items():
            if re.search(rf"\b{name}\b", formula):
                formula += "+" + target.replace("'", "")
        for token in TOKEN.findall(formula):
            match = REFERENCE.match(token)
            if not match:
                continue
            other = self.book.sheets[match.group(1) or sheet.name]
            for reference in xlsx.area(re.sub(r"^.*!", "", token).replace("$", "")):
                if reference in other.cells:
                    yield other, reference

    def is_input(self, sheet, reference):
        """A typed figure that may stand where it stands."""
        column, row = xlsx.split(reference)
        if sheet.name in BY_YEAR and (row <= HEADINGS or column > self.total or column <= 4):
            return True  # words and keys
        if sheet.name in ("Assumptions", "Controls"):
            return True
        return "input" in self.kind(sheet, row) or "engine" in self.kind(sheet, row) or isinstance(sheet.cells[reference].value, str)

    def check_sources(self):
        """Every figure on a sheet by year is a formula, an input or an engine's value; no formula goes round in a circle."""
        for name in BY_YEAR + ["Checks"]:
            sheet = self.book.sheets[name]
            for reference, cell in sheet.cells.items():
                if cell.formula is None and cell.value is not None:
                    self.say(self.is_input(sheet, reference), f"{name}!{reference}: a figure that is neither input nor formula")
        state = {}

        def visit(start):
            stack = [(start, None)]
            while stack:
                node, following = stack[-1]
                if following is None:
                    state[node] = 1
                    sheet = self.book.sheets[node[0]]
                    formula = sheet.cells[node[1]].formula
                    found = [(s.name, r) for s, r in self.precedents(sheet, formula)] if formula else []
                    self.say(not formula or found or "COLUMNS" in formula or formula == "0", f"{node}: leads back to nothing: ={formula}")
                    following = iter(found)
                    stack[-1] = (node, following)
                child = next(following, None)
                if child is None:
                    state[node] = 2
                    stack.pop()
                elif state.get(child) == 1:
                    self.say(False, f"{child} goes round in a circle")
                elif child not in state:
                    stack.append((child, None))
        for sheet in self.book.sheets.values():
            for reference, cell in sheet.cells.items():
                if cell.formula is not None and (sheet.name, reference) not in state:
                    visit((sheet.name, reference))

    def run(self):
        self.check_book()
        self.check_formulas()
        self.check_grid()
        self.check_inputs()
        self.check_sources()
        return self.wrong


def check_teeth(path):
    """Breaks a workbook in memory, each time in one way; the checks must notice. Returns what they did not notice."""
    def formula(sheet, reference, text):
        def apply(checker):
            checker.book.sheets[sheet].cells[reference].formula = text
        return apply

    def figure(sheet, reference, value):
        def apply(checker):
            checker.book.sheets[sheet].cells[reference] = xlsx.Cell(None, value, 0)
        return apply

    def locked(checker):
        sheet = checker.book.sheets["Assumptions"]
        next(c for c in sheet.cells.values() if checker.book.unlocked[c.style]).style = 0

    def unit(checker):
        pay = checker.book.sheets["Pay"]
        row = next(r for r in range(BODY, 99) if checker.kind(pay, r) == "input")
        pay.cells[f"C{row}"].value = None

    broken = {
        "a constant in a formula": formula("Pay", "F7", "G7*1.05"),
        "a forbidden function": formula("Projection", "F8", "VLOOKUP(F9,A1:B2,1)"),
        "another formula in one year": formula("Projection", "G10", "G9+G8"),
        "a nested IF": formula("Projection", "F8", "IF(F9=0,IF(F10=0,0,1),1)"),
        "a circle": formula("Investment", "F8", "Projection!F8"),
        "a typed figure among formulas": figure("Projection", "F10", 5.0),
        "another year in the column": figure("Savings", "F5", "1999/00"),
        "a locked input": locked,
        "an input without a unit": unit,
        "no name master_check": lambda checker: checker.book.names.pop("master_check"),
    }
    missed = []
    for what, apply in broken.items():
        checker = Checker(path)
        apply(checker)
        if not checker.run():
            missed.append(f"the checks do not notice {what}")
    return missed


NAMELESS = {"note", "public_note", "reason", "pool", "owner"}  # free words, in which a person may stand
SENTINEL = "Qzxvperson"


def check_privacy(d22, source, work, reference):
    """No free words but titles and sources reach the workbook. Returns what did."""
    model = os.path.join(work, "sentinel")
    shutil.copytree(os.path.join(source, "models", "destination22"), model)
    for folder, _, names in os.walk(model):
        for name in (n for n in names if n.endswith(".csv")):
            path = os.path.join(folder, name)
            with open(path, encoding="utf-8", newline="") as handle:
                rows = list(csv.DictReader(handle))
            columns = list(rows[0])
            for row in rows:
                row.update({column: SENTINEL for column in columns if column in NAMELESS})
            with open(path, "w", encoding="utf-8", newline="") as handle:
                writer = csv.DictWriter(handle, columns)
                writer.writeheader()
                writer.writerows(rows)
    book = xlsx.Workbook(make(d22, model, os.path.join(work, "sentinel-out"), reference))
    return [f"{part} holds a word of {sorted(NAMELESS)}" for part, data in book.parts.items() if SENTINEL.encode() in data]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("d22")
    parser.add_argument("source")
    parser.add_argument("--count", type=int, default=12)
    options = parser.parse_args()
    reference = os.path.join(options.source, "models", "reference")
    wrong = []
    with tempfile.TemporaryDirectory() as work:
        paths = [make(options.d22, os.path.join(options.source, "models", "destination22"), os.path.join(work, "d22"), reference)]
        for seed in range(1, options.count + 1):
            model = os.path.join(work, f"random-{seed}")
            subprocess.run([sys.executable, os.path.join(options.source, "tests", "oracle", "random_model.py"), "--seed",
                            str(seed), "--out", model], check=True, stdout=subprocess.DEVNULL)
            paths.append(make(options.d22, model, os.path.join(work, f"out-{seed}"), reference))
        for path in paths:
            if path:
                wrong += Checker(path).run()
        wrong += check_teeth(paths[0]) + check_privacy(options.d22, options.source, work, reference)
    print("\n".join(wrong[:40]))
    print(f"{len(paths)} workbooks read: {len(wrong)} complaints")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
