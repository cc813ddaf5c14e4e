#!/usr/bin/env python3
"""Nothing that the public edition may not show is anywhere in its files (outputs.md, section 1; output-standards.md, 4F).

Writes a small model in which every field of every table that is not for the public has a value that occurs nowhere else, has the program
write the edition, and searches every part of every file for each of them. What the public may see is listed here, column by column:
a column that someone adds to a table is forbidden until it is put on that list.

usage: test_privacy.py D22"""
import csv
import html
import io
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

# Columns that the public edition shows, that only tie rows together, or whose values are words of the tool's own vocabulary.
PUBLIC = {
    "teams": {"name", "service", "locality", "parent_id", "in_scope", "basis", "public_note", "team_id"},
    "posts": {"role_id", "team_id", "fte", "positions", "funded", "basis", "public_note", "reports_to", "status"},
    "changes": {"action", "role_id", "team_id", "fte", "positions", "funded", "basis", "public_note", "reports_to", "post_id"},
    "roles": {"role_id", "title", "grade", "frontline", "predecessors", "basis"},
    "grades": {"grade", "rank", "scp_bottom", "scp_top", "salary_bottom", "salary_top", "basis"},
    "timeline": {"title", "date", "end_date", "kind"},
    "profiles": {"role_id", "section", "corporate"},
    "matches": {"current_role", "current_statement", "proposed_role", "proposed_statement", "agreed_on"},
    "decisions": {"current_role", "proposed_role", "outcome", "decided_on", "kind"},
    "volunteers": {"role_id", "pool"},
    "investment": {"service", "kind", "basis", "adverse", "favourable"},
    "savings": {"service", "kind", "cashability", "basis", "adverse", "favourable"},
    "measures": {"service", "basis"},
    "demand": {"measure_id", "year", "basis"},
    "rates": {"year"},
    "controls": {"measure", "scope", "expected"},
    "scenarios": {"scenario_id", "delay_months"},
}
MODEL = """[model]
id = canary
title = Canary proposal
organisation = Canary Council
version = 0.7
status = draft
published = 2021-10-06

[consultation]
start = 2021-10-06
end = 2021-11-19
proposed-dismissals = {dismissals}
proposed-dismissals-reason = {reason}
other-dismissals-90-days = {other}

[finance]
first-year = 2021/22
years = 5
implementation-date = 2022-04-01
"""


class Canaries:
    """Values that occur nowhere else, by the field that holds them."""

    def __init__(self):
        self.values = {}
        self.count = 0

    def add(self, field, value):
        assert value not in self.values.values(), value
        self.values[field] = value
        return value

    def text(self, field):
        self.count += 1
        return self.add(field, f"Zq{self.count:03d}x{field.replace('.', '-').replace('_', '-')}")

    def number(self, field, whole=True, below=None):
        """A number of digits that no sum, date or checksum of the model will show by chance."""
        self.count += 1
        if below is not None:
            return self.add(field, f"0.{7130 + self.count}")
        return self.add(field, f"{719000 + 137 * self.count}" + ("" if whole else ".37"))


def tables(canary):
    """The model's tables, {path: rows}; every forbidden cell holds a canary."""
    t, n = canary.text, canary.number

    def post(key, **given):
        row = {"post_id": t(f"posts.post_id.{key}"), "role_id": "R-SW", "team_id": "T-A", "reports_to": "", "fte": "2", "positions": "2",
               "vacant_fte": n(f"posts.vacant_fte.{key}", below=1), "agency_fte": n(f"posts.agency_fte.{key}", below=1),
               "headcount": n(f"posts.headcount.{key}"), "pool": t(f"posts.pool.{key}"), "funded": "yes",
               "fund": t(f"posts.fund.{key}"), "cost_centre": t(f"posts.cost_centre.{key}"),
               "annual_cost": n(f"posts.annual_cost.{key}", whole=False), "start": "", "end": "", "fixed_term_end": "",
               "basis": "published", "source": t(f"posts.source.{key}"), "note": t(f"posts.note.{key}"),
               "public_note": f"Public note of {key}"}
        row.update(given)
        return row

    manager, kept, deleted = post("manager", role_id="R-TM"), post("kept"), post("deleted", role_id="R-OLD")
    kept["reports_to"] = deleted["reports_to"] = manager["post_id"]
    kept["fixed_term_end"] = canary.add("posts.fixed_term_end", "2031-07-19")
    new = post("new", role_id="R-NEW", team_id="T-B", reports_to=manager["post_id"])

    def change(action, row, key, **given):
        out = {"action": action, **row, "effective": canary.add(f"changes.effective.{key}", f"2023-0{len(key)}-17"),
               "reason": t(f"changes.reason.{key}")}
        out.update(given)
        return out

    empty = {key: "" for key in kept}
    changes = [
        change("delete", {**empty, "post_id": deleted["post_id"]}, "deleted", source=t("changes.source.deleted"),
               note=t("changes.note.deleted"), public_note="Public note of the deletion", basis="published"),
        change("create", new, "new"),
        change("change", {**empty, "post_id": kept["post_id"]}, "kept", team_id="T-B", fte="1.5", note=t("changes.note.kept"),
               source=t("changes.source.kept"), basis="derived"),
    ]

    def team(key, name, parent):
        return {"team_id": key, "name": name, "parent_id": parent, "service": "Canary Service", "locality": "North", "in_scope": "yes",
                "basis": "published", "source": t(f"teams.source.{key}"), "note": t(f"teams.note.{key}"), "public_note": f"Note on {name}"}

    def role(key, title, predecessors=""):
        return {"role_id": key, "title": title, "grade": "G7", "registration": "Zq-registration", "supplement": n(f"roles.supplement.{key}"),
                "frontline": "yes", "predecessors": predecessors, "basis": "published", "source": t(f"roles.source.{key}")}

    canary.add("roles.registration", "Zq-registration")
    words = "alpha beta gamma delta epsilon zeta eta theta".split()
    profiles = []
    for i, key in enumerate(("R-SW", "R-TM", "R-OLD", "R-NEW")):
        for j in range(2):
            profiles.append({"role_id": key, "section": "duty", "statement_id": t(f"profiles.statement_id.{key}.{j}"),
                             "statement": f"{t(f'profiles.statement.{key}.{j}')} {words[2 * i + j]}", "code": "",
                             "weight": n(f"profiles.weight.{key}.{j}"), "corporate": ""})
    years = {year: n(f"investment.{year}") for year in ("2021/22", "2022/23")}
    line = {"service": "Canary Service", "kind": "recurrent", "adverse": "120", "favourable": "90", "basis": "illustrative"}
    return {
        "current/teams.csv": [team("T-A", "Canary Team A", ""), team("T-B", "Canary Team B", "T-A")],
        "current/posts.csv": [manager, kept, deleted],
        "proposed/changes.csv": changes,
        "roles.csv": [role("R-SW", "Social Worker"), role("R-TM", "Team Manager"), role("R-OLD", "Old Role"),
                      role("R-NEW", "New Role", "R-OLD")],
        "profiles.csv": profiles,
        "grades.csv": [{"grade": "G7", "rank": "7", "salary_bottom": "30000", "salary_top": "35000", "basis": "published",
                        "source": t("grades.source")}],
        "matches.csv": [{"current_role": "R-OLD", "current_statement": profiles[4]["statement_id"], "proposed_role": "R-NEW",
                         "proposed_statement": profiles[6]["statement_id"], "agreed": canary.add("matches.agreed", "83.719"), "reason": t("matches.reason"),
                         "agreed_by": t("matches.agreed_by"), "agreed_on": "2021-09-01"}],
        "decisions.csv": [{"decision_id": t("decisions.decision_id"), "current_role": "R-SW", "proposed_role": "", "outcome": "unchanged",
                           "reason": t("decisions.reason"), "decided_by": t("decisions.decided_by"), "decided_on": "2021-09-30",
                           "kind": "review"}],
        "volunteers.csv": [{"role_id": "R-OLD", "pool": deleted["pool"], "requested": n("volunteers.requested"),
                            "approved": "", "accepted": ""}],
        "investment.csv": [{"line_id": t("investment.line_id"), "title": t("investment.title"), "category": t("investment.category"),
                            "fund": t("investment.fund"), "owner": t("investment.owner"), "source": t("investment.source"),
                            "note": t("investment.note"), "public_note": "", **line, **years}],
        "savings.csv": [{"line_id": t("savings.line_id"), "title": t("savings.title"), "category": t("savings.category"),
                         "fund": t("savings.fund"), "owner": t("savings.owner"), "source": t("savings.source"), "cashability": "cashable",
                         "note": t("savings.note"), "2022/23": n("savings.2022/23"), **{**line, "adverse": "80", "favourable": "110"}}],
        "measures.csv": [{"measure_id": t("measures.measure_id"), "title": t("measures.title"), "unit": t("measures.unit"),
                          "starting_units": n("measures.starting_units"), "service": "Canary Service", "fund": t("measures.fund"),
                          "basis": "derived", "source": t("measures.source")}],
        "demand.csv": [{"measure_id": canary.values["measures.measure_id"], "year": "2021/22", "baseline": n("demand.baseline"),
                        "plan": n("demand.plan"), "unit_cost": n("demand.unit_cost"), "basis": "derived", "source": t("demand.source")}],
        "controls.csv": [{"control_id": t("controls.control_id"), "title": t("controls.title"), "measure": "fte.deleted", "scope": "",
                          "expected": "2", "tolerance": n("controls.tolerance"), "source": t("controls.source")}],
        "scenarios.csv": [{"scenario_id": "zq-scenario", "title": t("scenarios.title"), "savings_pct": canary.add("scenarios.savings_pct", "91.371"),
                           "investment_pct": canary.add("scenarios.investment_pct", "103.917"), "delay_months": "7",
                           "pay_award_change": canary.add("scenarios.pay_award_change", "1.719"),
                           "demand_pct": canary.add("scenarios.demand_pct", "57.193")}],
        "timeline.csv": [{"milestone_id": t("timeline.milestone_id"), "title": "Consultation opens", "date": "2021-10-06", "end_date": "",
                          "kind": "consultation", "source": t("timeline.source")}],
    }


def check_complete(all_tables, canary):
    """Every column of the tables is either for the public, or holds a canary, or is empty."""
    held = set(canary.values.values())
    for path, rows in all_tables.items():
        name = pathlib.PurePosixPath(path).stem
        for row in rows:
            for column, value in row.items():
                own = column in PUBLIC[name] or value == "" or value in held or any(v in value for v in held)
                assert own, f"{path}: {column} = {value} is neither public nor a canary"


def write_model(folder):
    canary = Canaries()
    all_tables = tables(canary)
    check_complete(all_tables, canary)
    for path, rows in all_tables.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        with open(target, "w", newline="", encoding="utf-8") as out:
            writer = csv.DictWriter(out, fieldnames=list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
    settings = MODEL.format(dismissals=canary.number("model.proposed-dismissals"), reason=canary.text("model.reason"),
                            other=canary.number("model.other-dismissals"))
    (folder / "model.ini").write_text(settings, encoding="utf-8")
    return canary


def excel_day(date):
    """The number that a cell holds for an ISO date."""
    import datetime
    return str((datetime.date.fromisoformat(date) - datetime.date(1899, 12, 30)).days)


def forms(value):
    """How a value may look in a file: as written, with commas, as a whole number, as a day of a spreadsheet."""
    found = {value}
    if re.fullmatch(r"[0-9]{4,}(\.[0-9]+)?", value):
        whole = value.split(".")[0]
        found |= {whole, f"{int(whole):,}"}
    if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        found = {value, f">{excel_day(value)}<"}
    return found


def pieces(folder):
    """Every part of every file, as text: {where: text}."""
    found = {}
    for path in sorted(folder.rglob("*")):
        if not path.is_file():
            continue
        data = path.read_bytes()
        if path.suffix != ".xlsx":
            found[path.name] = data.decode("utf-8")
            continue
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            for part in archive.namelist():
                found[f"{path.name}/{part}"] = html.unescape(archive.read(part).decode("utf-8"))
    return found


def main():
    program = sys.argv[1]
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        (root / "canary").mkdir()
        canary = write_model(root / "canary")
        run = subprocess.run([program, "pack", str(root / "canary"), "-o", str(root / "out"), "--edition", "public"],
                             capture_output=True, text=True)
        if run.returncode != 0:
            print(run.stdout, run.stderr, sep="\n")
            return 1
        texts = pieces(root / "out")
        whole = "\n".join(texts.values())
        failures = [f"{where}: holds {field} ({form})" for field, value in canary.values.items() for form in sorted(forms(value))
                    for where, text in texts.items() if form.lower() in text.lower()]
        # the search finds what it should: what is for the public is there
        failures += [f"'{seen}' is nowhere" for seen in ("Public note of the deletion", "Canary Team B", "New Role", "Consultation opens",
                                                         "Note on Canary Team A", "30000") if seen not in whole]
        failures += [f"{name} was written" for name in texts if "public" not in name and "canary-consultation" not in name
                     and name != "manifest.json"]
    print("\n".join(failures) if failures else f"{len(canary.values)} canaries in {len(texts)} parts: none to be seen")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
