"""The list of profiles: their codes, and what can be known without any passphrase."""

from textual import on, work
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.events import Resize
from textual.timer import Timer
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from laddertui.domain.text import look_alike, visible
from laddertui.forms.question import Question
from laddertui.presenters.profiles import profile_list
from laddertui.services.profiles import ProfileEntry
from laddertui.tui.actions import CURSOR_DOWN, CURSOR_UP
from laddertui.tui.base.base_screen import BaseScreen
from laddertui.tui.desk import Desk
from laddertui.tui.messages import AddProfile, EraseProfile, SelectProfile
from laddertui.tui.profile_list_actions import (
    ADD,
    BACK,
    ERASE,
    FIND,
    GROUP,
    LEAVE_SEARCH,
    OPEN,
    READ_SEALED,
    RESTORE_BACKUP,
)
from laddertui.tui.safe_text import LineWhenDrawn
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.button_row import ButtonRow
from laddertui.tui.widgets.field import Field
from laddertui.tui.widgets.text import PlainText

SEARCH = Question(
    id="search",
    label="Search",
    ask="Which code?",
    help="A part of the code is enough. Enter goes to the list, Escape shows all of it again.",
)
SAID_FOR = 10
"""Seconds that a note stays of what a passphrase opened."""
FOREIGN = "Not listed, as no profile has such a name: {}. laddertui profiles says more."
"""What is said of folders among the profiles that are none."""


class ProfilesScreen(BaseScreen):
    """Open, add or erase a profile; see what is due of each."""

    CSS_PATH = "profiles.tcss"
    HERE = "Profiles"
    HELP = """
**Profiles**

One person each, kept apart. The list shows codes: initials or numbers, never names. Beside them
stands what can be known without a passphrase, what is due first: the next review, the day of the 90
days, until when it may be kept, the day of the consent, the newest quarter. "sealed" stands where
only a passphrase shows more; "Read the sealed ones" tries one on all of them, and keeps nothing.
"The group" shows the figures of five people or more, and their middle. Enter opens one; an
encrypted one asks for its passphrase. / searches, + adds one, x erases one for good. A backup is
put back from here, too.
"""
    AUTO_FOCUS = ""  # the list has it, once it is read
    ACTIONS = [
        ADD,
        ERASE,
        RESTORE_BACKUP,
        READ_SEALED,
        GROUP,
        FIND,
        LEAVE_SEARCH,
        BACK,
        *(CURSOR_DOWN, CURSOR_UP, OPEN),
    ]

    def __init__(self, desk: Desk, back: str | None = None) -> None:
        """`back`: the id of the profile that one comes from, if it may be gone back to."""
        super().__init__()
        self._desk = desk
        self._people = desk.entries
        self._listed = self._people
        self._back = back
        self._forgetting: Timer | None = None

    def body(self) -> ComposeResult:
        """Build the list, and what can be done."""
        with Vertical(id="gate"):
            yield PlainText(self._words(), id="words")
            names = ", ".join(path.name for path in self._desk.foreign_folders)
            yield PlainText(FOREIGN.format(names) if names else "", id="foreign")
            yield Field(SEARCH, id="search")
            yield PlainText(profile_list.HEADING, id="heading")
            yield OptionList()
            yield PlainText("", id="about")
            with ButtonRow(id="actions"):
                yield ActionButton(OPEN, id="open", primary=True)
                yield ActionButton(ADD, "Add a profile", id="add")
                yield ActionButton(ERASE, id="erase")
                yield ActionButton(RESTORE_BACKUP, id="restore")
            with ButtonRow(id="several"):
                yield ActionButton(READ_SEALED, id="read-sealed")
                yield ActionButton(GROUP, id="group")

    def on_mount(self) -> None:
        """Show the list; where it is not read yet, go on reading."""
        self.query_one("#search").display = False
        self._show(self._people)
        self._show_parts()
        if self._desk.progress is not None:
            self._read_on()

    @work
    async def _read_on(self) -> None:
        """Read the rest, say how far that is, and show the list then."""
        await self._desk.read_rest(self._say_words)
        self._show_anew("")

    def _say_words(self) -> None:
        self.query_one("#words", PlainText).say(self._words())

    def _show_parts(self) -> None:
        """Show what there is to show; while nothing is focused, focus the list, else adding."""
        rows = self.query_one(OptionList)
        for each in (rows, *self.query("#open, #erase, #heading, #about")):
            each.display = bool(self._people)
        self._show_several()
        is_read = bool(self._people) or self._desk.progress is None
        if is_read and not self.has_focus_left:
            (rows if self._people else self.query_one("#add")).focus()

    def _chosen(self) -> ProfileEntry | None:
        at = self.query_one(OptionList).highlighted
        return self._listed[at] if at is not None else None

    def _option(self, entry: ProfileEntry) -> Option:
        dates, today = self._desk.dates_of(entry.id), self._desk.today
        row = LineWhenDrawn(lambda: profile_list.profile_row(entry, dates, today))
        return Option(row, id=entry.id)

    def _words(self) -> str:
        if self._desk.progress is not None:
            return profile_list.reading_words(self._desk.progress)
        if not self._people:
            return "No profile is there yet."
        return profile_list.list_words(list(self._desk.dates.values()), self._desk.today)

    def _show_several(self) -> None:
        """Show what can be done with several profiles, where there are."""
        self.query_one("#several").display = self.has_several
        self.query_one("#read-sealed").display = self.has_sealed
        self.refresh_bindings()

    @on(OptionList.OptionHighlighted)
    def _show_about(self) -> None:
        if person := self._chosen():
            words = profile_list.row_words(person, self._desk.dates_of(person.id), self._desk.today)
            self.query_one("#about", PlainText).say(words)

    @property
    def has_several(self) -> bool:
        """Whether there is more than one profile."""
        return len(self._people) > 1

    @property
    def has_sealed(self) -> bool:
        """Whether there are several, and one of which most is not known."""
        return self.has_several and bool(self._desk.sealed)

    @property
    def shows_sealed(self) -> bool:
        """Whether a passphrase opened some of what stands here: no picture of it has letters."""
        return self._desk.has_opened

    @work
    async def action_read_sealed(self) -> None:
        """Ask for a passphrase, and show what it opens until the list is left."""
        self._show_anew(await self._desk.read_sealed())
        is_new = self._desk.has_opened and self._forgetting is None
        if is_new and (seconds := self._desk.forget_after):
            self._forgetting = self.set_timer(seconds, self._forget)

    def _forget(self) -> None:
        self._forgetting = None
        self._desk.forget()
        self._show_anew("What the passphrase opened is forgotten again.")

    def _show_anew(self, said: str) -> None:
        """Show what is known now, in its order, and say one thing."""
        self._people = self._desk.entries
        if self.is_searching:
            self.action_leave_search()
        self._show(self._people, self._chosen())
        self._show_parts()
        if said:
            self.app.notify(visible(said), markup=False, timeout=SAID_FOR)
        self.call_after_refresh(self._fit_list)

    def action_group(self) -> None:
        """Show the figures of the group, or say why there is none."""
        if refusal := self._desk.show_group():
            self.query_one("#about", PlainText).say(refusal)

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
        self.refresh_bindings()
        self.call_after_refresh(self._fit_list)

    def action_leave_search(self) -> None:
        """Show every code again, with the cursor where it is."""
        chosen = self._chosen()
        field = self.query_one("#search", Field)
        field.put("")
        field.display = False
        self._show(self._people, chosen)
        self.query_one(OptionList).focus()
        self.refresh_bindings()
        self.call_after_refresh(self._fit_list)

    @on(Input.Changed, "#search")
    def _searched(self, event: Input.Changed) -> None:
        if self.is_searching:
            part = look_alike(event.value)
            self._show([each for each in self._people if part in look_alike(each.label)])

    def _show(self, listed: list[ProfileEntry], chosen: ProfileEntry | None = None) -> None:
        """List these profiles, with the cursor on one of them."""
        self._listed = listed
        rows = self.query_one(OptionList)
        rows.styles.height = len(listed)  # a line each; the toolkit would measure every one
        rows.set_options(map(self._option, listed))
        if listed:
            rows.highlighted = listed.index(chosen) if chosen in listed else 0
        words = self._words() if listed or not self._people else "No code has that in it."
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
