"""Settings: `config.toml` in the config folder. There need not be one; it may be a link.

theme = "textual-light"
reveal_before = true       # in a review, show the old score before the answer
idle_minutes = 10          # 0: an encrypted profile is never locked by itself
mouse = false              # the app leaves the mouse to the terminal
motion = false             # nothing on the screen moves by itself

[keys]                     # other keys for a command, by its id; docs/keys.md has them all
home.begin = "n"
step.next = "f8,ctrl+j"

Each line counts by itself: one that is wrong is named, and hides no other. What was meant for the
idle time and cannot be read errs on the safe side: it locks early.
"""

import os
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from laddertui.domain.errors import FileFault, InvalidFileError, LadderError, NotFoundError
from laddertui.domain.record import record
from laddertui.domain.text import visible
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.files import exists, make_folder, read_file, write_file

if TYPE_CHECKING:
    from laddertui.storage.toml.source import TomlSource

NAME = "config.toml"
"""The settings' file, in the config folder."""
SAFE_IDLE_MINUTES = 1
"""The idle time where it was set and cannot be read."""
LONGEST_IDLE_MINUTES = 24 * 60
DEFAULT_THEME = "laddertui-dark"
"""The theme where none was chosen."""


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
    """Minutes without a key after which an encrypted profile is locked; 0 for never."""
    mouse: bool = True
    """Whether the app takes clicks and the wheel; else the mouse is the terminal's."""
    motion: bool = True
    """Whether bars and marks glide to their new place; else they are there at once."""
    keys: tuple[tuple[str, str], ...] = ()
    """A command's id and the keys that it has instead of its own, separated by commas."""


class _Setting(NamedTuple):
    """One key of the file."""

    is_right: Callable[[Any], bool]
    """Whether a value can be this setting's."""
    form: str
    """What a right value looks like."""


def _is_bool(value: Any) -> bool:
    return isinstance(value, bool)


_KEYS = {
    "theme": _Setting(lambda value: isinstance(value, str), "a text in quotes"),
    "reveal_before": _Setting(_is_bool, "true or false"),
    "idle_minutes": _Setting(
        lambda value: type(value) is int and 0 <= value <= LONGEST_IDLE_MINUTES,
        f"a whole number of minutes, 1 to {LONGEST_IDLE_MINUTES:,}, or 0 for never",
    ),
    "mouse": _Setting(_is_bool, "true or false"),
    "motion": _Setting(_is_bool, "true or false"),
}
_IDLE = "idle_minutes"
KEYS = "keys"
"""The table of keys."""
_KEY_NAMES = re.compile(r"[a-z0-9_+]+(,[a-z0-9_+]+)*")
"""Keys as the toolkit names them."""
_KEYS_FORM = 'keys in quotes, like "n" or "f8,ctrl+j"'


class ReadSettings(NamedTuple):
    """The settings that apply, and what is wrong with the file."""

    settings: Settings
    """Those of the lines that are right; the others as they are at first, or safer."""
    faults: tuple[FileFault, ...]
    """Every line that does not count, with its reason."""
    rest_counts: bool = True
    """Whether the other lines count; not in a file that cannot be read as a whole."""
    lines: Mapping[str, int] = MappingProxyType({})
    """On which line each setting stands that counts; what stands nowhere is as it is at first."""

    def fault_lines(self) -> list[str]:
        """Return each fault with what follows from it for the other settings."""
        others = "the other settings count"
        none = "until that is mended none of the settings counts"
        return [f"{fault}; {others if self.rest_counts else none}" for fault in self.faults]


def path_of(dirs: AppDirs) -> Path:
    """Return the settings' file, there or not."""
    return dirs.config / NAME


def read(dirs: AppDirs) -> Settings:
    """Return the settings that apply; those at first where there is no file."""
    return load(dirs).settings


def load(dirs: AppDirs) -> ReadSettings:
    """Return the settings that apply, and every line that does not count. Never raises."""
    path = path_of(dirs)
    try:
        data = read_file(Path(os.path.realpath(path)))
    except NotFoundError:
        if not exists(path):
            return ReadSettings(Settings(), ())
        reason = "it is a link to what is not there"
    except LadderError as error:
        reason = visible(str(error))
    else:
        return parse(data, str(path))
    fault = FileFault(where=visible(str(path)), line=1, reason=reason)
    return ReadSettings(Settings(idle_minutes=SAFE_IDLE_MINUTES), (fault,), rest_counts=False)


def parse(data: bytes, where: str) -> ReadSettings:
    """Return what the bytes of a settings' file say. Never raises."""
    from laddertui.storage.toml.source import TomlSource

    if not data.strip():
        return ReadSettings(Settings(), ())
    try:
        source = TomlSource(data, where)
    except InvalidFileError as invalid:
        is_idle_set = _IDLE.split("_")[0].encode() in data
        settings = Settings(idle_minutes=SAFE_IDLE_MINUTES) if is_idle_set else Settings()
        return ReadSettings(settings, invalid.faults, rest_counts=False)
    right: dict[str, Any] = {}
    lines: dict[str, int] = {}
    faults: list[FileFault] = []
    for key, value in source.table.items():
        if key == KEYS:
            right[KEYS] = tuple(_read_keys(source, (KEYS,), value, lines, faults))
            continue
        setting = _KEYS.get(key)
        if setting is not None and setting.is_right(value):
            right[key] = value
            lines[key] = source.line((key,))
            continue
        nearest = key if setting is not None else _nearest(key)
        reason = f"{key} is {setting.form}" if setting is not None else _unknown(key, nearest)
        safer = ""
        if nearest == _IDLE and (setting is not None or _IDLE not in source.table):
            right[_IDLE] = SAFE_IDLE_MINUTES
            safer = f"; until then it is {SAFE_IDLE_MINUTES}"
        faults.append(source.fault((key,), reason + safer))
    return ReadSettings(Settings(**right), tuple(faults), lines=lines)


def _read_keys(
    source: "TomlSource",
    path: tuple[str, ...],
    value: Any,
    lines: dict[str, int],
    faults: list[FileFault],
) -> Iterator[tuple[str, str]]:
    """Yield each command's id with its keys; what is no text of keys is a fault."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from _read_keys(source, (*path, name), inner, lines, faults)
    elif len(path) > 1 and isinstance(value, str) and _KEY_NAMES.fullmatch(value):
        lines[".".join(path)] = source.line(path)
        yield ".".join(path[1:]), value
    else:
        faults.append(source.fault(path, f"{'.'.join(path)} is {_KEYS_FORM}"))


def change(dirs: AppDirs, key: str, value: str | bool | int) -> None:
    """Write one setting into the file; every other line, comments too, stays as it is.

    Raise LadderError for a file that cannot be read as TOML, and for one that cannot be written.
    """
    import tomli_w

    path = Path(os.path.realpath(path_of(dirs)))
    line = tomli_w.dumps({key: value}).rstrip("\n")
    try:
        text = read_file(path).decode(errors="strict")
    except NotFoundError:
        make_folder(path.parent)
        text = ""
    except UnicodeDecodeError:
        raise _not_changed(path, key) from None
    found = re.search(r"^[ \t]*\[", text, re.MULTILINE)  # what follows belongs to a table
    cut = found.start() if found else len(text)
    head, tables = text[:cut], text[cut:]
    pattern = re.compile(rf"^[ \t]*{key}[ \t]*=[^\n]*$", re.MULTILINE)
    if pattern.search(head):
        head = pattern.sub(lambda _: line, head, count=1)
    else:
        end = "\n" if head and not head.endswith("\n") else ""
        head = f"{head}{end}{line}\n"
    data = (head + tables).encode()
    after = parse(data, str(path))
    if key not in after.lines or getattr(after.settings, key) != value:
        raise _not_changed(path, key)
    write_file(path, data)


def _not_changed(path: Path, key: str) -> LadderError:
    return LadderError(
        f"{path} cannot be changed by itself: set {key} there by hand, or mend what is wrong in it"
    )


def _nearest(key: str) -> str:
    """Return the setting that a mistyped key is nearest to; "" where it is near none."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(key.casefold(), (*_KEYS, KEYS), 1, 0.5)), "")


def _unknown(key: str, nearest: str) -> str:
    hint = f"did you mean {nearest}?" if nearest else f"there are {', '.join((*_KEYS, KEYS))}"
    return f"{key!r} is no setting; {hint}"
