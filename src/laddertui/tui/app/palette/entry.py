"""What the palette offers: an entry is one row, found by its words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import IntEnum
from functools import cached_property

FEWEST_LETTERS = 3
"""Letters from which on they are also looked for with others between them."""


class Group(IntEnum):
    """What kind of thing an entry is, in the order of use."""

    STEP = 0
    HERE = 1
    ELSEWHERE = 2
    QUARTER = 3
    ACTIVITY = 4
    WINDOW = 5
    SIGNAL = 6
    THEME = 7
    RULE = 8


class Closeness(IntEnum):
    """How a word was found in an entry; the higher, the closer."""

    NONE = 0
    LETTERS = 1
    INSIDE = 2
    EXPLAINED = 3
    FOUND_BY = 4
    WORD = 5
    BEGINNING = 6


@dataclass(frozen=True)
class Entry:
    """One row of the palette."""

    label: str
    """What it is called; may be a person's words."""
    run: Callable[[], object]
    """What choosing it does, where nothing stands in the way."""
    group: Group
    """What kind of thing it is."""
    does: str = ""
    """What it does, in a few words."""
    keys: tuple[str, ...] = ()
    """Its keys as the toolkit names them; none where only the palette does it."""
    hindrance: str = ""
    """Where or when it can be done; "" where it can be done now."""
    found_by: str = ""
    """Words by which it is found, beside those that are shown."""
    is_listed: bool = True
    """Whether it is shown before anything is typed."""

    def at(self, where: str) -> "Entry":
        """Return the same with where it is, beside what it does."""
        return replace(self, does=f"{where}: {self.does}")

    @property
    def text(self) -> str:
        """What is shown beside the label."""
        return self.hindrance or self.does

    @cached_property
    def _texts(self) -> tuple[str, str, str]:
        explained = f"{self.does} {self.hindrance}"
        return self.label.casefold(), self.found_by.casefold(), explained.casefold()

    def closeness(self, word: str) -> Closeness:
        """Return how closely a folded word matches."""
        label, found_by, explained = self._texts
        if label.startswith(word):
            return Closeness.BEGINNING
        texts = (
            (label, Closeness.WORD),
            (found_by, Closeness.FOUND_BY),
            (explained, Closeness.EXPLAINED),
        )
        for text, close in texts:
            if any(part.startswith(word) for part in _parts(text)):
                return close
        if any(word in text for text, _ in texts):
            return Closeness.INSIDE
        is_spread = len(word) >= FEWEST_LETTERS and _has_letters(label, word)
        return Closeness.LETTERS if is_spread else Closeness.NONE


def listed(entries: Iterable[Entry]) -> list[Entry]:
    """Return what is shown before anything is typed: what can be done now comes first."""
    return sorted((e for e in entries if e.is_listed), key=lambda e: (bool(e.hindrance), e.group))


def search(entries: Iterable[Entry], query: str) -> list[Entry]:
    """Return the entries in which every word is found, the closest first, then by use.

    Those with other letters between a word's are left out where a word was found whole.
    """
    words = query.casefold().split()
    found = [(min(_closeness(e, word) for word in words), e) for e in entries] if words else []
    closest = max((close for close, _ in found), default=Closeness.NONE)
    least = min(closest, Closeness.INSIDE)
    kept = [(close, e) for close, e in found if close >= max(least, Closeness.LETTERS)]
    kept.sort(key=lambda pair: (-pair[0], bool(pair[1].hindrance), pair[1].group))
    return [e for _, e in kept]


def _closeness(entry: Entry, word: str) -> Closeness:
    """Return how closely a word matches; what is only read comes after what can be done."""
    close = entry.closeness(word)
    return min(close, Closeness.EXPLAINED) if entry.group is Group.RULE else close


def _parts(text: str) -> list[str]:
    """Return a text's words, those with a hyphen also from there on."""
    words = text.split()
    return [*words, *(part for word in words if "-" in word for part in word.split("-")[1:])]


def _has_letters(text: str, word: str) -> bool:
    """Return whether the letters of a word come in its order."""
    letters = iter(text)
    return all(letter in letters for letter in word)
