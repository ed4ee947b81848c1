#!/usr/bin/env python3
"""
Who started where an authority did, by care rates on one population, and plans in the most and the least deprived tenth of the authorities, from
the seed files. Python's standard library alone.

    tests/independent/alike.py [CODE]
"""
import math
import statistics
import sys

from held import AUTHORITIES, CARE, NEIGHBOURS, POPULATION, cells, number


def rate(code, year):
    count, printed = CARE.parts(code, str(year))
    children = POPULATION.get((code, year - 1)) or printed
    return count / children * 10000 if count is not None and children else None


def started(code, edition="2025", then=2020, now=2025):
    """For each starting point those nearest in the earlier year: code, how near, then, now; and the medians of all."""
    courses = {c: (rate(c, then), rate(c, now)) for c in AUTHORITIES if c != code}
    courses = {c: pair for c, pair in courses.items() if None not in pair}
    listed = NEIGHBOURS[edition, code]
    listers = {c for (e, c), found in NEIGHBOURS.items() if e == edition and code in found}
    following = {c for n in listed for c in NEIGHBOURS[edition, n]}
    for start in (rate(code, then), rate(code, now)):
        near = sorted(courses, key=lambda c: (abs(courses[c][0] - start), c))[:math.ceil(len(courses) / 10)]
        how = {c: "compared" if c in listed else "lists it" if c in listers else "next" if c in following else "" for c in near}
        yield start, len(courses), [(c, how[c], *courses[c]) for c in near], [
            statistics.median(courses[c][i] for c in group) for group in (near, courses) for i in (0, 1)]


def tenths(year=2019):
    """Plans per 10,000 in the tenth of the authorities with the highest and with the lowest deprivation."""
    plans, idaci = cells("plans"), cells("idaci-score")
    found = sorted(
        (number(idaci[code, str(year)]), number(cell), POPULATION[code, year - 1]) for (code, period), cell in plans.items()
        if period == str(year) and code in AUTHORITIES and number(cell) is not None and POPULATION.get((code, year - 1))
        and number(idaci.get((code, str(year)), "")) is not None)
    size = len(found) // 10
    pooled = [sum(row[1] for row in some) / sum(row[2] for row in some) * 10000 for some in (found[-size:], found[:size])]
    return size, len(found), *pooled, pooled[0] / pooled[1]


if __name__ == "__main__":
    for start, of, near, medians in started(sys.argv[1] if len(sys.argv) > 1 else "805"):
        print(f"near {start:.1f} of {of}: medians {[round(one, 4) for one in medians]}")
        for code, how, before, after in near:
            print(f"  {code} {AUTHORITIES[code]['name']:30} {how:9} {before:6.1f} {after:6.1f}")
    print("plans by deprivation:", tenths())
