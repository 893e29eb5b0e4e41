"""Words of the profession lens: the figures behind spending that is lost."""

from laddertui.forms.question import Question

DISPLACED = Question(
    id="displaced",
    label="People displaced",
    ask="How many people are displaced from the profession?",
    help="A figure you take from somewhere, or suppose. The sum is only as good as what is put in.",
)
PAY = Question(
    id="pay",
    label="Pay before",
    ask="What does the profession pay a year?",
    help="In any one currency; the next figure is in the same.",
)
ANNOTATION_PAY = Question(
    id="annotation_pay",
    label="Pay in annotation",
    ask="What does annotation work pay a year, in the same currency?",
    help=(
        "What someone who works at it full time comes to. It may be more than before; then the"
        " sum turns round."
    ),
)
PROPENSITY = Question(
    id="propensity",
    label="Part that is spent",
    ask="Which part of income is spent, from 0 to 1?",
    help="0.8 means that of every 100, 80 are spent.",
)
SECTOR = Question(
    id="sector",
    label="Sector",
    ask="Which percent of that spending goes to this sector?",
    help="The percents add up to 100; then the lost spending is split by them.",
)
CURRENCY = Question(
    id="currency",
    label="Currency",
    ask="In which currency? (only a label here; it is not kept)",
    help=(
        "A few letters to stand behind the sums on this screen. It changes no figure and is not"
        " saved."
    ),
)
