"""Screens on which one says which published occupation one's work is."""

from laddertui.assessment.occupation import set_occupation
from laddertui.tui.actions import Action
from laddertui.tui.base.edit_screen import EditScreen
from laddertui.tui.messages import ChooseOccupation

OCCUPATION = Action(
    "occupation.choose",
    "alt+j",
    "occupation",
    "Occupation",
    "Find your job among published occupations, or say none of them",
    show=False,
    found_by="job title classification soc role find",
)


class OccupationChoice(EditScreen):
    """A screen with the picker of an occupation, one key away."""

    ACTIONS = [OCCUPATION]

    def action_occupation(self) -> None:
        """Ask which occupation it is."""
        self.post_message(ChooseOccupation())

    def take_occupation(self, code: str | None) -> None:
        """Take the chosen one, None for none of them, and say so."""
        from laddertui.presenters.reference.occupation import occupation_name

        self.edit(set_occupation(self.draft, code))
        name = occupation_name(self.draft.snapshot)
        self.insist(
            f"Your occupation: {name}. Alt+J changes it."
            if name
            else "None of the occupations; nothing else depends on it."
        )
