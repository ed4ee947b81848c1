"""What all comparisons cost, computed: beside DuckDB, pandas, SQLite and PostgreSQL, which compute less of the same."""

import contextlib
import csv
import functools
import itertools
import json
import re
import sqlite3
import statistics
import time

from cluster import Cluster
from measuring import ROOT, middle, ratio, said

NUMBERS = ("value", "numerator", "denominator")
FIGURES = ("authority_code", "measure", "period", "edition", *NUMBERS)

# One text for both: averages, quartiles with the values between which they lie, and the rank, by window functions.
ANSWERS = """
CREATE TABLE answers AS
WITH pairs AS (
  SELECT f.id, n.value, n.numerator, n.denominator,
    row_number() OVER (PARTITION BY f.id ORDER BY n.value) - 1 AS i, count(*) OVER (PARTITION BY f.id) - 1 AS last
  FROM figures f JOIN neighbours l ON l.edition = f.edition AND l.authority_code = f.authority_code
    JOIN figures n ON n.measure = f.measure AND n.period = f.period AND n.authority_code = l.neighbour_code
  WHERE n.value IS NOT NULL),
summaries AS (
  SELECT id, count(*) AS used, avg(value) AS mean, min(value) AS minimum, max(value) AS maximum,
    sum(numerator) / nullif(sum(denominator), 0) AS pooled, {quartiles}
  FROM pairs GROUP BY id)
SELECT f.authority_code, f.measure, f.period, s.used, s.mean, s.median, s.minimum, s.maximum, s.lower_quartile, s.upper_quartile, s.pooled,
  CASE WHEN f.value IS NOT NULL THEN rank() OVER (PARTITION BY f.measure, f.period ORDER BY f.value DESC NULLS LAST) END AS rank
FROM figures f LEFT JOIN summaries s ON s.id = f.id
""".format(quartiles=", ".join(
    f"sum(value * CASE i - {part} * last / {of} WHEN 0 THEN 1 - ({part} * last % {of}) / {of}.0 WHEN 1 THEN ({part} * last % {of}) / {of}.0 ELSE 0 END) AS {name}"
    for name, part, of in (("lower_quartile", 1, 4), ("median", 1, 2), ("upper_quartile", 3, 4))))


@functools.cache
def engine(run):
    """Milliseconds of all comparisons on one thread, warm, several times; and bytes allocated for each."""
    lines = [said([run.costs, "engine", run.database, "computing"], cwd=ROOT).splitlines()[1] for _ in range(1 + run.rounds // 3)]
    return [float(line.split(": ")[1].split(" ms")[0]) for line in lines], lines[0].split(" and ")[1].split(" bytes")[0]


def computing(run):
    """All comparisons on one thread, beside DuckDB and pandas."""
    run.part("computing beside DuckDB", duckdb)
    run.part("computing beside pandas", pandas)


def duckdb(run):
    ours, allocated = engine(run)
    for threads in (1, 2):
        took = json.loads(run.node(
            "peers.mjs", "compute", str(threads), str(run.rounds + 1), run.path("all.csv"), run.path("neighbours.csv"), run.path("duckdb.csv")))["took"][1:]
        if threads == 1:
            run.check("DuckDB", run.path("duckdb.csv"))
        run.row(
            f"computing all {len(run.figures)} comparisons, one thread, warm", f"{middle(ours, 'ms')}, {allocated} bytes each",
            f"DuckDB on {threads} thread{'s' if threads > 1 else ''}, averages, quartiles, pooled and rank alone: {middle(took, 'ms')}",
            ratio(ours, took), "0.25 of one thread" if threads == 1 else "")


def pandas(run):
    ours, _ = engine(run)
    took = [run.frame()[1] for _ in range(max(2, run.rounds // 3))]
    run.check("pandas", run.path("pandas.csv"))
    run.row("the same", middle(ours, "ms"), f"pandas, likewise: {middle(took, 'ms')}", f"{statistics.median(took) / statistics.median(ours):.0f} times as fast", "20 times")


def sql(run):
    """All comparisons on one thread, beside window functions of SQLite and PostgreSQL."""
    ours, _ = engine(run)

    def beside(name, took):
        run.check(name, run.path("sql.csv"))
        run.row(
            f"computing all {len(run.figures)} comparisons, one thread, warm", middle(ours, "ms"),
            f"{name}, averages, quartiles, pooled and rank by window functions: {middle(took, 'ms')}",
            f"{statistics.median(took) / statistics.median(ours):.0f} times as fast")

    run.part("computing beside SQLite", lambda run: beside(*in_sqlite(run)))
    run.part("computing beside PostgreSQL", lambda run: beside(*in_postgres(run)))


def in_sqlite(run):
    with contextlib.closing(sqlite3.connect(":memory:")) as database:
        database.execute(f"CREATE TABLE figures (id INTEGER PRIMARY KEY, {', '.join(f'{name} {kind_of(name)}' for name in FIGURES)})")
        database.execute("CREATE TABLE neighbours (edition TEXT, authority_code TEXT, neighbour_code TEXT)")
        database.executemany(
            f"INSERT INTO figures VALUES (NULL, {', '.join('?' * len(FIGURES))})",
            ([float(row[name]) if name in NUMBERS and row[name] else row[name] or None for name in FIGURES] for row in run.figures))
        with open(run.path("neighbours.csv"), newline="", encoding="utf-8") as file:
            database.executemany(
                "INSERT INTO neighbours VALUES (?, ?, ?)", ((row["edition"], row["authority_code"], row["neighbour_code"]) for row in csv.DictReader(file)))
        database.execute("CREATE INDEX of_figure ON figures (measure, period, authority_code)")
        database.execute("CREATE INDEX of_neighbour ON neighbours (edition, authority_code)")
        database.execute("ANALYZE")
        took = []
        for _ in range(max(1, run.rounds // 3)):
            database.execute("DROP TABLE IF EXISTS answers")
            began = time.perf_counter()
            database.execute(ANSWERS)
            took.append((time.perf_counter() - began) * 1000)
        answers = database.execute("SELECT * FROM answers")
        with open(run.path("sql.csv"), "w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(itertools.chain([[column[0] for column in answers.description]], answers))
    return f"SQLite {sqlite3.sqlite_version}", took


def in_postgres(run):
    columns = list(run.figures[0])
    with open(run.path("neighbours.csv"), newline="", encoding="utf-8") as file:
        lists = next(csv.reader(file))
    with Cluster() as cluster:
        said = cluster.psql(f"""
            CREATE TEMP TABLE read ({', '.join(f'"{name}" text' for name in columns)});
            \\copy read FROM '{run.path("all.csv")}' CSV HEADER
            CREATE TEMP TABLE lists ({', '.join(f'"{name}" text' for name in lists)});
            \\copy lists FROM '{run.path("neighbours.csv")}' CSV HEADER
            SET max_parallel_workers_per_gather = 0;
            CREATE TABLE figures AS SELECT row_number() OVER () AS id, {', '.join(f'{name}::{kind_of(name)} AS {name}' for name in FIGURES)} FROM read;
            CREATE TABLE neighbours AS SELECT edition, authority_code, neighbour_code FROM lists;
            ANALYZE figures; ANALYZE neighbours;
            SHOW server_version;
            SET work_mem = '256MB';
            """ + f"""
            DROP TABLE IF EXISTS answers;
            \\timing on
            {ANSWERS};
            \\timing off
            """ * (1 + run.rounds // 3 - run.quick) + f"\\copy answers TO '{run.path('sql.csv')}' CSV HEADER\n")
    return f"PostgreSQL {said.split()[0]}", [float(text) for text in re.findall(r"Time: ([\d.]+) ms", said)][not run.quick:]


def kind_of(column):
    return "double precision" if column in NUMBERS else "text"
