#!/usr/bin/env python3
"""
Recomputes, from the seed files and without any code of the project, what makes its figures believable, and holds the program's answers
against it for all authorities: marks, breaks of the population, rates on one population, both models of excess variation, growth like
for like, and the authority that moves each slope most. Python's standard library alone.

    tests/independent/believe.py artifacts/bin/Benchmark.Tui/debug/benchmark
"""
import atexit
import csv
import io
import math
import pathlib
import re
import subprocess
import sys
import tempfile

import association
import changes
import growth
import marks
import models
from held import AUTHORITIES, CARE, POPULATION, RELEASES, number

PROGRAM = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "artifacts/bin/Benchmark.Tui/debug/benchmark").resolve()
FOLDER = tempfile.TemporaryDirectory(prefix="benchmark-believe-")
faults, compared = [], 0


def serve():
    """Starts a server, which loads the figures once for all questions, and returns where it listens."""
    server = subprocess.Popen(
        [PROGRAM, "serve", "--urls", "http://127.0.0.1:0", "--database", str(pathlib.Path(FOLDER.name) / "benchmark.db")],
        stderr=subprocess.PIPE, text=True)
    atexit.register(server.wait)
    atexit.register(server.terminate)
    for line in server.stderr:
        if line.startswith("Listening on "):
            return line.split()[-1]
    sys.exit("benchmark serve ended before it listened")


SERVER = serve()


def ask(*words):
    ran = subprocess.run([PROGRAM, *words, "--server", SERVER], capture_output=True, text=True, check=False)
    if ran.returncode:
        sys.exit(f"benchmark {' '.join(words)}: {ran.stderr}")
    return ran.stdout


def table(*words):
    return list(csv.DictReader(io.StringIO(ask(*words, "--format", "csv"))))


def same(what, ours, theirs):
    global compared
    compared += 1
    if isinstance(ours, float):
        agrees = theirs != "" and math.isclose(ours, float(theirs), rel_tol=1e-9, abs_tol=1e-9)
    else:
        agrees = ours == theirs
    if not agrees:
        faults.append(f"{what}: {ours!r} here, {theirs!r} there")


def check_changes():
    for older, newer in changes.pairs():
        theirs = sorted(
            ((row["kind"], row["area_code"], row["period"], row["series"], row["before"].removeprefix("'"), row["after"].removeprefix("'"))
             for row in table("changes", "--from", older, "--to", newer)), key=lambda change: change[1:4])
        ours = changes.between(older, newer)
        same(f"number of changes from {older} to {newer}", len(ours), len(theirs))
        for here, there in zip(ours, theirs):
            same(f"change from {older} to {newer}", here, there)


def check_marks():
    ruled = {"jump-total", "jump-block", "jump-share", "jump-agency", "unit-cost", "nil-block", "agency-cost"}
    theirs = sorted((row["rule"], row["authority_code"], row["period"], row["measures"])
                    for row in table("checks", "--mark", "care") if row["rule"] in ruled)
    ours = sorted((rule, code, period, ";".join(sorted(measures))) for rule, code, period, measures in marks.findings())
    for only in set(ours) ^ set(theirs):
        same(f"mark {only}", only in ours, only in theirs)
    same("number of marks", len(ours), len(theirs))
    page = pathlib.Path(__file__).resolve().parents[2] / "docs" / "methods.md"
    same("the table of docs/methods.md", True, marks.yield_table() in page.read_text(encoding="utf-8"))
    authorities = len([row for row in AUTHORITIES.values() if not row["last_day"]])
    for (rule, measure, period), count in marks.yields().items():
        if rule != "nil-block":
            same(f"{rule} marks at most one in ten of {measure} in {period}", True, count <= authorities / 10)


def check_models():
    found = table("stream", "--measure", "children-in-care-rate", "--measure", "agency-share", "--edition", "2025")
    theirs = {(row["measure"], row["period"], row["authority_code"]): row for row in found}
    for measure, (series, _, _) in models.MEASURES.items():
        for period in series.periods:
            answers, phi, tau_squared, _ = models.verdicts(measure, period)
            for code, (z, adjusted, additive, level, additive_level) in answers.items():
                row, what = theirs[measure, period, code], f"{measure} {period} {code}"
                if row["quote"] == "check":
                    same(f"{what} to be checked has no level", "", row["verdict"] + row["side"])
                    continue
                for name, value in (("z", z), ("adjusted_z", adjusted), ("additive_z", additive), ("phi", phi), ("tau_squared", tau_squared)):
                    same(f"{what} {name}", value, row[name])
                same(f"{what} level", level, row["verdict"])
                same(f"{what} additive level", additive_level, row["additive_verdict"])
                same(f"{what} depends on the model", "true" if level != additive_level else "false", row["depends_on_model"])
                _, zeros = models.neighbours(series, models.MEASURES[measure][1], code, period, "2025")
                same(f"{what} counted as 0", str(zeros) if zeros else "", row["counted_as_zero"])


def check_population():
    for row in table("stream", "--measure", "children-in-care-rate", "--population", "one-series"):
        code, period = row["authority_code"], row["period"]
        count, printed = CARE.parts(code, period)
        people = POPULATION.get((code, int(period) - 1))
        if count is not None and (people or printed):
            if printed:
                same(f"rate {code} {period} on one population", count / (people or printed) * 10000, row["value"])
    observed = CARE.latest
    areas = sorted({area for area, _ in observed})
    regions = [area for area in areas if area.startswith("E")]
    # Every region, and authorities with and without estimates.
    for area in [*regions, "201", "213", "314", "805", "835", "836", "837", "838", "839", "909", "942"]:
        before = None
        for row in table("trend", "--authority", area, "--measure", "children-in-care-rate"):
            found = observed.get((area, row["period"]))
            printed = number(found["base"]) if found else None
            if printed is None:
                continue
            people = POPULATION.get((area, int(row["period"]) - 1))
            base = found["release"] if people is None else "newest" if printed == people else "earlier"
            same(f"printed break {area} {row['period']}", "true" if before not in (None, base) else "false", row["printed_breaks"])
            count = number(found["numerator"])
            if area in regions and count is not None and people:
                same(f"rate of {area} in {row['period']}", count / people * 10000, row["value"])
            before = base


def check_growth():
    text = report()
    for series in growth.SERIES:
        change, (first, last), left, places = growth.growth(series, "2012-13", "2024-25", "2024-25")
        millions = [f"£{math.floor(value / 1e5 + 0.5) / 10:,.1f}m" for value in (first, last)]
        line = f"| {series.capitalize()} | {millions[0]} | {millions[1]} | {math.floor(change * 10 + 0.5) / 10:+.1f}% | {places} | {len(left)} |"
        same(f"growth of {series}", True, line in text)
        for code in left:
            same(f"{code} is named as left out of {series}", True, f"({code})" in text)
        beside = growth.growth(series, "2012-13", "2019-20", "2019-20")[0], growth.growth(series, "2012-13", "2019-20", "2019-20", ["355"])[0]
        row = re.search(rf"^\| {series.capitalize()} \| [+-]\d+% \|.*$", text, re.M)
        for value in beside:
            same(f"{series} beside The Case for Change {value:+.2f}", True, row is not None and f"{value:+.2f}%" in row.group(0))


def report():
    path = pathlib.Path(FOLDER.name) / "national.md"
    ask("report", "--national", "--format", "markdown", "--output", str(path))
    return path.read_text(encoding="utf-8")


def check_leverage():
    theirs = [row for row in table("association") if row["exclusions"] == "applied"]
    for one_series, population in ((True, "one-series"), (False, "as-printed")):
        found = association.panel(one_series)
        for method in ("between", "within", "within-trend-removed"):
            answers = [row for row in theirs if (row["answer"], row["population"]) == (method, population)]
            for row, (slope, most, without) in zip(answers, association.leverages(found, method), strict=True):
                what = f"{population} {method} {row['term']}"
                same(f"{what} slope", round(slope, 7), str(round(float(row["slope"]), 7)) if row["slope"] else "")
                same(f"{what} moved most by", most, row["moved_most_by"])
                same(f"{what} without it", round(without, 7), str(round(float(row["slope_without"]), 7)))


if __name__ == "__main__":
    for check in (check_changes, check_marks, check_models, check_population, check_growth, check_leverage):
        before = compared
        check()
        print(f"{check.__name__[6:]}: {compared - before} compared")
    print(f"{compared} compared over {len(RELEASES)} releases, {len(faults)} differ")
    print("\n".join(faults[:40]))
    sys.exit(1 if faults else 0)
