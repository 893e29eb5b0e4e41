"""The review in words: what an activity scored before, what was planned, and what came of it."""

from laddertui.assessment.editor import Assessment
from laddertui.assessment.previous_quarters import PreviousQuarters, thread, year_ago
from laddertui.domain.snapshot import Activity, Snapshot
from laddertui.presenters.comparison import Comparison, compare
from laddertui.presenters.drift import spoken_lines
from laddertui.presenters.home.sprint import looking_back_lines
from laddertui.presenters.position import move_lines
from laddertui.presenters.signals import readable_signals
from laddertui.services.session import ProfileSession
from laddertui.services.summary.summarize import summarize_plan


def old_scores(a: Activity, earlier: PreviousQuarters) -> str:
    """Return what it was before, in words; "" for what is new."""
    old = thread(a, earlier.base)
    if old is None:
        return ""
    before = year_ago(old, earlier)
    year = f", and {before.score} four quarters ago" if before is not None else ""
    return f"Last time you gave it {old.score}{year}."


def event_lines(profile: ProfileSession, base: Snapshot) -> list[str]:
    """Return how often each weekly event of last quarter's plan took place, as it was ticked off.

    Nothing where it planned none, or what was ticked off cannot be read.
    """
    done = profile.store.events_done()
    return looking_back_lines(summarize_plan(base), done, profile.today) if done is not None else []


def plan_lines(base: Snapshot) -> list[str]:
    """Return what was planned, to be held against what happened."""
    moves = move_lines(base)
    return ["Last quarter's plan:", *(f"  {move}" for move in moves)] if moves else []


def review_comparison(assessment: Assessment) -> Comparison | None:
    """Return a review held against the quarter it continues.

    None where it is no review, or something is missing in it yet.
    """
    if assessment.earlier is None or assessment.missing(with_plan=False):
        return None
    now = assessment.finished()
    signals = readable_signals(assessment.profile)
    return compare(assessment.earlier.base, now, signals=signals, doubt=assessment.score_doubt)


def review_lines(assessment: Assessment) -> list[str]:
    """Return what changed since the quarter that a review continues, to be listened to.

    None where it is no review, or something is missing in it yet.
    """
    found = review_comparison(assessment)
    if found is None:
        return []
    since = f"Since {found.before.quarter}:"
    return [since, *spoken_lines(found.summary, found.kept, found.planned)]


def fell(assessment: Assessment) -> bool:
    """Return whether any activity of a review scores lower than it did before."""
    if assessment.earlier is None:
        return False
    base = assessment.earlier.base
    pairs = ((a, thread(a, base)) for a in assessment.snapshot.activities)
    return any(old is not None and 0 < a.score < old.score for a, old in pairs)
