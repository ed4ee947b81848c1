"""Makes files of more and more rows in the layout of children looked after by characteristic, imports each into a database of its own, and
prints rows a second and the most memory that the import had. A file holds one release of 2026 with every figure that the layout has, and
beside it rows of other characteristics (four in five) and repeated rows (one in five), in an order that a seed decides.

    python3 benchmarks/import_rows.py PATH_OF_BENCHMARK [ROWS ...]
"""

import contextlib
import csv
import os
import random
import shutil
import sqlite3
import sys
import tempfile

sys.dont_write_bytecode = True

from measuring import measured  # noqa: E402

HELD = [
    ("Placement", "Foster placements"), ("Placement", "Secure homes and children's homes"),
    ("Placement", "Independent and semi-independent living arrangements/supported accommodation"), ("Place providers", "Private provision"),
    ("Locality of placement", "Placed outside the local authority boundary"),
    ("Distance between home and placement", "Placed more than 20 miles from home"), ("Unaccompanied asylum-seeking children", "UASC"),
    ("Reason episode ceased", "Adopted"), ("Reason episode ceased", "Special guardianship order"),
]
SEED = os.path.join(os.path.dirname(__file__), "..", "seed-data")


def places():
    with open(os.path.join(SEED, "authorities.csv"), encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if not row["last_day"]]


def number(place, what):
    return (int(place["code"]) * 7 + len(what[1])) % 400 + 10


def figures():
    """How many figures each file has, and their sum."""
    held = [number(place, what) for place in places() for what in HELD]
    return len(held), sum(held)


def write(path, rows):
    chance, areas = random.Random(rows), places()
    held = [(place, what) for place in areas for what in HELD]
    with open(path, "w", encoding="utf-8", newline="") as file:
        out = csv.writer(file)
        out.writerow(["time_period", "geographic_level", "old_la_code", "new_la_code", "name", "cla_group", "characteristic", "number", "percentage"])

        def row(place, what):
            out.writerow(["2026", "Local authority", place["code"], place["ons_codes"].split()[-1], place["name"], *what, number(place, what), "1"])

        for place, what in held:
            row(place, what)
        for i in range(rows - len(held)):
            if chance.random() < 0.2:
                row(*chance.choice(held))
            else:
                row(chance.choice(areas), ("Ethnic group", f"Made up {i % 50}"))


def run(benchmark, path, database):
    """Imports a file: seconds, megabytes at most."""
    return measured([benchmark, "import", path, "--database", database, "--release", "looked-after-groups-2026", "--published", "2026-11-20"])


def imported(database):
    """How many figures were imported, and their sum."""
    with contextlib.closing(sqlite3.connect(database)) as file:
        return file.execute("SELECT count(*), sum(cell) FROM observation WHERE release IN ('looked-after-groups-2026', 'care-endings-2026')").fetchone()


def main():
    print("| rows | file | seconds | rows a second | most memory |\n|---|---|---|---|---|")
    for rows in [int(text) for text in sys.argv[2:]] or [5_000, 50_000, 500_000, 5_000_000]:
        folder = tempfile.mkdtemp()
        try:
            path = os.path.join(folder, "rows.csv")
            write(path, rows)
            seconds, most = run(sys.argv[1], path, os.path.join(folder, "a.db"))
            print(f"| {rows:,} | {os.path.getsize(path) / 2**20:,.0f} MB | {seconds:.1f} | {rows / seconds:,.0f} | {most:,.0f} MB |", flush=True)
        finally:
            shutil.rmtree(folder)


if __name__ == "__main__":
    main()
