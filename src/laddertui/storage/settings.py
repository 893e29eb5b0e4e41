"""Settings: `config.toml` in the config folder. There need not be one.

theme = "textual-light"
reveal_before = true       # in a review, show the old score before the answer
idle_minutes = 10
"""

from laddertui.domain.record import record
from laddertui.domain.trouble import Trouble
from laddertui.storage.door import get
from laddertui.storage.folders import Folders


@record
class Settings:
    """What a person has chosen for all their profiles."""

    theme: str | None = None
    reveal_before: bool = False
    """Show the old score before the answer in a review; it then leads the answer, so it is off at first."""
    idle_minutes: int = 10
    """Minutes without a key after which an encrypted profile is locked."""


def read(folders: Folders) -> Settings:
    """The settings; those at first where there is no file, or where it cannot be read."""
    path = folders.config / "config.toml"
    try:
        data = get(path)
    except Trouble:
        return Settings()
    from laddertui.storage import schema

    try:
        return schema.read_plain(data, str(path), Settings)
    except Trouble:
        return Settings()
