#!/usr/bin/env python3
"""recalculate.py [--count N] D22 SOURCE: the finance workbook recalculated from scratch in LibreOffice.

Every formula's value is the engine's own (the cached one) for Destination 22 and for N random models; no cell is an error. Then
inputs are changed in the package, and what hangs on them must move: that shows that the figures are live and the checks awake."""
import argparse
import os
import re
import subprocess
import sys
import tempfile

import office
import xlsx

SKIPPED = 77


def make(d22, model, out, reference):
    """Returns the workbook of a model, or None where it has none."""
    done = subprocess.run([d22, "pack", model, "--edition", "finance", "--reference", reference, "-o", out],
                          capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"{model}: d22 pack ends with {done.returncode}: {done.stderr}")
    found = [line for line in done.stdout.splitlines() if line.endswith("-finance.xlsx")]
    return found[0] if found else None


def differs(expected, actual):
    if isinstance(expected, float) and isinstance(actual, float):
        return abs(expected - actual) > max(1e-6, 1e-9 * abs(expected))  # far below a penny
    return expected != actual


def compare(path, copy):
    """Returns (number of formulas, complaints)."""
    made, calculated, count, wrong = xlsx.Workbook(path), xlsx.Workbook(copy), 0, []
    for sheet in made.sheets.values():
        others = calculated.sheets[sheet.name].cells
        for reference, cell in sheet.cells.items():
            if cell.formula is None:
                continue
            count += 1
            actual = others[reference].value if reference in others else None
            if isinstance(actual, str) and actual.startswith("ERROR"):
                wrong.append(f"{sheet.name}!{reference} is {actual}: ={cell.formula}")
            elif differs(cell.value, actual):
                wrong.append(f"{sheet.name}!{reference} cached {cell.value!r}, recalculated {actual!r}: ={cell.formula}")
    return count, [f"{os.path.basename(path)}: {text}" for text in wrong]


def cell_of(book, sheet, column, **words):
    """The first cell in @column of a row that has all of @words (by column letter)."""
    cells = book.sheets[sheet].cells
    for row in range(1, 20000):
        if all(f"{c}{row}" in cells and re.fullmatch(text, str(cells[f"{c}{row}"].value or "")) for c, text in words.items()):
            return f"{column}{row}"
    sys.exit(f"{sheet}: no row with {words}")


def change(path, target, book, sheet, reference, value):
    part = book.sheets[sheet].part

    def edit(name, text):
        if name != part:
            return text
        text, times = re.subn(rf'(<c r="{reference}"[^>]*?)(/>|>\s*<v>[^<]*</v>\s*</c>)', rf"\1><v>{value}</v></c>", text)
        assert times == 1, f"{sheet}!{reference} is not a number to change"
        return text
    office.rewrite(path, target, edit)


def mutations(path, folder):
    """(what, changed workbook, what must hold after recalculation)"""
    book = xlsx.Workbook(path)
    number = lambda sheet, reference: book.sheets[sheet].cells[reference].value
    before = {name: book.named(name).value for name in ("investment_total", "savings_total", "net_total", "master_check")}
    line = cell_of(book, "Investment", "F", D="input")
    salary = cell_of(book, "Pay", "F", A="Salary, as known")
    fte = cell_of(book, "Posts", "E", A="FTE, .*", D="input")
    award = cell_of(book, "Assumptions", "E", B="pay-award")
    day = cell_of(book, "Assumptions", "E", B="implementation-date")
    demand = cell_of(book, "Assumptions", "E", B="demand-per-cent")
    control = cell_of(book, "Controls", "E", K="finance.net")
    flow = cell_of(book, "Checks", "F", B="diff of the structures")
    moves = lambda name: lambda after: abs(after(name) - before[name]) > 1
    same = lambda name: lambda after: abs(after(name) - before[name]) < 0.005
    plus = lambda name, by: lambda after: abs(after(name) - before[name] - by) < 0.005
    trips = lambda after: after("master_check") >= before["master_check"] + 1
    rows = [
        ("an investment line up by 1000", "Investment", line, number("Investment", line) + 1000,
         [plus("investment_total", 1000), plus("net_total", -1000), same("savings_total")]),
        ("a known salary", "Pay", salary, number("Pay", salary) + 5000, [moves("net_total")]),
        ("the FTE of a post", "Posts", fte, number("Posts", fte) + 3, [moves("net_total")]),
        ("the pay award", "Assumptions", award, number("Assumptions", award) + 5, [moves("net_total")]),
        ("the implementation date a year later", "Assumptions", day, number("Assumptions", day) + 365, [moves("net_total")]),
        ("half the reduction of demand", "Assumptions", demand, 50, [moves("savings_total"), same("investment_total")]),
        ("a control's expected figure", "Controls", control, number("Controls", control) + 1, [trips, same("net_total")]),
        ("FTE that does not close", "Checks", flow, number("Checks", flow) + 1, [trips]),
    ]
    for index, (what, sheet, reference, value, holds) in enumerate(rows):
        target = os.path.join(folder, f"mutation-{index}.xlsx")
        change(path, target, book, sheet, reference, value)
        yield what, target, holds


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("d22")
    parser.add_argument("source")
    parser.add_argument("--count", type=int, default=8)
    parser.add_argument("--first", type=int, default=1)
    options = parser.parse_args()
    if not office.available():
        print("LibreOffice is not there")
        return SKIPPED
    reference = os.path.join(options.source, "models", "reference")
    with tempfile.TemporaryDirectory() as work:
        paths = [make(options.d22, os.path.join(options.source, "models", "destination22"), os.path.join(work, "d22"), reference)]
        for seed in range(options.first, options.first + options.count):
            model = os.path.join(work, f"random-{seed}")
            subprocess.run([sys.executable, os.path.join(options.source, "tests", "oracle", "random_model.py"), "--seed",
                            str(seed), "--out", model], check=True, stdout=subprocess.DEVNULL)
            paths.append(make(options.d22, model, os.path.join(work, f"out-{seed}"), reference))
        paths = [path for path in paths if path]
        changed = list(mutations(paths[0], work))
        copies = office.recalculate(paths + [path for _, path, _ in changed], work)
        wrong, total = [], 0
        for path, copy in zip(paths, copies):
            count, complaints = compare(path, copy)
            total += count
            wrong += complaints
        for (what, _, holds), copy in zip(changed, copies[len(paths):]):
            book = xlsx.Workbook(copy)
            if not all(hold(lambda name: book.named(name).value) for hold in holds):
                values = {name: book.named(name).value for name in ("investment_total", "savings_total", "net_total", "master_check")}
                wrong.append(f"changing {what}: not as expected: {values}")
            wrong += [f"changing {what}: {sheet.name}!{r} is {c.value}" for sheet in book.sheets.values()
                      for r, c in sheet.cells.items() if isinstance(c.value, str) and c.value.startswith("ERROR")]
    print("\n".join(wrong[:40]))
    print(f"{total} formulas of {len(paths)} workbooks recalculated, {len(changed)} inputs changed: {len(wrong)} complaints")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
