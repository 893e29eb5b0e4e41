"""Surface and pipeline: what fills a first-year's time, and how else its judgement could be learned.

Source: the profession source. The grades of volume and complexity, their limits and the values of the other ways to
learn are this project's.
"""

from dataclasses import replace
from typing import Any, Literal, get_args

from laddertui.assessment.lenses.profession import is_empty_task, of, with_profession
from laddertui.domain.draft import Draft
from laddertui.domain.profession import Alternative, Task
from laddertui.domain.shares import WHOLE
from laddertui.domain.validation import GRADES
from laddertui.forms.questions import TAKE_BACK, AnswerError, Question, amount

MOST_TASKS = 10
"""Rows to fill in; more than this is a job description. A file may hold more, and all are shown."""
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
    help="1 now and then, 3 every week, 5 most of every day. 4 or 5 with little context makes a rung task.",
)
COMPLEXITY = Question(
    id="complexity",
    label="Context",
    ask="How much context does it need, 1 (a rule will do) to 5 (years in the field)?",
    help="1: anyone with the rules can do it. 5: it takes years in this field. With 1 or 2 it needs little context.",
)
FIRST_YEAR_SHARE = Question(
    id="first_year_share",
    label="% of time",
    ask="How much of a first-year's time does it take, in percent?",
    help="A rough figure will do, and the figures need not add up to 100: the sum is of the time that was named.",
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
    ask="Is there another way to learn that judgement: n none, p partial, v proven? (x: not answered)",
    help=(
        "n none: nobody knows one. p partial: some of it. v proven: people have learned it that way, and you can name"
        " one. Not answered is not the same as none."
    ),
)

ALTERNATIVE_KEYS: dict[str, Alternative] = {"n": "none", "p": "partial", "v": "proven"}
"""The key to press for each other way to learn."""
WHO = "Proven means you can name someone who learned it that way; if nobody comes to mind, p says in part."
"""Said after "proven": a way that nobody is known to have gone is not proven. Ours."""

Grade = Literal["volume", "complexity"]


def tasks(draft: Draft) -> tuple[Task, ...]:
    """The tasks so far, empty rows among them."""
    return of(draft).tasks


def _with(draft: Draft, rows: list[Task]) -> Draft:
    return with_profession(draft, replace(of(draft), tasks=tuple(rows)))


def change(draft: Draft, n: int, **values: Any) -> Draft:
    """Change a row; rows up to it are made as needed. An empty text or None takes an answer back."""
    rows = list(tasks(draft))
    while len(rows) <= n:
        rows.append(Task(name="", volume=0, complexity=0, first_year_share=0.0))
    rows[n] = replace(rows[n], **values)
    while rows and is_empty_task(rows[-1]):  # rows behind the last that says something are none
        rows.pop()
    return _with(draft, rows)


def remove(draft: Draft, n: int) -> Draft:
    """Take a row out."""
    return _with(draft, [t for m, t in enumerate(tasks(draft)) if m != n])


def add(draft: Draft, started: tuple[Task, ...]) -> Draft:
    """Add tasks to start from, but for those that are there by name. Raises AnswerError where there is no room."""
    rows = [t for t in tasks(draft) if not is_empty_task(t)]
    known = {t.name.casefold() for t in rows}
    rows += [t for t in started if t.name.casefold() not in known]
    if len(rows) > MOST_TASKS:
        raise AnswerError(f"There is room for {MOST_TASKS} tasks; take some out first.")
    return _with(draft, rows)


def grade(answer: str) -> int:
    """A volume or a complexity, 1 to 5; empty is 0, not given. Raises AnswerError."""
    said = answer.strip()
    if not said:
        return 0
    if said not in {str(g) for g in GRADES}:
        raise AnswerError("A whole number from 1 to 5.")
    return int(said)


def share(answer: str) -> float:
    """A first-year share, 0 to 100 percent, a point or a comma between; empty is 0. Raises AnswerError."""
    found = amount(answer)
    if found > WHOLE:
        raise AnswerError("At most 100 percent of a first-year's time.")
    return found


def alternative(answer: str) -> Alternative | None:
    """The other way to learn, by its key or its name; empty or - is not answered. Raises AnswerError."""
    said = answer.strip().casefold()
    if said in ("", TAKE_BACK):
        return None
    for known in get_args(Alternative):
        if said == known:
            return known  # type: ignore[no-any-return]
    if said not in ALTERNATIVE_KEYS:
        raise AnswerError("n for none, p for partial, v for proven.")
    return ALTERNATIVE_KEYS[said]


def from_the_top(rows: tuple[Task, ...]) -> list[int]:
    """The rung tasks' rows, the top rung first: least context stands lowest, and of equals what fills most time."""
    found = [n for n, t in enumerate(rows) if t.is_rung]
    return sorted(found, key=lambda n: (-rows[n].complexity, rows[n].first_year_share))
