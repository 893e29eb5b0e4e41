"""A signal: a dated note, taken during the quarter, that some AI capability moved.

A try is a signal of one's own hands: what AI was really tried on, and what came of it.
"""

import datetime as dt
from typing import Literal

from laddertui.domain.record import record

Outcome = Literal["did-it", "helped", "fell-short"]
"""What came of a try: AI did it, it helped, or it fell short."""
OUTCOMES: tuple[Outcome, ...] = ("did-it", "helped", "fell-short")
"""The same, in the order in which they are offered."""


@record
class Signal:
    """One signal or try, as it stands in `signals/2026-11-22.1.toml`.

    No sum is made of it; it is shown at the review, and a drift says what of it a signal names.
    """

    schema: int
    """The version of the file's form."""
    noted_on: dt.date
    """The day it was noted."""
    text: str
    """What was noted, in the person's words."""
    affects: tuple[str, ...] = ()
    """The ids of the activities that it touches."""
    outcome: Outcome | None = None
    """What came of it where AI was tried; None where it is news alone."""
    tool: str | None = None
    """With what it was tried, or what the news is of; None where that is not said."""
