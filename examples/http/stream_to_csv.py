#!/usr/bin/env python3
"""Reads every comparison over HTTP into a CSV file, with nothing but Python's own library.

A server answers HTTP where it is told to: benchmark serve --http http://127.0.0.1:5081. Each line of the answer is one JSON message. Fields that
a figure does not have are not there: a figure has a value, a missing reason, or text.
"""
import argparse
import csv
import json
import sys
import urllib.error
import urllib.parse
import urllib.request

COLUMNS = ["authority", "name", "measure", "period", "value", "missing", "text", "neighbours_median", "rank", "of"]


def row(comparison):
    """A comparison as a line."""
    figure, place = comparison["figure"], comparison.get("position", {}).get("nationally", {})
    median = comparison.get("summary", {}).get("median")
    return [
        comparison["authority"]["code"], comparison["authority"]["name"], comparison["measure"], comparison["period"],
        repr(float(figure["value"])) if "value" in figure else "", figure.get("missing", ""), figure.get("text", ""),
        "" if median is None else repr(float(median)), place.get("rank") or "", place.get("of") or "",
    ]


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("file")
    parser.add_argument("--server", default="http://127.0.0.1:5081")
    parser.add_argument("--measure", action="append", default=[], help="may be repeated; all when none is named")
    parser.add_argument("--token", help="where the server wants one")
    arguments = parser.parse_args()
    query = urllib.parse.urlencode({"batch_size": 100, "measures": arguments.measure}, doseq=True)
    request = urllib.request.Request(f"{arguments.server}/v1/comparisons?{query}")
    if arguments.token:
        request.add_header("Authorization", f"Bearer {arguments.token}")
    try:
        with urllib.request.urlopen(request) as answer, open(arguments.file, "w", newline="", encoding="utf-8") as file:
            lines = csv.writer(file)
            lines.writerow(COLUMNS)
            done = total = 0
            for line in answer:
                message = json.loads(line)
                if "code" in message:  # The stream broke off, and says why.
                    print(f"{message['message']}", file=sys.stderr)
                    return 1
                lines.writerows(row(comparison) for comparison in message["comparisons"])
                done, total = message["done"], message["total"]
    except urllib.error.HTTPError as error:
        print(f"{error.code}: {json.load(error)['message']}", file=sys.stderr)
        return 1
    if done != total:
        print(f"ended after {done} of {total}", file=sys.stderr)
        return 1
    print("complete")
    return 0


if __name__ == "__main__":
    sys.exit(main())
