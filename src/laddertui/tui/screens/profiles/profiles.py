"""The list of profiles: codes, and whether each is encrypted. Nothing else until one is opened."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from laddertui.domain.text import padded
from laddertui.services.profiles import ProfileEntry
from laddertui.tui.actions import CURSOR_DOWN, CURSOR_UP, Action
from laddertui.tui.base.base_screen import BaseScreen
from laddertui.tui.messages import AddProfile, EraseProfile, SelectProfile
from laddertui.tui.safe_text import joined
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.text import PlainText

CODE_WIDTH = 24
"""Columns in which the codes stand; longer ones push the rest to the right."""
KINDS = {True: "encrypted", False: "plain files", None: "its profile.toml cannot be read"}


OPEN = Action("people.open", "", "open", "Open")
ADD = Action("people.add", "a,n", "add", "Add", "Add a profile under a code")
ERASE = Action("people.erase", "x,delete", "erase", "Erase", "Remove a profile for good")
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

One person each, kept apart. The list shows codes only: initials or numbers, never names.
Enter opens one; an encrypted one asks for its passphrase. a adds one, x erases one for good.
"""
    ACTIONS = [ADD, ERASE, BACK, CURSOR_DOWN, CURSOR_UP, OPEN]

    def __init__(self, people: list[ProfileEntry], back: str | None = None) -> None:
        """`back`: the id of the profile that one comes from, if it may be gone back to."""
        super().__init__()
        self._people = people
        self._back = back

    def body(self) -> ComposeResult:
        """Build the list, and what can be done."""
        with Vertical(id="gate"):
            yield PlainText(
                "Whose profile?" if self._people else "No profile is there yet.", id="words"
            )
            yield OptionList(*(Option(_row(p), id=p.id) for p in self._people))
            with Horizontal(id="actions"):
                yield ActionButton(OPEN, id="open", primary=True)
                yield ActionButton(ADD, "Add a profile", id="add")
                yield ActionButton(ERASE, id="erase")

    def on_mount(self) -> None:
        """Focus the list; where it is empty, adding."""
        rows = self.query_one(OptionList)
        for each in (rows, self.query_one("#open"), self.query_one("#erase")):
            each.display = bool(self._people)
        if self._people:
            rows.highlighted = 0
            rows.focus()
        else:
            self.query_one("#add").focus()

    def _chosen(self) -> ProfileEntry | None:
        at = self.query_one(OptionList).highlighted
        return self._people[at] if at is not None else None

    @on(OptionList.OptionSelected)
    def action_open(self) -> None:
        """Open the one under the cursor."""
        if person := self._chosen():
            self.post_message(SelectProfile(person.id))

    def action_add(self) -> None:
        """Add one."""
        self.post_message(AddProfile())

    def action_erase(self) -> None:
        """Remove the one under the cursor."""
        if person := self._chosen():
            self.post_message(EraseProfile(person))

    @property
    def came_from_one(self) -> bool:
        """Whether there is a profile to go back to."""
        return self._back is not None

    def action_back(self) -> None:
        """Open the profile again that one comes from."""
        if self._back is not None:
            self.post_message(SelectProfile(self._back))

    def action_cursor(self, by: int) -> None:
        """Move the cursor."""
        rows = self.query_one(OptionList)
        rows.action_cursor_up() if by < 0 else rows.action_cursor_down()


def _row(person: ProfileEntry) -> Content:
    """`AB   encrypted`."""
    return joined(padded(person.code or person.id, CODE_WIDTH), f"  {KINDS[person.is_encrypted]}")
