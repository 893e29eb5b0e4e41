"""The app: its keys, its parts, and which part answers which message of a screen."""

from typing import TYPE_CHECKING, Any

from textual import events, on
from textual.binding import Binding
from textual.css.query import NoMatches
from textual.notifications import Notify
from textual.screen import Screen

from laddertui.tui import messages
from laddertui.tui.actions import HasActions
from laddertui.tui.app import themes
from laddertui.tui.app.active_keys import show_help
from laddertui.tui.app.ahead.load_ahead import LoadAhead
from laddertui.tui.app.autosave import Autosave
from laddertui.tui.app.clipboard import ScreenClipboard
from laddertui.tui.app.ending import NOT_KEPT, NOT_KEPT_LOCKED, Ending
from laddertui.tui.app.examples.chooser import ExampleChooser
from laddertui.tui.app.files.asked import AskedFiles
from laddertui.tui.app.go_to import GoTo
from laddertui.tui.app.home_actions import HomeActions
from laddertui.tui.app.idle_lock import IdleLock
from laddertui.tui.app.key_queue import KeyQueue
from laddertui.tui.app.lenses import Lenses
from laddertui.tui.app.navigation import Navigation
from laddertui.tui.app.notices import LONG, forget_same, say_how_to_leave, show_error, warn
from laddertui.tui.app.opinions.cover import is_kept_back
from laddertui.tui.app.palette.opener import PaletteOpener
from laddertui.tui.app.palette.ways import Ways
from laddertui.tui.app.profile_access import ProfileAccess
from laddertui.tui.app.profile_admin import ProfileAdmin
from laddertui.tui.app.quarter_pages import QuarterPages
from laddertui.tui.app.signal_notes import SignalNotes
from laddertui.tui.app.window_state import WindowState
from laddertui.tui.app_actions import OF_THE_APP
from laddertui.tui.base.window_sizes import BY_COLUMNS, BY_LINES, is_too_small
from laddertui.tui.guard import Failed, Guarded
from laddertui.tui.screens.home import HomeScreen
from laddertui.tui.settings import WindowSettings
from laddertui.tui.terminal.driver import driver_class
from laddertui.tui.terminal.masked_picture import mask_texts, shows_sealed
from laddertui.tui.widgets.note_lines import show_notes

if TYPE_CHECKING:
    from laddertui.services.session import ProfileSession
    from laddertui.storage.app_dirs import AppDirs
    from laddertui.storage.profile_folder import ProfileFolder


class LadderApp(HasActions, Guarded, themes.ThemedApp, inherit_bindings=False):
    """One window on one profile."""

    TITLE = "laddertui"
    # the first screen's own sheet is not read by the toolkit
    CSS_PATH = ["app.tcss", "../screens/home.tcss"]
    HORIZONTAL_BREAKPOINTS, VERTICAL_BREAKPOINTS = BY_COLUMNS, BY_LINES
    ACTIONS = [*OF_THE_APP]
    _refresh_notifications = show_notes  # the toolkit's would lie over the page
    BINDINGS = [Binding("ctrl+c", "help_quit", show=False, system=True)]

    def __init__(
        self,
        dirs: "AppDirs",
        folder: "ProfileFolder | None",
        profile: "ProfileSession | None",
        without_mouse: bool = False,
    ) -> None:
        """Begin with a profile that is meant (`folder`), and opened already (`profile`), or not."""
        super().__init__(driver_class=driver_class())
        self.state = WindowState(dirs, folder, profile)
        self.idle_lock = IdleLock(self, self.state, lambda: self.profile_access.lock())
        effects = {"idle_minutes": self.idle_lock.restart}
        self.window_settings = WindowSettings(self, dirs, without_mouse, effects)
        self.key_queue = KeyQueue(self, super().on_event, self.window_settings.is_way_out)
        self.load_ahead = LoadAhead(self, self.state, self.idle_lock, self.key_queue)
        self.autosave = Autosave(self, self.state)
        self.ending = Ending(self, self.autosave, self.key_queue)
        self.navigation = Navigation(self, self.state, self.autosave)
        self.quarter_pages = QuarterPages(self, self.state)
        self.examples = ExampleChooser(self, self.state, self.autosave, self.navigation)
        pages = (self.navigation, self.quarter_pages, self.examples)
        self.home_actions = HomeActions(self, self.state, *pages)
        self.lenses = Lenses(self, self.state, self.autosave)
        self.profile_access = ProfileAccess(
            self, self.state, self.autosave, self.idle_lock, self.navigation, self.key_queue
        )
        self.profile_admin = ProfileAdmin(
            self, self.state, self.profile_access, self.idle_lock, self.navigation
        )
        self.screen_clipboard = ScreenClipboard(self)
        self.signal_notes = SignalNotes(self, self.state)
        self.files = AskedFiles(self, self.state, self.profile_access)
        parts = (self.navigation, self.home_actions, self.lenses, self.profile_access)
        ways = Ways(self, self.state, self.autosave, *parts)
        self.go_to = GoTo(ways)
        self.palette = PaletteOpener(ways, self.quarter_pages, self.window_settings)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether a command can be done now; over a covered page only a few can."""
        return not is_kept_back(self, action) and super().check_action(action, parameters)

    @property
    def may_quit_by_letter(self) -> bool:
        """Whether a letter may end the window: not on a page where one types."""
        return not getattr(self.screen, "IS_FORM", False)

    @property
    def may_go_to(self) -> bool:
        """Whether there is anywhere to go from here."""
        return self.go_to.may_ask

    @property
    def is_open(self) -> bool:
        """Whether this window has a profile open."""
        return self.state.is_open

    @property
    def may_lock(self) -> bool:
        """Whether there is something open here that a passphrase locks."""
        return self.state.may_lock

    @property
    def may_close(self) -> bool:
        """Whether a plain profile is open beside others."""
        return self.state.may_close

    @property
    def may_leave_demo(self) -> bool:
        """Whether the example is left from here, for one's own Home."""
        return self.examples.demo.may_leave

    @property
    def whose(self) -> str:
        """The code of the open profile; "" where none is open, or there is only one."""
        return self.state.read_whose()

    @property
    def profile(self) -> "ProfileSession":
        """The open profile; ask `is_open` first."""
        return self.state.profile

    # What the toolkit asks of the app.

    def get_default_screen(self) -> Screen[Any]:
        """Return Home, which says nothing while no profile is open."""
        return HomeScreen()

    def on_load(self) -> None:
        """Answer signals before the terminal is changed."""
        if not self.is_headless:
            self.ending.listen()

    def end_by(self, number: int) -> None:
        """Leave as a signal has it; the driver asks for it when the terminal is gone."""
        self.ending.end_by(number)

    async def on_mount(self) -> None:
        """Show the profile, or what stands in its way."""
        await self.profile_access.start()
        for line in (*self.window_settings.start_lines(), *self.window_settings.set_keys()):
            warn(self, line, LONG)
        self.window_settings.follow_theme()

    def on_ready(self) -> None:
        """Load what comes next."""
        self.load_ahead.begin()

    async def on_event(self, event: events.Event) -> None:
        """Queue keys as they come from the terminal; unseen, none acts but the one that leaves."""
        if isinstance(event, events.InputEvent | events.Paste):
            self.idle_lock.touch()
            self.key_queue.note(event)
        if isinstance(event, events.Key) and not event.is_forwarded:
            if not is_too_small(self.size) or self.window_settings.is_way_out(event.key):
                self.key_queue.add(event)
        elif not (isinstance(event, events.Paste) and is_too_small(self.size)):
            await super().on_event(event)

    def export_screenshot(self, *, title: str | None = None, simplify: bool = False) -> str:
        """Return a picture of the screen; where a passphrase opened it with its letters masked."""
        picture = super().export_screenshot(title=title, simplify=simplify)
        is_open_to_all = not (self.state.is_encrypted or shows_sealed(self.screen_stack))
        return picture if is_open_to_all else mask_texts(picture)

    def _handle_exception(self, error: Exception) -> None:
        """Leave for a fault; what a page misses that is made or taken apart at the end is none."""
        is_ending = self._exit or not self.is_running
        if not (is_ending and isinstance(error, NoMatches)):
            super()._handle_exception(error)

    def _fatal_error(self) -> None:
        """Leave without the toolkit's traceback, which would print what a person wrote."""
        # the command line says the rest; what was typed last is tried once more
        self.ending.keep_last()
        self._close_messages_no_wait()

    # What the keys of the app do.

    def action_help(self) -> None:
        """Show what this screen is, what applies in it, and its keys."""
        show_help(self)

    def action_command_palette(self) -> None:
        """Show every command, and what is in the profile, to be found by its words."""
        self.palette.open()

    def action_change_theme(self) -> None:
        """Show the themes, to try them."""
        self.palette.open_themes()

    def action_method(self) -> None:
        """Show every rule, and whose it is; searched for what this screen is about."""
        self.navigation.show_method()

    def action_go_to(self) -> None:
        """Show where one can go from here."""
        self.go_to.ask()

    def action_settings(self) -> None:
        """Show what is set, and from where."""
        self.navigation.show_settings(self.window_settings)

    def action_copy(self) -> None:
        """Copy what the screen shows, or write it to a file."""
        self.screen_clipboard.copy_screen()

    def action_signal(self) -> None:
        """Note that some AI capability moved."""
        self.signal_notes.ask()

    def action_ask_file(self, name: str) -> None:
        """Ask for a file: a calendar, a report or a backup to write, or a backup to restore."""
        self.files.ask(name)

    async def action_lock(self) -> None:
        """Lock the profile now."""
        await self.profile_access.lock(asks=True)

    async def action_close_profile(self) -> None:
        """Close a plain profile, and show the list."""
        await self.profile_access.choose_profile()

    async def action_leave_demo(self) -> None:
        """Leave the example, and show one's own Home."""
        await self.examples.demo.leave()

    async def action_quit(self) -> None:
        """Leave once what was typed is written; asked twice, leave all the same."""
        await self.key_queue.settle()
        self.autosave.keep_typed()
        is_locked_in = self.profile_access.has_unwritten
        if self.autosave.may_leave(NOT_KEPT_LOCKED if is_locked_in else NOT_KEPT, is_locked_in):
            self.exit()

    def action_help_quit(self) -> None:
        """Say which key leaves: Ctrl+C does elsewhere."""
        say_how_to_leave(self)

    async def action_quit_by_letter(self) -> None:
        """Leave by a letter, where none is typed."""
        await self.action_quit()

    def on_notify(self, event: Notify) -> None:
        """Show a note once, however often it is said."""
        forget_same(self, event.notification)

    @on(Failed)
    def _say_why(self, message: Failed) -> None:
        show_error(self, message.error)

    @on(messages.AssessmentMessage)
    def _answer(self, message: messages.AssessmentMessage) -> None:
        match message:
            case messages.Edited():
                self.autosave.write_soon()
            case messages.HomeAction() | messages.MarkEvent():
                self.home_actions.answer(message)
            case messages.GoToStep() | messages.OccupationMessage():
                self.navigation.answer(message)
            case messages.GoHome():
                self.navigation.leave_assessment()
            case messages.Save():
                self.navigation.save(message.with_plan)
            case messages.OpenLens():
                self.lenses.open(message.lens)
            case messages.CloseLens():
                self.lenses.close()
            case messages.QuarterMessage():
                self.quarter_pages.answer(message)
            case messages.SignalMessage():
                self.signal_notes.answer(message)

    @on(messages.ProfileMessage)
    async def _answer_on_profiles(self, message: messages.ProfileMessage) -> None:
        match message:
            case messages.AddProfile() | messages.EraseProfile() | messages.ChangeLock():
                self.profile_admin.answer(message)
            case _:
                await self.profile_access.answer(message)
