#!/usr/bin/env python3
"""Is this workbook one that Excel opens without a word, and that keeps to its profile (output-standards.md, 4A and 4E)?

usage: check_package.py [--profile publish|model] [--draft] BOOK.xlsx ...

Reads the package with the standard library alone: nothing of the program that wrote it. Prints every breach; exit 1 if any."""
import argparse
import pathlib
import re
import sys
import xml.etree.ElementTree as ET
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
REL = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
PACKAGE = "{http://schemas.openxmlformats.org/package/2006/relationships}"
DC = "{http://purl.org/dc/elements/1.1/}"
TERMS = "{http://purl.org/dc/terms/}"
FORBIDDEN_PARTS = re.compile(r"vbaProject|externalLinks|pivotCache|customXml|comments|threadedComment|printerSettings|persons/")
CELL = re.compile(r"^([A-Z]{1,3})([0-9]{1,7})$")
NAME = re.compile(r"^[A-Za-z_\\][A-Za-z0-9_.\\]*$")
VOLATILE = re.compile(r"\b(NOW|TODAY|RAND|RANDBETWEEN|OFFSET|INDIRECT)\(", re.I)


def column_number(letters):
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def cell_place(reference):
    match = CELL.match(reference.replace("$", ""))
    if match is None:
        raise ValueError(f"no cell: {reference}")
    return int(match.group(2)), column_number(match.group(1))


def area(reference):
    first, _, last = reference.partition(":")
    return (*cell_place(first), *cell_place(last or first))


def overlap(a, b):
    return a[0] <= b[2] and b[0] <= a[2] and a[1] <= b[3] and b[1] <= a[3]


def unescape(text):
    """Undoes Excel's _xHHHH_."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda m: chr(int(m.group(1), 16)), text)


class Sheet:
    def __init__(self, name, part, root):
        self.name, self.part, self.root = name, part, root
        self.cells = {}  # (row, column) -> text, number or None
        self.formulas = {}
        self.tables = []  # (root, area)


class Package:
    def __init__(self, path, profile, draft):
        self.path, self.profile, self.draft = path, profile, draft
        self.problems = []
        self.parts, self.roots, self.sheets = {}, {}, []

    def say(self, where, text):
        self.problems.append(f"{self.path}: {where}: {text}")

    # reading

    def read(self):
        try:
            with zipfile.ZipFile(self.path) as archive:
                bad = archive.testzip()
                if bad:
                    self.say(bad, "damaged")
                names = archive.namelist()
                if len(names) != len(set(names)):
                    self.say("package", "a part stands twice")
                self.parts = {name: archive.read(name) for name in names}
        except (zipfile.BadZipFile, OSError) as error:
            self.say("package", f"not a zip archive: {error}")
            return False
        for name, data in self.parts.items():
            if name.endswith((".xml", ".rels", ".vml")):
                self.parse(name, data)
        if "xl/workbook.xml" not in self.roots:
            self.say("package", "no workbook in it")
            return False
        self.read_sheets()
        return True

    def parse(self, name, data):
        try:
            self.roots[name] = ET.fromstring(data)
        except ET.ParseError as error:
            self.say(name, f"not well-formed: {error}")

    def relations(self, part):
        folder, _, name = part.rpartition("/")
        root = self.roots.get(f"{folder}/_rels/{name}.rels")
        found = {}
        for relation in root if root is not None else []:
            target = relation.get("Target")
            if relation.get("TargetMode") != "External":
                base = pathlib.PurePosixPath("/" + folder) / target if not target.startswith("/") else pathlib.PurePosixPath(target)
                steps = []
                for step in base.parts[1:]:
                    steps = steps[:-1] if step == ".." else steps + [step]
                target = "/".join(steps)
                if target not in self.parts:
                    self.say(part, f"relation to {target}, which is not there")
            found[relation.get("Id")] = target
        return found

    def strings(self):
        root = self.roots.get("xl/sharedStrings.xml")
        if root is None:
            return []
        return [unescape("".join(t.text or "" for t in item.iter(MAIN + "t"))) for item in root.findall(MAIN + "si")]

    def read_sheets(self):
        book, relations, shared = self.roots["xl/workbook.xml"], self.relations("xl/workbook.xml"), self.strings()
        for entry in book.iter(MAIN + "sheet"):
            part = relations.get(entry.get(REL + "id"))
            root = self.roots.get(part)
            if root is None:
                self.say(entry.get("name"), "the sheet's part is missing or broken")
                continue
            if "chartsheet" in root.tag:
                continue
            if entry.get("state", "visible") != "visible":
                self.say(entry.get("name"), "a hidden sheet")
            sheet = Sheet(entry.get("name"), part, root)
            self.read_cells(sheet, shared)
            self.read_tables(sheet)
            self.sheets.append(sheet)

    def read_cells(self, sheet, shared):
        for cell in sheet.root.iter(MAIN + "c"):
            place, value, kind = cell_place(cell.get("r")), cell.find(MAIN + "v"), cell.get("t", "n")
            text = value.text if value is not None else None
            if kind == "s" and text is not None:
                text = shared[int(text)] if int(text) < len(shared) else None
                if text is None:
                    self.say(sheet.name, f"{cell.get('r')}: a text that does not exist")
            elif kind == "n" and text is not None:
                if not re.fullmatch(r"-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?", text):
                    self.say(sheet.name, f"{cell.get('r')}: {text} is no number")
            elif kind == "e":
                self.say(sheet.name, f"{cell.get('r')}: the error {text}")
            if place in sheet.cells:
                self.say(sheet.name, f"{cell.get('r')}: the cell stands twice")
            sheet.cells[place] = text
            formula = cell.find(MAIN + "f")
            if formula is not None:
                sheet.formulas[place] = formula.text or ""

    def read_tables(self, sheet):
        relations = self.relations(sheet.part)
        for entry in sheet.root.iter(MAIN + "tablePart"):
            root = self.roots.get(relations.get(entry.get(REL + "id")))
            if root is None:
                self.say(sheet.name, "a table's part is missing or broken")
            else:
                sheet.tables.append((root, area(root.get("ref"))))

    # what must hold of every workbook

    def check(self):
        if not self.read():
            return self.problems
        self.check_parts()
        self.check_names()
        self.check_properties()
        for sheet in self.sheets:
            self.check_sheet(sheet)
            self.check_tables(sheet)
            self.check_links(sheet)
            self.check_formulas(sheet)
            if self.draft and not any(re.search(r"\bdraft\b", text, re.I) for text in self.head(sheet)):
                self.say(sheet.name, "does not say that it is a draft")
            if self.profile == "publish":
                self.check_published(sheet)
        if self.profile == "publish":
            self.check_published_book()
        return self.problems

    @staticmethod
    def head(sheet):
        """The texts of column A above the first table, or all of them."""
        end = min((place[0] for _, place in sheet.tables), default=2**20)
        return [text for (row, column), text in sheet.cells.items() if column == 1 and row < end and text]

    def check_parts(self):
        for name in self.parts:
            if FORBIDDEN_PARTS.search(name):
                self.say(name, "has no place in what goes out")
        if not self.sheets:
            self.say("workbook", "no sheets")
        active = self.roots["xl/workbook.xml"].find(f"{MAIN}bookViews/{MAIN}workbookView")
        if active is not None and active.get("activeTab", "0") != "0":
            self.say("workbook", "does not open on its first sheet")

    def check_names(self):
        seen = {}
        for sheet in self.sheets:
            key = ("sheet", sheet.name.lower())
            if key in seen or not 1 <= len(sheet.name) <= 31 or re.search(r"[\[\]:*?/\\]", sheet.name):
                self.say(sheet.name, "a sheet's name that is taken or not allowed")
            seen[key] = sheet.name
            for root, _ in sheet.tables:
                self.check_name(seen, root.get("displayName"), sheet.name)
        sheets = {sheet.name for sheet in self.sheets}
        for entry in self.roots["xl/workbook.xml"].iter(MAIN + "definedName"):
            if not entry.get("name").startswith("_xlnm."):
                self.check_name(seen, entry.get("name"), "workbook")
            target = (entry.text or "").split("!")[0].strip("'")
            if target not in sheets or "#REF" in (entry.text or ""):
                self.say("workbook", f"the name {entry.get('name')} leads to {entry.text}")

    def check_name(self, seen, name, where):
        key = ("name", (name or "").lower())
        if not name or not NAME.match(name) or CELL.match(name.upper()) or re.fullmatch(r"[Rr]?[0-9]*[Cc]?[0-9]*", name):
            self.say(where, f"'{name}' is no name for a table or a cell")
        elif key in seen:
            self.say(where, f"the name {name} is taken")
        seen[key] = where

    def check_properties(self):
        core = self.roots.get("docProps/core.xml")
        title = core.find(DC + "title") if core is not None else None
        if title is None or not (title.text or "").strip():
            self.say("docProps/core.xml", "no title")
        for tag in ("created", "modified"):
            if core is None or core.find(TERMS + tag) is None:
                self.say("docProps/core.xml", f"no date {tag}")

    def check_sheet(self, sheet):
        if not any(text for text in sheet.cells.values()):
            self.say(sheet.name, "a blank sheet")
        if not isinstance(sheet.cells.get((1, 1)), str):
            self.say(sheet.name, "no title in A1")
        for element in sheet.root.iter():
            if element.get("hidden") == "1" and element.tag in (MAIN + "row", MAIN + "col"):
                self.say(sheet.name, "a hidden row or column")
        if sheet.root.find(MAIN + "mergeCells") is not None:
            self.say(sheet.name, "merged cells")
        selection = sheet.root.find(f"{MAIN}sheetViews/{MAIN}sheetView/{MAIN}selection")
        pane = sheet.root.find(f"{MAIN}sheetViews/{MAIN}sheetView/{MAIN}pane")
        if pane is None and selection is not None and selection.get("activeCell", "A1") != "A1":
            self.say(sheet.name, "does not open at A1")

    def check_tables(self, sheet):
        for i, (root, place) in enumerate(sheet.tables):
            name = root.get("displayName")
            if place[2] <= place[0]:
                self.say(sheet.name, f"table {name} has no rows")
            for _, other in sheet.tables[:i]:
                if overlap(place, other):
                    self.say(sheet.name, f"table {name} overlaps another")
            headings = [unescape(column.get("name")) for column in root.iter(MAIN + "tableColumn")]
            cells = [sheet.cells.get((place[0], column)) for column in range(place[1], place[3] + 1)]
            if headings != cells:
                self.say(sheet.name, f"table {name}: headings {headings} are not its cells {cells}")
            if len({(heading or "").lower() for heading in headings}) != len(headings):
                self.say(sheet.name, f"table {name}: two headings are the same")
            if root.get("headerRowCount", "1") != "1":
                self.say(sheet.name, f"table {name} has no heading row")

    def check_links(self, sheet):
        names = {other.name for other in self.sheets}
        relations = self.relations(sheet.part)
        for link in sheet.root.iter(MAIN + "hyperlink"):
            place = cell_place(link.get("ref"))
            if not sheet.cells.get(place):
                self.say(sheet.name, f"{link.get('ref')}: a link without a text")
            location = link.get("location")
            if location is None and link.get(REL + "id") not in relations:
                self.say(sheet.name, f"{link.get('ref')}: a link to nowhere")
            elif location is not None and location.split("!")[0].strip("'") not in names:
                self.say(sheet.name, f"{link.get('ref')}: a link to {location}, which is not there")

    def check_formulas(self, sheet):
        for place, formula in sheet.formulas.items():
            where = f"row {place[0]}, column {place[1]}"
            if not formula:
                self.say(sheet.name, f"{where}: an empty formula")
            if VOLATILE.search(formula) or "[" in formula or "#REF" in formula:
                self.say(sheet.name, f"{where}: the formula {formula}")
            if sheet.cells.get(place) is None:
                self.say(sheet.name, f"{where}: a formula without a cached value")

    # what a published workbook must not have

    def check_published_book(self):
        styles = self.roots.get("xl/styles.xml")
        for fill in styles.iter(MAIN + "patternFill") if styles is not None else []:
            if fill.get("patternType") not in ("none", "gray125"):
                self.say("xl/styles.xml", "a background fill")
        for font in styles.iter(MAIN + "font") if styles is not None else []:
            size, name = font.find(MAIN + "sz"), font.find(MAIN + "name")
            if font.find(MAIN + "i") is not None or font.find(MAIN + "strike") is not None:
                self.say("xl/styles.xml", "italics or struck-out text")
            if size is not None and float(size.get("val")) < 12:
                self.say("xl/styles.xml", f"text of {size.get('val')} points")
            if name is not None and name.get("val") != "Arial":
                self.say("xl/styles.xml", f"the font {name.get('val')}")
        if any(name.startswith("xl/drawings/") for name in self.parts):
            self.say("package", "drawings")

    def check_published(self, sheet):
        if sheet.formulas:
            self.say(sheet.name, "formulas")
        for tag, word in (("dataValidations", "validation"), ("sheetProtection", "protection"), ("autoFilter", "a filter"),
                          ("conditionalFormatting", "conditional formats")):
            if sheet.root.find(MAIN + tag) is not None:
                self.say(sheet.name, word)
        if sheet.root.find(f".//{MAIN}pane") is not None:
            self.say(sheet.name, "a frozen or split pane")
        header = sheet.root.find(MAIN + "headerFooter")
        for element in header if header is not None else []:
            words = re.sub(r'&"[^"]*"|&[0-9]+|&[A-Z]', "", element.text or "")
            if words.strip() not in ("", "Page  of"):
                self.say(sheet.name, f"a header or footer that carries information: {words.strip()}")
        if len(sheet.tables) > 1:
            self.say(sheet.name, "more than one table")
        for root, place in sheet.tables:
            self.check_published_table(sheet, root, place)

    def check_published_table(self, sheet, root, place):
        name = root.get("displayName")
        if place[1] != 1:
            self.say(sheet.name, f"table {name} does not start in column A")
        if any(row > place[2] for row, _ in sheet.cells):
            self.say(sheet.name, f"something below table {name}")
        if root.find(MAIN + "autoFilter") is not None:
            self.say(sheet.name, f"table {name} has a filter")
        head = self.head(sheet)
        may_be_empty = any(text.startswith("Empty cells: ") for text in head)
        if not any("contains one table" in text for text in head):
            self.say(sheet.name, "does not say that it contains one table")
        for row in range(place[0] + 1, place[2] + 1):
            for column in range(1, place[3] + 1):
                text = sheet.cells.get((row, column))
                if text is None or not text.strip():
                    if may_be_empty and text is None:
                        continue
                    self.say(sheet.name, f"table {name}: an empty cell in row {row}")
                elif re.fullmatch(r"\[[a-z]+\]", text) and not any(f"{text} = " in line for line in head):
                    self.say(sheet.name, f"table {name}: {text} is not explained")
                elif not re.search(r"\w", text):
                    self.say(sheet.name, f"table {name}: a cell of symbols alone in row {row}")


def check(path, profile="model", draft=False):
    """Returns every breach, as lines of text."""
    return Package(path, profile, draft).check()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--profile", choices=("publish", "model"), default="model")
    parser.add_argument("--draft", action="store_true", help="every sheet must say that it is a draft")
    parser.add_argument("books", nargs="+")
    options = parser.parse_args()
    problems = [line for book in options.books for line in check(book, options.profile, options.draft)]
    print("\n".join(problems) if problems else "package: nothing to say")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
