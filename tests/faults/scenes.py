"""Short sittings in a window, each about one thing that reaches files."""

from dataclasses import dataclass

from tests.faults.homes import CANARY, NEW, OLD
from tests.faults.script import Step, keys, text

KEEPING = 0.6
"""Seconds after which what was typed has been kept."""
KEY = 8.0
"""Seconds of patience while a process of its own derives a key."""
HOME = "t History"
"""Stands on Home, whatever is saved."""
ABOUT = (keys("g", shows="press its letter"), keys("w", shows="Consent"))
HISTORY = (keys("t", shows="z Zoom"), keys("escape", shows=HOME))


@dataclass(frozen=True)
class Scene:
    """A sitting, and what must be true afterwards."""

    home: str
    steps: tuple[Step, ...]
    typed: str = ""
    """A word that must stand in a file when the window was left with everything kept."""
    after: tuple[str | None, ...] = ()
    """Passphrases with which the profile may open afterwards; empty: as before."""

    @property
    def opens_with(self) -> tuple[str | None, ...]:
        """The same, whatever was left out."""
        return self.after or ((OLD,) if self.home == "sealed" else (None,))


UNLOCK = (
    keys(shows="Its passphrase opens it"),
    Step((*OLD, "enter"), HOME, KEY),
)
AUDIT = (
    keys("enter", shows="[Audit]"),
    text(f"{CANARY} R", "enter", "enter", shows=f"{CANARY} R"),
    text("Care", "enter", "enter", "6", "0", "enter", shows="60"),
    text("Zebrafink", shows="Zebrafink", lasts=KEEPING),
)
SCENES = {
    "start and history": Scene("plain", (keys(shows=HOME), *HISTORY)),
    "audit": Scene("empty", (keys(shows="Start"), *AUDIT), "Zebrafink"),
    "score and save": Scene(
        "plain",
        (
            keys(shows=HOME),
            keys("c", shows="Boilerplate"),
            keys("f8", shows="[Score]"),
            keys("f8", shows="[Position]"),
            keys("ctrl+s", shows="Saved: 2026-Q4.toml"),
        ),
        f"{CANARY} draft",
    ),
    "signal": Scene(
        "plain",
        (
            keys(shows=HOME),
            keys("plus", shows="Note a signal"),
            text("Zebrafink", "ctrl+s", shows="Noted:"),
        ),
        "Zebrafink",
    ),
    "this profile": Scene(
        "plain",
        (
            keys(shows=HOME),
            *ABOUT,
            text("Zebrafink", "tab", shows="Zebrafink", lasts=KEEPING),
            keys("escape", shows=HOME),
        ),
        "Zebrafink",
    ),
    "unlock and lock": Scene(
        "sealed",
        (
            *UNLOCK,
            keys("ctrl+l", shows="is locked."),
            Step((*OLD, "enter"), HOME, KEY),
            *HISTORY,
        ),
    ),
    "encrypt": Scene(
        "plain",
        (
            keys(shows=HOME),
            *ABOUT,
            keys("tab", "tab", "enter", shows="The new passphrase"),
            Step((*NEW, "enter", *NEW, "enter"), "Encrypted. What was", KEY),
            keys("escape", shows=HOME),
            keys("c", shows="Boilerplate"),
            text("Zebrafink", shows="Zebrafink", lasts=KEEPING),
            keys("f8", shows="[Score]"),
            keys("f8", shows="[Position]"),
            keys("ctrl+s", shows="Saved: 2026-Q4.toml"),
        ),
        "Zebrafink",
        (None, NEW),
    ),
    "decrypt": Scene(
        "sealed",
        (
            *UNLOCK,
            *ABOUT,
            keys("tab", "tab", "tab", "enter"),
            keys("y", shows="are plain text now"),
            keys("escape", shows=HOME),
            keys("c", shows="Boilerplate"),
            text("Zebrafink", shows="Zebrafink", lasts=KEEPING),
            keys("f8", shows="[Score]"),
            keys("f8", shows="[Position]"),
            keys("ctrl+s", shows="Saved: 2026-Q4.toml"),
        ),
        "Zebrafink",
        (OLD, None),
    ),
    "list": Scene(
        "two",
        (
            keys(shows="Whose profile?"),
            keys("enter", shows=HOME),
            keys("o", shows="Whose profile?"),
            keys("plus", shows="A new profile"),
            text("XY", "enter", "enter", "enter", shows="Start"),
        ),
    ),
}
