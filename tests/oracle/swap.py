"""swap.py MODEL OUT: the same model with current and proposed swapped.

For symmetry tests of rules 2, 3 and 4 (deleted becomes new, moved_in moved_out, coverages change
sides).  changes.csv is written out as posts.csv; matches.csv changes sides; decisions.csv and
controls.csv, which only hold one way round, are left out; start and end are left out, since they
mean the proposal.  Money tables go to the root as they are.
"""
import argparse
import csv
import os
import shutil

import model as reading

POSTS = ["post_id", "role_id", "title", "grade", "team_id", "reports_to", "fte", "positions", "vacant_fte",
         "agency_fte", "funded", "fund", "annual_cost", "fixed_term_end", "basis"]
TEAMS = ["team_id", "name", "parent_id", "service", "locality", "in_scope"]
ONE_WAY = {"decisions.csv", "controls.csv"}
MONEY = {"investment.csv", "savings.csv", "measures.csv", "demand.csv", "rates.csv", "scenarios.csv", "timeline.csv"}


def decimal(value):
    if value is None:
        return ""
    text = "%.4f" % float(value)
    return text.rstrip("0").rstrip(".")


def write(path, head, rows):
    with open(path, "w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, head, restval="", extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def post_cells(structure, post):
    raw = structure.raw[post.id]
    named = ({"role_id": raw["role_id"]} if raw.get("role_id")
             else {"title": raw.get("title", ""), "grade": raw.get("grade", "")})
    return dict(named, post_id=post.id, team_id=post.team, reports_to=post.manager or "", fte=decimal(post.fte),
                positions=post.positions, vacant_fte=decimal(post.vacant), agency_fte=decimal(post.agency),
                funded="yes" if post.funded else "no", fund=post.fund, annual_cost=decimal(post.annual_cost),
                fixed_term_end=post.fixed_term_end or "", basis=post.basis)


def team_cells(team):
    scope = {True: "yes", False: "no", None: ""}[team.in_scope]
    return {"team_id": team.id, "name": team.name, "parent_id": team.parent or "", "service": team.service,
            "locality": team.locality, "in_scope": scope}


def write_structure(structure, source, target):
    os.makedirs(target, exist_ok=True)
    write(os.path.join(target, "posts.csv"), POSTS, [post_cells(structure, p) for p in structure.posts.values()])
    write(os.path.join(target, "teams.csv"), TEAMS, [team_cells(t) for t in structure.teams.values()])
    for name in ("roles.csv", "profiles.csv", "grades.csv"):
        if os.path.exists(os.path.join(source, name)):
            shutil.copyfile(os.path.join(source, name), os.path.join(target, name))


def swap_matches(path, target):
    rows = reading.read_csv(path)
    other = {"current_role": "proposed_role", "current_statement": "proposed_statement",
             "proposed_role": "current_role", "proposed_statement": "current_statement"}
    write(target, list(rows[0]), [{k: row[other.get(k, k)] for k in row} for row in rows])


def swap(source, out):
    model = reading.load(source)
    folders = {side: os.path.join(source, model.setting("structures", side, side)) for side in ("current", "proposed")}
    os.makedirs(out, exist_ok=True)
    for folder in (source, folders["proposed"]):
        for name in sorted(os.listdir(folder)):
            path = os.path.join(folder, name)
            if os.path.isdir(path) or name in ONE_WAY or (folder != source and name not in MONEY):
                continue
            if name == "matches.csv":
                swap_matches(path, os.path.join(out, name))
            else:
                shutil.copyfile(path, os.path.join(out, name))
    inside = lambda side: os.path.join(out, os.path.relpath(folders[side], source))
    write_structure(model.proposed, folders["proposed"], inside("current"))
    write_structure(model.current, folders["current"], inside("proposed"))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model")
    parser.add_argument("out")
    args = parser.parse_args()
    swap(args.model, args.out)
