"""Scores given again."""

import datetime as dt

from laddertui.domain.repeats.repeat import Repeat, RepeatedScore

DAY = dt.date(2026, 12, 2)
"""Ten days after the quarter of most tests."""


def repeat(*scores: tuple[str, int], on: dt.date = DAY, quarter: str = "2026-Q4") -> Repeat:
    given = tuple(RepeatedScore(id=name, score=score) for name, score in scores)
    return Repeat(schema=1, quarter=quarter, scored_on=on, scores=given)
