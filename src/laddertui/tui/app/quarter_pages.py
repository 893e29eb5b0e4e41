"""The saved quarters: the list, one in full, two compared, and what others think of one."""

from typing import Any

from textual.app import App

from laddertui.domain.errors import LadderError, NotFoundError
from laddertui.tui.app.notices import show_error
from laddertui.tui.app.opinions.second_opinions import SecondOpinions
from laddertui.tui.app.window_state import WindowState
from laddertui.tui.messages import (
    CompareQuarters,
    OpenQuarter,
    OpinionMessage,
    QuarterMessage,
)


class QuarterPages:
    """Reads saved quarters and shows them."""

    def __init__(self, app: App[Any], state: WindowState) -> None:
        self._app = app
        self._state = state
        self._opinions = SecondOpinions(app, state)

    def answer(self, message: QuarterMessage) -> None:
        """Show the quarters that a screen asks for."""
        match message:
            case OpenQuarter():
                self.show_quarter(message.quarter)
            case CompareQuarters():
                self.compare(message.before, message.after)
            case OpinionMessage():
                self._opinions.answer(message)

    def show_history(self) -> None:
        """Show all saved quarters. Raise LadderError where the profile cannot be read."""
        from laddertui.domain.drift import pace
        from laddertui.presenters.history.pace import pace_text
        from laddertui.presenters.history.quarters import history_quarters
        from laddertui.presenters.signals import readable_signals
        from laddertui.tui.screens.history import HistoryScreen

        profile = self._state.profile
        rows = profile.store.rows()
        if not rows:  # it was taken away since Home was read
            raise NotFoundError(f"no quarter is in {profile.folder.snapshots} any more")
        readable = [row.snapshot for row in rows if row.snapshot is not None]
        quarters = history_quarters(rows, readable_signals(profile), profile.repeats.doubt)
        self._app.push_screen(HistoryScreen(quarters, pace_text(pace(readable))))

    def show_quarter(self, quarter: str) -> None:
        """Show one saved quarter in full, beside the one before it."""
        from laddertui.presenters.comparison import compare, since_section
        from laddertui.presenters.opinions.comparison import opinion_lines, who
        from laddertui.presenters.signals import readable_signals, signals_in_quarter
        from laddertui.presenters.snapshot_page import snapshot_sections
        from laddertui.services.opinions.second_opinions import read_opinions
        from laddertui.tui.screens.text_page import TextPageScreen

        profile = self._state.profile
        noted = readable_signals(profile)
        try:
            snapshot = profile.store.quarter(quarter)
        except LadderError as error:
            show_error(self._app, error)
            return
        signals = signals_in_quarter(profile, quarter)
        earlier = [other for other in profile.store.quarters() if other.quarter < quarter]
        before = earlier[-1] if earlier else None
        doubt = profile.repeats.doubt
        parts = [*snapshot_sections(snapshot, before, doubt)]
        if before is not None:
            parts.append(since_section(compare(before, snapshot, signals=noted, doubt=doubt)))
        if signals:
            parts.append(("Signals noted in this quarter", signals))
        for found in read_opinions(profile, quarter).compared:
            parts.append((f"A second opinion: {who(found)}", opinion_lines(found)[1:]))
        self._app.push_screen(TextPageScreen(quarter, parts))

    def compare(self, before: str, after: str) -> None:
        """Show two saved quarters side by side."""
        from laddertui.presenters.comparison import compare
        from laddertui.tui.screens.comparison import ComparisonScreen

        store = self._state.profile.store
        try:
            quarters = (store.quarter(before), store.quarter(after))
            known = (store.quarters(), store.readable_signals())
            found = compare(*quarters, *known, self._state.profile.repeats.doubt)
        except LadderError as error:
            show_error(self._app, error)
            return
        self._app.push_screen(ComparisonScreen(found))
