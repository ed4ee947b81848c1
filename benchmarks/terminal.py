#!/usr/bin/env python3
"""What the dashboard costs on a pseudo-terminal at 120x40, for one build or two in one run.

    python3 benchmarks/terminal.py NAME=PROGRAM [NAME=PROGRAM ...]

`run` has the medians as rows.

A frame counts as shown once its last byte has been read and nothing has followed for 60 ms; the time is that of the last byte. Each
program has a database and a settings file of its own, and takes turns with the others, so that what else the machine does meets both.
"""

import fcntl
import os
import pty
import re
import select
import shutil
import signal
import statistics
import struct
import sys
import tempfile
import termios
import time

SETTLED = 0.06
STARTS = 30
KEYS = 30
IDLE = 20

# Answers of an ordinary terminal to what a program asks at its start.
ANSWERS = [
    (re.compile(rb"\x1b\]10;\?"), b"\x1b]10;rgb:e0e0/e0e0/e0e0\x1b\\"),
    (re.compile(rb"\x1b\]11;\?"), b"\x1b]11;rgb:1010/1010/1010\x1b\\"),
    (re.compile(rb"\x1b\[c"), b"\x1b[?62;22c"),
    (re.compile(rb"\x1b\[\?u"), b"\x1b[?0u"),
    (re.compile(rb"\x1b\[6n"), b"\x1b[1;1R"),
]


class Terminal:
    """One program on a pseudo-terminal."""

    def __init__(self, program, folder):
        self.begun = time.perf_counter()
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="xterm-256color", COLORTERM="truecolor", LANG="C.UTF-8", BENCHMARK_CONFIG=os.path.join(folder, "config"))
            os.execvp(program, [program, "--database", os.path.join(folder, "figures.db")])
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        self.text = b""

    def read(self, patience):
        """What comes within so many seconds; answers what is asked in it."""
        if not select.select([self.fd], [], [], patience)[0]:
            return b""
        try:
            data = os.read(self.fd, 65536)
        except OSError:
            return b""
        for question, answer in ANSWERS:
            for _ in question.findall(data):
                os.write(self.fd, answer)
        self.text += data
        return data

    def see(self, wanted, seconds=120):
        """Waits for a text, drawn cell by cell or in one piece; the time at which it was there."""
        end = time.perf_counter() + seconds
        while time.perf_counter() < end:
            self.read(0.2)
            if wanted in re.sub(rb"\x1b\[[0-9;?]*[A-Za-z]", b"", self.text):
                return time.perf_counter()
        raise SystemExit(f"{wanted!r} never came: {self.text[-400:]!r}")

    def settle(self):
        """Reads until nothing comes any more; the time of the last byte, and how many there were."""
        last, count = time.perf_counter(), 0
        while data := self.read(SETTLED):
            last, count = time.perf_counter(), count + len(data)
        return last, count

    def key(self, key):
        """Milliseconds from a key to the last byte of what it changed, and the bytes."""
        begun = time.perf_counter()
        os.write(self.fd, key)
        data = self.read(5)
        last, count = time.perf_counter(), len(data)
        while data := self.read(SETTLED):
            last, count = time.perf_counter(), count + len(data)
        return (last - begun) * 1000, count

    def processor(self):
        """Seconds of processor time used so far."""
        fields = open(f"/proc/{self.pid}/stat").read().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def memory(self):
        """Megabytes resident."""
        return int(re.search(r"VmRSS:\s+(\d+)", open(f"/proc/{self.pid}/status").read())[1]) / 1024

    def end(self):
        os.kill(self.pid, signal.SIGTERM)
        end = time.perf_counter() + 10
        while time.perf_counter() < end and os.waitpid(self.pid, os.WNOHANG)[0] == 0:
            self.read(0.05)
        os.close(self.fd)


def summary(values):
    values = sorted(values)
    return f"{statistics.median(values):.1f} | {values[min(len(values) * 99 // 100, len(values) - 1)]:.1f} | {len(values)}"


def measure(programs, starts=STARTS, keys=KEYS, idle=IDLE):
    """What was measured of each program, by what it is and its unit; each figure by the program's name, several values of it."""
    folders = {name: tempfile.mkdtemp() for name in programs}
    rows = {}

    def add(what, name, value):
        rows.setdefault(what, {}).setdefault(name, []).append(value)

    def scroll(terminal, name, where):
        # There and back, so that each key changes something.
        for there, back, steps, what in ((b"\x1b[B", b"\x1b[A", 20, "a row"), (b"\x1b[6~", b"\x1b[5~", 3, "a screenful")):
            for i in range(10 + keys):
                took, count = terminal.key(there if i // steps % 2 == 0 else back)
                # Those before are the warm-up.
                if i >= 10:
                    add(f"key to frame, {what} of {where}, ms", name, took)
                    add(f"written for {what} of {where}, bytes", name, count)

    try:
        for i in range(starts + 1):
            for name, program in programs.items():
                terminal = Terminal(program, folders[name])
                painted = terminal.see(b"Authorities")
                filled = terminal.see(b"Barking")
                # The first time loads the figures and warms the disk.
                if i > 0:
                    add("first paint from process start, ms", name, (painted - terminal.begun) * 1000)
                    add("list on the screen, server in the same process, ms", name, (filled - terminal.begun) * 1000)
                terminal.end()
        for name, program in programs.items():
            terminal = Terminal(program, folders[name])
            terminal.see(b"Barking")
            time.sleep(3)
            terminal.settle()
            scroll(terminal, name, "the list")
            terminal.settle()
            time.sleep(2)
            terminal.settle()
            before, begun, count = terminal.processor(), time.perf_counter(), 0
            while time.perf_counter() - begun < idle:
                count += len(terminal.read(0.5))
            add(f"written in {idle} s without a key, bytes", name, count)
            add(f"processor in {idle} s without a key, % of a core", name, (terminal.processor() - before) / idle * 100)
            add("memory resident, MB", name, terminal.memory())
            # The first authority, and where it stands among all.
            for part in b"\r", b"5":
                os.write(terminal.fd, part)
                time.sleep(1)
                terminal.settle()
            terminal.see(b"Could be")
            scroll(terminal, name, "the ranking")
            terminal.end()
        return rows
    finally:
        for folder in folders.values():
            shutil.rmtree(folder, ignore_errors=True)


def main(programs):
    print("| | " + " | ".join(f"{name}: median | p99 | n" for name in programs) + " |")
    print("|---" * (1 + 3 * len(programs)) + "|")
    for what, values in measure(programs).items():
        print(f"| {what} | " + " | ".join(summary(values[name]) for name in programs) + " |")


if __name__ == "__main__":
    if len(sys.argv) < 2 or any("=" not in argument for argument in sys.argv[1:]):
        raise SystemExit(__doc__)
    main(dict(argument.split("=", 1) for argument in sys.argv[1:]))
