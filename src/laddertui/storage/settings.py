"""Settings: `config.toml` in the config folder. There need not be one.

theme = "textual-light"
reveal_before = true       # in a review, show the old score before the answer
idle_minutes = 10
"""

from laddertui.domain.errors import LadderError
from laddertui.domain.record import record
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.files import read_file


@record
class Settings:
    """What a person has chosen for all their profiles."""

    theme: str | None = None
    """The name of one of the toolkit's themes; None where none was chosen."""
    reveal_before: bool = False
    """Whether a review shows the old score before the answer.

    It then leads the answer, so it is off at first.
    """
    idle_minutes: int = 10
    """Minutes without a key after which an encrypted profile is locked."""


def read(dirs: AppDirs) -> Settings:
    """Return the settings; those at first where there is no file, or where it cannot be read."""
    path = dirs.config / "config.toml"
    try:
        data = read_file(path)
    except LadderError:
        return Settings()
    from laddertui.storage.toml import reader

    try:
        return reader.read_plain(data, str(path), Settings)
    except LadderError:
        return Settings()
