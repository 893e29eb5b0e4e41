"""What the two lenses share: they lie over Position or Home, and change the same draft."""

from collections.abc import Mapping
from typing import Any, ClassVar

from textual.app import ComposeResult

from laddertui.assessment.editor import Assessment
from laddertui.assessment.lenses.lens import outside
from laddertui.forms.wording.lenses import LENS_TITLES
from laddertui.presenters import guidance
from laddertui.tui.actions import CLOSE_LENS, REDO, SAVE_LENS, UNDO
from laddertui.tui.base.edit_screen import EditScreen
from laddertui.tui.messages import CloseLens, Lens, Save
from laddertui.tui.widgets.lenses.part_trail import PartTrail
from laddertui.tui.widgets.top_bar import TopBar


class LensScreen(EditScreen):
    """A further look. Over Home it can save into a saved quarter; else the steps go on."""

    ACTIONS = [CLOSE_LENS, SAVE_LENS, UNDO, REDO]
    LENS: Lens = "leverage"
    IS_LENS = True
    PARTS: ClassVar[Mapping[Any, str]] = {}
    """What its parts are called, in order, by their names in the code."""

    def __init__(self, assessment: Assessment, saves: bool) -> None:
        """Take an assessment; `saves`: opened from Home, where no later step saves it."""
        super().__init__(assessment)
        self.saves = saves
        self.HERE = LENS_TITLES[self.LENS].question

    def body(self) -> ComposeResult:
        """Build the line of the parts above everything else."""
        trail = PartTrail(id="trail")
        trail.parts = dict(self.PARTS)
        yield trail
        yield from super().body()

    def on_mount(self) -> None:
        """Name the lens and its source beside its question."""
        if not self.query_one(TopBar).note:
            self.say(LENS_TITLES[self.LENS].named)

    @property
    def part(self) -> str:
        """Return the name of the part that is shown."""
        raise NotImplementedError

    @property
    def has_part_after(self) -> bool:
        """Whether there is a part to go on to."""
        return bool(self.part != list(self.PARTS)[-1])

    @property
    def has_part_before(self) -> bool:
        """Whether there is a part to go back to."""
        return bool(self.part != next(iter(self.PARTS)))

    @property
    def may_save(self) -> bool:
        """Whether to save here: over Home, the quarter saved before, and nothing of it missing."""
        return self.saves and self._was_saved and not self.assessment.missing()

    @property
    def _was_saved(self) -> bool:
        """Whether it is this quarter's saved snapshot; a draft is saved by its own last step."""
        a = self.assessment
        if a.earlier is not None or self.draft.session.kind != "assess":
            return False
        return a.profile.store.is_saved(a.quarter(a.profile.today))

    def guide(self, *moments: str) -> None:
        """Say the one thing that applies now, if there is one."""
        if self._insisted or self._spoken_of is not None:
            self._insisted = False
        elif words := guidance.next_line(self.LENS, *moments, said=self.assessment.guidance_said):
            self.notice(words)

    def help_text(self) -> str:
        """Return what the lens is, and all its guidance."""
        return f"{type(self).HELP}\n{guidance.all_guidance(self.LENS)}"

    def action_close(self) -> None:
        """Go back; the draft is kept."""
        self.post_message(CloseLens())

    def action_save(self) -> None:
        """Save the quarter, its plan included."""
        self.post_message(Save(with_plan=True))

    def action_undo(self) -> None:
        """Take the last change back, if it was made in a lens: a step's could not be seen here."""
        before = self.draft.snapshot
        super().action_undo()
        if outside(before) != outside(self.draft.snapshot):
            self.assessment.redo()
            self.show_state()
            self.notice("Nothing to take back here.")
