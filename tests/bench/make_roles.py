#!/usr/bin/env python3
"""Writes a model of many roles with profiles for the benchmarks: make_roles.py DIR TASKS.tsv ROLES [STATEMENTS [SEED]].

ROLES a side, each with STATEMENTS (12) duties. The words are those of the tasks in TASKS.tsv (columns Task), cut into phrases and put
together anew, so that statements share words as real ones do without being the same few hundred sentences. A proposed role
keeps, rewords, drops and gains duties of a current one, or of two; no role keeps its id, so that every pair is in question.
The same arguments give the same bytes."""
import csv
import pathlib
import random
import re
import sys

TEAMS = 200


def phrases_of(path):
    """Cuts each task at commas and small words into runs of two to seven words."""
    lines = [line for line in pathlib.Path(path).read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    column = lines[0].split("\t").index("Task")
    found = set()
    for line in lines[1:]:
        for run in re.split(r"[.,;:()]| (?:and|or|such as|to|by|for) ", line.split("\t")[column]):
            words = run.split()
            if 2 <= len(words) <= 7:
                found.add(" ".join(words))
    return sorted(found)


class Duties:
    def __init__(self, phrases, rng):
        self.phrases, self.rng = phrases, rng

    def new(self):
        return self.rng.choice((" for ", ", including ", " and ")).join(self.rng.sample(self.phrases, self.rng.choice((2, 2, 3))))

    def reworded(self, duty):
        """Loses, gains or moves a few words."""
        words = duty.split()
        for _ in range(self.rng.choice((1, 1, 2, 3))):
            place, choice = self.rng.randrange(len(words)), self.rng.random()
            if choice < 0.4 and len(words) > 3:
                del words[place]
            elif choice < 0.8:
                words.insert(place, self.rng.choice(self.rng.choice(self.phrases).split()))
            else:
                words.append(words.pop(place))
        return " ".join(words)

    def later(self, duties, count, kept):
        """A later job description: of each duty as likely kept as @kept says, a third of them reworded; the rest is new."""
        left = [self.reworded(duty) if self.rng.random() < 1 / 3 else duty for duty in duties if self.rng.random() < kept]
        left = left[:count]
        left += [self.new() for _ in range(count - len(left))]
        self.rng.shuffle(left)
        return left


def write(path, header, rows):
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", newline="", encoding="utf-8") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])


def proposed_profiles(current, count, duties, rng):
    for _ in current:
        source = list(rng.choice(current))
        if rng.random() < 0.3:  # two jobs become one
            source = rng.sample(source, len(source) // 2) + rng.sample(rng.choice(current), count - len(source) // 2)
        yield duties.later(source, count, rng.choice((0.95, 0.85, 0.7, 0.5, 0.2)))


def main():
    folder, tasks, roles = pathlib.Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
    count = int(sys.argv[4]) if len(sys.argv) > 4 else 12
    rng = random.Random(int(sys.argv[5]) if len(sys.argv) > 5 else 22)
    duties = Duties(phrases_of(tasks), rng)
    current = [[duties.new() for _ in range(count)] for _ in range(roles)]
    sides = {"current": ("C", current), "proposed": ("P", list(proposed_profiles(current, count, duties, rng)))}
    titles, profiles = [], []
    for side, (letter, of_roles) in sides.items():
        ids = [f"{letter}{number:05d}" for number in range(roles)]
        titles += [[role, f"Role {role}", f"{rng.randrange(4, 12)}"] for role in ids]
        profiles += [[role, "duty", duty] for role, own in zip(ids, of_roles) for duty in own]
        write(folder / side / "posts.csv", ["post_id", "role_id", "team_id"],
              [[f"X{role}", role, f"T{number % TEAMS}"] for number, role in enumerate(ids)])
    write(folder / "roles.csv", ["role_id", "title", "grade"], titles)
    write(folder / "profiles.csv", ["role_id", "section", "statement"], profiles)


main()
