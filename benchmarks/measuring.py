"""What the parts of `run` have in common: programs timed from start to end, servers, figures checked, rows printed."""

import contextlib
import csv
import json
import os
import re
import signal
import socket
import statistics
import subprocess
import sys
import threading
import time

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(HERE)
PYTHON = "/usr/bin/python3"  # Debian's, for which its packages are.


class LeftOut(Exception):
    """Something that a part needs is not on this machine; the sentence says what."""


def timed(command, **more):
    """Seconds of a process from its start to its end."""
    began = time.perf_counter()
    subprocess.run(command, check=True, stderr=subprocess.DEVNULL, **{"stdout": subprocess.DEVNULL, **more})
    return time.perf_counter() - began


def measured(command, **more):
    """Seconds of a process from its start to its end, and megabytes that it had at most (what `wait4` says has those of the parent in it)."""
    began, most, ended = time.perf_counter(), [0], threading.Event()
    process = subprocess.Popen(command, stderr=subprocess.DEVNULL, **{"stdout": subprocess.DEVNULL, **more})

    def look():
        while not ended.wait(0.02):
            # It may be gone already.
            with contextlib.suppress(OSError, TypeError):
                most[0] = max(most[0], memory(process.pid, "VmHWM"))

    looking = threading.Thread(target=look)
    looking.start()
    process.wait()
    took = time.perf_counter() - began
    ended.set()
    looking.join()
    if process.returncode != 0:
        raise Failed(f"{' '.join(command[:4])} ended with {process.returncode}")
    return took, most[0]


class Failed(SystemExit):
    """A program ended with an error; the sentence says which."""


def said(command, **more):
    """What a program says on standard output."""
    done = subprocess.run(command, capture_output=True, text=True, **more)
    if done.returncode != 0:
        raise Failed(f"{' '.join(command[:4])} ended with {done.returncode}: {done.stderr[-2000:]}")
    return done.stdout


def middle(values, unit, digits=0):
    return f"{statistics.median(values):.{digits}f} {unit} ({min(values):.{digits}f} to {max(values):.{digits}f}, n {len(values)})"


def ratio(ours, beside):
    return f"{statistics.median(ours) / statistics.median(beside):.2f}" if statistics.median(beside) else ""


def load():
    return open("/proc/loadavg").read().split()[0]


def memory(pid, which="VmRSS"):
    """Megabytes of a process: resident now, or at most (VmHWM)."""
    return int(re.search(rf"{which}:\s+(\d+)", open(f"/proc/{pid}/status").read())[1]) / 1024


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as listener:
        return listener.getsockname()[1]


class Listening:
    """A server of ours on a free port of loopback until the block ends."""

    def __init__(self, command):
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        for line in self.process.stdout:
            if line.startswith("Listening on "):
                self.url = line.split()[2]
                break
        else:
            raise SystemExit(f"{command} did not listen")

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(30)

    def memory(self):
        return memory(self.process.pid)


class Run:
    """The programs that are measured, the figures that they are checked against, and the rows so far."""

    # What most parts look at: one figure of one authority in its newest period.
    AUTHORITY, MEASURE = "805", "children-in-care-rate"

    def __init__(self, program, costs, folder, quick, before=None):
        self.program, self.before, self.benchmark, self.costs, self.folder, self.quick = (
            program, before, os.path.join(program, "benchmark"), os.path.join(costs, "Benchmark.Server.Benchmarks"), folder, quick)
        self.database = os.path.join(folder, "figures.db")
        self.rounds = 3 if quick else 9
        self.rows, self.left_out = [], []

    def row(self, what, ours, beside="", ratio="", wanted=""):
        self.rows.append({"what": what, "ours": ours, "beside": beside, "ratio": ratio, "wanted": wanted})
        print(f"| {what} | {ours} | {beside} | {ratio} | {wanted} |", flush=True)

    def part(self, name, measure):
        """Measures a part; where something that it needs is not there, a sentence says so."""
        try:
            measure(self)
        except LeftOut as missing:
            self.leave_out(name, missing)

    def leave_out(self, name, why):
        self.left_out.append(f"{name} left out: {why}")
        print(self.left_out[-1], file=sys.stderr, flush=True)

    def verb(self, *words, database=None):
        return [self.benchmark, *words, "--database", database or self.database]

    def compare(self, *more, database=None):
        """The verb that answers one question."""
        return self.verb("compare", "--authority", self.AUTHORITY, "--measure", self.MEASURE, *more, database=database)

    def path(self, name):
        return os.path.join(self.folder, name)

    def prepare(self):
        subprocess.run(self.verb("authorities"), check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with open(self.path("all.csv"), "wb") as file:
            subprocess.run(self.verb("stream", "--format", "csv"), check=True, stdout=file)
        with open(self.path("neighbours.csv"), "wb") as file:
            subprocess.run(self.verb("neighbours", "--format", "csv"), check=True, stdout=file)
        with open(self.path("all.csv"), newline="", encoding="utf-8") as file:
            self.figures = list(csv.DictReader(file))
        # The newest figure of the authority and measure that most parts look at.
        self.figure = max(
            (row for row in self.figures if (row["authority_code"], row["measure"]) == (self.AUTHORITY, self.MEASURE)), key=lambda row: row["period"])

    def same(self, name, found, expected):
        """Two numbers are the same but for the last digits of a sum in another order."""
        if abs(float(found) - float(expected)) > 1e-9 * max(1, abs(float(expected))):
            raise SystemExit(f"{name} is {found}, expected {expected}")

    def checked(self, what):
        print(f"checked: {what}", file=sys.stderr, flush=True)

    def check(self, name, path):
        """A peer's medians are ours wherever both used the same neighbours: each return once, and none left out or counted as nought."""
        ours = {(row["authority_code"], row["measure"], row["period"]): row for row in self.figures}
        same = 0
        with open(path, newline="", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                mine = ours[row["authority_code"], row["measure"], row["period"]]
                if not mine["median"] or mine["left_out"] or mine["counted_as_zero"] or not row["median"] or int(float(row["used"])) != int(mine["used"]):
                    continue
                for column in ("mean", "median", "minimum", "maximum", "lower_quartile", "upper_quartile"):
                    self.same(f"{name}: {column} of {row['authority_code']}, {row['measure']}, {row['period']}", row[column], mine[column])
                same += 1
        if same < len(self.figures) / 3:
            raise SystemExit(f"{name}: only {same} of {len(self.figures)} could be compared")
        self.checked(f"{name} has the same {same * 6} numbers for {same} comparisons")

    def node(self, *words):
        """What a script of this folder says, run with Node."""
        return self.script("node", words, "Cannot find", "packages of Node are missing here: npm ci --prefix .ci, and npm ci --prefix examples/node")

    def python(self, *words):
        """What a script of this folder says, run with Debian's Python."""
        return self.script(
            PYTHON, words, "ModuleNotFoundError|'protoc'|grpc_python_plugin",
            "packages are missing here (Debian: python3-pandas, or python3-grpcio, protobuf-compiler and protobuf-compiler-grpc)")

    def script(self, program, words, lack, sentence):
        try:
            return said([program, os.path.join(HERE, words[0]), *words[1:]])
        except FileNotFoundError:
            raise LeftOut(f"there is no {program} here") from None
        except Failed as failed:
            if re.search(lack, str(failed)):
                raise LeftOut(sentence) from None
            raise

    def frame(self):
        """What pandas takes: the seconds of the whole process, and milliseconds of computing."""
        began = time.perf_counter()
        said = json.loads(self.python("peers.py", self.path("all.csv"), self.path("neighbours.csv"), self.path("pandas.csv")))
        return time.perf_counter() - began, said["compute"] * 1000

    def cost(self, *words):
        """What the measuring program says, as JSON."""
        return json.loads(said([self.costs, *words]))
