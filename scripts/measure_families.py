"""Print how often a reported job title leads to a family of the right major group.

    .venv/bin/python -m scripts.measure_families TITLES.csv

TITLES.csv has the columns `job_title` and `soc_codes`. Asked is the half whose SHA-1 is odd, by
which nothing was tuned.
"""

import csv
import re
import sys
from pathlib import Path

from scripts.measure_titles import is_unseen

from laddertui.content.family_search import find_families

FIRST = 3
"""Families that stand in sight."""


def main() -> None:
    """Print the shares."""
    with Path(sys.argv[1]).open(newline="") as file:
        rows = [row for row in csv.DictReader(file) if is_unseen(row["job_title"])]
    reached = closest = nothing = 0
    for row in rows:
        groups = set(re.findall(r"(\d\d)-\d{4}", row["soc_codes"]))
        found = find_families(row["job_title"])[:FIRST]
        reached += any(groups & set(family.groups) for family in found)
        closest += any(family.groups[0] in groups for family in found)
        nothing += not found
    shares = [f"{100 * count / len(rows):.1f} %" for count in (reached, closest, nothing)]
    print(f"{len(rows)} titles by which nothing was tuned, the first {FIRST} families of each")
    print(f"one of the right group: {shares[0]}; as its closest: {shares[1]}; none: {shares[2]}")


if __name__ == "__main__":
    main()
