"""One way to go on, to keep, to leave open and to take back, at every question of the walk."""

from dataclasses import replace

import pytest

from laddertui.assessment import reassess
from laddertui.assessment.editor import Assessment
from laddertui.assessment.lenses.leverage import all_questions
from laddertui.assessment.previous_quarters import PreviousQuarters
from laddertui.domain.draft import Draft, Step
from laddertui.domain.snapshot import Activity
from laddertui.plain.lenses import indicators, profession, spending
from laddertui.plain.order import prompt_at
from laddertui.plain.prompt import PromptPosition
from laddertui.plain.steps import audit, next_rung, reallocate, score
from laddertui.plain.ways import way_of
from laddertui.services.session import ProfileSession
from tests.support.drafts import TODAY, developer, nothing_yet

NAMED, OPEN = 0, 2
"""Rows: an activity that is scored 4, and one of which only the name is known."""
WEEK = (
    Activity(id="calls", name="Calls", share=60.0, score=4),
    Activity(id="forms", name="Forms", share=30.0, score=1),
    Activity(id="mail", name="Mail", share=0.0, score=0),
)
AT_THE_END = ("count.kind", "count.baseline", "count.value", "count.day", "count.source")

Row = tuple[Step, str, int, str, str, str, tuple[tuple[str, str], ...]]
"""Step, question, row; an answer, how it is shown, what is shown while there is none; and what is
answered before."""
TASK = (("profession.task.name", "Tests"),)
RUNG = (*TASK, ("profession.task.volume", "5"), ("profession.task.complexity", "1"))
COUNT = (("profession.count.kind", "j"),)
CALL = (("event", "Call"),)
LOOP = (("profession.annotation", "y"),)
ANSWERED: tuple[Row, ...] = (
    ("reassess", "outlets", 0, "one, two", "one, two", "", ()),
    ("audit", "role", 0, "Cook", "Cook", "", ()),
    ("audit", "week", 0, "40", "40", "", ()),
    ("audit", "unit", 0, "h", "h", "p", (("week", "40"),)),
    ("audit", "name", 3, "Baking", "Baking", "", ()),
    ("audit", "paid_for_by", OPEN, "guests", "guests", "", ()),
    ("audit", "amount", OPEN, "12.5", "12.5", "", ()),
    ("score", "score", OPEN, "2", "2", "", ()),
    ("score", "again", OPEN, "2", "2", "", ()),
    ("score", "ai_could_replace", NAMED, "y", "y", "", ()),
    ("score", "change_reason", NAMED, "a", "a", "", ()),
    ("score", "hands_on", NAMED, "y", "y", "n", ()),
    ("next-rung", "title", 0, "Lead", "Lead", "", ()),
    ("next-rung", "seen_in", 0, "my boss", "my boss", "", ()),
    ("next-rung", "name", 0, "Talks", "Talks", "", ()),
    ("next-rung", "score", 0, "4", "4", "", (("name", "Talks"),)),
    ("reallocate", "skill", 0, "1", "negotiation", "", ()),
    ("reallocate", "agreement", 0, "my boss", "my boss", "", ()),
    ("reallocate", "start", 0, "2026-11-23", "2026-11-23", "", ()),
    ("reallocate", "event", 0, "Call", "Call", "", ()),
    ("reallocate", "when", 0, "tue 8:15 45", "tue 08:15 45min", "fri 10:00 1h", CALL),
    ("position", "leverage.kind", 0, "o", "o", "", ()),
    *(("position", f"leverage.{q.id}", 0, "p", "p", "", ()) for q in all_questions()),
    ("position", "leverage.value_note", 0, "by the day", "by the day", "", ()),
    ("position", "profession.name", 0, "Law", "Law", "", ()),
    ("position", "profession.task.name", 0, "Tests", "Tests", "", ()),
    ("position", "profession.task.volume", 0, "5", "5", "", TASK),
    ("position", "profession.task.complexity", 0, "1", "1", "", TASK),
    ("position", "profession.task.share", 0, "30", "30", "", TASK),
    ("position", "profession.rung.builds", 0, "an eye", "an eye", "", RUNG),
    ("position", "profession.rung.other", 0, "p", "partial", "", RUNG),
    ("position", "profession.count.kind", 0, "j", "junior hires", "", ()),
    ("position", "profession.count.baseline", 0, "1,200", "1200", "", COUNT),
    ("position", "profession.count.value", 0, "0", "0", "", COUNT),
    ("position", "profession.count.day", 0, "2026-11-01", "2026-11-01", str(TODAY), COUNT),
    ("position", "profession.count.source", 0, "a board", "a board", "", COUNT),
    ("position", "profession.annotation", 0, "y", "y", "", ()),
    *(("position", "profession.annotation", n, "y", "y", "", LOOP) for n in (1, 2, 4)),
    ("position", "profession.annotation", 3, "2", "2", "", LOOP),
    *(("position", "profession.figure", n, "1", "1", "", ()) for n in range(4)),
    ("position", "profession.sector", 0, "35", "35", "", ()),
)
STORE_NOTHING = {
    "rest", "scale", "complexity", "moved", "moves", "replace", "surface",
    "ladder", "macro", "sum", "meant",
}  # fmt: skip
"""Questions that ask what to do, or tell, and keep no answer; moves have a test of their own."""


def assessed(profile: ProfileSession, is_review: bool = False) -> Assessment:
    """An assessment in which three activities are named and nothing else is said."""
    draft = nothing_yet()
    draft = replace(draft, snapshot=replace(draft.snapshot, activities=WEEK))
    if not is_review:
        return Assessment(profile, draft)
    base = developer()
    review = reassess.new_review(base, "2027-Q1", TODAY)
    return Assessment(profile, review, PreviousQuarters(base=base, quarter="2027-Q1"))


@pytest.mark.parametrize("row", ANSWERED, ids=lambda row: f"{row[1]}-{row[2]}")
def test_an_answer_is_left_open_given_kept_and_taken_back_in_the_same_way_everywhere(
    row: Row, profile: ProfileSession
) -> None:
    step, field, number, typed, shown, nothing, before = row
    assessment = assessed(profile, is_review=step == "reassess")
    at = PromptPosition(step, field, number)

    for question, said in before:
        prompt_at(assessment, PromptPosition(step, question)).take(said)

    def current() -> str:
        return prompt_at(assessment, at).current

    def kept() -> tuple[object, tuple[str, ...]]:
        return assessment.snapshot, profile.store.outlets()

    assert current() == nothing
    untouched = kept()
    prompt_at(assessment, at).go_on()  # an empty line leaves it open
    assert kept() == untouched
    prompt_at(assessment, at).take(typed)
    assert current() == shown
    given = kept()
    prompt_at(assessment, at).go_on()  # an empty line keeps it
    assert kept() == given
    take_back = prompt_at(assessment, at).take_back  # -
    assert take_back is not None
    take_back()
    assert current() == nothing


def test_the_table_above_leaves_no_question_out() -> None:
    lens = {**profession.PROMPTS, **indicators.PROMPTS, **spending.PROMPTS}
    asked = {*audit.PROMPTS, *score.PROMPTS, *next_rung.PROMPTS, *reallocate.PROMPTS, *lens}
    named = {row[1].removeprefix("profession.") for row in ANSWERED}
    assert asked - named == STORE_NOTHING


@pytest.mark.parametrize(
    ("step", "field"),
    [
        ("audit", "rest"),
        ("audit", "scale"),
        ("score", "complexity"),
        ("position", "go_on"),
        ("position", "figures"),
        ("position", "returned"),
        ("position", "leverage.reading"),
        ("position", "profession.macro"),
        ("position", "profession.family"),
        ("position", "profession.suggestion.1"),
        ("audit", "family"),
        ("audit", "suggestion.1"),
        ("next-rung", "family"),
        ("next-rung", "suggestion.1"),
        ("reallocate", "replace"),
        ("review", "save"),
    ],
)
def test_where_nothing_is_kept_there_is_nothing_to_take_back_and_both_ways_go_on(
    step: Step, field: str, profile: ProfileSession
) -> None:
    assessment = assessed(profile)
    before = assessment.snapshot
    prompt = prompt_at(assessment, PromptPosition(step, field))
    assert prompt.take_back is None
    prompt.go_on()
    assert assessment.snapshot.activities == before.activities


@pytest.mark.parametrize(
    ("step", "field", "first", "second"),
    [
        ("audit", "name", "Calls", "Forms"),
        ("next-rung", "name", "Talks", "Deals"),
        ("reallocate", "event", "Call", "Hour"),
        ("position", "profession.task.name", "Tests", "Bugs"),
        ("position", "profession.count.kind", "entry-level postings", "junior hires"),
    ],
)
def test_a_row_is_removed_by_a_dash_at_its_name_and_the_next_one_is_asked_about(
    step: Step, field: str, first: str, second: str, profile: ProfileSession
) -> None:
    assessment = assessed(profile)
    here = [PromptPosition(step, field, row) for row in (0, 1)]
    for at, name in zip(here, (first, second), strict=True):
        if prompt_at(assessment, at).current != name:
            prompt_at(assessment, at).take(name)
    take_back = prompt_at(assessment, here[0]).take_back
    assert take_back is not None
    assert take_back() == here[0]
    assert prompt_at(assessment, here[0]).current == second


def test_a_dash_takes_all_moves_back_and_leaves_the_rest_of_the_plan(
    profile: ProfileSession,
) -> None:
    assessment = Assessment(profile, Draft(snapshot=developer()))
    take_back = prompt_at(assessment, PromptPosition("reallocate", "moved")).take_back
    assert take_back is not None
    take_back()
    plan = assessment.snapshot.plan
    assert plan is not None
    assert (plan.moves, plan.skill, len(plan.events)) == ((), "negotiation", 2)


@pytest.mark.parametrize(
    ("line", "way"),
    [
        ("", "go on"),
        ("   ", "go on"),
        (" - ", "take back"),
        ("<", "back"),
        ("Back", "back"),
        ("?", "explain"),
        ("HELP", "explain"),
        ("again", "again"),
        ("tips", "tips"),
        ("? rung", "method"),
        ("?rung", "method"),
        ("quit", "leave"),
        ("-5", "answer"),
        ("back office work", "answer"),
        ("Method development in the laboratory", "answer"),
        ("again and again", "answer"),
        ("x", "answer"),
        ("skip", "answer"),
    ],
)
def test_only_what_is_typed_alone_is_a_way_of_answering(line: str, way: str) -> None:
    assert way_of(line) == way
