"""The settings: what is set, from where, and a key to change it."""

from typing import Any

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.events import DescendantFocus
from textual.widget import Widget

from laddertui.domain.errors import LadderError
from laddertui.forms.wording.settings import WORDINGS, next_minutes, value_words
from laddertui.services.settings import ReadSettings, setting_lines
from laddertui.tui.actions import LEAVE_PAGE, Action
from laddertui.tui.app_actions import RESTORE
from laddertui.tui.base.base_screen import BaseScreen
from laddertui.tui.dialogs.themes import ThemesDialog
from laddertui.tui.safe_text import lines
from laddertui.tui.settings import WindowSettings
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.stepper import Stepper, among
from laddertui.tui.widgets.text import PlainText

CHANGE = Action(
    "settings.change", "space,enter", "change", "Next value", "Change the setting one is at"
)
ABOVE = Action("settings.above", "up,k", "app.focus_previous", "Setting above", show=False)
BELOW = Action("settings.below", "down,j", "app.focus_next", "Setting below", show=False)
THEMES = Action("settings.themes", "", "themes", "Theme")
RESTORE_BACKUP = RESTORE.by("", "settings.restore", call="ask_file('restore')")
BACKUPS = "a profile from its file"
"""What the last line's button puts back."""
NO_FILE = "  made with the first change"
OPENS = "{} …"
"""What stands on a button that opens a list or a dialog."""


class SettingsScreen(BaseScreen):
    """Five settings, each in its line, and a way to a backup."""

    CSS_PATH = "settings.tcss"
    HERE = "Settings"
    HELP = """
**Settings**

What is set, for all profiles on this machine, and which line of the file says so. Left and right
change a setting, Enter does too; it is written at once. Enter on the theme shows all of them:
moving over the list shows each, Enter keeps one, Escape goes back to the one before. The file can
be changed by hand as well; a line that is wrong is named here, and hides no other. The last line is
no setting: it puts a backup back.
"""
    ACTIONS = [LEAVE_PAGE, CHANGE, ABOVE, BELOW, THEMES, RESTORE_BACKUP]

    def __init__(self, settings: WindowSettings) -> None:
        super().__init__()
        self._settings = settings
        self._read = settings.read()

    def body(self) -> ComposeResult:
        """Build the file's path, what is wrong in it, and a group for each setting."""
        with Vertical(id="list"):
            yield PlainText("", id="path")
            yield PlainText("", id="faults")
            for state, _ in self._settings.here(self._read):
                with Vertical(id=f"group-{state.key}", classes="setting"):
                    with Horizontal(classes="row"):
                        with Horizontal(classes="pair"):
                            yield PlainText(WORDINGS[state.key].label, classes="label")
                            yield self._control(state.key, state.value)
                        yield PlainText("", id=f"from-{state.key}", classes="from")
                    yield PlainText(WORDINGS[state.key].does, classes="does")
            with Horizontal(id="group-restore", classes="setting row"):
                with Horizontal(classes="pair"):
                    yield PlainText("Backups", classes="label")
                    yield ActionButton(RESTORE_BACKUP, OPENS.format(RESTORE.label), id="restore")
                yield PlainText(BACKUPS, classes="from")
        yield PlainText("", id="notice")

    def _control(self, key: str, value: Any) -> Widget:
        """Return what changes a setting."""
        if key == "theme":
            return ActionButton(THEMES, OPENS.format(value), id=key)
        step = next_minutes if key == "idle_minutes" else among((True, False))
        return Stepper(value, step, lambda shown: value_words(key, shown), id=key)

    def on_mount(self) -> None:
        """Show what holds."""
        if self._read.faults:
            self.app.clear_notifications()  # they said at the start what stands on the page
        self.query_one("#list").border_title = "for every profile on this machine"
        self._show()
        self.query_one("#theme").focus()

    def _show(self) -> None:
        """Show what the file says now, and what of it holds in this window."""
        self._read = self._settings.read()
        is_there = self._read.lines or self._read.faults
        self.query_one("#path", PlainText).say(
            f"{self._settings.path}{'' if is_there else NO_FILE}"
        )
        self.query_one("#faults", PlainText).say(lines(_fault_rows(self._read)))
        for state, origin in self._settings.here(self._read):
            self.query_one(f"#from-{state.key}", PlainText).say(origin)
            control = self.query_one(f"#{state.key}")
            if isinstance(control, Stepper):
                control.put(state.value)
            elif isinstance(control, ActionButton):
                control.set_label(OPENS.format(state.value))

    @on(Stepper.Changed)
    def _changed(self, event: Stepper.Changed) -> None:
        self._change(str(event.stepper.id), event.value)

    def _change(self, key: str, value: str | bool | int) -> None:
        """Write a setting; where that cannot be, say why, and show again what holds."""
        refusal = ""
        try:
            self._settings.change(key, value)
        except LadderError as error:
            refusal = str(error).split("\n")[0]
        self.query_one("#notice", PlainText).say(refusal)
        self._show()

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """Bring all of the setting into sight that one is at; with the first, what is above it."""
        group, page = self.query_one(f"#group-{event.widget.id}"), self.query_one("#list")
        if group.virtual_region.bottom <= page.content_size.height:
            page.scroll_home(animate=False)
        else:
            group.scroll_visible(animate=False)

    def action_change(self) -> None:
        """Take the next value of the setting that has the focus."""
        if isinstance(self.focused, Stepper):
            self.focused.action_step(1)
        elif isinstance(self.focused, ActionButton):
            self.focused.press()

    def action_themes(self) -> None:
        """Show the themes, each as soon as it is marked, and keep the one that is chosen."""
        dialog = ThemesDialog(list(self.app.available_themes), self.app.theme, self._settings)
        self.app.push_screen(dialog, self._keep_theme)

    async def action_ask_file(self, name: str) -> None:
        """Ask for a backup to restore."""
        await self.app.run_action(f"app.ask_file({name!r})")

    def _keep_theme(self, name: str | None) -> None:
        if name is not None:
            self._change("theme", name)
        self._settings.end_preview()

    def copy_text(self) -> str:
        """Return what is set and from where, as plain lines."""
        return "\n".join(setting_lines(self._read, self._settings.path))


def _fault_rows(read: ReadSettings) -> list[str]:
    """Return each line of the file that does not count; the path stands above them."""
    return [f"Line {fault.line}: {fault.reason}" for fault in read.faults]
