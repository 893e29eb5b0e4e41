"""Words of the profession lens as a whole."""

from laddertui.forms.question import Question

NAME = Question(
    id="profession_name",
    label="Profession",
    ask="Which profession do you look at? (may be left empty)",
    help="The field as a whole, like 'software development' or 'nursing'; not your own job title.",
)
