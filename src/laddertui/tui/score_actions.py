"""The commands of the scoring, each declared once."""

from laddertui.assessment.reassess import REASONS
from laddertui.tui.actions import UNDO_BY_LETTER, Action
from laddertui.tui.app_actions import SIGNAL

TRIED = SIGNAL.by("plus", "score.tried", label="Tried", show=True, available="")
SCORE_ACTIONS = [
    Action("score.yes", "y", "answer(True)", "Yes", available="asks_yes_or_no"),
    Action("score.no", "n", "answer(False)", "No", available="asks_yes_or_no"),
    *(
        Action(
            f"score.{reason}",
            key,
            f"reason('{reason}')",
            words,
            "Why the score has changed",
            available="asks_reason",
        )
        for reason, (key, words) in REASONS.items()
    ),
    Action("score.previous", "left", "turn(-1)", "Previous", "The activity before", show=False),
    TRIED,
    Action("score.following", "right", "turn(1)", "Following", "The activity after"),
    Action("score.hands", "m", "hands_on", "Hands", "Mark that it needs hands or presence"),
    Action("score.up", "up,k", "mark(1)", "Up", show=False),
    Action("score.down", "down,j", "mark(-1)", "Down", show=False),
    UNDO_BY_LETTER,
]
"""In the order in which the footer and the help name them."""
