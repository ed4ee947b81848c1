"""What the program costs from its start: tables, one answer, reports, imports, the dashboard."""

import glob
import os
import re
import shutil
import statistics
import subprocess
import time

import import_rows
import terminal
from measuring import LeftOut, measured, middle, ratio, timed


def table(run):
    """Everything to CSV from process start, beside pandas and DuckDB."""
    subprocess.run(run.verb("stream", "--format", "parquet", "--output", run.path("all.parquet")), check=True, stderr=subprocess.DEVNULL)

    def copy():
        began = time.perf_counter()
        run.node("peers.mjs", "copy", run.path("all.parquet"), run.path("copy.csv"))
        return time.perf_counter() - began

    peers = {
        "pandas, load, compute and write 15 columns": (lambda: run.frame()[0], "0.33 a row", []),
        "DuckDB, the same rows and columns from Parquet, nothing computed": (copy, "1", []),
    }
    ours = []
    for _ in range(run.rounds):
        with open(run.path("ours.csv"), "wb") as file:
            ours.append(timed(run.verb("stream", "--format", "csv"), stdout=file))
        for name, (measure, _, took) in list(peers.items()):
            try:
                took.append(measure())
            except LeftOut as missing:
                run.leave_out(f"everything to CSV beside {name}", missing)
                del peers[name]
    if open(run.path("ours.csv"), "rb").read() != open(run.path("all.csv"), "rb").read():
        raise SystemExit("two streams of the same figures differ")
    size = os.path.getsize(run.path("ours.csv")) / 1e6
    what = f"everything to CSV from process start ({size:.0f} MB, {len(run.figures[0])} columns)"
    for name, (_, wanted, took) in peers.items():
        run.row(what, middle(ours, "s", 2), f"{name}, from process start: {middle(took, 's', 2)}", ratio(ours, took), wanted)
    if not peers:
        run.row(what, middle(ours, "s", 2))


def start(run):
    """One answer from process start, beside a bare server and client."""
    ours, bare = [], []
    for _ in range(2 * run.rounds):
        ours.append(timed(run.compare()))
        bare.append(timed([run.costs, "bare-start"]))
    run.row("one `compare` from process start", middle(ours, "s", 2), f"a bare gRPC server and client, one empty call: {middle(bare, 's', 2)}",
            ratio(ours, bare), "1.5")


def reports(run):
    """The profiles of all authorities into a folder, beside one of them."""
    folder, one = run.path("reports"), run.path("one.html")
    took, single, most = [], [], 0
    for _ in range(max(2, run.rounds // 3)):
        shutil.rmtree(folder, ignore_errors=True)
        seconds, memory = measured(run.verb("report", "--all", "--format", "html", "--output", folder))
        took, most = [*took, seconds], max(most, memory)
        single.append(timed(run.verb("report", "--authority", run.AUTHORITY, "--output", one, "--force")))
    pages = glob.glob(os.path.join(folder, "profile-*.html"))
    today = {row["authority_code"] for row in run.figures if row["measure"] == run.MEASURE and row["period"] == run.figure["period"]}
    if len(pages) != len(today):
        raise SystemExit(f"{len(pages)} profiles were written, expected {len(today)}")
    text = open(one, encoding="utf-8").read()
    if not re.search(rf"\b{float(run.figure['value']):.0f}\b", text) or open(os.path.join(folder, f"profile-{run.AUTHORITY}.html"), encoding="utf-8").read() != text:
        raise SystemExit("the profile of one authority lacks its figure, or differs from that among all")
    run.checked(f"{len(pages)} profiles, one of them as it is written alone, with its figure")
    size = sum(os.path.getsize(page) for page in pages) / 1e6
    each = [seconds / len(pages) * 1000 for seconds in took]
    run.row(
        f"profiles of all {len(pages)} authorities as HTML ({size:.0f} MB), from process start",
        f"{middle(took, 's', 2)}, {statistics.median(each):.1f} ms each, {most:.0f} MB at most", f"one of them alone: {middle(single, 's', 2)}",
        ratio(took, single))


def imports(run):
    """A file of many rows, beside one of few with the same figures."""
    took, most, rows = {}, {}, (5_000, 200_000 if run.quick else 5_000_000)
    for count in rows:
        path, database = run.path("rows.csv"), run.path(f"imported-{count}.db")
        shutil.copyfile(run.database, database)
        import_rows.write(path, count)
        took[count], most[count] = import_rows.run(run.benchmark, path, database)
        if (found := import_rows.imported(database)) != import_rows.figures():
            raise SystemExit(f"figures and their sum after an import of {count} rows are {found}, expected {import_rows.figures()}")
        size = os.path.getsize(path) / 1e6
        run.checked(f"{found[0]} figures of {count:,} rows were imported, with the right sum")
    few, many = rows
    run.row(
        f"import of {many:,} rows ({size:.0f} MB)", f"{took[many]:.1f} s, {many / took[many]:,.0f} rows a second, {most[many]:.0f} MB at most",
        f"of {few:,} rows: {took[few]:.1f} s, {most[few]:.0f} MB", f"{most[many] / most[few]:.2f} of the memory")


def dashboard(run):
    """The dashboard on a pseudo-terminal, beside that of an older program where one is given."""
    programs = {"now": run.benchmark} | ({"before": os.path.join(run.before, "benchmark")} if run.before else {})
    if not run.before:
        run.leave_out("an older dashboard", "no folder was named with --before")
    rows = terminal.measure(programs, *((3, 12, 6) if run.quick else (terminal.STARTS, terminal.KEYS, terminal.IDLE)))
    for what, values in rows.items():
        words, unit = what.rsplit(", ", 1)
        digits = {"bytes": 0, "MB": 0, "ms": 1}.get(unit, 2)
        run.row(
            f"dashboard: {words}", middle(values["now"], unit, digits), f"the older one: {middle(values['before'], unit, digits)}" if run.before else "",
            ratio(values["now"], values["before"]) if run.before else "")
