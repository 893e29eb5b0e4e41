"""The settings in words: what each is called, what it does, what its values are."""

from typing import NamedTuple

MINUTES = (0, 1, 2, 3, 5, 10, 15, 20, 30, 45, 60, 120, 240, 480, 1440)
"""What is offered for the idle time; the file may say any other."""


class SettingWording(NamedTuple):
    """What a person reads of a setting."""

    label: str
    """Two or three words beside its value."""
    does: str
    """What it does, in a sentence."""


WORDINGS = {
    "theme": SettingWording("Theme", "The colours of every page."),
    "motion": SettingWording(
        "Motion", "Pages and marks glide to their place; off, they are there at once."
    ),
    "mouse": SettingWording(
        "Mouse", "Off, clicks and the wheel are the terminal's. Holds from the next start."
    ),
    "idle_minutes": SettingWording(
        "Lock by itself", "An encrypted profile is locked after so long without a key or a click."
    ),
    "reveal_before": SettingWording(
        "Old score first",
        "A review that is opened shows the old score before you answer; it leads you.",
    ),
}
"""By the name in the file."""


def value_words(key: str, value: str | bool | int) -> str:
    """Return a setting's value for a page."""
    if key == "idle_minutes":
        return minutes_words(int(value))
    if isinstance(value, bool):
        return "on" if value else "off"
    return str(value)


def minutes_words(minutes: int) -> str:
    """Return after how long a profile is locked."""
    if minutes == 0:
        return "never"
    hours, rest = divmod(minutes, 60)
    if hours and not rest:
        return f"after {hours} {'hour' if hours == 1 else 'hours'}"
    return f"after {minutes} {'minute' if minutes == 1 else 'minutes'}"


def next_minutes(minutes: int, by: int) -> int:
    """Return the idle time offered after a value, or before it; round and round at the ends."""
    if by > 0:
        return next((each for each in MINUTES if each > minutes), MINUTES[0])
    return next((each for each in reversed(MINUTES) if each < minutes), MINUTES[-1])
