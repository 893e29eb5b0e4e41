"""The list of profiles: their codes, and what can be known without any passphrase."""

import datetime as dt
from collections.abc import Mapping, Sequence
from pathlib import Path

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.events import Resize
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from laddertui.domain.text import look_alike
from laddertui.forms.question import Question
from laddertui.presenters.profiles.profile_list import profile_row
from laddertui.services.profile_dates import ProfileDates
from laddertui.services.profiles import ProfileEntry
from laddertui.tui.actions import CURSOR_DOWN, CURSOR_UP, Action
from laddertui.tui.app_actions import RESTORE
from laddertui.tui.base.base_screen import BaseScreen
from laddertui.tui.messages import AddProfile, EraseProfile, SelectProfile
from laddertui.tui.safe_text import safe_text
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.field import Field
from laddertui.tui.widgets.text import PlainText

SEARCH = Question(
    id="search",
    label="Search",
    ask="Which code?",
    help="A part of the code is enough. Enter goes to the list, Escape shows all of it again.",
)
FOREIGN = "Not listed, as no profile has such a name: {}. laddertui profiles says more."
"""What is said of folders among the profiles that are none."""

OPEN = Action("people.open", "", "open", "Open")
ADD = Action(
    "people.add", "plus", "add", "Add", "Add a profile under a code", found_by="new person create"
)
ERASE = Action(
    "people.erase",
    "x,delete",
    "erase",
    "Erase",
    "Remove a profile for good",
    found_by="delete remove",
)
FIND = Action("people.find", "slash", "find", "Search", "Search the codes", available="has_any")
LEAVE_SEARCH = Action(
    "people.leave-search",
    "escape",
    "leave_search",
    "All",
    "Show every code again",
    available="is_searching",
)
RESTORE_BACKUP = RESTORE.by("", "people.restore", call="ask_file('restore')")
BACK = Action(
    "people.back",
    "escape",
    "back",
    "Back",
    "Back to the profile you came from",
    available="came_from_one",
)


class ProfilesScreen(BaseScreen):
    """Open, add or erase a profile."""

    CSS_PATH = "profiles.tcss"
    HERE = "Profiles"
    HELP = """
**Profiles**

One person each, kept apart. The list shows codes: initials or numbers, never names. Beside them
stands what can be known without a passphrase: when each was assessed last (of an encrypted one the
quarter), whether a review is due (of plain ones), and whether the day has passed until which it may
be kept. Enter opens one; an encrypted one asks for its passphrase. / searches, + adds one, x erases
one for good. A backup is put back from here, too.
"""
    ACTIONS = [ADD, ERASE, RESTORE_BACKUP, FIND, LEAVE_SEARCH, BACK, CURSOR_DOWN, CURSOR_UP, OPEN]

    def __init__(
        self,
        people: list[ProfileEntry],
        dates: Mapping[str, ProfileDates],
        today: dt.date,
        back: str | None = None,
        foreign_folders: Sequence[Path] = (),
    ) -> None:
        """`back`: the id of the profile that one comes from, if it may be gone back to."""
        super().__init__()
        self._people = people
        self._listed = people
        self._dates = dates
        self._today = today
        self._back = back
        self._foreign_folders = foreign_folders

    def body(self) -> ComposeResult:
        """Build the list, and what can be done."""
        with Vertical(id="gate"):
            yield PlainText(
                "Whose profile?" if self._people else "No profile is there yet.", id="words"
            )
            names = ", ".join(path.name for path in self._foreign_folders)
            yield PlainText(FOREIGN.format(names) if names else "", id="foreign")
            yield Field(SEARCH, id="search")
            yield OptionList(*map(self._option, self._people))
            with Horizontal(id="actions"):
                yield ActionButton(OPEN, id="open", primary=True)
                yield ActionButton(ADD, "Add a profile", id="add")
                yield ActionButton(ERASE, id="erase")
                yield ActionButton(RESTORE_BACKUP, id="restore")

    def on_mount(self) -> None:
        """Focus the list; where it is empty, adding."""
        rows = self.query_one(OptionList)
        self.query_one("#search").display = False
        for each in (rows, self.query_one("#open"), self.query_one("#erase")):
            each.display = bool(self._people)
        if self._people:
            rows.highlighted = 0
            rows.focus()
        else:
            self.query_one("#add").focus()

    def _chosen(self) -> ProfileEntry | None:
        at = self.query_one(OptionList).highlighted
        return self._listed[at] if at is not None else None

    def _option(self, entry: ProfileEntry) -> Option:
        row = profile_row(entry, self._dates.get(entry.id, ProfileDates()), self._today)
        return Option(safe_text(row), id=entry.id)

    def on_resize(self, event: Resize) -> None:
        """Leave the list what the rest leaves of the screen, so that the buttons are on it."""
        self.call_after_refresh(self._fit_list)

    def _fit_list(self) -> None:
        rows, gate = self.query_one(OptionList), self.query_one("#gate")
        others = (each for each in gate.children if each is not rows and each.display)
        taken = sum(each.virtual_region_with_margin.height for each in others)
        rows.styles.max_height = max(gate.size.height - taken, 3)
        rows.call_after_refresh(rows.scroll_to_highlight)

    @on(OptionList.OptionSelected)
    def action_open(self) -> None:
        """Open the one under the cursor."""
        if person := self._chosen():
            self.post_message(SelectProfile(person.id))

    def action_add(self) -> None:
        """Add one."""
        self.post_message(AddProfile())

    async def action_ask_file(self, name: str) -> None:
        """Ask for a backup to restore."""
        await self.app.run_action(f"app.ask_file({name!r})")

    def action_erase(self) -> None:
        """Remove the one under the cursor."""
        if person := self._chosen():
            self.post_message(EraseProfile(person))

    @property
    def has_any(self) -> bool:
        """Whether there is a profile to search for."""
        return bool(self._people) and not self.is_searching

    @property
    def is_searching(self) -> bool:
        """Whether the list shows only what was searched for."""
        return self.is_mounted and self.query_one("#search").display

    def action_find(self) -> None:
        """Ask for a part of a code."""
        field = self.query_one("#search", Field)
        field.display = True
        field.focus()
        self._fit_list_and_keys()

    def action_leave_search(self) -> None:
        """Show every code again, with the cursor where it is."""
        chosen = self._chosen()
        field = self.query_one("#search", Field)
        field.put("")
        field.display = False
        self._show(self._people, chosen)
        self.query_one(OptionList).focus()
        self._fit_list_and_keys()

    def _fit_list_and_keys(self) -> None:
        self.refresh_bindings()
        self.call_after_refresh(self._fit_list)

    @on(Input.Changed, "#search")
    def _searched(self, event: Input.Changed) -> None:
        if not self.is_searching:
            return
        part = look_alike(event.value)
        self._show([each for each in self._people if part in look_alike(each.label)])

    def _show(self, listed: list[ProfileEntry], chosen: ProfileEntry | None = None) -> None:
        """List these profiles, with the cursor on one of them."""
        self._listed = listed
        rows = self.query_one(OptionList)
        rows.set_options(map(self._option, listed))
        if listed:
            rows.highlighted = listed.index(chosen) if chosen in listed else 0
        words = "Whose profile?" if listed else "No code has that in it."
        self.query_one("#words", PlainText).say(words)

    @on(Input.Submitted, "#search")
    def _to_the_list(self) -> None:
        if self._listed:
            self.query_one(OptionList).focus()

    @property
    def came_from_one(self) -> bool:
        """Whether there is a profile to go back to."""
        return self._back is not None and not self.is_searching

    def action_back(self) -> None:
        """Open the profile again that one comes from."""
        if self._back is not None:
            self.post_message(SelectProfile(self._back))

    def action_cursor(self, by: int) -> None:
        """Move the cursor."""
        rows = self.query_one(OptionList)
        rows.action_cursor_up() if by < 0 else rows.action_cursor_down()
