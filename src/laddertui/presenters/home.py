"""What Home says: the newest quarter at a glance, and what to do next."""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from laddertui.domain.errors import InvalidFileError, LadderError, NotFoundError
from laddertui.domain.quarters import SPRINT_DAYS, early_quarter, quarter_of
from laddertui.domain.record import record
from laddertui.presenters.drift import closing_text
from laddertui.presenters.numbers import shares_of_week, signed_rungs
from laddertui.services.session import ProfileSession
from laddertui.services.summary.drift_summary import DriftSummary
from laddertui.services.summary.records import PlanSummary, ProfileSummary, SnapshotSummary
from laddertui.storage import profile_folder

R = TypeVar("R")


@record
class HomeView:
    """Everything Home shows, in words and figures."""

    rung: float | None
    """None while no readable quarter is saved."""
    time: tuple[float, ...] = ()
    """Percent of time at each score, 1 to 5."""
    noise: float = 0.0
    """How far the rung may be off, in rungs."""
    before: float | None = None
    """The rung of the quarter before; None where there is none."""
    planned: float | None = None
    """The rung that the plan leads to; None where there is no plan."""
    welcome: tuple[str, ...] = ()
    """What a first run is greeted with; empty later."""
    headline: str = ""
    """The role and its quarter."""
    lines: tuple[str, ...] = ()
    """The newest quarter at a glance."""
    signals_label: str = ""
    """What the button says that opens the signals; "" where none was ever noted."""
    trouble: str = ""
    """What cannot be read, and what is overdue; "" where nothing is."""
    begin_label: str = ""
    """What the button says that begins an assessment; "" in a window that only looks."""
    early_label: str = ""
    """What the button says that holds the next quarter's review now; "" while it is too early
    for that."""
    only_looks: str = ""
    """What is said in a window that only looks; "" in any other."""
    has_draft: bool = False
    """Whether an assessment waits to be continued."""
    has_history: bool = False
    """Whether any quarter is saved, readable or not."""


LOOKING = "You are looking only: nothing is changed in this window."


class _Reader:
    """Reads one thing after the other; what cannot be read hides nothing else."""

    def __init__(self) -> None:
        self.troubles: list[str] = []
        """Why something could not be read, a line each."""

    def read(self, ask: Callable[[], R], otherwise: R) -> R:
        """Return what is asked for, or something else where it cannot be read."""
        try:
            return ask()
        except LadderError as error:
            line = str(error).split("\n")[0]
            if line not in self.troubles:
                self.troubles.append(line)
            return otherwise


def home_view(profile: ProfileSession) -> HomeView:
    """Return Home as it stands today; what cannot be read now is said, and hides nothing else."""
    reader = _Reader()
    known = reader.read(profile.summary, None)
    history = known.history if known is not None else ()
    broken = [row for row in history if not row.is_readable]
    always = HomeView(
        rung=None,
        begin_label="Start" if known is not None else "",
        has_draft=reader.read(profile.has_draft, False),
        has_history=bool(history),
    )
    if profile.read_only:
        always = replace(always, has_draft=False, begin_label="", only_looks=LOOKING)
    if known is not None and known.newest is not None:
        view = _with_quarter(always, profile, known, reader)
    else:
        view = replace(always, welcome=_welcome(profile) if known is not None else ())
    overdue = reader.read(lambda: _overdue(profile), "")
    unverified = reader.read(profile.unverified, "")
    troubles = [f"{line}." for line in reader.troubles]
    return replace(
        view,
        trouble=" ".join(filter(None, (_trouble(len(broken)), *troubles, unverified, overdue))),
    )


def rung_names() -> tuple[str, ...]:
    """Return what the five rungs are called, lowest first; the first picture does without."""
    from laddertui.content import score_scale

    return score_scale.rung_names()


def _with_quarter(
    always: HomeView, profile: ProfileSession, known: ProfileSummary, reader: _Reader
) -> HomeView:
    """Return Home with the newest quarter, what was noted since, and what may be begun."""
    assert known.newest is not None
    newest, today = known.newest, profile.today
    early = early_quarter(today, [row.quarter for row in known.history])
    again = quarter_of(today) in [row.quarter for row in known.history]
    begin_label = "Change this quarter" if again else "Start the review"
    return replace(
        always,
        rung=newest.rung,
        time=newest.time_per_score,
        noise=newest.noise,
        before=known.before.rung if known.before is not None else None,
        planned=newest.plan.projected_rung if newest.plan is not None else None,
        headline=f"{newest.role}, {newest.quarter}",
        lines=tuple(_lines(newest, known.drift, today)),
        signals_label=reader.read(lambda: _signals(profile, newest.taken_on), ""),
        begin_label="" if profile.read_only else begin_label,
        early_label=f"Review early, for {early}" if early and not profile.read_only else "",
    )


def _welcome(profile: ProfileSession) -> tuple[str, ...]:
    """Return two sentences on what this is, and where files go."""
    return (
        "This shows you how much of your working week depends on you being human, what to do about"
        " it in the next"
        f" {SPRINT_DAYS} days, and, quarter after quarter, whether you moved or the ladder did.",
        "",
        (
            "It takes half an hour, stays on this machine, and keeps its files in"
            f" {profile.folder.path}."
        ),
    )


def _lines(newest: SnapshotSummary, drift: DriftSummary | None, today: dt.date) -> list[str]:
    lines = [f"rung {newest.rung:.2f}, give or take {newest.noise:.2f}", *_since(drift)]
    exposed, anchored = shares_of_week(newest.exposed_share, newest.anchored_share)
    lines.append(f"{exposed} at scores 1-2, {anchored} at 4-5")
    if newest.plan is not None:
        lines += [_sprint(newest.plan, today), *_sprint_lines(newest.plan)]
    due = "review due since" if today >= newest.next_review_on else "next review"
    lines.append(f"{due} {newest.next_review_on}")
    return lines


def _since(drift: DriftSummary | None) -> list[str]:
    """Return the change since the quarter before, and what it comes to."""
    if drift is None:
        return []
    change = f"{signed_rungs(drift.delta)} since {drift.quarter_from}"
    return [line for line in (change, closing_text(drift)) if line]


def _sprint(plan: PlanSummary, today: dt.date) -> str:
    """Where in the sprint one is, or that it is over."""
    if plan.starts_on is None or plan.sprint_ends_on is None:
        return "plan: no start date yet"
    if today < plan.starts_on:
        return f"the sprint starts on {plan.starts_on}"
    if today > plan.sprint_ends_on:
        return f"the sprint ended on {plan.sprint_ends_on}"
    return f"sprint day {plan.sprint_day(today)} of {plan.days}"


def _signals(profile: ProfileSession, taken_on: dt.date) -> str:
    """Return how many signals were noted since, or ever; "" for none."""
    count, when = profile.signals_since(taken_on), "since"
    if not count:
        count, when = profile.signals_since(dt.date.min), "earlier"
    plural = "" if count == 1 else "s"
    return f"{count} signal{plural} noted {when}" if count else ""


def _sprint_lines(plan: PlanSummary) -> list[str]:
    """Return the sprint's points, weekly events and skill, and whose agreement it needs."""
    lines = [f"{plan.planned_points:g} points planned", *(f"  {event}" for event in plan.events)]
    lines += [f"skill: {plan.skill}"] if plan.skill else []
    agreement = plan.needs_agreement_of
    return [*lines, f"to be agreed with {agreement}"] if agreement else lines


def _trouble(broken: int) -> str:
    """Return that files cannot be read; it hides nothing else."""
    if not broken:
        return ""
    many = (
        "One saved quarter cannot be read"
        if broken == 1
        else f"{broken} saved quarters cannot be read"
    )
    return f"{many}; History says why. Nothing was changed."


def _overdue(profile: ProfileSession) -> str:
    """Return what Home says once the day has passed until which this may be kept.

    "" before, and where there is none. Raise LadderError where the card cannot be read.
    """
    from laddertui.storage.files import read_file

    try:
        data = read_file(profile.folder.card)
        if b"keep_until" not in data:  # almost always, and then no parser is needed
            return ""
        from laddertui.storage.toml.source import TomlSource

        until = TomlSource(data, str(profile.folder.card)).table.get("keep_until")
    except (NotFoundError, InvalidFileError):
        return ""
    if not isinstance(until, dt.date) or until >= profile.today:
        return ""
    return (
        f"To be kept until {until}, which has passed: erase this profile (key t), or set another"
        " day there."
    )


def open_profile_code(profile: ProfileSession) -> str:
    """Return the code of the profile that is open, where there are several.

    Its name is nobody else's business. "" where there is only one.
    """
    if len(profile_folder.ids(profile.dirs)) < 2:
        return ""
    from laddertui.services.profiles import code_of

    return code_of(profile.dirs, profile.folder.id)
