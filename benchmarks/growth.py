"""How costs grow: with the authorities, with the periods, and with the releases that a database holds."""

import contextlib
import csv
import json
import os
import shutil
import sqlite3
import subprocess

from measuring import ROOT, measured, memory, middle, ratio, said, timed

SEED = os.path.join(ROOT, "seed-data")


class Nation:
    """A nation that is laid out and compiled, and measured when its turn comes."""

    def __init__(self, run, kind, times):
        self.times, self.took, self.bytes = times, [], 0
        self.process = subprocess.Popen(
            [run.costs, "growth", SEED, kind, str(times)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def lay_out(self):
        self.made = json.loads(self.process.stdout.readline())

    def measure(self):
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        round = json.loads(self.process.stdout.readline())
        self.took.append(round["us_each"])
        self.bytes, self.held, self.resident = round["bytes_each"], round["held_mb"], memory(self.process.pid)

    def end(self):
        self.process.stdin.close()
        self.process.wait(30)

    def __str__(self):
        return f"{middle(self.took, 'us', 2)}, {self.bytes} bytes allocated each; {self.held:.0f} MB held, {self.resident:.0f} resident"


def growth(run):
    """A comparison of a nation of 10 and 100 times the authorities, and of 10 times the periods, beside one of the shipped size."""
    # All are laid out at once, and then measured in turns.
    kinds = {kind: [Nation(run, kind, times) for times in sizes] for kind, sizes in (
        ("authorities", (1, 100) if run.quick else (1, 10, 100)), ("periods", (1, 10)))}
    nations = [nation for kind in kinds.values() for nation in kind]
    for nation in nations:
        nation.lay_out()
    for kind, (one, *others) in kinds.items():
        for nation in others:
            # Each copy has the medians of the first.
            run.same(f"the sum of medians of {nation.times} times the {kind}", nation.made["sum"], nation.times * one.made["sum"])
    run.checked("medians of so many times the authorities and periods sum up to as many times the same")
    # While many were laid out at once the runtime may not have compiled all for good: two turns do not count.
    for _ in range(2 + run.rounds):
        for nation in nations:
            nation.measure()
    for nation in nations:
        nation.took = nation.took[2:]
        nation.end()
    for kind, (one, *others) in kinds.items():
        for nation in others:
            run.row(
                f"a comparison of {nation.times} times the {kind} ({nation.made[kind]})", str(nation), f"of {one.made[kind]}: {one}",
                ratio(nation.took, one.took), "1.2" if nation is others[-1] else "")


def rewritten(source, to, name, change):
    """Writes a seed file with what `change` gives for each row in its place."""
    with open(os.path.join(source, name), newline="", encoding="utf-8") as file:
        table = csv.DictReader(file)
        rows = [more for row in table for more in change(row)]
    with open(os.path.join(to, name), "w", newline="", encoding="utf-8") as file:
        out = csv.DictWriter(file, table.fieldnames, lineterminator="\n")
        out.writeheader()
        out.writerows(rows)


def many_releases(to, times):
    """
    The shipped seed files, where each release is the newest of so many of the same dataset with the same keys; every twentieth row of figures
    of each of the others reads differently. With once as many it is the shipped content, and orders that leave room: what counts is the same
    with both. Lists of neighbours stay as they are, since an edition is one release.
    """
    shutil.copytree(SEED, to)

    def editions(row, column):
        yield row
        for i in range(1, times if not row[column].startswith("statistical-neighbours-") else 1):
            yield {**row, column: f"{row[column]}-e{i}"}

    def releases(row):
        for i, edition in enumerate(editions(row, "id")):
            yield {**edition, "order": str(int(row["order"]) * 10 - i), "published": row["published"] if i == 0 else ""}

    rewritten(SEED, to, "releases.csv", releases)
    for name in ("population.csv", "spend.csv", "price-indices.csv"):
        rewritten(SEED, to, name, lambda row: editions(row, "release"))
    figures = os.path.join(to, "figures")
    for name in os.listdir(figures):
        with open(os.path.join(figures, name), encoding="utf-8") as file:
            head, *lines = file.read().splitlines()
        for i in range(1, times):
            with open(os.path.join(figures, f"{name.removesuffix('.csv')}-e{i}.csv"), "w", encoding="utf-8") as file:
                file.write("\n".join([head, *(other(line) if at % 20 == i else line for at, line in enumerate(lines))]) + "\n")


def other(line):
    """A row with other numbers: each whole number one more."""
    area, period, *cells = line.split(",")
    return ",".join([area, period, *(str(int(cell) + 1) if cell.isdigit() else cell for cell in cells)])


def releases(run):
    """A `compare` from process start on a database with ten times the releases, beside the same with those shipped."""
    times = 5 if run.quick else 10
    few, many, seeds = run.path("few.db"), run.path("many.db"), {count: run.path(f"seed-{count}") for count in (1, times)}
    loads, counts, answers = [], [], {}
    for database, (count, seed) in zip((few, many), seeds.items()):
        many_releases(seed, count)
        loads.append(timed(run.compare("--seed-data", seed, database=database)))
        with contextlib.closing(sqlite3.connect(database)) as file:
            counts += file.execute("SELECT count(*) FROM loading").fetchone()
    if not 0.95 * times * counts[0] < counts[1] <= times * counts[0]:
        raise SystemExit(f"{counts[1]} releases are held, expected {times} times {counts[0]}")
    run.row(f"first load and one `compare`, {times} times the releases ({counts[1]})", f"{loads[1]:.1f} s", f"{counts[0]}: {loads[0]:.1f} s", ratio(loads[1:], loads[:1]))
    # Where the database has read the longer folder and the shipped one is named, it finds nothing new, as when releases came by import.
    in_folder = [] if run.quick else [("in database and seed folder", seeds[times], "")]
    for what, seed, wanted in (*in_folder, ("in the database", seeds[1], "1.3")):
        commands = {
            database: run.compare("--format", "json", "--seed-data", named, database=database) for database, named in ((few, seeds[1]), (many, seed))}
        took, most = {few: [], many: []}, {}
        for database, command in commands.items():
            answers[database] = json.loads(said(command))
        for part in ("figure", "summary", "position"):
            if answers[few][part] != answers[many][part]:
                raise SystemExit(f"{part} with {counts[1]} releases is {answers[many][part]}, with {counts[0]} {answers[few][part]}")
        run.checked(f"the answer with {counts[1]} releases is that with {counts[0]}")
        for _ in range(run.rounds):
            for database, command in commands.items():
                seconds, most[database] = measured(command)
                took[database].append(seconds)
        run.row(
            f"one `compare` from process start, {times} times the releases {what} ({counts[1]})", f"{middle(took[many], 's', 2)}, {most[many]:.0f} MB",
            f"{counts[0]}: {middle(took[few], 's', 2)}, {most[few]:.0f} MB", ratio(took[many], took[few]), wanted)
    sizes = [os.path.getsize(database) / 1e6 for database in (few, many)]
    run.row("the database with them", f"{sizes[1]:.1f} MB", f"{sizes[0]:.1f} MB", f"{sizes[1] / sizes[0]:.1f}")
