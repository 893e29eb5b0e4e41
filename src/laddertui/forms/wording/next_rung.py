"""Words of step 4, Next rung: the role one rung higher and what it consists of."""

from laddertui.forms.question import Question

TITLE = Question(
    id="title",
    label="One rung higher",
    ask="What is your work called one rung higher?",
    help="A real role near yours in which more of the week turns on people. In your own words.",
)
SEEN_IN = Question(
    id="seen_in",
    label="Seen in",
    ask=(
        "Who near you, one level up, has kept their role through earlier waves? (may be left empty)"
    ),
    help=(
        "What fills that person's week is the best picture you have of a higher rung. A"
        " description will do."
    ),
)
NEXT_NAME = Question(
    id="next_name",
    label="What it consists of",
    ask="One thing that person does and you do not yet, or too little:",
    help=(
        "Two or more concrete things that make up the higher rung. Several of your own activities"
        " may be among them."
    ),
)
