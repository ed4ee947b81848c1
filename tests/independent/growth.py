"""Growth of spending like for like: sums over the places that report in both years, a reorganised authority and what came after it one
place."""
from held import AUTHORITIES, BLOCKS, DEFLATOR, PREVENTATIVE, SPEND, STATUTORY

SERIES = {"statutory": STATUTORY, "preventative": PREVENTATIVE, "total": BLOCKS}


def places():
    parent = {code: code for code in AUTHORITIES}

    def root(code):
        while parent[code] != code:
            code = parent[code]
        return code

    for code, row in AUTHORITIES.items():
        for after in row["successors"].split():
            parent[root(code)] = root(after)
    found = {}
    for code in AUTHORITIES:
        found.setdefault(root(code), []).append(code)
    return [sorted(members) for members in found.values()]


def existed(code, period):
    row = AUTHORITIES[code]
    first, last = f"{period[:4]}-04-01", f"{int(period[:4]) + 1}-03-31"
    return (not row["first_day"] or row["first_day"] <= last) and (not row["last_day"] or row["last_day"] >= first)


def total(members, period, blocks):
    there = [code for code in members if existed(code, period)]
    if not there:
        return None
    sums = []
    for code in there:
        row = SPEND.get((code, period))
        if row is None or any(row[block] is None for block in blocks):
            return None
        sums.append(sum(row[block] for block in blocks))
    return sum(sums)


def growth(series, first, last, base, without=()):
    sums, left_out, n = [0.0, 0.0], [], 0
    for members in places():
        if set(members) & set(without):
            continue
        ends = [total(members, period, SERIES[series]) for period in (first, last)]
        if None in ends:
            left_out.append("/".join(members))
            continue
        n += 1
        for i, period in enumerate((first, last)):
            sums[i] += ends[i] * DEFLATOR[base] / DEFLATOR[period]
    return 100 * (sums[1] / sums[0] - 1), sums, sorted(left_out), n


if __name__ == "__main__":
    for series in SERIES:
        change, sums, left, n = growth(series, "2012-13", "2024-25", "2024-25")
        print(series, round(change, 3), [round(one) for one in sums], left, n)
    for series in SERIES:
        print(series, growth(series, "2012-13", "2019-20", "2019-20")[::2], growth(series, "2012-13", "2019-20", "2019-20", ["355"])[0])
