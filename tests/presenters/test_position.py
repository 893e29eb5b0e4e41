import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from laddertui.domain import ladder
from laddertui.domain.advice import advice
from laddertui.domain.leverage import HANDS_ON
from laddertui.domain.snapshot import EVERYTHING_ELSE, Activity, Snapshot
from laddertui.presenters import position
from tests.support.drafts import developer


def rows(*known: tuple[str, float, int]) -> tuple[Activity, ...]:
    return tuple(
        Activity(id=name.lower(), name=name, share=share, score=score)
        for name, share, score in known
    )


def test_the_most_human_part_is_named_first() -> None:
    assert position.most_human_text(developer()) == (
        "The most human part of your week: Hearing users out (15 % of it, a 4)."
    )


def test_nothing_is_named_where_there_is_nothing() -> None:
    assert position.most_human_text(developer(activities=())) == ""


def test_one_small_move_is_within_reach_in_hours_where_the_week_is_known() -> None:
    said = position.within_reach_text(developer())  # 5 % of 40 hours; 0.05 * (4 - 1)
    assert said == (
        "Within reach, for example: 2 hours a week from Writing boilerplate to it would move your"
        " rung by +0.15."
    )


def test_and_in_percent_where_it_is_not() -> None:
    assert "5 % of the week from Writing boilerplate" in position.within_reach_text(
        developer(hours_per_week=None)
    )


def test_hours_within_reach_are_not_rounded_to_other_hours() -> None:
    said = position.within_reach_text(developer(hours_per_week=30.0))
    assert "1.5 hours" in said


def test_a_donor_smaller_than_five_points_gives_what_it_has() -> None:
    s = developer(activities=rows(("Typing", 3.0, 1), ("Talking", 97.0, 4)), hours_per_week=None)
    assert (
        "3 % of the week from Typing to it would move your rung by +0.09"
        in position.within_reach_text(s)
    )


def test_where_all_scores_are_alike_there_is_a_question_instead() -> None:
    s = developer(activities=rows(("Typing", 50.0, 3), ("Talking", 50.0, 3)))
    assert (
        position.within_reach_text(s)
        == "Every part of it stands on the same rung; what would you like more of?"
    )


def test_two_different_scores_are_never_called_the_same_rung() -> None:
    rest = Activity(id=EVERYTHING_ELSE, name="Everything else", share=40.0, score=4)
    s = developer(activities=(*rows(("Typing", 60.0, 2)), rest))
    assert "same rung" not in position.within_reach_text(s)


def test_the_exposed_and_the_anchored_share() -> None:
    s = developer()
    found = ladder.position(s.activities)
    assert found is not None
    assert position.share_texts(s, found) == ("65 % at scores 1-2", "15 % at scores 4-5")


def test_what_needs_hands_stands_beside_the_exposed_share_and_the_lens_does_not_take_it() -> None:
    operating = Activity(id="o", name="Operating", share=60.0, score=2, hands_on=True)
    rest = Activity(id="r", name="Letters", share=40.0, score=1)
    s = developer(activities=(replace(operating, value_kind="owns-outcome"), rest))
    assert position.position_lines(s)[-1] == (
        "100 % at scores 1-2; 0 % at scores 4-5; 60 % hands-on, not counted here."
    )


def test_what_is_within_reach_is_named_where_it_is_not_what_was_named_first() -> None:
    rest = Activity(id=EVERYTHING_ELSE, name="Everything else", share=30.0, score=4)
    s = developer(activities=(*rows(("Typing", 50.0, 1), ("Talking", 20.0, 3)), rest))
    assert "The most human part of your week: Everything else" in position.most_human_text(s)
    assert "from Typing to Talking would move your rung by +0.10" in position.within_reach_text(s)


def test_a_low_rung_is_told_what_company_it_has_and_a_high_one_nothing_of_left_out_hours() -> None:
    def said(*known: tuple[str, float, int]) -> str:
        s = developer(activities=rows(*known))
        found = ladder.position(s.activities)
        assert found is not None
        return position.scale_lines(s, found)[1]

    assert said(("Typing", 100.0, 1)) == (
        "By our sums over O*NET yours has company: one occupation in 10 comes to 1.10 or less as a"
        " whole week."
    )
    assert said(("Typing", 60.0, 1), ("Sorting", 40.0, 2)) == (
        "By our sums 36 in 100 O*NET occupations lie below your 1.40."
    )
    high = said(("Typing", 20.0, 3), ("Talking", 80.0, 5))
    assert "a single week may well stand higher" in high and "left out" not in high


SHARES = ((60.0, 30.0, 10.0), (34.0, 33.0, 33.0), (5.0, 15.0, 80.0))


def grid() -> Iterator[Snapshot]:
    """Weeks of three activities: every score, some shares, some that AI could do, some of hands."""
    for scores, shares, could, hands in product(
        product(range(1, 6), repeat=3), SHARES, ((), (2,), (0, 1, 2)), ((), (0,))
    ):
        yield developer(
            plan=None,
            next_rung=None,
            activities=tuple(
                Activity(
                    id=f"a{n}",
                    name=f"Task {n}",
                    share=shares[n],
                    score=score,
                    ai_could_replace=n in could if score > 2 else None,
                    hands_on=n in hands or None,
                )
                for n, score in enumerate(scores)
            ),
        )


def test_what_is_named_first_and_what_is_within_reach_never_contradict_the_advice() -> None:
    for s in grid():
        by_name = {a.name: a for a in s.activities}
        told = {(given.code, given.activity) for given in advice(s)}
        doubted = {activity for code, activity in told if code == "ai-could-replace"}
        human = by_name[position.most_human_text(s).split(": ")[1].split(" (")[0]]
        sure = [a.score for a in s.activities if a.score > 2 and a.id not in doubted]
        if sure:  # then the highest of these is named, and never one that the advice doubts
            assert human.id not in doubted and human.score == max(sure), s
        else:
            assert human.score == max(a.score for a in s.activities), s
        reach = position.within_reach_text(s)
        move = re.search(r"from (Task \d) to it would move your rung by \+(\d\.\d\d)", reach)
        assert (move is not None) or not reach.startswith("Within reach, for example"), reach
        if move is not None:
            donor = by_name[move[1]]
            assert human.id not in doubted and not donor.hands_on, s
            assert donor.score < human.score and float(move[2]) > 0, s
        if ("single-five", None) in {(code, None) for code, _ in told}:
            assert not sure or human.score >= 4 or doubted, s
        assert ("same rung" in reach) == (len({a.score for a in s.activities}) == 1), s
        found = ladder.position(s.activities)
        assert found is not None
        assert "left out" not in " ".join(position.scale_lines(s, found))
        is_told_of_hands = any("hands-on" in text for text in position.share_texts(s, found))
        assert is_told_of_hands == any(a.hands_on for a in s.activities), s


def test_what_stays_dry_at_a_level_and_what_one_score_weighs() -> None:
    assert (
        position.water_text(developer(), None)
        == "One step on 'Writing boilerplate' moves it by 0.40."
    )
    assert position.water_text(developer(), 2).startswith("Water at 2: 35 % of the week stays dry.")
    assert position.water_text(developer(), 5).startswith("Water at 5: 0 % of the week stays dry.")


def test_what_needs_hands_or_holds_or_is_marked_is_never_within_reach() -> None:
    pipes = Activity(id="p", name="Fixing pipes", share=50.0, score=1, value_kind=HANDS_ON)
    quotes = Activity(id="q", name="Writing quotes", share=20.0, score=2)
    owners = Activity(id="o", name="Talking with owners", share=30.0, score=4)
    said = position.within_reach_text(developer(activities=(pipes, quotes, owners)))
    assert "2 hours a week from Writing quotes" in said
    marked = replace(quotes, fixed=True)
    said = position.within_reach_text(developer(activities=(pipes, marked, owners)))
    assert said == "Within reach: a little more of it. What could give the time is yours to say."
