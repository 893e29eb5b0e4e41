"""Words of the quarterly review's agenda."""

from laddertui.forms.question import Question

OUTLETS = Question(
    id="outlets",
    label="You follow",
    ask="Which one or two outlets do you follow for news of what AI can do? (may be left empty)",
    help=(
        "With a comma between. They are asked about at the next review: was there anything that"
        " touches your work?"
    ),
)
