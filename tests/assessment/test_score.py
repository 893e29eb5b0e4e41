from laddertui.assessment import audit, score
from laddertui.domain.draft import Draft
from tests.support.drafts import developer, draft_of, shared


def at(draft: Draft) -> tuple[int, str]:
    """The row and the question that is open."""
    return draft.session.row, score.open_question(draft)


def test_a_one_or_a_two_goes_straight_on() -> None:
    draft = score.give(shared(50.0, 50.0), 2)
    assert draft.snapshot.activities[0].score == 2
    assert at(draft) == (1, "score")


def test_a_three_four_or_five_is_followed_by_both_questions_in_order() -> None:
    for given in (3, 4, 5):
        draft = score.give(shared(50.0, 50.0), given)
        assert at(draft) == (0, "ai_could_replace")
        draft = score.answer_replaceable(draft, False)
        assert at(draft) == (0, "complexity")
        draft = score.answer_complexity(draft, people=True)
        assert at(draft) == (1, "score")
        first = draft.snapshot.activities[0]
        assert (first.score, first.ai_could_replace) == (given, False)


def test_the_score_stays_though_an_ai_could_do_it() -> None:
    draft = score.answer_replaceable(score.give(shared(100.0), 4), True)
    first = draft.snapshot.activities[0]
    assert (first.score, first.ai_could_replace) == (4, True)


def test_difficulty_asks_for_the_score_again_and_keeps_it_until_then() -> None:
    draft = score.answer_replaceable(score.give(shared(50.0, 50.0), 5), False)
    draft = score.answer_complexity(draft, people=False)
    assert at(draft) == (0, "score")
    assert draft.snapshot.activities[0].score == 5
    draft = score.give(draft, 2)
    assert [a.score for a in draft.snapshot.activities] == [2, 0]
    assert at(draft) == (1, "score")


def test_a_lower_score_takes_the_answer_about_the_ai_back() -> None:
    draft = score.answer_replaceable(score.give(shared(100.0), 4), True)
    draft = score.give(score.go(draft, 0), 1)
    assert draft.snapshot.activities[0].ai_could_replace is None


def test_what_was_left_out_comes_round_again() -> None:
    draft = score.go(shared(40.0, 30.0, 30.0), 1)
    draft = score.give(draft, 1)
    assert draft.session.row == 2
    draft = score.give(draft, 1)
    assert draft.session.row == 0


def test_after_the_last_score_one_stays_there() -> None:
    draft = score.give(score.give(shared(50.0, 50.0), 1), 2)
    assert score.is_done(draft)
    assert at(draft) == (1, "score")


def test_going_back_and_forth_stays_within_the_rows() -> None:
    draft = shared(50.0, 50.0)
    assert score.go(draft, -1).session.row == 0
    assert score.go(draft, 9).session.row == 1


def test_going_back_closes_the_open_question_and_keeps_the_score() -> None:
    draft = score.go(score.give(score.give(shared(50.0, 50.0), 1), 4), 0)
    assert at(draft) == (0, "score")
    assert [a.score for a in draft.snapshot.activities] == [1, 4]


def test_one_score_of_three_is_not_done() -> None:
    assert not score.is_done(score.give(shared(40.0, 30.0, 30.0), 1))


def test_nothing_is_done_while_there_is_nothing_to_score() -> None:
    assert not score.is_done(shared())


def test_hands_or_presence_is_a_mark_that_comes_and_goes_and_leaves_the_value_alone() -> None:
    draft = audit.change_row(shared(100.0), 0, value_kind="owns-outcome")
    marked = score.toggle_hands_on(draft)
    first = marked.snapshot.activities[0]
    assert (first.hands_on, first.value_kind) == (True, "owns-outcome")
    assert score.toggle_hands_on(marked) == draft


def test_hands_that_the_value_kind_alone_says_can_be_said_not_to_be_needed() -> None:
    draft = audit.change_row(shared(100.0), 0, value_kind="physical-or-high-risk")
    denied = score.toggle_hands_on(draft)
    first = denied.snapshot.activities[0]
    assert (first.hands_on, first.value_kind) == (False, "physical-or-high-risk")
    assert score.toggle_hands_on(denied).snapshot.activities[0].hands_on is True


def test_a_place_outside_the_rows_makes_no_rows() -> None:
    draft = score.give(draft_of(developer(), step="score", row=20), 2)
    assert len(draft.snapshot.activities) == 4


def test_the_same_score_after_a_no_to_the_people_is_taken_without_asking_again() -> None:
    for given in (3, 4, 5):
        draft = score.answer_replaceable(score.give(shared(50.0, 50.0), given), False)
        draft = score.answer_complexity(draft, people=False)
        draft = score.give(draft, given)
        assert [a.score for a in draft.snapshot.activities] == [given, 0]
        assert at(draft) == (1, "score")


def test_another_high_score_after_a_no_to_the_people_is_tested_too() -> None:
    draft = score.answer_replaceable(score.give(shared(50.0, 50.0), 5), False)
    draft = score.give(score.answer_complexity(draft, people=False), 4)
    assert at(draft) == (0, "ai_could_replace")


def test_turning_away_and_back_has_the_same_score_tested_as_any_other_time() -> None:
    draft = score.answer_replaceable(score.give(shared(50.0, 50.0), 4), False)
    draft = score.answer_complexity(draft, people=False)
    draft = score.give(score.turned(score.turned(draft, 1), -1), 4)
    assert at(draft) == (0, "ai_could_replace")
