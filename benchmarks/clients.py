"""Reads everything that a server has and decodes it, as a script in Python would.

    python3 benchmarks/clients.py HOST:PORT TIMES MEASURE AUTHORITY PERIOD

Makes the stubs in a temporary folder (Debian: python3-grpcio python3-protobuf protobuf-compiler protobuf-compiler-grpc libprotobuf-dev). Prints
the seconds of each time, how many comparisons came, and the neighbours' median of one of them.
"""

import glob
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time

import grpc
from google.protobuf.internal import api_implementation

PROTOS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "protos")


def main(address, times, measure, authority, period):
    with tempfile.TemporaryDirectory() as stubs:
        subprocess.run(
            ["protoc", "-I", PROTOS, f"--python_out={stubs}", f"--grpc_python_out={stubs}",
             f"--plugin=protoc-gen-grpc_python={shutil.which('grpc_python_plugin') or 'grpc_python_plugin'}",
             *glob.glob(f"{PROTOS}/benchmark/v1/*.proto"), *glob.glob(f"{PROTOS}/google/api/*.proto")], check=True)
        sys.path.insert(0, stubs)
        from benchmark.v1 import comparisons_pb2, comparisons_pb2_grpc
    with grpc.insecure_channel(address) as channel:
        service = comparisons_pb2_grpc.ComparisonServiceStub(channel)

        def read(**filters):
            return service.StreamComparisons(comparisons_pb2.StreamComparisonsRequest(batch_size=100, **filters))

        # A server that has its messages already filters nothing.
        median, = (
            comparison.summary.median for message in read(measures=[measure], authorities=[authority], periods=[period])
            for comparison in message.comparisons if (comparison.measure, comparison.authority.code, comparison.period) == (measure, authority, period))
        took = []
        for _ in range(int(times)):
            began = time.perf_counter()
            count = sum(len(message.comparisons) for message in read())
            took.append(time.perf_counter() - began)
    print(json.dumps({"took": took, "comparisons": count, "median": median, "by": f"protobuf as {api_implementation.Type()}"}))


main(*sys.argv[1:])
