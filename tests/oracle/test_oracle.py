"""Hand-worked examples for the oracle itself: python3 -m unittest discover -s tests/oracle -p 'test_*.py'"""
import os
import sys
import tempfile
import unittest
from decimal import Decimal as D
from fractions import Fraction as F

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
import compare
import diff
import finance
import model
import random_model
import roles
import shuffle
import swap

REFERENCE = os.path.join(HERE, "..", "..", "models", "reference")
SPINE = "year_start,scp,annual_salary_gbp\n2021,10,30000\n2021,11,31000\n2022,11,32000\n"
ON_COSTS = "tax_year,ni_rate_pct,ni_secondary_threshold_gbp,apprenticeship_levy_pct\n2021/22,10,10000,0.5\n"
INI = ("[finance]\nfirst-year = 2021/22\nyears = 3\nimplementation-date = 2022-04-01\npension-rate = 20\n"
       "pay-known-to = 2021/22\npay-award = 0\n")
GRADES = "grade,rank,scp_bottom,scp_top\nG1,1,10,10\nG2,2,10,11\nG4,4,11,11\n"
TEAMS = "team_id,name,parent_id,service\nT,Team,,Housing\nU,Under,T,\nV,Other,,Adults\n"
ROLES = "role_id,title,grade,registration\nR,Officer,G1,\nS,Senior,G1,\nQ,Chief,G4,\nW,Worker,G1,HCPC\n"


def shipped(name):
    with open(os.path.join(REFERENCE, name), encoding="utf-8") as handle:
        return handle.read()


def has_cycle(above):
    """above: id -> id or None."""
    for start in above:
        seen = set()
        while start is not None:
            if start in seen:
                return True
            seen.add(start)
            start = above[start]
    return False


class Case(unittest.TestCase):
    def build(self, files, extra_ini=""):
        folder = os.path.join(self.enterContext(tempfile.TemporaryDirectory()), "m")
        base = {"model.ini": INI + extra_ini, "grades.csv": GRADES, "roles.csv": ROLES, "current/teams.csv": TEAMS,
                "njc_pay_spine.csv": SPINE, "employer_on_costs.csv": ON_COSTS}
        for name, text in dict(base, **files).items():
            path = os.path.join(folder, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as handle:
                handle.write(text)
        return model.load(folder)

    def posts(self, current, proposed, **more):
        return dict({"current/posts.csv": current, "proposed/posts.csv": proposed},
                    **{k.replace("__", "/").replace("_csv", ".csv"): v for k, v in more.items()})

    def lines(self, result, table):
        return {line["line_id"]: line["amounts"] for line in result[table]["lines"]}


HEAD = "post_id,role_id,team_id,fte,positions,vacant_fte,fund,start,fixed_term_end,annual_cost,funded\n"


class Values(unittest.TestCase):
    def test_rounding(self):
        self.assertEqual(model.penny(F("0.125")), F("0.13"))
        self.assertEqual(model.penny(F("-0.125")), F("-0.13"))
        self.assertEqual(model.penny(F("-0.1249")), F("-0.12"))

    def test_fold(self):
        self.assertEqual(model.fold("  ＡＢ-c.  d "), "ab c d")

    def test_cut(self):
        self.assertEqual(roles.cut_percent(F("0.699999")), D("69.99"))
        self.assertEqual(finance.percent_of(F(-200), F(300)), D("-66.66"))
        self.assertIsNone(finance.percent_of(F(1), F(0)))


class Costs(Case):
    def test_one_fte_by_hand(self):
        # 30000 x (1 + 20% + 0.5%) + 10% x (30000 - 10000) = 36150 + 2000
        m = self.build(self.posts(HEAD + "A,R,T,1,1\n", HEAD + "A,R,T,1,1\n"))
        post = finance.finance(m)["posts"][0]
        self.assertEqual(post["baseline"], [38150] * 3)
        self.assertEqual(post["difference"], [0] * 3)

    def test_published_spine(self):
        # 18333 x 1.183 + 13.8% x (18333 - 8840) = 21687.939 + 1310.034
        m = self.build(self.posts(HEAD + "A,R,T,1,1\n", HEAD + "A,R,T,1,1\n",
                                  grades_csv="grade,rank,scp_bottom,scp_top\nG1,1,1,1\n",
                                  njc_pay_spine_csv=shipped("njc_pay_spine.csv"),
                                  employer_on_costs_csv=shipped("employer_on_costs.csv")))
        m.ini["finance"]["pension-rate"] = "17.8"
        self.assertEqual(finance.finance(m)["posts"][0]["baseline"][0], D("22997.97"))

    def test_half_year_switch(self):
        # half post: 15000 x 1.205 + 10% x 5000 = 18575; 183 days of 38150 and 182 of 18575
        m = self.build(self.posts(HEAD + "A,R,T,1,1\n", HEAD + "A,R,T,0.5,1,,,2022-10-01\n"))
        result = finance.finance(m)
        self.assertEqual(result["posts"][0]["proposal"], [D("38150"), D("28389.32"), D("18575")])
        self.assertEqual(self.lines(result, "savings"), {"establishment:Housing": [0, D("9760.68"), D("19575")]})

    def test_fixed_term_and_leap_year(self):
        # 2023/24 has 366 days: to 30 September are 183 of them, a half
        m = self.build(self.posts(HEAD + "A,R,T,1,1,,,,2023-09-30\n", HEAD))
        self.assertEqual(finance.finance(m)["posts"][0]["baseline"], [38150, 38150, 19075])
        self.assertEqual(finance.finance(m)["posts"][0]["proposal"], [38150, 0, 0])

    def test_next_higher_point_and_award(self):
        m = self.build(self.posts(HEAD + "A,R,T,1,1\n", HEAD + "A,R,T,1,1\n"))
        m.ini["finance"].pop("pay-known-to")
        m.ini["finance"]["pay-award"] = "2.5"
        rates = finance.Rates(m)
        # point 10 is gone in 2022: point 11 there; then 32000 x 1.025
        self.assertEqual([rates.spine_salary(F(10), y) for y in m.years], [30000, 32000, 32800])

    def test_vacant_split(self):
        # 2 FTE, half of one vacant: a quarter of 76300 is non-cashable
        m = self.build(self.posts(HEAD + "A,R,T,2,2,0.5\n", HEAD))
        result = finance.finance(m)
        self.assertEqual(self.lines(result, "savings"), {
            "establishment-vacant:Housing": [0, 19075, 19075], "establishment:Housing": [0, 57225, 57225]})
        self.assertEqual(result["savings"]["by_cashability"]["non-cashable"], 38150)

    def test_fund_change(self):
        # the whole proposed cost to the new fund, the rest of the difference to the old
        m = self.build(self.posts(HEAD + "A,R,T,1,1,,grant\n", HEAD + "A,R,T,0.5,1\n"))
        result = finance.finance(m)
        self.assertEqual(self.lines(result, "savings"), {"establishment:Housing@grant": [0, 38150, 38150]})
        self.assertEqual(self.lines(result, "investment"), {"establishment:Housing": [0, 18575, 18575]})
        self.assertEqual(result["net"]["by_fund"], {"general-fund": -37150, "grant": 76300})

    def test_annual_cost_goes_with_fte(self):
        files = {"current/posts.csv": HEAD + "A,R,T,2,2,1,,,,50000\n",
                 "proposed/changes.csv": "action,post_id,fte,effective\nchange,A,0.5,2022-10-01\n"}
        m = self.build(files)
        self.assertEqual(m.proposed.posts["A"].annual_cost, 12500)
        self.assertEqual(m.proposed.posts["A"].vacant, F(1, 2))
        # 2022/23: (50000 x 183 + 12500 x 182) / 365
        self.assertEqual(finance.finance(m)["posts"][0]["proposal"], [50000, D("31301.37"), 12500])

    def test_unfunded_and_not_costed(self):
        roles_csv = "role_id,title,grade\nR,Officer,\n"
        m = self.build(self.posts(HEAD + "A,R,T,1,1,,,,,,no\nB,R,T,1,1\n", HEAD + "A,R,T,1,1,,,,,,no\n", roles_csv=roles_csv))
        result = finance.finance(m)
        self.assertEqual(result["not_costed"], ["B"])
        self.assertEqual(result["posts"][0]["baseline"], [0, 0, 0])

    def test_netting(self):
        current, proposed = HEAD + "A,R,T,1,1\nB,R,U,0.5,1\n", HEAD + "B,R,U,1,1\n"
        wanted = {"post": ({"establishment:Housing:R": [0, 19575, 19575]}, {"establishment:Housing:R": [0, 38150, 38150]}),
                  "service": ({}, {"establishment:Housing": [0, 18575, 18575]}),
                  "programme": ({}, {"establishment": [0, 18575, 18575]})}
        for how, (investment, savings) in wanted.items():
            result = finance.finance(self.build(self.posts(current, proposed), "netting = %s\n" % how))
            self.assertEqual(self.lines(result, "investment"), investment)
            self.assertEqual(self.lines(result, "savings"), savings)

    def test_real_prices(self):
        m = self.build(self.posts(HEAD + "A,R,T,1,1\n", HEAD), "price-base = real\ndiscount-rate = 10\n")
        m.ini["finance"].pop("pay-award")
        result = finance.finance(m)
        self.assertEqual(result["posts"][0]["baseline"], [38150] * 3)
        # 38150 / 1.1 + 38150 / 1.21
        self.assertEqual(result["present_value"], D("66210.74"))


class Projection(Case):
    def test_payback(self):
        self.assertEqual(finance.payback([2021, 2022, 2023], [F(-100), F(60), F(80)]),
                         {"year": "2023/24", "years": D("2.5")})
        self.assertEqual(finance.payback([2021, 2022], [F(5), F(0)]), {"year": "2021/22", "years": 0})
        self.assertIsNone(finance.payback([2021, 2022], [F(5), F(-6)]))

    def test_demand(self):
        measure, row = {"starting_units": "100"}, {"baseline": "110", "plan": "90", "unit_cost": "1000"}
        parts = lambda m, r, s=finance.Scenario("x"): finance.demand_parts(m, r, s)
        self.assertEqual(parts(measure, row), (10000, 10000))
        self.assertEqual(parts({}, row), (0, 20000))
        self.assertEqual(parts(measure, dict(row, plan="115")), (0, -5000))
        half = finance.Scenario("x", demand=F(1, 2))         # plan 100: nothing below the start
        self.assertEqual(parts(measure, row, half), (0, 10000))

    def test_delay_and_pressure(self):
        line = finance.Line("x", "", "general-fund", "recurrent", "derived", [F(100), F(-40), F(300)], "table")
        # 6 months: half of each and half of the year before, above zero only
        self.assertEqual(finance.stressed(line, finance.Scenario("x", delay=6), True), [50, 10, 150])
        self.assertEqual(finance.stressed(line, finance.Scenario("x", savings=F(9, 10)), True), [90, -40, 270])
        self.assertEqual(finance.stressed(line, finance.Scenario("x", delay=6), False), [100, -40, 300])

    def test_break_even_and_scenarios(self):
        m = self.build(self.posts(HEAD + "A,R,T,1,1\n", HEAD + "A,R,T,1,1\n",
                                  investment_csv="line_id,title,adverse,2021/22\ni,I,150,3000\n",
                                  savings_csv="line_id,title,2022/23,2023/24\ns,S,4000,-1000\n",
                                  measures_csv="measure_id,title,unit\nm,M,child\n",
                                  demand_csv="measure_id,year,baseline,plan,unit_cost\nm,2023/24,10,8,500\n"))
        result = finance.finance(m)
        self.assertEqual(result["net"]["by_year"], [-3000, 4000, 0])
        self.assertEqual(result["break_even"], {"all_savings_pct": 20, "savings_to_deliver_pct": 20,
                                                "demand_savings_pct": 100, "units":
                                                [{"measure_id": "m", "unit": "child", "units": 2}]})
        net = {s["scenario_id"]: s["net"] for s in result["scenarios"]}
        self.assertEqual((net["savings-90"], net["no-demand-reduction"], net["all-adverse"], net["delay-12"]),
                         (500, 0, -500, 0))
        self.assertEqual(result["payback"], {"year": "2022/23", "years": D("1.75")})


class Roles(Case):
    def profile(self, rows):
        return "role_id,section,statement,statement_id,code,weight\n" + rows

    def classes(self, m):
        return {c["role_id"]: (c["class"], c["into"]) for c in roles.roles(m)["current"]}

    def test_coverage_and_classes(self):
        profiles = self.profile("R,duty,alpha,1,,70\nR,duty,beta,2,,30\nS,duty,ALPHA.,1,,1\nS,duty,gamma,2,,1\n"
                                "Q,duty,alpha,1,,1\n")
        m = self.build(self.posts(HEAD + "A,R,T,1,1\n", HEAD + "A,S,T,1,1\nB,Q,T,1,1\n", profiles_csv=profiles))
        # R into S: 70% kept, 50% of the new; into Q: 70%, but three grades apart
        self.assertEqual(self.classes(m), {"R": ("natural-successor", ["S"])})
        best = roles.roles(m)["current"][0]["best"]
        self.assertEqual((best["current_coverage"], best["proposed_coverage"], best["marginal"]), (70, 50, True))
        self.assertEqual([(p["role_id"], p["class"]) for p in roles.roles(m)["proposed"]],
                         [("Q", "new"), ("S", "natural-successor")])

    def test_not_assessed_and_deleted(self):
        m = self.build(self.posts(HEAD + "A,R,T,1,1\n", HEAD + "A,S,T,1,1\n"))
        self.assertEqual(self.classes(m), {"R": ("not-assessed", [])})
        profiles = self.profile("R,duty,alpha,1,,1\nS,duty,beta,1,,1\n")
        m = self.build(self.posts(HEAD + "A,R,T,1,1\n", HEAD + "A,S,T,1,1\n", profiles_csv=profiles))
        self.assertEqual(self.classes(m), {"R": ("deleted", [])})

    def test_agreed_and_decided(self):
        profiles = self.profile("R,duty,alpha,1,,1\nS,duty,beta,1,,1\n")
        more = {"profiles_csv": profiles, "matches_csv": "current_role,current_statement,proposed_role,proposed_statement,agreed\nR,1,S,1,55.5\n"}
        m = self.build(self.posts(HEAD + "A,R,T,1,1\n", HEAD + "A,S,T,1,1\n", **more))
        self.assertEqual(self.classes(m), {"R": ("changed", ["S"])})
        more["decisions_csv"] = ("decision_id,current_role,proposed_role,outcome,reason,decided_by,decided_on\n"
                                 "d1,R,S,natural-successor,x,HR,2021-10-01\nd2,R,,deleted,x,HR,2021-11-01\n")
        m = self.build(self.posts(HEAD + "A,R,T,1,1\n", HEAD + "A,S,T,1,1\n", **more))
        row = roles.roles(m)["current"][0]
        self.assertEqual((row["class"], row["computed"], row["decisions"]), ("deleted", "changed", ["d2"]))

    def test_pairing_takes_the_best_sum_and_the_earliest(self):
        s = lambda name, weight=1: model.Statement("duty", name, name, "", F(weight), False)
        table = {("a", "x"): F(9, 10), ("a", "y"): F(8, 10), ("b", "x"): F(8, 10)}
        similar = lambda a, b: table.get((a.text, b.text), F(0))
        self.assertEqual(roles.best_pairing([s("a"), s("b")], [s("x"), s("y")], similar), {0: 1, 1: 0})
        same = lambda a, b: F(1)
        self.assertEqual(roles.best_pairing([s("a"), s("b"), s("c")], [s("x"), s("y")], same), {0: 0, 1: 1})

    def test_gate(self):
        profiles = self.profile("R,duty,alpha,1,,1\nW,duty,alpha,1,,1\n")
        m = self.build(self.posts(HEAD + "A,R,T,1,1\n", HEAD + "A,W,T,1,1\n", profiles_csv=profiles))
        self.assertEqual(self.classes(m), {"R": ("changed", ["W"])})
        self.assertEqual(roles.roles(m)["current"][0]["best"]["gates"], ["registration"])

    def test_scope(self):
        teams = TEAMS.replace("service\n", "service,in_scope\n").replace("V,Other,,Adults", "V,Other,,Adults,no")
        m = self.build(self.posts(HEAD + "A,R,V,1,1\n", HEAD + "A,R,T,1,1\n", current__teams_csv=teams))
        self.assertEqual(self.classes(m), {"R": ("out-of-scope", [])})


class Diffs(Case):
    def test_services_and_teams(self):
        new_teams = "team_id,name,parent_id,service\nT,Team,,Adults\nU,Under,T,\nV,OTHER,,Adults\nW,W,,Adults\n"
        m = self.build(self.posts(HEAD + "A,R,U,1,1\nB,R,V,2,2\nC,R,V,1,1\n", HEAD + "A,R,U,0.5,1\nB,R,V,1,2\nD,R,V,1,1\n",
                                  proposed__teams_csv=new_teams))
        d = diff.diff(m)
        self.assertEqual({t["team_id"]: t["changes"] for t in d["teams"]},
                         {"T": ["moved"], "U": ["unchanged"], "V": ["unchanged"], "W": ["created"]})
        adults = d["services"][0]
        self.assertEqual(adults["fte"], {"from": 3, "to": D("2.5"), "deleted": 1, "new": 1, "increased": 0, "reduced": 1,
                                         "moved_in": D("0.5"), "moved_out": 0})
        self.assertEqual(d["totals"]["fte"]["reduced"], D("1.5"))
        self.assertEqual([(p["post_id"], p["change"], p["fields"]) for p in d["posts"]],
                         [("A", "amended", ["service", "fte"]), ("B", "amended", ["fte"]), ("C", "deleted", []), ("D", "new", [])])


class RandomModels(Case):
    VERBS = [diff.diff, roles.roles, finance.finance]

    def results(self, folder):
        m = model.load(folder, REFERENCE)
        return [verb(m) for verb in self.VERBS]

    def test_changes_and_shuffle(self):
        for seed in range(5):
            base = self.enterContext(tempfile.TemporaryDirectory())
            place = lambda name: os.path.join(base, name)
            random_model.generate(seed, place("a"))
            random_model.generate(seed, place("b"), changes=True)
            shuffle.shuffle(place("a"), place("c"), seed)
            wanted = self.results(place("a"))
            self.assertEqual(self.results(place("b")), wanted)
            vacancies = lambda name: {p.id: (p.vacant, p.agency) for p in model.load(place(name)).proposed.posts.values()}
            self.assertEqual(vacancies("b"), vacancies("a"))
            self.assertEqual(self.results(place("c")), wanted)

    def test_validity(self):
        for seed in range(25):
            base = self.enterContext(tempfile.TemporaryDirectory())
            folder = os.path.join(base, "m")
            random_model.generate(seed, folder, changes=seed % 2 == 1)
            m = model.load(folder, REFERENCE)
            for structure in (m.current, m.proposed):
                self.check_structure(structure)
            self.check_decided(m)

    def check_structure(self, s):
        self.assertFalse(has_cycle({t.id: t.parent for t in s.teams.values()}))
        self.assertFalse(has_cycle({p.id: p.manager for p in s.posts.values()}))
        for p in s.posts.values():
            self.assertTrue(0 < p.fte <= p.positions and p.vacant + p.agency <= p.fte, p)
            self.assertTrue(p.team in s.teams and p.role in s.roles)
            grade = s.roles[p.role].grade
            self.assertTrue(not grade or model.fold(grade) in s.grades)
            last = [d for d in (p.end, p.fixed_term_end) if d]
            self.assertFalse(p.start and last and min(last) < p.start, p)

    def check_decided(self, m):
        rules = roles.Rules(m)
        for d in m.decisions:
            self.assertIn(d["current_role"], rules.current)
            if d["outcome"] in ("natural-successor", "changed"):
                self.assertIn(d["proposed_role"], rules.proposed)
        for r, a, p, b in m.matches:
            one = [s for s in m.current.profiles[r] if s.id == a]
            two = [s for s in m.proposed.profiles[p] if s.id == b]
            self.assertEqual([s.section for s in one], [s.section for s in two])

    def test_swap(self):
        for seed in range(5):
            base = self.enterContext(tempfile.TemporaryDirectory())
            place = lambda name: os.path.join(base, name)
            random_model.generate(seed, place("a"), changes=True)
            swap.swap(place("a"), place("b"))
            a, b = (diff.diff(model.load(place(x), REFERENCE)) for x in "ab")
            turned = {"deleted": "new", "new": "deleted"}
            self.assertEqual([(p["post_id"], turned.get(p["change"], p["change"]), p["fields"], p["to"], p["from"]) for p in a["posts"]],
                             [(p["post_id"], p["change"], p["fields"], p["from"], p["to"]) for p in b["posts"]])
            self.assertEqual([s["fte"]["moved_in"] for s in a["services"]], [s["fte"]["moved_out"] for s in b["services"]])

    def test_compare_finds_differences(self):
        check = compare.Comparison()
        expected = {"a": 1, "by_service": {"x": D("0.00")}, "lines": [{"line_id": "l", "total": D("2.50")}]}
        check.compare("", {"a": 1, "by_service": {}, "lines": [{"line_id": "l", "total": D("2.5")}]}, expected)
        self.assertEqual(check.found, [])
        check.compare("", {"a": 2, "by_service": {"y": 3}, "lines": []}, expected)
        self.assertEqual(len(check.found), 3)


if __name__ == "__main__":
    unittest.main()
