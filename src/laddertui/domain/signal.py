"""A signal: a dated note, taken during the quarter, that some AI capability moved."""

import datetime as dt

from laddertui.domain.record import record


@record
class Signal:
    """One signal, as it stands in `signals/2026-11-22.1.toml`.

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
