#!/usr/bin/env python3
"""
Recomputes every measure of counts and as published, for all authorities, regions and years, without any code of the project, and holds
what the program answers against it. Without further words the figures come from the seed files; with a folder of the publishers' files
they come from those, so that import is held against them too. Python's standard library alone.

    tests/independent/measures.py artifacts/bin/Benchmark.Tui/debug/benchmark [FOLDER]
"""
import csv
import io
import math
import pathlib
import re
import subprocess
import sys
import tempfile

from held import AUTHORITIES, ORDER, SEED, number, rows

IN_TIME = ["Same_day", "1-10_days", "11-20_days", "21-30_days", "31-40_days", "41-45_days"]
# Measure: what is on top, what it is divided by, what it is multiplied by. Each is the column of a publisher's table, by the name below.
RATES = {
    "started-care-rate": "care-starts", "ceased-care-rate": "care-ends", "section-47-rate": "section-47", "conference-rate": "conferences",
    "plan-rate": "plans", "plan-start-rate": "plan-starts", "referral-rate": "referrals", "children-in-need-rate": "in-need",
}
SHARES = {
    "uasc-share": ("uasc", "looked-after-children"), "fostered-share": ("fostered", "looked-after-children"),
    "childrens-home-share": ("in-childrens-homes", "looked-after-children"), "semi-independent-share": ("semi-independent", "looked-after-children"),
    "private-provision-share": ("private-provision", "looked-after-children"), "out-of-area-share": ("out-of-area", "looked-after-children"),
    "over-20-miles-share": ("over-20-miles", "looked-after-children"), "three-placements-share": ("three-placements", "looked-after-children"),
    "same-carer-share": ("same-carer", "in-care-long-term"), "adopted-share": ("care-ends-adopted", "care-ends"),
    "special-guardianship-share": ("care-ends-guardianship", "care-ends"), "enquiry-to-conference-share": ("conferences", "section-47"),
    "repeat-plan-share": ("plan-starts-repeat", "plan-starts"), "long-plan-share": ("plans-two-years", "plans"),
    "re-referral-share": ("re-referrals", "referrals"), "no-further-action-share": ("referrals-no-action", "referrals"),
    "assessed-in-time-share": ("in-time", "assessments"), "care-leaver-eet-share": ("leavers-19-21-eet", "leavers-19-21"),
}
PUBLISHED = {
    "residential-week-cost": "residential-week", "fostering-week-cost": "fostering-week", "care-application-rate": "care-applications-rate",
    "low-income-share": "low-income-share", "free-school-meals-share-primary": "free-school-meals-primary",
    "free-school-meals-share-secondary": "free-school-meals-secondary", "child-deprivation": "idaci-score",
}
# Of revenue outturn, in pounds: by what is spent, and one part of it against another.
RO3 = {f"ro3-{line}-per-child": f"ro3-{line}-gross" for line in (
    "total", "looked-after", "safeguarding", "family-support", "young-people", "sure-start", "youth-justice", "other")}
RO3["agency-cost-per-child"] = "ro3-agency"
OF_RO3 = {
    "agency-cost-share": ("ro3-agency", "ro3-total-pay"),
    "residential-spend-share": ("ro3-looked-after-residential-gross", "ro3-looked-after-gross"),
}
WORDS = {"rural-urban": "rural-urban-class", "ofsted-judgement": "ofsted-judgement"}
IN_TIME_SERIES = ["assessments-same-day", "assessments-1-10-days", "assessments-11-20-days", "assessments-21-30-days",
                  "assessments-31-40-days", "assessments-41-45-days"]


def summed(cells):
    """A sum with a part missing is none."""
    numbers = [number(cell) for cell in cells]
    return "" if None in numbers else repr(math.fsum(numbers))


def of_seed():
    """{(series, area, period): cell} of the newest release that has the cell, and the population likewise."""
    found, people = {}, {}
    for path in sorted((SEED / "figures").glob("*.csv"), key=lambda path: ORDER[path.stem]):
        with open(path, encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                for series in set(row) - {"area", "period"}:
                    if row[series] != "~":
                        found[series, row["area"], row["period"]] = row[series]
                if IN_TIME_SERIES[0] in row:
                    found["in-time", row["area"], row["period"]] = summed(row[series] for series in IN_TIME_SERIES)
    for row in sorted(rows("population.csv"), key=lambda row: ORDER[row["release"]]):
        people[row["area"], int(row["year"])] = number(row["children"])
    return found, people


# What the publishers call the columns, and which rows count.
LEVELS = {"National": "country_code", "Regional": "region_code", "Local authority": "old_la_code"}
CIN = {
    "Section47": "section-47", "ICPC": "conferences", "CPP_start": "plan-starts", "CPP_subsequent": "plan-starts-repeat", "Referrals": "referrals",
    "referral_count": "referrals", "Re_referrals": "re-referrals", "rereferral_count": "re-referrals", "No_Further_Action": "referrals-no-action",
    "no_further_action_count": "referrals-no-action", "At31_episodes": "in-need", "Assessments_completed": "assessments",
    "2_years_or_more": "plans-two-years",
}
GROUPS = {
    ("Placement", "Foster placements"): "fostered", ("Placement", "Secure homes and children's homes"): "in-childrens-homes",
    ("Placement", "Independent and semi-independent living arrangements/supported accommodation"): "semi-independent",
    ("Place providers", "Private provision"): "private-provision", ("Locality of placement", "Placed outside the local authority boundary"): "out-of-area",
    ("Distance between home and placement", "Placed more than 20 miles from home"): "over-20-miles",
    ("Unaccompanied asylum-seeking children", "UASC"): "uasc", ("Reason episode ceased", "Adopted"): "care-ends-adopted",
    ("Reason episode ceased", "Special guardianship order"): "care-ends-guardianship",
}
LAIT = {
    "RescareFinance": "residential-week", "FosteringFinance": "fostering-week", "CareApplications": "care-applications-rate",
    "ChildPov": "low-income-share", "Ever6_FSM_Prim": "free-school-meals-primary", "Ever6_FSM_Sec": "free-school-meals-secondary",
}


def plain(text):
    """Labels of the dashboard's files carry sorting prefixes, and apostrophes of two kinds."""
    return re.sub(r"^[A-Z]?\d*[.)]\s*", "", text.replace("’", "'").strip().strip("'"))


ONS = {code: row["code"] for row in AUTHORITIES.values() for code in row["ons_codes"].split()} | {"E92000001": "E92000001"}
RO3_LINES = {
    "TOTAL CHILDREN SOCIAL CARE": "total", "Children Looked After": "looked-after", "Services for young people": "young-people",
    "Safeguarding children and young people's services": "safeguarding", "Family Support Services": "family-support",
    "Sure start children's centres and early years": "sure-start", "Youth Justice": "youth-justice",
    "Other children's and families services": "other", "Children Looked After of which residential care": "looked-after-residential",
}


def pounds(thousands):
    value = number(thousands)
    return thousands if value is None else repr(value * 1000)


def of_published(folder):
    """The same from the publishers' files: releases in order of the year in their names, the newest last."""
    found, people = {}, {}

    def release(path):
        years = [int(year) for year in re.findall(r"20\d\d", path.name)]
        # Of populations the newest mid-year that they reach tells which came later.
        return (max(years) if path.name.startswith("population") else years[0]) if years else 0

    def put(series, area, period, cell):
        found[series, area, period] = cell.strip()

    for path in sorted(pathlib.Path(folder).rglob("*.csv"), key=lambda path: (release(path), path.name)):
        with open(path, encoding="utf-8-sig", newline="") as file:
            if path.name.startswith("cin_"):
                for row in csv.DictReader(file):
                    area = row[LEVELS[row["geographic_level"]]] or row["region_code"]
                    for column, series in CIN.items():
                        if column in row:
                            put(series, area, row["time_period"], row[column])
                    if "2_years_or_more" in row:
                        put("plans", area, row["time_period"], row["CPP_At31"])
                    if IN_TIME[0] in row:
                        put("in-time", area, row["time_period"], summed(row[column] for column in IN_TIME))
            elif path.name.startswith("cla_") and "number_and_rate" in path.name:
                for row in csv.DictReader(file):
                    area = row[LEVELS[row["geographic_level"]]] or row["region_code"]
                    group, count = row.get("population_type") or row["population_count"], row.get("children_count") or row.get("number") or ""
                    series = ("care-starts" if "starting" in group else "care-ends" if "ceasing" in group else "looked-after-children")
                    put(series, area, row["time_period"], count)
            elif path.name.startswith("cla_") and "stability" in path.name:
                for row in csv.DictReader(file):
                    area = row[LEVELS[row["geographic_level"]]] or row["region_code"]
                    group, what = row["cla_group"], row["placement_stability"]
                    series = ("in-care-long-term" if "2.5 years" in group and what == "Total children"
                              else "same-carer" if "2.5 years" in group
                              else "three-placements" if group == "CLA on 31 March" and "during the year" in what else None)
                    if series:
                        put(series, area, row["time_period"], row["children_count"])
            elif path.name.startswith("cla_") and "care_leavers" in path.name:
                for row in csv.DictReader(file):
                    area = row[LEVELS[row["geographic_level"]]] or row["region_code"]
                    series = {"Total": "leavers-19-21", "Total in education, employment or training": "leavers-19-21-eet"}.get(row["breakdown"])
                    if series and row["care_leaver_age"] == "19 to 21 years":
                        put(series, area, row["time_period"], row["care_leaver_count"])
            elif path.name.startswith("cla_") and ("characteristics" in path.name or "ceased" in path.name):
                for row in csv.DictReader(file):
                    series = GROUPS.get((plain(row["cla_group"]), plain(row["characteristic"])))
                    if series:
                        put(series, row["old_la_code"] or row["new_la_code"], row["time_period"], row["number"])
            elif path.name.startswith("ro3_childrens") or path.name.startswith("ro3_agency"):
                # A line a row, in thousands; the second release of a year stands below the first.
                for row in csv.DictReader(file):
                    area = ONS.get(row["ons_code"])
                    agency = row.get("agency_staff_cost_memorandum_thousand_pounds")
                    if area and agency is not None:
                        put("ro3-agency", area, row["period"], "" if number(agency) == 0 else pounds(agency))
                    elif area and row["line"] in RO3_LINES:
                        line = RO3_LINES[row["line"]]
                        put(f"ro3-{line}-gross", area, row["period"], pounds(row["total_expenditure_c3"]))
                        put(f"ro3-{line}-pay", area, row["period"], pounds(row["employees_c1"]))
            elif path.name.startswith("iod20"):
                for row in csv.DictReader(file):
                    code, score = (next(row[name] for name in row if test in name) for test in ("District code", "IDACI) - Average score" if "2015" in path.name else "IDACI - Average score"))
                    put("idaci-score", ONS[code], path.name[3:7], score)
            elif path.name.startswith("rural_urban"):
                for row in csv.reader(file):
                    if row[0] in ONS:
                        put("rural-urban-class", ONS[row[0]], "2021", row[2])
            elif path.name.startswith("lait_"):
                for row in csv.DictReader(file):
                    series = LAIT.get(row["Short Desc"])
                    if series and row["LA Number"] in AUTHORITIES:
                        put(series, row["LA Number"], row["Years"].removesuffix(" (OT)"), row["Values"])
            elif path.name.startswith("population_0_to_17"):
                for row in csv.DictReader(file):
                    area = row[LEVELS[row["geographic_level"]]] or row["region_code"]
                    people[area, int(row["time_period"])] = number(row["population_estimate"].strip())
    return found, people


def quotient(top, below, scale, is_share):
    a, b = number(top or ""), number(below or "")
    if a is None or b is None or b <= 0 or (is_share and a > b):
        return None
    return a / b * scale


def worked(found, people):
    """{(measure, area, period): value}, for each area and period for which the measure's own count has a cell."""
    answers = {}
    for (series, area, period), cell in found.items():
        for measure, of in RATES.items():
            if of == series:
                children = people.get((area, int(period) - 1))
                a = number(cell)
                answers[measure, area, period] = a / children * 10000 if a is not None and children else None
        for measure, (top, below) in SHARES.items():
            if top == series:
                answers[measure, area, period] = quotient(cell, found.get((below, area, period)), 100, True)
        for measure, of in PUBLISHED.items():
            if of == series:
                answers[measure, area, period] = number(cell)
        for measure, of in RO3.items():
            if of == series:
                answers[measure, area, period] = quotient(cell, str(people.get((area, int(period[:4])))), 1, False)
        for measure, (top, below) in OF_RO3.items():
            if top == series:
                answers[measure, area, period] = quotient(cell, found.get((below, area, period)), 100, False)
        for measure, of in WORDS.items():
            # A cell of words; a symbol is a reason, as everywhere.
            if of == series:
                answers[measure, area, period] = cell if len(cell) > 1 else None
        if series == "section-47":
            answers["enquiries-per-plan", area, period] = quotient(cell, found.get(("plan-starts", area, period)), 1, False)
    return answers


def existed(measure, code, period):
    """Whether an authority existed on the 31 March of a period, or on its last day for a judgement; the tool of DfE goes on under numbers of those that are no more."""
    row, day = AUTHORITIES[code], f"{int(period[:4]) + (1 if '-' in period else 0)}-{'12-31' if measure == 'ofsted-judgement' else '03-31'}"
    return (not row["first_day"] or row["first_day"] <= day) and (not row["last_day"] or row["last_day"] >= day)


# The publisher's own rate or percentage, what it is computed from, and by how much the rounding of the parts can move it.
PRINTED = {
    "children-in-care-rate": ("looked-after-rate", "looked-after-children", ["looked-after-population"], 10000, 0, 0),
    "agency-share": ("agency-rate", "agency-workers", ["agency-workers", "workers-in-post"], 100, 1, 0.1),
    "repeat-plan-share": ("plan-starts-repeat-share", "plan-starts-repeat", ["plan-starts"], 100, 1, 0),
    "long-plan-share": ("plans-two-years-share", "plans-two-years", ["plans"], 100, 1, 0),
    "re-referral-share": ("re-referrals-share", "re-referrals", ["referrals"], 100, 1, 0),
    "no-further-action-share": ("referrals-no-action-share", "referrals-no-action", ["referrals"], 100, 1, 0),
}


# Rates and percentages that stand in releases of their own: where, beside which release's count, over what, and with which digits.
LOOKED_AFTER, ENDED = ("children-looked-after-2025", "looked-after-children"), ("care-starts-and-ends-2025", "care-ends")
APART = [
    ("children-in-need-rate", "in-need-rates-2024", "in-need-printed", ("children-in-need-2024", "in-need"), "population-mid-2023", 1),
    ("referral-rate", "referral-rates-2024", "referrals-printed", ("referrals-2024", "referrals"), "population-mid-2023", 1),
    ("section-47-rate", "section-47-rates-2024", "section-47-printed", ("section-47-2024", "section-47"), "population-mid-2023", 1),
    ("conference-rate", "section-47-rates-2024", "conferences-printed", ("section-47-2024", "conferences"), "population-mid-2023", 1),
    ("section-47-rate", "section-47-rates-2020", "section-47-printed", ("section-47-2020", "section-47"), "population-mid-2019", 1),
    ("conference-rate", "section-47-rates-2020", "conferences-printed", ("section-47-2020", "conferences"), "population-mid-2019", 1),
    ("plan-start-rate", "plan-rates-2024", "plan-starts-printed", ("repeat-plans-2024", "plan-starts"), "population-mid-2023", 1),
    ("plan-rate", "plan-rates-2024", "plans-printed", ("plan-durations-2024", "plans"), "population-mid-2023", 1),
    # No estimates that end with mid-2021 are held, so that the release of 2022 cannot be checked.
    *(
        (f"{word}-care-rate", f"care-rates-{year}", f"{series}-printed", (f"care-starts-and-ends-{year}", series), f"population-mid-{year - 1}", 0)
        for word, series in (("started", "care-starts"), ("ceased", "care-ends")) for year in (2021, 2024, 2025)
    ),
    *(
        (measure, "looked-after-percentages-2025", f"{series}-printed", ("looked-after-groups-2025", series), LOOKED_AFTER, 0)
        for measure, series in (
            ("fostered-share", "fostered"), ("childrens-home-share", "in-childrens-homes"), ("semi-independent-share", "semi-independent"),
            ("private-provision-share", "private-provision"), ("out-of-area-share", "out-of-area"), ("over-20-miles-share", "over-20-miles"),
            ("uasc-share", "uasc"))
    ),
    ("adopted-share", "care-ending-percentages-2025", "care-ends-adopted-printed", ("care-endings-2025", "care-ends-adopted"), ENDED, 0),
    ("special-guardianship-share", "care-ending-percentages-2025", "care-ends-guardianship-printed",
     ("care-endings-2025", "care-ends-guardianship"), ENDED, 0),
    ("same-carer-share", "placement-percentages-2025", "same-carer-printed", ("placement-stability-2025", "same-carer"),
     ("placement-stability-2025", "in-care-long-term"), 0),
    ("three-placements-share", "placement-percentages-2025", "three-placements-printed", ("placement-stability-2025", "three-placements"),
     LOOKED_AFTER, 0),
    ("care-leaver-eet-share", "care-leaver-percentages-2025", "leavers-19-21-eet-printed", ("care-leavers-2025", "leavers-19-21-eet"),
     ("care-leavers-2025", "leavers-19-21"), 0),
]


def reconciled_apart():
    """The same for printed figures that stand apart from their counts."""
    def column(release, series):
        with open(SEED / "figures" / f"{release}.csv", encoding="utf-8-sig", newline="") as file:
            return {(row["area"], row["period"]): number(row[series]) for row in csv.DictReader(file)}

    with open(SEED / "population.csv", encoding="utf-8-sig", newline="") as file:
        people = {(row["release"], row["area"], int(row["year"])): number(row["children"]) for row in csv.DictReader(file)}
    compared, differing = 0, set()
    for measure, release, printed, top, below, decimals in APART:
        counts, wholes = column(*top), {} if isinstance(below, str) else column(*below)
        for (area, period), said in column(release, printed).items():
            count = counts.get((area, period))
            whole = people.get((below, area, int(period) - 1)) if isinstance(below, str) else wholes.get((area, period))
            if said is None or count is None or not whole or (not isinstance(below, str) and count > whole):
                continue
            compared += 1
            if shown(count / whole * (10000 if isinstance(below, str) else 100), decimals) != shown(said, decimals):
                differing.add((measure, release, period, area))
    return compared, differing


def shown(value, decimals):
    return math.floor(value * 10 ** decimals + 0.5 + 2 ** -26) / 10 ** decimals


def reconciled():
    """Rows of all releases with a printed rate and its parts, and those whose shown digits differ: {(measure, release, period, area)}."""
    compared, differing = 0, set()
    for path in (SEED / "figures").glob("*.csv"):
        with open(path, encoding="utf-8-sig", newline="") as file:
            for row in csv.DictReader(file):
                for measure, (printed, top, below, scale, decimals, tolerance) in PRINTED.items():
                    if printed not in row:
                        continue
                    cells = [number(row[column]) for column in (printed, top, *below)]
                    if None in cells or sum(cells[2:]) <= 0 or (scale == 100 and cells[1] > sum(cells[2:])):
                        continue
                    compared += 1
                    value = cells[1] / sum(cells[2:]) * scale
                    if abs(shown(value, decimals) - shown(cells[0], decimals)) > tolerance + 1e-9:
                        differing.add((measure, path.stem, row["period"], row["area"]))
    return compared, differing


def table(program, folder, *words):
    ran = subprocess.run([program, *words, "--database", f"{folder}/benchmark.db"], capture_output=True, text=True, check=False)
    if ran.returncode:
        sys.exit(ran.stderr)
    return ran.stdout


def main():
    program = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "artifacts/bin/Benchmark.Tui/debug/benchmark").resolve()
    found, people = of_published(sys.argv[2]) if len(sys.argv) > 2 else of_seed()
    answers = worked(found, people)
    measures = sorted({measure for measure, _, _ in answers})
    compared, differ_here = reconciled()
    compared_apart, differ_apart = reconciled_apart()
    compared, differ_here = compared + compared_apart, differ_here | differ_apart
    with tempfile.TemporaryDirectory(prefix="benchmark-measures-") as folder:
        words = [word for measure in measures for word in ("--measure", measure)]
        streamed = table(program, folder, "stream", *words, "--format", "csv")
        listed = table(program, folder, "reconcile", "--format", "csv")
        said = table(program, folder, "reconcile", "--format", "table")
    checked, differing, seen = 0, [], set()
    for row in csv.DictReader(io.StringIO(streamed)):
        key = row["measure"], row["authority_code"], row["period"]
        seen.add(key)
        ours, theirs = answers.get(key), number(row["value"])
        checked += 1
        if row["measure"] in WORDS:
            if (ours or "") != row["text"]:
                differing.append(f"{key}: {ours!r} here, {row['text']!r} there")
            continue
        if (ours is None) != (theirs is None) or (ours is not None and not math.isclose(ours, theirs, rel_tol=1e-8, abs_tol=1e-9)):
            # Who did not exist on the day has no figure, whatever was printed for it.
            if not (theirs is None and row["missing"] == "NOT_IN_EXISTENCE"):
                differing.append(f"{key}: {ours!r} here, {row['value'] or row['missing']!r} there")
    for key in sorted(set(answers) - seen):
        if key[1] in AUTHORITIES and answers[key] is not None and existed(*key):
            differing.append(f"{key}: {answers[key]!r} here, no answer there")
    differ_there = {(row["measure"], row["release"], row["period"], row["area_code"]) for row in csv.DictReader(io.StringIO(listed))}
    differing += [f"{row}: differs from the published rate {'here' if row in differ_here else 'there'} only" for row in differ_here ^ differ_there]
    if f"{compared} rows have a published rate" not in said:
        differing.append(f"{compared} published rates here, {said.splitlines()[1]!r} there")
    print(f"{compared} published rates recomputed, {len(differ_here)} differ by more than rounding explains, all of them listed")
    print(f"{len(measures)} measures, {checked} figures checked, {len(differing)} differ")
    print("\n".join(differing[:40]))
    sys.exit(1 if differing else 0)


if __name__ == "__main__":
    main()
