"""The page of the profession lens: one of its five parts is shown, the others are kept."""

import datetime as dt
from collections.abc import Callable

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from laddertui.assessment.lenses.profession import ProfessionPart
from laddertui.domain.draft import Draft
from laddertui.domain.snapshot import Snapshot
from laddertui.tui.widgets.profession.annotation_part import AnnotationPart
from laddertui.tui.widgets.profession.indicators_part import IndicatorsPart
from laddertui.tui.widgets.profession.lens_part import LensPart
from laddertui.tui.widgets.profession.pipeline_part import PipelinePart
from laddertui.tui.widgets.profession.spending_part import SpendingPart
from laddertui.tui.widgets.profession.surface_part import SurfacePart


class PartsPage(VerticalScroll, can_focus=False):
    """Parts are made when one first comes to them; coming back to one is quick."""

    def __init__(
        self,
        draft: Draft,
        part: ProfessionPart,
        today: dt.date,
        saved_quarters: Callable[[], list[Snapshot]],
    ) -> None:
        """`saved_quarters` reads the readable quarters, once, when they are first needed."""
        super().__init__(id="page")
        self.part = part
        """Which of the five is shown."""
        self.is_unfolded = False
        """Whether the calculator is open."""
        self._draft = draft
        self._today = today
        self._read_saved = saved_quarters
        self._saved: list[Snapshot] | None = None
        self._currency = ""
        self._made: dict[ProfessionPart, LensPart] = {}

    def compose(self) -> ComposeResult:
        """Make the first part to be shown."""
        yield self._new()

    @property
    def shown(self) -> LensPart:
        """The part as it stands on the screen."""
        return self._made[self.part]

    async def bring(self, part: ProfessionPart, draft: Draft) -> None:
        """Show a part: as it was left, where it can show the draft, else made anew."""
        before = self.shown
        if isinstance(before, SpendingPart):
            self._currency = before.currency
        self.part, self._draft = part, draft
        known = self._made.get(part)
        if known is not None:
            known.draft = draft
        if known is None or not self._fits(known):
            if known is not None:
                await known.remove()
            await self.mount(self._new())
        before.display = before is self.shown
        self.shown.display = True

    def _fits(self, known: LensPart) -> bool:
        is_other_fold = isinstance(known, SpendingPart) and known.is_open != self.is_unfolded
        return known.fits and not is_other_fold

    def _new(self) -> LensPart:
        self._made[self.part] = self._part_of_draft()
        return self._made[self.part]

    def _part_of_draft(self) -> LensPart:
        if self.part == "surface":
            return SurfacePart(self._draft)
        if self.part == "pipeline":
            return PipelinePart(self._draft)
        if self.part == "indicators":
            if self._saved is None:
                self._saved = self._read_saved()
            return IndicatorsPart(self._draft, self._today, self._saved)
        if self.part == "annotation":
            return AnnotationPart(self._draft)
        return SpendingPart(self._draft, self.is_unfolded, self._currency)
