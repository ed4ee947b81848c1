// Reads everything that a server has and decodes it, as a script for Node would.
//   node benchmarks/clients.mjs HOST:PORT TIMES MEASURE AUTHORITY PERIOD
// Prints the seconds of each time, how many comparisons came, and the neighbours' median of one of them.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const require = createRequire(join(root, "examples/node/package.json"));
const grpc = require("@grpc/grpc-js");
const definition = require("@grpc/proto-loader").loadSync("benchmark/v1/comparisons.proto", { includeDirs: [join(root, "protos")], enums: String, oneofs: true });
const { ComparisonService } = grpc.loadPackageDefinition(definition).benchmark.v1;

const [address, times, measure, authority, period] = process.argv.slice(2);
const client = new ComparisonService(address, grpc.credentials.createInsecure());

async function each(filters, use) {
  for await (const message of client.streamComparisons({ batchSize: 100, ...filters })) message.comparisons.forEach(use);
}

// A server that has its messages already filters nothing.
let median = null;
await each({ measures: [measure], authorities: [authority], periods: [period] }, (c) => {
  if (c.measure === measure && c.authority.code === authority && c.period === period) median = c.summary.median;
});
const took = [];
let comparisons = 0;
for (let i = 0; i < Number(times); i++) {
  const began = performance.now();
  comparisons = 0;
  await each({}, () => comparisons++);
  took.push((performance.now() - began) / 1000);
}
client.close();
console.log(JSON.stringify({ took, comparisons, median, by: "@grpc/grpc-js" }));
