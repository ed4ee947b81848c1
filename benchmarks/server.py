"""What a server costs those who ask it, and what it has in memory meanwhile."""

import contextlib
import json
import os
import statistics
import subprocess
import sys
import time

from cluster import Cluster
from measuring import Listening, middle, ratio, said, timed


def listening(run, database=None):
    return Listening(run.verb("serve", "--urls", "http://127.0.0.1:0", database=database))


def recorded(run, url, batch):
    """A file of the messages of everything, as a bare server sends them."""
    path = run.path(f"messages.{batch}")
    said([run.costs, "stream", url, str(batch), "1", "cash", path])
    return path


def bare(run, *messages):
    return Listening([run.costs, "bare", "http://127.0.0.1:0", *messages])


def wire(run):
    """Streams and single answers, to a client that decodes nothing, beside a server that has its answers already."""
    with listening(run) as ours:
        first = run.cost("stream", ours.url, "100", "1", "cash")["took"][0]
        print(f"the first stream after the start of a server: {first:.0f} ms", file=sys.stderr)
        for batch, what in ((100, "batches of 100"), (1, "one by one")):
            with bare(run, recorded(run, ours.url, batch)) as beside:
                results = {name: [] for name in ("repeated", "cold", "bare")}
                run.cost("stream", beside.url, str(batch), "3", "cash")
                run.cost("stream", ours.url, str(batch), "2", "real")
                for _ in range(run.rounds):
                    for name, url, prices in (("repeated", ours.url, "cash"), ("bare", beside.url, "cash"), ("cold", ours.url, "real")):
                        answer = run.cost("stream", url, str(batch), "2" if run.quick else "3", prices)
                        results[name].append(statistics.median(answer["took"]) / answer["bytes"] * 1e6)
                for name, words, wanted in (("repeated", "a basis asked for before", "0.8"), ("cold", "a basis that is never kept (real terms)", "0.4")):
                    run.row(
                        f"whole stream, {what}, {words}", middle(results[name], "ms a MB", 2),
                        f"the same libraries sending bytes made beforehand: {middle(results['bare'], 'ms a MB', 2)}",
                        f"{ratio(results['bare'], results[name])} of the rate", wanted)
        with bare(run) as beside:
            times = 2000 if run.quick else 5000
            halves, tails = {"ours": [], "bare": []}, {"ours": [], "bare": []}
            for _ in range(run.rounds):
                for name, url in (("ours", ours.url), ("bare", beside.url)):
                    took = sorted(run.cost("one", url, str(times))["took"][200:])
                    halves[name].append(took[len(took) // 2])
                    tails[name].append(took[len(took) * 99 // 100])
            for what, values, wanted in (("p50", halves, "1.15"), ("p99", tails, "1.5")):
                run.row(f"one comparison, {what}, one caller", middle(values["ours"], "us"), f"an empty call: {middle(values['bare'], 'us')}",
                        ratio(values["ours"], values["bare"]), wanted)


def memory(run):
    """What a server has in memory while everything is read again and again, by one caller and by eight at once."""
    with listening(run) as ours:
        start = ours.memory()
        for what, prices, times, callers in (
                ("20 times by one caller", "cash", 20, 1),
                (f"{4 if run.quick else 20} times by one caller, a basis that is never kept", "real", 4 if run.quick else 20, 1),
                ("4 times by each of 8 at once", "cash", 4, 8)):
            run.cost("stream", ours.url, "100", "1", prices)
            held = [ours.memory()]
            asking = [subprocess.Popen([run.costs, "stream", ours.url, "100", str(times - 1), prices], stdout=subprocess.DEVNULL) for _ in range(callers)]
            while any(process.poll() is None for process in asking):
                time.sleep(0.05)
                held.append(ours.memory())
            if any(process.returncode != 0 for process in asking):
                raise SystemExit("a stream broke off")
            run.row(
                f"memory of a server, everything read {what}", f"{held[len(held) // 2]:.0f} MB in the middle, {held[-1]:.0f} at the end, {max(held):.0f} at most",
                f"{held[0]:.0f} MB after the first, {start:.0f} before it was asked anything", f"{max(held) / held[0]:.2f}", "1.1")


def clients(run):
    """Everything read and decoded in Python and Node, beside the same client reading bytes that were made beforehand."""
    times = "2" if run.quick else "5"
    asked = (run.MEASURE, run.AUTHORITY, run.figure["period"])
    with listening(run) as ours:
        size = run.cost("stream", ours.url, "100", "2", "cash")["bytes"] / 1e6
        with bare(run, recorded(run, ours.url, 100)) as beside:
            def client(name, ask, script):
                answers = [json.loads(ask(script, server.url.removeprefix("http://"), times, *asked)) for server in (ours, beside)]
                for answer in answers:
                    run.same(f"{name}: the comparisons", answer["comparisons"], len(run.figures))
                    run.same(f"{name}: the median of {', '.join(asked)}", answer["median"], run.figure["median"])
                run.checked(f"{name} reads all {len(run.figures)} comparisons, and the median of one as the CSV has it")
                took, seconds = answers[0]["took"], statistics.median(answers[0]["took"])
                run.row(
                    f"{name} ({answers[0]['by']}) reading and decoding everything, batches of 100 ({size:.0f} MB)",
                    f"{middle(took, 's', 2)}, {size / seconds:.0f} MB and {len(run.figures) / seconds:,.0f} comparisons a second",
                    f"the same from bytes made beforehand: {middle(answers[1]['took'], 's', 2)}", f"{ratio(answers[1]['took'], took)} of the rate")

            run.part("a client in Python", lambda run: client("Python", run.python, "clients.py"))
            run.part("a client in Node", lambda run: client("Node", run.node, "clients.mjs"))


def servers(run):
    """One to three servers on one PostgreSQL database, six callers spread over them; and one answer from process start."""
    with Cluster() as cluster, contextlib.ExitStack() as stack:
        address = cluster.database("figures")
        answers = [said(run.compare("--format", "json", database=database)) for database in (address, run.database)]
        if answers[0] != answers[1]:
            raise SystemExit("an answer from PostgreSQL differs from that from SQLite")
        run.checked("an answer from PostgreSQL is that from SQLite")
        urls = [stack.enter_context(listening(run, address)).url for _ in range(3)]
        run.cost("callers", "2", "6", *urls)  # Until all of them are warm.
        a_second = {count: [] for count in (1, 2, 3)}
        for _ in range(run.rounds):
            for count, rates in a_second.items():
                rates.append(run.cost("callers", "1" if run.quick else "3", "6", *urls[:count])["a_second"])
        for count in (2, 3):
            run.row(
                f"6 callers of {count} servers on one PostgreSQL database (with {os.cpu_count()} processors for callers and servers)", middle(a_second[count], "comparisons a second"),
                f"of one server: {middle(a_second[1], 'comparisons a second')}", ratio(a_second[count], a_second[1]))
        took = {database: [] for database in (address, run.database)}
        for _ in range(run.rounds):
            for database, seconds in took.items():
                seconds.append(timed(run.compare(database=database)))
        run.row("one `compare` from process start, PostgreSQL", middle(took[address], "s", 2), f"SQLite: {middle(took[run.database], 's', 2)}",
                ratio(took[address], took[run.database]))
