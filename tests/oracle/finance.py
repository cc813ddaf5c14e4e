"""Oracle: rules 7 and 8 -> the JSON shape of `d22 finance --format json --posts` (interface.md 3).

Left out: titles of lines that are not in investment.csv or savings.csv; people.at-risk (rule 5).
Money inside is Fraction; what leaves is Decimal with the stated decimals.
"""
import datetime
from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

import diff
import roles
from model import DAY, by_id, fold, number, penny, pound, round_half_away, year_label, year_of

ZERO = Fraction(0)
BASES = ["published", "derived", "illustrative"]        # rule 8.9: the weakest last
CASHABILITY = ["cashable", "cost-avoidance", "non-cashable"]


def weakest(bases):
    return max(bases, key=BASES.index)


def money(value):
    return None if value is None else Decimal(int(penny(value) * 100)) / 100


def above(value):
    return max(value, ZERO)


def below(value):
    return min(value, ZERO)


# ---------------------------------------------------------------- scenarios, rule 8.6

@dataclass
class Scenario:
    id: str
    savings: Fraction = Fraction(1)
    investment: Fraction = Fraction(1)
    delay: int = 0
    pay: Fraction = ZERO
    demand: Fraction = Fraction(1)
    case: str = ""        # adverse or favourable


def scenarios_of(model):
    percent = lambda row, name, default: number(row.get(name), Fraction(default)) / 100
    own = [Scenario(row["scenario_id"], percent(row, "savings_pct", 100), percent(row, "investment_pct", 100),
                    int(number(row.get("delay_months"), ZERO)), percent(row, "pay_award_change", 0),
                    percent(row, "demand_pct", 100)) for row in model.tables["scenarios"]]
    own.sort(key=lambda s: s.id.encode())
    return [Scenario("central")] + own + [
        Scenario("savings-90", savings=Fraction(9, 10)), Scenario("savings-80", savings=Fraction(8, 10)),
        Scenario("investment-110", investment=Fraction(11, 10)),
        Scenario("investment-120", investment=Fraction(12, 10)),
        Scenario("delay-6", delay=6), Scenario("delay-12", delay=12),
        Scenario("pay-award-plus-1", pay=Fraction(1, 100)),
        Scenario("no-demand-reduction", demand=ZERO),
        Scenario("all-adverse", case="adverse"), Scenario("all-favourable", case="favourable")]


# ---------------------------------------------------------------- rates and salaries, 7.1

class Rates:
    """Figures by year (7.1, 7.2, 8.4)."""

    def __init__(self, model):
        self.model, self.years = model, model.years
        self.first = self.years[0]
        self.real = model.setting("finance", "price-base", "nominal") == "real"
        known_to = model.setting("finance", "pay-known-to")
        self.memo = {}
        self.known = [y for y in sorted(model.spine) if not known_to or y <= year_of(known_to)]

    def by_year(self, column, key, default, year):
        """model.ini's figure, until one of rates.csv is given; that until the next."""
        if (column, year) in self.memo:
            return self.memo[column, year]
        value = self.model.amount("finance", key, default)
        for row in sorted(self.model.tables["rates"], key=lambda r: r["year"]):
            if year_of(row["year"]) <= year and row.get(column):
                value = number(row[column])
        self.memo[column, year] = value / 100
        return value / 100

    def award(self, year):
        return self.by_year("pay_award", "pay-award", 0 if self.real else 3, year)

    def pension(self, year):
        return self.by_year("pension_rate", "pension-rate", Fraction("17.8"), year)

    def vacancy_factor(self, year):
        return self.by_year("vacancy_factor", "vacancy-factor", 0, year)

    def on_costs(self, year):
        """The newest row on or before the year; at real prices the first year's."""
        year = self.first if self.real else year
        return self.model.on_costs[max(y for y in self.model.on_costs if y <= year)]

    def raised(self, value, from_year, to_year, rounding=pound):
        """Raised by the award of each year after from_year, each time rounded."""
        for year in range(from_year + 1, to_year + 1):
            value = rounding(value * (1 + self.award(year)))
        return value

    def spine_salary(self, point, year):
        if self.real and year > self.first:
            return self.raised(self.spine_salary(point, self.first), self.first, year)
        spine_year = max(y for y in self.known if y <= year)
        spine = self.model.spine[spine_year]
        salary = spine[min(p for p in spine if p >= point)]       # gone: the next higher one
        if spine_year == self.known[-1]:
            salary = self.raised(salary, spine_year, year)
        return salary

    def costing_point(self, pair, only):
        """`only`: "new" or "deleted" for a post on one side, else ""."""
        name = self.model.setting("finance", "costing-point", "top")
        if only:
            name = self.model.setting("finance", "costing-point-" + only, name)
        bottom, top = pair
        return {"bottom": bottom, "top": top, "mid": Fraction((bottom + top) // 2)}[name]

    def salary(self, grade, supplement, only, year, scenario):
        """With the supplement; None where the grade says nothing."""
        if grade is None or (grade.scp is None and grade.salary is None):
            return None
        if grade.scp is not None:
            base = self.spine_salary(self.costing_point(grade.scp, only), year)
        else:
            base = self.raised(self.costing_point(grade.salary, only), self.first, year)
        base += self.raised(supplement, self.first, year)
        return pound(base * self.growth(year, scenario)) if scenario.pay else base

    def growth(self, year, scenario):
        return (1 + scenario.pay) ** (year - self.first)


# ---------------------------------------------------------------- cost of posts, 7.2-7.4

class PostCosts:
    """One post_id: its baseline and proposal by year, and what they rest on."""

    def __init__(self, model, rates, pid, scenario):
        self.model, self.rates, self.id, self.scenario = model, rates, pid, scenario
        self.before = model.current.posts.get(pid)
        self.after = model.proposed.posts.get(pid)
        self.costed = self.can_cost(model.current, self.before) and self.can_cost(model.proposed, self.after)
        if self.costed:
            self.compute()

    def can_cost(self, structure, post):
        """An unfunded row costs nothing, whatever its grade."""
        if post is None or not post.funded or post.annual_cost is not None:
            return True
        grade = structure.grade_of(post.role)
        return grade is not None and (grade.scp is not None or grade.salary is not None)

    def full_year(self, structure, post, year):
        """Rule 7.2, unrounded."""
        if not post.funded:
            return ZERO
        if post.annual_cost is not None:
            raised = self.rates.raised(post.annual_cost, self.rates.first, year, rounding=lambda v: v)
            return raised * self.rates.growth(year, self.scenario)
        only = "deleted" if self.after is None else "new" if self.before is None else ""
        role = structure.roles[post.role]
        s = self.rates.salary(structure.grade_of(post.role), role.supplement, only, year, self.scenario)
        ni, threshold, levy = self.rates.on_costs(year)
        if not post.positions:
            return ZERO  # a post to be developed: 0 FTE in 0 positions
        per_person = ni * above(s * post.fte / post.positions - threshold)
        cost = s * post.fte * (1 + self.rates.pension(year) + levy) + post.positions * per_person
        return cost * (1 - self.rates.vacancy_factor(year))

    def active(self, year, first, last, post):
        """Rule 7.3: the share of the year's days from first to last, None being open."""
        start, stop = datetime.date(year, 4, 1), datetime.date(year + 1, 3, 31)
        days = (stop - start).days + 1
        first = max(start, first or start)
        last = min([stop] + [d for d in (last, post.fixed_term_end) if d])
        return Fraction(max(0, (last - first).days + 1), days)

    def spans(self):
        """Rule 7.4: ((first, last) of the current row, (first, last) of the proposed row)."""
        implementation = datetime.date.fromisoformat(self.model.setting("finance", "implementation-date"))
        before, after = self.before, self.after
        if after is None:
            effective = self.model.proposed.deleted_from.get(self.id)
            return (None, effective - DAY if effective else before.end or implementation - DAY), None
        if before is None:
            return None, (after.start or implementation, after.end)
        switch = after.start or (before.end + DAY if before.end else implementation)
        return (None, switch - DAY), (switch, after.end)

    def compute(self):
        self.baseline, self.proposal = [], []
        self.old_part, self.new_part, self.base_part = [], [], []      # unrounded
        old_span, new_span = self.spans()
        for year in self.rates.years:
            old = self.full_year(self.model.current, self.before, year) if self.before else ZERO
            new = self.full_year(self.model.proposed, self.after, year) if self.after else ZERO
            base = old * self.active(year, None, None, self.before) if self.before else ZERO
            old_part = old * self.active(year, *old_span, self.before) if old_span else ZERO
            new_part = new * self.active(year, *new_span, self.after) if new_span else ZERO
            self.base_part.append(base)
            self.old_part.append(old_part)
            self.new_part.append(new_part)
            self.baseline.append(penny(base))                          # rule 1.2: rounded once
            self.proposal.append(penny(old_part + new_part))
        self.difference = [p - b for p, b in zip(self.proposal, self.baseline)]

    # -- rule 8.9: the rows that an amount rests on
    def row_bases(self, structure, post):
        out = {post.basis}
        if post.annual_cost is None:
            grade, role = structure.grade_of(post.role), structure.roles[post.role]
            out |= {grade.basis} if grade else set()
            out |= {role.basis} if role.basis else set()
        return out

    def bases(self, at, current=True, proposed=True):
        out = set()
        if current and (self.base_part[at] or self.old_part[at]):
            out |= self.row_bases(self.model.current, self.before)
        if proposed and self.new_part[at]:
            out |= self.row_bases(self.model.proposed, self.after)
        return out


# ---------------------------------------------------------------- lines

@dataclass
class Line:
    id: str
    service: str
    fund: str
    kind: str
    basis: str
    amounts: list
    source: str                 # establishment, table or demand
    cashability: str = ""
    title: str = None
    adverse: Fraction = Fraction(1)
    favourable: Fraction = Fraction(1)

    @property
    def total(self):
        return sum(self.amounts, ZERO)


class Netting:
    """Rule 7.5: sums by netting and fund; rule 7.6 apart."""

    def __init__(self, model, years):
        self.model, self.count = model, len(years)
        self.how = model.setting("finance", "netting", "service")
        self.groups = {}        # key -> list of (year index, amount, bases)
        self.names = {}

    def add(self, kind, structure, post, at, amount, bases):
        """Difference `amount` of year `at` that belongs to a row's service, role and fund."""
        if not amount:
            return
        service = structure.service(post.team)
        place = {"post": (fold(service), post.role, amount > 0), "service": (fold(service),), "programme": ()}[self.how]
        self.names.setdefault(fold(service), service)
        self.groups.setdefault((kind, place, post.fund), []).append((at, amount, bases))

    def line_id(self, kind, place, fund):
        parts = [kind] + ([self.names[place[0]]] if place else []) + (list(place[1:2]) if len(place) > 1 else [])
        return ":".join(parts) + ("@" + fund if fund != "general-fund" else "")

    def lines(self, table):
        """table: investment or savings."""
        sign = 1 if table == "investment" else -1
        vacant = self.model.setting("finance", "vacant-posts", "non-cashable")
        out = []
        for (kind, place, fund), parts in self.groups.items():
            sums = [sum((a for at, a, _ in parts if at == y), ZERO) for y in range(self.count)]
            amounts = [above(sign * s) for s in sums]
            if not any(amounts):
                continue
            bases = set().union(*(b for at, _, b in parts if amounts[at]))
            cash = "" if sign > 0 else vacant if kind == "establishment-vacant" else "cashable"
            out.append(Line(self.line_id(kind, place, fund), self.names[place[0]] if place else "", fund,
                            "recurrent", weakest(bases), amounts, "establishment", cash))
        return out


def vacant_share(post):
    """Rule 7.6."""
    before, after = post.before, post.after
    if before is None or not before.funded:
        return ZERO
    removed = before.fte - (after.fte if after and after.funded else 0)
    return min(before.vacant, removed) / removed if removed > 0 else ZERO


def add_post(netting, post):
    """Rules 7.5 and 7.6 for one post."""
    current, proposed = post.model.current, post.model.proposed
    before, after = post.before, post.after
    share = vacant_share(post)
    for at, difference in enumerate(post.difference):
        vacant = penny(share * -difference) if difference < 0 else ZERO
        netting.add("establishment-vacant", current, before, at, -vacant, post.bases(at))
        rest = difference + vacant
        if before and after and before.fund != after.fund:
            moved = penny(post.new_part[at])
            netting.add("establishment", proposed, after, at, moved, post.bases(at, current=False))
            netting.add("establishment", current, before, at, rest - moved, post.bases(at, proposed=False))
        elif rest > 0:
            netting.add("establishment", proposed, after, at, rest, post.bases(at))
        elif rest < 0:
            netting.add("establishment", current, before, at, rest, post.bases(at))


def table_lines(model, table):
    """investment.csv or savings.csv."""
    out = []
    for row in model.tables[table]:
        percent = lambda name: number(row.get(name), Fraction(100)) / 100
        amounts = [penny(number(row.get(year_label(y)), ZERO)) for y in model.years]
        out.append(Line(row["line_id"], row.get("service", ""), row.get("fund") or "general-fund",
                        row.get("kind") or "recurrent", row.get("basis") or "illustrative", amounts, "table",
                        (row.get("cashability") or "cashable") if table == "savings" else "",
                        row["title"], percent("adverse"), percent("favourable")))
    return out


def demand_rows(model, measure_id):
    """{year index: row} of the projection, with a unit cost."""
    return {model.years.index(year_of(row["year"])): row for row in model.tables["demand"]
            if row["measure_id"] == measure_id and year_of(row["year"]) in model.years and row.get("unit_cost")}


def demand_parts(measure, row, scenario):
    """Rule 8.1: (cashable, avoided) of a measure in a year; 8.6 for demand_pct."""
    baseline, plan, cost = (number(row[n]) for n in ("baseline", "plan", "unit_cost"))
    if baseline > plan:
        plan = above(baseline - scenario.demand * (baseline - plan))
    starting = number(measure.get("starting_units"))
    whole = penny((baseline - plan) * cost)
    cashable = ZERO
    if starting is not None and baseline > plan:
        cashable = penny(min(above(starting - plan), baseline - plan) * cost)
    return cashable, whole - cashable


def demand_lines(model, scenario):
    out = []
    for measure in model.tables["measures"]:
        percent = lambda name: number(measure.get(name), Fraction(100)) / 100
        rows = demand_rows(model, measure["measure_id"])
        for part, (name, cash) in enumerate([("cashable", "cashable"), ("avoided", "cost-avoidance")]):
            amounts = [demand_parts(measure, rows[y], scenario)[part] if y in rows else ZERO
                       for y in range(len(model.years))]
            if not any(amounts):
                continue
            bases = {measure.get("basis") or "illustrative"}
            bases |= {rows[y].get("basis") or "illustrative" for y in rows if amounts[y]}
            out.append(Line("demand:%s:%s" % (measure["measure_id"], name), measure.get("service", ""),
                            measure.get("fund") or "general-fund", "recurrent", weakest(bases), amounts, "demand",
                            cash, None, percent("adverse"), percent("favourable")))
    return out


# ---------------------------------------------------------------- stress, rule 8.6

def stressed(line, scenario, is_saving):
    """The line's amounts: case factor, then delay and per cent, on what is above zero."""
    amounts = line.amounts
    factor = {"adverse": line.adverse, "favourable": line.favourable, "": None}[scenario.case]
    if factor is not None:
        amounts = [penny(factor * above(a)) + below(a) for a in amounts]
    own = line.source != "establishment"
    pct = (scenario.savings if is_saving else scenario.investment) if own else Fraction(1)
    months = scenario.delay if is_saving or not own else 0
    k, r = months // 12, Fraction(months % 12, 12)
    s = lambda y: above(amounts[y]) if y >= 0 else ZERO
    return [penny(pct * (s(y - k) * (1 - r) + s(y - k - 1) * r)) + below(amounts[y])
            for y in range(len(amounts))]


@dataclass
class Projection:
    investment: list
    savings: list
    posts: list = field(default_factory=list)
    not_costed: list = field(default_factory=list)


def project(model, scenario):
    rates = Rates(model)
    ids = by_id(set(model.current.posts) | set(model.proposed.posts))
    posts = [PostCosts(model, rates, pid, scenario) for pid in ids]
    netting = Netting(model, model.years)
    for post in posts:
        if post.costed:
            add_post(netting, post)
    investment = netting.lines("investment") + table_lines(model, "investment")
    savings = netting.lines("savings") + table_lines(model, "savings") + demand_lines(model, scenario)
    for table in (investment, savings):
        for line in table:
            line.amounts = stressed(line, scenario, table is savings)
        table.sort(key=lambda line: line.id.encode())
    return Projection(investment, savings, [p for p in posts if p.costed], [p.id for p in posts if not p.costed])


# ---------------------------------------------------------------- results, 8.2-8.5

def sums(table, years):
    return [sum((line.amounts[y] for line in table), ZERO) for y in range(years)]


def cumulative(values):
    out, so_far = [], ZERO
    for value in values:
        so_far += value
        out.append(so_far)
    return out


def payback(years, net):
    """Rule 8.3."""
    cum = cumulative(net)
    for k in range(len(net)):
        if all(c >= 0 for c in cum[k:]):
            exact = ZERO if k == 0 else k - cum[k - 1] / net[k]
            return {"year": year_label(years[k]), "years": money(round_half_away(exact, 2))}
    return None


def net_by(investment, savings, key):
    out = defaultdict(lambda: ZERO)
    for sign, table in ((-1, investment), (1, savings)):
        for line in table:
            out[key(line)] += sign * line.total
    return {k: money(out[k]) for k in by_id(out)}


def percent_of(net, base):
    """Rule 8.5: cut towards zero; null where the base is not above zero."""
    if base <= 0:
        return None
    exact = abs(net) * 10000 // base
    return Decimal(int(exact if net >= 0 else -exact)) / 100


def break_even(model, savings, net):
    base = lambda *sources: sum((above(a) for line in savings if line.source in sources for a in line.amounts), ZERO)
    units = []
    for measure in sorted(model.tables["measures"], key=lambda m: m["measure_id"].encode()):
        costs = sum((number(r["unit_cost"]) for r in demand_rows(model, measure["measure_id"]).values()), ZERO)
        if costs:
            units.append({"measure_id": measure["measure_id"], "unit": measure["unit"], "units": money(net / costs)})
    return {"all_savings_pct": percent_of(net, base("establishment", "table", "demand")),
            "savings_to_deliver_pct": percent_of(net, base("table", "demand")),
            "demand_savings_pct": percent_of(net, base("demand")), "units": units}


def present_value(model, net):
    """Rule 8.4."""
    if not Rates(model).real:
        return None
    rate = model.amount("finance", "discount-rate", Fraction("3.5")) / 100
    return money(sum(n / (1 + rate) ** i for i, n in enumerate(net)))


def line_view(line):
    out = {"line_id": line.id, "service": line.service or None, "kind": line.kind, "fund": line.fund,
           "basis": line.basis, "amounts": [money(a) for a in line.amounts], "total": money(line.total)}
    if line.title is not None:
        out["title"] = line.title
    if line.cashability:
        out["cashability"] = line.cashability
    return out


def basis_shares(table):
    return {b: money(sum((line.total for line in table if line.basis == b), ZERO)) for b in BASES}


def scenario_view(model, scenario, central_net):
    p = project(model, scenario)
    n = len(model.years)
    net = [s - i for s, i in zip(sums(p.savings, n), sums(p.investment, n))]
    return {"scenario_id": scenario.id, "investment": money(sum(sums(p.investment, n))),
            "savings": money(sum(sums(p.savings, n))), "net_by_year": [money(v) for v in net],
            "net": money(sum(net)), "change": money(sum(net) - central_net), "payback": payback(model.years, net)}


# ---------------------------------------------------------------- controls, 8.8

def control_value(model, control, central, d, r):
    """None where the oracle does not compute the measure."""
    measure, scope = control["measure"], control.get("scope", "")
    kind, _, rest = measure.partition(".")
    if kind in ("fte", "posts"):
        part = d["totals"] if not scope else next(
            (s for s in d["services"] if fold(s["service"]) == fold(scope)), None)
        name = {"current": "from", "proposed": "to"}.get(rest, rest)
        return Fraction(part["fte" if kind == "fte" else "positions"][name]) if part else ZERO
    if measure == "teams.moved":
        return Fraction(sum(len(s["teams_moved"]) for s in d["services"] if not scope or fold(s["service"]) == fold(scope)))
    if kind == "roles":
        side, _, name = rest.partition(".")
        return Fraction(r["totals"][side][name])
    if kind == "finance":
        total = lambda table: sum((x.total for x in table if not scope or fold(x.service) == fold(scope)), ZERO)
        values = {"investment": total(central.investment), "savings": total(central.savings)}
        values["net"] = values["savings"] - values["investment"]
        return values[rest]
    if measure == "consultation.days":
        start, end = (datetime.date.fromisoformat(model.setting("consultation", k)) for k in ("start", "end"))
        return Fraction((end - start).days + 1)
    return None


def controls(model, central):
    if not model.tables["controls"]:
        return []
    d, r, out = diff.diff(model), roles.roles(model), []
    for control in sorted(model.tables["controls"], key=lambda c: c["control_id"].encode()):
        expected = number(control["expected"])
        view = {"control_id": control["control_id"], "expected": money(expected)}
        value = control_value(model, control, central, d, r)
        if value is not None:
            view.update(computed=diff.fte_number(value), difference=diff.fte_number(value - expected),
                        within=abs(value - expected) <= number(control.get("tolerance"), ZERO))
        out.append(view)
    return out


# ---------------------------------------------------------------- the whole

def net_view(investment, savings, net):
    recurrent = lambda table: sum((x.amounts[-1] for x in table if x.kind == "recurrent"), ZERO)
    kinds = net_by(investment, savings, lambda line: line.kind)
    return {"by_year": [money(v) for v in net], "cumulative": [money(v) for v in cumulative(net)],
            "total": money(sum(net)),
            "increments": [money(b - a) for a, b in zip([ZERO] + net, net)],
            "recurrent_last_year": money(recurrent(savings) - recurrent(investment)),
            "by_service": net_by(investment, savings, lambda line: line.service or ""),
            "by_fund": net_by(investment, savings, lambda line: line.fund),
            "by_kind": {k: kinds.get(k, money(ZERO)) for k in ("recurrent", "one-off")}}


def finance(model):
    years = model.years
    central = project(model, Scenario("central"))
    investment, savings = central.investment, central.savings
    net = [s - i for s, i in zip(sums(savings, len(years)), sums(investment, len(years)))]
    side = lambda table: {"lines": [line_view(x) for x in table],
                          "totals": [money(v) for v in sums(table, len(years))],
                          "total": money(sum(sums(table, len(years))))}
    cash = {c: money(sum((x.total for x in savings if x.cashability == c), ZERO)) for c in CASHABILITY}
    return {
        "model": model.id, "years": [year_label(y) for y in years],
        "netting": model.setting("finance", "netting", "service"),
        "investment": side(investment), "savings": dict(side(savings), by_cashability=cash),
        "net": net_view(investment, savings, net),
        "payback": payback(years, net), "break_even": break_even(model, savings, sum(net)),
        "present_value": present_value(model, net),
        "scenarios": [scenario_view(model, s, sum(net)) for s in scenarios_of(model)],
        "controls": controls(model, central),
        "basis": {"investment": basis_shares(investment), "savings": basis_shares(savings)},
        "not_costed": central.not_costed,
        "posts": [{"post_id": p.id, "baseline": [money(v) for v in p.baseline],
                   "proposal": [money(v) for v in p.proposal], "difference": [money(v) for v in p.difference]}
                  for p in central.posts]}
