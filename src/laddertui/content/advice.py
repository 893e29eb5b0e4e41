"""The words for each piece of advice: `assets/advice.toml`. What is advised, and when, is `domain/advice.py`'s."""

from functools import cache
from typing import Literal

from laddertui.content.assets import made, table
from laddertui.content.sources import Whose
from laddertui.domain.record import record

NAME = "{name}"
"""Stands in a text for the activity's name, which is put in as it is: a name with braces stays a name."""


@record
class AdviceWords:
    """How one code of advice is put to the user."""

    title: str
    """A few words."""
    text: str
    """What was noticed, in one or two sentences."""
    do: str
    """One thing to do about it."""
    whose: Whose
    source: str | None = None
    text_without_name: str | None = None
    """The same where the advice is about no single activity."""
    limits_whose: Literal["ours"] | None = None
    """Set where the advice is a source's, and the figures from which it is given are this project's."""

    def said(self, name: str | None = None) -> str:
        """The text about an activity, or about the whole snapshot where no activity is named."""
        if name is None:
            return self.text_without_name or self.text.replace(NAME, "an activity")
        return self.text.replace(NAME, name)


@cache
def advice_words() -> dict[str, AdviceWords]:
    """The words for every code, by code."""
    return {code: made(AdviceWords, row) for code, row in table("advice.toml").items()}
