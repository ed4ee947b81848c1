#!/usr/bin/env python3
"""
Preventative spend per child against each outcome that is shipped beside children in care: slopes, errors clustered by authority (CR1), p values
of Student's t and Holm's allowance for all of them, from the seed files by plain least squares. Python's standard library alone.

    tests/independent/pairs.py
"""
import math

import association
from association import EXCLUDED, solve
from held import AUTHORITIES, POPULATION, cells, number

RATES = {"referral-rate": "referrals", "section-47-rate": "section-47", "plan-rate": "plans"}
SHARES = {"repeat-plan-share": ("plan-starts-repeat", "plan-starts")}
METHODS = ("between", "within", "within-trend-removed")


def outcome(measure):
    """{(authority, year): value}."""
    found = {}
    if measure in RATES:
        for (area, period), cell in cells(RATES[measure]).items():
            count, children = number(cell), POPULATION.get((area, int(period) - 1))
            if count is not None and children:
                found[area, int(period)] = count / children * 10000
    else:
        top, bottom = (cells(series) for series in SHARES[measure])
        for (area, period), cell in top.items():
            part, whole = number(cell), number(bottom.get((area, period), ""))
            if part is not None and whole and part <= whole:
                found[area, int(period)] = part / whole * 100
    return found


def panel(measure):
    """For each authority its rows: year, outcome, spend in hundreds of pounds, spend of the year before."""
    if measure == "children-in-care-rate":
        return association.panel(True)
    found = {}
    for (code, year), value in sorted(outcome(measure).items()):
        if code not in AUTHORITIES or code in EXCLUDED:
            continue
        now, before = association.spend(code, year), association.spend(code, year - 1)
        if now is not None and before is not None:
            found.setdefault(code, []).append((year, value, now, before))
    return found


def demeaned(rows):
    columns = list(zip(*rows))
    return [[value - sum(column) / len(column) for value, column in zip(row, columns)] for row in rows]


def design(found, method):
    """Clusters, columns and outcome after the effects are taken out, and how many coefficients are fitted."""
    codes = sorted(found)
    if method == "between":
        means = demeaned([[sum(row[1] for row in found[c]) / len(found[c]), sum(row[2] for row in found[c]) / len(found[c])] for c in codes])
        return codes, [[row[1]] for row in means], [row[0] for row in means], 2
    years = sorted({row[0] for rows in found.values() for row in rows})[1:] if method == "within-trend-removed" else []
    clusters, left = [], []
    for code in codes:
        clusters += [code] * len(found[code])
        left += demeaned([list(row[1:]) + [1.0 if row[0] == year else 0.0 for year in years] for row in found[code]])
    if years:
        dummies = [row[3:] for row in left]
        k = len(years)
        gram = [[sum(row[i] * row[j] for row in dummies) for j in range(k)] for i in range(k)]
        for column in range(3):
            fitted = solve([list(row) for row in gram], [sum(d[i] * row[column] for d, row in zip(dummies, left)) for i in range(k)])
            for d, row in zip(dummies, left):
                row[column] -= sum(a * b for a, b in zip(d, fitted))
    return clusters, [row[1:3] for row in left], [row[0] for row in left], 2


def inverse(matrix):
    n = len(matrix)
    columns = [solve([list(row) for row in matrix], [1.0 if i == j else 0.0 for i in range(n)]) for j in range(n)]
    return [list(row) for row in zip(*columns)]


def times(one, other):
    return [[sum(a * b for a, b in zip(row, column)) for column in zip(*other)] for row in one]


def fit(found, method):
    """[(slope, standard error, p value)], authorities, rows."""
    clusters, x, y, fitted = design(found, method)
    k = len(x[0])
    bread = inverse([[sum(row[i] * row[j] for row in x) for j in range(k)] for i in range(k)])
    slopes = [sum(b * m for b, m in zip(row, [sum(r[i] * v for r, v in zip(x, y)) for i in range(k)])) for row in bread]
    scores = {}
    for code, row, value in zip(clusters, x, y):
        residual = value - sum(a * b for a, b in zip(row, slopes))
        sums = scores.setdefault(code, [0.0] * k)
        for i in range(k):
            sums[i] += row[i] * residual
    meat = [[sum(s[i] * s[j] for s in scores.values()) for j in range(k)] for i in range(k)]
    groups, n = len(scores), len(y)
    scale = groups / (groups - 1) * (n - 1) / (n - fitted)
    variance = times(times(bread, meat), bread)
    errors = [math.sqrt(variance[i][i] * scale) for i in range(k)]
    return [(s, e, two_sided(s / e, groups - 1)) for s, e in zip(slopes, errors)], groups, len(y) if method != "between" else sum(map(len, found.values()))


def two_sided(t, freedom):
    """P(|T| > t) by the regularised incomplete beta function, Lentz's continued fraction."""
    return beta(freedom / (freedom + t * t), freedom / 2, 0.5)


def beta(x, a, b):
    if x > (a + 1) / (a + b + 2):
        return 1 - beta(1 - x, b, a)
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log(1 - x)) / a
    f = c = 1.0
    d = 0.0
    for i in range(400):
        m = i // 2
        if i == 0:
            numerator = 1.0
        elif i % 2 == 0:
            numerator = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        else:
            numerator = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        d = 1 + numerator * d
        d = 1 / (d or 1e-300)
        c = 1 + numerator / (c or 1e-300)
        f *= c * d
        if abs(1 - c * d) < 1e-15:
            break
    return front * (f - 1)


def holm(values):
    adjusted, least = [0.0] * len(values), 0.0
    for rank, at in enumerate(sorted(range(len(values)), key=values.__getitem__)):
        least = max(least, min(1.0, (len(values) - rank) * values[at]))
        adjusted[at] = least
    return adjusted


PAIRS = ["children-in-care-rate", *RATES, *SHARES]


def everything():
    """[(outcome, method, authorities, rows, slope, error, p, p allowing for all)]."""
    found = []
    for measure in PAIRS:
        rows = panel(measure)
        for method in METHODS:
            answers, authorities, n = fit(rows, method)
            found += [(measure, method, authorities, n, *answer) for answer in answers]
    return [(*one, p) for one, p in zip(found, holm([one[-1] for one in found]))]


if __name__ == "__main__":
    for measure, method, authorities, n, slope, error, p, adjusted in everything():
        print(f"{measure:22} {method:20} {authorities} {n:5} {slope:+9.4f} {error:8.4f} {p:.6f} {adjusted:.6f}")
