"""What Home says: the newest quarter at a glance, and what to do next."""

import datetime as dt
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from laddertui.domain.quarters import SPRINT_DAYS, early_quarter, quarter_of
from laddertui.domain.record import record
from laddertui.domain.repeats.choice import may_score_again
from laddertui.presenters.drift import closing_text
from laddertui.presenters.home import further_looks
from laddertui.presenters.home.begun import begins
from laddertui.presenters.home.due import ReviewButton, does_what_is_due, due_line, review_button
from laddertui.presenters.home.reading import HomeFiles, read_home
from laddertui.presenters.home.sprint import SprintView, sprint_view
from laddertui.presenters.numbers import hands_text, shares_of_week, signed_rungs
from laddertui.services.session import ProfileSession
from laddertui.services.summary.drift_summary import DriftSummary
from laddertui.services.summary.records import ActivitySummary, ProfileSummary, SnapshotSummary
from laddertui.storage import profile_folder

if TYPE_CHECKING:
    from laddertui.domain.draft import Step
    from laddertui.storage.toml.draft_glance import DraftGlance

START_REVIEW = "Start the review"
"""What the button says that begins a review."""
CHANGE = "Change this quarter"
"""What the button says that opens a saved quarter, or goes on with the change of it."""


@record
class QuarterPoint:
    """One quarter of the small trend."""

    quarter: str
    """Its name, like `2026-Q4`."""
    rung: float | None
    """1.00 to 5.00; None where it cannot be read."""


@record
class HomeView:
    """Everything Home shows, in words and figures."""

    rung: float | None
    """None while no readable quarter is saved."""
    time: tuple[float, ...] = ()
    """Percent of time at each score, 1 to 5."""
    activities: tuple[ActivitySummary, ...] = ()
    """What stands on the rungs."""
    noise: float = 0.0
    """How far the rung may be off, in rungs."""
    before: float | None = None
    """The rung of the quarter before; None where there is none."""
    planned: float | None = None
    """The rung that the plan leads to; None where there is no plan."""
    welcome: tuple[str, ...] = ()
    """What a first run is greeted with; empty later."""
    due: str = ""
    """What is due now; "" where nothing is."""
    headline: str = ""
    """The role and its quarter."""
    figure: str = ""
    """The rung in words, for where there is no room for it as a large figure."""
    doubt: str = ""
    """How far the rung may be off, in words."""
    drift: str = ""
    """The change since the quarter before; "" where there is none."""
    drift_comes_to: str = ""
    """What that change comes to, held against its noise; "" where there is nothing to say."""
    steps: DriftSummary | None = None
    """The same change, step by step; None where there is no quarter before."""
    lines: tuple[str, ...] = ()
    """What else there is to say of where one stands."""
    sprint: SprintView = SprintView(day=None, headline="")
    """The 90 days of the plan."""
    signals_label: str = ""
    """What the button says that opens the signals."""
    opinions_label: str = ""
    """What the button says that opens the second opinions."""
    leverage_label: str = ""
    """What the leverage lens comes to."""
    again_label: str = ""
    """What the button says that has three activities scored again; "" while that is not offered."""
    profession_label: str = ""
    """What the profession lens comes to."""
    trend: tuple[QuarterPoint, ...] = ()
    """Every saved quarter, oldest first."""
    trouble: str = ""
    """What cannot be read, and what is overdue; "" where nothing is."""
    begin_label: str = ""
    """What the button says that begins an assessment; "" in a window that only looks."""
    early_label: str = ""
    """What the button says that holds the next quarter's review now; "" while it is too early
    for that."""
    due_starts_by: ReviewButton = ""
    """The button that starts the review that is due; "" where none is, or where it is begun."""
    only_looks: str = ""
    """What is said in a window that only looks; "" in any other."""
    has_draft: bool = False
    """Whether an assessment waits to be continued."""
    draft: "DraftGlance | None" = None
    """How far that is; None where there is none, or where it cannot be read."""
    has_history: bool = False
    """Whether any quarter is saved, readable or not."""

    @property
    def may_tick(self) -> bool:
        """Whether there is a weekly event that can be ticked off."""
        return any(row.may_tick for week in self.sprint.weeks for row in week.rows)

    @property
    def begins_with(self) -> "tuple[Step, ...]":
        """The first steps of what can be begun, what is to be done next first."""
        if self.begin_label == START_REVIEW:
            return ("reassess",)
        steps: tuple[Step, ...] = ("audit", "reassess") if self.early_label else ("audit",)
        return steps[::-1] if self.due_starts_by == "early" else steps

    def as_lines(self) -> tuple[str, ...]:
        """Return what Home says of the newest quarter, as plain lines."""
        rows = self.sprint.weeks[-1].rows if self.sprint.weeks else ()
        events = (
            f"  {'[x] ' if row.is_done else ''}{row.when} {row.title}"
            f"{f', {row.count}' if row.count else ''}"
            for row in rows
        )
        said = (
            *(self.due, self.headline, self.figure, self.drift),
            *(self.drift_comes_to, *self.lines),
            f"{SPRINT_DAYS} days: {self.sprint.headline}",
            *(self.sprint.points, *self.sprint.moves, *events, *self.sprint.notes),
            *(self.signals_label, self.opinions_label),
            *(self.leverage_label, self.profession_label),
        )
        return tuple(line for line in said if line)


LOOKING = "You are looking only: nothing is changed in this window."


def home_view(profile: ProfileSession) -> HomeView:
    """Return Home as it stands today; what cannot be read now is said, and hides nothing else."""
    return view_on(read_home(profile), profile.today)


def view_on(files: HomeFiles, today: dt.date) -> HomeView:
    """Return Home as these files have it on a day."""
    known = files.known
    history = known.history if known is not None else ()
    broken = [row for row in history if not row.is_readable]
    always = HomeView(
        rung=None,
        begin_label="Start" if known is not None and not files.has_draft else "",
        has_draft=files.has_draft,
        draft=files.draft,
        has_history=bool(history),
    )
    if files.read_only:
        always = replace(always, has_draft=False, draft=None, begin_label="", only_looks=LOOKING)
    if known is not None and known.newest is not None:
        view = _with_quarter(always, files, known, known.newest, today)
    else:
        welcome = _welcome(files.folder, always.has_draft) if known is not None else ()
        view = replace(always, welcome=welcome)
    troubles = [f"{line}." for line in files.troubles]
    said = (_trouble(len(broken)), *troubles, files.unverified, _overdue(files.keep_until, today))
    return replace(view, trouble=" ".join(filter(None, said)))


def _with_quarter(
    always: HomeView,
    files: HomeFiles,
    known: ProfileSummary,
    newest: SnapshotSummary,
    today: dt.date,
) -> HomeView:
    """Return Home with the newest quarter, what was noted since, and what may be begun."""
    saved = [row.quarter for row in known.history]
    early = early_quarter(today, saved) if not files.read_only else None
    again = quarter_of(today) in saved
    is_free = not always.has_draft or begins(files.draft, quarter_of(today))
    due = due_line(newest, today, again, early)
    does_it = files.is_draft_broken or does_what_is_due(files.draft, newest.quarter, today)
    may_again = may_score_again(newest.taken_on, known.scored_again_on, today)
    return replace(
        always,
        rung=newest.rung,
        time=newest.time_per_score,
        activities=newest.activities,
        noise=newest.noise,
        before=known.before.rung if known.before is not None else None,
        planned=newest.plan.projected_rung if newest.plan is not None else None,
        due=due,
        headline=f"{newest.role}, {newest.quarter}",
        figure=f"rung {newest.rung:.2f}, give or take {newest.noise:.2f}",
        doubt=f"give or take {newest.noise:.2f}",
        drift=drift_line(known.drift),
        drift_comes_to=closing_text(known.drift) if known.drift is not None else "",
        steps=known.drift,
        lines=_lines(newest, due),
        sprint=sprint_view(newest.plan, known.done, today),
        signals_label=files.signals_label,
        opinions_label=files.opinions_label,
        leverage_label=further_looks.leverage_line(newest, files.draft),
        profession_label=further_looks.profession_line(newest, files.draft),
        trend=tuple(QuarterPoint(quarter=row.quarter, rung=row.rung) for row in known.history),
        again_label=further_looks.SCORE_AGAIN if may_again and not files.read_only else "",
        begin_label="" if files.read_only else _begin_label(again, is_free),
        early_label=f"Review early, for {early}" if early else "",
        due_starts_by=(
            review_button(again, early) if due and not files.read_only and not does_it else ""
        ),
    )


def _begin_label(is_saved: bool, is_free: bool) -> str:
    """Return what begins an assessment; a saved quarter is changed where no other draft waits."""
    if not is_saved:
        return START_REVIEW
    return CHANGE if is_free else ""


def _lines(newest: SnapshotSummary, due: str) -> tuple[str, ...]:
    """Return what else there is to say of where one stands."""
    exposed, anchored = shares_of_week(newest.exposed_share, newest.anchored_share)
    hands = hands_text(newest.hands_on_share)
    return (
        f"{exposed} at scores 1-2, {anchored} at 4-5",
        *([hands] if hands else []),
        *([] if due else [f"next review {newest.next_review_on}"]),
        *([f"give or take: from your own {newest.repeats} repeats"] if newest.repeats else []),
    )


def drift_line(drift: DriftSummary | None) -> str:
    """Return the change since the quarter before; "" where there is none."""
    return f"{signed_rungs(drift.delta)} since {drift.quarter_from}" if drift is not None else ""


def _welcome(folder: Path, is_begun: bool) -> tuple[str, ...]:
    """Return two sentences on what this is, and where files go; no more of it once it is begun."""
    kept = f"stays on this machine, and keeps its files in {folder}."
    if is_begun:
        return (f"What you typed is kept. It {kept}",)
    return (
        "This shows you how much of your working week depends on you being human, what to do about"
        " it in the next"
        f" {SPRINT_DAYS} days, and, quarter after quarter, whether you moved or the ladder did.",
        f"It takes half an hour, {kept}",
    )


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


def _overdue(until: dt.date | None, today: dt.date) -> str:
    """Return what Home says once the day has passed until which a profile may be kept."""
    if until is None or until >= today:
        return ""
    return (
        f"To be kept until {until}, which has passed: erase this profile (key t), or set another"
        " day there."
    )


def open_profile_code(profile: ProfileSession) -> str:
    """Return the code of the profile that is open, where there are several.

    Its name is nobody else's business. "" where there is only one.
    """
    if not profile_folder.has_several(profile.dirs):
        return ""
    from laddertui.services.profiles import code_of

    return code_of(profile.dirs, profile.folder.id)
