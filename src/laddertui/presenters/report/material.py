"""What a report is made of: a profile's quarters up to one of them, read once."""

import datetime as dt

from laddertui.domain.errors import LadderError, NotFoundError
from laddertui.domain.opinions.comparison import ComparedOpinion
from laddertui.domain.record import record
from laddertui.domain.repeats.score_doubt import GivenTwice, ScoreDoubt
from laddertui.domain.signal import Signal
from laddertui.domain.snapshot import Snapshot
from laddertui.domain.sprint.events import Tick
from laddertui.presenters.comparison import Comparison, compare
from laddertui.presenters.history.quarters import HistoryQuarter, history_quarters
from laddertui.services import profile_details
from laddertui.services.opinions.second_opinions import read_opinions
from laddertui.services.repeats.score_repeats import Repeated
from laddertui.services.session import ProfileSession
from laddertui.services.summary.records import ProfileSummary
from laddertui.services.summary.summarize import summarize


@record
class Material:
    """Everything that the sections say; the figures are those that the screens show."""

    quarters: tuple[Snapshot, ...]
    """Every readable quarter up to the report's own, oldest first; its own is the last."""
    history: tuple[HistoryQuarter, ...]
    """The same with those that cannot be read, as History shows them."""
    summary: ProfileSummary
    """The same at a glance, as Home shows it."""
    signals: tuple[Signal, ...]
    """What was noted before the next review, oldest first."""
    done: tuple[Tick, ...]
    """The weekly events that were ticked off."""
    opinions: tuple[ComparedOpinion, ...]
    """How others score the quarter's activities."""
    repeated: Repeated
    """What is known of all scores that were given again."""
    scored_again: tuple[GivenTwice, ...]
    """Those of the quarter, oldest first."""
    today: dt.date
    """The day on which the report is written."""

    @property
    def doubt(self) -> ScoreDoubt:
        """How far a score may be off."""
        return self.repeated.doubt

    @property
    def newest(self) -> Snapshot:
        """The quarter that the report is about."""
        return self.quarters[-1]

    @property
    def before(self) -> Snapshot | None:
        """The readable quarter before it."""
        return self.quarters[-2] if len(self.quarters) > 1 else None

    @property
    def comparison(self) -> Comparison | None:
        """What moved between the two; None for the first quarter."""
        if self.before is None:
            return None
        return compare(self.before, self.newest, self.quarters, self.signals, doubt=self.doubt)


def gather(profile: ProfileSession, quarter: str) -> Material:
    """Read what a report about a quarter is made of.

    Raise NotFoundError, InvalidFileError or NewerSchemaError where that quarter cannot be read.
    """
    profile.store.quarter(quarter)
    every = profile.store.rows()
    rows = [row for row in every if row.quarter <= quarter]
    quarters = tuple(row.snapshot for row in rows if row.snapshot is not None)
    if not quarters or quarters[-1].quarter != quarter:
        raise NotFoundError(f"{quarter} cannot be read any more; laddertui history says why")
    later = [row.snapshot.taken_on for row in every[len(rows) :] if row.snapshot is not None]
    signals = _signals(profile, min(later, default=dt.date.max))
    done, repeated = profile.store.events_done(), profile.repeats.known()
    return Material(
        quarters=quarters,
        history=history_quarters(rows, signals, repeated.doubt),
        summary=summarize(rows, lambda: signals, done, repeated=repeated),
        signals=signals,
        done=done or (),
        opinions=_opinions(profile, quarter),
        repeated=repeated,
        scored_again=profile.repeats.of_quarter(quarter),
        today=profile.today,
    )


def _signals(profile: ProfileSession, until: dt.date) -> tuple[Signal, ...]:
    """Return what was noted before the next review.

    Nothing where it cannot be read, and then nothing counts as noted.
    """
    try:
        return tuple(s for s in profile.store.readable_signals() if s.noted_on <= until)
    except LadderError:
        return ()


def _opinions(profile: ProfileSession, quarter: str) -> tuple[ComparedOpinion, ...]:
    """Return the second opinions on a quarter; none where they cannot be read."""
    try:
        return read_opinions(profile, quarter).compared
    except LadderError:
        return ()


def known_names(profile: ProfileSession) -> tuple[str, str]:
    """Return the person's name and the profile's code; "" for what is not known."""
    try:
        details = profile_details.read(profile)
    except LadderError:
        return "", ""
    return details.name, details.code
