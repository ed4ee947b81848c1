"""What an analyst would use instead of the program: pandas over the same figures.

    python3 benchmarks/peers.py FIGURES.csv NEIGHBOURS.csv OUT.csv

Reads figures and neighbours, gives each figure its neighbours' count, mean, median, quartiles, extremes and pooled value and its rank, and
writes a row each. It prints how long each step took; the time of the whole process is for whoever started it.
"""

import json
import sys
import time

import pandas as pd


def main(figures, neighbours, out):
    began = time.perf_counter()
    rows = pd.read_csv(figures, dtype={"authority_code": str, "period": str}, usecols=[
        "authority_code", "measure", "period", "edition", "value", "numerator", "denominator"], float_precision="round_trip")
    lists = pd.read_csv(neighbours, dtype=str, usecols=["edition", "authority_code", "neighbour_code"])
    loaded = time.perf_counter()
    lists["edition"] = lists["edition"].astype(str)
    rows["edition"] = rows["edition"].astype("Int64").astype(str)
    pairs = rows[["authority_code", "measure", "period", "edition"]].merge(lists, on=["edition", "authority_code"])
    pairs = pairs.merge(
        rows[["authority_code", "measure", "period", "value", "numerator", "denominator"]].rename(columns={"authority_code": "neighbour_code"}),
        on=["neighbour_code", "measure", "period"])
    grouped = pairs.groupby(["authority_code", "measure", "period"])
    summary = grouped.agg(
        used=("value", "count"), mean=("value", "mean"), median=("value", "median"), minimum=("value", "min"), maximum=("value", "max"),
        above=("numerator", "sum"), below=("denominator", "sum"))
    summary["lower_quartile"] = grouped["value"].quantile(0.25)
    summary["upper_quartile"] = grouped["value"].quantile(0.75)
    summary["pooled"] = summary["above"] / summary["below"]
    answer = rows.merge(summary.reset_index(), how="left", on=["authority_code", "measure", "period"])
    answer["rank"] = answer.groupby(["measure", "period"])["value"].rank(method="min", ascending=False)
    computed = time.perf_counter()
    answer.to_csv(out, index=False)
    written = time.perf_counter()
    print(json.dumps({"rows": len(answer), "load": loaded - began, "compute": computed - loaded, "write": written - computed}))


main(*sys.argv[1:])
