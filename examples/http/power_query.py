#!/usr/bin/env python3
"""Makes the requests of the Power Query recipes in docs/api/http.md, as they stand there, with curl, and takes from the answers the columns that they name.

Excel is not there to try them with. What they ask for and which fields they take is read from the page itself, so that neither can drift.
    examples/http/power_query.py http://127.0.0.1:5081 COMPARISONS.csv
"""
import csv
import json
import pathlib
import re
import subprocess
import sys
import urllib.parse

PAGE = pathlib.Path(__file__).resolve().parents[2] / "docs" / "api" / "http.md"


def asked(recipe):
    """Path and query of the recipe's Web.Contents."""
    path, query = re.search(r'RelativePath = "([^"]+)", Query = \[(.*?)\]\]', recipe).groups()
    pairs = []
    for name, one, several in re.findall(r'(\w+) = (?:"([^"]*)"|\{([^}]*)\})', query):
        pairs += [(name, value) for value in ([one] if one else re.findall(r'"([^"]*)"', several))]
    return f"{path}?{urllib.parse.urlencode(pairs)}"


def main():
    server, file = sys.argv[1:]
    with open(file, newline="", encoding="utf-8") as lines:
        known = {(row["authority"], row["measure"], row["period"]): row for row in csv.DictReader(lines)}
    recipes = re.findall(r"```powerquery\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert len(recipes) == 2, len(recipes)
    for recipe in recipes:
        url = f"{server}/{asked(recipe)}"
        # As Power Query asks: compressed where the server does so, any type.
        text = subprocess.run(["curl", "-sS", "--fail", "--compressed", "-H", "Accept: */*", url], capture_output=True, check=True).stdout
        columns = re.search(r"Table\.FromRecords\(.*?\{([^}]*)\}", recipe, re.DOTALL).group(1).replace('"', "").split(", ")
        if "Lines.FromBinary" in recipe:
            rows = [row for line in text.splitlines() for row in json.loads(line)["comparisons"]]
            keys = [(row["authority"]["code"], row["measure"], row["period"]) for row in rows]
        else:
            ranking = json.loads(text)["ranking"]
            rows = ranking["authorities"]
            keys = [(row["code"], ranking["measure"], ranking["period"]) for row in rows]
        for column in columns:
            assert any(column in row for row in rows), f"no row has {column}"
        for key, row in zip(keys, rows):
            figure, there = row["figure"], known[key]
            assert (float(there["value"]) if there["value"] else None, there["missing"]) == (figure.get("value"), figure.get("missing", "")), key
        expected = {key for key in known if key[1] in {one[1] for one in keys} and ("Lines" in recipe or key[2] == keys[0][2])}
        assert set(keys) >= expected and len(set(keys)) == len(keys), (len(keys), len(expected))
        print(f"{url[len(server):]}: {len(rows)} rows, each as in the stream")
    return 0


if __name__ == "__main__":
    sys.exit(main())
