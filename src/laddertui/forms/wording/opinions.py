"""Words of a second opinion: what another person is asked on a sheet, in the app and in a walk."""

from laddertui.forms.question import Question
from laddertui.forms.wording import score

BY = Question(
    id="by",
    label="Your name",
    ask="Whose opinion is this? A name, initials, or nothing:",
    help="It stands beside what you score, and nowhere else.",
)
GIVEN_SCORE = Question(
    id="opinion-score",
    label=score.SCORE.label,
    ask=score.SCORE.ask,
    help=score.SCORE.help
    + " Leave open what you cannot say. A few words behind the number are kept as a note.",
)
NOTE = Question(
    id="note",
    label="A few words",
    ask="A few words on it, if you like:",
    help="It stands beside your score.",
)
TALK = (
    "It is something to talk about: no score of another person enters your rung, and none is"
    " averaged with yours."
)
"""Said wherever opinions are shown; ours."""
