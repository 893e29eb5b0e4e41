"""Words of the profession lens: the tasks of a first year, and what they teach."""

from laddertui.forms.question import Question

FIRST_YEAR = "What fills 70 % of a first-year's time in this field?"
"""The question that the source has one ask of a profession."""

TASK = Question(
    id="task_name",
    label="What a first-year does",
    ask="One task that fills a first-year's time:",
    help=f"{FIRST_YEAR} One concrete task a row, as a newcomer to the field would name it.",
)
VOLUME = Question(
    id="volume",
    label="Volume",
    ask="How much of it is there, 1 (now and then) to 5 (all day)?",
    help=(
        "1 now and then, 3 every week, 5 most of every day. 4 or 5 with little context makes a"
        " rung task."
    ),
)
COMPLEXITY = Question(
    id="complexity",
    label="Context",
    ask="How much context does it need, 1 (a rule will do) to 5 (years in the field)?",
    help=(
        "1: anyone with the rules can do it. 5: it takes years in this field. With 1 or 2 it"
        " needs little context."
    ),
)
FIRST_YEAR_SHARE = Question(
    id="first_year_share",
    label="% of time",
    ask="How much of a first-year's time does it take, in percent?",
    help=(
        "A rough figure will do, and the figures need not add up to 100: the sum is of the time"
        " that was named."
    ),
)
HANDS = Question(
    id="task_hands_on",
    label="Hands",
    ask="Does it need hands, or someone in the room: y yes, n no? (may be left empty)",
    help=(
        "The profession source speaks of work that software takes over. A task with a y is"
        " shown, and is no"
        " rung task: nothing is said of it here."
    ),
)
BUILDS = Question(
    id="builds",
    label="Builds",
    ask="Which judgement grows from doing it? (may be left empty)",
    help="What does someone who did this for a year see that others do not? In a few words.",
)
ALTERNATIVE = Question(
    id="alternative",
    label="Other way",
    ask=("Is there another way to learn that judgement: n none, p partial, v proven?"),
    help=(
        "n none: nobody knows one. p partial: some of it. v proven: people have learned it that"
        " way, and you can name one. Not answered is not the same as none."
    ),
)
