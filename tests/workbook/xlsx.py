"""Reads a workbook with the standard library alone: cells with formula, value, style and lock; what a sheet says about itself."""
import re
import zipfile
import xml.etree.ElementTree as ET

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LINKS = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


class Cell:
    __slots__ = ("formula", "value", "style")

    def __init__(self, formula, value, style):
        self.formula, self.value, self.style = formula, value, style


class Sheet:
    """cells: by reference (`B7`)."""

    def __init__(self, name, part, state, root, strings):
        self.name, self.part, self.state, self.root = name, part, state, root
        self.cells = {}
        for c in root.iter(MAIN + "c"):
            self.cells[c.get("r")] = read_cell(c, strings)

    def find(self, tag):
        return self.root.find(MAIN + tag)

    def validations(self):
        return [(d.get("sqref"), d) for d in self.root.iter(MAIN + "dataValidation")]


def read_cell(c, strings):
    formula, value, kind = c.find(MAIN + "f"), c.find(MAIN + "v"), c.get("t")
    text = value.text if value is not None else None
    if kind == "s" and text is not None:
        text = strings[int(text)]
    elif kind == "inlineStr":
        text = "".join(t.text or "" for t in c.iter(MAIN + "t"))
    elif kind == "e":
        text = "ERROR " + (text or "")
    elif kind != "str" and text is not None:
        text = float(text)
    return Cell(formula.text if formula is not None else None, text, int(c.get("s", 0)))


class Workbook:
    def __init__(self, path):
        with zipfile.ZipFile(path) as package:
            self.parts = {name: package.read(name) for name in package.namelist()}
        read = lambda name: ET.fromstring(self.parts[name])
        strings = []
        if "xl/sharedStrings.xml" in self.parts:
            strings = ["".join(t.text or "" for t in si.iter(MAIN + "t")) for si in read("xl/sharedStrings.xml")]
        targets = {r.get("Id"): r.get("Target") for r in read("xl/_rels/workbook.xml.rels")}
        book = read("xl/workbook.xml")
        self.names = {n.get("name"): n.text for n in book.iter(MAIN + "definedName")}
        self.sheets = {}
        for s in book.iter(MAIN + "sheet"):
            part = "xl/" + targets[s.get(LINKS + "id")].removeprefix("/xl/")
            self.sheets[s.get("name")] = Sheet(s.get("name"), part, s.get("state", "visible"), read(part), strings)
        formats = read("xl/styles.xml").find(MAIN + "cellXfs")
        self.unlocked = [x.find(MAIN + "protection") is not None and x.find(MAIN + "protection").get("locked") == "0"
                         for x in formats]

    def named(self, name):
        """The cell that a defined name means."""
        sheet, reference = self.names[name].replace("$", "").split("!")
        return self.sheets[sheet.strip("'")].cells[reference]


def split(reference):
    letters, digits = re.fullmatch(r"([A-Z]+)(\d+)", reference).groups()
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return column, int(digits)


def join(column, row):
    letters = ""
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return f"{letters}{row}"


def area(sqref):
    """The references of an area or of several."""
    for one in sqref.split():
        first, _, last = one.partition(":")
        (c0, r0), (c1, r1) = split(first), split(last or first)
        for row in range(r0, r1 + 1):
            for column in range(c0, c1 + 1):
                yield join(column, row)
