"""Before the walk: whether to change the quarter that is saved, or hold the next review now."""

from laddertui.forms.wording.plain import EARLY
from laddertui.plain.dialogue import Dialogue
from laddertui.plain.ways import MORE_WAYS, way_of

ANSWERS = {"c": False, "change": False, "r": True, "review": True}
"""Whether the review is wanted, by what is typed."""
REFUSAL = "c to change the quarter that is saved, r to hold the review."


def wants_review(dialogue: Dialogue, quarter: str) -> bool | None:
    """Ask whether to hold the review for a quarter now; None where the person leaves."""
    dialogue.say(f"The review for {quarter} may be held now.", EARLY.ask)
    while way_of(line := dialogue.read() or "") != "leave":
        if way_of(line) in ("go on", "take back"):  # so it is where the answers end
            return False
        wanted = ANSWERS.get(line.strip().casefold())
        if wanted is not None:
            return wanted
        if way_of(line) == "answer":
            dialogue.refuse(line, EARLY.ask, REFUSAL)
        else:
            dialogue.say(EARLY.help, MORE_WAYS)
        dialogue.say(EARLY.ask)
    return None
