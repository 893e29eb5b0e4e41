"""Occupations with their published figures, and the search for the one a person means.

Read from `assets/occupations.csv`, the commonest first, and from `assets/job_titles.toml`, the
titles that people use for them, written for this project. Both are read when first asked for.
"""

import csv
from functools import cache
from typing import Literal

from laddertui.content.assets import read_asset, read_table
from laddertui.domain.record import record

FILE = "occupations.csv"
TITLES = "job_titles.toml"

Ratings = Literal["new", "old", "none"]
"""Ratings of the whole job: from 2020 on, from before 2020, or none at all."""

MEASURES = ("gpt4_beta", "human_beta", "ms_applicability", "aei_observed")
"""Four published measures of exposure: rated by GPT-4 and by people, fit of conversations, use."""


@record
class Exposure:
    """One published measure of how exposed an occupation is."""

    measure: str
    """One of `MEASURES`."""
    value: float
    """As published, 0 to 1."""
    percentile: float
    """Percent of occupations that lie below it."""


@record
class Occupation:
    """An occupation of the classification, with averages over the United States."""

    soc_code: str
    """Its code, like 15-1252."""
    title: str
    """Its title in the classification."""
    rung_tasks: float
    """A whole job scored activity by activity as here, by this project; comparable with a rung."""
    percentile: float
    """Percent of occupations whose `rung_tasks` lies below it."""
    relational_share: float
    """Share of the work's weight that is with people, 0 to 1."""
    physical_share: float
    """Share of the work's weight that is physical, 0 to 1."""
    paper_share: float
    """Share of the work's weight that is data and paper, 0 to 1."""
    exposures: tuple[Exposure, ...]
    """Those of the four measures that were published for it."""
    ratings: Ratings
    """From when its ratings as a whole job are."""


@cache
def occupations() -> tuple[Occupation, ...]:
    """Return every occupation, the one with the most people first."""
    lines = (line for line in read_asset(FILE).decode().splitlines() if not line.startswith("#"))
    return tuple(map(_occupation, csv.DictReader(lines)))


def occupation(code: str | None) -> Occupation | None:
    """Return the occupation of a code like 15-1252; None for none, or one the table has not."""
    return _by_code().get(code or "")


@cache
def _by_code() -> dict[str, Occupation]:
    return {each.soc_code: each for each in occupations()}


def _occupation(row: dict[str, str]) -> Occupation:
    ratings: Ratings = row["ratings"]  # type: ignore[assignment]
    return Occupation(
        soc_code=row["soc_code"],
        title=row["title"],
        rung_tasks=float(row["rung_tasks"]),
        percentile=float(row["percentile"]),
        relational_share=float(row["relational_share"]),
        physical_share=float(row["physical_share"]),
        paper_share=float(row["paper_share"]),
        exposures=tuple(
            Exposure(
                measure=measure,
                value=float(row[measure]),
                percentile=float(row[f"{measure}_percentile"]),
            )
            for measure in MEASURES
            if row[measure]
        ),
        ratings=ratings,
    )


@cache
def everyday_titles() -> dict[str, tuple[str, ...]]:
    """Return what people call an occupation, by its code."""
    return {
        code: tuple(title.strip() for title in titles.split(","))
        for code, titles in read_table(TITLES)["titles"].items()
    }
