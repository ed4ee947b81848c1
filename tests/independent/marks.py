"""Which figures the rules mark, worked out from the seed files: jumps, unit costs, nil blocks."""
import collections
import math

from held import AGENCY, AUTHORITIES, BLOCKS, CARE, POPULATION, PREVENTATIVE, SPEND, SPEND_YEARS, STATUTORY, cells, median_scores, number
from models import agency

TOTAL = {"total-spend", "total-spend-per-child"}
SIDES = {"preventative": PREVENTATIVE, "statutory": STATUTORY}
UNIT_COST = "looked-after-unit-cost"
SPEND_MEASURES = TOTAL | {UNIT_COST} | {f"{block}-per-child" for block in BLOCKS} | {
    "preventative-share", *(f"{side}-spend{end}" for side in SIDES for end in ("", "-per-child"))}


def holding(block):
    """The measures that a block is part of."""
    found = {f"{block}-per-child", "preventative-share"} | TOTAL | ({UNIT_COST} if block == "looked-after" else set())
    for side, blocks in SIDES.items():
        if block in blocks:
            found |= {f"{side}-spend", f"{side}-spend-per-child"}
    return found


def per_child(blocks):
    def value(code, period):
        row, children = SPEND.get((code, period)), POPULATION.get((code, int(period[:4])))
        if row is None or not children or any(row[block] is None for block in blocks):
            return None
        return sum(row[block] for block in blocks) / children
    return value


def share(code, period):
    row = SPEND.get((code, period))
    if row is None or any(row[block] is None for block in BLOCKS):
        return None
    return 100 * sum(row[block] for block in PREVENTATIVE) / sum(row.values())


def jumps(periods, codes, value, level, least):
    """{(code, period)} that are marked; level is compared by its logarithm."""
    found = {}
    for before, period in zip(periods, periods[1:]):
        change = {
            code: math.log(level(code, period) / level(code, before)) for code in codes
            if (level(code, period) or 0) > 0 and (level(code, before) or 0) > 0
        }
        for code, score in (median_scores(change) if change else {}).items():
            if abs(score) > 5 and abs(value(code, period) - value(code, before)) >= least:
                found[code, period] = score
    position = {period: i for i, period in enumerate(periods)}

    def returns(code, i):
        """Whether what jumped in period i jumped back in the next."""
        if i + 1 >= len(periods) or (code, periods[i]) not in found or (code, periods[i + 1]) not in found:
            return False
        if found[code, periods[i]] * found[code, periods[i + 1]] >= 0:
            return False
        v0, v1, v2 = (level(code, periods[j]) for j in (i - 1, i, i + 1))
        return abs(math.log(v2 / v0)) < abs(math.log(v2 / v1)) / 2

    marked = set()
    for code, period in found:
        i = position[period]
        if returns(code, i - 1):
            continue
        marked.add((code, period))
        first = min(j for j in range(len(periods)) if value(code, periods[j]) is not None)
        if i - 1 == first and not returns(code, i):
            marked.add((code, periods[i - 1]))
    return marked


def unit_cost(code, period):
    """Spend on children looked after for each of those looked after on the 31 March that ends the year."""
    row, (count, _) = SPEND.get((code, period)), CARE.parts(code, str(int(period[:4]) + 1))
    return row["looked-after"] / count if row and row["looked-after"] is not None and count else None


def unit_costs():
    found = set()
    for period in SPEND_YEARS:
        cost = {code: math.log(value) for code in AUTHORITIES if (value := unit_cost(code, period)) and value > 0}
        found |= {(code, period) for code, score in (median_scores(cost) if cost else {}).items() if abs(score) > 4}
    return found


def nil(block):
    value = per_child([block])
    found = set()
    for before, period in zip(SPEND_YEARS, SPEND_YEARS[1:]):
        for code in AUTHORITIES:
            ends = value(code, before), value(code, period)
            if None not in ends and min(ends) < 1 and max(ends) >= 20:
                found.add((code, period))
    return found


def agency_share(code, period):
    parts = agency(code, period) if AGENCY.unit(code, period) == code else None
    return None if parts is None else 100 * parts[0] / parts[1]


def agency_level(code, period):
    parts = agency(code, period) if AGENCY.unit(code, period) == code else None
    return None if parts is None else (parts[0] + 0.5) / (parts[1] + 1)


def agency_costs():
    """{(code, period): measures} where the memorandum on agency staff lies outside 1% to 40% of pay."""
    pay, found = cells("ro3-total-pay"), {}
    for (code, period), cell in cells("ro3-agency").items():
        cost, whole = number(cell), number(pay.get((code, period), ""))
        if code in AUTHORITIES and cost is not None and whole and not 1 <= 100 * cost / whole <= 40:
            people = POPULATION.get((code, int(period[:4])))
            found[code, period] = {"agency-cost-share"} | ({"agency-cost-per-child"} if people else set())
    return found


def findings():
    """{(rule, code, period, measures)} for every rule that is worked out here."""
    found = set()

    def add(rule, where, measures):
        for code, period in where:
            # A finding belongs to the figures that there are.
            there = frozenset(measure for measure in measures if has_figure(code, period, measure))
            if there:
                found.add((rule, code, period, there))

    total = per_child(BLOCKS)
    add("jump-total", jumps(SPEND_YEARS, AUTHORITIES, total, total, 150), SPEND_MEASURES)
    for block in BLOCKS:
        value = per_child([block])
        add("jump-block", jumps(SPEND_YEARS, AUTHORITIES, value, value, 100), holding(block))
        add("nil-block", nil(block), holding(block))
    add("unit-cost", unit_costs(), holding("looked-after"))
    add("jump-share", jumps(SPEND_YEARS, AUTHORITIES, share, share, 5), {"preventative-share"})
    found |= {("agency-cost", code, period, frozenset(measures)) for (code, period), measures in agency_costs().items()}
    for code, period in jumps(AGENCY.periods, AUTHORITIES, agency_share, agency_level, 5):
        for member in AGENCY.joint[code, period]:
            found.add(("jump-agency", member, period, frozenset({"agency-share"})))
    return found


def has_figure(code, period, measure):
    row = SPEND.get((code, period))
    if row is None:
        return False
    if measure == UNIT_COST:
        return unit_cost(code, period) is not None
    name = measure.removesuffix("-per-child")
    blocks = ([name] if name in BLOCKS else BLOCKS if name in ("total-spend", "preventative-share")
              else SIDES[name.removesuffix("-spend")])
    return all(row[block] is not None for block in blocks) and (
        not measure.endswith("-per-child") or bool(POPULATION.get((code, int(period[:4])))))


def yields():
    """{(rule, measure, period): how many authorities}."""
    counted = collections.Counter()
    for rule, code, period, measures in findings():
        for measure in measures:
            counted[rule, measure, period] += 1
    return counted


def yield_table():
    """The table of docs/methods.md: authorities marked, by rule and measure, a column a year."""
    counted = yields()
    any_check = {}
    for rule, code, period, measures in findings():
        if rule != "nil-block":
            for measure in measures:
                any_check.setdefault((measure, period), set()).add(code)
    rows = [("jump-total", "total-spend-per-child"), *(("jump-block", f"{block}-per-child") for block in BLOCKS),
            ("jump-share", "preventative-share"), ("unit-cost", "looked-after-per-child"),
            *(("nil-block", f"{block}-per-child") for block in BLOCKS)]
    lines = [f"| rule | measure | {' | '.join(period[2:] for period in SPEND_YEARS)} |", f"|---|---|{'---:|' * len(SPEND_YEARS)}"]
    for rule, measure in rows:
        lines.append(f"| `{rule}` | `{measure}` | {' | '.join(str(counted[rule, measure, period]) for period in SPEND_YEARS)} |")
    for measure in ("total-spend-per-child", "preventative-spend-per-child", "statutory-spend-per-child", "preventative-share"):
        counts = [str(len(any_check.get((measure, period), ()))) for period in SPEND_YEARS]
        lines.append(f"| any `check` | `{measure}` | {' | '.join(counts)} |")
    years = AGENCY.periods
    lines += ["", f"| rule | measure | {' | '.join(years)} |", f"|---|---|{'---:|' * len(years)}",
              f"| `jump-agency` | `agency-share` | {' | '.join(str(counted['jump-agency', 'agency-share', year]) for year in years)} |"]
    return "\n".join(lines)


if __name__ == "__main__":
    print(yield_table())
