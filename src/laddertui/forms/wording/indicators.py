"""Words of the profession lens: dated counts of the ways in."""

from laddertui.forms.question import Question

KIND = Question(
    id="kind",
    label="What is counted",
    ask=(
        "What was counted: e entry-level postings, j junior hires, a annotation roles? (an empty"
        " line ends the list)"
    ),
    help=(
        "Entry-level postings and junior hires say how many ways in are left. Annotation roles"
        " that seek people of this field are, the profession source says, a sign that comes before"
        " unemployment figures."
    ),
)
BASELINE = Question(
    id="baseline",
    label="Before",
    ask="What was the count before, above 0?",
    help=(
        "The earlier count that the new one is set beside, counted in the same way: a year ago,"
        " or last quarter's."
    ),
)
VALUE = Question(
    id="value",
    label="Now",
    ask="What was the count this time? 0 where there were none",
    help="The count as it was on the day. 0 is an answer; an empty field is not.",
)
OBSERVED_ON = Question(
    id="observed_on",
    label="On",
    ask="On which day was it counted, like 2026-11-01?",
    help="The day the count is of, year first. It decides where the point stands in the line.",
)
SOURCE = Question(
    id="source",
    label="Where from",
    ask="Where is the count from? (may be left empty)",
    help=(
        "A job board, a statistic, your own firm's list: enough to count it in the same way again."
    ),
)
