"""The two sides of the plan, who gives and who receives, and the gauge of their points."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from laddertui.assessment import reallocate
from laddertui.domain.draft import Draft
from laddertui.domain.ladder import position
from laddertui.domain.numbers import FLOAT_TOLERANCE
from laddertui.domain.plan import POINTS_FLOOR, Receiver, projected_rung, receivers
from laddertui.domain.snapshot import Activity
from laddertui.tui.safe_text import joined, safe_text
from laddertui.tui.widgets.text import PlainText

GAUGE = 20
"""Columns of the gauge: a column a point of the floor."""
SHARE_WIDTH = 7
"""Columns of a share before and after, so that the names stand in line."""


class PlanSides(Horizontal):
    """Donors at the left, receivers at the right, each with its share before and after."""

    def compose(self) -> ComposeResult:
        """Build the two lists."""
        for side, title in (("donors", "Gives, % of the week"), ("receivers", "Receives")):
            rows = OptionList(id=side)
            rows.border_title = title
            yield rows

    def show(self, draft: Draft) -> None:
        """Show a draft's shares; what is marked stays marked."""
        snapshot = draft.snapshot
        self._fill("#donors", [_donor(draft, activity) for activity in snapshot.activities])
        self._fill("#receivers", [_receiver(draft, each) for each in receivers(snapshot)])

    def _fill(self, side: str, rows: Sequence[Content]) -> None:
        options = self.query_one(side, OptionList)
        if options.option_count != len(rows):
            options.clear_options()
            options.add_options([Option(row) for row in rows])
            options.highlighted = 0 if rows else None
            return
        for index, row in enumerate(rows):
            if options.get_option_at_index(index).prompt != row:
                options.replace_option_prompt_at_index(index, row)

    @property
    def marked(self) -> tuple[int, int] | None:
        """The positions of the marked donor and receiver; None while either list is empty."""
        donor = self.query_one("#donors", OptionList).highlighted
        receiver = self.query_one("#receivers", OptionList).highlighted
        return None if donor is None or receiver is None else (donor, receiver)


class PlanGauge(PlainText):
    """The points that are moved, of those the source asks for, and the rung they would lead to."""

    def show(self, draft: Draft) -> None:
        """Show a draft's points."""
        points = reallocate.planned(draft)
        filled = min(round(GAUGE * points / POINTS_FLOOR), GAUGE)
        bar = "█" * filled + "·" * (GAUGE - filled)
        self.say(
            joined(
                (f"{points:g} of {POINTS_FLOOR:g} points ", "bold"),
                (bar, "$text-accent"),
                "│",
                _rungs(draft),
            )
        )


def _rungs(draft: Draft) -> str:
    """Return the rung now and the one that the moves lead to, as far as they are known."""
    now = position(draft.snapshot.activities)
    if now is None:
        return ""
    after = projected_rung(draft.snapshot)
    promise = f" → {after:.2f} planned" if after is not None else ""
    return f"  rung {now.rung:.2f}{promise}"


def _donor(draft: Draft, activity: Activity) -> Content:
    after = reallocate.share_after(draft, activity.id)
    return _row(activity.score, activity.name, _change(activity.share, after))


def _receiver(draft: Draft, receiver: Receiver) -> Content:
    activity = draft.snapshot.activity(receiver.id)
    before = activity.share if activity else 0.0
    after = reallocate.share_after(draft, receiver.id)
    change = _change(before, after) if activity or after else "new"
    return _row(receiver.score, receiver.name, change)


def _change(before: float, after: float) -> str:
    """Return `40→25`, or one figure where nothing changes; percent of the week."""
    return f"{before:g}→{after:g}" if abs(after - before) > FLOAT_TOLERANCE else f"{before:g}"


def _row(score: int, name: str, change: str) -> Content:
    return joined(
        (f"{score or '–'} ", "bold"),
        (change.rjust(SHARE_WIDTH), "bold" if "→" in change else ""),
        "  ",
        safe_text(name),
    )
