"""What Home says of a draft: how far it is, read without the checks that going on with it makes."""

from collections.abc import Iterable
from typing import Any

from laddertui.domain.ladder import SCORES
from laddertui.domain.leverage import EROSION, FRICTION
from laddertui.domain.record import record
from laddertui.storage.toml.source import TomlSource


@record
class DraftGlance:
    """A draft at a glance."""

    quarter: str | None
    """The quarter it counts for."""
    base: str | None
    """The quarter it continues, or its own where a saved one is changed; None for neither."""
    is_review: bool
    """Whether it is the review of a later quarter."""
    step: str | None
    """The step one was at, as its file says it; None where it does not."""
    field: str | None
    """The field one was at there, which may be one of a lens."""
    activities: int
    """Activities that have a name."""
    scored: int
    """Those of them that have a score from 1 to 5."""
    leverage_answered: int
    """Answers in the leverage lens."""
    leverage_asked: int
    """What that lens asks: the kind of every activity, and nine questions."""
    profession_tasks: int | None
    """A first-year's tasks in the profession lens; None where it was not filled in."""


def read_glance(data: bytes, where: str) -> DraftGlance:
    """Return a draft's file at a glance. Raise InvalidFileError or NewerSchemaError."""
    source = TomlSource(data, where)
    source.schema()
    table = source.table
    session, leverage = _part(table, "session"), _part(table, "leverage")
    activities = [each for each in _rows(table, "activities") if each.get("name")]
    kinds = [each.get("value_kind") for each in activities]
    questions = (*EROSION, *FRICTION)
    field = _part(table, "profession")
    return DraftGlance(
        quarter=_text(table, "quarter"),
        base=_text(session, "base"),
        is_review=session.get("kind") == "reassess",
        step=_text(session, "step"),
        field=_text(session, "field"),
        activities=len(activities),
        scored=sum(each.get("score") in SCORES for each in activities),
        leverage_answered=sum(kind is not None for kind in kinds)
        + sum(question in leverage for question in questions),
        leverage_asked=len(activities) + len(questions),
        profession_tasks=len(list(_rows(field, "tasks"))) if field else None,
    )


def _text(table: dict[str, Any], name: str) -> str | None:
    """Return a text; None where there is none."""
    text = table.get(name)
    return text if isinstance(text, str) else None


def _part(table: dict[str, Any], name: str) -> dict[str, Any]:
    """Return a table within a table; an empty one where there is none."""
    part = table.get(name)
    return part if isinstance(part, dict) else {}


def _rows(table: dict[str, Any], name: str) -> Iterable[dict[str, Any]]:
    """Yield the tables of a list of tables; nothing where there is no such list."""
    rows = table.get(name)
    yield from (row for row in rows if isinstance(row, dict)) if isinstance(rows, list) else ()
