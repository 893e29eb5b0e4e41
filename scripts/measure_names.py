"""Print how well names that are too broad are told from concrete ones.

    .venv/bin/python -m scripts.measure_names [TITLES.csv]

The names are those of tests/support/activity_names.py. TITLES.csv has job titles in a column
`job_title`; of these only the half is asked whose SHA-1 is odd, by which nothing was tuned.
"""

import csv
import hashlib
import sys
from pathlib import Path

from tests.support.activity_names import BROAD, CONCRETE, names

from laddertui.domain.breadth import is_too_broad


def is_unseen(title: str) -> bool:
    """Return whether a title belongs to the half by which nothing was tuned."""
    return hashlib.sha1(title.encode()).digest()[-1] % 2 == 1


def share(of: list[str]) -> str:
    """Return how many of some names are called too broad, in words."""
    called = sum(map(is_too_broad, of))
    return f"{100 * called / len(of):5.1f} %  ({called} of {len(of)})"


def main() -> None:
    """Print the shares, and what was called wrongly."""
    broad, concrete = names(BROAD), names(CONCRETE)
    print(f"broad names called too broad     {share(broad)}  goal: 90 % or more")
    print(f"concrete ones called too broad   {share(concrete)}  goal: 5 % or less")
    if len(sys.argv) > 1:
        with Path(sys.argv[1]).open(newline="") as file:
            titles = [row["job_title"] for row in csv.DictReader(file)]
        unseen = [title for title in titles if is_unseen(title)]
        print(f"job titles called too broad      {share(unseen)}  goal: 90 % or more")
    print("missed: " + "; ".join(name for name in broad if not is_too_broad(name)))
    print("wrongly: " + "; ".join(name for name in concrete if is_too_broad(name)))


if __name__ == "__main__":
    main()
