"""What a listener hears: how much at each question, and what is read again on request."""

import re
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from laddertui.content.sources import sources
from tests.support.plain_runs import AUDIT, SCORES, heard

WALKS = sorted((Path(__file__).parent / "walks").glob("*.txt"))
MOST_AT_FIRST = 175
"""Words before an answer: a minute, at the speed at which screen readers begin."""
MOST_AGAIN = 50
"""Words when a question is put once more: a good quarter of a minute."""


def words(text: str) -> int:
    return len(re.findall(r"\w[\w'’.-]*", text))


@pytest.mark.parametrize("walk", WALKS, ids=lambda walk: walk.stem)
def test_no_question_is_longer_than_a_minute_and_each_ends_with_something_true_and_to_do(
    walk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = heard(walk.read_text(), monkeypatch)
    counted = sorted(((words(step), step) for step in steps), reverse=True)
    worst = "\n\n".join(f"{number} words:\n{step}" for number, step in counted[:3])
    total = f"{len(steps)} questions, {sum(map(words, steps))} words"
    sys.stdout.write(f"{walk.stem}: {total}; the longest:\n{worst}\n")
    assert counted[0][0] <= MOST_AT_FIRST, worst
    end = steps[-1]
    assert "Saved as " in end
    assert "The most human part of your week: " in end
    assert "First: " in end or "Within reach" in end or "what would you like more of?" in end
    assert "The next review is on 2027-02-22." in end
    assert not re.search("[\x00-\x09\x0b-\x1f\u2500-\u259f!]", "".join(steps))


def test_a_review_tells_the_change_in_sentences_and_says_once_what_a_change_means(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = WALKS[0].parent
    heard((folder / "developer.txt").read_text(), monkeypatch)
    monkeypatch.setenv("LADDERTUI_TODAY", "2027-02-22")
    steps = heard((folder / "reviews" / "developer.txt").read_text(), monkeypatch)
    assert max(map(words, steps)) <= MOST_AT_FIRST
    whole = "".join(steps)
    assert whole.count("A different score is not a mistake.") == 1
    assert whole.count("A score fell, so the plan may change, too") == 1
    assert whole.count("Last time you gave it") == 5  # of seven activities two are new
    assert "Score every activity afresh" in steps[0]
    before_the_shares = next(step for step in steps if "Last quarter's plan:" in step)
    assert before_the_shares.endswith("What do you work as? [Mid-level developer]\n")
    position = next(step for step in steps if "Since 2026-Q4:" in step)
    assert "Your rung went from 2.03 to 2.33" in position
    assert "All 20 points of your plan moved." in position
    assert "Reviewing colleagues' changes 3→2" not in position  # what it is made of, on request
    assert "The next review is on 2027-05-22." in steps[-1]
    assert "Follow one or two outlets" in steps[0]
    monkeypatch.setenv("LADDERTUI_TODAY", "2027-05-22")
    agenda = heard("quit\n", monkeypatch)[0]
    assert "You follow Import AI, my union's letter. Was there anything that touches" in agenda
    assert agenda.endswith("[Import AI, my union's letter]\n")


@pytest.mark.parametrize("walk", WALKS, ids=lambda walk: walk.stem)
def test_a_question_put_again_is_put_alone_and_short(
    walk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At every question an answer that none takes, and then the right one."""
    doubled = "".join(f"no\x07\n{line}" for line in walk.read_text().splitlines(keepends=True))
    steps = heard(doubled, monkeypatch, "--lenient")
    assert "Saved as " in steps[-1]
    again = sorted(((words(step), step) for step in steps[1:-1:2]), reverse=True)
    worst = "\n".join(f"{number} words:\n{step}" for number, step in again[:3])
    sys.stdout.write(f"{walk.stem}; the longest put again:\n{worst}\n")
    assert again[0][0] <= MOST_AGAIN, worst


def test_the_anchors_are_read_once_from_5_to_1_and_again_on_request(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    anchor = "5 trust is the product: Trust, emotional intelligence"
    steps = heard(AUDIT + "6\nagain\n2\nn\nquit\n", monkeypatch, "--lenient")
    first, refused, again, hands, second = steps[13:18]
    order = [first.index(f"  {score} ") for score in (5, 4, 3, 2, 1)]
    assert order == sorted(order)
    assert "The words for 5 and 1 are the ladder source's" in first
    assert [anchor in step for step in (first, refused, again, second)] == [
        True,
        False,
        True,
        False,
    ]
    assert "1 of 3: Writing boilerplate code. 5 trust is the product;" in refused
    assert "does this need your hands" in hands.casefold()
    assert "2 of 3: Finding bugs (28.75 % of the week). How far does its value" in second
    assert "4 relational judgement; 3 hybrid, human decides; 2 technical" in second


def test_going_back_reads_the_question_without_its_page(monkeypatch: pytest.MonkeyPatch) -> None:
    first, _, again, _ = heard("Nurse\n<\nquit\n", monkeypatch)
    assert "One job, two rungs" in first
    assert again == "What do you work as? [Nurse]\n"


def test_where_there_is_no_page_asking_for_it_answers_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    week, again = heard("Nurse\nagain\nquit\n", monkeypatch)[1:3]
    assert again == f"There is no page before this question.\n{week}"


def test_it_is_said_at_once_who_the_ladder_source_is_and_how_one_answers(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first = heard("quit\n", monkeypatch)[0].splitlines()
    assert first[0].startswith("Enter goes on:")
    assert words(first[0]) <= 40
    assert first[1] == f"The ladder source: {sources()['ladder'].full_name}."


def test_the_method_and_its_sources_can_be_looked_up_at_any_question(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked = "? oppenheimer\n? sources\n?noise\n? rung\n? zebra\nNurse\nquit\n"
    steps = heard(asked, monkeypatch)
    assert "told by Jason Oppenheimer on The Iced Coffee Hour" in steps[1]
    for source in sources().values():
        assert source.full_name in steps[2]
    assert "Nobody scores themselves exactly." in steps[3]
    assert "more have it; another word finds fewer" in steps[4]
    assert "Nothing in the method has all of these words: zebra." in steps[5]
    for before, after in pairwise(steps[:6]):
        assert before.endswith("What do you work as?\n"), after


def test_the_tips_of_a_step_are_read_on_request_with_whose_they_are(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    steps = heard(AUDIT + SCORES + "g\n\n\n\ntips\nquit\n", monkeypatch)
    told = steps[-2]
    for piece in (
        "Do not drop the present job at once",
        "The advice to focus on soft skills can end in more load and less say.",
        "The leverage source says: Knowing AI tools helps for a while",
        "The attorney of the worked example asked to be given other duties.",
        "Treat it as a sprint of 90 days",
        "leaves each at least half",
    ):
        assert piece in told


def test_a_question_mark_explains_the_question_and_names_every_way_of_answering(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told = heard("?\nquit\n", monkeypatch)[1]
    assert "as you would tell a neighbour" in told
    for way in ("Enter", "- takes", "< goes", "quit", "again", "tips", "? and a word"):
        assert way in told
    assert words(told) <= 70
