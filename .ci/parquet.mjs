// Reads a Parquet file that `benchmark stream` wrote with DuckDB, and compares it with the CSV of the same stream, cell by cell: numbers to the
// bit, words and reasons as they are, null where the CSV has an empty cell.
import { readFileSync } from "node:fs";
import { DuckDBInstance } from "@duckdb/node-api";

const [parquet, csv] = process.argv.slice(2);
const quoted = (path) => `'${path.replaceAll("'", "''")}'`;
const database = await (await DuckDBInstance.create()).connect();
const rows = async (sql) => (await database.runAndReadAll(sql)).getRowsJS();

const columns = (await rows(`DESCRIBE SELECT * FROM read_parquet(${quoted(parquet)})`)).map(([name, type]) => ({ name, type }));
const typed = await rows(`SELECT * FROM read_parquet(${quoted(parquet)})`);
const lines = await rows(`SELECT * FROM read_csv(${quoted(csv)}, all_varchar = true, header = true, nullstr = '', quote = '"', escape = '"')`);
const header = readFileSync(csv, "utf8").split("\n", 1)[0].split(",");

const faults = [];
if (columns.map((column) => column.name).join() !== header.join()) faults.push("the columns differ");
if (typed.length !== lines.length || typed.length === 0) faults.push(`${typed.length} rows, ${lines.length} lines`);
const kinds = {};
let [cells, empty] = [0, 0];
for (let row = 0; faults.length === 0 && row < typed.length; row++)
  for (let at = 0; at < columns.length; at++) {
    const [found, text, type] = [typed[row][at], lines[row][at], columns[at].type];
    const expected = text === null ? null
      : type === "DOUBLE" || type === "INTEGER" ? Number(text)
      : type === "BOOLEAN" ? text === "true"
      : text;
    // A spreadsheet must not take words for a formula; typed columns need no such guard.
    if (!Object.is(found, expected) && !(typeof found === "string" && expected === `'${found}`))
      faults.push(`row ${row + 1}, ${columns[at].name}: ${found} in the file, ${text} in the CSV`);
    kinds[type] = (kinds[type] ?? 0) + 1;
    cells++;
    if (found === null) empty++;
  }
const about = await rows(`SELECT decode(key), decode(value) FROM parquet_kv_metadata(${quoted(parquet)})`);
const snapshot = about.find(([key]) => key === "snapshot")?.[1];
if (faults.length === 0 && snapshot !== typed[0][header.indexOf("snapshot")]) faults.push(`the file says snapshot ${snapshot}`);
if (!about.some(([key]) => key.startsWith("release ")) || !about.some(([key]) => key.startsWith("measure "))) faults.push("no releases or units");
console.log(`${typed.length} rows, ${cells} cells (${Object.entries(kinds).map(([kind, count]) => `${count} ${kind}`).join(", ")}; ${empty} empty), ${faults.length} differ`);
for (const fault of faults.slice(0, 20)) console.error(fault);
process.exit(faults.length === 0 ? 0 : 1);
