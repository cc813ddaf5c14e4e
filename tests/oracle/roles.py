"""Oracle: rule 4 -> the JSON shape of `d22 roles --format json` (interface.md 3).

Exact: similarities are whole 1/10,000, shares and coverages Fractions, rounded to 1e-9 (rule 4.5).
The text similarity of 4.2 is a parameter (here 1 if equal after folding, else 0).
"""
from collections import Counter
from decimal import Decimal
from fractions import Fraction

from model import SECTIONS, by_id, fold, round_half_away

CURRENT_CLASSES = ["unchanged", "natural-successor", "changed", "deleted", "not-assessed", "out-of-scope"]
PROPOSED_CLASSES = ["unchanged", "natural-successor", "changed", "new", "not-assessed", "out-of-scope"]


def equal_texts(a, b):
    return Fraction(1 if fold(a) == fold(b) else 0)


def cut_percent(value):
    """A share as a percentage cut to 0.01, or None."""
    return None if value is None else Decimal(int(value * 10000)) / 100


# ---------------------------------------------------------------- pairing, rule 4.3

def best_pairing(current, proposed, similarity):
    """Rule 4.3 for one section: {index of current: index of proposed}, both lists in their order.

    A pair of similarity 0 is no pair.  Independent groups of statements are solved one by one:
    the sum and the order of the tie-break both fall apart by group.
    """
    total = [sum(s.weight for s in side) for side in (current, proposed)]
    gain = {}
    for i, a in enumerate(current):
        for j, b in enumerate(proposed):
            s = similarity(a, b)
            if s > 0:
                gain[i, j] = s * (a.weight / total[0] + b.weight / total[1])
    out = {}
    for rows in components(gain):
        out.update(solve(rows, gain))
    return out


def components(gain):
    """Sets of current statements that share possible partners."""
    groups = []     # (rows, columns)
    for i, j in sorted(gain):
        touching = [g for g in groups if i in g[0] or j in g[1]]
        groups = [g for g in groups if g not in touching]
        groups.append(({i}.union(*(g[0] for g in touching)), {j}.union(*(g[1] for g in touching))))
    return [sorted(rows) for rows, _ in groups]


def solve(rows, gain):
    """Largest sum; of equal sums, the earliest partner for each row in order, unpaired last."""
    options = {i: sorted(j for (r, j) in gain if r == i) for i in rows}
    memo = {}

    def best(at, used):
        if at == len(rows):
            return Fraction(0), ()
        if (at, used) not in memo:
            found = None
            for j in options[rows[at]] + [None]:        # earliest first, unpaired last
                if j is not None and j in used:
                    continue
                value, rest = best(at + 1, used if j is None else used | {j})
                value += gain.get((rows[at], j), 0)
                if found is None or value > found[0]:   # equal: the earlier one stays
                    found = value, (j,) + rest
            memo[at, used] = found
        return memo[at, used]

    return {i: j for i, j in zip(rows, best(0, frozenset())[1]) if j is not None}


def statement_order(s):
    """Rule 4.3: code, text, falling weight, id."""
    return (s.code.encode(), fold(s.text).encode(), s.text.encode(), -s.weight, s.id.encode())


# ---------------------------------------------------------------- a pair of roles

class Pair:
    """(current role, proposed role): coverages, score and gates."""

    def __init__(self, rules, r, p):
        self.rules, self.r, self.p = rules, r, p
        self.current_coverage = self.proposed_coverage = self.score = None
        if rules.has_profile("current", r) and rules.has_profile("proposed", p):
            self.cover()
        elif self.same_title_and_grade():
            self.score = Fraction(1)            # rule 4.7
        self.gates = self.failed_gates()

    @property
    def roles(self):
        return self.rules.model.current.roles[self.r], self.rules.model.proposed.roles[self.p]

    def same_title_and_grade(self):
        a, b = self.roles
        return fold(a.title) == fold(b.title) and fold(a.grade) == fold(b.grade)

    def cover(self):
        """Rules 4.4 and 4.5."""
        sums = {"current": [Fraction(0), Fraction(0)], "proposed": [Fraction(0), Fraction(0)]}
        for section in SECTIONS:
            weight = self.rules.weights[section]
            a = self.rules.statements("current", self.r, section)
            b = self.rules.statements("proposed", self.p, section)
            pairs = best_pairing(a, b, self.similarity) if a and b else {}
            for side, mine in (("current", a), ("proposed", b)):
                if mine and weight:
                    own = pairs.items() if side == "current" else ((j, i) for i, j in pairs.items())
                    met = sum(mine[x].weight * (self.similarity(mine[x], b[y]) if side == "current"
                                                else self.similarity(a[y], mine[x])) for x, y in own)
                    sums[side][0] += weight * met / sum(s.weight for s in mine)
                    sums[side][1] += weight
        self.current_coverage, self.proposed_coverage = (
            round_half_away(done / of, 9) for done, of in (sums["current"], sums["proposed"]))
        self.score = {"current": self.current_coverage, "proposed": self.proposed_coverage,
                      "both": min(self.current_coverage, self.proposed_coverage)}[self.rules.direction]

    def similarity(self, a, b):
        """Rule 4.1, as a Fraction of whole 1/10,000."""
        agreed = self.rules.model.matches.get((self.r, a.id, self.p, b.id)) if a.id and b.id else None
        if agreed is not None:
            return Fraction(int(agreed * 100), 10000)
        if a.code and b.code:
            return Fraction(int(a.code == b.code))
        text = Fraction(int(self.rules.text_similarity(a.text, b.text) * 10000), 10000)
        return text if text >= self.rules.statement_threshold else Fraction(0)

    def grade_difference(self):
        """None where a grade is missing."""
        ranks = [self.rules.rank("current", self.r), self.rules.rank("proposed", self.p)]
        return None if None in ranks else abs(ranks[0] - ranks[1])

    def failed_gates(self):
        """Rule 4.6."""
        a, b = self.roles
        apart = self.grade_difference()
        out = ["grade"] if apart is not None and apart > self.rules.max_grade_difference else []
        return out + (["registration"] if b.registrations - a.registrations else [])

    def other_coverage(self):
        if self.current_coverage is None:
            return self.score               # rule 4.7: scored 1 whichever way
        return {"current": self.proposed_coverage, "proposed": self.current_coverage,
                "both": max(self.current_coverage, self.proposed_coverage)}[self.rules.direction]

    def is_predecessor(self):
        return self.r in self.roles[1].predecessors

    def meets(self, threshold):
        return self.score is not None and self.score >= threshold

    def marginal(self):
        """Rule 4.5."""
        if self.current_coverage is None:
            return False
        return (self.current_coverage >= self.rules.ns_threshold) != (self.proposed_coverage >= self.rules.ns_threshold)

    def order(self):
        """Rule 4.8c for natural successors; pairs without a score last."""
        apart = self.grade_difference()
        return (self.score is None, -(self.score or 0), -(self.other_coverage() or 0),
                not self.is_predecessor(), apart is None, apart or 0, self.p.encode())

    def changed_order(self):
        return (not self.is_predecessor(),) + self.order()

    def view(self):
        return {"role_id": self.p, "score": cut_percent(self.score),
                "current_coverage": cut_percent(self.current_coverage),
                "proposed_coverage": cut_percent(self.proposed_coverage),
                "gates": self.gates, "marginal": self.marginal()}


# ---------------------------------------------------------------- classes

class Rules:
    def __init__(self, model, text_similarity=equal_texts):
        self.model, self.text_similarity = model, text_similarity
        percent = lambda key, default: model.amount("matching", key, default) / 100
        self.ns_threshold = percent("natural-successor-threshold", 70)
        self.changed_threshold = percent("changed-threshold", 40)
        self.statement_threshold = percent("statement-threshold", 60)
        self.direction = model.setting("matching", "direction", "current")
        self.max_grade_difference = model.amount("matching", "max-grade-difference", 1)
        self.weights = {s: model.amount("matching", "weight-" + s, 100 if s == "duty" else 0) for s in SECTIONS}
        self.pairs = {}
        self.current = self.counted("current")
        self.proposed = self.counted("proposed")

    def structure(self, side):
        return getattr(self.model, side)

    def counted(self, side):
        """4.8, 5.1: roles of posts in scope (on both sides, if the post is on both)."""
        out = set()
        for pid, post in self.structure(side).posts.items():
            scopes = [self.structure(s).in_scope(self.structure(s).posts[pid].team)
                      for s in ("current", "proposed") if pid in self.structure(s).posts]
            if all(scopes):
                out.add(post.role)
        return out

    def statements(self, side, role, section=None):
        """Without the corporate ones (4.1), in the order of 4.3."""
        mine = [s for s in self.structure(side).profiles.get(role, [])
                if not s.corporate and section in (None, s.section)]
        return sorted(mine, key=statement_order)

    def has_profile(self, side, role):
        """Rule 4.4."""
        return any(self.weights[s.section] > 0 for s in self.statements(side, role))

    def rank(self, side, role):
        grade = self.structure(side).grade_of(role)
        return grade.rank if grade else None

    def pair(self, r, p):
        if (r, p) not in self.pairs:
            self.pairs[r, p] = Pair(self, r, p)
        return self.pairs[r, p]

    # -- rule 4.8b
    def same_statement(self, a, b):
        if a.section != b.section:
            return False
        return a.code == b.code if a.code and b.code else fold(a.text) == fold(b.text)

    def same_profile(self, r):
        """The same statements, one for one: a complete matching of 'equal' pairs."""
        a, b = self.statements("current", r), self.statements("proposed", r)
        if len(a) != len(b):
            return False
        partner = {}

        def place(i, seen):
            for j in range(len(b)):
                if j not in seen and self.same_statement(a[i], b[j]):
                    seen.add(j)
                    if j not in partner or place(partner[j], seen):
                        partner[j] = i
                        return True
            return False
        return all(place(i, set()) for i in range(len(a)))

    def unchanged(self, r):
        a, b = self.model.current.roles[r], self.model.proposed.roles[r]
        return (fold(a.grade) == fold(b.grade) and a.registrations == b.registrations
                and self.same_profile(r))

    def by_rules(self, r):
        """4.8b and the first two of c: (class, into), or None where c goes on."""
        if r in self.proposed:
            pair = self.pair(r, r)
            if self.unchanged(r):
                return "unchanged", [r]
            if pair.meets(self.ns_threshold) and not pair.gates:
                return "natural-successor", [r]
            return ("not-assessed" if pair.score is None else "changed"), [r]
        pairs = [self.pair(r, p) for p in self.proposed]
        natural = [x for x in pairs if x.meets(self.ns_threshold) and not x.gates]
        if natural:
            return "natural-successor", [x.p for x in sorted(natural, key=Pair.order)]
        changed = [x for x in pairs if x.meets(self.changed_threshold)]
        if changed:
            return "changed", [min(changed, key=Pair.changed_order).p]
        return None

    # -- rule 4.8a
    def decided(self, r):
        """The rows in force of a role."""
        rows = [d for d in self.model.decisions if d["current_role"] == r]
        latest = max((d["decided_on"] for d in rows), default=None)
        return [d for d in rows if d["decided_on"] == latest]

    def by_decision(self, r):
        """(class, into), or None where nothing but 'confirmed' is decided."""
        rows = self.decided(r)
        if not rows or rows[0]["outcome"] == "confirmed":
            return None
        outcome = rows[0]["outcome"]
        if outcome == "unchanged":
            return outcome, [r]
        if outcome == "deleted":
            return outcome, []
        order = Pair.order if outcome == "natural-successor" else Pair.changed_order
        pairs = {self.pair(r, d["proposed_role"]) for d in rows}
        return outcome, [x.p for x in sorted(pairs, key=order)]

    # -- the rest of c
    def left_over(self, r, into):
        """Not assessed or deleted; `into`: what each current role goes into by the rules above."""
        gone_into = {p for other, roles in into.items() if other != r for p in roles}
        open_ones = self.proposed - self.current - gone_into
        unknown = any(not self.has_profile("proposed", p) for p in open_ones)
        return "not-assessed" if unknown or not self.has_profile("current", r) else "deleted"

    def classify(self):
        """{role: (class, into, computed, computed_into)} of the current roles in scope."""
        rules = {r: self.by_rules(r) for r in self.current}
        decisions = {r: self.by_decision(r) for r in self.current}
        into = {r: (decisions[r] or rules[r] or ("", []))[1] for r in self.current}
        out = {}
        for r in self.current:
            computed = rules[r] or (self.left_over(r, into), [])
            out[r] = (decisions[r] or computed) + computed
        return out


def best_pair(rules, r, into):
    """The pair that the class rests on, or else the highest-scoring one."""
    if into:
        return rules.pair(r, into[0])
    scored = [x for x in (rules.pair(r, p) for p in rules.proposed) if x.score is not None]
    return min(scored, key=Pair.order) if scored else None


def flags_of(rules, r, outcome, computed, into, best):
    out = []
    if best and best.marginal():
        out.append("marginal")
    if not rules.has_profile("current", r):
        out.append("no-profile")
    if best and best.grade_difference() is None:
        out.append("grade-missing")
    decided = rules.by_decision(r)
    if decided and outcome == "natural-successor" and any(rules.pair(r, p).gates for p in into):
        out.append("gate-overridden")
    # 4.8b flags the title where the rules find the role unchanged, whatever was decided
    if computed == "unchanged" and fold(rules.model.current.roles[r].title) != fold(rules.model.proposed.roles[r].title):
        out.append("retitled")
    return out


def current_view(rules, r, classes):
    title = rules.model.current.roles[r].title
    if r not in classes:
        return {"role_id": r, "title": title, "class": "out-of-scope", "into": [],
                "computed": "out-of-scope", "computed_into": [], "best": None, "decisions": []}
    outcome, into, computed, computed_into = classes[r]
    best = best_pair(rules, r, into)
    return {"role_id": r, "title": title, "class": outcome, "into": into, "computed": computed,
            "computed_into": computed_into, "best": best.view() if best else None,
            "decisions": [d["decision_id"] for d in rules.decided(r)],
            "flags": flags_of(rules, r, outcome, computed, into, best)}


def proposed_class(rules, p, classes):
    """Rule 4.9."""
    if p not in rules.proposed:
        return "out-of-scope"
    if p in classes and p in classes[p][1]:
        return classes[p][0]
    for outcome in ("natural-successor", "changed"):
        if any(c[0] == outcome and p in c[1] for c in classes.values()):
            return outcome
    if not rules.has_profile("proposed", p) and any(c[0] == "not-assessed" for c in classes.values()):
        return "not-assessed"
    return "new"


def totals(views, names):
    counts = Counter(view["class"] for view in views)
    return {name: counts[name] for name in names}


def roles(model, text_similarity=equal_texts):
    rules = Rules(model, text_similarity)
    classes = rules.classify()
    used = lambda structure: by_id({post.role for post in structure.posts.values()})
    current = [current_view(rules, r, classes) for r in used(model.current)]
    proposed = [{"role_id": p, "title": model.proposed.roles[p].title,
                 "class": proposed_class(rules, p, classes),
                 "from": by_id(r for r, c in classes.items() if p in c[1])} for p in used(model.proposed)]
    return {"model": model.id,
            "totals": {"current": totals(current, CURRENT_CLASSES), "proposed": totals(proposed, PROPOSED_CLASSES)},
            "current": current, "proposed": proposed}
