"""Words of the quarterly review's agenda."""

from laddertui.forms.question import Question

ANY_NEWS = (
    "You follow {outlets}. Was there anything that touches your work? + and a sentence notes it,"
    " here and at any question."
)
"""Said in a later review of the outlets that are followed."""
OUTLETS = Question(
    id="outlets",
    label="You follow",
    ask="Which one or two outlets do you follow for news of what AI can do? (may be left empty)",
    help=(
        "With a comma between. They are asked about at the next review: was there anything that"
        " touches your work?"
    ),
)
