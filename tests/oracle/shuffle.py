"""shuffle.py MODEL OUT --seed N: the same model with the rows and columns of every CSV in another order.

Rule 1.3: results do not depend on row order.  One kind of row order is kept: the rows of one
multi-line cell stay one cell.
"""
import argparse
import csv
import os
import random
import shutil


def shuffle_csv(source, target, rng):
    with open(source, encoding="utf-8-sig", newline="") as handle:
        head, *rows = list(csv.reader(handle))
    order = list(range(len(head)))
    rng.shuffle(order)
    rng.shuffle(rows)
    with open(target, "w", encoding="utf-8", newline="") as handle:
        writer = csv.writer(handle, lineterminator="\n")
        for row in [head] + rows:
            writer.writerow([row[i] for i in order])


def shuffle(source, target, seed):
    rng = random.Random(seed)
    for folder, folders, files in os.walk(source):
        folders.sort()
        here = os.path.join(target, os.path.relpath(folder, source))
        os.makedirs(here, exist_ok=True)
        for name in sorted(files):
            a, b = os.path.join(folder, name), os.path.join(here, name)
            shuffle_csv(a, b, rng) if name.endswith(".csv") else shutil.copyfile(a, b)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model")
    parser.add_argument("out")
    parser.add_argument("--seed", type=int, default=1)
    args = parser.parse_args()
    shuffle(args.model, args.out, args.seed)
