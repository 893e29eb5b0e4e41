"""Words of the leverage lens, but for its nine questions, which stand in the assets."""

from laddertui.forms.question import Question

KIND = Question(
    id="value_kind",
    label="Value from",
    ask="What does the value of this mainly come from?",
    help=(
        "What whoever pays would miss first. Three kinds are exposed and three tend to hold, the"
        " leverage source says. Leave open what you do not know; it counts on neither side."
    ),
)
VALUE_NOTE = Question(
    id="value_note",
    label="In your words",
    ask=(
        "How is value made where you work, who keeps it, who owns the systems, and who is paid by"
        " the piece? (may be left empty)"
    ),
    help=(
        "A line or two for yourself. Nothing is worked out from it; it is there to be read again"
        " next quarter."
    ),
)
