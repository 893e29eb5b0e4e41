"""The names of keys as a text writes them: "F1", "Ctrl+P", "?"."""

from textual.keys import format_key

from laddertui.domain.text import columns, fitted

_NAMES = {
    "escape": "Esc",
    "pageup": "PageUp",
    "pagedown": "PageDown",
    "left": "←",
    "right": "→",
    "up": "↑",
    "down": "↓",
    "enter": "Enter",
    "backspace": "Backspace",
    "delete": "Delete",
}
"""Of the keys that the toolkit writes in another way."""


def key_name(key: str) -> str:
    """Return one key's name, such as "Ctrl+P" for `ctrl+p`."""
    *held, last = key.split("+")
    return "+".join([*(each.capitalize() for each in held), _last_name(last, bool(held))])


def _last_name(key: str, is_held: bool) -> str:
    if key in _NAMES:
        return _NAMES[key]
    name = format_key(key)
    is_letter = len(name) == 1
    # a letter alone is the one that is typed: w and W are two keys
    return name if is_letter and not is_held else name[:1].upper() + name[1:]


def key_names(keys: list[str], width: int = 0) -> str:
    """Return the names of the keys of one command, "F1, ?"; as many as fit into a width.

    The first stands however narrow that is; a width of 0 takes all.
    """
    names = list(dict.fromkeys(map(key_name, keys)))
    while width and len(names) > 1 and columns(", ".join(names)) > width:
        names.pop()
    said = ", ".join(names)
    return fitted(said, width) if width else said
