"""What the two lenses, the signals and second opinions come to, in a line each."""

import datetime as dt
from typing import TYPE_CHECKING

from laddertui.forms.wording.lenses import LEVERAGE, PROFESSION
from laddertui.presenters.numbers import whole_percent
from laddertui.services.session import ProfileSession
from laddertui.services.summary.lens_summary import ProfessionSummary
from laddertui.services.summary.records import SnapshotSummary

if TYPE_CHECKING:
    from laddertui.storage.toml.draft_glance import DraftGlance

EROSION_QUESTIONS = 6
"""How many questions the leverage lens asks of lost bargaining power."""
SCORE_AGAIN = "Score three again, blind: a minute"
"""What the button says that has activities scored again."""
NOT_ASKED, BEGUN = "Not answered yet", "Begun"
IN_DRAFT = ", not saved yet"
"""Said behind what stands in a draft alone."""


def leverage_line(newest: SnapshotSummary, draft: "DraftGlance | None" = None) -> str:
    """Return what was answered in the leverage lens, and in nothing else.

    What a draft has of it is said while the saved quarter has nothing.
    """
    found = newest.leverage
    if found is None:
        if draft is None or not draft.leverage_answered:
            return f"{LEVERAGE.question} {NOT_ASKED}"
        answered = f"{draft.leverage_answered} of {draft.leverage_asked} answered"
        return f"{LEVERAGE.question} {answered}{IN_DRAFT}"
    said = []
    if found.held_value_share is not None and found.exposed_value_share is not None:
        held, exposed = found.held_value_share, found.exposed_value_share
        said.append(f"{whole_percent(held)} holds, {whole_percent(exposed)} is exposed")
    if found.erosion is not None:
        said.append(
            f"worn {whole_percent(found.erosion)} ({found.answered} of {EROSION_QUESTIONS})"
        )
    return f"{LEVERAGE.question} {'; '.join(said) or BEGUN}"


def profession_line(newest: SnapshotSummary, draft: "DraftGlance | None" = None) -> str:
    """Return what was answered in the profession lens, in a draft where no quarter has any."""
    found = newest.profession
    if found is None:
        return f"{PROFESSION.question} {_in_draft(draft)}"
    return f"{PROFESSION.question} {', '.join(_profession_parts(found)) or BEGUN}"


def _in_draft(draft: "DraftGlance | None") -> str:
    """Return what a draft has of the profession lens."""
    if draft is None or draft.profession_tasks is None:
        return NOT_ASKED
    if not draft.profession_tasks:
        return BEGUN + IN_DRAFT
    plural = "" if draft.profession_tasks == 1 else "s"
    return f"{draft.profession_tasks} task{plural}{IN_DRAFT}"


def _profession_parts(found: ProfessionSummary) -> list[str]:
    parts = []
    if found.surface is not None:
        parts.append(f"{whole_percent(found.surface)} simple work")
    if found.pipeline is not None:
        parts.append(f"{whole_percent(found.pipeline)} with another way")
    if not parts and found.indicators:
        parts.append(f"{len(found.indicators)} counted")
    return parts


def signals_line(profile: ProfileSession, taken_on: dt.date) -> str:
    """Return how many signals were noted since a quarter, or ever."""
    count, when = profile.signals_since(taken_on), "since"
    if not count:
        count, when = profile.signals_since(dt.date.min), "earlier"
    plural = "" if count == 1 else "s"
    return f"{count} signal{plural} noted {when}" if count else "Signals: none noted yet"


def opinions_line(profile: ProfileSession) -> str:
    """Return how many second opinions there are; their files are counted, none is opened."""
    count = profile.count_opinions()
    plural = "" if count == 1 else "s"
    return f"{count} second opinion{plural}" if count else "Second opinions: none yet"
