"""The words for each piece of advice: `assets/advice.toml`.

What is advised, and when, is `domain/advice.py`'s.
"""

from functools import cache
from typing import Literal

from laddertui.content.assets import build_record, read_table
from laddertui.content.sources import Whose
from laddertui.domain.record import record

NAME = "{name}"
"""Stands in a text for the activity's name, which is put in as it is: a name with braces stays a
name."""


@record
class AdviceText:
    """How one code of advice is put to the user."""

    title: str
    """A few words."""
    text: str
    """What was noticed, in one or two sentences."""
    do: str
    """One thing to do about it."""
    whose: Whose
    """Whose the words are."""
    source: str | None = None
    """The source's id, where they are not this app's own."""
    text_without_name: str | None = None
    """The same where the advice is about no single activity."""
    limits_whose: Literal["ours"] | None = None
    """Set where the advice is a source's, and the figures from which it is given are this
    project's."""

    def text_about(self, name: str | None = None) -> str:
        """Return the text about an activity; with no name, about the whole snapshot."""
        if name is None:
            return self.text_without_name or self.text.replace(NAME, "an activity")
        return self.text.replace(NAME, name)


@cache
def advice_texts() -> dict[str, AdviceText]:
    """Return the words for every code, by code."""
    return {code: build_record(AdviceText, row) for code, row in read_table("advice.toml").items()}
