"""What of a guide is ticked, to be taken into the rows that are free."""

from collections.abc import Sequence
from typing import Generic, TypeVar

from laddertui.domain.families.family import Offered
from laddertui.domain.text import look_alike

Item = TypeVar("Item", bound=Offered)


class SuggestionTicks(Generic[Item]):
    """Ticks by name: the same activity in two families is one."""

    def __init__(self, there: Sequence[str], most: int, where: str = "in your next rung") -> None:
        """Take the names of what is there already, and how many may be.

        `where` says in words where they go: `in your next rung`.
        """
        self._there = {look_alike(name) for name in there}
        self._most = most
        self._where = where
        self._room = max(most - len(there), 0)
        self._ticked: dict[str, Item] = {}

    @property
    def chosen(self) -> tuple[Item, ...]:
        """All that are ticked, in the order in which they were."""
        return tuple(self._ticked.values())

    def is_ticked(self, each: Item) -> bool:
        """Return whether one of this name is ticked."""
        return look_alike(each.name) in self._ticked

    def is_there(self, each: Item) -> bool:
        """Return whether one of this name is there already."""
        return look_alike(each.name) in self._there

    def toggle(self, each: Item) -> str:
        """Tick one, or take its tick back; return why it cannot be ticked, else ""."""
        if self.is_ticked(each):
            del self._ticked[look_alike(each.name)]
            return ""
        refusal = self._refusal(each)
        if not refusal:
            self._ticked[look_alike(each.name)] = each
        return refusal

    def _refusal(self, each: Item) -> str:
        if self.is_there(each):
            return f"That one is {self._where} already."
        if self._room == 0:
            return f"All {self._most} rows are filled; take one out of them first."
        if len(self._ticked) >= self._room:
            return f"There is room for {self._room}; take a tick back first."
        return ""

    def __str__(self) -> str:
        return f"{len(self._ticked)} ticked, room for {self._room - len(self._ticked)} more"
