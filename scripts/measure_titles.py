"""Print how often a reported job title leads to its occupation among the first five found.

    .venv/bin/python -m scripts.measure_titles TITLES.csv

TITLES.csv has the columns `job_title` and `soc_codes`. Asked is the half whose SHA-1 is odd, by
which nothing was tuned. The time of a search is given beside that of reading the table.
"""

import csv
import hashlib
import re
import sys
import time
from pathlib import Path

from laddertui.content import occupation_search, occupations

FIRST = 5
"""Occupations that are looked at before one types another title."""


def is_unseen(title: str) -> bool:
    """Return whether a title belongs to the half by which nothing was tuned."""
    return hashlib.sha1(title.encode()).digest()[-1] % 2 == 1


def main() -> None:
    """Print the shares and the times."""
    begun = time.perf_counter()
    every = len(occupations.occupations())
    reading = time.perf_counter() - begun
    with Path(sys.argv[1]).open(newline="") as file:
        rows = [row for row in csv.DictReader(file) if is_unseen(row["job_title"])]
    occupation_search.find_occupations("nurse")
    begun = time.perf_counter()
    reached = 0
    for row in rows:
        found = {
            each.soc_code for each in occupation_search.find_occupations(row["job_title"])[:FIRST]
        }
        reached += bool(found & set(re.findall(r"\d\d-\d{4}", row["soc_codes"])))
    searching = (time.perf_counter() - begun) / len(rows)
    print(f"{every} occupations; {len(rows)} titles by which nothing was tuned")
    print(f"among the first {FIRST}: {100 * reached / len(rows):.1f} %  goal: 65 % or more")
    print(
        f"a search takes {searching / reading:.2f} of reading the table ({1000 * reading:.0f} ms)"
    )


if __name__ == "__main__":
    main()
