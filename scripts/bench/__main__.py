"""Measure laddertui against bare programs of its toolkit, as a terminal sees them.

    make bench            the table with the figures of the day, also in docs/performance.md
    make bench RUNS=5     fewer pairs, where there is little time

Nothing here fails a build: what must hold everywhere is counted by tests/whole/test_costs.py.
"""

import argparse
import datetime as dt
import os
import platform
from importlib.metadata import version
from pathlib import Path

from scripts.bench.installed import ROOT, install
from scripts.bench.rows import Bench, Row

PAGE = ROOT / "docs" / "performance.md"
BEGINS, ENDS = "<!-- figures -->\n", "<!-- /figures -->\n"


def table(rows: list[Row]) -> str:
    """Return the rows as a table of Markdown."""
    lines = ["| what | figure | goal | |", "|---|---|---|---|"]
    for row in rows:
        figure = f"{row.figure:.2f}" if row.figure % 1 else f"{row.figure:.0f}"
        goal = f"≤ {row.goal:g}" if row.goal is not None else row.note
        lines.append(f"| {row.what} | {figure} | {goal} | {row.verdict} |")
    return "\n".join(lines)


def surroundings(runs: int, keys: int, load: float) -> str:
    """Return when, with what and how busy the machine was."""
    return (
        f"{dt.date.today()}, Python {platform.python_version()}, Textual {version('textual')},"
        f" {platform.system()} with {os.cpu_count()} processors,"
        f" load {load:.1f} at the start and {os.getloadavg()[0]:.1f} at the end;"
        f" {runs} pairs, {keys} keys, a terminal of 100 by 32."
    )


def write(page: Path, text: str) -> None:
    """Put the figures into the page, between its two marks."""
    before, _, rest = page.read_text().partition(BEGINS)
    _, _, after = rest.partition(ENDS)
    page.write_text(f"{before}{BEGINS}\n{text}\n\n{ENDS}{after}")


def main() -> None:
    """Measure, print and write down."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=15, help="pairs for each row")
    parser.add_argument("--keys", type=int, default=200, help="keys for each row of keys")
    args = parser.parse_args()
    load = os.getloadavg()[0]
    bench = Bench(install(), args.runs, args.keys)
    rows: list[Row] = []
    for part in (bench.commands, bench.starts, bench.typed, bench.scale):
        for row in part():
            print(f"{row.what:<60} {row.figure:8.2f}   {row.goal or row.note}  {row.verdict}")
            rows.append(row)
    write(PAGE, f"{surroundings(args.runs, args.keys, load)}\n\n{table(rows)}")


if __name__ == "__main__":
    main()
