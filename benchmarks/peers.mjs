// What an analyst would use instead of the program: DuckDB over the same figures.
//   node benchmarks/peers.mjs compute THREADS TIMES FIGURES.csv NEIGHBOURS.csv OUT.csv
//   node benchmarks/peers.mjs copy PARQUET OUT.csv
// compute: each figure's neighbours' count, mean, median, quartiles, extremes and pooled value, and its rank, from tables in memory; the
// milliseconds of each time. copy: the rows and columns of the whole stream, read as Parquet and written as CSV, nothing computed.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const require = createRequire(join(dirname(fileURLToPath(import.meta.url)), "../.ci/package.json"));
const { DuckDBInstance } = await import(pathToFileURL(require.resolve("@duckdb/node-api")));
const quoted = (path) => `'${path.replaceAll("'", "''")}'`;
const database = await (await DuckDBInstance.create()).connect();

const [what, ...rest] = process.argv.slice(2);
if (what === "copy") {
  const [parquet, out] = rest;
  await database.run(`COPY (SELECT * FROM read_parquet(${quoted(parquet)})) TO ${quoted(out)} (HEADER)`);
} else {
  const [threads, times, figures, neighbours, out] = rest;
  await database.run(`SET threads = ${Number(threads)}`);
  await database.run(`CREATE TABLE figures AS SELECT authority_code, measure, period, edition::VARCHAR AS edition, value, numerator, denominator
    FROM read_csv(${quoted(figures)}, header = true, types = {'authority_code': 'VARCHAR', 'period': 'VARCHAR', 'edition': 'VARCHAR', 'value': 'DOUBLE',
      'numerator': 'DOUBLE', 'denominator': 'DOUBLE'})`);
  await database.run(`CREATE TABLE neighbours AS SELECT edition, authority_code, neighbour_code FROM read_csv(${quoted(neighbours)}, header = true, all_varchar = true)`);
  const took = [];
  for (let i = 0; i < Number(times); i++) {
    const began = performance.now();
    await database.run(`CREATE OR REPLACE TABLE answers AS
      SELECT own.*, s.* EXCLUDE (authority_code, measure, period), rank() OVER (PARTITION BY own.measure, own.period ORDER BY own.value DESC NULLS LAST) AS rank
      FROM figures own LEFT JOIN (
        SELECT f.authority_code, f.measure, f.period, count(n.value) AS used, avg(n.value) AS mean, median(n.value) AS median,
          min(n.value) AS minimum, max(n.value) AS maximum, quantile_cont(n.value, 0.25) AS lower_quartile, quantile_cont(n.value, 0.75) AS upper_quartile,
          sum(n.numerator) / nullif(sum(n.denominator), 0) AS pooled
        FROM figures f JOIN neighbours l ON l.edition = f.edition AND l.authority_code = f.authority_code
          JOIN figures n ON n.authority_code = l.neighbour_code AND n.measure = f.measure AND n.period = f.period
        GROUP BY f.authority_code, f.measure, f.period) s
      ON s.authority_code = own.authority_code AND s.measure = own.measure AND s.period = own.period`);
    took.push(performance.now() - began);
  }
  await database.run(`COPY answers TO ${quoted(out)} (HEADER)`);
  console.log(JSON.stringify({ took }));
}
