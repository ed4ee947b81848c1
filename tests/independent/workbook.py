#!/usr/bin/python3
"""England's workbook in LibreOffice: what its first sheet looks up for twenty authorities is what the program answers, and the charts are there.

    tests/independent/workbook.py artifacts/bin/Benchmark.Tui/debug/benchmark [FOLDER for pictures]

Needs libreoffice-calc and python3-uno of Debian. Each authority is picked in the open document, LibreOffice reckons, and every number that the sheet
shows is compared with `compare` and `stream` to the bit, every word of a missing one with the reason."""
import csv
import io
import pathlib
import subprocess
import sys
import tempfile
import time

import uno
from com.sun.star.beans import PropertyValue

PROGRAM = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "artifacts/bin/Benchmark.Tui/debug/benchmark").resolve()
PICTURES = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
# As EnglandWorkbook lays the sheet out; rows from 0.
PICK, MEASURE, NEIGHBOURS, YEARS, MEASURES = "B3", "B5", 12, 30, 51
# Hartlepool; both of a joint return; a joint return counted with another; no spend return; suppressed; the smallest; the largest; others from all over.
CODES = "805 314 318 940 941 806 420 201 857 881 330 390 840 839 380 909 886 937 212 887".split()
PICKED = ["children-in-care-rate", "agency-share", "preventative-share"]
compared, faults = 0, []


def same(what, ours, theirs):
    global compared
    compared += 1
    if ours != theirs:
        faults.append(f"{what}: {ours!r} in the workbook, {theirs!r} of the program")


def ask(*words):
    ran = subprocess.run([PROGRAM, *words], capture_output=True, text=True, check=False)
    if ran.returncode:
        sys.exit(f"benchmark {' '.join(map(str, words))}: {ran.stderr}")
    return list(csv.DictReader(io.StringIO(ran.stdout)))


def named(name, value):
    given = PropertyValue()
    given.Name, given.Value = name, value
    return given


def open_in_office(office, path):
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    for _ in range(120):
        try:
            there = resolver.resolve(f"uno:pipe,name={office};urp;StarOffice.ComponentContext")
            break
        except Exception:  # pylint: disable=broad-except
            time.sleep(0.5)
    else:
        sys.exit("LibreOffice does not answer")
    desktop = there.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", there)
    return desktop, desktop.loadComponentFromURL(path.as_uri(), "_blank", 0, (named("Hidden", True),))


def shown(cell):
    """A number, or words."""
    text = cell.getFormula() if not cell.getFormula().startswith("=") else None
    if text is None:
        return cell.getString() if cell.FormulaResultType2 == 2 else cell.getValue() if cell.FormulaResultType2 == 1 else cell.getString()
    return text


def number(text):
    return float(text) if text else "none"


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        data = ("--database", str(folder / "figures.db"))
        book = folder / "england.xlsx"
        started = time.monotonic()
        ask("report", "--workbook", book, *data)
        print(f"{book.stat().st_size / 1e6:.1f} MB in {time.monotonic() - started:.0f} s")
        again = folder / "again.xlsx"
        ask("report", "--workbook", again, *data)
        same("the same bytes", again.read_bytes() == book.read_bytes(), True)
        measures = {row["measure"]: row for row in ask("measures", *data, "--format", "csv")}
        filters = [word for code in CODES for word in ("--authority", code)]
        rows = ask("stream", *filters, "--prices", "real", *data, "--format", "csv")
        figures = {(row["authority_code"], row["measure"], row["period"]): row for row in rows}
        everybody = {}
        for measure in PICKED:
            period = measures[measure]["periods"].split(";")[-1]
            for row in ask("stream", "--measure", measure, "--period", period, "--prices", "real", *data, "--format", "csv"):
                everybody[row["authority_code"], measure] = row
        lists = {}
        for row in ask("neighbours", *data, "--format", "csv"):
            lists.setdefault((row["edition"], row["authority_code"]), []).append(row["neighbour_code"])
        names = {row["authority_code"]: row["authority_name"] for row in ask("authorities", *data, "--format", "csv")}

        pipe = f"benchmark{folder.name}"
        office = subprocess.Popen(
            ["soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{folder}/profile", f"--accept=pipe,name={pipe};urp;"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            desktop, document = open_in_office(pipe, book)
            sheet = document.Sheets.getByName("Look up")
            same("charts", sheet.Charts.Count, 2)
            for code in CODES:
                if code not in names:
                    continue
                sheet.getCellRangeByName(PICK).setString(f"{names[code]} ({code})")
                for picked in PICKED:
                    sheet.getCellRangeByName(MEASURE).setString(measures[picked]["measure_name"])
                    period = measures[picked]["periods"].split(";")[-1]
                    one = figures[code, picked, period]
                    members = [code] + lists.get((one["edition"], code), [])
                    for i, member in enumerate(members):
                        what = f"{names[code]}, {picked}, {names.get(member, member)}"
                        cells = [shown(sheet.getCellByPosition(column, NEIGHBOURS + i)) for column in range(6)]
                        same(f"{what} code", cells[5], member)
                        same(f"{what} figure", cells[2], number(everybody[member, picked]["value"]))
                        if everybody[member, picked]["missing"]:
                            same(f"{what} reason", cells[3], everybody[member, picked]["missing"])
                    same(f"{names[code]}, {picked}, median", shown(sheet.getCellByPosition(2, NEIGHBOURS + 11)), number(one["median"]))
                    for i, year in enumerate(measures[picked]["periods"].split(";")[-15:]):
                        cells = [shown(sheet.getCellByPosition(column, YEARS + i)) for column in range(5)]
                        there = figures.get((code, picked, year))
                        same(f"{names[code]}, {picked}, year {year}", cells[0], year)
                        if there:
                            same(f"{names[code]}, {picked}, {year}", (cells[2], cells[4]), (number(there["value"]), number(there["median"])))
                for i in range(len(measures)):
                    label = shown(sheet.getCellByPosition(0, MEASURES + i))
                    measure = next((row for row in measures.values() if row["measure_name"] == label), None)
                    if measure is None:
                        continue
                    there = figures.get((code, measure["measure"], measure["periods"].split(";")[-1]))
                    if there is None:
                        continue
                    cells = [shown(sheet.getCellByPosition(column, MEASURES + i)) for column in range(10)]
                    what = f"{names[code]}, {label}"
                    same(f"{what} figure", cells[2], number(there["value"]))
                    same(f"{what} reason", cells[3], there["missing"] or there["text"] or there["note"])
                    same(f"{what} median", cells[4], number(there["median"]))
                    same(f"{what} England", cells[5], number(there["england"]))
                    same(f"{what} place", cells[8], f"{there['rank_nationally']} of {there['of_nationally']}" if there["rank_nationally"] else "")
            if PICTURES:
                sheet.getCellRangeByName(PICK).setString(f"{names['805']} (805)")
                sheet.getCellRangeByName(MEASURE).setString(measures[PICKED[0]]["measure_name"])
                PICTURES.mkdir(exist_ok=True)
                for other in [one for one in document.Sheets.ElementNames if one != "Look up"]:
                    document.Sheets.getByName(other).setPrintAreas(())
                    document.Sheets.getByName(other).IsVisible = False
                document.storeToURL((PICTURES / "england.pdf").resolve().as_uri(), (named("FilterName", "calc_pdf_Export"),))
            document.close(True)
            try:
                desktop.terminate()
            except Exception:  # pylint: disable=broad-except
                pass
        finally:
            try:
                office.wait(20)
            except subprocess.TimeoutExpired:
                office.kill()
    print(f"{compared} compared, {len(faults)} differ")
    print("\n".join(faults[:30]))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
