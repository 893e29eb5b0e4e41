"""What is in the profile and the method, as entries: steps, quarters, activities, signals, rules.

All of it is read once, when the palette is opened. What cannot be read is left out.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.screen import Screen

from laddertui.content import method
from laddertui.domain.draft import STEPS
from laddertui.domain.errors import LadderError
from laddertui.tui.app.palette.entry import Entry, Group
from laddertui.tui.app.palette.ways import Ways
from laddertui.tui.app.quarter_pages import QuarterPages
from laddertui.tui.messages import ShowSignals
from laddertui.tui.screens.method import MethodScreen
from laddertui.tui.settings import WindowSettings
from laddertui.tui.step_names import STEP_NAMES

if TYPE_CHECKING:
    from laddertui.domain.draft import Step
    from laddertui.services.summary.records import QuarterRow

YOU_ARE_HERE = "You are on it"


class Contents:
    """Collects what can be opened by its name."""

    def __init__(self, ways: Ways, quarter_pages: QuarterPages, settings: WindowSettings) -> None:
        self._ways = ways
        self._settings = settings
        self._state = ways.state
        self._app = ways.app
        self._quarter_pages = quarter_pages

    def entries(self, screen: Screen[Any]) -> list[Entry]:
        """Return everything that can be read; of a profile that is not open nothing."""
        groups: list[Callable[[], Iterator[Entry]]] = [self._window, self._themes]
        if self._state.is_open:
            groups += [
                partial(self._steps, screen),
                self._quarters,
                self._activities,
                self._signals,
            ]
        return [entry for group in [*groups, self._rules] for entry in _readable(group)]

    def _steps(self, screen: Screen[Any]) -> Iterator[Entry]:
        shown = self._ways.step_shown
        for step in shown.assessment.steps if shown is not None else STEPS:
            names = STEP_NAMES[step]
            is_here = shown is not None and screen is shown and step == shown.STEP
            yield Entry(
                label=names.name,
                run=partial(self._ways.go_to_step, step),
                group=Group.STEP,
                does=YOU_ARE_HERE if is_here else names.does,
                hindrance=self._ways.step_hindrance(step),
                found_by=f"step {names.found_by}",
            )

    def _quarters(self) -> Iterator[Entry]:
        for row in reversed(self._state.profile.summary().history):
            yield Entry(
                label=row.quarter,
                run=partial(self._quarter_pages.show_quarter, row.quarter),
                group=Group.QUARTER,
                does=_quarter_words(row),
                found_by="quarter saved history",
            )

    def _activities(self) -> Iterator[Entry]:
        shown = self._ways.step_shown
        if shown is None:
            return
        step: Step = "score" if shown.STEP == "score" else "audit"
        for n, activity in enumerate(shown.draft.snapshot.activities):
            if activity.name:
                score = f", score {activity.score}" if activity.score else ""
                yield Entry(
                    label=activity.name,
                    run=partial(
                        self._ways.go_to_step, step, n, "name" if step == "audit" else "score"
                    ),
                    group=Group.ACTIVITY,
                    does=f"in {STEP_NAMES[step].name}: {activity.share:g} %{score}",
                    found_by="activity",
                )

    def _signals(self) -> Iterator[Entry]:
        for row in reversed(self._state.profile.store.signals()):
            if row.signal is not None:
                yield Entry(
                    label=row.signal.text,
                    run=partial(self._app.post_message, ShowSignals()),
                    group=Group.SIGNAL,
                    does=f"Signal of {row.signal.noted_on}",
                    found_by="signal",
                    is_listed=False,
                )

    def _window(self) -> Iterator[Entry]:
        yield Entry(
            label="Theme",
            run=self._app.action_change_theme,
            group=Group.WINDOW,
            does="Change the colours",
            found_by="dark light appearance settings",
        )
        masked = ", every character masked" if self._state.is_encrypted else ""
        yield Entry(
            label="Screenshot",
            run=self._app.action_screenshot,
            group=Group.WINDOW,
            does=f"Save a picture of this screen{masked}",
            found_by="svg image export",
        )

    def _themes(self) -> Iterator[Entry]:
        for theme in self._app.available_themes.values():
            yield Entry(
                label=theme.name,
                run=partial(self._settings.change, "theme", theme.name),
                group=Group.THEME,
                does=f"Theme, {'dark' if theme.dark else 'light'}",
                is_listed=False,
            )

    def _rules(self) -> Iterator[Entry]:
        for rule in method.rules():
            yield Entry(
                label=rule.title,
                run=partial(self._show_rule, rule.title),
                group=Group.RULE,
                does="A rule of the method",
                is_listed=False,
            )

    def _show_rule(self, title: str) -> None:
        show = self._app.push_screen
        if isinstance(self._app.screen, MethodScreen):
            show = self._app.switch_screen  # type: ignore[assignment]
        show(MethodScreen(title))


def _readable(group: Callable[[], Iterator[Entry]]) -> list[Entry]:
    """Return the entries of a group; none of one that cannot be read."""
    try:
        return list(group())
    except (LadderError, OSError):
        return []


def _quarter_words(row: "QuarterRow") -> str:
    if row.figures is None:
        return "Cannot be read; choosing it says why"
    return f"Rung {row.figures.rung:.2f}, saved {row.figures.taken_on}"
