"""Advice in words: its title, its text with the activity's name in it, and what to do about it."""

from laddertui.content.advice import AdviceText, advice_texts
from laddertui.domain.advice import Advice
from laddertui.domain.plan import receivers
from laddertui.domain.snapshot import Snapshot

ABOUT_THE_PLAN = frozenset(
    {"no-sprint", "events", "no-skill", "short-move", "abrupt-total", "abrupt-donor", "not-higher"}
)
"""Advice about a plan; it is given where the plan is made and reviewed, not before there is one."""


def shipped_text(a: Advice) -> AdviceText:
    """Return all that is shipped for one piece of advice."""
    return advice_texts()[a.code]


def advice_title(a: Advice) -> str:
    """Return a few words on what is advised."""
    return shipped_text(a).title


def advice_text(a: Advice, s: Snapshot) -> str:
    """Return what was noticed and one thing to do about it, then what a source says of it."""
    names = {r.id: r.name for r in receivers(s)}
    name = names.get(a.activity, a.activity) if a.activity is not None else None
    return shipped_text(a).text_with_sources(name)


def advice_line(a: Advice, s: Snapshot) -> str:
    """Return a piece of advice in one line: its title, what to do, and what a source says."""
    return f"{advice_title(a)}: {advice_text(a, s)}"
