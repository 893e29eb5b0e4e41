"""Which question comes when: where each step begins, where a draft was left, and the way there."""

import contextlib
from collections.abc import Callable

from laddertui.assessment.editor import Assessment
from laddertui.assessment.lenses.lens import lens_of
from laddertui.assessment.previous_quarters import order
from laddertui.domain.draft import Draft, Step
from laddertui.domain.errors import LadderError
from laddertui.forms.answers import AnswerError
from laddertui.plain import suggestions
from laddertui.plain.lenses import leverage, profession
from laddertui.plain.lenses.positions import RETURNED
from laddertui.plain.prompt import Prompt, PromptPosition
from laddertui.plain.steps import (
    audit,
    next_rung,
    occupation,
    position,
    reallocate,
    reassess,
    save,
    score,
)
from laddertui.services.session import ProfileSession

_STEPS: dict[Step, Callable[[Assessment, PromptPosition], Prompt]] = {
    "reassess": reassess.prompt,
    "audit": audit.prompt,
    "score": score.prompt,
    "position": position.prompt,
    "next-rung": next_rung.prompt,
    "reallocate": reallocate.prompt,
    "review": save.prompt,
}
"""The module that asks the questions of each step."""
_FIRST_FIELDS: dict[Step, str] = {
    "reassess": "outlets",
    "audit": "role",
    "score": "score",
    "position": "go_on",
    "next-rung": "title",
    "reallocate": "moves",
    "review": "save",
}
"""The question with which a step begins."""
_LENSES = {leverage.FIELD: leverage.BEGINNING.field, profession.PREFIX: profession.FIRST}
"""Where each lens begins, by what stands before the names of its questions."""
_POSITION = PromptPosition("position", _FIRST_FIELDS["position"])
_LISTS: dict[str, PromptPosition] = {
    "audit": PromptPosition("audit", "name"),
    "next-rung": PromptPosition("next-rung", "name"),
    "position": PromptPosition("position", f"{profession.PREFIX}task.name"),
}
"""The lists that can be started from a guide, by step: a row of each leads to its questions."""
_MOVES = PromptPosition("reallocate", _FIRST_FIELDS["reallocate"])
_BESIDE = {
    "figures": _POSITION,
    "water": _POSITION,
    "advice": _POSITION,
    RETURNED: _POSITION,
    save.WITHOUT_PLAN: _POSITION,
    "moved": _MOVES,
    "replace": _MOVES,
}
"""Questions that no empty line leads to, each with the one from which one comes to it."""


def prompt_at(assessment: Assessment, at: PromptPosition) -> Prompt:
    """Return the prompt of a position."""
    return _STEPS[at.step](assessment, at)


def resumed(draft: Draft) -> PromptPosition:
    """Return where the draft was left."""
    session = draft.session
    field = session.field or _FIRST_FIELDS[session.step]
    step = "position" if lens_of(session.field) is not None else session.step
    return PromptPosition(step, field, session.row)


def session_field(at: PromptPosition) -> str | None:
    """Return the session's name for a question: the first of a step needs none."""
    if at.step != "audit" and at.field == _FIRST_FIELDS[at.step]:
        return None  # the audit's screen remembers every field by its name
    return at.field


def way_to(assessment: Assessment, end: PromptPosition) -> list[PromptPosition]:
    """Return the questions that lead to one, as an empty line at each would.

    They are gone through on a copy that cannot be written. One that leads nowhere, or in a circle,
    is followed by the next step's first.
    """
    main = _main(end)
    way = _gone_through(assessment, main)
    if main != end:
        way.append(main)
    return way


def _main(at: PromptPosition) -> PromptPosition:
    """Return the question from which one came to another beside it."""
    if at.field.startswith(occupation.FIELD):
        return _POSITION
    if suggestions.is_asked_at(at.field.removeprefix(profession.PREFIX)):
        return _LISTS.get(at.step, at)
    return _BESIDE.get(at.field, at)


def _gone_through(assessment: Assessment, end: PromptPosition) -> list[PromptPosition]:
    profile, steps = assessment.profile, assessment.steps
    looking = ProfileSession(profile.dirs, profile.folder, read_only=True)
    copy = Assessment(looking, assessment.draft, assessment.earlier, assessment.saved)
    way: list[PromptPosition] = []
    at: PromptPosition | None = _first(steps[0])
    while at is not None and at != end and steps.index(at.step) <= steps.index(end.step):
        following = None
        if at not in way:
            way.append(at)
            following = _into_lens(at, end)
            with contextlib.suppress(AnswerError, LadderError):
                following = following or prompt_at(copy, at).go_on()
        coming = steps[steps.index(at.step) + 1 :]
        following = following or (_first(coming[0]) if coming else None)
        if following is not None and (at.step, following.step) == ("audit", "score"):
            # the walk itself begins at what has no score yet; the way there leads past the others
            rows = order(copy.snapshot.activities, copy.earlier)
            following = PromptPosition("score", "score", rows[0] if rows else 0)
        at = following
    if at == end:
        return way
    return [*(each for each in way if each.step != end.step), _first(end.step)]


def _into_lens(at: PromptPosition, end: PromptPosition) -> PromptPosition | None:
    """Return where a lens begins, on the way to a question of it."""
    if at != _first("position"):
        return None
    beginnings = [first for prefix, first in _LENSES.items() if end.field.startswith(prefix)]
    return PromptPosition("position", beginnings[0]) if beginnings else None


def _first(step: Step) -> PromptPosition:
    """Return the question with which a step begins."""
    return PromptPosition(step, _FIRST_FIELDS[step])
