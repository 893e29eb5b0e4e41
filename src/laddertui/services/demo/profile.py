"""The invented example, open: in a folder of its own, which is gone once it is closed."""

import contextlib
import os
import re
import shutil
import tempfile
from pathlib import Path

from laddertui.domain.errors import LadderError
from laddertui.services import clock
from laddertui.services.demo.quarters import demo_quarters, demo_signals
from laddertui.services.session import ProfileSession
from laddertui.storage import profile_folder, settings, signals
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.files import names_in

PREFIX = "laddertui-demo-"
"""How the folder's name begins, among the system's temporary ones; the process's number follows."""
_OF_A_PROCESS = re.compile(rf"{PREFIX}([0-9]+)-.*")


class DemoProfile:
    """The example, open. Closing it removes all of it; so does the end of the program."""

    def __init__(self, own: AppDirs | None = None) -> None:
        """Make the example's folder and open it.

        Of a person's `own` folders only the theme is taken over, which is read and not changed.
        Raise LadderError where no folder can be made.
        """
        prefix = f"{PREFIX}{os.getpid()}-"
        try:
            _remove_left_behind()
            self._place = tempfile.TemporaryDirectory(prefix=prefix, ignore_cleanup_errors=True)
        except OSError as error:
            raise LadderError(f"no folder can be made for the example: {error.strerror}") from None
        root = Path(self._place.name)
        self.dirs = AppDirs(root / "data", root / "config", root / "cache", root / "state")
        """Folders of its own, all below one that nobody else can look into."""
        try:
            if own is not None and (theme := settings.read(own).theme):
                settings.change(self.dirs, "theme", theme)
            self.folder = profile_folder.find(self.dirs, profile_folder.FIRST)
            """Its profile's folder."""
            self.session = ProfileSession(self.dirs, self.folder)
            """Its profile, held by this process."""
            self._fill()
        except BaseException:
            self._place.cleanup()
            raise

    def _fill(self) -> None:
        quarters = demo_quarters(clock.today())
        for quarter in quarters:
            self.session.store.save_quarter(quarter)
        for signal in demo_signals(quarters):
            signals.note(self.folder, signal)

    def close(self) -> None:
        """Close the profile and remove the folder; a second time nothing is done."""
        self.session.close()
        self._place.cleanup()


def _remove_left_behind() -> None:
    """Remove the folders of processes that were killed; what cannot be removed stays."""
    place = Path(tempfile.gettempdir())
    with contextlib.suppress(LadderError):
        for name in names_in(place):
            found = _OF_A_PROCESS.fullmatch(name)
            if found and not _is_running(int(found[1])):
                shutil.rmtree(place / name, ignore_errors=True)


def _is_running(process: int) -> bool:
    try:
        os.kill(process, 0)  # asks whether it is there, and sends nothing
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):  # somebody else's, or no process's number
        return True
    return True
