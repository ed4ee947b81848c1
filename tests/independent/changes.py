"""What changed from one release to a newer one, by the seed files alone: every cell that was added, revised or withdrawn."""
import csv
import functools

from held import ORDER, RELEASES, SEED, rows


@functools.cache
def cells(release):
    """The cells of a release: area, period and column, with what stands in each. A cell of "~" is no cell."""
    held = {}
    path = SEED / "figures" / f"{release}.csv"
    if path.exists():
        with open(path, encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                for column in set(row) - {"area", "period"}:
                    if row[column] != "~":
                        held[row["area"], row["period"], column] = row[column]
    for row in rows("spend.csv"):
        if row["release"] == release:
            for block in set(row) - {"release", "authority", "period", "origin"}:
                held[row["authority"], row["period"], block] = row[block]
    for row in rows("population.csv"):
        if row["release"] == release:
            held[row["area"], row["year"], "children"] = row["children"]
    for row in rows("neighbours.csv"):
        if row["release"] == release:
            held[row["authority"], row["edition"], f"neighbour-{row['order']}"] = f"{row['code']} {row['closeness']}"
    return held


def between(older, newer):
    """The changes, each as kind, area, period, column, before and after."""
    before, after = cells(older), cells(newer)
    covered = {(column, period) for _, period, column in after}
    found = []
    for key in before.keys() | after.keys():
        area, period, column = key
        if key not in before:
            found.append(("added", *key, "", after[key]))
        elif key in after:
            if before[key] != after[key]:
                found.append(("revised", *key, before[key], after[key]))
        elif (column, period) in covered:
            found.append(("withdrawn", *key, before[key], ""))
    return sorted(found, key=lambda change: change[1:4])


def pairs():
    """Every two releases of one dataset, the older one first; of price indices there are never two."""
    ids = sorted(RELEASES, key=lambda key: ORDER[key])
    return [(older, newer) for older in ids for newer in ids
            if RELEASES[older]["dataset"] == RELEASES[newer]["dataset"] and ORDER[older] < ORDER[newer]]
