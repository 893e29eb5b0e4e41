"""The commands of the app as entries: those of this page, and those of every other one."""

from collections.abc import Iterator
from functools import partial
from itertools import chain
from typing import Any

from textual.binding import ActiveBinding
from textual.screen import Screen

from laddertui.tui.actions import LEVERAGE, PROFESSION, Action, HasActions
from laddertui.tui.app.active_keys import by_command
from laddertui.tui.app.notices import inform
from laddertui.tui.app.palette.entry import Entry, Group
from laddertui.tui.app.palette.places import NOT_NOW, WHEN_AVAILABLE, Place, places
from laddertui.tui.app.palette.ways import EXAMPLE, Ways
from laddertui.tui.app_actions import OF_THE_APP, PALETTE
from laddertui.tui.key_names import key_names

OPENS_LENS = (LEVERAGE.call, PROFESSION.call)
"""Commands of Home and Position that only open a page."""


class Commands:
    """Collects the commands."""

    def __init__(self, ways: Ways) -> None:
        self._ways = ways
        self._app = ways.app

    def entries(self, screen: Screen[Any]) -> list[Entry]:
        """Return every command once: as it can be done on this screen, or else where it can."""
        found: dict[tuple[str, str], Entry] = {}
        for call, entry in chain(self._active(screen), self._not_active(screen)):
            # a screen may give a key of its own to what the app offers
            found.setdefault((call.removeprefix("app."), entry.label), entry)
        for place, call, entry in self._of_other_pages(screen):
            known = found.setdefault((call, entry.label), entry)
            # what steps and lenses share is meant for the steps
            if known.hindrance and not entry.hindrance and place.kind != "lens":
                found[call, entry.label] = entry
        return list(found.values())

    def _active(self, screen: Screen[Any]) -> Iterator[tuple[str, Entry]]:
        """Yield what a key does now."""
        declared = {action.id: action for action in _declared(screen)}
        # those of the footer first, as the footer has them
        for group in sorted(by_command(screen), key=lambda keys: not keys[0].binding.show):
            binding = group[0].binding
            action = declared.get(binding.id or "")
            if binding.action == PALETTE.call:
                continue
            yield (
                binding.action,
                Entry(
                    label=binding.description,
                    run=partial(self._run, group[0]),
                    group=Group.HERE,
                    does=binding.tooltip,
                    keys=tuple(active.binding.key for active in group),
                    found_by=action.found_by if action is not None else "",
                ),
            )

    async def _run(self, active: ActiveBinding) -> None:
        await self._app.run_action(active.binding.action, active.node)

    def _not_active(self, screen: Screen[Any]) -> Iterator[tuple[str, Entry]]:
        """Yield what this screen or the app has, and what only a button does, or nothing now."""
        for action in _declared(screen):
            host = self._app if action in OF_THE_APP else screen
            if not _is_command(action) or not isinstance(host, HasActions):
                continue
            if action.id == EXAMPLE:
                continue  # it is of use at any time
            is_possible = host.can(action)
            hindrance = "" if is_possible else WHEN_AVAILABLE.get(action.available, NOT_NOW)
            run = partial(self._app.run_action, action.call, host)
            yield action.call, self._entry(action, run, hindrance, Group.HERE)

    def _of_other_pages(self, screen: Screen[Any]) -> Iterator[tuple[Place, str, Entry]]:
        for place in places():
            of_place = place.screen_class()
            is_here = isinstance(screen, of_place)
            for action in of_place.declared():
                if _is_command(action) and (not is_here or action.id == EXAMPLE):
                    yield place, action.call, self._at(place, action)

    def _at(self, place: Place, action: Action) -> Entry:
        """Return a command of another page: choosing it goes there, or says why not."""
        hindrance = self._ways.hindrance(place)
        if hindrance and place.kind not in ("home", "profiles"):
            where = "" if place.kind == "assessment" else f"{place.where}, "
            hindrance = f"{where}{hindrance}"
        hindrance = hindrance or self._ways.action_hindrance(place, action)
        is_done_there = place.kind in ("home", "details") or action.call in OPENS_LENS
        go = self._ways.do if is_done_there else self._show
        entry = self._entry(action, partial(go, place, action), hindrance, Group.ELSEWHERE)
        return entry if is_done_there or hindrance else entry.at(place.where)

    async def _show(self, place: Place, action: Action) -> None:
        """Go to where a command is, and say which key it has there."""
        if await self._ways.go(place) and action.key:
            keys = key_names(action.key.split(",")[:1])
            inform(self._app, f"{action.label}: {keys} does it here.")

    def _entry(self, action: Action, run: Any, hindrance: str, group: Group) -> Entry:
        return Entry(
            label=action.label,
            run=run,
            group=group,
            does=action.tooltip,
            keys=tuple(action.key.split(",")) if action.key else (),
            hindrance=hindrance,
            found_by=action.found_by,
        )


def _declared(screen: Screen[Any]) -> list[Action]:
    own = screen.declared() if isinstance(screen, HasActions) else []
    return [*own, *OF_THE_APP]


def _is_command(action: Action) -> bool:
    """Return whether this is a command, and none that only moves about or leaves a page."""
    is_leaving = "escape" in action.key.split(",")
    is_the_apps_again = action.call.startswith("app.") and action not in OF_THE_APP
    is_other = is_leaving or is_the_apps_again or action is PALETTE
    return bool(action.tooltip) and not is_other
