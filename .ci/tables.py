"""Compares what pandas and R read of a stream with its CSV: numbers to the last bit, reasons for missing ones word by word."""
import csv
import json
import pathlib
import sys

import pandas

table, lines, folder = (pathlib.Path(path) for path in sys.argv[1:])
with table.open(newline="", encoding="utf-8") as file:
    rows = list(csv.DictReader(file))
assert len(rows) > 10_000, f"{len(rows)} rows"
# Python's float() is the nearest double to a text, so this is what the text says.
said = [tuple(float(row[name]) if row[name] else None for name in ("value", "median", "england")) + (row["missing"],) for row in rows]
assert sum(1 for row in said if row[3]) > 100, "hardly any figure is missing"
different = 0


def compare(what, read):
    global different
    assert len(read) == len(said), f"{what}: {len(read)} rows, the CSV has {len(said)}"
    faults = [(i + 2, ours, theirs) for i, (ours, theirs) in enumerate(zip(said, read)) if ours != theirs]
    different += len(faults)
    print(f"{what}: {len(read)} rows, {len(faults)} differ", *faults[:3], sep="\n  " if faults else "")


def number(value):
    return None if pandas.isna(value) else float(value)


# Text that stands for nothing elsewhere ("NA", "None") is text here; an empty cell is none.
frame = pandas.read_csv(table, float_precision="round_trip", keep_default_na=False, na_values=[""], low_memory=False)
compare("pandas, CSV", [
    (number(one.value), number(one.median), number(one.england), "" if pandas.isna(one.missing) else one.missing)
    for one in frame.itertuples()])
numeric = [name for name in frame.columns if frame[name].dtype.kind in "fi"]
assert len(numeric) > 30, numeric
cells = 0
for name in numeric:
    for row, value in zip(rows, frame[name]):
        cells += 1
        different += (float(row[name]) if row[name] else None) != number(value)
print(f"pandas, CSV: {len(numeric)} columns of numbers, {cells} cells")

frame = pandas.read_json(lines, lines=True, precise_float=True)


def inside(cell, name):
    return cell.get(name) if isinstance(cell, dict) else None


def reason(cell):
    # The CSV says SUPPRESSED where the contract says MISSING_SUPPRESSED.
    return (inside(cell, "missing") or "").removeprefix("MISSING_")


compare("pandas, JSON", [
    (inside(one.figure, "value"), inside(one.summary, "median"), inside(inside(one.england, "figure"), "value"), reason(one.figure)) for one in frame.itertuples()])

for name in ("csv", "json"):
    read = [line.split(",") for line in (folder / f"r-{name}").read_text(encoding="utf-8").splitlines()]
    compare(f"R, {name.upper()}", [
        (*(None if cell == "NA" else float.fromhex(cell) for cell in row[:3]), row[3].removeprefix("MISSING_")) for row in read])

print(f"tables: {'ok' if different == 0 else 'FAILED'}, {different} differ")
sys.exit(different > 0)
