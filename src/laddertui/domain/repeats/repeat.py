"""A repeat: some activities of a saved quarter, scored once more without a look at the first."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator

from laddertui.domain.ladder import SCORES
from laddertui.domain.quarters import is_quarter
from laddertui.domain.record import record
from laddertui.domain.text import ID_RULE, is_id
from laddertui.domain.validation.fault import Fault, day_faults


@record
class RepeatedScore:
    """One activity's score, given again."""

    id: str
    """The activity's id in the quarter."""
    score: int
    """1 to 5."""


@record
class Repeat:
    """One sitting, as it stands in `repeats/2026-12-02.1.toml`. It changes no quarter."""

    schema: int
    """The version of the file's form."""
    quarter: str
    """The quarter whose activities were scored again, like `2026-Q4`."""
    scored_on: dt.date
    """The day on which they were."""
    scores: tuple[RepeatedScore, ...]
    """What was given, in the order in which it was asked."""


def repeat_faults(repeat: Repeat) -> list[Fault]:
    """Return everything that is wrong with a repeat, in the file's own order."""
    return list(_faults(repeat))


def _faults(repeat: Repeat) -> Iterator[Fault]:
    if not is_quarter(repeat.quarter):
        reason = f"{repeat.quarter!r} is not a quarter; write it like 2026-Q4"
        yield Fault(key=("quarter",), reason=reason)
    yield from day_faults(repeat.scored_on, ("scored_on",))
    if not repeat.scores:
        yield Fault(key=(), reason="nothing was scored; remove the file")
    times = Counter(each.id for each in repeat.scores)
    for n, each in enumerate(repeat.scores):
        if not is_id(each.id):
            reason = f"{each.id!r} is no activity's id; {ID_RULE}"
            yield Fault(key=("scores", n, "id"), reason=reason)
        elif times[each.id] > 1:
            reason = f"{each.id!r} stands here more than once; keep what was given first"
            yield Fault(key=("scores", n, "id"), reason=reason)
        if each.score not in SCORES:
            reason = f"a score of {each.score} is none; it is a whole number from 1 to 5"
            yield Fault(key=("scores", n, "score"), reason=reason)
