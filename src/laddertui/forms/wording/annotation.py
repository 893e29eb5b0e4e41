"""Words of the profession lens: whether annotation work recruits from the field."""

from laddertui.forms.question import Question

RECRUITS = Question(
    id="recruits",
    label="It recruits",
    ask="Does annotation work seek people of this field?",
    help=(
        "Adverts that ask for your field's diploma or years, colleagues who do it on the side:"
        " either is a yes."
    ),
)
PER_PIECE = Question(
    id="per_piece",
    label="Paid per piece",
    ask="Is it paid by the piece, rather than by the hour or by the month?",
    help="The profession source says that such work is paid by the piece.",
)
WINDOWS_CLOSE = Question(
    id="windows_close",
    label="Windows close",
    ask="Do its windows of work close without notice?",
    help="Tasks that are there for hours and then gone, so that one has to be at hand for them.",
)
REACHES = Question(
    id="reaches",
    label="Reaches up to",
    ask="How senior are the people it seeks?",
    help=(
        "The profession source tells of award-winning film directors doing it; how far up does"
        " it reach here?"
    ),
)
LEADS_UPWARD = Question(
    id="leads_upward",
    label="Leads upward",
    ask="Does it lead upward, to better work in the field?",
    help=(
        "Has someone you know of moved up from it? The profession source says that no rung leads"
        " up from"
        " there."
    ),
)
