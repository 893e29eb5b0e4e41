"""Run the app, and leave the terminal as it was."""

import contextlib
import sys
from typing import TYPE_CHECKING

from textual.worker import WorkerFailed

from laddertui.tui.app.app import LadderApp

if TYPE_CHECKING:
    from laddertui.services.session import ProfileSession
    from laddertui.storage.app_dirs import AppDirs
    from laddertui.storage.profile_folder import ProfileFolder
    from laddertui.tui.terminal.first_picture import FirstPicture

LEFT_BEHIND = "what was typed last could not be written to the disk, and is lost"


def run(
    dirs: "AppDirs",
    folder: "ProfileFolder | None",
    profile: "ProfileSession | None",
    without_mouse: bool,
    is_demo: bool = False,
    first_picture: "FirstPicture | None" = None,
) -> int:
    """Run the app until the person leaves, close whatever is open, and return the exit code.

    Re-raise what crashed the app, after restoring the terminal. Raise ProfileInUseError or
    LockedError where the profile that was meant was never opened. `is_demo` says that the profile
    is the invented example, `first_picture` is what stands on the terminal already, if anything.
    """
    app = LadderApp(dirs, folder, profile, without_mouse)
    app.state.first_picture = first_picture
    if first_picture is not None:
        app.key_queue.hold()  # what is pressed at it waits for Home
    app.state.is_demo = is_demo
    try:
        app.run(mouse=app.window_settings.has_mouse)
    finally:
        app.profile_access.close()
    if not app.ending.is_all_kept:
        with contextlib.suppress(OSError, AttributeError):  # the terminal may be gone
            sys.stderr.write(f"laddertui: {LEFT_BEHIND}\n")
    fault = app._exception
    if fault is not None:  # of work in the background, what failed and where
        raise fault.error if isinstance(fault, WorkerFailed) else fault
    code = app.return_code or 0
    if app.state.refusal is not None and code == 0:
        raise app.state.refusal
    return code
