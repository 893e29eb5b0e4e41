"""The words for each piece of advice: `assets/advice.toml`.

What is advised, and when, is `domain/advice.py`'s.
"""

from functools import cache
from typing import Any

from laddertui.content.assets import build_record, build_records, read_table
from laddertui.content.sources import Whose, attributed
from laddertui.domain.record import record

NAME = "{name}"
"""Stands in a text for the activity's name, which is put in as it is: a name with braces stays a
name."""


@record
class Said:
    """What a source or published data say on what is advised."""

    text: str
    """What they say, in our words."""
    whose: Whose
    """Whether it is a source's claim or published data."""
    source: str
    """Who says it: a source's id."""


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
    """Whose the words are, but for what others say: this app's own."""
    text_without_name: str | None = None
    """The same where the advice is about no single activity."""
    says: tuple[Said, ...] = ()
    """What a source, or published data, say on it; empty where nobody does."""

    def text_about(self, name: str | None = None) -> str:
        """Return the text about an activity; with no name, about the whole snapshot."""
        if name is None:
            return self.text_without_name or self.text.replace(NAME, "an activity")
        return self.text.replace(NAME, name)

    def text_with_sources(self, name: str | None = None) -> str:
        """Return what was noticed and what to do about it; then what others say, as theirs."""
        others = [attributed(said.text, said.whose, said.source) for said in self.says]
        return " ".join([self.text_about(name), self.do, *others])


@cache
def advice_texts() -> dict[str, AdviceText]:
    """Return the words for every code, by code."""
    return {code: _advice_text(row) for code, row in read_table("advice.toml").items()}


def _advice_text(row: dict[str, Any]) -> AdviceText:
    return build_record(AdviceText, {**row, "says": build_records(Said, row.get("says", ()))})
