"""Score: one key a score, two questions that test it, and going back freely."""

import pytest

from laddertui.assessment import score
from laddertui.content import score_scale
from laddertui.domain.draft import Draft
from laddertui.domain.ladder import SCORES
from laddertui.forms.wording import score as questions
from laddertui.forms.wording.score import AI_COULD_REPLACE
from laddertui.tui.widgets.score.score_question import PERFECT_AI_COULD
from tests.support.drafts import developer, draft_of, named, shared
from tests.support.windows import (
    ROOMY,
    app_of,
    at_step,
    click,
    draft_in,
    focus,
    here,
    opened,
    press,
    says,
    shown_in,
    toasts,
)


def scoring(*shares: float, **session: object) -> Draft:
    """Rows without scores, at Score."""
    return draft_of(shared(*shares).snapshot, **{"step": "score", **session})


def scores(draft: Draft) -> list[int]:
    return [a.score for a in draft.snapshot.activities]


async def test_one_arrives_at_the_first_activity_without_a_score() -> None:
    draft = score.give(scoring(40.0, 30.0, 30.0), 1)
    async with at_step(draft_of(draft.snapshot, step="score")) as window:
        assert says(window, "#activity", "Task 1")
        assert says(window, "#progress", "Activity 2 of 3")
        assert type(window.app.focused).__name__ == "ScoreScale"
        assert says(window, "#question", f"{questions.SCORE.ask} Press 1 to 5.")


@pytest.mark.slow
async def test_a_whole_scoring_by_keys_stays_at_the_last_and_enter_leads_to_the_position() -> None:
    async with at_step(scoring(40.0, 30.0, 30.0)) as window:
        await press(window, "1")
        assert says(window, "#activity", "Task 1")
        assert says(window, "#progress", "Activity 2 of 3   ■□□   just scored 1: Task 0")
        await press(window, "u")
        assert says(window, "#progress", "Activity 1 of 3   □□□") and not says(
            window, "#progress", "just scored"
        )
        await press(window, "1")
        await press(window, "4")
        assert says(window, "#question", "could a perfect AI do this within three years?")
        await press(window, "n")
        assert says(window, "#question", "Is it the people in it")
        await press(window, "y")
        assert says(window, "#activity", "Task 2")
        await press(window, "2")
        assert here(window) == "score"
        assert says(window, "#activity", "Task 2")
        assert says(window, "#notice", "All of them have a score.")
        assert focus(window) == "#next"
        assert says(window, "#next", "See where you stand")
        assert scores(draft_in(window)) == [1, 4, 2]
        await press(window, "enter")
        assert here(window) == "position"


@pytest.mark.slow
async def test_the_last_score_leaves_the_page_only_with_a_key_of_its_own() -> None:
    for keys in (("2",), ("3", "n", "y"), ("3", "y", "y"), ("5", "n", "n", "1")):
        async with at_step(score.give(scoring(60.0, 40.0), 1)) as window:
            await press(window, *keys)
            assert here(window) == "score", keys
            assert focus(window) == "#next", keys
            await press(window, "f8")
            assert here(window) == "position", keys


async def test_the_way_on_waits_for_the_questions_that_test_the_last_score() -> None:
    async with at_step(score.give(scoring(60.0, 40.0), 1)) as window:
        await press(window, "3", "enter")
        assert here(window) == "score"
        assert says(window, "#question", "could a perfect AI do this within three years?")
        assert focus(window) != "#next"


async def test_correcting_a_score_stays_where_the_next_one_has_one_already() -> None:
    draft = score.give(score.give(scoring(40.0, 30.0, 30.0), 1), 2)
    async with at_step(draft_of(draft.snapshot, step="score", row=0, field="score")) as window:
        assert says(window, "#activity", "Task 0")
        await press(window, "2")
        assert says(window, "#activity", "Task 0")
        assert says(window, "#notice", "Right goes on to the activity after it.")
        assert scores(draft_in(window)) == [2, 2, 0]
        await press(window, "right")
        assert says(window, "#activity", "Task 1")
        assert not says(window, "#notice", "Right goes on to the activity after it.")
        await press(window, "4", "n", "y")  # the one after it has no score yet
        assert says(window, "#activity", "Task 2")
        assert scores(draft_in(window)) == [2, 4, 0]


async def test_a_correction_that_is_tested_stays_too() -> None:
    draft = score.give(score.give(scoring(40.0, 30.0, 30.0), 1), 2)
    async with at_step(draft_of(draft.snapshot, step="score", row=0, field="score")) as window:
        await press(window, "5", "n", "y")
        assert says(window, "#activity", "Task 0")
        assert says(window, "#notice", "Right goes on to the activity after it.")
        assert scores(draft_in(window)) == [5, 2, 0]


async def test_once_all_have_a_score_one_goes_through_them_again_and_corrects_one() -> None:
    async with at_step(score.give(scoring(60.0, 40.0), 1)) as window:
        await press(window, "2")
        assert says(window, "#notice", "Left and right go through them again.")
        await press(window, "left")
        assert says(window, "#activity", "Task 0")
        await press(window, "2")
        assert scores(draft_in(window)) == [2, 2]
        assert says(window, "#activity", "Task 0")


async def test_the_arrow_moves_whatever_is_asked_and_the_score_given_keeps_its_mark() -> None:
    def rung_with(mark: str) -> str:
        lines = shown_in(window, "ScoreScale").splitlines()
        return next((line.split("╞")[0].strip("▶ ") for line in lines if mark in line), "")

    async with at_step(scoring(60.0, 40.0)) as window:
        await press(window, "4")
        assert (rung_with("▶"), rung_with("(x)")) == ("4", "4")
        await press(window, "down", "down")
        assert (rung_with("▶"), rung_with("(x)")) == ("2", "4")
        await press(window, "enter")
        assert says(window, "#notice", "First y for yes or n for no. u takes the score back.")
        assert scores(draft_in(window)) == [4, 0]
        await press(window, "n", "y", "1")
        assert focus(window) == "#next"
        await press(window, "k")  # also from the button
        assert focus(window) != "#next"
        assert (rung_with("▶"), rung_with("(x)")) == ("2", "1")
        await press(window, "left", "2", "down")  # a correction: one stays, and goes on moving
        assert (rung_with("▶"), rung_with("(x)")) == ("1", "2")
        await press(window, "enter", "enter", "enter")
        assert here(window) == "score"
        assert scores(draft_in(window)) == [1, 1]


async def test_difficulty_is_answered_with_a_word_and_the_score_again() -> None:
    async with at_step(scoring(60.0, 40.0)) as window:
        await press(window, "5", "n", "n")
        assert says(window, "#activity", "Task 0")
        assert says(window, "#question", "Press 1 to 5.")
        assert says(window, "#notice", "Score it once more; the same is fine.")
        assert says(window, "#notice", "because AI replicates it.")  # to the end of the sentence
        await press(window, "2")
        assert says(window, "#activity", "Task 1")
        assert scores(draft_in(window)) == [2, 0]


async def test_the_same_score_once_more_is_taken_though_difficulty_makes_it() -> None:
    async with at_step(scoring(60.0, 40.0)) as window:
        await press(window, "3", "n", "n", "3")
        assert says(window, "#activity", "Task 1")
        await press(window, "4", "y", "n", "4")  # the last one, too
        assert focus(window) == "#next"
        assert scores(draft_in(window)) == [3, 4]


async def test_a_figure_after_the_last_score_corrects_that_one() -> None:
    async with at_step(score.give(scoring(60.0, 40.0), 1)) as window:
        await press(window, "2")
        assert focus(window) == "#next"
        await press(window, "1")
        assert here(window) == "score"
        assert scores(draft_in(window)) == [1, 1]
        await press(window, "5", "n", "y", "enter")
        assert here(window) == "position"
        assert scores(draft_in(window)) == [1, 5]
        await press(window, "f7")
        assert says(window, "#activity", "Task 1")  # where one was
        await press(window, "left", "f8", "f7")
        assert says(window, "#activity", "Task 0")


async def test_turning_away_from_a_question_says_that_it_stays_open_and_what_score_stands() -> None:
    open_still = "“Task 0” stays a 4, and the question about it stays open"
    async with at_step(scoring(60.0, 40.0)) as window:
        await press(window, "4", "right")
        assert says(window, "#notice", f"{open_still}; press 4 there again to be asked.")
        await press(window, "right")
        assert not says(window, "#notice", open_still)
        await press(window, "left", "4")
        assert says(window, "#question", "could a perfect AI do this within three years?")
        await press(window, "y")
        for leave in (("g", "a"), ("f7",)):
            await press(window, *leave)
            assert here(window) == "audit"
            assert any(open_still in note for note in toasts(window)), leave
            window.app.clear_notifications()
            await press(window, "f8", "f8", "left", "4")
        assert scores(draft_in(window)) == [4, 0]


async def test_a_word_on_the_activity_before_names_it() -> None:
    async with at_step(draft_of(named("Filing", "Talks").snapshot, step="score")) as window:
        await press(window, "1")
        assert says(window, "#notice", "Of “Filing”: A low score is about the task, not about you.")
        await press(window, "2", "u")
        assert not says(window, "#notice", "A low score")


async def test_what_an_ai_could_do_is_said_and_the_score_stays() -> None:
    async with at_step(scoring(60.0, 40.0)) as window:
        await press(window, "4", "y")
        assert says(window, "#question", f"{PERFECT_AI_COULD} {questions.COMPLEXITY.ask}")
        assert not says(window, "#notice", "source")
        assert draft_in(window).snapshot.activities[0].ai_could_replace is True
        assert scores(draft_in(window)) == [4, 0]


async def test_one_thing_at_a_time_is_said_when_it_matters_and_no_warning_comes_first() -> None:
    week = named("Sorting mail", "First replies to tickets", "Calming callers", "Filing", "Rest")
    scored = draft_of(week.snapshot, step="score")
    async with at_step(scored, size=ROOMY) as window:
        assert says(window, "#notice", "1 is technique alone.")
        await press(window, "1")
        assert says(window, "#notice", "A low score is about the task, not about you.")
        await press(window, "3")
        assert says(window, "#notice", "Contact that follows a script is not yet a relationship.")
        await press(window, "n", "y")
        assert says(window, "#notice", "The words for 2, 3 and 4 are this app's own.")
        await press(window, "5")
        assert says(window, "#notice", "What do people come to you for that this does not give?")
        await press(window, "n", "y")
        assert says(window, "#notice", "You can go back to any score until you save.")
        await press(window, "1")  # said before: not again
        assert not says(window, "#notice", "A low score is about the task")


async def test_yes_and_no_are_no_keys_while_no_question_is_open() -> None:
    async with at_step(scoring(60.0, 40.0)) as window:
        await press(window, "y", "n")
        assert here(window) == "score"
        assert scores(draft_in(window)) == [0, 0]


async def test_one_goes_back_and_forth_freely() -> None:
    async with at_step(scoring(60.0, 40.0)) as window:
        await press(window, "1", "left")
        assert says(window, "#activity", "Task 0")
        await press(window, "2", "left", "b")  # no key any more
        assert says(window, "#activity", "Task 0")
        await press(window, "right")
        assert says(window, "#activity", "Task 1")
        assert scores(draft_in(window)) == [2, 0]


async def test_a_score_can_be_marked_with_the_arrows_and_given_with_enter_or_a_click() -> None:
    async with at_step(scoring(60.0, 40.0)) as window:
        await press(window, "up", "up", "enter")
        assert scores(draft_in(window)) == [2, 0]
        await click(window, "ScoreScale", offset=(3, 0))
        assert scores(draft_in(window)) == [2, 5]


async def test_undo_takes_a_score_back_and_goes_to_where_it_was_given() -> None:
    async with at_step(scoring(60.0, 40.0)) as window:
        await press(window, "1", "u")
        assert scores(draft_in(window)) == [0, 0]
        assert says(window, "#activity", "Task 0")
        await press(window, "f6")
        assert scores(draft_in(window)) == [1, 0]


@pytest.mark.slow
async def test_undo_goes_back_to_the_audit_where_the_last_change_was_made_there() -> None:
    async with at_step(draft_of(shared(60.0, 40.0).snapshot, row=0, field="name")) as window:
        await press(window, "end", "x", "f8")
        assert here(window) == "score"
        await press(window, "u")
        assert here(window) == "audit"
        assert [a.name for a in draft_in(window).snapshot.activities] == ["Task 0", "Task 1"]


async def test_hands_or_presence_is_marked_with_a_key() -> None:
    async with at_step(scoring(60.0, 40.0)) as window:
        await press(window, "m")
        assert says(window, "#about", "hands or presence")
        await press(window, "m")
        assert not says(window, "#about", "hands or presence")


async def test_going_on_is_refused_until_all_have_a_score() -> None:
    async with at_step(scoring(60.0, 40.0)) as window:
        await press(window, "1", "left", "f8")
        assert here(window) == "score"
        assert says(window, "#activity", "Task 1")
        assert says(window, "#notice", "This one has no score yet.")
        await press(window, "2", "f8")
        assert here(window) == "position"


@pytest.mark.slow
async def test_going_on_says_first_what_is_still_asked() -> None:
    async with at_step(scoring(60.0, 40.0)) as window:
        await press(window, "4", "f8")
        assert says(window, "#notice", "First y for yes or n for no. u takes the score back.")
        assert says(window, "#activity", "Task 0")
        await press(window, "n", "y", "3", "right_square_bracket")
        assert here(window) == "score"
        assert says(window, "#notice", "First y for yes or n for no.")
        await press(window, "u", "1", "f8")
        assert here(window) == "position"


async def test_one_comes_back_to_the_open_question_of_the_same_activity() -> None:
    async with at_step(scoring(60.0, 40.0)) as window:
        await press(window, "1", "4", "escape")
        assert here(window) == "HomeScreen"
        await press(window, "c")
        assert says(window, "#activity", "Task 1")
        assert says(window, "#question", "could a perfect AI do this")


async def test_one_comes_back_to_an_activity_that_has_a_score_already() -> None:
    draft = draft_of(developer(), step="score", row=2)
    async with at_step(draft) as window:
        assert says(window, "#activity", "Talking changes through")
        assert window.app.screen.query_one("#next").display


async def test_once_all_are_scored_the_way_on_is_a_button() -> None:
    async with at_step(draft_of(developer(), step="score")) as window:
        await press(window, "tab")
        assert focus(window) == "#next"
        await press(window, "enter")
        assert here(window) == "position"


async def test_a_draft_at_score_without_activities_opens_all_the_same() -> None:
    async with opened(draft_of(shared().snapshot, step="score")) as window:
        await press(window, "enter")
        assert here(window) in ("audit", "score")
        await press(window, "f5", "escape")
        assert here(window) == "HomeScreen"


async def test_a_draft_whose_place_is_outside_the_rows_opens_all_the_same() -> None:
    for row in (50, -9):
        async with at_step(draft_of(developer(), step="score", row=row)) as window:
            await press(window, "1")
            assert len(scores(draft_in(window))) == 4


@pytest.mark.parametrize(("digit", "given"), [("３", 3), ("5", 5), ("٢", 2), ("४", 4), ("①", 1)])
async def test_a_digit_of_an_input_method_or_another_script_is_a_score(
    digit: str, given: int
) -> None:
    async with at_step(scoring(60.0, 40.0)) as window:
        await press(window, digit)
        assert draft_in(window).snapshot.activities[0].score == given


async def test_a_letter_of_another_layout_says_which_key_is_wanted() -> None:
    async with at_step(scoring(60.0, 40.0)) as window:
        await press(window, "й")
        assert says(window, "#notice", "й is no key here. Press 1 to 5.")
        await press(window, "3")
        for letter in ("н", "т", "υ", "ν"):
            await press(window, letter)
            assert says(window, "#notice", f"{letter} is no key here. First y for yes or n for no.")
        await press(window, "ｎ")
        assert draft_in(window).snapshot.activities[0].ai_could_replace is False


async def test_a_figure_does_not_change_the_score_while_a_question_tests_it() -> None:
    async with at_step(scoring(60.0, 40.0)) as window:
        await press(window, "4", "n", "2")
        assert scores(draft_in(window)) == [4, 0]
        assert says(window, "#notice", "First y for yes or n for no. u takes the score back.")
        await press(window, "y")
        assert scores(draft_in(window)) == [4, 0]
        assert says(window, "#activity", "Task 1")


@pytest.mark.parametrize("size", [(80, 23), (80, 24), (120, 36)], ids=str)
async def test_what_each_score_means_and_the_open_question_can_be_read_in_full(
    size: tuple[int, int],
) -> None:
    async with at_step(draft_of(developer(), step="score"), size=size) as window:
        await press(window, "3")
        meanings = [anchor.words for anchor in score_scale.anchors().values()]
        assert len(meanings) == len(SCORES)
        said = " ".join(shown_in(window, "ScoreScale").replace("│", " ").split())
        assert [words for words in meanings if words not in said] == []
        question = " ".join(shown_in(window, "#question").split())
        assert question == f"{AI_COULD_REPLACE.ask} y yes · n no"
        assert "Esc Home" in shown_in(window, "KeyBar")
        assert shown_in(window, "#next").strip() == "See where you stand"
        await press(window, "y", "f8")  # the longest question, and a word below it
        said = " ".join(shown_in(window, "ScoreScale").replace("│", " ").split())
        assert [words for words in meanings if words not in said] == []
        assert says(window, "#question", f"{PERFECT_AI_COULD} {questions.COMPLEXITY.ask}")
        assert says(window, "#notice", "u takes the score back.")
        assert shown_in(window, "#next").strip() == "See where you stand"


async def test_whatever_is_said_the_page_does_not_scroll_and_the_ladder_stays_in_its_place() -> (
    None
):
    long = "Talking with patients and families about what comes next, and what they can do " * 3
    week = named(long.strip()[:200], "Filing")
    async with at_step(draft_of(week.snapshot, step="score"), size=(80, 23)) as window:
        profile, screen = app_of(window).profile, window.app.screen
        scale = screen.query_one("ScoreScale")
        at = scale.region
        profile.store.note_signal(
            "It spoke well, and of something else. " * 4, [week.snapshot.activities[0].id]
        )
        for key in ("left", "3", "y", "3", "n", "m", "4", "y", "n"):
            await press(window, key)
            assert scale.region == at, key
            assert screen.max_scroll_y == 0 and screen.scrollbars_enabled == (False, False), key
            assert "Esc Home" in shown_in(window, "KeyBar")
            last = shown_in(window, "#notice").rstrip()
            assert not last or last.endswith("."), key  # to the end of its sentence
            name, tried = shown_in(window, "#activity"), shown_in(window, "#tried")
            assert "…" in name and "…" in tried  # what is cut says so
            for part in ("#question", "#notice", "#above"):
                lines = shown_in(window, part).splitlines()
                assert all(not line or line[0] != " " for line in lines if line.strip()), part
                assert screen.query_one(part).region.x == 2, (key, part)
