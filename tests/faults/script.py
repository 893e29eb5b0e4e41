"""What a person does in a window, as data.

The keys of each step, and what the screen shows then.
"""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Step:
    """Some keys, and a text that tells that they have been dealt with."""

    keys: tuple[str, ...]
    """Names of keys as the toolkit has them; a single character stands for itself."""
    shows: str = ""
    """Empty: go on as soon as the window is at rest."""
    patience: float = 0.12
    """Seconds without any movement after which the text is not waited for any longer."""
    lasts: float = 0.0
    """Seconds that the person looks at it."""


@dataclass
class Course:
    """How the script went."""

    begun: int = 0
    """Steps begun."""
    missing: list[int] = field(default_factory=list)
    """Steps whose text was not seen."""
    screen: str = ""
    """The screen after the last step."""
    answers: bool = False
    """Whether a key pressed after the last step changed anything."""
    quits: int = 0
    """How often the way out was asked for."""


def keys(*pressed: str, shows: str = "", patience: float = 0.12, lasts: float = 0.0) -> Step:
    """A step of keys by name."""
    return Step(pressed, shows, patience, lasts)


def text(typed: str, *then: str, shows: str = "", lasts: float = 0.0) -> Step:
    """A step of typed letters, and keys after them."""
    return Step((*typed, *then), shows, lasts=lasts)
