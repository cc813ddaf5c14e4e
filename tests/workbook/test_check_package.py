#!/usr/bin/env python3
"""Does the gate trip? Takes a good published workbook, breaks it in one way at a time, and sees check_package say so.

usage: test_check_package.py GOOD.xlsx"""
import pathlib
import re
import sys
import tempfile
import zipfile

from check_package import check


def replaced(part, pattern, by, count=1):
    """Replaces a pattern within one part (a regular expression of its name: the first that has it)."""
    def mutate(parts):
        for name in sorted(parts):
            if re.search(part, name):
                text = parts[name].decode("utf-8")
                new = re.sub(pattern, by, text, count=count, flags=re.S)
                if new != text:
                    parts[name] = new.encode("utf-8")
                    return
        raise AssertionError(f"nothing like {pattern} in {part}")
    return mutate


def added(name, data):
    return lambda parts: parts.__setitem__(name, data)


def removed(part):
    def mutate(parts):
        name = next(name for name in sorted(parts) if re.search(part, name))
        del parts[name]
    return mutate


SHEET3 = r"worksheets/sheet3\.xml$"
TABLE = r"tables/table1\.xml$"
NUMBER = r'(<c r="B[0-9]+" s="[0-9]+">)<v>[^<]*</v>'
MUTATIONS = [
    ("NaN", replaced(SHEET3, NUMBER, r"\1<v>NAN</v>"), "is no number"),
    ("infinity", replaced(SHEET3, NUMBER, r"\1<v>INF</v>"), "is no number"),
    ("a comma for a point", replaced(SHEET3, NUMBER, r"\1<v>1,5</v>"), "is no number"),
    ("broken text", lambda parts: parts.__setitem__("xl/sharedStrings.xml", parts["xl/sharedStrings.xml"].replace(b"<t>", b"<t>\xff", 1)),
     "not well-formed"),
    ("a part that is missing", removed(TABLE), "not there"),
    ("a heading that is not its cell", replaced(TABLE, r'name="What it shows"', 'name="Other"'), "are not its cells"),
    ("two headings the same", replaced(TABLE, r'name="What it shows"', 'name="WORKSHEET"'), "two headings are the same"),
    ("a table's name that is a cell", replaced(TABLE, r'displayName="[^"]*"', 'displayName="AB12"'), "is no name"),
    ("a table's name that is taken", replaced(TABLE, r'displayName="[^"]*"', 'displayName="SUMMARY"'), "is taken"),
    ("a table without rows", replaced(TABLE, r'ref="A([0-9]+):B[0-9]+"', r'ref="A\1:B\1"'), "has no rows"),
    ("something below a table", replaced(TABLE, r'ref="A([0-9]+):B[0-9]+"', r'ref="A\1:B7"'), "below table"),
    ("a filter in a table", replaced(TABLE, r"<tableColumns", '<autoFilter ref="A1:B2"/><tableColumns'), "has a filter"),
    ("a hidden sheet", replaced(r"^xl/workbook\.xml$", r'<sheet name="Notes"', '<sheet name="Notes" state="hidden"'), "hidden sheet"),
    ("a very hidden sheet", replaced(r"^xl/workbook\.xml$", r'<sheet name="Notes"', '<sheet name="Notes" state="veryHidden"'),
     "hidden sheet"),
    ("a hidden column", replaced(SHEET3, r'<col min="1"', '<col hidden="1" min="1"'), "hidden row or column"),
    ("a hidden row", replaced(SHEET3, r'<row r="2"', '<row hidden="1" r="2"'), "hidden row or column"),
    ("merged cells", replaced(SHEET3, r"</sheetData>", '</sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>'),
     "merged"),
    ("a frozen pane", replaced(SHEET3, r'<sheetView ([^>]*?)/>', r'<sheetView \1><pane ySplit="1" state="frozen"/></sheetView>'),
     "frozen"),
    ("another active cell", replaced(SHEET3, r'<sheetView ([^>]*?)/>', r'<sheetView \1><selection activeCell="C9"/></sheetView>'),
     "open at A1"),
    ("another active sheet", replaced(r"^xl/workbook\.xml$", r"<workbookView ", '<workbookView activeTab="2" '), "first sheet"),
    ("a filter on a sheet", replaced(SHEET3, r"</sheetData>", '</sheetData><autoFilter ref="A1:B2"/>'), "a filter"),
    ("a fill", replaced(r"styles\.xml$", r"<fills count=\"2\">",
                        '<fills count="3"><fill><patternFill patternType="solid"/></fill>'), "fill"),
    ("small print", replaced(r"styles\.xml$", r'<sz val="12"/>', '<sz val="9"/>'), "9 points"),
    ("italics", replaced(r"styles\.xml$", r"<font><b/>", "<font><i/>"), "italics"),
    ("a formula", replaced(SHEET3, NUMBER, r"\1<f>1+1</f><v>2</v>"), "formulas"),
    ("a volatile formula", replaced(SHEET3, NUMBER, r"\1<f>TODAY()</f><v>2</v>"), "TODAY"),
    ("a formula without its value", replaced(SHEET3, NUMBER, r"\1<f>1+1</f>"), "without a cached value"),
    ("an error value", replaced(SHEET3, r'<c r="(B[0-9]+)" s="([0-9]+)"><v>[^<]*</v>', r'<c r="\1" s="\2" t="e"><v>#REF!</v>'), "the error"),
    ("a link to nowhere", replaced(r"worksheets/sheet2\.xml$", r'location="Summary!A1"', 'location="Sumary!A1"'), "not there"),
    ("no title", replaced(r"core\.xml$", r"<dc:title>.*?</dc:title>", "<dc:title></dc:title>"), "no title"),
    ("no title in A1", replaced(SHEET3, r'<c r="A1"[^>]*><v>[^<]*</v></c>', ""), "A1"),
    ("a blank sheet", replaced(SHEET3, r"<sheetData>.*</sheetData>", "<sheetData/>"), "blank sheet"),
    ("no word of the draft", replaced(r"sharedStrings\.xml$", r"Status: draft[^<]*", "Status: well", count=0), "a draft"),
    ("an empty cell in a table", replaced(SHEET3, r'(<c r="B[0-9]+" s="[0-9]+")><v>[^<]*</v></c>', r"\1/>"), "empty cell"),
    ("shorthand without a word", replaced(r"sharedStrings\.xml$", r"\[z\] = not applicable", "not applicable", count=0), "not explained"),
    ("macros", added("xl/vbaProject.bin", b"x"), "has no place"),
    ("comments", added("xl/comments1.xml", b"<comments/>"), "has no place"),
    ("another workbook", added("xl/externalLinks/externalLink1.xml", b"<x/>"), "has no place"),
    ("a header that says something", replaced(SHEET3, r"<oddFooter>[^<]*", "<oddFooter>&amp;CConfidential"), "carries information"),
    ("a name that leads nowhere", replaced(r"^xl/workbook\.xml$", r"<definedNames>",
                                           '<definedNames><definedName name="total">Gone!$A$1</definedName>'), "leads to"),
    ("a name with a space", replaced(r"^xl/workbook\.xml$", r"<definedNames>",
                                     '<definedNames><definedName name="bad name">Summary!$A$1</definedName>'), "is no name"),
]


def main():
    good = pathlib.Path(sys.argv[1])
    failures = check(good, "publish", True)
    if failures:
        print("the good workbook is not good:", *failures, sep="\n")
        return 1
    with zipfile.ZipFile(good) as archive:
        whole = {name: archive.read(name) for name in archive.namelist()}
    with tempfile.TemporaryDirectory() as folder:
        for name, mutate, said in MUTATIONS:
            parts = dict(whole)
            mutate(parts)
            path = pathlib.Path(folder) / "broken.xlsx"
            with zipfile.ZipFile(path, "w") as archive:
                for part, data in parts.items():
                    archive.writestr(part, data)
            problems = check(path, "publish", True)
            if not any(said in problem for problem in problems):
                failures.append(f"{name}: the gate does not say '{said}': {problems[:3]}")
    print("\n".join(failures) if failures else f"{len(MUTATIONS)} ways to break a workbook, all seen")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
