"""Going back, also after going on later, to the question before."""

from pathlib import Path

import pytest

from tests.support.plain_runs import AUDIT, SCORES, answer, draft, heard

LENS = AUDIT + SCORES + "l\nr\ns\no\ny\nn\n"
FIELD = AUDIT + SCORES + "p\nLaw\nResearch\n5\n1\n70\n\nan eye\n"


@pytest.mark.parametrize(
    ("so_far", "here", "before"),
    [
        (LENS, "3. ", "2. "),
        (FIELD, "Is there another way", "Which judgement grows"),
        (AUDIT + SCORES + "f\n", "The ladder source says\n", "What next:"),
        (AUDIT + SCORES + "g\nLead\n\ns\n", "1 Software,", "1. One thing that person does"),
        (
            AUDIT + SCORES + "g\nLead\n\ns\n1\n",
            "One rung up in Software",
            "1. One thing that person",
        ),
        (AUDIT + SCORES + "g\nLead\n\n\n1 3 5\n", "  1  Writing", "A move like 1 8 5"),
        (AUDIT + SCORES + "p\nLaw\ns\n", "1 Software,", "1. One task that fills"),
        (AUDIT + SCORES + "s\n", "Mid-level developer", "What next:"),
    ],
    ids=lambda text: text[-12:],
)
def test_after_going_on_one_goes_back_to_the_question_that_came_before(
    so_far: str, here: str, before: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert answer(so_far, monkeypatch) == 1
    resumed, back, _ = heard("<\nquit\n", monkeypatch)
    assert here in resumed
    assert back.startswith(before)


@pytest.mark.parametrize(
    ("step", "field", "asked"),
    [
        ("reallocate", "donors", "A move like 1 8 5"),
        ("reallocate", "weekday-0", "A move like 1 8 5"),
        ("next-rung", "suggest", "What is your work called one rung higher?"),
        ("next-rung", "suggestion.zebra", "Which field of work?"),
        ("audit", "next", "What do you work as?"),
        ("position", "leverage", "What next:"),
    ],
)
def test_where_only_the_app_has_a_question_the_step_is_taken_up_at_its_beginning(
    step: str, field: str, asked: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(AUDIT + SCORES + "quit\n", monkeypatch)
    text = draft(tmp_path).read_text()
    assert 'step = "position"' in text
    text = text.replace('step = "position"', f'step = "{step}"\nfield = "{field}"')
    draft(tmp_path).write_text(text)
    assert asked in heard("quit\n", monkeypatch)[0]
