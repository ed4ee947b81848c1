#!/usr/bin/env node
// Streams every comparison into a CSV file. A break in the connection is bridged with the token of the last message.
//   npm install --prefix examples/node
//   node examples/node/stream_to_csv.js all.csv [127.0.0.1:5080] [measure ...]
'use strict';
const fs = require('fs');
const path = require('path');
const grpc = require('@grpc/grpc-js');
const loader = require('@grpc/proto-loader');

const [file, server = '127.0.0.1:5080', ...measures] = process.argv.slice(2);
if (!file) {
  console.error('usage: stream_to_csv.js FILE [HOST:PORT] [MEASURE ...]');
  process.exit(2);
}

// The .proto files are read as they are; a deployed script would carry a copy of them.
const definition = loader.loadSync('benchmark/v1/comparisons.proto', {
  includeDirs: [path.join(__dirname, '../../protos')], enums: String, oneofs: true,
});
const { ComparisonService } = grpc.loadPackageDefinition(definition).benchmark.v1;
// Beyond loopback: grpc.credentials.createSsl(), and a Metadata with "authorization: Bearer TOKEN" beside each request.
const client = new ComparisonService(server, grpc.credentials.createInsecure());

const cell = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : String(text));
// A figure is a value, a reason, or words where the measure is one of words: the other columns stay empty.
const row = (c) => [
  c.authority.code, c.authority.name, c.measure, c.period,
  c.figure.outcome === 'value' ? c.figure.value : '', c.figure.outcome === 'missing' ? c.figure.missing : '',
  c.figure.outcome === 'text' ? c.figure.text : '',
  c.summary?.median ?? '', c.position?.nationally?.rank ?? '', c.position?.nationally?.of ?? '',
].map(cell).join(',');

const out = fs.createWriteStream(file);
out.write('authority,name,measure,period,value,missing,text,neighbours_median,rank,of\n');
let token = '';
let attempt = 0;

function stream() {
  const call = client.streamComparisons({ measures, batchSize: 100, resumeToken: token });
  call.on('data', (message) => {
    attempt = 0;
    token = message.resumeToken;
    // A disk that is slower than the server: read no more until it has caught up.
    if (!out.write(message.comparisons.map((c) => row(c) + '\n').join(''))) {
      call.pause();
      out.once('drain', () => call.resume());
    }
  });
  call.on('error', (error) => {
    // What the server says itself has details; without them it died, or the way to it broke off, whatever code stands for that.
    const broken = error.code === grpc.status.UNAVAILABLE || error.metadata.get('grpc-status-details-bin').length === 0;
    if (broken && attempt < 5) {
      setTimeout(stream, 500 * 2 ** attempt++);
      return;
    }
    console.error(`${grpc.status[error.code]}: ${error.details}`);
    process.exitCode = 1;
    out.end();
    client.close();
  });
  call.on('end', () => {
    if (out.writableEnded) return;
    out.end(() => console.log('complete'));
    client.close();
  });
}

stream();
