"""Words that only the plain walk asks, where a screen has a button, a key or a value to step."""

from laddertui.forms.question import Question
from laddertui.forms.wording.reallocate import POINTS

YES_NO_HELP = "y for yes, n for no; an empty line is no."


def plain_question(name: str, ask: str, explained: str = YES_NO_HELP) -> Question:
    """Return a question that only the plain walk asks, by its name, its sentence and its help."""
    return Question(id=name, label=ask, ask=ask, help=explained)


EARLY = plain_question(
    "early",
    "Change this quarter, or hold the next review now? (c or r)",
    "c, or an empty line, changes the quarter that is saved; its earlier version is kept. r begins"
    " the next quarter's review.",
)
UNIT = plain_question(
    "unit",
    "Give percent or hours? (p or h)",
    "p: percent of the week. h: hours; they become percents.",
)
REST = plain_question("rest", "Put it into one row, 'Everything else'? (y/n)")
SCALE = plain_question("scale", "Scale all shares so that they make 100? (y/n)")
GO_ON = plain_question(
    "go_on",
    "What next: g next rung, s save without a plan, l who gains from my work, p can beginners"
    " still get in, f figures, o occupation, w water, v advice?",
    "g: name the role one rung higher and plan 90 days. s: save this quarter as it is; that is"
    " always enough. l: the leverage lens, six kinds of value and nine questions. p: the profession"
    " lens, which looks at the field. f: figures of source and data on occupations, yours first. o:"
    " find your occupation. w, or w 3: the water at a score, and what stays dry. v: all advice. But"
    " for g and s, all come back here.",
)
GO_ON_AGAIN = "What next: g, s, l, p, f, o, w or v? (? names them)"
"""The same once the letters were named."""
BACK = plain_question(
    "back",
    "Back to your position: press Enter; again reads all of it.",
    "All is kept. The lens can be opened again there.",
)
OCCUPATION_WORDS = plain_question(
    "occupation",
    "What is your job called? A title, or 0 for none of the occupations:",
    "As you or others say it, or a code like 15-1252. What is found comes next. 0 takes back what"
    " was chosen; an empty line leaves it as it is.",
)
OCCUPATION_FOUND = plain_question(
    "found",
    "Which of them? A number, 0 for none of these, or another title:",
    "A number chooses that one: f then reads its figures beside your week. 0 is an answer, too:"
    " none of them is yours. An empty line leaves all as it is.",
)
START_FROM = "s lists some to start from"
"""Said at the first row of a list for which there are suggestions."""
FAMILY = plain_question(
    "family",
    "Which field of work? A number, a job title, or a word to look for:",
    "What its guide offers comes next, and nothing is taken before you choose. An empty line goes"
    " back to your own.",
)
SUGGESTION = plain_question(
    "suggestion",
    "Which of them? Numbers, like 1 4:",
    "What the numbers you give stand for is put {where}, and can be changed there. An empty line"
    " takes none.",
)
OPEN_CALCULATOR = plain_question(
    "macro",
    "For people who study a sector: open the calculator for spending that is lost? (y/n)",
    "y asks for four figures and the sectors. n, or an empty line, goes back to your position.",
)
SUM = plain_question("sum", "An empty line goes back to your position.", "The sums stand above.")
SECTORS_OFF = plain_question(
    "sum",
    "An empty line goes through the sectors again, - leaves them all out:",
    "The sectors have to make 100 percent, or be left out; the sum itself needs none.",
)
MOVES = plain_question(
    "moves",
    "A move like 1 8 5 (from 1 to 8, 5 points), s to be suggested one, or an empty line to go on:",
    POINTS.help
    + " A negative number of points moves them back; - takes all moves back. n 1 marks number 1 as"
    " not this one, so that nothing is proposed from it. again reads the list.",
)
REPLACE = plain_question(
    "replace",
    "Put that in the place of the moves so far? (y/n)",
    "y takes the moves back that you made. n, or an empty line, leaves them as they are.",
)
SAVE = plain_question(
    "save",
    "Save this quarter? (y/n; again reads all of it)",
    "y saves it. n goes back to the beginning. An empty line leaves; the draft is kept.",
)
MEND = plain_question(
    "mend",
    "Go to the first of them? (y/n)",
    "y, or an empty line, goes where it is mended. n goes back to the beginning.",
)
