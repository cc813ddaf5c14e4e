"""Oracle: rules 2 and 3 -> the JSON shape of `d22 diff --format json --all` (interface.md 3).

Left out, so never compared: layers, mean_span and frontline_fte of rule 2.5.
"""
from collections import Counter
from decimal import Decimal
from fractions import Fraction

from model import by_id, fold

CHANGES = ["kept", "line-manager-only", "moved", "amended", "deleted", "new"]


def fte_number(value):
    return Decimal(value.numerator) / Decimal(value.denominator)


def post_view(structure, post):
    """The fields of a post that rule 2.1 compares."""
    role = structure.roles[post.role]
    return {"role_id": post.role, "team_id": post.team,
            "service": structure.service(post.team) or None,
            "locality": structure.locality(post.team) or None,
            "reports_to": post.manager, "fte": fte_number(post.fte), "positions": post.positions,
            "grade": role.grade or None}


def changed_fields(a, b):
    """Rule 2.1, in its order; services, localities and grades after folding (1.4)."""
    same = lambda key: a[key] == b[key]
    same_text = lambda key: fold(a[key]) == fold(b[key])
    tests = [("role", same("role_id")), ("team", same("team_id")), ("service", same_text("service")),
             ("locality", same_text("locality")), ("reports-to", same("reports_to")),
             ("fte", same("fte")), ("positions", same("positions")), ("grade", same_text("grade"))]
    return [name for name, equal in tests if not equal]


def change_class(fields):
    """Rule 2.1."""
    if not fields:
        return "kept"
    if {"role", "fte", "positions", "grade"} & set(fields):
        return "amended"
    return "line-manager-only" if fields == ["reports-to"] else "moved"


def post_changes(model):
    out = []
    for pid in by_id(set(model.current.posts) | set(model.proposed.posts)):
        a, b = model.current.posts.get(pid), model.proposed.posts.get(pid)
        before = post_view(model.current, a) if a else None
        after = post_view(model.proposed, b) if b else None
        fields = changed_fields(before, after) if a and b else []
        change = change_class(fields) if a and b else "deleted" if a else "new"
        out.append({"post_id": pid, "change": change, "fields": fields, "from": before, "to": after})
    return out


# ---------------------------------------------------------------- rule 3

def team_view(structure, team_id):
    team = structure.teams[team_id]
    own = [p for p in structure.posts.values() if p.team == team_id]
    return {"name": team.name, "parent_id": team.parent, "service": structure.service(team_id) or None,
            "locality": structure.locality(team_id) or None, "in_scope": structure.in_scope(team_id),
            "fte": fte_number(sum((p.fte for p in own), Fraction(0))),
            "positions": sum(p.positions for p in own)}


def place_changed(model, team_id, what):
    """Another service or locality that it does not inherit from a parent with the same change."""
    ways = [getattr(model.current, what), getattr(model.proposed, what)]
    before, after = (fold(way(team_id)) for way in ways)
    if before == after:
        return False
    team = model.proposed.teams[team_id]
    inherits = not getattr(team, what) and team.parent is not None
    if inherits and team.parent in model.current.teams:
        parent_before, parent_after = (fold(way(team.parent)) for way in ways)
        return (parent_before, parent_after) != (before, after)
    return True


def team_change(model, team_id):
    """Rule 3; several may hold."""
    if team_id not in model.current.teams:
        return ["created"]
    if team_id not in model.proposed.teams:
        return ["dissolved"]
    a, b = model.current.teams[team_id], model.proposed.teams[team_id]
    out = []
    if fold(a.name) != fold(b.name):
        out.append("renamed")
    if a.parent != b.parent or place_changed(model, team_id, "service") or place_changed(model, team_id, "locality"):
        out.append("moved")
    if model.current.in_scope(team_id) != model.proposed.in_scope(team_id):
        out.append("scope")
    return out or ["unchanged"]


def team_changes(model):
    out = []
    for tid in by_id(set(model.current.teams) | set(model.proposed.teams)):
        out.append({"team_id": tid, "changes": team_change(model, tid),
                    "from": team_view(model.current, tid) if tid in model.current.teams else None,
                    "to": team_view(model.proposed, tid) if tid in model.proposed.teams else None})
    return out


# ---------------------------------------------------------------- rule 2.3

def closing(rows, unit, service=None, whole=False):
    """The terms of the closing sum, for FTE or positions, of the whole or of a service."""
    names = ["from", "to", "deleted", "new", "increased", "reduced"] + ([] if whole else ["moved_in", "moved_out"])
    out = dict.fromkeys(names, 0)
    here = lambda view: view is not None and (whole or fold(view["service"]) == service)
    for row in rows:
        a, b = row["from"], row["to"]
        was, now = here(a), here(b)
        if was:
            out["from"] += a[unit]
        if now:
            out["to"] += b[unit]
        if was and b is None:
            out["deleted"] += a[unit]
        elif now and a is None:
            out["new"] += b[unit]
        elif was and now:
            change = b[unit] - a[unit]
            out["increased" if change > 0 else "reduced"] += abs(change)
        elif was:
            out["moved_out"] += a[unit]
        elif now:
            out["moved_in"] += b[unit]
    check_closes(out)
    return out


def check_closes(t):
    """A report that does not close is a defect."""
    assert (t["from"] + t["new"] - t["deleted"] + t["increased"] - t["reduced"]
            + t.get("moved_in", 0) - t.get("moved_out", 0)) == t["to"], t


def by_role(rows, side, structure):
    """Rule 2.4: deleted or new FTE by role."""
    fte, positions = Counter(), Counter()
    for row in rows:
        fte[row[side]["role_id"]] += row[side]["fte"]
        positions[row[side]["role_id"]] += row[side]["positions"]
    return [{"role_id": rid, "title": structure.roles[rid].title, "fte": fte[rid], "positions": positions[rid]}
            for rid in by_id(fte)]


def services(model, rows, teams):
    names = {}
    for row in rows + teams:
        for view in (row["from"], row["to"]):
            if view:
                names.setdefault(fold(view["service"]), view["service"])
    out = []
    for key in by_id(names):
        inside = lambda view: view is not None and fold(view["service"]) == key
        out.append({
            "service": names[key],
            "fte": closing(rows, "fte", key), "positions": closing(rows, "positions", key),
            "deleted": by_role([r for r in rows if r["change"] == "deleted" and inside(r["from"])],
                               "from", model.current),
            "new": by_role([r for r in rows if r["change"] == "new" and inside(r["to"])],
                           "to", model.proposed),
            "teams_moved": [t["team_id"] for t in teams if "moved" in t["changes"] and inside(t["to"])]})
    return out


def diff(model):
    rows, teams = post_changes(model), team_changes(model)
    counts = Counter(row["change"] for row in rows)
    return {"model": model.id, "current": model.current_name, "proposed": model.proposed_name,
            "totals": {"fte": closing(rows, "fte", whole=True),
                       "positions": closing(rows, "positions", whole=True),
                       "posts": {name: counts[name] for name in CHANGES}},
            "services": services(model, rows, teams), "teams": teams, "posts": rows}
