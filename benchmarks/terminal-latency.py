"""Key to frame, and first paint, of the dashboard on a pseudo-terminal.

    python3 benchmarks/terminal-latency.py PROGRAM [ARGUMENT ...]

A frame counts once its last byte has been read: every frame ends with the end of a synchronised update (mode 2026).
"""

import fcntl
import os
import pty
import select
import shutil
import statistics
import struct
import sys
import tempfile
import termios
import time

END = b"\x1b[?2026l"


def start(command, config):
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ["BENCHMARK_CONFIG"] = config
        os.environ["TERM"] = "xterm-256color"
        os.execvp(command[0], command)
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    return pid, terminal


def read_until(terminal, wanted, seconds):
    text = b""
    deadline = time.perf_counter() + seconds
    while time.perf_counter() < deadline:
        ready, _, _ = select.select([terminal], [], [], 0.2)
        if ready:
            text += os.read(terminal, 65536)
            at = text.find(wanted)
            if at >= 0 and text.find(END, at) >= 0:
                return text
    raise SystemExit(f"{wanted!r} never came; the last of what did: {text[-400:]!r}")


def drain(terminal):
    while select.select([terminal], [], [], 0.1)[0]:
        os.read(terminal, 65536)


def end(pid, terminal):
    os.write(terminal, b"q")
    while select.select([terminal], [], [], 2)[0]:
        try:
            if not os.read(terminal, 65536):
                break
        except OSError:
            break
    os.waitpid(pid, 0)
    os.close(terminal)


def summary(name, milliseconds):
    milliseconds.sort()
    p99 = milliseconds[min(len(milliseconds) * 99 // 100, len(milliseconds) - 1)]
    print(f"{name}: median {statistics.median(milliseconds):.2f} ms, p99 {p99:.2f} ms, n {len(milliseconds)}")


def main(command):
    folder = tempfile.mkdtemp()
    config = os.path.join(folder, "config")
    try:
        first, filled = [], []
        for i in range(11):
            begun = time.perf_counter()
            pid, terminal = start(command, config)
            read_until(terminal, b"Authorities", 120)
            painted = time.perf_counter()
            read_until(terminal, b"Barking", 120)
            # The first time loads the figures and warms the disk.
            if i > 0:
                first.append((painted - begun) * 1000)
                filled.append((time.perf_counter() - begun) * 1000)
            drain(terminal)
            if i < 10:
                end(pid, terminal)

        keys = []
        for i in range(600):
            key = b"\x1b[B" if i // 10 % 2 == 0 else b"\x1b[A"
            begun = time.perf_counter()
            os.write(terminal, key)
            read_until(terminal, END, 10)
            # Those before are the warm-up.
            if i >= 100:
                keys.append((time.perf_counter() - begun) * 1000)
        end(pid, terminal)
        summary("first paint from process start", first)
        summary("list of authorities on the screen", filled)
        summary("key to frame", keys)
    finally:
        shutil.rmtree(folder)


if len(sys.argv) < 2:
    raise SystemExit(__doc__)
main(sys.argv[1:])
