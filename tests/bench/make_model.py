#!/usr/bin/env python3
"""Writes a large model for the benchmarks: make_model.py DIR POSTS [SEED]. The same arguments give the same bytes."""
import csv
import pathlib
import random
import sys

TEAMS, ROLES, SERVICES = 2000, 500, 12


def write(path, header, rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])


def current_posts(count, rng):
    """Each post reports to an earlier one; every hundredth is a manager."""
    for number in range(count):
        manager = "" if number == 0 else f"P{(number // 100) * 100 - 100 if number % 100 == 0 else number - number % 100:07d}"
        positions = rng.choice((1, 1, 1, 1, 2, 4))
        yield [f"P{number:07d}", f"R{rng.randrange(ROLES):03d}", f"T{number * TEAMS // count:04d}", manager.replace("-", ""),
               f"{positions * rng.choice((1, 1, 1, 0.8, 0.5)):g}", positions, rng.choice(("general-fund", "dsg")),
               f"CC{number % 900:03d}"]


def proposed_posts(posts, rng):
    """Nobody's manager is deleted; about 3% deleted, 3% new, 10% changed."""
    managers = {row[3] for row in posts}
    kept = [row for row in posts if row[0] in managers or rng.random() > 0.03]
    for row in kept:
        row = list(row)
        if rng.random() < 0.10:
            column = rng.choice((1, 2, 4))
            row[column] = {1: f"R{rng.randrange(ROLES):03d}", 2: f"T{rng.randrange(TEAMS):04d}", 4: f"{row[5] * 0.6:g}"}[column]
        yield row
    for number in range(len(posts) * 3 // 100):
        yield [f"N{number:07d}", f"R{rng.randrange(ROLES):03d}", f"T{rng.randrange(TEAMS):04d}", posts[0][0], "1", 1,
               "general-fund", f"CC{number % 900:03d}"]


def main():
    folder, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
    rng = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 22)
    header = ["post_id", "role_id", "team_id", "reports_to", "fte", "positions", "fund", "cost_centre"]
    current = list(current_posts(count, rng))
    proposed = list(proposed_posts(current, rng))
    rng.shuffle(proposed)
    write(folder / "current" / "posts.csv", header, current)
    write(folder / "proposed" / "posts.csv", header, proposed)
    write(folder / "current" / "teams.csv", ["team_id", "name", "service"],
          [[f"T{n:04d}", f"Team {n}", f"Service {n % SERVICES:02d}"] for n in range(TEAMS)])
    write(folder / "roles.csv", ["role_id", "title", "grade"],
          [[f"R{n:03d}", f"Role {n}", f"G{n % 14 + 1}"] for n in range(ROLES)])


main()
