"""random_model.py --seed N --out DIR [--changes]: a valid random model folder (model.md).

With --changes the proposal is written as changes.csv; it is the same proposal as without.
Statement texts are equal after folding or share no word, so that the text similarity of rule 4.2
is 1 or 0 for certain.  The seed alone decides (random.Random), never the order of a set.

Kinds: full (role tables), titles (posts with title and grade), bare (that, and no teams.csv).
Left out on purpose, since the specification leaves them open: spellings of one service that differ
only in case, cells of several lines, salaries and supplements with pence, rows outside the years.
"""
import argparse
import csv
import datetime
import os
import random
from fractions import Fraction

import model as reading

SERVICES = ["Adults", "Children", "Early Help", "Housing", "Learning"]
LOCALITIES = ["", "", "East", "West", "Central"]
FUNDS = ["", "", "", "dsg", "grant", "hra"]
BASES = ["", "published", "derived", "illustrative"]
SECTION_SIZES = [("duty", 2, 5), ("knowledge", 0, 3), ("qualification", 0, 2), ("skill", 0, 2)]
REGISTRATIONS = ["Social Work England", "HCPC"]
POST_COLUMNS = ["post_id", "role_id", "title", "grade", "team_id", "reports_to", "fte", "positions", "vacant_fte",
                "agency_fte", "status", "funded", "fund", "annual_cost", "start", "end", "fixed_term_end", "basis"]
DAY = datetime.timedelta(days=1)


def write_csv(folder, name, rows, columns=None):
    os.makedirs(folder, exist_ok=True)
    columns = columns or list(dict.fromkeys(key for row in rows for key in row))
    with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, columns, restval="", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def text_of(number):
    """A Fraction with few decimals, as written by a person."""
    return ("%.4f" % float(number)).rstrip("0").rstrip(".")


class Generator:
    def __init__(self, seed, out, changes):
        self.rng, self.out, self.changes = random.Random(seed), out, changes
        self.seed = seed
        self.kind = self.pick(["full"] * 8 + ["titles", "bare"])
        self.first = self.pick([2021, 2021, 2022, 2023])
        self.years = self.pick([5, 5, 5, 3])
        self.start = datetime.date(self.first, 4, 1)
        self.stop = datetime.date(self.first + self.years, 3, 31)
        self.implementation = self.pick([datetime.date(self.first + 1, 4, 1), datetime.date(self.first, 4, 1),
                                         self.day(self.start, datetime.date(self.first + 2, 3, 31))])
        self.real = self.chance(0.2)
        self.labels = [reading.year_label(self.first + i) for i in range(self.years)]

    # -- chances
    def chance(self, p):
        return self.rng.random() < p

    def pick(self, values):
        return self.rng.choice(list(values))

    def day(self, first, last):
        return first + self.rng.randrange((last - first).days + 1) * DAY

    def some(self, p, make, otherwise=""):
        return make() if self.chance(p) else otherwise

    def pounds(self, low, high):
        """In steps that make pennies happen."""
        return "%.2f" % (self.rng.randrange(low * 100, high * 100) / 100) if self.chance(0.5) \
            else str(self.rng.randrange(low, high))

    # ------------------------------------------------------------ grades and roles
    def make_grades(self):
        by = self.pick(["scp", "scp", "salary", "mixed"])
        rank, low = 0, self.rng.randrange(1, 8)
        self.grades = []
        for i in range(self.rng.randrange(4, 9)):
            rank += self.pick([1, 1, 1, 2])
            high = min(low + self.rng.randrange(0, 6), 43)
            row = {"grade": "G%d" % (i + 1), "rank": rank, "basis": self.pick(BASES),
                   "scp_bottom": "", "scp_top": "", "salary_bottom": "", "salary_top": ""}
            if by == "scp" or (by == "mixed" and self.chance(0.6)):
                row.update(scp_bottom=low, scp_top=high)
            else:
                bottom = 18000 + 900 * low + self.rng.randrange(0, 99)
                row.update(salary_bottom=bottom, salary_top=bottom + self.rng.randrange(0, 4000))
            self.grades.append(row)
            low = min(high + self.rng.randrange(-1, 3), 43)

    def make_words(self):
        """Invented words, no two with a common beginning: no common stem."""
        syllables = [c + v for c in "bdfgklmnprtvz" for v in "aiou"]
        starts = [a + b for a in syllables for b in syllables if a != b]
        self.rng.shuffle(starts)
        self.words = (start + self.pick(syllables) + self.pick("kx") for start in starts)

    def make_pool(self):
        """Statements to draw from, by section: (text, code)."""
        self.make_words()
        self.pool = {}
        for number, (section, _, _) in enumerate(SECTION_SIZES):
            self.pool[section] = [
                (" ".join(next(self.words) for _ in range(self.rng.randrange(2, 5))),
                 "%s%02d" % (section[0].upper(), i) if self.chance(0.5) else "")
                for i in range(14 if section == "duty" else 6)]

    def variant(self, text):
        """Equal after folding (1.4)."""
        return self.pick([text, text, text.upper(), text.capitalize() + ".", text.replace(" ", "  - ", 1)])

    def draw_profile(self, source=None):
        """Pool entries by section; from those of another role where given."""
        out = {}
        for section, low, high in SECTION_SIZES:
            size = self.rng.randrange(low, high + 1)
            kept = [s for s in source[section] if self.chance(0.75)] if source else []
            fresh = [s for s in self.pool[section] if s not in kept]
            extra = self.rng.sample(fresh, max(0, size - len(kept)))
            out[section] = kept + extra
        return out

    def profile_rows(self, role_id, drawn):
        rows = []
        weighted = self.chance(0.5)
        for section in drawn:
            for text, code in drawn[section]:
                shown = code if code and self.chance(0.8) else ""
                if self.chance(0.03):
                    shown = "X%d" % self.rng.randrange(3)        # the code wins over the text
                rows.append({"role_id": role_id, "section": section, "statement": self.variant(text),
                             "statement_id": "s%d" % (len(rows) + 1), "code": shown,
                             "weight": self.pick([1, 2, 5, 10, "2.5", 40]) if weighted else "",
                             "corporate": self.pick(["yes", "no"]) if self.chance(0.15) else ""})
        return rows

    def make_roles(self):
        """Roles with a life: both, current only, proposed only."""
        self.make_pool()
        self.roles, self.drawn, self.profiles, self.life = {}, {}, {}, {}
        for i in range(self.rng.randrange(5, 14)):
            rid = "R%c%d" % (self.pick("AMZ"), i)
            self.life[rid] = self.pick(["both", "both", "current", "proposed"]) if i > 2 else ["both", "current", "proposed"][i]
            ancestor = self.pick(self.roles) if self.roles and self.chance(0.7) else None
            grade = self.pick(self.grades)["grade"] if self.chance(0.9) else ""
            if ancestor and self.chance(0.6):
                grade = self.roles[ancestor]["grade"]
            same = ancestor and self.chance(0.15)
            self.roles[rid] = {
                "role_id": rid, "title": self.roles[ancestor]["title"] if same else "Officer %d" % i, "grade": grade,
                "registration": self.some(0.25, lambda: "; ".join(self.rng.sample(REGISTRATIONS, self.rng.randrange(1, 3)))),
                "supplement": self.some(0.15, lambda: self.rng.randrange(300, 2500)),
                "frontline": self.pick(["yes", "no", ""]),
                "predecessors": ancestor if ancestor and self.life[ancestor] != "proposed" and self.chance(0.4) else "",
                "basis": self.pick(BASES)}
            if self.chance(0.85):
                source = self.drawn.get(ancestor)
                self.drawn[rid] = self.draw_profile(source) if not source or self.chance(0.8) else source
                self.profiles[rid] = self.profile_rows(rid, self.drawn[rid])

    def make_replacements(self):
        """Rows of proposed/roles.csv and proposed/profiles.csv."""
        self.new_roles, self.new_profiles = [], {}
        for rid in [r for r in self.roles if self.life[r] == "both"]:
            if self.chance(0.25):
                row = dict(self.roles[rid])
                row[self.pick(["title", "grade", "registration", "supplement"])] = ""
                row["title"] = row["title"] or self.roles[rid]["title"] + self.pick([" (new)", "."])
                row["grade"] = row["grade"] or self.pick(self.grades)["grade"]
                self.new_roles.append(row)
            if self.chance(0.35) and rid in self.drawn:
                drawn = self.drawn[rid] if self.chance(0.5) else self.draw_profile(self.drawn[rid])
                self.new_profiles[rid] = self.profile_rows(rid, drawn)

    # ------------------------------------------------------------ teams
    def make_teams(self):
        self.teams = {}
        for i in range(self.rng.randrange(4, 9)):
            parent = self.pick(self.teams) if self.teams and self.chance(0.7) else ""
            self.teams["T%d" % i] = {
                "team_id": "T%d" % i, "name": "Team %d" % i, "parent_id": parent,
                "service": self.pick(SERVICES) if self.chance(0.3 if parent else 0.9) else "",
                "locality": self.pick(LOCALITIES), "in_scope": self.pick(["", "", "", "yes", "no"]),
                "basis": self.pick(BASES)}
        self.new_teams = {tid: dict(row) for tid, row in self.teams.items()}
        if self.chance(0.15):
            self.gone_teams = []
            return
        for tid in list(self.new_teams):
            self.change_team(tid)
        for i in range(self.rng.randrange(0, 3)):
            self.new_teams["N%d" % i] = {
                "team_id": "N%d" % i, "name": "New team %d" % i, "parent_id": self.pick(list(self.teams) + [""]),
                "service": self.pick(SERVICES + [""]), "locality": self.pick(LOCALITIES), "in_scope": ""}
        self.gone_teams = [t for t in self.teams if self.chance(0.12)][:len(self.teams) - 2]
        for tid in self.gone_teams:
            up = self.new_teams.pop(tid)["parent_id"]
            for row in self.new_teams.values():
                if row["parent_id"] == tid:
                    row["parent_id"] = up

    def change_team(self, tid):
        row = self.new_teams[tid]
        if self.chance(0.15):
            row["name"] = self.pick([row["name"].upper(), row["name"] + " and more"])
        if self.chance(0.2):
            allowed = [t for t in self.new_teams if tid not in self.line_up(t)] + [""]
            row["parent_id"] = self.pick(allowed)
        if self.chance(0.2):
            row["service"] = self.pick(SERVICES + [""])
        if self.chance(0.15):
            row["locality"] = self.pick(LOCALITIES)
        if self.chance(0.1):
            row["in_scope"] = self.pick(["", "yes", "no"])

    def line_up(self, tid):
        """A team and everything above it."""
        out = []
        while tid:
            out.append(tid)
            tid = self.new_teams[tid]["parent_id"]
        return out

    # ------------------------------------------------------------ posts
    def role_cells(self, side):
        if self.kind == "full":
            lives = ["both", side, side]
            return {"role_id": self.pick([r for r in self.roles if self.life[r] in lives]), "title": "", "grade": ""}
        return {"role_id": "", "title": "Title %d" % self.rng.randrange(6), "grade":
                self.pick(self.grades)["grade"] if self.chance(0.9) else ""}

    def team_cell(self, side):
        if self.kind == "bare":
            return self.pick(SERVICES)
        return self.pick(self.teams if side == "current" else self.new_teams)

    def size_cells(self):
        """positions and fte, fte <= positions; either may be left to its default."""
        positions = self.pick([1, 1, 1, 2, 3, 4])
        fte = self.pick([Fraction(positions), Fraction(positions), Fraction(positions) / 2,
                         Fraction(self.rng.randrange(1, positions * 20 + 1), 20),
                         Fraction(self.rng.randrange(1, positions * 10000 + 1), 10000)])
        return {"positions": "" if positions == 1 and self.chance(0.5) else positions,
                "fte": "" if fte == positions and self.chance(0.5) else text_of(fte)}

    def fte_of(self, row):
        positions = Fraction(str(row["positions"] or 1))
        return Fraction(row["fte"]) if row["fte"] else positions

    def fill_cells(self, row):
        """vacant_fte + agency_fte <= fte, or a status."""
        row.update(vacant_fte="", agency_fte="", status="")
        if self.chance(0.1):
            row["status"] = self.pick(["vacant", "agency", "filled"])
        elif self.chance(0.35):
            fte = self.fte_of(row)
            vacant = fte * self.pick([Fraction(0), Fraction(1, 2), Fraction(1)])
            vacant = Fraction(int(vacant * 10000), 10000)
            agency = Fraction(int((fte - vacant) * self.pick([0, 0, 1]) * 10000), 10000)
            row.update(vacant_fte=text_of(vacant), agency_fte=text_of(agency) if agency else "")

    def annual_cells(self, row):
        """Pounds that stay exact when they go with the FTE."""
        return text_of(self.rng.randrange(60, 160) * 10000 * self.fte_of(row) / 20)

    def make_post(self, pid, side):
        row = dict.fromkeys(POST_COLUMNS, "")
        row.update(self.role_cells(side), post_id=pid, team_id=self.team_cell(side), basis=self.pick(BASES),
                   funded=self.pick(["", "", "", "", "yes", "no"]), fund=self.pick(FUNDS))
        row.update(self.size_cells())
        self.fill_cells(row)
        if self.chance(0.12):
            row["annual_cost"] = self.annual_cells(row)
        return row

    def make_current(self):
        self.current, self.order = {}, {}
        for i in range(self.rng.randrange(5, 41)):
            pid = "P%c-%d" % (self.pick("abz"), i)
            self.current[pid] = self.make_post(pid, "current")
            if self.current and self.chance(0.8):
                above = list(self.order)
                self.current[pid]["reports_to"] = self.pick(above) if above else ""
            self.order[pid] = float(i)
            if self.chance(0.08):
                self.current[pid]["fixed_term_end"] = self.day(self.start, self.stop)

    def make_proposed(self):
        """Copies, changed; then new posts; then managers who are still there."""
        self.proposed, self.effective = {}, {}
        for pid, row in self.current.items():
            if self.chance(0.2):
                if not row["fixed_term_end"] and self.chance(0.4):
                    row["end"] = self.day(self.start, self.stop)
                continue
            self.proposed[pid] = dict(row)
            if self.chance(0.55):
                self.change_post(row, self.proposed[pid])
            if self.proposed[pid]["team_id"] in (self.gone_teams if self.kind != "bare" else ()):
                self.proposed[pid]["team_id"] = self.team_cell("proposed")
            if self.kind == "full" and self.life[self.proposed[pid]["role_id"]] == "current":
                self.proposed[pid].update(self.role_cells("proposed"))
        for i in range(self.rng.randrange(0, 8)):
            self.make_new("new-%d" % i)
        self.mend_managers()

    def change_post(self, old, row):
        for what in self.rng.sample(["size", "size", "role", "team", "fund", "funded", "manager", "annual", "term",
                                     "vacancy", "basis"], self.rng.randrange(1, 4)):
            self.change_one(what, old, row)
        if not row["fixed_term_end"] and not old["fixed_term_end"]:
            self.change_dates(old, row)

    def change_one(self, what, old, row):
        if what == "size":
            self.resize(old, row)
        elif what == "role":
            row.update(self.role_cells("proposed"))
        elif what == "team":
            row["team_id"] = self.team_cell("proposed")
        elif what == "fund":
            row["fund"] = self.pick(FUNDS)
        elif what == "funded":
            row["funded"] = "no" if row["funded"] != "no" else "yes"
        elif what == "manager":
            row["reports_to"] = ""
        elif what == "annual":
            row["annual_cost"] = "" if row["annual_cost"] and self.chance(0.5) else self.annual_cells(row)
        elif what == "term":
            row["fixed_term_end"] = "" if row["fixed_term_end"] else self.day(self.implementation, max(self.stop, self.implementation))
        elif what == "vacancy":
            self.fill_cells(row)
        elif what == "basis":
            row["basis"] = self.pick(BASES[1:])

    def resize(self, old, row):
        """The annual cost goes with the FTE and vacancies are cut, as changes.csv would."""
        before = self.fte_of(row)
        row.update(self.size_cells())
        after = self.fte_of(row)
        if row["annual_cost"]:
            exact = Fraction(row["annual_cost"]) * after / before
            row["annual_cost"] = text_of(exact) if (exact * 100).denominator == 1 else self.annual_cells(row)
        vacant = min(Fraction(row["vacant_fte"] or 0), after)
        agency = min(Fraction(row["agency_fte"] or 0), after - vacant)
        row["vacant_fte"] = text_of(vacant) if row["vacant_fte"] else ""
        row["agency_fte"] = text_of(agency) if row["agency_fte"] else ""

    def change_dates(self, old, row):
        """One of: the proposed row's start, the current row's end; then perhaps an end."""
        switch = self.implementation
        if self.chance(0.25):
            row["start"] = switch = self.day(self.start, self.stop)
        elif self.chance(0.15):
            old["end"] = self.day(self.start, self.stop)
            switch = old["end"] + DAY
        if self.chance(0.12) and switch <= self.stop:
            row["end"] = self.day(switch, self.stop)

    def make_new(self, pid):
        row = self.make_post(pid, "proposed")
        first = self.implementation
        if self.chance(0.4):
            row["start"] = first = self.day(self.start, self.stop)
        if self.chance(0.25) and first <= self.stop:
            row[self.pick(["end", "fixed_term_end"])] = self.day(first, self.stop)
        self.proposed[pid] = row
        self.order[pid] = self.rng.random() * len(self.current)

    def mend_managers(self):
        """The manager is a proposed post that comes earlier in `order`: no cycles."""
        for pid, row in self.proposed.items():
            earlier = [p for p in self.proposed if self.order[p] < self.order[pid]]
            if row["reports_to"] not in earlier or self.chance(0.1):
                row["reports_to"] = self.pick(earlier) if earlier and self.chance(0.9) else ""

    def change_rows(self):
        """The proposal as changes.csv: only what differs."""
        rows = []
        for pid, old in self.current.items():
            new = self.proposed.get(pid)
            if new is None:
                row = {"action": "delete", "post_id": pid}
                day = old["end"] + DAY if old["end"] else self.implementation
                row["effective"] = self.some(0.5, lambda: day)
            else:
                row = self.difference(old, new)
                if row is None:
                    continue
            rows.append(row)
        for pid, new in self.proposed.items():
            if pid not in self.current:
                rows.append(dict(new, action="create", effective=new["start"], start=""))
        return rows

    def difference(self, old, new):
        row = {c: self.change_cell(c, old[c], new[c]) for c in POST_COLUMNS if c not in ("start", "end", "post_id")}
        if row["annual_cost"] and self.goes_with_fte(old, new):
            row["annual_cost"] = ""
        elif old["annual_cost"] and new["annual_cost"] and not self.goes_with_fte(old, new):
            row["annual_cost"] = new["annual_cost"]
        if self.is_cut(old, new) and self.chance(0.6):
            row.update(vacant_fte="", agency_fte="")        # vacancies are cut to the FTE unasked
        row.update(end=new["end"], effective=new["start"])
        if not any(row.values()):
            return None
        if not new["start"] and old["end"] and self.chance(0.5):
            row["effective"] = old["end"] + DAY
        return dict(row, action="change", post_id=new["post_id"])

    @staticmethod
    def change_cell(name, old, new):
        return "" if old == new else new if new != "" else "-"

    def is_cut(self, old, new):
        """The proposed vacancies are the current ones, cut to the FTE."""
        part = lambda row, name: Fraction(row[name] or 0)
        vacant = min(part(old, "vacant_fte"), self.fte_of(new))
        agency = min(part(old, "agency_fte"), self.fte_of(new) - vacant)
        return (self.fte_of(old) != self.fte_of(new) and not old["status"] and not new["status"]
                and (part(new, "vacant_fte"), part(new, "agency_fte")) == (vacant, agency))

    def goes_with_fte(self, old, new):
        if not old["annual_cost"] or not new["annual_cost"]:
            return False
        return Fraction(old["annual_cost"]) * self.fte_of(new) == Fraction(new["annual_cost"]) * self.fte_of(old)

    # ------------------------------------------------------------ money
    def money_table(self, name):
        rows = []
        for i in range(self.rng.randrange(0, 5)):
            row = {"line_id": "%s-%d" % (name[:3], i), "title": "%s line %d" % (name, i),
                   "service": self.pick(self.service_names + [""]), "category": "", "fund": self.pick(FUNDS),
                   "kind": self.pick(["", "recurrent", "one-off"]), "basis": self.pick(BASES)}
            if name == "savings":
                row["cashability"] = self.pick(["", "cashable", "cost-avoidance", "non-cashable"])
            for label in self.labels:
                sign = "-" if self.chance(0.15) else ""
                row[label] = self.some(0.8, lambda: sign + self.pounds(100, 90000))
            if not any(row[label] for label in self.labels):
                row[self.labels[0]] = "1000"
            up, down = self.pick(["110", "125.5", "150"]), self.pick(["90", "62.5%", "0", "80"])
            worse, better = (up, down) if name == "investment" else (down, up)
            row["adverse"], row["favourable"] = self.some(0.6, lambda: worse), self.some(0.6, lambda: better)
            rows.append(row)
        return rows

    def measure_tables(self):
        measures, demand = [], []
        for i in range(self.rng.randrange(0, 4)):
            mid, costed = "M%d" % i, self.chance(0.8)
            start = self.rng.randrange(50, 500)
            measures.append({"measure_id": mid, "title": "Measure %d" % i, "unit": "unit %d" % i,
                             "starting_units": start if self.chance(0.75) else "",
                             "service": self.pick(self.service_names + [""]), "fund": self.pick(FUNDS),
                             "adverse": self.some(0.5, lambda: self.pick(["50", "75", "90"])),
                             "favourable": self.some(0.5, lambda: self.pick(["110", "120"])), "basis": self.pick(BASES)})
            for label in self.labels:
                if self.chance(0.85):
                    baseline = start + self.rng.randrange(-20, 60)
                    plan = max(0, baseline - self.rng.randrange(-15, 60))
                    demand.append({"measure_id": mid, "year": label, "baseline": baseline,
                                   "plan": "%s%s" % (plan, self.pick(["", "", ".25", ".5"])),
                                   "unit_cost": self.pounds(500, 60000) if costed and self.chance(0.9) else "",
                                   "basis": self.pick(BASES)})
        measures = [m for m in measures if any(d["measure_id"] == m["measure_id"] for d in demand)]
        return measures, demand

    def rate_rows(self):
        return [{"year": label, "pay_award": self.some(0.6, lambda: self.pick(["2", "2.5", "4.04", "0"])),
                 "pension_rate": self.some(0.4, lambda: self.pick(["16.3", "18", "20.1%"])),
                 "vacancy_factor": self.some(0.3, lambda: self.pick(["0", "2", "3.5"]))}
                for label in self.labels if self.chance(0.5)]

    def scenario_rows(self):
        return [{"scenario_id": "user-%d" % i, "title": "User %d" % i,
                 "savings_pct": self.some(0.6, lambda: self.pick(["85", "110", "92.5"])),
                 "investment_pct": self.some(0.6, lambda: self.pick(["105", "95.5"])),
                 "delay_months": self.some(0.6, lambda: self.rng.randrange(0, 30)),
                 "pay_award_change": self.some(0.5, lambda: self.pick(["0.5", "-1", "1.25"])),
                 "demand_pct": self.some(0.6, lambda: self.pick(["50", "75", "120"]))}
                for i in range(self.rng.randrange(0, 3))]

    def write_reference(self):
        """A copy of its own: fewer years, and points that a later year no longer has."""
        rows, base = [], self.rng.randrange(17000, 21000)
        last = self.pick([self.first - 1, self.first, self.first + 1, self.first + 2])
        for year in range(self.first - 1, last + 1):
            base += self.rng.randrange(200, 1200)
            for scp in range(1, 44):
                if scp in (43,) or year <= self.first or not self.chance(0.06):
                    rows.append({"year_start": year, "scp": scp, "annual_salary_gbp": base + 480 * scp})
        write_csv(self.out, "njc_pay_spine.csv", rows)
        write_csv(self.out, "employer_on_costs.csv", [
            {"tax_year": reading.year_label(year), "ni_rate_pct": self.pick(["13.8", "14.53", "15"]),
             "ni_secondary_threshold_gbp": self.pick([5000, 8840, 9100]), "apprenticeship_levy_pct": "0.5", "note": ""}
            for year in range(self.first - 1, last + 1)])

    # ------------------------------------------------------------ model.ini
    def ini_lines(self):
        finance = {"first-year": self.labels[0], "years": self.years, "implementation-date": self.implementation,
                   "costing-point": self.pick(["bottom", "mid", "top"]),
                   "netting": self.pick(["post", "service", "programme"]),
                   "vacant-posts": self.pick(["cashable", "non-cashable"])}
        optional = {"costing-point-new": self.pick(["bottom", "mid"]), "costing-point-deleted": self.pick(["top", "mid"]),
                    "pay-award": self.pick(["2", "3.5", "1.95"]), "pension-rate": self.pick(["15.4", "19.2"]),
                    "vacancy-factor": self.pick(["3", "1.5"]),
                    "pay-known-to": reading.year_label(self.first + self.rng.randrange(0, 3))}
        finance.update({k: v for k, v in optional.items() if self.chance(0.35)})
        if self.real:
            finance.update({"price-base": "real", "discount-rate": self.pick(["3.5", "2"])})
        ns = self.rng.randrange(50, 91)
        matching = {"natural-successor-threshold": ns, "changed-threshold": self.rng.randrange(20, ns),
                    "statement-threshold": self.pick([40, 60, 85]), "direction": self.pick(["current", "proposed", "both"]),
                    "max-grade-difference": self.pick([0, 1, 2])}
        if self.chance(0.4):
            matching.update({"weight-duty": self.pick([100, 60, 0]), "weight-knowledge": 30, "weight-skill": self.pick([0, 10])})
        begin = self.day(self.start, self.start + 100 * DAY)
        sections = {"model": {"id": "random-%d" % self.seed, "title": "Random %d" % self.seed, "status": "draft"},
                    "structures": {"current": "current", "proposed": "proposed"}, "matching": matching,
                    "finance": finance, "consultation": {"start": begin, "end": begin + self.rng.randrange(20, 60) * DAY}}
        for name, keys in sections.items():
            yield "[%s]" % name
            for key, value in keys.items():
                yield "%s = %s" % (key, value)
            yield ""

    # ------------------------------------------------------------ after a first writing
    def match_rows(self, rules):
        """Agreed figures between statements of one section."""
        rows, seen = [], set()
        currents = [r for r in reading.by_id(rules.current) if rules.statements("current", r)]
        proposeds = [p for p in reading.by_id(rules.proposed) if rules.statements("proposed", p)]
        for _ in range(self.pick([0, 6, 20]) if currents and proposeds else 0):
            r, p = self.pick(currents), self.pick(proposeds)
            a = self.pick(rules.statements("current", r))
            partners = rules.statements("proposed", p, a.section)
            if not partners:
                continue
            b = self.pick(partners)
            key = (r, a.id, p, b.id)
            if key not in seen:
                seen.add(key)
                rows.append({"current_role": r, "current_statement": a.id, "proposed_role": p, "proposed_statement": b.id,
                             "agreed": self.pick(["100", "80", "72.5", "55.55", "30%", "0"]), "reason": "Read together",
                             "agreed_by": "HR and unions", "agreed_on": "2021-09-01"})
        return rows

    def decision_rows(self, rules):
        rows = []
        proposed = reading.by_id(rules.proposed)
        for r in [r for r in reading.by_id(rules.current) if self.chance(0.3)]:
            days = self.rng.sample(["2021-10-20", "2021-11-30", "2021-12-05"], self.pick([1, 1, 2]))
            for day in days:
                options = ["confirmed", "deleted"] + (["natural-successor", "changed"] if proposed else [])
                options += ["unchanged"] if r in rules.proposed else []
                outcome = self.pick(options)
                into = [""]
                if outcome in ("natural-successor", "changed"):
                    into = self.rng.sample(proposed, min(len(proposed), self.pick([1, 1, 2])))
                for p in into:
                    rows.append({"decision_id": "D%02d" % len(rows), "current_role": r, "proposed_role": p,
                                 "outcome": outcome, "reason": "Panel", "decided_by": "HR business partner",
                                 "decided_on": day, "kind": self.pick(["", "review", "claim", "appeal"])})
        return rows

    def control_rows(self, model):
        import diff
        import finance
        import roles
        measures = ["fte.current", "fte.proposed", "fte.deleted", "fte.new", "fte.reduced", "fte.increased",
                    "posts.deleted", "posts.new", "teams.moved", "roles.current.deleted", "roles.current.not-assessed",
                    "roles.proposed.new", "finance.investment", "finance.savings", "finance.net", "consultation.days"]
        central = finance.project(model, finance.Scenario("central"))
        d, r, rows = diff.diff(model), roles.roles(model), []
        for measure in self.rng.sample(measures, self.rng.randrange(0, 9)):
            scoped = measure.split(".")[0] in ("fte", "posts", "teams", "finance") and self.chance(0.3)
            row = {"control_id": "C%02d" % len(rows), "title": measure, "measure": measure,
                   "scope": self.pick(self.service_names) if scoped and self.service_names else "",
                   "tolerance": self.some(0.4, lambda: self.pick(["0", "0.5", "10"]))}
            value = finance.control_value(model, row, central, d, r)
            off = self.pick([0, 0, 1, Fraction(-1, 2)]) if measure.split(".")[0] in ("fte", "finance") else self.pick([0, 1])
            row["expected"] = text_of(reading.round_half_away(value + off, 2))
            rows.append(row)
        return rows

    # ------------------------------------------------------------ all of it
    def write_structures(self):
        current, proposed = os.path.join(self.out, "current"), os.path.join(self.out, "proposed")
        write_csv(current, "posts.csv", list(self.current.values()), POST_COLUMNS)
        if self.changes:
            write_csv(proposed, "changes.csv", self.change_rows(),
                      ["action"] + POST_COLUMNS + ["effective"])
        else:
            write_csv(proposed, "posts.csv", list(self.proposed.values()), POST_COLUMNS)
        if self.kind != "bare":
            write_csv(current, "teams.csv", list(self.teams.values()))
            if self.teams != self.new_teams:
                write_csv(proposed, "teams.csv", list(self.new_teams.values()),
                          ["team_id", "name", "parent_id", "service", "locality", "in_scope", "basis"])
        if self.kind == "full":
            write_csv(self.out, "roles.csv", list(self.roles.values()))
            write_csv(self.out, "profiles.csv", [row for rows in self.profiles.values() for row in rows])
            if self.new_roles:
                write_csv(proposed, "roles.csv", self.new_roles)
            if self.new_profiles:
                write_csv(proposed, "profiles.csv", [row for rows in self.new_profiles.values() for row in rows])

    def write_tables(self):
        measures, demand = self.measure_tables()
        for name, rows in [("grades", self.grades), ("investment", self.money_table("investment")),
                           ("savings", self.money_table("savings")), ("measures", measures), ("demand", demand),
                           ("rates", self.rate_rows() if self.chance(0.5) else []), ("scenarios", self.scenario_rows())]:
            if rows:
                write_csv(self.out, name + ".csv", rows)
        if self.chance(0.3):
            self.write_reference()

    def generate(self):
        import roles
        self.make_grades()
        if self.kind == "full":
            self.make_roles()
            self.make_replacements()
        if self.kind != "bare":
            self.make_teams()
        self.make_current()
        self.make_proposed()
        services = ([p["team_id"] for p in self.current.values()] if self.kind == "bare"
                    else [t["service"] for t in self.teams.values()])
        self.service_names = sorted({s for s in services if s})
        os.makedirs(self.out, exist_ok=True)
        with open(os.path.join(self.out, "model.ini"), "w", encoding="utf-8") as handle:
            handle.write("\n".join(self.ini_lines()))
        later = random.Random(self.rng.random())     # the same with and without --changes
        self.write_structures()
        self.rng = later
        self.write_tables()
        rules = roles.Rules(reading.load(self.out))
        matches = self.match_rows(rules)
        if matches:
            write_csv(self.out, "matches.csv", matches)
        decisions = self.decision_rows(rules)
        if decisions:
            write_csv(self.out, "decisions.csv", decisions)
        reference = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "models", "reference")
        controls = self.control_rows(reading.load(self.out, reference))
        if controls:
            write_csv(self.out, "controls.csv", controls)


def generate(seed, out, changes=False):
    Generator(seed, out, changes).generate()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--out", required=True)
    parser.add_argument("--changes", action="store_true")
    args = parser.parse_args()
    generate(args.seed, args.out, args.changes)
