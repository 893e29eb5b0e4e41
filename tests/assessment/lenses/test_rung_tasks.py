import pytest

from laddertui.assessment.lenses import rung_tasks
from laddertui.domain.families.family import FirstYearTask
from laddertui.forms import answers
from laddertui.forms.answers import AnswerError
from tests.support.professions import SOFTWARE, looking_at, task


def proposed(name: str, volume: int, complexity: int, share: float) -> FirstYearTask:
    """What a guide proposes."""
    return FirstYearTask(
        name=name, volume=volume, complexity=complexity, share=share, builds="an eye for tone"
    )


def test_a_row_comes_into_being_as_it_is_typed_and_goes_when_it_is_emptied() -> None:
    draft = rung_tasks.change(looking_at(None), 0, name="Tests")
    draft = rung_tasks.change(rung_tasks.change(draft, 0, volume=5), 0, complexity=1)
    draft = rung_tasks.change(draft, 0, first_year_share=30.0)
    assert rung_tasks.tasks(draft) == (task("Tests", 5, 1, 30.0),)
    draft = rung_tasks.change(draft, 0, name="", volume=0, complexity=0, first_year_share=0.0)
    assert draft.snapshot.profession is None


def test_a_row_further_down_keeps_its_place_while_one_types() -> None:
    draft = rung_tasks.change(looking_at(None), 2, name="Third")
    assert [t.name for t in rung_tasks.tasks(draft)] == ["", "", "Third"]


def test_a_row_can_be_taken_out() -> None:
    draft = rung_tasks.remove(looking_at(SOFTWARE), 1)
    assert [t.name for t in rung_tasks.tasks(draft)] == [
        "Unit tests",
        "First debugging",
        "Design talks",
    ]
    assert rung_tasks.remove(draft, 9) == draft


def test_tasks_to_start_from_leave_alone_what_is_there() -> None:
    draft = rung_tasks.add(
        looking_at(SOFTWARE), (proposed("unit TESTS", 1, 1, 1.0), proposed("Mail", 4, 1, 5.0))
    )
    assert rung_tasks.tasks(draft)[:4] == SOFTWARE.tasks
    assert rung_tasks.names(draft)[4:] == ["Mail"]


def test_a_task_from_a_guide_says_what_it_builds_and_leaves_the_other_way_to_the_person() -> None:
    (mail,) = rung_tasks.tasks(rung_tasks.add(looking_at(None), [proposed("Mail", 4, 1, 5.0)]))
    assert (mail.volume, mail.complexity, mail.first_year_share) == (4, 1, 5.0)
    assert (mail.builds, mail.alternative, mail.hands_on) == ("an eye for tone", None, None)


def test_there_is_room_for_ten() -> None:
    many = tuple(proposed(f"Task {n}", 3, 3, 5.0) for n in range(7))
    with pytest.raises(AnswerError, match="room for 10"):
        rung_tasks.add(looking_at(SOFTWARE), many)


def test_the_rungs_stand_by_context_and_then_by_time_the_simplest_lowest() -> None:
    rows = rung_tasks.from_the_top(SOFTWARE.tasks)
    assert [SOFTWARE.tasks[n].name for n in rows] == [
        "First debugging",
        "Boilerplate",
        "Unit tests",
    ]


@pytest.mark.parametrize("answer", ["0", "6", "2.5", "x", "11", "-1", "٣"])
def test_a_grade_is_1_to_5(answer: str) -> None:
    with pytest.raises(AnswerError, match="1 to 5"):
        answers.score_or_none_yet(answer)


def test_a_grade_that_is_taken_back_is_not_given() -> None:
    assert [answers.score_or_none_yet(answer) for answer in (" 4 ", "")] == [4, 0]


@pytest.mark.parametrize(
    ("answer", "share"), [("", 0.0), ("12,5", 12.5), ("100", 100.0), ("30 %", 30.0)]
)
def test_a_share_of_the_first_year(answer: str, share: float) -> None:
    assert rung_tasks.share(answer) == share


@pytest.mark.parametrize("answer", ["100.01", "101", "-5", "much"])
def test_no_share_is_above_a_whole_year(answer: str) -> None:
    with pytest.raises(AnswerError):
        rung_tasks.share(answer)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        ("n", "none"),
        ("P", "partial"),
        ("v", "proven"),
        ("proven", "proven"),
        ("", None),
    ],
)
def test_the_other_way_by_its_key_or_its_name(answer: str, said: str | None) -> None:
    assert rung_tasks.alternative(answer) == said


def test_another_way_that_is_none_of_these_is_refused() -> None:
    with pytest.raises(AnswerError, match="n for none, p for partial, v for proven"):
        rung_tasks.alternative("maybe")
