"""Words of step 5, Reallocate: the moves, and what makes the plan hold."""

from laddertui.forms.question import Question

POINTS = Question(
    id="points",
    label="Points",
    ask="How many points of the week move?",
    help=(
        "A point is 1 % of the week: five points of a 40-hour week are two hours. The ladder"
        " source asks"
        " for at least 20 in 90 days."
    ),
)
SKILL = Question(
    id="skill",
    label="One skill",
    ask="Which one skill do you work on meanwhile?",
    help=(
        "One, not three. The ladder source names negotiation, relationships, talking to leaders,"
        " and"
        " domain judgement."
    ),
)
NEEDS_AGREEMENT_OF = Question(
    id="needs_agreement_of",
    label="Agreed with",
    ask="Whose agreement does it need? (may be left empty)",
    help=(
        "Moving a fifth of a week is seldom yours alone to decide. Naming the person makes the"
        " first step plain."
    ),
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
    help=(
        "Two or three recurring events. A plan in the calendar is a change of the week; a plan in"
        " the head is a wish."
    ),
)
EVENT_WHEN = Question(
    id="event_when",
    label="When",
    ask="On which day, at what time, and for how long?",
    help=(
        "A day, a time and a length in one line: thu 14:00 1h, friday 10-12, mo 9.30 45min. What is"
        " left out stays as it is. PageUp and PageDown, or the arrows, move the time by 15 minutes."
    ),
)
