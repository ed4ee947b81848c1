"""Spend against care by plain least squares, with every authority left out in turn by fitting it all again."""
from held import AUTHORITIES, CARE, DEFLATOR, POPULATION, PREVENTATIVE, SPEND, financial

EXCLUDED = {"201", "420", "921"}
BASE = "2024-25"


def spend(code, ends_in):
    period = financial(ends_in - 1)
    row, children = SPEND.get((code, period)), POPULATION.get((code, ends_in - 1))
    if row is None or not children or any(row[block] is None for block in PREVENTATIVE):
        return None
    return sum(row[block] for block in PREVENTATIVE) * DEFLATOR[BASE] / DEFLATOR[period] / children / 100


def panel(one_series, excluded=EXCLUDED):
    """For each authority its rows: year, care rate, spend in hundreds of pounds, spend of the year before."""
    found = {}
    for code in AUTHORITIES:
        if code in excluded:
            continue
        for year in range(2014, 2026):
            count, printed = CARE.parts(code, str(year))
            people = POPULATION.get((code, year - 1)) if one_series else printed
            now, before = spend(code, year), spend(code, year - 1)
            if count is None or not people or now is None or before is None:
                continue
            if one_series and not printed:
                continue
            found.setdefault(code, []).append((year, count / people * 10000, now, before))
    return found


def solve(matrix, right):
    n = len(matrix)
    rows = [list(row) + [value] for row, value in zip(matrix, right)]
    for i in range(n):
        pivot = max(range(i, n), key=lambda j: abs(rows[j][i]))
        rows[i], rows[pivot] = rows[pivot], rows[i]
        for j in range(n):
            if j != i:
                factor = rows[j][i] / rows[i][i]
                rows[j] = [a - factor * b for a, b in zip(rows[j], rows[i])]
    return [row[-1] / row[i] for i, row in enumerate(rows)]


def parts(rows, method, years):
    """What one authority adds to the sums that the slopes are made of."""
    if method == "between":
        n = len(rows)
        design, care = [[1.0, sum(row[2] for row in rows) / n]], [sum(row[1] for row in rows) / n]
    else:
        design = [[row[2], row[3]] + [1.0 if row[0] == year else 0.0 for year in years] for row in rows]
        means = [sum(column) / len(rows) for column in zip(*design)]
        mean = sum(row[1] for row in rows) / len(rows)
        design = [[value - m for value, m in zip(row, means)] for row in design]
        care = [row[1] - mean for row in rows]
    k = len(design[0])
    gram = [[sum(row[i] * row[j] for row in design) for j in range(k)] for i in range(k)]
    return gram, [sum(row[i] * y for row, y in zip(design, care)) for i in range(k)]


def slopes(found, method, without=None):
    years = sorted({row[0] for rows in found.values() for row in rows})[1:] if method == "within-trend-removed" else []
    gram = moment = None
    for code, rows in found.items():
        if code == without:
            continue
        g, m = parts(rows, method, years)
        gram = g if gram is None else [[a + b for a, b in zip(x, y)] for x, y in zip(gram, g)]
        moment = m if moment is None else [a + b for a, b in zip(moment, m)]
    fitted = solve(gram, moment)
    return fitted[1:2] if method == "between" else fitted[:2]


def leverages(found, method):
    """For each slope: the slope, the authority that moves it most, the slope without it."""
    whole = slopes(found, method)
    each = {code: slopes(found, method, code) for code in found}
    answers = []
    for i, slope in enumerate(whole):
        most = max(sorted(each), key=lambda code: abs(each[code][i] - slope))
        answers.append((slope, most, each[most][i]))
    return answers


if __name__ == "__main__":
    for one_series in (True, False):
        found = panel(one_series)
        print("one series" if one_series else "as printed", len(found), sum(map(len, found.values())))
        for method in ("between", "within", "within-trend-removed"):
            print(" ", method, [(round(s, 3), AUTHORITIES[code]["name"], round(w, 3)) for s, code, w in leverages(found, method)])
    everybody = panel(True, set())
    print("everybody", [[round(s, 3) for s in slopes(everybody, m)] for m in ("between", "within", "within-trend-removed")])
