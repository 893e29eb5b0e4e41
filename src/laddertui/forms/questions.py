"""Every question that an assessment asks: its words, its help, and what it refuses, each once.

Screens show the label and the help; plain questions and answers ask the whole sentence. Both read an answer with the
same function, which raises Refusal with the words to show.
"""

import re

from laddertui.domain.ladder import SCORES
from laddertui.domain.record import record
from laddertui.domain.text import has_controls


class AnswerError(Exception):
    """An answer that cannot be taken; the message says what to do instead."""


@record
class Question:
    """One question."""

    id: str
    label: str
    """Two or three words beside a field."""
    ask: str
    """The whole question."""
    help: str
    """What is meant, and why it is asked."""


ROLE = Question(
    id="role",
    label="Your role",
    ask="What do you work as?",
    help="In your own words, as you would tell a neighbour. It heads the page and nothing else depends on it.",
)
HOURS_PER_WEEK = Question(
    id="hours_per_week",
    label="Hours a week",
    ask="How many hours does your working week have? (may be left empty)",
    help="Only needed if you would rather give hours than percent; then what is left is shown in hours.",
)
NAME = Question(
    id="name",
    label="What you do",
    ask="One thing you do at work that someone would pay for:",
    help=(
        "One concrete thing, small enough to score: 'reviewing standard contracts' and 'negotiating with the"
        " other side' are two. Five to ten of them, those worth most to whoever pays."
    ),
)
PAID_FOR_BY = Question(
    id="paid_for_by",
    label="Paid for by",
    ask="What is paid for here, and by whom? (may be left empty)",
    help="A client, an employer, a patient, nobody. What fills the calendar is not always what is paid for.",
)
SHARE = Question(
    id="share",
    label="% of week",
    ask="How much of your working week does it take, in percent?",
    help=(
        "All shares together make 100. A rough honest figure is better than a precise guess. What is left is usually"
        " mail, meetings and upkeep; it can be one row, 'Everything else'."
    ),
)
HOURS = Question(
    id="hours",
    label="Hours",
    ask="How many hours a week does it take?",
    help="Hours become percents by themselves, to two decimals, so that they add up to exactly 100.",
)
SCORE = Question(
    id="score",
    label="Score",
    ask="How much of the value of this is a human being?",
    help="1 means nothing in it needs a person; 5 means the person is what is paid for. Hard is not the same as human.",
)
AI_COULD_REPLACE = Question(
    id="ai_could_replace",
    label="Perfect AI",
    ask="The ladder source asks: with full information, could a perfect AI do this within three years?",
    help=(
        "The Ladder's own test. What a perfect AI could do is a 1 or a 2 there, however skilled it is today."
        " Answer for the activity, not for your fear of it; your score stays yours."
    ),
)
COMPLEXITY = Question(
    id="complexity",
    label="People or difficulty",
    ask="Is it the people in it, and not how hard it is, that makes this score?",
    help="Difficulty does not raise a score: writing complex code is hard, and still technical. People do raise it.",
)
HANDS_ON = Question(
    id="hands_on",
    label="Hands or presence",
    ask="Does this need your hands, or your body in the room, or is it dangerous?",
    help=(
        "The ladder does not count it, so it does not change the rung. Another source and published figures say it"
        " matters a great deal, and the app will say so."
    ),
)
TITLE = Question(
    id="title",
    label="One rung higher",
    ask="What is your work called one rung higher?",
    help="A real role near yours in which more of the week turns on people. In your own words.",
)
SEEN_IN = Question(
    id="seen_in",
    label="Seen in",
    ask="Who near you, one level up, has kept their role through earlier waves? (may be left empty)",
    help="What fills that person's week is the best picture you have of a higher rung. A description will do.",
)
NEXT_NAME = Question(
    id="next_name",
    label="What it consists of",
    ask="One thing that person does and you do not yet, or too little:",
    help="Two or more concrete things that make up the higher rung. Several of your own activities may be among them.",
)
POINTS = Question(
    id="points",
    label="Points",
    ask="How many points of the week move?",
    help="Points of the week: five points of a 40-hour week are two hours. The Ladder asks for 20 in 90 days.",
)
SKILL = Question(
    id="skill",
    label="One skill",
    ask="Which one skill do you work on meanwhile?",
    help="One, not three. The Ladder names negotiation, relationships, talking to leaders, and domain judgement.",
)
NEEDS_AGREEMENT_OF = Question(
    id="needs_agreement_of",
    label="Agreed with",
    ask="Whose agreement does it need? (may be left empty)",
    help="Moving a fifth of a week is seldom yours alone to decide. Naming the person makes the first step plain.",
)
STARTS_ON = Question(
    id="starts_on",
    label="Starts on",
    ask="When does the sprint start?",
    help="Day 1 of 90. The sprint ends 89 days later.",
)
EVENT_TITLE = Question(
    id="event_title",
    label="Weekly event",
    ask="What stands in your calendar every week to make room for it?",
    help="Two or three recurring events. A plan in the calendar is a change of the week; a plan in the head is a wish.",
)

OUTLETS = Question(
    id="outlets",
    label="You follow",
    ask="Which one or two outlets do you follow for news of what AI can do? (may be left empty)",
    help="With a comma between. They are asked about at the next review: was there anything that touches your work?",
)

TAKE_BACK = "-"
"""What is typed in plain answers to take one back, where an empty line keeps it."""
LONGEST_TEXT = 200
"""Letters in an answer; a name that is longer is a note."""
_AMOUNT = re.compile(r"\d{1,3}(?:[.,]\d{0,2})?|[.,]\d{1,2}")


def text(answer: str) -> str:
    """A line of text, without blanks around it. Raises AnswerError for control characters and for too much."""
    if has_controls(answer):
        raise AnswerError("That holds a character that cannot be shown; leave it out.")
    if len(answer.strip()) > LONGEST_TEXT:
        raise AnswerError(f"At most {LONGEST_TEXT} letters; a few words are enough.")
    return answer.strip()


def amount(answer: str) -> float:
    """Percent or hours, two decimals at most, a point or a comma between; empty is 0. Raises AnswerError."""
    said = answer.strip().removesuffix("%").removesuffix("h").strip()
    if not said:
        return 0.0
    if not _AMOUNT.fullmatch(said):
        raise AnswerError("A number with two decimals at most, like 12.5.")
    return float(said.replace(",", "."))


def outlets(answer: str) -> tuple[str, ...]:
    """Names with a comma between. Raises AnswerError as any text does."""
    return tuple(part.strip() for part in text(answer).split(",") if part.strip())


def score(answer: str) -> int:
    """A score of 1 to 5. Raises AnswerError."""
    if answer.strip() not in {str(s) for s in SCORES}:
        raise AnswerError("A whole number from 1 to 5.")
    return int(answer)


def yes_or_no(answer: str) -> bool:
    """Yes or no, by its first letter. Raises AnswerError."""
    said = answer.strip().casefold()
    if said in ("y", "yes"):
        return True
    if said in ("n", "no"):
        return False
    raise AnswerError("y for yes, n for no.")
