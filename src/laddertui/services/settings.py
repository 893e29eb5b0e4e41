"""The settings, for whoever may not read files: what holds, where it stands, what is wrong."""

from pathlib import Path

from laddertui.storage import settings
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.files import exists
from laddertui.storage.settings import ReadSettings


def load_settings(dirs: AppDirs) -> ReadSettings:
    """Return the settings that apply, and every line that does not count, with its reason."""
    return settings.load(dirs)


def setting_faults(dirs: AppDirs) -> list[str]:
    """Return each line of the settings that does not count, its reason, and what follows."""
    return settings.load(dirs).fault_lines()


def change_setting(dirs: AppDirs, key: str, value: str | bool | int) -> None:
    """Write one setting into the file; every other line stays. Raise LadderError."""
    settings.change(dirs, key, value)


def settings_file(dirs: AppDirs) -> Path:
    """Return where the settings' file is, or would be."""
    return settings.path_of(dirs)


def settings_paths(dirs: AppDirs) -> list[Path]:
    """Return the settings' file, where there is one."""
    path = settings.path_of(dirs)
    return [path] if exists(path) else []
