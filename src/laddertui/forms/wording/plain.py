"""Words that only the plain walk asks, where a screen has a button, a key or a value to step."""

from laddertui.forms.question import Question
from laddertui.forms.wording.reallocate import POINTS

YES_NO_HELP = "y for yes, n for no; an empty line is no."


def plain_question(name: str, ask: str, explained: str = YES_NO_HELP) -> Question:
    """Return a question that only the plain walk asks, by its name, its sentence and its help."""
    return Question(id=name, label=ask, ask=ask, help=explained)


UNIT = plain_question(
    "unit",
    "Give percent or hours? (p or h)",
    "p: percent of the week. h: hours; they become percents.",
)
REST = plain_question("rest", "Put it into one row, 'Everything else'? (y/n)")
SCALE = plain_question("scale", "Scale all shares so that they make 100? (y/n)")
GO_ON = plain_question(
    "go_on",
    "Go on to the next rung, save without a plan, or look further: leverage, profession?"
    " (g, s, l or p)",
    "g: name the role one rung higher and plan 90 days. s: save this quarter as it is; that is"
    " always enough. l: the leverage lens asks who gains from the work. p: the profession lens,"
    " whether your field still has its lower rungs. Both come back here.",
)
BACK = plain_question(
    "back",
    "Back to your position: press Enter.",
    "All is kept. The lens can be opened again there.",
)
OPEN_CALCULATOR = plain_question(
    "macro",
    "For people who study a sector: open the calculator for spending that is lost? (y/n)",
    "y asks for four figures and the sectors. n, or an empty line, goes back to your position.",
)
SUM = plain_question("sum", "An empty line goes back to your position.", "The sums stand above.")
MOVES = plain_question(
    "moves",
    "A move like '1 8 5' (from 1 to 8, 5 points), 's' to be suggested one, or an empty line to"
    " go on:",
    POINTS.help + " A negative number of points moves them back.",
)
WEEKDAY = plain_question(
    "weekday", "On which day of the week?", "A day's name, or its first letters: fri."
)
AT = plain_question("at", "At what time?", "Like 10:00.")
MINUTES = plain_question("minutes", "For how many minutes?", "A whole number, like 60.")
SAVE = plain_question(
    "save",
    "Save this quarter? (y/n)",
    "y saves it. n goes back to the beginning; everything is kept.",
)
