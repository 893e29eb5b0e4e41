"""What the guides for jobs offer, to be ticked: by job family, or by a word."""

from collections.abc import Iterator, Sequence
from textwrap import wrap
from typing import Generic, TypeVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.events import DescendantFocus
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from laddertui.assessment.suggestion_ticks import SuggestionTicks
from laddertui.content.families import matching
from laddertui.domain.families.family import Family, Offered
from laddertui.domain.text import fitted
from laddertui.forms.question import Question
from laddertui.presenters.reference.guide_lists import FOUND_BY_ROLE, GuideList
from laddertui.tui.actions import CLOSE, CURSOR_DOWN, CURSOR_UP, Action
from laddertui.tui.base.base_dialog import BaseDialog
from laddertui.tui.safe_text import hanging, joined, lines
from laddertui.tui.widgets.field import Field
from laddertui.tui.widgets.text import PlainText

SEARCH_WORDS = Question(
    id="search",
    label="Search",
    ask="Which words?",
    help="They are looked for in the suggestions of all families. Enter goes to what was found.",
)
USUAL_WIDTH, USUAL_FAMILIES = 40, 28
"""Columns of a row, and of a family's, before the list was laid out."""

TICK = Action("suggestions.tick", "space", "tick", "Tick", available="is_at_activities")
ADD = Action("suggestions.add", "f8,ctrl+n", "add", "Add what is ticked", available="has_ticked")
SEARCH = Action("suggestions.search", "slash", "search", "Search", available="is_at_a_list")
LEAVE_SEARCH = Action(
    "suggestions.leave-search",
    "escape",
    "leave_search",
    "All families",
    available="is_searching",
)

Item = TypeVar("Item", bound=Offered)


class SuggestionsDialog(BaseDialog[tuple[Item, ...] | None], Generic[Item]):
    """Families at the left, what they offer at the right; gives back what was ticked."""

    CSS_PATH = "suggestions.tcss"
    ACTIONS = [
        *(TICK, ADD, SEARCH, LEAVE_SEARCH, CLOSE, CURSOR_UP, CURSOR_DOWN),
        Action("suggestions.right", "right,l", "to_activities", "Activities", show=False),
        Action("suggestions.left", "left,h", "to_families", "Families", show=False),
        Action(
            "suggestions.open",
            "space",
            "open_family",
            "Activities",
            show=False,
            available="is_at_families",
        ),
        Action("suggestions.down", "down", "to_found", "What was found", show=False),
    ]

    def __init__(
        self,
        offered: GuideList[Item],
        families: Sequence[Family],
        there: Sequence[str] = (),
        most: int = 1,
        found: int = 0,
        notice: str = "",
    ) -> None:
        """`families` are listed in this order; the role has found the first `found` of them.

        `there`: names of what is there already; `most`: as many may be.
        """
        super().__init__()
        self._offered = offered
        self._all = tuple(families)
        self._found = found
        self._first_notice = notice
        self._ticks = SuggestionTicks[Item](there, most, offered.where)
        self._listed: list[tuple[Family, Item]] = []

    def entered(self) -> tuple[object, ...]:
        """Return what is ticked; the words of a search are not to be kept."""
        return self._ticks.chosen

    def body(self) -> ComposeResult:
        """Build the search, the two lists, and what the marked row is about."""
        with Horizontal(id="head"):
            yield PlainText(joined((self._offered.heading, "bold")))
            yield PlainText("", id="count")
        with Horizontal(id="search-row"):
            yield PlainText("Search ", id="search-label")
            yield Field(SEARCH_WORDS, placeholder="a word, in all families", id="search")
        with Horizontal(id="lists"):
            yield OptionList(id="choices")
            yield OptionList(id="activities")
        yield PlainText("", id="about")
        yield PlainText(self._first_notice, id="notice")

    def on_mount(self) -> None:
        """Mark the first family."""
        self._families.set_options(self._family_rows())
        self._families.highlighted = 0
        self._families.focus()

    def on_resize(self) -> None:
        """Break the rows where the lists end now."""
        self.call_after_refresh(self._show_rows)
        self.call_after_refresh(self._show_families)

    @property
    def _families(self) -> OptionList:
        return self.query_one("#choices", OptionList)

    @property
    def _activities(self) -> OptionList:
        return self.query_one("#activities", OptionList)

    @property
    def _words(self) -> str:
        return self.query_one("#search", Field).value.strip()

    @property
    def is_at_activities(self) -> bool:
        """Whether the cursor is on an activity, to be ticked."""
        return self.is_mounted and self.focused is self._activities

    @property
    def is_at_families(self) -> bool:
        """Whether the cursor is on a family, to be looked into."""
        return self.is_mounted and self.focused is self._families

    @property
    def is_at_a_list(self) -> bool:
        """Whether the cursor is in one of the lists, and not in the search."""
        return self.is_mounted and isinstance(self.focused, OptionList)

    @property
    def has_ticked(self) -> bool:
        """Whether anything is ticked."""
        return bool(self._ticks.chosen)

    @property
    def is_searching(self) -> bool:
        """Whether the search has the cursor, or what it found is shown."""
        return self.is_mounted and (bool(self._words) or not self.is_at_a_list)

    # What is shown.

    @on(OptionList.OptionHighlighted, "#choices")
    @on(Input.Changed, "#search")
    def _show_activities(self) -> None:
        """List the activities of the marked family, or those that have the words in them."""
        self._families.display = not self._words
        family = self._all[self._families.highlighted or 0]
        self._listed = (
            matching(self._words, self._all, self._offered.offers)
            if self._words
            else [(family, each) for each in self._offered.offers(family)]
        )
        self._activities.highlighted = None
        self._show_rows()
        self.call_after_refresh(self._show_rows)  # once it is known how wide the list is now
        self._show_about()
        self.refresh_bindings()

    def _show_rows(self) -> None:
        """List what is to be listed; the cursor stays where it is."""
        rows = self._activities
        marked = rows.highlighted
        width = (rows.scrollable_content_region.width or USUAL_WIDTH) - 2  # the list's own margins
        rows.set_options(Option(self._row(*each, width)) for each in self._listed)
        rows.highlighted = marked

    def _row(self, family: Family, each: Item, width: int) -> Content:
        """Return an activity's row; its mark does not need a colour."""
        is_there = self._ticks.is_there(each)
        free = "[-]" if is_there else "[ ]"
        mark = "[x]" if self._ticks.is_ticked(each) else free
        end = self._offered.after(each) + (" (there already)" if is_there else "")
        name = f"{family.title}: {each.name}" if self._words else each.name
        return hanging(f"{mark} {self._offered.before(each)}", name + end, width)

    def _family_rows(self) -> Iterator[Option | None]:
        """Yield a row for each family; a line stands below those that the role found."""
        for number, family in enumerate(self._all):
            if number and number == self._found:
                yield None
            yield Option(self._family_row(family))

    def _show_families(self) -> None:
        for index, family in enumerate(self._all):
            self._families.replace_option_prompt_at_index(index, self._family_row(family))
        self.query_one("#count", PlainText).say(str(self._ticks))

    def _family_row(self, family: Family) -> Content:
        """Return a family's row, which takes as many lines whatever is ticked in it."""
        ticked = sum(map(self._ticks.is_ticked, self._offered.offers(family)))
        count = f" [{ticked}]" if ticked else ""
        width = (self._families.scrollable_content_region.width or USUAL_FAMILIES) - 2
        *above, last = wrap(family.title, width)
        return lines([*above, fitted(last, width - len(count)) + count])

    @on(OptionList.OptionHighlighted, "#activities")
    @on(DescendantFocus)
    def _show_about(self) -> None:
        """Say what belongs to the marked row: whose it is, or the roles of its family."""
        if self._words and not self._listed:
            self._say_about("No suggestion has that in it.")
        elif self.is_at_activities:
            at = self._activities.highlighted or 0
            self._say_about(*self._offered.about(*self._listed[min(at, len(self._listed) - 1)]))
        elif self._words:
            self._say_about(f"{len(self._listed)} found in all families; Enter goes to them.")
        else:
            at = self._families.highlighted or 0
            found = FOUND_BY_ROLE if at < self._found else ""
            self._say_about(f"{found}{self._offered.about_family(self._all[at])}")

    def _say_about(self, *words: str) -> None:
        self.query_one("#about", PlainText).say(lines(words))

    @on(DescendantFocus)
    def _mark_first(self, event: DescendantFocus) -> None:
        """Light a row on coming to the activities."""
        if event.widget is self._activities and self._activities.highlighted is None:
            self._activities.highlighted = 0 if self._listed else None
        self.refresh_bindings()

    # What can be done.

    @on(OptionList.OptionSelected, "#choices")
    @on(Input.Submitted, "#search")
    def action_to_activities(self) -> None:
        """Go to the activities; the first is lit."""
        if self._listed:
            self._activities.focus()

    def action_open_family(self) -> None:
        """Go to the activities of the marked family."""
        self.action_to_activities()

    def action_to_found(self) -> None:
        """Go from the search down to the list below it."""
        if self._words:
            self.action_to_activities()
        else:
            self._families.focus()

    def action_to_families(self) -> None:
        """Go back to the families, where they are shown."""
        if self._families.display:
            self._families.focus()

    @on(OptionList.OptionSelected, "#activities")
    def action_tick(self) -> None:
        """Tick the activity under the cursor, or take its tick back."""
        at = self._activities.highlighted
        if at is None:
            return
        refusal = self._ticks.toggle(self._listed[at][1])
        if refusal:
            self.query_one("#notice", PlainText).say(refusal)
        else:
            self._show_ticks()

    def _show_ticks(self) -> None:
        self.stay()
        self.query_one("#notice", PlainText).say("")
        self._show_rows()
        self._show_families()
        self.refresh_bindings()

    def action_add(self) -> None:
        """Give back all that are ticked, in the order in which they were."""
        self.dismiss(self._ticks.chosen)

    def action_search(self) -> None:
        """Type the words to look for."""
        self.query_one("#search", Field).focus()

    def action_leave_search(self) -> None:
        """Show the families again; what is ticked stays."""
        self.query_one("#search", Field).value = ""
        self._families.display = True
        self._families.focus()

    def action_cursor(self, by: int) -> None:
        """Mark the row above or below."""
        rows = self.focused
        if isinstance(rows, OptionList):
            rows.action_cursor_up() if by < 0 else rows.action_cursor_down()
