"""Where everything is. XDG variables are honoured on every system, macOS too."""

import os
import stat
from dataclasses import dataclass
from pathlib import Path

from laddertui.digest import digest
from laddertui.domain.errors import LadderError, UsageError
from laddertui.domain.text import visible

APP = "laddertui"
DATA_DIR = "LADDERTUI_DATA_DIR"
"""The environment variable that names the data folder; `--data-dir` comes before it."""
OTHERS_MAY_WRITE = stat.S_IWGRP | stat.S_IWOTH


@dataclass(frozen=True, slots=True)
class AppDirs:
    """The four folders. Only the data folder holds anything that cannot be made again."""

    data: Path
    """The profiles: what a backup has to hold."""
    config: Path
    """The settings."""
    cache: Path
    """What is kept to answer quickly."""
    state: Path
    """The locks."""

    @property
    def profiles(self) -> Path:
        """One folder a person."""
        return self.data / "profiles"


def find_app_dirs(data_dir: str | None = None) -> AppDirs:
    """Return the folders that apply: `--data-dir`, then the environment, then the system's own."""
    data = data_dir or os.environ.get(DATA_DIR)
    return AppDirs(
        data=expanded(data) if data else _folder("DATA"),
        config=_folder("CONFIG"),
        cache=_folder("CACHE"),
        state=_folder("STATE"),
    )


def _folder(kind: str) -> Path:
    """Return one of the system's own folders.

    An XDG variable counts where it is an absolute path, as its standard says.
    """
    named = os.environ.get(f"XDG_{kind}_HOME", "")
    if os.path.isabs(named):
        return Path(named) / APP
    import platformdirs  # imported only here: most machines with XDG set never need it

    try:
        folder = Path(getattr(platformdirs, f"user_{kind.lower()}_dir")(APP, appauthor=False))
    except RuntimeError:
        folder = Path()
    if not folder.is_absolute():  # neither HOME nor the list of users says where home is
        raise UsageError(
            f"your home folder is not known; set HOME, or XDG_{kind}_HOME to a whole path"
        )
    return folder


def expanded(folder: str) -> Path:
    """Return the path that a person's words name. Raise UsageError for a home that is nobody's."""
    path = os.path.expanduser(folder)
    if path == folder and folder.startswith("~"):
        owner = visible(folder.split("/", 1)[0])
        raise UsageError(
            f"{owner} is nobody's home here; write the whole path, or ./{owner} for it"
        )
    return Path(path).absolute()


def refuse_if_shared(folder: Path, is_inner: bool = False) -> None:
    """Raise LadderError when someone else could put files into this folder, or read them there.

    `is_inner` says that it is a folder within a profile, which cannot be named anew.
    """
    try:
        folder_stat = os.lstat(folder)
    except FileNotFoundError:
        return
    except OSError as error:
        raise LadderError(f"{folder} cannot be read: {error.strerror}") from None
    if stat.S_ISLNK(folder_stat.st_mode):
        remedy = "put the folder itself there" if is_inner else "name the folder itself"
        raise LadderError(f"{folder} is a link where a folder should be; {remedy}")
    if not stat.S_ISDIR(folder_stat.st_mode):
        remedy = "move it away" if is_inner else "move it away or name another with --data-dir"
        raise LadderError(f"{folder} is not a folder; {remedy}")
    if folder_stat.st_mode & OTHERS_MAY_WRITE:
        other = (
            "" if is_inner else "; where a disk keeps no such rights, name another with --data-dir"
        )
        raise LadderError(
            f"{folder} can be written by others; take that right away: chmod go-w '{folder}'{other}"
        )
    if folder_stat.st_uid not in (os.geteuid(), 0):
        remedy = "take it over or move it away" if is_inner else "name another with --data-dir"
        raise LadderError(f"{folder} belongs to someone else; {remedy}")


def neutral_name(folder: Path) -> str:
    """Return a name for what is kept of a profile's folder elsewhere, which says nothing of it."""
    return digest(os.fsencode(os.path.realpath(folder)))[:20]
