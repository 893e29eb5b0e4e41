"""The lens as lines: a quarter's page holds all that was said; two compare answer by answer."""

from dataclasses import replace

from laddertui.assessment.lenses import leverage
from laddertui.domain.leverage import Leverage
from laddertui.presenters import comparison, leverage_page, snapshot_page
from tests.support.drafts import developer, draft_of
from tests.support.weeks import copywriter, nurse, plumber, week

TITLE = "Who gains from my work? (leverage)"
NOTE = "the platform bills, {we} are [b]paid[/b] by the text"


def test_a_quarters_page_holds_what_was_answered_and_what_it_comes_to() -> None:
    answers = replace(
        copywriter().leverage or Leverage(), broken_ladder=0, regulation=1, value_note=NOTE
    )
    # 2 + 1 + 0 + 2 of 8 is 62.5 %; 1 of 2 is 50 %
    assert dict(snapshot_page.snapshot_sections(copywriter(leverage=answers)))[TITLE] == [
        "by what you said: 20 % of a kind the leverage source sees holding, 70 % of a kind it calls"
        " exposed, 10 % has no kind yet",
        "  passes information on: Gathering facts",
        "  makes a standard result: Drafting product texts",
        "  owns the outcome: Settling the message with clients",
        "wear on bargaining power (erosion): 62.5 %, 4 of 6 answered",
        "  yes: Many make the same, for less · The same from a cheaper place",
        "  partly: Small tasks, paid by the piece",
        "  no: No beginners are taken on",
        "what slows change (friction): 50 %, 1 of 3 answered; it buys time",
        "  partly: A licence or a law",
        f"In your words: {NOTE}",
    ]


def test_the_sentence_is_on_the_page_where_the_two_differ() -> None:
    assert any(
        "so the rung alone says too little" in line
        for line in dict(snapshot_page.snapshot_sections(plumber()))[TITLE]
    )


def test_a_quarter_without_the_lens_has_no_such_part() -> None:
    assert TITLE not in dict(snapshot_page.snapshot_sections(developer()))


def test_both_sides_of_liability_are_shown_where_either_is_there() -> None:
    both = dict(leverage_page.reading_sections(plumber(leverage=Leverage(liability_buffer=2))))[
        "Liability, both ways"
    ]
    assert both == [
        "Deciding, and being paid for it: 15 % of the week.",
        "Signing what you did not make: yes.",
    ]
    owned = dict(leverage_page.reading_sections(plumber()))["Liability, both ways"]
    assert owned[1] == "Signing what you did not make: not answered."
    kinds_unknown = week("Clerk", ("Checking", 100, 2, None), leverage=Leverage(liability_buffer=1))
    signing = dict(leverage_page.reading_sections(kinds_unknown))["Liability, both ways"]
    assert signing[0] == "Deciding, and being paid for it: not known yet."
    neither = week(
        "Clerk", ("Checking", 100, 2, "standard-output"), leverage=Leverage(liability_buffer=0)
    )
    assert "Liability, both ways" not in dict(leverage_page.reading_sections(neither))


def test_friction_is_time_bought_with_the_source_named() -> None:
    rows = dict(
        leverage_page.reading_sections(plumber(leverage=Leverage(regulation=2, bureaucracy=0)))
    )["Time bought"]
    assert rows[0].startswith("yes: A licence or a law. Within reach, for example: ")
    assert "The leverage source says" in rows[-1]
    assert "They buy time" in rows[-1]
    none = dict(leverage_page.reading_sections(plumber(leverage=Leverage(bureaucracy=0))))[
        "Time bought"
    ]
    assert none[0] == "Of those you answered, none."
    assert "Time bought" not in dict(leverage_page.reading_sections(plumber()))


def test_where_the_sources_differ_is_always_said() -> None:
    for s in (developer(), plumber(), nurse()):
        rows = dict(leverage_page.reading_sections(s))["Where the sources differ"]
        assert any("empathy is automated too" in row for row in rows)
        assert any("leaves physical work out" in row for row in rows)
        assert any("slowing the change" in row for row in rows)


def test_a_reading_has_no_more_parts_than_there_are_places_for() -> None:
    full = replace(
        nurse().leverage or Leverage(), regulation=2, liability_buffer=2, value_note=NOTE
    )
    assert len(leverage_page.reading_sections(nurse(leverage=full))) == leverage_page.MOST_SECTIONS


def test_two_quarters_are_compared_sum_by_sum_and_answer_by_answer() -> None:
    before = nurse(
        quarter="2026-Q3", leverage=replace(nurse().leverage or Leverage(), regulation=2)
    )
    draft = leverage.set_answer(draft_of(nurse(leverage=before.leverage)), "compression", 1)
    after = leverage.set_kind(leverage.set_answer(draft, "scarcity", 2), 3, "owns-outcome").snapshot
    # held 55 and 65; erosion 4 of 12 and 5 of 12
    assert dict(comparison.comparison_sections(comparison.compare(before, after)))[TITLE] == [
        "holds ground    55 % → 65 %",
        "is exposed      45 % → 35 %",
        "erosion         33.3 % → 41.7 %",
        "friction        100 % → 100 %",
        "Many make the same, for less: no → yes",
        "More load, less say: yes → partly",
    ]


def test_sums_over_other_questions_are_not_to_be_compared() -> None:
    before = week(
        "Editor", ("Editing", 100, 2, None), quarter="2026-Q3", leverage=Leverage(scarcity=2)
    )
    after = week(
        "Editor",
        ("Editing", 100, 2, "standard-output"),
        leverage=Leverage(scarcity=2, wage_reset=0),
    )
    assert leverage_page.leverage_changes(before, after) == [
        "holds ground    not known → 0 %",
        "is exposed      not known → 100 %",
        "erosion         100 % → 50 % (not the same questions)",
        "The same from a cheaper place: not answered → no",
    ]


def test_answers_of_last_time_on_another_week_are_said_to_be_those_of_last_time() -> None:
    before = week("Adviser", ("Calls", 60, 4, "owns-outcome"), ("Mail", 40, 2, "standard-output"))
    first, second = before.activities
    moved = (replace(first, share=70.0), replace(second, share=30.0))
    after = replace(before, quarter="2027-Q1", activities=moved)
    changes = leverage_page.leverage_changes(before, after)
    assert changes[:2] == ["holds ground    60 % → 70 %", "is exposed      40 % → 30 %"]
    assert changes[-1].startswith("The answers are those of last time")
    anew = replace(after, activities=(replace(moved[0], value_kind="moves-information"), moved[1]))
    assert "last time" not in " ".join(leverage_page.leverage_changes(before, anew))


def test_two_quarters_without_the_lens_say_nothing_of_it() -> None:
    assert leverage_page.leverage_changes(developer(quarter="2026-Q3"), developer()) == []
    assert TITLE not in dict(
        comparison.comparison_sections(
            comparison.compare(developer(quarter="2026-Q3"), developer())
        )
    )


def test_the_lines_to_copy_hold_the_whole_reading() -> None:
    lines = leverage_page.reading_lines(plumber(leverage=Leverage(scarcity=1, value_note=NOTE)))
    text = "\n".join(lines)
    for words in (
        "What holds most here: Fixing pipes",
        "by what you said: 75 % of a kind the leverage source sees holding",
        "wear on bargaining power (erosion): 50 %, 1 of 6",
        NOTE,
        "In your words",
    ):
        assert words in text
    assert leverage_page.reading_lines(developer())[1] == "Where the sources differ"


def test_a_sum_that_stayed_at_nothing_is_no_news_and_one_that_became_unknown_is() -> None:
    before = week(
        "Editor",
        ("Editing", 100, 2, "standard-output"),
        quarter="2026-Q3",
        leverage=Leverage(regulation=2),
    )
    after = week(
        "Editor",
        ("Editing", 60, 2, "standard-output"),
        ("Mail", 40, 1, None),
        leverage=Leverage(scarcity=0),
    )
    assert leverage_page.leverage_changes(before, after) == [
        "is exposed      100 % → 60 %",
        "has no kind yet 0 % → 40 %",
        "erosion         not known → 0 %",
        "friction        100 % → not known",
        "Many make the same, for less: not answered → no",
        "A licence or a law: yes → not answered",
    ]


def test_answers_carried_over_say_of_which_quarter_they_are_until_one_changes() -> None:
    before = copywriter(quarter="2026-Q4")
    after = copywriter(quarter="2027-Q1")
    assert leverage_page.page_lines(after, before)[0].startswith(
        "as answered for 2026-Q4: 20 % of a kind"
    )
    assert dict(snapshot_page.snapshot_sections(after, before))[TITLE] == leverage_page.page_lines(
        after, before
    )
    assert any(
        line.startswith("as answered for 2026-Q4: ")
        for line in leverage_page.reading_lines(after, before)
    )
    answered = leverage.set_answer(draft_of(after), "regulation", 1).snapshot
    another_kind = leverage.set_kind(draft_of(after), 3, "owns-outcome").snapshot
    for s in (answered, another_kind):
        assert leverage_page.page_lines(s, before)[0].startswith("by what you said: ")
