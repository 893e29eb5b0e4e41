"""What every screen shares: the bar at the top, the keys at the bottom, a word without room."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol, cast

from textual.app import ComposeResult
from textual.events import Key, Resize
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from laddertui.domain.text import plain_key, visible
from laddertui.tui.actions import FIELD_MOVES, SCROLL, HasActions
from laddertui.tui.base.focus_order import neighbour
from laddertui.tui.base.shown import KnowsWhenShown
from laddertui.tui.base.window_sizes import ROOM_FOR_THREE, TOO_SMALL, size_names
from laddertui.tui.guard import Guarded
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.key_bar import KeyBar
from laddertui.tui.widgets.note_lines import NoteLines
from laddertui.tui.widgets.text import PlainText
from laddertui.tui.widgets.top_bar import TopBar

if TYPE_CHECKING:
    from laddertui.services.session import ProfileSession

KEEP_AFTER = 0.4
"""Seconds from a change to the draft on the disk; nothing older than a second may be lost."""


class ProfileApp(Protocol):
    """What a screen may ask of the app."""

    @property
    def is_open(self) -> bool:
        """Whether this window has a profile open."""
        ...

    @property
    def profile(self) -> "ProfileSession":
        """The open profile; only where one is open."""
        ...

    @property
    def whose(self) -> str:
        """The code of the open profile; "" where none is open, or there is only one."""
        ...


class BaseScreen(HasActions, Guarded, KnowsWhenShown, Screen[None]):
    """A screen with its two bars. `HERE` is its title, or the step it is."""

    HERE = ""
    METHOD = ""
    """What the method page is searched for when it is opened from here."""

    ACTIONS = [*SCROLL, *FIELD_MOVES]
    IS_STEP = False
    """Whether it is a step of an assessment."""
    IS_LENS = False
    """Whether it is a further look at one."""
    IS_FORM = False
    """Whether one types here: then no letter ends the window."""

    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """The stock screen paints everything anew at a change of focus; here the widgets do that."""

    def _watch_focused(self) -> None:
        """Have the keys read once: the toolkit asks for it after the picture, too."""

    def compose(self) -> ComposeResult:
        """Build the two bars, and between them what the screen is for."""
        # before anything is inside, or the toolkit would style all of it a second time
        self.add_class(*size_names(self.app.size), update=False)
        self.app.stylesheet.apply(self)  # what a window of this size changes in the screen itself
        yield TopBar()
        yield from self.body()
        yield NoteLines()
        yield KeyBar()
        yield PlainText(TOO_SMALL, id="too-small")

    def body(self) -> ComposeResult:
        """Build what the screen is for."""
        yield from ()

    @property
    def leads_to(self) -> Sequence[str]:
        """Return the pages (`PAGES`) that are likely to be opened from here, the likeliest first.

        They are loaded while this one is read.
        """
        return ("help",)

    @property
    def ladder_app(self) -> "ProfileApp":
        """Return the app, with what it offers to screens."""
        return cast("ProfileApp", self.app)

    def action_focus_next(self) -> None:
        """Go to the next field."""
        self._move_on(1)

    def action_focus_previous(self) -> None:
        """Go to the field before."""
        self._move_on(-1)

    def _move_on(self, step: int) -> None:
        """Go to the field after or before; from the last to the first, and back."""
        self.take_free_lines()
        found = neighbour(self.focused, step) if self.focused else None
        if found is not None:
            self.set_focus(found)
        elif step > 0:
            self.focus_next()
        else:
            self.focus_previous()

    def take_free_lines(self) -> None:
        """Let the page have the lines that a note left free, now that a key moves things anyway."""
        self.query_one(NoteLines).give_way()

    def on_key(self, event: Key) -> None:
        """Take a letter that Caps Lock or another layout has changed for the one that is meant."""
        self.take_free_lines()
        typed = event.character or ""
        is_changed = typed.isprintable() and (typed.isupper() or not typed.isascii())
        if not is_changed or event.key in self.active_bindings:
            return
        meant = self.active_bindings.get(plain_key(typed))
        if meant is not None and meant.enabled:
            event.stop()
            self.call_later(self.app.run_action, meant.binding.action, meant.node)
        elif not typed.isascii():
            self.say(f"{visible(typed)} is no key here; keys are Latin letters")

    def can_view_entire(self, widget: Widget) -> bool:
        """Return whether a widget is in view, and not below what is docked at the edges.

        The toolkit looks at the edges alone; what has the focus would stay below the buttons.
        """
        if not super().can_view_entire(widget):
            return False
        part = next((each for each in widget.ancestors_with_self if each.parent is self), widget)
        if not isinstance(part, Widget) or part.styles.dock != "none":
            return True
        in_view = self.scrollable_content_region.shrink(part.dock_gutter)
        return in_view.contains_region(widget.region)

    def on_resize(self, event: Resize) -> None:
        """Tell the style sheets whether there is room for three panes; the rest they are told."""
        self.set_class(event.size.width >= ROOM_FOR_THREE, "-widest")

    def on_mount(self) -> None:
        """Say where one is."""
        self.query_one(TopBar).here = self.HERE

    def on_screen_resume(self) -> None:
        """Show the keys of this screen and whose profile it is, whatever was shown before it."""
        self.show_whose()
        self.query_one(KeyBar).read_keys()

    def on_screen_suspend(self) -> None:
        """Show no keys while something else lies over this screen: none of them acts."""
        for lines in self.query(NoteLines):
            lines.give_way()
        for bar in self.query(KeyBar):
            bar.read_keys()

    def show_whose(self) -> None:
        """Show whose profile this is, which may have got another code meanwhile."""
        self.query_one(TopBar).whose = self.ladder_app.whose

    def action_scroll_page(self, lines: int) -> None:
        """Move the page, where the screen has one."""
        for page in self.query("#page"):
            page.scroll_relative(y=lines, animate=False)

    @property
    def has_page(self) -> bool:
        """Whether there is a page to scroll; looked for once, as keys are read often."""
        if self._page_is_there is None and self.is_mounted:
            self._page_is_there = bool(self.query("#page"))
        return bool(self._page_is_there)

    _page_is_there: bool | None = None

    @property
    def has_focus_left(self) -> bool:
        """Whether what had the focus is still there, as after a page that lay over this one."""
        return self.focused is not None and self.focused in self.focus_chain

    def show_buttons(self) -> None:
        """Show the buttons of what can be done now, of those that are not always there."""
        for button in self.query(ActionButton):
            if button.declared.available:
                button.display = self.can(button.declared)

    def keep_typed(self) -> None:
        """Keep what stands in fields of its own, before the profile is closed underneath."""

    def help_text(self) -> str:
        """Return what the help panel says about this screen, in the toolkit's Markdown."""
        return self.HELP or ""

    def copy_text(self) -> str:
        """Return what the screen says, as plain lines; "" where there is nothing to copy."""
        return ""

    def say(self, note: str) -> None:
        """Show a short note at the right of the top bar."""
        self.query_one(TopBar).note = note
