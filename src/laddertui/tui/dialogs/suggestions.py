"""Activities to pick from, by job family; hybrid roles among them."""

from laddertui.content.families import Family, Suggestion, families
from laddertui.tui.dialogs.list_dialog import Choice, ListDialog
from laddertui.tui.safe_text import joined


class SuggestionsDialog(ListDialog[Suggestion]):
    """Families at the left, their activities at the right; gives back an activity."""

    def __init__(self) -> None:
        super().__init__(
            "suggestions",
            joined(
                ("Suggestions by job family", "bold"),
                "  ours, to be changed; * AI is the tool here",
            ),
            [_family(family) for family in families()],
        )


def _family(family: Family) -> Choice[Suggestion]:
    """Return a family's row, with its activities and the scores that they come with."""
    return Choice(
        family.name,
        about="One rung up, for example: " + ", ".join(family.titles),
        details=tuple(
            Choice(f"{each.score}  {each.name}{' *' if each.hybrid else ''}", each)
            for each in family.activities
        ),
    )
