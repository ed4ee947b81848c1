#!/usr/bin/env python3
"""Word files in LibreOffice: converted there, they hold the cells of every table, the headings and the pictures of the HTML report, and their PDF its words.

    tests/independent/word.py artifacts/bin/Benchmark.Tui/debug/benchmark [FOLDER for the PDFs]

Needs libreoffice-writer and poppler-utils of Debian. The file is opened by LibreOffice and written as its own format (.fodt), from which the
tables are read: so they are what another program than ours understood, and as PDF, in which every word of every cell has to be found and the
page has to be wide enough for it."""
import html.parser
import pathlib
import re
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as tree

PROGRAM = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else "artifacts/bin/Benchmark.Tui/debug/benchmark").resolve()
KEPT = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
# An ordinary one, a joint return, a reorganised one, next to nothing, England.
REPORTS = {"805": ("--authority", "805"), "314": ("--authority", "314"), "942": ("--authority", "942"), "420": ("--authority", "420"), "national": ("--national",)}
TABLE, TEXT, DRAW, SVG = (f"{{urn:oasis:names:tc:opendocument:xmlns:{name}:1.0}}" for name in ("table", "text", "drawing", "svg-compatible"))
compared, faults = 0, []


def same(what, ours, theirs):
    global compared
    compared += 1
    if ours != theirs:
        faults.append(f"{what}: {ours!r} in LibreOffice, {theirs!r} in HTML")


class Page(html.parser.HTMLParser):
    """Tables as rows of cells, headings, and charts by title and description."""

    def __init__(self, text):
        super().__init__()
        self.tables, self.headings, self.charts, self.open = [], [], [], None
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag == "figure":
            self.charts.append(["", ""])
        if tag in ("td", "th", "h1", "h2", "h3", "figcaption", "desc"):
            self.open = []

    def handle_data(self, data):
        if self.open is not None:
            self.open.append(data)

    def handle_endtag(self, tag):
        if tag not in ("td", "th", "h1", "h2", "h3", "figcaption", "desc"):
            return
        words, self.open = "".join(self.open or []), None
        if tag in ("td", "th"):
            self.tables[-1][-1].append(words)
        elif tag == "figcaption":
            self.charts[-1][0] = words
        elif tag == "desc":
            self.charts[-1][1] = words
        else:
            self.headings.append(words)


def words_of(element):
    """As the page has them: LibreOffice writes runs of spaces as elements, and a minus that no line ends after as a sign of its own."""
    parts = [element.text or ""]
    for child in element:
        parts.append(" " * int(child.get(TEXT + "c", "1")) if child.tag == TEXT + "s" else words_of(child))
        parts.append(child.tail or "")
    return "".join(parts).replace("\u2011", "-")


def rows_of(table):
    for row in table.iter(TABLE + "table-row"):
        yield ["\n".join(words_of(line) for line in cell if line.tag in (TEXT + "p", TEXT + "h")) for cell in row if cell.tag == TABLE + "table-cell"]


def run(*words):
    ran = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False)
    if ran.returncode:
        sys.exit(f"{' '.join(map(str, words))}: {ran.stderr}")
    return ran.stdout


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        data = ("--database", folder / "figures.db")
        for report, scope in REPORTS.items():
            for ending in ("html", "docx"):
                run(PROGRAM, "report", *scope, *data, "--output", folder / f"{report}.{ending}")
        run(PROGRAM, "report", *REPORTS["805"], *data, "--output", folder / "again.docx")
        same("the same bytes", (folder / "again.docx").read_bytes() == (folder / "805.docx").read_bytes(), True)
        started = time.monotonic()
        files = [folder / f"{report}.docx" for report in REPORTS]
        for kind in ("fodt", "pdf"):
            run("soffice", "--headless", "--norestore", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", kind, "--outdir", folder, *files)
        print(f"{len(files)} files as {kind} and its own format in {time.monotonic() - started:.0f} s")
        for report in REPORTS:
            page = Page((folder / f"{report}.html").read_text(encoding="utf-8"))
            office = tree.parse(folder / f"{report}.fodt").getroot()
            tables = [list(rows_of(table)) for table in office.iter(TABLE + "table")]
            same(f"{report}: tables", len(tables), len(page.tables))
            for i, (ours, theirs) in enumerate(zip(tables, page.tables)):
                same(f"{report}, table {i + 1}: rows", len(ours), len(theirs))
                for r, (row, other) in enumerate(zip(ours, theirs)):
                    same(f"{report}, table {i + 1}, row {r}: cells", len(row), len(other))
                    for c, (cell, expected) in enumerate(zip(row, other)):
                        same(f"{report}, table {i + 1}, row {r}, cell {c}", cell, expected)
            # LibreOffice keeps a title as a paragraph and headings as headings.
            same(f"{report}: headings", [words_of(heading) for heading in office.iter(TEXT + "h")], page.headings[1:])
            pictures = [words_of(frame.find(SVG + "desc")) for frame in office.iter(DRAW + "frame") if frame.find(SVG + "desc") is not None]
            same(f"{report}: pictures", pictures, [f"{title}. {words}" for title, words in page.charts])

            # Word by word: a line may end anywhere between two, and after a hyphen.
            pdf = folder / f"{report}.pdf"
            printed = run("pdftotext", "-raw", pdf, "-").replace("\u2011", "-")
            joined = re.sub(r"\s", "", printed)
            missing = {word for table in page.tables for row in table for cell in row for word in cell.split() if re.sub(r"\s", "", word) not in joined}
            same(f"{report}: words that the PDF lacks", missing, set())
            sizes = re.findall(r"Page +\d+ size: +([0-9.]+) x ([0-9.]+)", run("pdfinfo", "-f", 1, "-l", 99, pdf))
            same(f"{report}: pages that are not A4", [size for size in sizes if sorted(round(float(side)) for side in size) != [595, 842]], [])
            boxes = re.findall(r'<page width="([0-9.]+)"|<word xMin="([0-9.-]+)" yMin="[0-9.-]+" xMax="([0-9.]+)"', run("pdftotext", "-bbox", pdf, "-"))
            width, beyond = 0.0, 0
            for page_width, left, right in boxes:
                width = float(page_width) if page_width else width
                beyond += bool(left) and (float(left) < 40 or float(right) > width - 40)
            same(f"{report}: words outside the margins", beyond, 0)
            print(f"{report}: {len(sizes)} pages, {len(tables)} tables, {len(pictures)} pictures, {files[list(REPORTS).index(report)].stat().st_size / 1000:.0f} KB")
            if KEPT:
                KEPT.mkdir(exist_ok=True)
                (KEPT / pdf.name).write_bytes(pdf.read_bytes())
    print(f"{compared} compared, {len(faults)} differ")
    print("\n".join(faults[:30]))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
