"""The app: which screen is shown, and when the draft is kept. Everything else is a screen's or the flow's."""

import gc
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from textual import on
from textual.app import SystemCommand
from textual.binding import Binding
from textual.screen import Screen
from textual.timer import Timer

from laddertui.domain.text import visible
from laddertui.domain.trouble import Trouble
from laddertui.tui.key_order import KeysInOrder
from laddertui.tui.requests import Chosen, Edited, Leave, Save, Turn
from laddertui.tui.screens.home import HomeScreen

if TYPE_CHECKING:
    from laddertui.domain.draft import Draft, Step
    from laddertui.flow.assessment import Assessment
    from laddertui.flow.profile import OpenProfile
    from laddertui.tui.step_screen import StepScreen

KEEP_AFTER = 0.4
"""Seconds from a change to the draft on the disk; nothing typed more than a second ago may be lost."""


class LadderApp(KeysInOrder, inherit_bindings=False):
    """One window on one profile."""

    TITLE = "laddertui"
    CSS_PATH = ["app.tcss", "screens/home.tcss"]  # the first screen's own sheet is not read by the toolkit
    BINDINGS = [
        Binding("f1,question_mark", "help", "Help", tooltip="What this screen is, and its keys", id="app.help"),
        Binding("f2", "command_palette", "Commands", show=False, tooltip="Find any command", id="app.palette"),
        Binding("q,ctrl+q", "quit", "Quit", tooltip="Everything typed is kept", id="app.quit"),
        Binding("ctrl+c", "help_quit", show=False, system=True),
    ]

    def __init__(self, profile: "OpenProfile") -> None:
        super().__init__()
        self.profile = profile
        """The person's profile, held by this window."""
        self.assessment: Assessment | None = None
        """The assessment under way, if there is one."""
        self._keeping: Timer | None = None

    def get_default_screen(self) -> Screen[Any]:
        """The program opens at Home."""
        return HomeScreen()

    def on_ready(self) -> None:
        """What was made at the start stays; only what comes later is looked over for garbage."""
        gc.freeze()
        gc.enable()

    # Keeping what is typed

    @on(Edited)
    def keep_soon(self) -> None:
        """Have the draft written shortly; many keys are one write."""
        if self._keeping is None:
            self._keeping = self.set_timer(KEEP_AFTER, self.keep_now)

    def keep_now(self) -> bool:
        """Write the draft if it changed; whether all is well."""
        self._keeping = None
        if self.assessment is None:
            return True
        try:
            self.assessment.keep()
        except Trouble as trouble:
            self.complain(trouble)
            return False
        return True

    def complain(self, trouble: Trouble) -> None:
        """Say what went wrong, literally."""
        self.notify(visible(str(trouble).split("\n")[0]), severity="warning", markup=False, timeout=10)

    # Going from screen to screen

    @on(Chosen)
    def _chosen(self, event: Chosen) -> None:
        verbs = {"begin": self._begin, "continue": self._continue, "discard": self._discard, "history": self._history}
        try:
            verbs[event.what]()
        except Trouble as trouble:
            self.complain(trouble)

    def _begin(self) -> None:
        if self.profile.has_draft():
            self._ask_to_discard(self._begin_anew)
        else:
            self._begin_anew()

    def _begin_anew(self) -> None:
        from laddertui.flow.assessment import begun, continued

        saved = self.profile.this_quarter()
        role = (self.profile.overview().newest or {}).get("role", "")
        draft = continued(saved) if saved else begun(role, self.profile.today)
        self._open(draft)

    def _continue(self) -> None:
        try:
            draft = self.profile.draft()
        except Trouble as trouble:
            aside = self.profile.set_draft_aside()
            self.complain(trouble)
            self.notify(f"It is kept as {visible(str(aside))}.", markup=False, timeout=10)
            self._home_again()
            return
        if draft is None:
            self._home_again()
            return
        self._open(draft)

    def _discard(self) -> None:
        self._ask_to_discard(self._home_again)

    def _ask_to_discard(self, then: Any) -> None:
        from laddertui.tui.dialogs.confirm import ConfirmDialog

        def answered(yes: bool | None) -> None:
            if yes:
                self.profile.let_draft_go()
                then()

        question = "There is an unfinished assessment. Let it go? That cannot be undone."
        self.push_screen(ConfirmDialog(question, "Let it go"), answered)

    def _history(self) -> None:
        from laddertui.tui.screens.history import HistoryScreen

        self.push_screen(HistoryScreen(self.profile.overview()))

    def _home_again(self) -> None:
        home = self.screen_stack[0]
        if isinstance(home, HomeScreen):
            home.read()

    def _open(self, draft: "Draft") -> None:
        from laddertui.flow.assessment import Assessment

        self.assessment = Assessment(self.profile, draft)
        self.push_screen(step_screen(self.assessment.step, self.assessment))

    @on(Turn)
    def _turn(self, event: Turn) -> None:
        if self.assessment is None:
            return
        if event.step != self.assessment.step:
            self.assessment.go(event.step, event.row)
        self.keep_soon()
        self.switch_screen(step_screen(event.step, self.assessment))

    @on(Leave)
    def _leave(self) -> None:
        if self.keep_now():
            self.assessment = None
            self.pop_screen()

    @on(Save)
    def _save(self, event: Save) -> None:
        assessment = self.assessment
        if assessment is None:
            return
        missing = assessment.missing(event.with_plan)
        if missing:
            self.notify(visible(missing[0].words), severity="warning", markup=False)
            return
        try:
            path = assessment.save(event.with_plan)
        except Trouble as trouble:
            self.complain(trouble)
            return
        self.assessment = None
        self.pop_screen()
        self.notify(f"Saved: {visible(path.name)}.", markup=False)

    # What every screen offers

    def action_help(self) -> None:
        """Show what this screen is, and its keys; or put that away."""
        if self.screen.query("HelpPanel"):
            self.action_hide_help_panel()
        else:
            self.action_show_help_panel()

    async def action_quit(self) -> None:
        """Leave; what was typed is kept first."""
        if self.keep_now():
            self.exit()

    def get_system_commands(self, screen: Screen[Any]) -> Iterable[SystemCommand]:
        """Every key that is active here is also a command of the palette, by the same declaration."""
        for active in screen.active_bindings.values():
            binding = active.binding
            if binding.description and active.enabled and binding.id and "." in binding.id:
                namespace = active.node
                yield SystemCommand(
                    binding.description,
                    binding.tooltip or f"The key {self.get_key_display(binding)}",
                    lambda action=binding.action, at=namespace: self.run_action(action, at),
                )
        yield from super().get_system_commands(screen)


def step_screen(step: "Step", assessment: "Assessment") -> "StepScreen":
    """A step's screen; its module is imported when it is first needed."""
    from importlib import import_module

    module = import_module(f"laddertui.tui.screens.{step.replace('-', '_')}")
    made: StepScreen = getattr(module, f"{step.title().replace('-', '')}Screen")(assessment)
    return made


def run(profile: "OpenProfile") -> None:
    """Run the app until the person leaves."""
    LadderApp(profile).run()
