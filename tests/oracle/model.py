"""Oracle: reading a clean model folder (model.md), into plain Python objects with exact numbers.

Written from the specification alone, for comparison with the C program.  No error checks: the
random models are valid.  Numbers are int or Fraction; nothing here is ever a float.
"""
import csv
import datetime
import os
import re
import unicodedata
from dataclasses import dataclass, field
from fractions import Fraction

SECTIONS = ["duty", "knowledge", "qualification", "experience", "skill", "behaviour", "digital"]
DAY = datetime.timedelta(days=1)
DASH = "-"  # changes.csv: empties a cell


# ---------------------------------------------------------------- values

def fold(text):
    """Rule 1.4: NFKC, case folding, punctuation and white space as one space."""
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text or "").casefold())
    spaced = [" " if c.isspace() or unicodedata.category(c)[0] in "PZ" else c for c in text]
    return " ".join("".join(spaced).split())


def number(cell, default=None):
    """A number, money or a percentage as written; None (or the default) where not given."""
    cell = (cell or "").strip().replace("£", "").replace(",", "").rstrip("%")
    return Fraction(cell) if cell else default


def yes(cell, default):
    cell = (cell or "").strip().lower()
    return default if not cell else cell in ("yes", "y", "true")


def date(cell):
    return datetime.date.fromisoformat(cell.strip()) if (cell or "").strip() else None


def year_of(label):
    """'2021/22' -> 2021."""
    return int(label.strip()[:4])


def year_label(year):
    return "%d/%02d" % (year, (year + 1) % 100)


def items(cell):
    """A `;` list."""
    return [part.strip() for part in (cell or "").split(";") if part.strip()]


def by_id(ids):
    """Rule 1.5: by the bytes of the UTF-8 (None first, as the empty text)."""
    return sorted(ids, key=lambda i: (i or "").encode("utf-8"))


def round_half_away(value, places):
    scale = 10 ** places
    whole = (abs(value) * scale * 2 + 1) // 2
    return Fraction(whole if value >= 0 else -whole, scale)


def penny(value):
    return round_half_away(value, 2)


def pound(value):
    return round_half_away(value, 0)


# ---------------------------------------------------------------- tables

@dataclass
class Team:
    id: str
    name: str
    parent: str      # None at the top
    service: str     # own cell; "" = inherited
    locality: str
    in_scope: object  # own cell: True, False or None = inherited


@dataclass
class Post:
    id: str
    role: str
    team: str
    manager: str
    fte: Fraction
    positions: int
    vacant: Fraction
    agency: Fraction
    funded: bool
    fund: str
    annual_cost: object
    start: object
    end: object
    fixed_term_end: object
    basis: str


@dataclass
class Role:
    id: str
    title: str
    grade: str
    registrations: frozenset
    supplement: Fraction
    predecessors: list
    basis: str        # None for a role that is only a title and a grade: it has no row


@dataclass
class Statement:
    section: str
    text: str
    id: str
    code: str
    weight: Fraction
    corporate: bool


@dataclass
class Grade:
    id: str
    rank: int
    scp: tuple        # (bottom, top) or None
    salary: tuple
    basis: str


def read_csv(path):
    """Rows as dicts of stripped text; None where the file does not exist."""
    if not os.path.exists(path):
        return None
    with open(path, encoding="utf-8-sig", newline="") as handle:
        rows = list(csv.reader(handle))
    head = [name.strip() for name in rows[0]]
    out = []
    for row in rows[1:]:
        cells = dict(zip(head, (cell.strip() for cell in row)))
        if any(cells.values()):
            out.append(cells)
    return out


def read_ini(path):
    out, section = {}, None
    with open(path, encoding="utf-8-sig") as handle:
        for line in handle:
            line = line.strip()
            if not line or line.startswith("#"):
                continue
            if line.startswith("["):
                section = out.setdefault(line[1:-1].strip(), {})
            else:
                key, value = line.split("=", 1)
                section[key.strip()] = value.strip()
    return out


# ---------------------------------------------------------------- one structure

class Structure:
    """Teams, posts, roles, profiles and grades of one side."""

    def __init__(self):
        self.teams, self.posts, self.raw = {}, {}, {}
        self.roles, self.profiles, self.grades = {}, {}, {}
        self.deleted_from = {}    # post_id -> `effective` of a delete row of changes.csv

    def _inherited(self, team_id, what, top):
        while team_id is not None:
            value = getattr(self.teams[team_id], what)
            if value not in ("", None):
                return value
            team_id = self.teams[team_id].parent
        return top

    # rule 1.4
    def service(self, team_id):
        return self._inherited(team_id, "service", "")

    def locality(self, team_id):
        return self._inherited(team_id, "locality", "")

    def in_scope(self, team_id):
        return self._inherited(team_id, "in_scope", True)

    def grade_of(self, role_id):
        """The grade row of a role, or None where it has none."""
        return self.grades.get(fold(self.roles[role_id].grade))


def role_id_of(cells):
    """model.md 3: role_id, else title, bar, grade."""
    return cells.get("role_id") or "%s|%s" % (cells.get("title", ""), cells.get("grade", ""))


def make_post(cells):
    """Defaults of posts.csv."""
    get = lambda name: cells.get(name, "")
    positions = int(number(get("positions"), Fraction(1)))
    fte = number(get("fte"), Fraction(positions))
    vacant, agency = number(get("vacant_fte"), Fraction(0)), number(get("agency_fte"), Fraction(0))
    if get("status") == "vacant":
        vacant = fte
    if get("status") == "agency":
        agency = fte
    return Post(
        id=get("post_id"), role=role_id_of(cells), team=get("team_id"),
        manager=get("reports_to") or None, fte=fte, positions=positions, vacant=vacant,
        agency=agency, funded=yes(get("funded"), True), fund=get("fund") or "general-fund",
        annual_cost=number(get("annual_cost")), start=date(get("start")), end=date(get("end")),
        fixed_term_end=date(get("fixed_term_end")), basis=get("basis") or "illustrative")


def make_team(cells):
    scope = cells.get("in_scope", "")
    return Team(cells["team_id"], cells["name"], cells.get("parent_id") or None,
                cells.get("service", ""), cells.get("locality", ""),
                yes(scope, True) if scope else None)


def apply_changes(current, changes, proposed):
    """model.md 3: changes.csv over the current rows."""
    cells = {pid: dict(row, start="", end="") for pid, row in current.raw.items()}  # never inherited
    changed = {}
    for row in changes:
        pid, action = row["post_id"], row["action"]
        if action == "delete":
            del cells[pid]
            proposed.deleted_from[pid] = date(row.get("effective"))
            continue
        target = cells.setdefault(pid, {}) if action == "create" else cells[pid]
        for name, value in row.items():
            if name in ("action", "effective", "reason") or value == "":
                continue
            target[name] = "" if value == DASH else value
        if row.get("effective"):
            target["start"] = row["effective"]      # rule 7.4: the first day of the new state
        if action == "change":
            changed[pid] = row
    for pid, row in cells.items():
        proposed.raw[pid] = row
        proposed.posts[pid] = make_post(row)
    for pid, row in changed.items():
        settle_change(current.posts[pid], proposed.posts[pid], row)


def settle_change(before, after, row):
    """An annual_cost not given goes with the FTE; vacancies are cut to it (rule 7.2, model.md 3)."""
    if not row.get("annual_cost") and before.annual_cost is not None and before.fte:
        after.annual_cost = before.annual_cost * after.fte / before.fte
    after.vacant = min(after.vacant, after.fte)
    after.agency = min(after.agency, after.fte - after.vacant)


# ---------------------------------------------------------------- the model

@dataclass
class Model:
    folder: str
    ini: dict
    current: Structure = field(default_factory=Structure)
    proposed: Structure = field(default_factory=Structure)
    current_name: str = "current"
    proposed_name: str = "proposed"
    matches: dict = field(default_factory=dict)
    decisions: list = field(default_factory=list)
    tables: dict = field(default_factory=dict)     # investment, savings, ... as rows
    spine: dict = field(default_factory=dict)      # year -> {scp: salary}
    on_costs: dict = field(default_factory=dict)   # year -> (ni rate, threshold, levy), rates as fractions

    def setting(self, section, key, default=""):
        return self.ini.get(section, {}).get(key) or default

    def amount(self, section, key, default):
        return number(self.setting(section, key), Fraction(default))

    @property
    def id(self):
        return self.setting("model", "id", os.path.basename(os.path.abspath(self.folder)))

    @property
    def years(self):
        first = year_of(self.setting("finance", "first-year"))
        return list(range(first, first + int(self.setting("finance", "years", "5"))))


def split_statement(cells):
    """A cell of several lines is a statement a line, list marks removed."""
    lines = [line.strip() for line in cells["statement"].splitlines() if line.strip()]
    if len(lines) > 1:
        lines = [re.sub(r"^([-*\u2022\u2013\u2014]|\(?\w{1,3}[.)])\s+", "", line) for line in lines]
    base = cells.get("statement_id", "")
    for index, line in enumerate(lines, 1):
        own = base if len(lines) == 1 or not base else "%s-%d" % (base, index)
        yield Statement(cells["section"], line, own, cells.get("code", ""),
                        number(cells.get("weight"), Fraction(1)), yes(cells.get("corporate"), False))


def load_roles(structure, folders):
    """model.md 4: the root's rows, those of the structure's folder replacing them by id."""
    for folder in folders:
        for c in read_csv(os.path.join(folder, "roles.csv")) or []:
            structure.roles[c["role_id"]] = Role(
                c["role_id"], c["title"], c.get("grade", ""),
                frozenset(fold(r) for r in items(c.get("registration"))),
                number(c.get("supplement"), Fraction(0)), items(c.get("predecessors")),
                c.get("basis") or "illustrative")
        for c in read_csv(os.path.join(folder, "grades.csv")) or []:
            pair = lambda what: ((number(c[what + "_bottom"]), number(c[what + "_top"]))
                                 if c.get(what + "_bottom") else None)
            structure.grades[fold(c["grade"])] = Grade(
                c["grade"], int(c["rank"]), pair("scp"), pair("salary"), c.get("basis") or "illustrative")
        profiles = {}
        for c in read_csv(os.path.join(folder, "profiles.csv")) or []:
            profiles.setdefault(c["role_id"], []).extend(split_statement(c))
        structure.profiles.update(profiles)     # the role's whole profile
    for row in structure.raw.values():          # roles by title and grade
        if not row.get("role_id"):
            rid = role_id_of(row)
            structure.roles.setdefault(rid, Role(rid, row.get("title", ""), row.get("grade", ""),
                                                 frozenset(), Fraction(0), [], None))


def load_teams(structure, rows):
    if rows is None:    # each distinct value is a team and a service
        for post in structure.posts.values():
            structure.teams[post.team] = Team(post.team, post.team, None, post.team, "", None)
    else:
        structure.teams = {c["team_id"]: make_team(c) for c in rows}


def load_structures(model):
    folder = lambda name: os.path.join(model.folder, model.setting("structures", name, name))
    current, proposed = folder(model.current_name), folder(model.proposed_name)
    for cells in read_csv(os.path.join(current, "posts.csv")):
        model.current.raw[cells["post_id"]] = cells
        model.current.posts[cells["post_id"]] = make_post(cells)
    changes = read_csv(os.path.join(proposed, "changes.csv"))
    if changes is not None:
        apply_changes(model.current, changes, model.proposed)
    else:
        for cells in read_csv(os.path.join(proposed, "posts.csv")):
            model.proposed.raw[cells["post_id"]] = cells
            model.proposed.posts[cells["post_id"]] = make_post(cells)
    current_teams = read_csv(os.path.join(current, "teams.csv"))
    proposed_teams = read_csv(os.path.join(proposed, "teams.csv"))
    load_teams(model.current, current_teams)
    load_teams(model.proposed, current_teams if proposed_teams is None else proposed_teams)
    load_roles(model.current, [model.folder, current])
    load_roles(model.proposed, [model.folder, proposed])
    return current, proposed


def load_people_decided(model, folders):
    """matches.csv and decisions.csv."""
    decisions = {}
    for folder in folders:
        for c in read_csv(os.path.join(folder, "matches.csv")) or []:
            key = (c["current_role"], c["current_statement"], c["proposed_role"], c["proposed_statement"])
            model.matches[key] = number(c["agreed"])
        for c in read_csv(os.path.join(folder, "decisions.csv")) or []:
            decisions[c["decision_id"]] = c
    model.decisions = [decisions[i] for i in by_id(decisions)]


def load_reference(model, reference):
    beside = reference or os.path.join(os.path.dirname(os.path.abspath(model.folder)), "reference")

    def table(name):
        rows = read_csv(os.path.join(model.folder, name))      # its own copy stands in full
        return (read_csv(os.path.join(beside, name)) or []) if rows is None else rows
    for c in table("njc_pay_spine.csv"):
        model.spine.setdefault(year_of(c["year_start"]), {})[int(c["scp"])] = number(c["annual_salary_gbp"])
    for c in table("employer_on_costs.csv"):
        model.on_costs[year_of(c["tax_year"])] = (number(c["ni_rate_pct"]) / 100,
                                                  number(c["ni_secondary_threshold_gbp"]),
                                                  number(c["apprenticeship_levy_pct"]) / 100)


def load(folder, reference=None, current="current", proposed="proposed"):
    model = Model(folder, read_ini(os.path.join(folder, "model.ini")),
                  current_name=current, proposed_name=proposed)
    current_folder, proposed_folder = load_structures(model)
    load_people_decided(model, [folder, current_folder, proposed_folder])
    for name in ("investment", "savings", "measures", "demand", "rates", "controls", "scenarios"):
        own = read_csv(os.path.join(proposed_folder, name + ".csv"))     # replaces the root's
        model.tables[name] = own if own is not None else read_csv(os.path.join(folder, name + ".csv")) or []
    load_reference(model, reference)
    return model
