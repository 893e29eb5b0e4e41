"""Backing a profile up: where its one file goes."""

from dataclasses import dataclass

from laddertui.forms.question import Question
from laddertui.tui.dialogs.write_file import WriteFileDialog


@dataclass(frozen=True)
class BackupPlace:
    """Where a backup goes."""

    file: str
    """The file's name, as it was typed or offered."""


class BackupDialog(WriteFileDialog):
    """The profile as it is kept, in one file that anyone can unpack."""

    CSS_PATH = "../write_file.tcss"
    FILE = Question(
        id="backup",
        label="File",
        ask="Into which file?",
        help="A name, from the folder you started in; better on another disk. Any machine unpacks"
        " it; a page in it says how to read it without this program.",
    )
    HEAD = ("Backup", "every file of this profile, as it is kept, in one file")
    WRITE_IT = "Back it up"

    def chosen(self, file: str) -> BackupPlace:
        """Return where it goes."""
        return BackupPlace(file)
