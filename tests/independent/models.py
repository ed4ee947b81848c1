"""Both models of excess variation around each authority's own neighbours, from the seed files."""
import math

from held import AGENCY, AUTHORITIES, CARE, NEIGHBOURS, quantile


def care(area, period):
    count, population = CARE.parts(area, period)
    return None if count is None or not population else (count, population)


def agency(area, period):
    agency_fte, in_post = AGENCY.parts(area, period)
    if agency_fte is None or in_post is None:
        return None
    both = round(agency_fte + in_post, 6)
    return (agency_fte, both) if both > 0 else None


MEASURES = {"children-in-care-rate": (CARE, care, 10000), "agency-share": (AGENCY, agency, 100)}


def neighbours(series, parts, area, period, edition):
    """Parts of the neighbours that count, each return once; and how many count as 0."""
    seen, used, zeros = {series.unit(area, period)}, [], 0
    for other in NEIGHBOURS.get((edition, area), []):
        unit = series.unit(other, period)
        if unit in seen:
            continue
        if parts(other, period) is not None:
            seen.add(unit)
            used.append(parts(other, period))
        elif series.rounds_to_zero(other, period):
            seen.add(unit)
            zeros += 1
    return used, zeros


def pooled(series, parts, area, period, edition):
    used, zeros = neighbours(series, parts, area, period, edition)
    if len(used) + zeros < 5 or len(used) < 5:
        return None
    return sum(top for top, _ in used) / sum(bottom for _, bottom in used)


def score(measure, top, bottom, centre):
    """z of the multiplied model, and y and s of the additive one."""
    if measure == "children-in-care-rate":
        expected = centre * bottom
        return 2 * (math.sqrt(top) - math.sqrt(expected)), math.sqrt(top / expected) - 1, 1 / (2 * math.sqrt(expected))
    share = top / bottom
    z = (share - centre) / math.sqrt(centre * (1 - centre) / bottom)
    return z, math.asin(math.sqrt(share)) - math.asin(math.sqrt(centre)), 1 / (2 * math.sqrt(bottom))


def winsorised_square(scores):
    low, high = quantile(scores, 0.1), quantile(scores, 0.9)
    return sum(min(max(one, low), high) ** 2 for one in scores) / len(scores)


def level(z):
    return ("ABOVE" if z > 3.0902323061678132 else "POSSIBLY_ABOVE" if z > 1.959963984540054
            else "BELOW" if z < -3.0902323061678132 else "POSSIBLY_BELOW" if z < -1.959963984540054 else "WITHIN")


def tau_squared(pairs):
    phi = winsorised_square([y / s for y, s in pairs])
    weights = [1 / s ** 2 for _, s in pairs]
    n, total = len(pairs), sum(weights)
    return max(0.0, (n * phi - (n - 1)) / (total - sum(w * w for w in weights) / total))


def verdicts(measure, period, edition="2025"):
    """For each authority: z, adjusted z, additive z, both levels; with phi, tau squared and the number of units."""
    series, parts, _ = MEASURES[measure]
    own = {}
    for area in AUTHORITIES:
        figure = parts(area, period)
        centre = pooled(series, parts, area, period, edition) if figure else None
        if figure and centre is not None and 0 < centre and (measure != "agency-share" or centre < 1):
            own[area] = score(measure, *figure, centre)
    units = [area for area in own if series.unit(area, period) == area]
    phi = winsorised_square([own[area][0] for area in units])
    tau2 = tau_squared([own[area][1:] for area in units])
    answers = {}
    for area, (z, y, s) in own.items():
        adjusted = z / math.sqrt(max(phi, 1))
        additive = y / math.sqrt(s * s + tau2)
        answers[area] = (z, adjusted, additive, level(adjusted), level(additive))
    return answers, phi, tau2, len(units)


if __name__ == "__main__":
    for measure in MEASURES:
        answers, phi, tau2, n = verdicts(measure, "2025")
        series = MEASURES[measure][0]
        differ = [area for area, one in answers.items() if one[3] != one[4]]
        flagged = [area for area, one in answers.items() if one[3] != "WITHIN" and series.unit(area, "2025") == area]
        print(measure, "phi", round(phi, 4), "tau2", round(tau2, 6), "units", n, "depends", len(differ), "flagged", len(flagged))
        print({AUTHORITIES[a]["name"]: (answers[a][3], answers[a][4]) for a in differ if a in ("839", "805", "314")},
              answers.get("839"), answers.get("805"))
