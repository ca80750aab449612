"""Measures everything and prints tables in Markdown, with every limit beside its figure."""
import contextlib
import io
import json
import os
import sys
import time

import document
import saving
import screens

# Figure, limit as a ratio to the C list (None: absolute only), absolute limit, unit.
SCREEN_LIMITS = {
    1_000: [
        ("start", 2.5, None, "ms"), ("start after a change", 2.5, None, "ms"), ("first frame", 1.5, None, "B"),
        ("change of screen", None, 3200, "B"), ("cursor move", 1.2, None, "ms"), ("cursor move bytes", None, 350, "B"),
        ("scroll", 1.5, None, "ms"), ("scroll bytes", None, 450, "B"), ("page", 1.5, None, "ms"),
        ("page bytes", None, 3200, "B"), ("burst of 100", None, 3, "ms"), ("burst bytes", None, 4000, "B"),
        ("filter letter", None, 2, "ms"), ("idle wake-ups", None, 0, "/s"), ("memory", 4, None, "MB"),
        ("own memory", None, None, "MB"), ("SIGTERM", None, 50, "ms"), ("quit", None, None, "ms"),
    ],
    10_000: [
        ("start", 4, None, "ms"), ("start after a change", 4, None, "ms"), ("usable", None, None, "ms"),
        ("filter letter", None, None, "ms"), ("memory", None, None, "MB"),
    ],
    100_000: [
        ("start", 8, None, "ms"), ("start after a change", 8, None, "ms"), ("usable", None, 400, "ms"),
        ("queue shown", None, None, "ms"), ("cursor move", 1.2, None, "ms"), ("cursor move bytes", None, 350, "B"),
        ("filter letter", None, 30, "ms"), ("memory", None, 100, "MB"), ("own memory", None, None, "MB"),
        ("SIGTERM", None, 50, "ms"), ("quit", None, None, "ms"),
    ],
}
# Of many municipalities the list is the same; what is more is the views of all of them.
COUNTY_LIMITS = SCREEN_LIMITS[100_000] + [
    (f"{view} shown", None, None, "ms") for view in ("programme", "admission", "allocation", "report", "statistics")
] + [("step in statistics", None, None, "ms"), ("`aspirant report`", None, None, "ms")]
FIVE_LIMITS = [
    ("start", 2.5, None, "ms"), ("start after a change", 2.5, None, "ms"), ("first frame", 1.5, None, "B"),
    ("list of programmes", None, None, "ms"), ("cursor move", 1.2, None, "ms"), ("cursor move bytes", None, 350, "B"),
    ("programme opened", None, None, "ms"), ("idle wake-ups", None, 0, "/s"), ("memory", 4, None, "MB"),
    ("own memory", None, None, "MB"), ("SIGTERM", None, 50, "ms"),
]
# docs/performance.md has its figures between these lines; the rest of it is written by people.
BEGIN, END = "<!-- figures: written by .ci/bench -->", "<!-- end of figures -->"


def number(value):
    return "–" if value is None else f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def screen_tables(taken):
    for size, limits in SCREEN_LIMITS.items():
        screen_table(f"{size:,} applicants".replace(",", " "), taken[f"aspirant, {size}"], taken[f"C, {size}"], limits)
    county = taken[f"aspirant, {screens.COUNTY}"]
    screen_table("34 municipalities with 100 000 applicants", county, taken["C, 100000"], COUNTY_LIMITS)
    five = taken[f"aspirant, {screens.FIVE}"]
    screen_table("The five sample programmes in one store", five, taken["C, 1000"], FIVE_LIMITS)


def screen_table(heading, own, c, limits):
    print(f"\n## {heading}\n")
    print("| figure | Aspirant | C list | ratio | limit | |\n|---|---|---|---|---|---|")
    for figure, ratio_limit, limit, unit in limits:
        # The C list has nothing that can change.
        value, base = own.get(figure), c.get("start" if figure == "start after a change" else figure)
        ratio = value / base if value is not None and base else None
        bound = f"≤ {ratio_limit}×" if ratio_limit else f"≤ {limit} {unit}" if limit is not None else ""
        measured, allowed = (ratio, ratio_limit) if ratio_limit else (value, limit)
        verdict = "" if allowed is None or measured is None else "holds" if measured <= allowed else "**misses**"
        shown = f"{number(ratio)}×" if ratio is not None else ""
        print(f"| {figure} | {number(value)} {unit} | {number(base)} | {shown} | {bound} | {verdict} |")


def others_table(taken):
    base = taken["C, 1000"]
    print("\n## Known programs\n\n| program | start | first frame | cursor move | idle wake-ups | memory |\n|---|---|---|---|---|---|")
    for name in ["aspirant, 1000", "calcurse", "tig", "ncdu", "vd"]:
        if name not in taken:
            continue
        own = taken[name]
        cells = [f"{number(own[f] / base[f])}×" if own.get(f) and base.get(f) else "–" for f in ("start", "first frame", "cursor move")]
        memory = f"{number(own['memory'] / base['memory'])}×"
        print(f"| {name} | {' | '.join(cells)} | {number(own['idle wake-ups'])} /s | {memory} |")


def measured(program, bench, c_program, directory, rounds):
    began, load = time.time(), os.getloadavg()[0]
    stores = {size: os.path.join(directory, f"store-{size}") for size in screens.SIZES + (screens.COUNTY, screens.FIVE)}
    taken = {"screens": screens.measure(program, c_program, stores, directory, rounds)}
    taken["saves"] = saving.commits(bench, stores[10_000], directory)
    for size in screens.SIZES:
        taken[f"load {size}"] = saving.loads(bench, stores[size], directory)
    taken["import"] = saving.imports(program, bench, directory)
    taken["note"] = (
        f"Measured {time.strftime('%Y-%m-%d')} in {time.time() - began:.0f} s and {rounds} rounds on {os.cpu_count()} cores;"
        f" the load of the machine was {load:.1f} before and {os.getloadavg()[0]:.1f} after.")
    with open(os.path.join(directory, "figures.json"), "w") as file:
        json.dump(taken, file, indent=1)
    return taken


def tables(taken):
    print(taken["note"])
    screen_tables(taken["screens"])
    others_table(taken["screens"])
    saves = taken["saves"]
    print("\n## One durable save\n\n| | µs | ratio | limit | |\n|---|---|---|---|---|")
    holds = saves["session"] <= min(1.3 * saves["append"], saves["sqlite"])
    for name, limit in (("append", ""), ("session", "≤ 1.3×, ahead of SQLite"), ("sqlite", "")):
        verdict = "" if name != "session" else "holds" if holds else "**misses**"
        print(f"| {name} | {number(saves[name])} | {number(saves[name] / saves['append'])}× | {limit} | {verdict} |")
    print("\n## Loading, whole processes\n\n| applicants | snapshot | journal | SQLite | jq |\n|---|---|---|---|---|")
    for size in screens.SIZES:
        load = taken[f"load {size}"]
        print(f"| {size} | " + " | ".join(f"{number(load.get(n))} ms" for n in ("snapshot", "journal", "sqlite", "jq")) + " |")
    seconds, memory = taken["import"]
    print(f"\n## Import\n\n100 000 rows: {seconds:.1f} s, peak {memory:.0f} MB.")


def main():
    program, bench, c_program, directory, rounds = sys.argv[1:6]
    text = io.StringIO()
    with contextlib.redirect_stdout(text):
        tables(measured(program, bench, c_program, directory, int(rounds)))
    print(text.getvalue(), end="")
    if len(sys.argv) > 6:
        document.replace(sys.argv[6], BEGIN, END, text.getvalue())


main()
