#!/usr/bin/env python3
"""Writes docs/performance.md, and the table of costs in the fleet.md beside it, from what bench/compare has measured: bench/report.py artifacts/bench docs/performance.md"""
import collections
import csv
import datetime
import json
import os
import pathlib
import platform
import statistics
import subprocess
import sys

work, target = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
runs = collections.defaultdict(lambda: collections.defaultdict(dict))
with open(work / "results.tsv") as file:
    for row in csv.DictReader(file, delimiter="\t"):
        runs[int(row["customers"])][row["contestant"]][int(row["round"])] = int(row["milliseconds"])

NAMES = {
    "bare": "bare MSBuild project (an empty target)",
    "unchanged": "**NapTasks, nothing changed**",
    "unchanged_ci": "**the same with `DOTNET_TieredPGO=0`, as in CI**",
    "changed": "**NapTasks, a line of fleet.env changed: all customers**",
    "brief": "**NapTasks, `-t:NapBrief`: the pages of all customers**",
    "cold": "**NapTasks, all files to be written**",
    "cold_ci": "**the same with `DOTNET_TieredPGO=0`, as in CI**",
    "copy": "`cp -r` of the files that NapTasks writes",
    "envsubst_loop": "`envsubst` and `sed`, once per customer",
    "helm_one": "`helm template`, one process for all",
    "helm_loop": "`helm template`, once per customer",
    "kustomize_loop": "`kubectl kustomize`, once per customer",
}


def median(n, who):
    return statistics.median(runs[n][who].values())


def ratio(n, who, by):
    """Of pairs of one round, so that a slow minute of the machine hits both."""
    pairs = [runs[n][who][r] / runs[n][by][r] for r in runs[n][who] if r in runs[n][by]]
    return statistics.median(pairs)


def cost(n, who):
    pairs = [(runs[n][who][r] - runs[n]["bare"][r]) / max(runs[n]["copy"][r], 1) for r in runs[n][who]]
    return statistics.median(pairs)


def shown(milliseconds):
    return f"{milliseconds:,.0f} ms" if milliseconds < 10000 else f"{milliseconds / 1000:,.1f} s"


def output(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def memory():
    with open("/proc/meminfo") as file:
        return int(file.readline().split()[1]) / 1048576


def load():
    """Of the run, not of whenever this is run again; nothing where it was not kept."""
    kept = work / "loadavg"
    return f"Load average at the end: {kept.read_text().split()[2]} over 15 minutes." if kept.exists() else ""


scale = []
if (work / "scale.tsv").exists():
    scale = [line.split("\t") for line in (work / "scale.tsv").read_text().splitlines()]
peak = {(int(n), state): (int(ms), int(kb)) for n, state, ms, kb in scale}

# What one customer costs in a process that is warm.
in_process = []
if (work / "in-process.json").exists():
    with open(work / "in-process.json") as file:
        for run in json.load(file)["Benchmarks"]:
            in_process.append((run["Parameters"].split("=")[1], run["Method"], run["Statistics"]["Median"] / 1000, run["Memory"]["BytesAllocatedPerOperation"] / 1024))

goals = []


def goal(n, text, value, limit, at_most=True):
    met = value <= limit if at_most else value >= limit
    goals.append(f"| {text} | {'≤' if at_most else '≥'} {limit:g} | {value:.2f} | {'yes' if met else '**no**'} |")


if 1 in runs:
    goal(1, "1 customer, unchanged, to a bare build", ratio(1, "unchanged", "bare"), 1.25)
    goal(1, "1 customer, changed, to a bare build", ratio(1, "changed", "bare"), 1.6)
if 200 in runs:
    goal(200, "200 customers, unchanged, to a bare build", ratio(200, "unchanged", "bare"), 2)
if 1000 in runs:
    goal(1000, "1,000 customers, unchanged, to a bare build", ratio(1000, "unchanged", "bare"), 1.8)
    goal(1000, "the same as in CI", ratio(1000, "unchanged_ci", "bare"), 1.8)
    goal(1000, "1,000 customers, cold minus bare, to `cp -r`", cost(1000, "cold"), 2)
    goal(1000, "the same as in CI", cost(1000, "cold_ci"), 2)
    goal(1000, "1,000 customers, helm loop to NapTasks cold", ratio(1000, "helm_loop", "cold"), 20, False)
    goal(1000, "1,000 customers, helm loop to NapTasks unchanged", ratio(1000, "helm_loop", "unchanged"), 100, False)
    goal(1000, "1,000 customers, one helm process to NapTasks cold", ratio(1000, "helm_one", "cold"), 1, False)
for controller, method, microseconds, kilobytes in in_process:
    if (controller, method) == ("contour", "All"):
        goal(0, "in process, one customer with Contour, µs", microseconds, 150)
        goal(0, "in process, one customer with Contour, KB allocated", kilobytes, 40)
if (10000, "cold") in peak and (1000, "cold") in peak:
    goal(0, "peak memory, 10,000 to 1,000 customers", peak[10000, "cold"][1] / peak[1000, "cold"][1], 1.3)
    goal(0, "time, 10,000 to 1,000 customers, cold", peak[10000, "cold"][0] / peak[1000, "cold"][0], 11)

lines = [
    "# Performance",
    "",
    "Written by `bench/compare`; do not edit. Whole processes, each timed from start to end, one after the other in rounds, each round",
    "beginning with another one. Times are medians; ratios are medians over the pairs of a round. Before anything is timed the objects of all",
    "are compared as parsed YAML.",
    "",
    f"{datetime.date.today().isoformat()}, {os.cpu_count()} cores ({platform.machine()}), {memory():.0f} GB, {platform.system()} {platform.release()}, .NET SDK {output('dotnet', '--version')}, "
    f"helm {output('helm', 'version', '--short')}, kubectl {output('kubectl', 'version', '--client').splitlines()[0].split(': ')[1]}. {load()}".rstrip(),
    "",
    "NapTasks reads and checks every value, compares every file with what is there, keeps hand edits, and writes a file per object with kustomizations over",
    "them; the others print one stream per customer and check nothing.",
]
for n in sorted(runs):
    rounds = len(runs[n]["bare"])
    seldom = len(runs[n]["helm_loop"])
    loops = "" if seldom == rounds else f"; what loops over the customers ran in {seldom} of them"
    lines += ["", f"## {n:,} customer{'s' if n > 1 else ''}, {rounds} round{'s' if rounds > 1 else ''}{loops}", "", "| | median | fastest | to the bare build |", "|---|---|---|---|"]
    lines += [
        f"| {NAMES[who]} | {shown(median(n, who))} | {shown(min(runs[n][who].values()))} | {ratio(n, who, 'bare'):.2f} × |"
        for who in NAMES
        if who in runs[n]
    ]
lines += ["", "## Goals", "", "| ratio | goal | measured | met |", "|---|---|---|---|", *goals]
costs = []
if peak:
    costs = ["| customers | all files to be written | unchanged | peak memory |", "|---|---|---|---|"]
    costs += [
        f"| {n:,} | {shown(peak[n, 'cold'][0])} | {shown(peak[n, 'unchanged'][0])} | {max(peak[n, 'cold'][1], peak[n, 'unchanged'][1]) / 1024:,.0f} MB |"
        for n in sorted({n for n, _ in peak})
    ]
    lines += ["", "## Size", "", "One run each: 17 files per customer.", "", *costs]
if in_process:
    steps = ["Reading", "Modelling", "Rendering", "All"]
    lines += ["", "## In process", "", "One customer, warm, nothing written: `bench/NapTasks.Benchmarks`.", ""]
    lines += ["| controller | " + " | ".join(steps) + " |", "|---|" + "---|" * len(steps)]
    measured = {(controller, method): f"{microseconds:,.0f} µs, {kilobytes:,.0f} KB" for controller, method, microseconds, kilobytes in in_process}
    lines += [
        f"| {controller} | " + " | ".join(measured.get((controller, step), "") for step in steps) + " |"
        for controller in dict.fromkeys(controller for controller, *_ in in_process)
    ]
notes = pathlib.Path(__file__).parent / "notes.md"
if notes.exists():
    lines += ["", notes.read_text().strip()]
target.write_text("\n".join(lines) + "\n")

if costs:
    fleet = target.parent / "fleet.md"
    before, rest = fleet.read_text().split("<!-- costs -->")
    after = rest.split("<!-- /costs -->")[1]
    fleet.write_text(before + "<!-- costs -->\n" + "\n".join(costs) + "\n<!-- /costs -->" + after)
