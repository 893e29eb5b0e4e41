"""The settings, for whoever may not read files: which file they are in, and what is wrong there."""

from pathlib import Path

from laddertui.domain.errors import FileFault
from laddertui.storage import settings
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.files import exists


def setting_faults(dirs: AppDirs) -> tuple[FileFault, ...]:
    """Return every line of the settings that does not count, with its reason."""
    return settings.load(dirs).faults


def settings_paths(dirs: AppDirs) -> list[Path]:
    """Return the settings' file, where there is one."""
    path = settings.path_of(dirs)
    return [path] if exists(path) else []
