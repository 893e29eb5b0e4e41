"""The settings, for whoever may not read files: what holds, where it stands, what is wrong."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from laddertui.domain.record import record
from laddertui.domain.text import columns, visible
from laddertui.storage import settings
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.files import exists
from laddertui.storage.settings import DEFAULT_THEME, ReadSettings, Settings

__all__ = [
    "DEFAULT_THEME",
    "AppDirs",
    "ReadSettings",
    "SettingState",
    "change_setting",
    "key_states",
    "load_settings",
    "setting_faults",
    "setting_lines",
    "setting_states",
    "settings_path",
    "settings_paths",
]

AT_FIRST = "by default"
SAFE = "for safety, until a line is mended"
GAP = 3
"""Columns between what holds and from where."""
Origin = Literal["file", "default", "safety"]
"""Where a value comes from: a line of the file, the program, or a line that is wrong."""


@record
class SettingState:
    """What holds of one setting, and why."""

    key: str
    """Its name in the file."""
    value: str | bool | int
    """What holds."""
    origin: Origin
    """Where that comes from."""
    line: int | None
    """The line of the file that says so; None where none does."""

    def origin_words(self, where: str) -> str:
        """Return where the value comes from; `where` stands before the number of its line."""
        if self.line is not None:
            return f"{where}{self.line}"
        return SAFE if self.origin == "safety" else AT_FIRST


def setting_states(read: ReadSettings) -> list[SettingState]:
    """Return what holds of every setting, and from where."""
    values: dict[str, str | bool | int] = {
        "theme": read.settings.theme or DEFAULT_THEME,
        "motion": read.settings.motion,
        "mouse": read.settings.mouse,
        "idle_minutes": read.settings.idle_minutes,
        "reveal_before": read.settings.reveal_before,
    }
    return [_state(read, key, value) for key, value in values.items()]


def key_states(read: ReadSettings) -> list[SettingState]:
    """Return the keys that were set for commands, and on which line."""
    return [
        SettingState(key=f"keys.{name}", value=keys, origin="file", line=read.lines[f"keys.{name}"])
        for name, keys in read.settings.keys
    ]


def _state(read: ReadSettings, key: str, value: str | bool | int) -> SettingState:
    line = read.lines.get(key)
    origin: Origin = "default"
    if line is not None:
        origin = "file"
    elif key == "idle_minutes" and value != Settings().idle_minutes:
        origin = "safety"
    return SettingState(key=key, value=value, origin=origin, line=line)


def setting_lines(read: ReadSettings, path: Path) -> Iterator[str]:
    """Yield what is set, as the file would say it, and from where; in columns that line up."""
    states = [*setting_states(read), *key_states(read)]
    said = [visible(f"{s.key} = {json.dumps(s.value, ensure_ascii=False)}") for s in states]
    width = max(map(columns, said)) + GAP
    for state, line in zip(states, said, strict=True):
        yield f"{line}{' ' * (width - columns(line))}{state.origin_words(f'{path}:')}"


def settings_path(dirs: AppDirs) -> Path:
    """Return the settings' file, there or not."""
    return settings.path_of(dirs)


def load_settings(dirs: AppDirs) -> ReadSettings:
    """Return the settings that apply, and every line that does not count, with its reason."""
    return settings.load(dirs)


def setting_faults(dirs: AppDirs) -> list[str]:
    """Return each line of the settings that does not count, its reason, and what follows."""
    return settings.load(dirs).fault_lines()


def change_setting(dirs: AppDirs, key: str, value: str | bool | int) -> None:
    """Write one setting into the file; every other line stays. Raise LadderError."""
    settings.change(dirs, key, value)


def settings_paths(dirs: AppDirs) -> list[Path]:
    """Return the settings' file, where there is one."""
    path = settings.path_of(dirs)
    return [path] if exists(path) else []
