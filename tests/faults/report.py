"""Turn the figures of a run into docs/reliability.md, and print their sum.

python -m tests.faults.report FIGURES DOCUMENT
"""

import json
import re
import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

HEAD = """\
# Reliability: what was tried, and what held

Written by `make faults`; do not edit it by hand. `tests/faults/README.md` says what is done and how
each test was seen to fail. A *fault* is one file operation that fails, or is the last before the
process is killed; after each the program is asked again with nothing failing.
"""
CHAPTERS = {
    "commands": "Faults in commands",
    "windows": "Faults in windows",
    "spoiled files": "Spoiled files",
    "signals": "Signals",
    "random input": "Bytes that are no keys",
    "two processes": "Two processes at once",
    "order of writes": "The order of writes",
    "network sockets": "Network sockets",
}
LOSS = re.compile(
    r"(?<!letter) is lost| is damaged| is nowhere|the profile is gone|sound quarters are hidden"
)
PLAIN = re.compile(r"a plain word in")
ENDED = re.compile(r"the window ended|the window is dead|answers no key|it ended")
FALSE = re.compile(r" is then |status: |history: |due: ")

Row = dict[str, Any]


def main(figures: Path, document: Path) -> None:
    """Read the figures, write the page and print the sums."""
    rows = [json.loads(line) for line in figures.read_text().splitlines()]
    sums = summary(rows)
    share = min((row["share"] for row in rows), default=1.0)
    part = [] if share == 1 else [f"This run did {100 * share:g} % of everything.", ""]
    document.write_text(
        "\n".join([HEAD, *part, *sums, "", *chapters(rows), *not_held(rows)]) + "\n"
    )
    sys.stdout.write("\n".join(sums) + f"\n{document} is written.\n")


def summary(rows: list[Row]) -> list[str]:
    """The figures that matter most."""
    faulted = [row for row in rows if row["chapter"] in ("commands", "windows")]
    faults = sum(sum(kinds(row).values()) for row in faulted)
    kills = sum(row["counts"].get("kills", 0) for row in rows)
    files = sum(row["counts"].get("files", 0) for row in rows)
    signals = sum(sum(row["counts"].values()) for row in rows if row["chapter"] == "signals")
    screens = sum(row["chapter"] == "signals" and bool(row["counts"]) for row in rows)
    rounds = sum(row["counts"].get("rounds", 0) for row in rows)
    return [
        "| what | how many |",
        "|---|---|",
        f"| faults in commands and windows | {faults:,} |",
        f"| of these and others, kills | {kills:,} |",
        f"| spoiled files | {files:,} |",
        f"| signals, on {screens} screens | {signals:,} |",
        f"| rounds of two processes at once | {rounds:,} |",
        f"| files lost, damaged or hidden | {red(rows, LOSS):,} |",
        f"| plain words in an encrypted profile | {red(rows, PLAIN):,} |",
        f"| windows that ended or went dead | {red(rows, ENDED):,} |",
        f"| answers that were false once the fault was over | {red(rows, FALSE):,} |",
        f"| red cases in all | {sum(row['red'] for row in rows):,} |",
    ]


def kinds(row: Row) -> Counter[str]:
    """How often each kind of fault was tried."""
    return Counter({k: n for k, n in row["counts"].items() if k != "windows that ended"})


def red(rows: list[Row], pattern: re.Pattern[str]) -> int:
    """How many red cases are of a kind."""
    return sum(
        sum(map(int, re.findall(r" x(\d+)", line.rpartition("[")[2])))
        for row in rows
        for line in row["lines"]
        if pattern.search(line)
    )


def chapters(rows: list[Row]) -> list[str]:
    """A table a chapter: what was tried in each place."""
    lines = []
    for chapter, title in CHAPTERS.items():
        of_chapter = sorted(
            (row for row in rows if row["chapter"] == chapter and row["counts"]),
            key=lambda row: str(row["place"]),
        )
        if not of_chapter:
            continue
        lines += [f"## {title}", "", "| place | tried | red | of which |", "|---|---|---|---|"]
        for row in of_chapter:
            tried = sorted(row["counts"].items())
            which = ", ".join(f"{name} {count:,}" for name, count in tried)
            total = sum(kinds(row).values())
            lines.append(f"| {row['place']} | {total:,} | {row['red'] or ''} | {which} |")
        lines.append("")
    return lines


def not_held(rows: list[Row]) -> list[str]:
    """Every kind of red case, a line each."""
    by_chapter: dict[str, list[str]] = defaultdict(list)
    for row in rows:
        by_chapter[row["chapter"]] += row["lines"]
    if not any(by_chapter.values()):
        return ["Everything held."]
    lines = ["## What did not hold", ""]
    for chapter, title in CHAPTERS.items():
        if by_chapter[chapter]:
            lines += [f"{title}:", "", *(f"- {line}" for line in by_chapter[chapter]), ""]
    return lines


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
