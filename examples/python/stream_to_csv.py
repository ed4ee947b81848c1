#!/usr/bin/env python3
"""Streams every comparison into a CSV file, and goes on where it stopped when it is run again.

Make the stubs once, from the repository's root (Debian: python3-grpcio python3-protobuf protobuf-compiler
protobuf-compiler-grpc libprotobuf-dev):

    mkdir -p examples/python/stubs
    protoc -I protos --python_out=examples/python/stubs --grpc_python_out=examples/python/stubs \
        --plugin=protoc-gen-grpc_python="$(command -v grpc_python_plugin)" protos/benchmark/v1/*.proto
    protoc -I protos --python_out=examples/python/stubs protos/google/api/*.proto

The details of an error are of google.rpc: pip install googleapis-common-protos, or make stubs of google/rpc/status.proto and
google/rpc/error_details.proto the same way, as examples/run-all does from the package that the server is built with.
"""
import argparse
import csv
import os
import sys
import time

import grpc

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "stubs"))
from benchmark.v1 import comparisons_pb2, comparisons_pb2_grpc, figures_pb2  # noqa: E402
from google.rpc import error_details_pb2, status_pb2  # noqa: E402

COLUMNS = ["authority", "name", "measure", "period", "value", "missing", "text", "neighbours_median", "rank", "of"]


def row(comparison):
    """A comparison as a line. A figure is a value, a reason, or words where the measure is one of words: the other columns stay empty."""
    figure = comparison.figure
    outcome = figure.WhichOneof("outcome")
    summary, place = comparison.summary, comparison.position.nationally
    return [
        comparison.authority.code, comparison.authority.name, comparison.measure, comparison.period,
        repr(figure.value) if outcome == "value" else "",
        figures_pb2.Missing.Name(figure.missing) if outcome == "missing" else "",
        figure.text,
        repr(summary.median) if summary.HasField("median") else "",
        place.rank or "", place.of or "",
    ]


def reason(error):
    """The stable reason of a failed call: docs/api/errors.md lists them."""
    for key, value in error.trailing_metadata() or ():
        if key == "grpc-status-details-bin":
            for detail in status_pb2.Status.FromString(value).details:
                info = error_details_pb2.ErrorInfo()
                if detail.Unpack(info):
                    return info.reason
    return ""


def stream(service, path, arguments):
    """One call, from the start or from where an earlier run stopped."""
    marker = path + ".resume"
    request = comparisons_pb2.StreamComparisonsRequest(measures=arguments.measure, batch_size=100)
    if os.path.exists(marker):
        with open(marker, encoding="ascii") as saved:
            length, request.resume_token = saved.read().split()
        os.truncate(path, int(length))  # Lines written after the last marker come again.
    with open(path, "a" if request.resume_token else "w", newline="", encoding="utf-8") as file:
        lines = csv.writer(file)
        if not request.resume_token:
            lines.writerow(COLUMNS)
        for count, message in enumerate(service.StreamComparisons(request), start=1):
            lines.writerows(row(comparison) for comparison in message.comparisons)
            file.flush()
            with open(marker + ".next", "w", encoding="ascii") as saved:
                saved.write(f"{file.tell()} {message.resume_token}")
            os.replace(marker + ".next", marker)
            if count == arguments.stop_after:
                print(f"stopped after {message.done} of {message.total}")
                return
    if os.path.exists(marker):
        os.remove(marker)
    print("complete")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file")
    parser.add_argument("--server", default="127.0.0.1:5080")
    parser.add_argument("--measure", action="append", default=[], help="may be repeated; all when none is named")
    parser.add_argument("--stop-after", type=int, help="messages, to try what happens after an interruption")
    arguments = parser.parse_args()
    # Beyond loopback: grpc.secure_channel, and metadata=[("authorization", "Bearer TOKEN")] with each call.
    with grpc.insecure_channel(arguments.server) as channel:
        service = comparisons_pb2_grpc.ComparisonServiceStub(channel)
        for attempt in range(6):
            try:
                stream(service, arguments.file, arguments)
                return 0
            except grpc.RpcError as error:
                if reason(error) == "FIGURES_CHANGED":
                    os.remove(arguments.file + ".resume")  # What came before is out of date: start anew.
                # Without a reason the server died, or the way to it broke off, whatever code stands for that.
                elif attempt == 5 or (error.code() != grpc.StatusCode.UNAVAILABLE and reason(error)):
                    print(f"{error.code().name} {reason(error)}: {error.details()}", file=sys.stderr)
                    return 1
                else:
                    time.sleep(2 ** attempt / 2)
    return 1


if __name__ == "__main__":
    sys.exit(main())
