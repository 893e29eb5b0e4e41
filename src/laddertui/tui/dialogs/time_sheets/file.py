"""Which file a time tracker's hours are in; it is read while the window stays alive."""

from collections.abc import Callable
from functools import partial

from textual import on
from textual.message import Message

from laddertui.domain.errors import LadderError
from laddertui.forms.question import Question
from laddertui.importing.time_sheet import TimeSheet
from laddertui.services.time_sheets.time_sheet_file import read_time_sheet_file
from laddertui.tui.dialogs.sheet import SheetDialog, SheetUse

TRACKER_FILE = SheetUse(
    title="Hours from a time tracker",
    words=(
        "A file that your tracker exported: timewarrior, Watson, klog, Toggl, Clockify, Harvest,"
        " Kimai and others, or any CSV of names and times. It is looked at first: you see every"
        " name, and say what becomes of it. The file itself stays as it is."
    ),
    button="Look at it",
    file=Question(
        id="file",
        label="File",
        ask="Which file?",
        help="Its name, from the folder you started in; ~ is your home folder.",
    ),
)
READING = "Reading it."


class TrackerFileDialog(SheetDialog):
    """A file's name; it stays until the file is read, in a thread, for there are large ones."""

    CSS_PATH = "../sheet.tcss"

    class Ended(Message):
        """Say what came of a file."""

        def __init__(self, name: str, sheet: TimeSheet | None, error: LadderError | None) -> None:
            super().__init__()
            self.name = name
            self.sheet = sheet
            self.error = error

    def __init__(self, show: Callable[[str, TimeSheet], None]) -> None:
        """Have `show` do what follows, with the file's name and its hours."""
        super().__init__(TRACKER_FILE, "", lambda name: None)
        self._show = show

    def go(self, name: str) -> None:
        """Read the file."""
        self.tell(READING)
        self.run_worker(partial(self._read, name), thread=True, exclusive=True)

    def _read(self, name: str) -> None:
        try:
            self.post_message(self.Ended(name, read_time_sheet_file(name), None))
        except LadderError as error:
            self.post_message(self.Ended(name, None, error))

    @on(Ended)
    def _show_outcome(self, event: Ended) -> None:
        """Go on with the hours once this is closed; else say why the file is none."""
        if event.error is not None:
            self.refuse(event.error)
        elif event.sheet is not None:
            self.app.call_later(self._show, event.name, event.sheet)
            self.dismiss()
