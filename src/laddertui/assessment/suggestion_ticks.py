"""Which suggestions are ticked, to be taken into the rows of the next rung that are free."""

from collections.abc import Sequence

from laddertui.domain.families.family import Suggestion
from laddertui.domain.text import look_alike


class SuggestionTicks:
    """Ticks by name: the same activity in two families is one."""

    def __init__(self, there: Sequence[str], most: int) -> None:
        """`there`: names of the activities that are there already; `most`: as many may be."""
        self._there = {look_alike(name) for name in there}
        self._most = most
        self._room = max(most - len(there), 0)
        self._ticked: dict[str, Suggestion] = {}

    @property
    def chosen(self) -> tuple[Suggestion, ...]:
        """All that are ticked, in the order in which they were."""
        return tuple(self._ticked.values())

    def is_ticked(self, each: Suggestion) -> bool:
        """Return whether an activity of this name is ticked."""
        return look_alike(each.name) in self._ticked

    def is_there(self, each: Suggestion) -> bool:
        """Return whether an activity of this name is in the next rung already."""
        return look_alike(each.name) in self._there

    def toggle(self, each: Suggestion) -> str:
        """Tick an activity, or take its tick back; return why it cannot be ticked, else ""."""
        if self.is_ticked(each):
            del self._ticked[look_alike(each.name)]
            return ""
        refusal = self._refusal(each)
        if not refusal:
            self._ticked[look_alike(each.name)] = each
        return refusal

    def _refusal(self, each: Suggestion) -> str:
        if self.is_there(each):
            return "That one is in your next rung already."
        if self._room == 0:
            return f"All {self._most} rows are filled; take one out of them first."
        if len(self._ticked) >= self._room:
            return f"There is room for {self._room}; take a tick back first."
        return ""

    def __str__(self) -> str:
        return f"{len(self._ticked)} ticked, room for {self._room - len(self._ticked)} more"
