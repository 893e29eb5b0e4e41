"""What `due` has said today, so that it says the same thing once a day only.

A file in the state folder for each profile and one for all of them, with a digest alone: what was
said is nobody else's business. Always disposable.
"""

import contextlib
import datetime as dt
import hashlib
import os
from pathlib import Path

from laddertui.domain.errors import LadderError
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.files import make_folder, read_file, write_file


def is_new(dirs: AppDirs, about: Path, said: str, today: dt.date) -> bool:
    """Return whether this was not said of a profile, or of all, today; remember that it is now.

    Where that cannot be remembered it is said again.
    """
    path = dirs.state / "said" / f"{hashlib.sha256(os.fsencode(about)).hexdigest()[:20]}.due"
    digest = hashlib.sha256(os.fsencode(about) + b"\0" + said.encode()).hexdigest()
    line = f"{today.isoformat()} {digest}\n".encode()
    with contextlib.suppress(LadderError):
        if read_file(path) == line:
            return False
    with contextlib.suppress(LadderError):
        make_folder(path.parent)
        write_file(path, line)
    return True
