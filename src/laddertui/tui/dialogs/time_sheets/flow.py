"""From a tracker's file to the draft: which file, what its names become, and what is remembered."""

from functools import partial

from laddertui.assessment.hours_mapping import MappedHours, learned, proposed, with_mapping
from laddertui.domain.errors import LadderError
from laddertui.importing.time_sheet import TimeSheet
from laddertui.presenters.time_sheets.words import becomes_sentence, time_before
from laddertui.services.time_sheets.hours_mapping import read_hours_mapping, remember_hours_mapping
from laddertui.services.time_sheets.time_sheet_file import read_time_sheet_file
from laddertui.tui.base.edit_screen import EditScreen
from laddertui.tui.dialogs.time_sheets.file import TrackerFileDialog
from laddertui.tui.dialogs.time_sheets.mapping import MappingDialog

NOT_USED = "What names stood for last time is not used: "
NOT_KEPT = "What the names stand for could not be remembered: "


class TimeSheetFlow:
    """Asks for a file and for what its names become; the draft changes once, at the end."""

    def __init__(self, screen: EditScreen) -> None:
        self._screen = screen
        self._profile = screen.assessment.profile

    def ask(self) -> None:
        """Ask which file."""
        self._screen.app.push_screen(TrackerFileDialog(self._ask_what_becomes))

    def _ask_what_becomes(self, name: str, sheet: TimeSheet) -> None:
        remembered, notice = self._remembered()
        draft, earlier = self._screen.draft, self._screen.quarter_before
        dialog = MappingDialog(
            sheet,
            draft,
            partial(read_time_sheet_file, name),
            lambda read: proposed(draft, read, remembered),
            lambda name: time_before(draft, earlier, name),
            notice,
        )
        self._screen.app.push_screen(dialog, lambda done: self._take(sheet, done))

    def _remembered(self) -> tuple[dict[str, str], str]:
        """Return what names stood for, or nothing and why; of a worked example nothing is."""
        if self._screen.assessment.is_example:
            return {}, ""
        try:
            return read_hours_mapping(self._profile), ""
        except LadderError as error:
            return {}, NOT_USED + _first_line(error)

    def _take(self, sheet: TimeSheet, mapped: list[MappedHours] | None) -> None:
        """Put the hours into the draft, in one step that undo takes back, and remember."""
        if mapped is None:
            return
        draft = with_mapping(self._screen.draft, sheet, mapped)
        self._screen.edit(draft)
        self._screen.insist(f"{becomes_sentence(mapped)} F5 takes it back.{self._kept(mapped)}")
        self._screen.query_one("#next").focus()

    def _kept(self, mapped: list[MappedHours]) -> str:
        """Remember what the names stand for, and return what to say where that cannot be."""
        if self._screen.assessment.is_example:
            return ""
        try:
            remember_hours_mapping(self._profile, learned(self._screen.draft, mapped))
        except LadderError as error:
            return f" {NOT_KEPT}{_first_line(error)}"
        return ""


def _first_line(error: LadderError) -> str:
    return str(error).splitlines()[0]
