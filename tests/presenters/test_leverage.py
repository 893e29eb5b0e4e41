"""What the lens says to five people: true by their answers, a sentence where the two differ."""

import re
from dataclasses import replace

import pytest

from laddertui.domain.advice import advice
from laddertui.domain.leverage import Leverage, ValueKind
from laddertui.domain.snapshot import Snapshot
from laddertui.presenters import leverage, leverage_page
from tests.support.drafts import developer, nothing_yet
from tests.support.weeks import copywriter, nurse, plumber, therapist, week


def test_a_plumber_reads_that_the_rung_says_too_little() -> None:
    # 60 + 25 at scores 1-2; 60 by hands and 15 by outcomes hold
    assert leverage.disagreement_text(plumber()) == (
        "By the ladder 85 % of your week stands at 1-2; by this lens 75 % of it holds ground"
        " through hands, presence or risk and owned outcomes,"
        " so the rung alone says too little about your work."
    )
    assert leverage.opening_lines(plumber())[0] == (
        "What holds most here: Fixing pipes (60 %; hands, presence or high risk)."
    )
    assert leverage.opening_lines(plumber())[1].startswith(
        "Within reach, for example: one decision in Writing quotes"
    )


def test_a_nurse_reads_of_more_load_and_of_no_difference_while_the_signals_stay_below_half() -> (
    None
):
    # 0 + 0 + 1 + 1 + 2 + 0 of 12 is 33.3 %; 40 + 15 hold
    found = leverage.leverage_sums(nurse())
    assert found is not None
    assert leverage.figure_lines(nurse(), found) == [
        "by what you said: 55 % of a kind the leverage source sees holding",
        "45 % of a kind it calls exposed",
        "wear on bargaining power (erosion): 33.3 %, 6 of 6 answered",
        "what slows change (friction): not known yet",
    ]
    assert leverage.disagreement_text(nurse()) == ""
    assert [(q.id, word) for q, word in leverage.answered_yes(nurse())] == [
        ("compression", "yes"),
        ("broken_ladder", "partly"),
        ("liability_buffer", "partly"),
    ]
    assert "compression" in [a.code for a in advice(nurse())]


def test_a_nurse_whose_signals_come_to_half_reads_where_the_worth_may_go() -> None:
    # 0 + 0 + 2 + 2 + 2 + 0 of 12 is 50 %
    answers = replace(nurse().leverage or Leverage(), broken_ladder=2, liability_buffer=2)
    assert leverage.disagreement_text(nurse(leverage=answers)) == (
        "By the ladder your week is at least as human as technical (55 % at 4-5, 35 % at 1-2);"
        " by this lens the signs of lost bargaining power come to 50 % of what they could (erosion,"
        " 6 of 6 answered), so what"
        " the human part is worth may be captured elsewhere."
    )


def test_a_therapist_on_a_platform_reads_it_although_the_week_holds() -> None:
    # 1 + 2 + 1 + 1 of 8 is 62.5 %
    words = leverage.disagreement_text(therapist())
    assert "(75 % at 4-5, 25 % at 1-2); by this lens the signs" in words
    assert "come to 62.5 % of what they could (erosion, 4 of 6 answered)" in words
    assert leverage.opening_lines(therapist())[0].startswith("What holds most here: Sessions (60 %")


def test_a_copywriter_whom_both_find_exposed_reads_no_difference_and_the_human_part_first() -> None:
    assert leverage.disagreement_text(copywriter()) == ""
    assert leverage.opening_lines(copywriter())[0].startswith(
        "What holds most here: Settling the message with clients (20 %; owns the outcome)"
    )
    # 5 of 6; 20 held, 70 exposed, the mail has no kind
    assert leverage.leverage_line(copywriter()) == (
        "Who gains from my work? By your answers: 20 % of a kind the leverage source sees"
        " holding; 70 % of a"
        " kind it calls exposed; 10 % has no kind yet;"
        " wear on bargaining power (erosion): 83.3 %, 3 of 6 answered."
    )


def test_whose_every_kind_is_exposed_still_reads_the_most_human_part_first() -> None:
    s = week(
        "Copywriter",
        ("Drafting", 70, 2, "standard-output"),
        ("Briefings", 30, 3, "moves-information"),
    )
    assert leverage.opening_lines(s) == [
        "The most human part of your week: Briefings (30 % of it, a 3).",
        "Within reach, for example: one decision in Drafting that you answer for.",
    ]
    only_questions = week("Editor", ("Editing", 100, 2, None), leverage=Leverage(scarcity=1))
    assert leverage.opening_lines(only_questions) == [
        "The most human part of your week: Editing (100 % of it, a 2).",
        "Within reach, for example: tell whoever pays of one thing you decided, and how it went.",
    ]
    unscored = week("Editor", ("Editing", 100, 0, "standard-output"))
    assert leverage.opening_lines(unscored)[0].startswith("Within reach, for example: ")


def test_the_line_says_of_which_quarter_the_answers_are() -> None:
    for s, words in (
        (copywriter, "As answered for 2026-Q3: 20 %"),
        (plumber, "(As answered for 2026-Q3.)"),
    ):
        assert words in leverage.leverage_line(s(), s(quarter="2026-Q3"))
        changed = s(quarter="2026-Q3", leverage=Leverage(scarcity=0))
        assert "nswered for" not in leverage.leverage_line(s(), changed)


def test_a_developer_reads_a_difference_only_where_knowing_the_place_makes_half_of_the_week() -> (
    None
):
    # 40 + 25 at scores 1-2; of that week 20 + 15 hold,
    # or 25 + 20 + 15 where finding bugs is local knowledge
    def of_kinds(bugs: ValueKind) -> Snapshot:
        kinds: tuple[ValueKind, ...] = (
            "standard-output",
            bugs,
            "deep-local-context",
            "owns-outcome",
        )
        rows = zip(developer().activities, kinds, strict=True)
        return developer(activities=tuple(replace(a, value_kind=kind) for a, kind in rows))

    assert leverage.disagreement_text(of_kinds("repeats-process")) == ""
    assert leverage.disagreement_text(of_kinds("deep-local-context")) == (
        "By the ladder 65 % of your week stands at 1-2; by this lens 60 % of it holds ground"
        " through local knowledge and owned outcomes,"
        " so the rung alone says too little about your work."
    )


def test_a_human_week_of_which_little_holds_is_told_apart_from_one_that_is_only_not_known() -> None:
    known = week(
        "Adviser", ("Calls", 70, 4, "moves-information"), ("Reports", 30, 2, "owns-outcome")
    )
    assert "no more than 30 % of it holds ground, so what" in leverage.disagreement_text(known)
    unknown = week("Adviser", ("Calls", 70, 4, None), ("Reports", 30, 2, "owns-outcome"))
    assert leverage.disagreement_text(unknown) == ""
    part = week(
        "Adviser",
        ("Calls", 55, 4, "moves-information"),
        ("Talks", 15, 4, None),
        ("Mail", 30, 2, "owns-outcome"),
    )
    assert "no more than 45 % of it holds ground" in leverage.disagreement_text(part)


def test_both_reasons_are_given_where_both_hold() -> None:
    known = Leverage(compression=2)
    s = week("Adviser", ("Calls", 100, 4, "moves-information"), leverage=known)
    assert (
        "none of it holds ground and the signs of lost bargaining power come to 100 % of what they"
        " could (erosion, 1 of 6 answered), so" in leverage.disagreement_text(s)
    )


def test_a_week_of_threes_is_called_neither_human_nor_technical() -> None:
    s = week("Editor", ("Editing", 100, 3, None), leverage=Leverage(scarcity=1))
    assert "at least as human as technical (0 % at 4-5, 0 % at 1-2)" in leverage.disagreement_text(
        s
    )


def test_nothing_is_said_while_nothing_is_known() -> None:
    for s in (developer(), nothing_yet().snapshot):
        assert leverage.leverage_sums(s) is None
        assert (
            leverage.disagreement_text(s),
            leverage.leverage_line(s),
            leverage.opening_lines(s),
        ) == ("", "", [])


def test_before_all_is_scored_there_is_no_sentence() -> None:
    rows = tuple(replace(a, score=0) for a in plumber().activities)
    assert leverage.disagreement_text(plumber(activities=rows)) == ""


def test_unanswered_is_said_to_be_unanswered() -> None:
    s = week("Editor", ("Editing", 100, 2, None), leverage=Leverage(scarcity=0))
    assert (
        leverage.leverage_line(s) == "Who gains from my work? By your answers: no value kinds yet;"
        " wear on bargaining power (erosion): 0 %, 1 of 6 answered."
    )
    rows = dict(leverage_page.reading_sections(s))["What wears at it"]
    assert rows == ["Of the 1 you answered, none.", "Not answered: 5 of 6. Unknown is not no."]


@pytest.mark.parametrize("s", [plumber(), nurse(), therapist(), copywriter()], ids=lambda s: s.role)
def test_no_one_reads_an_alarm_a_promise_or_a_forecast(s: Snapshot) -> None:
    text = "\n".join([*leverage_page.reading_lines(s), *leverage_page.page_lines(s)])
    assert "!" not in text
    assert not re.search(
        r"\bsafe|years left|\b(danger|doom|threat|urgent|lose your)|you will\b", text, re.IGNORECASE
    )
