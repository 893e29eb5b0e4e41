"""Make assets/occupations.csv from a table of published figures about occupations.

    python -m scripts.occupations TABLE.csv

Kept are the figures that the app shows, the commonest occupation first: of two that match a search
equally well, the one with more people in it comes first. Where the table comes from stands in
docs/data.md.
"""

import csv
import sys
from pathlib import Path

OUT = Path("assets/occupations.csv")
COLUMNS = {
    "soc_code": "soc_code",
    "title": "title",
    "rung_tasks": "rung_tasks",
    "percentile": "pctl_rung_tasks",
    "relational_share": "relational_share",
    "physical_share": "physical_share",
    "paper_share": "data_paper_share",
    "gpt4_beta": "gpt4_beta",
    "human_beta": "human_beta",
    "ms_applicability": "ms_applicability",
    "aei_observed": "aei_observed",
    "gpt4_beta_percentile": "pctl_gpt4_beta",
    "human_beta_percentile": "pctl_human_beta",
    "ms_applicability_percentile": "pctl_ms_applicability",
    "aei_observed_percentile": "pctl_aei_observed",
}
"""The names of our columns, and where each is in the table."""
ATTRIBUTION = """\
# Averages over the United States, made from published tables by scripts/occupations.py.
# O*NET 29.0 Database, U.S. Department of Labor, Employment and Training Administration, CC BY 4.0.
#   rung_tasks and its percentile are sums of this project over it, with scores per kind of activity
#   that are its judgement.
# gpt4_beta, human_beta: Eloundou, Manning, Mishkin, Rock, GPTs are GPTs, MIT licence.
# ms_applicability: Microsoft, Working with AI, CC BY 4.0.
# aei_observed: Anthropic Economic Index, labour-market impacts, March 2026, CC BY 4.0.
# Order by employment: U.S. Bureau of Labor Statistics, public domain.
"""
RATINGS = {"pre-2020": "old", "none": "none"}
"""Ratings from before 2020, and occupations that were not rated as whole jobs; the rest are new."""


def main() -> None:
    """Read the table that is named, and write ours."""
    with Path(sys.argv[1]).open(newline="") as file:
        rows = list(csv.DictReader(file))
    rows.sort(key=lambda row: -float(row["bls_emp_2024_k"] or 0))
    with OUT.open("w", newline="") as file:
        file.write(ATTRIBUTION)
        out = csv.writer(file, lineterminator="\n")
        out.writerow([*COLUMNS, "ratings"])
        for row in rows:
            figures = [row[source] for source in COLUMNS.values()]
            out.writerow([*figures, RATINGS.get(row["onet_vintage"], "new")])
    print(f"{OUT}: {len(rows)} occupations")


if __name__ == "__main__":
    main()
