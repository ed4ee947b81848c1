"""What the seed files hold, read without any code of the project: names, rows that count, neighbours, prices."""
import csv
import functools
import math
import pathlib
import statistics

SEED = pathlib.Path(__file__).resolve().parents[2] / "seed-data"
PREVENTATIVE = ["family-support", "other", "sure-start", "young-people"]
STATUTORY = ["looked-after", "safeguarding", "youth-justice"]
BLOCKS = sorted(PREVENTATIVE + STATUTORY)


@functools.cache
def rows(name):
    with open(SEED / name, encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def number(cell):
    try:
        return float(cell)
    except ValueError:
        return None


def financial(year):
    return f"{year}-{(year + 1) % 100:02d}"


AUTHORITIES = {row["code"]: row for row in rows("authorities.csv")}
RELEASES = {row["id"]: row for row in rows("releases.csv")}
ORDER = {key: int(row["order"]) for key, row in RELEASES.items()}
DEFLATOR = {row["period"]: float(row["value"]) for row in rows("price-indices.csv") if row["index"] == "gdp-deflator"}


def newest(found, key):
    """Of rows with the same key, the one of the newest release counts, whatever it holds."""
    kept = {}
    for row in sorted(found, key=lambda row: ORDER[row["release"]]):
        kept[key(row)] = row
    return kept


POPULATION = {
    (area, int(year)): number(row["children"])
    for (area, year), row in newest(rows("population.csv"), lambda row: (row["area"], row["year"])).items()
}
SPEND = {
    key: {block: number(row[block]) for block in BLOCKS}
    for key, row in newest(rows("spend.csv"), lambda row: (row["authority"], row["period"])).items()
}
SPEND_YEARS = sorted({period for _, period in SPEND})


def cells(series):
    """{(area, period): cell} of a published column, of the newest release that has it."""
    found = {}
    for path in sorted((SEED / "figures").glob("*.csv"), key=lambda path: ORDER[path.stem]):
        with open(path, encoding="utf-8-sig", newline="") as file:
            table = csv.DictReader(file)
            if series in table.fieldnames:
                found |= {(row["area"], row["period"]): row[series] for row in table if row[series] != "~"}
    return found


def observed(numerator, base):
    """Rows of two published columns, of every release that has both: release, area, period, the two cells."""
    for path in sorted((SEED / "figures").glob("*.csv")):
        with open(path, encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                if numerator in row and base in row and (row[numerator] or row[base]):
                    yield {"release": path.stem, "area": row["area"], "period": row["period"], "numerator": row[numerator], "base": row[base]}


class Observed:
    """A count and what it is set against: the rows that count, by reporting unit."""

    def __init__(self, numerator, base):
        found = sorted(observed(numerator, base), key=lambda row: ORDER[row["release"]])
        self.latest = {(row["area"], row["period"]): row for row in found}
        self.row, self.joint = {}, {}
        for row in found:
            members = sorted(row["area"].split("/"))
            for member in members:
                self.row[member, row["period"]] = row
                self.joint[member, row["period"]] = members
        self.periods = sorted({row["period"] for row in found})

    def unit(self, area, period):
        return self.joint.get((area, period), [area])[0]

    def parts(self, area, period):
        row = self.row.get((area, period))
        return (None, None) if row is None else (number(row["numerator"]), number(row["base"]))

    def rounds_to_zero(self, area, period):
        row = self.row.get((area, period))
        return row is not None and row["numerator"] in ("low", "k")


CARE = Observed("looked-after-children", "looked-after-population")
AGENCY = Observed("agency-workers", "workers-in-post")
NEIGHBOURS = {}
for listed in rows("neighbours.csv"):
    NEIGHBOURS.setdefault((listed["edition"], listed["authority"]), []).append((int(listed["order"]), listed["code"]))
NEIGHBOURS = {key: [code for _, code in sorted(found)] for key, found in NEIGHBOURS.items()}


def quantile(values, p):
    """R type 7."""
    ordered = sorted(values)
    position = (len(ordered) - 1) * p
    below = math.floor(position)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (position - below) * (ordered[above] - ordered[below])


def median_scores(values):
    """Distances from the median in units of 1.4826 times the median absolute deviation, by key."""
    middle = statistics.median(values.values())
    spread = 1.4826 * statistics.median(abs(value - middle) for value in values.values())
    return {key: (value - middle) / spread for key, value in values.items()} if spread > 0 else {}
