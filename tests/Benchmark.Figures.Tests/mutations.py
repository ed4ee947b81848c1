"""Makes each mistake listed in Calculation/MUTATIONS.md, one at a time, and sees that a test fails.

    python3 tests/Benchmark.Figures.Tests/mutations.py [NUMBER ...]

Without numbers, all rows. A row is as listed when the test that it names is among those that turn red. It is not when no test
does, when only others do, when its code does not stand exactly once in its file (comments aside), or when the change does not
compile. The work is done on a copy in a temporary folder: the working tree is only read, so an interruption leaves it as it was.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TABLE = Path(__file__).with_name("Calculation") / "MUTATIONS.md"
TESTS = "tests/Benchmark.Figures.Tests"
COPIED = ["src/Benchmark.Figures", TESTS, "tests/Directory.Build.props", "Directory.Build.props", "Directory.Packages.props",
          "global.json", ".editorconfig"]
NAMESPACE = "Benchmark.Figures.Tests.Calculation"
BUILD = ["dotnet", "build", TESTS, "--no-restore", "-m:1", "-v", "quiet", "--nologo", "-p:RunAnalyzers=false"]
RUN = ["dotnet", "artifacts/bin/Benchmark.Figures.Tests/debug/Benchmark.Figures.Tests.dll", "-noColor", "-namespace", NAMESPACE]


def rows():
    """Number, file, code, what it changes to and test of each row."""
    for line in TABLE.read_text(encoding="utf-8").splitlines():
        cells = [cell.strip().replace(r"\|", "|") for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        if cells and cells[0].isdigit():
            number, file, code, changed, _, test = cells
            yield int(number), file, code[1:-1], "" if changed == "(nothing)" else changed[1:-1], test[1:-1]


def mutated(source, code, changed):
    """The source with the change made; none unless the code stands once outside comments."""
    lines = source.split("\n")
    found = [i for i, line in enumerate(lines) if code in line and not line.lstrip().startswith("//")]
    if len(found) != 1 or lines[found[0]].count(code) != 1:
        return None
    lines[found[0]] = lines[found[0]].replace(code, changed)
    return "\n".join(lines)


def copy_sources(folder):
    for name in COPIED:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(ROOT / name, folder / name)


def build(folder):
    return subprocess.run(BUILD, cwd=folder, stdout=subprocess.PIPE, text=True)


def run_tests(folder):
    """Whether all passed, and the names of those that did not."""
    run = subprocess.run(RUN, cwd=folder, stdout=subprocess.PIPE, text=True, timeout=300)
    failed = re.findall(rf"^ *{re.escape(NAMESPACE)}\.(\w+\.\w+).* \[FAIL\]", run.stdout, re.MULTILINE)
    return run.returncode == 0, sorted(set(failed))


def outcome(folder, file, code, changed, test):
    """What became of one row, beginning with "red" when it is as the table says."""
    path = folder / "src/Benchmark.Figures/Calculation" / f"{file}.cs"
    source = path.read_text(encoding="utf-8") if path.exists() else ""
    changed_source = mutated(source, code, changed)
    if changed_source is None:
        return "NO LONGER APPLIES: the code does not stand exactly once in the file"
    path.write_text(changed_source, encoding="utf-8")
    try:
        if build(folder).returncode != 0:
            return "NO LONGER APPLIES: the change does not compile"
        passed, failed = run_tests(folder)
    except subprocess.TimeoutExpired:
        return "NO LONGER APPLIES: the tests do not end"
    finally:
        path.write_text(source, encoding="utf-8")
    if passed:
        return "GREEN: no test noticed"
    return f"red, {len(failed)}" if test in failed else f"NOT BY ITS TEST: failed were {', '.join(failed) or 'none by name'}"


def main():
    wanted = {int(number) for number in sys.argv[1:]}
    chosen = [row for row in rows() if not wanted or row[0] in wanted]
    faults, start = 0, time.monotonic()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        copy_sources(folder)
        subprocess.run(["dotnet", "restore", TESTS, "-v", "quiet"], cwd=folder, check=True)
        first = build(folder)
        if first.returncode != 0 or not run_tests(folder)[0]:
            sys.exit(f"{first.stdout}\nThe tests have to build and pass before a mistake is made.")
        for number, file, code, changed, test in chosen:
            result = outcome(folder, file, code, changed, test)
            faults += not result.startswith("red")
            print(f"{number:4} {file}: {code} -> {changed or '(nothing)'}: {result}", flush=True)
    print(f"{len(chosen)} rows, {len(chosen) - faults} red as listed, {faults} not; {time.monotonic() - start:.0f} seconds")
    return 1 if faults or not chosen else 0


if __name__ == "__main__":
    sys.exit(main())
