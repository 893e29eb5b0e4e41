"""Words of step 1, Audit: the role, the week, and each activity with its share."""

from laddertui.forms.question import Question

ROLE = Question(
    id="role",
    label="Your role",
    ask="What do you work as?",
    help=(
        "In your own words, as you would tell a neighbour. It heads the page and nothing else"
        " depends on it."
    ),
)
HOURS_PER_WEEK = Question(
    id="hours_per_week",
    label="Hours a week",
    ask="How many hours does your working week have? (may be left empty)",
    help=(
        "Only needed if you would rather give hours than percent; then what is left is shown in"
        " hours."
    ),
)
NAME = Question(
    id="name",
    label="What you do",
    ask="One thing you do at work that someone would pay for:",
    help=(
        "One concrete thing, small enough to score: 'reviewing standard contracts' and"
        " 'negotiating with the other side' are two. Five to ten of them, those worth most to"
        " whoever pays."
    ),
)
PAID_FOR_BY = Question(
    id="paid_for_by",
    label="Paid for by",
    ask="What is paid for here, and by whom? (may be left empty)",
    help=(
        "A client, an employer, a patient, nobody. What fills the calendar is not always what is"
        " paid for."
    ),
)
SHARE = Question(
    id="share",
    label="% of week",
    ask="How much of your working week does it take, in percent?",
    help=(
        "All shares together make 100. A rough honest figure is better than a precise guess. What"
        " is left is usually mail, meetings and upkeep; it can be one row, 'Everything else'. 12.5,"
        " 20 %, 6h, 1h30, 7:30, 45min and 1/3 are understood."
    ),
)
HOURS = Question(
    id="hours",
    label="Hours",
    ask="How many hours a week does it take?",
    help=(
        "Hours become percents by themselves, to two decimals, so that they add up to exactly 100."
    ),
)
