"""The leverage lens: a few single keys answer it, what is open stays open, the map agrees."""

from dataclasses import replace

import pytest
from textual.geometry import Region

from laddertui.assessment import reassess
from laddertui.content.leverage import lens_questions
from laddertui.domain.leverage import Leverage, ValueKind
from laddertui.domain.snapshot import Snapshot
from laddertui.tui.widgets.field import Field
from laddertui.tui.widgets.leverage.answer_list import AnswerList
from tests.support.drafts import TODAY, developer, draft_of, nothing_yet
from tests.support.hostile_texts import HOSTILE, nothing_acts
from tests.support.leverage_lens import at_position, bare, to_part
from tests.support.palette import look, palette
from tests.support.weeks import copywriter, nurse, plumber, therapist
from tests.support.windows import (
    ROOMY,
    SMALL,
    Window,
    app_of,
    at_step,
    click,
    draft_in,
    focus,
    here,
    on_screen,
    opened,
    paste,
    press,
    rest,
    says,
    shown,
    shown_in,
    write,
)


async def to_reading(window: Window) -> None:
    await to_part(window, 3)
    assert on_screen(window, "[What it comes to]")


def kinds(window: Window) -> list[str | None]:
    return [a.value_kind for a in draft_in(window).snapshot.activities]


async def test_one_figure_an_activity_and_the_next_thing_to_do_has_the_focus() -> None:
    async with at_step(at_position(bare(nurse()))) as window:
        await press(window, "g", "l")
        assert here(window) == "LeverageScreen"
        assert focus(window) == "#kinds-list"
        await press(window, "5", "6", "3", "1")
        assert focus(window) == "#kinds-list"
        await press(window, "2")
        assert kinds(window) == [a.value_kind for a in nurse().activities]
        assert focus(window) == "#next"
        await press(window, "enter")
        assert focus(window) == "#questions-list"


@pytest.mark.slow
async def test_the_lens_never_takes_back_what_the_score_step_marked_as_hands() -> None:
    """A surgeon owns the outcome with her hands: two questions, two answers."""
    rows = bare(nurse()).activities
    week = bare(nurse(), activities=(replace(rows[0], hands_on=True), *rows[1:]))
    caveat = "40 % hands-on, not counted here"
    async with at_step(at_position(week), size=ROOMY) as window:
        assert says(window, "#shares", caveat)
        assert says(window, "#by-leverage", "")  # hands alone are no answer to the lens
        await press(window, "g", "l", "4", "6", "enter", "escape")
        first = draft_in(window).snapshot.activities[0]
        assert (first.hands_on, first.value_kind) == (True, "owns-outcome")
        await press(window, "g", "p")
        assert says(window, "#shares", caveat)


@pytest.mark.slow
async def test_from_home_a_draft_under_way_is_kept_and_not_saved() -> None:
    before = nurse(quarter="2026-Q3", taken_on=TODAY.replace(month=8))
    begun = reassess.new_review(before, "2026-Q4", TODAY)
    scored = tuple(
        replace(a, score=b.score)
        for a, b in zip(begun.snapshot.activities, before.activities, strict=True)
    )
    review = replace(begun, snapshot=replace(begun.snapshot, activities=scored))
    for draft, saved in ((review, (before,)), (at_position(nurse()), ())):
        async with opened(draft, saved=saved) as window:
            await to_part(window, 3)
            assert here(window) == "LeverageScreen"
            assert not app_of(window).state.assessment.missing()  # type: ignore[union-attr]
            assert not window.app.screen.query_one("#save").display
            assert focus(window) == "#close"
            await press(window, "f10")
            assert here(window) == "LeverageScreen"
            await press(window, "enter")
            assert here(window) == "HomeScreen"
            assert app_of(window).profile.store.this_quarter() is None
            assert app_of(window).profile.has_draft()
            app_of(window).profile.store.discard_draft()


@pytest.mark.slow
async def test_an_answer_is_taken_back_to_unanswered_and_that_is_no_no() -> None:
    async with at_step(at_position(nurse()), size=ROOMY) as window:
        await to_part(window, 2)
        await press(window, *["up"] * 9, "y")
        assert draft_in(window).snapshot.leverage == replace(
            nurse().leverage or Leverage(), scarcity=2
        )
        await press(window, "up", "delete")
        assert says(window, "#questions-list", "· not answered")
        assert draft_in(window).snapshot.leverage == replace(
            nurse().leverage or Leverage(), scarcity=None
        )
        await press(window, "f8")
        assert on_screen(window, "5 of 6 answered")
        assert on_screen(window, "Unknown is not no.")


@pytest.mark.slow
async def test_what_was_done_in_the_lens_is_taken_back_and_nothing_of_a_step() -> None:
    async with at_step(at_position(bare(plumber()))) as window:
        await press(window, "g", "l", "5", "3", "f5", "f5", "f5")
        assert kinds(window) == [None, None, None]
        assert says(window, "#notice", "Nothing to take back")
        await press(window, "f6")
        assert kinds(window) == ["physical-or-high-risk", None, None]


@pytest.mark.slow
async def test_letters_and_figures_typed_into_the_note_answer_nothing() -> None:
    async with at_step(at_position(plumber()), size=ROOMY) as window:
        await to_part(window, 2)
        await click(window, "#note")
        assert on_screen(window, "Nothing is worked out from it")
        await write(window, "pay no one yet, 1 x")
        assert draft_in(window).snapshot.leverage == Leverage(value_note="pay no one yet, 1 x")
        await press(window, "f7")
        assert focus(window) == "#kinds-list"


@pytest.mark.slow
async def test_the_question_at_the_arrow_says_what_a_yes_means_and_what_people_do() -> None:
    async with at_step(at_position(plumber())) as window:
        await to_part(window, 2)
        await press(window, *["up"] * 9)
        for q in lens_questions():
            assert says(window, "#detail", q.ask), q.id
            assert says(window, "#detail", "The leverage source says:"), q.id
            assert says(window, "#detail", f"Within reach, for example: {q.do.text}"), q.id
            await press(window, "j")


async def test_everything_has_room_at_80_by_24() -> None:
    rows = tuple(
        replace(bare(developer()).activities[0], id=f"t{n}", name=f"Task number {n}")
        for n in range(11)
    )
    async with at_step(at_position(bare(developer(), activities=rows)), size=SMALL) as window:
        await press(window, "g", "l")
        for words in (
            "Task number 0",
            "Task number 10",
            "1 passes information on",
            "6 knows this place deeply",
        ):
            assert words in shown(window)
        await press(window, "f8")
        for words in (
            *(q.label for q in lens_questions()),
            "In your words",
            "What it comes to",
            "y Yes",
            "Help",
        ):
            assert words in shown(window)
        for label in ("#detail", "#note", "#actions"):
            assert not cut_off(window, label), label


def cut_off(window: Window, target: str) -> bool:
    """Whether a part of a widget lies outside of the window."""
    region = window.app.screen.query_one(target).region
    return region.intersection(Region(0, 0, *window.app.size)) != region


@pytest.mark.slow
async def test_a_list_longer_than_the_window_follows_the_arrow() -> None:
    rows = tuple(
        replace(developer().activities[0], id=f"t{n}", name=f"Task number {n}") for n in range(30)
    )
    async with at_step(at_position(bare(developer(), activities=rows))) as window:
        await press(window, "g", "l", *["down"] * 29)
        assert "▶    40 %  Task number 29" in shown(window)
        assert "Task number 0 " not in shown(window)


@pytest.mark.slow
async def test_before_there_is_an_activity_the_questions_can_be_answered_and_no_map_is_drawn() -> (
    None
):
    async with opened(draft_of(replace(nothing_yet().snapshot, role="Plumber"))) as window:
        await press(window, "g", "l")
        assert on_screen(window, "so the audit comes first")
        assert focus(window) == "#next"
        await press(window, "4", "enter", "y", "f8")
        assert draft_in(window).snapshot.activities == ()
        assert draft_in(window).snapshot.leverage == Leverage(scarcity=2)
        assert not window.app.screen.query_one("LeverageMap").region
        assert on_screen(window, "(erosion): 100 %, 1 of 6 answered")
        assert on_screen(window, "The map is drawn once every activity has a score")
        assert focus(window) == "#close"
        assert not window.app.screen.query_one("#save").display
        await press(window, "enter")
        assert here(window) == "HomeScreen"
        assert app_of(window).profile.has_draft()


@pytest.mark.slow
async def test_without_any_answer_it_says_so() -> None:
    async with at_step(at_position(bare(plumber()))) as window:
        await to_reading(window)
        assert on_screen(window, "Nothing has been answered yet.")
        assert on_screen(window, "Where the sources differ")


@pytest.mark.slow
async def test_the_map_shows_what_the_figures_say_without_colour() -> None:
    async with at_step(at_position(plumber()), size=(120, 36)) as window:
        await to_reading(window)
        rows = shown_in(window, "LeverageMap").split("\n")
        labels = {n: row[:6].strip() for n, row in enumerate(rows) if "%" in row[:7]}
        assert list(labels.values()) == ["100 %", "50 %", "0 %"]
        top, half, ground = labels
        assert half - top == ground - half
        assert rows[0].strip() == "▲ more of the week holds ground"
        assert rows[ground + 1].split() == ["1", "2", "3", "4", "5"]
        assert rows[ground + 2].split("  ")[0] == "" and "with people ▶" in rows[ground + 2]
        # 75 % held stands half of the way from 50 to 100; rung 0.60 + 0.25 + 0.60 = 1.45,
        # an eighth of the way from 1 to 5
        (at,) = [n for n, row in enumerate(rows) if "●" in row]
        assert at in (top + (half - top) // 2, top + (half - top + 1) // 2)
        left = rows[ground].index("┤") + 1
        width = len(rows[ground].rstrip()) - left
        assert rows[at].index("●") - left == round(0.1125 * (width - 1))
        assert "YOU" in rows[at - 1]
        text = shown_in(window, "LeverageMap")
        for words in (
            *("hands, place or", "decisions hold", "with people, and", "it stays yours"),
            *("easiest to hand", "over to tools", "with people, but", "others gain most"),
        ):
            assert words in text, words
        assert ":" not in text


@pytest.mark.slow
async def test_last_quarters_place_is_a_shadow_on_the_map() -> None:
    # then 60 % of the time held, now 75 % of it: one line apart at least
    before = plumber(quarter="2026-Q3", taken_on=TODAY.replace(month=8))
    rows = tuple(
        replace(a, value_kind=None) if n == 2 else a for n, a in enumerate(before.activities)
    )
    before = replace(before, activities=rows)
    draft = reassess.new_review(before, "2026-Q4", TODAY)
    now = replace(draft.snapshot, activities=plumber().activities)
    reviewed = replace(draft, snapshot=now, session=replace(draft.session, step="position"))
    async with opened(reviewed, saved=(before,), size=(120, 36)) as window:
        await press(window, "enter")
        await to_reading(window)
        drawn = shown_in(window, "LeverageMap").split("\n")
        (then,) = [n for n, row in enumerate(drawn) if "○ last time" in row]
        (here_,) = [n for n, row in enumerate(drawn) if "●" in row]
        assert here_ < then


@pytest.mark.slow
async def test_the_map_shows_how_far_time_without_a_kind_could_lift_the_mark() -> None:
    rows = tuple(
        replace(a, value_kind=a.value_kind if n else None)
        for n, a in enumerate(plumber().activities)
    )
    async with at_step(at_position(plumber(activities=rows)), size=(120, 36)) as window:
        await to_reading(window)
        drawn = shown_in(window, "LeverageMap").split("\n")
        (at,) = [n for n, row in enumerate(drawn) if "●" in row]
        shaded = [n for n, row in enumerate(drawn) if "░" in row]
        assert shaded == list(range(min(shaded), at))  # from 15 % up to 15 + 60
        (full, ground) = (n for n, row in enumerate(drawn) if "100 %┤" in row or "  0 %┤" in row)
        percents = [100 * (ground - n) / (ground - full) for n in (at, min(shaded))]
        assert percents == pytest.approx([15, 75], abs=50 / (ground - full))
        assert on_screen(window, "Between 15 % and 75 % of your week holds ground")
        assert on_screen(window, "60 % has no kind yet")


@pytest.mark.slow
async def test_the_mark_stays_on_the_map_at_its_edges() -> None:
    edges: tuple[tuple[int, ValueKind, int], ...] = (
        (5, "owns-outcome", 1),
        (1, "standard-output", -3),
    )
    for score, kind, line in edges:
        rows = (
            replace(
                developer().activities[0],
                share=100.0,
                score=score,
                value_kind=kind,
                ai_could_replace=None,
            ),
        )
        async with at_step(at_position(developer(activities=rows, plan=None))) as window:
            await to_reading(window)
            window.app.screen.query_one("#page").scroll_to_widget(
                window.app.screen.query_one("LeverageMap"), animate=False
            )
            await rest(window)
            drawn = window.app.screen.query_one("LeverageMap").render()
            assert "●" in str(drawn).split("\n")[line]
            assert "YOU" in str(drawn)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("s", "words"),
    [
        (plumber(), "holds ground through hands, presence or risk and owned outcomes"),
        (therapist(), "come to 62.5 % of what they could (erosion, 4 of 6 answered)"),
        (nurse(), "Over half of your week, 55 %, holds ground through hands"),
        (copywriter(), "20 % of your week holds ground, through owned outcomes"),
    ],
    ids=lambda x: getattr(x, "role", ""),
)
async def test_one_sentence_stands_above_the_map_and_says_where_the_two_looks_differ(
    s: Snapshot, words: str
) -> None:
    async with at_step(at_position(s), size=ROOMY) as window:
        assert on_screen(window, "Who gains from my work?")
        await to_reading(window)
        assert says(window, "#sentence", words)
        assert says(window, "#opening", "What holds most here: ")


async def test_more_load_and_less_say_brings_its_advice_at_position() -> None:
    async with at_step(at_position(nurse()), size=ROOMY) as window:
        await press(window, "v")
        assert says(window, "#advice", "More load, less say")
        assert says(window, "#advice", "Care at the bed")


@pytest.mark.slow
async def test_an_example_stays_unsaved_and_a_lens_over_position_saves_nothing_itself() -> None:
    async with opened() as window:
        await press(window, "e", "enter")
        for _ in range(5):
            if here(window) == "position":
                break
            await press(window, "f8")
        await to_reading(window)
        assert not window.app.screen.query_one("#save").display
        await press(
            window, "f10", "escape", "escape", "escape"
        )  # of these one says what the next does
        assert here(window) == "HomeScreen"
        assert not app_of(window).profile.has_draft()
        assert app_of(window).profile.store.this_quarter() is None


async def test_every_key_is_in_the_palette_in_the_part_it_belongs_to() -> None:
    async with opened(saved=(bare(nurse()),), size=ROOMY) as window:
        await press(window, "g", "l")
        look(window, "kinds")
        assert "Owns the outcome" in palette(window)
        assert "Partly" not in palette(window)
        await press(window, "f8")
        look(window, "questions")
        assert "Owns the outcome" not in palette(window)
        assert {"No", "Partly", "Yes", "Leave open", "Next part", "Part before", "Save"} <= set(
            palette(window)
        )
        await press(window, "f8")
        look(window, "reading")
        assert "Partly" not in palette(window)
        assert "Next part" not in palette(window)


@pytest.mark.slow
async def test_all_of_it_can_be_done_with_the_mouse() -> None:
    async with opened(saved=(bare(plumber()),)) as window:
        await click(window, "#leverage")
        await click(window, "#kinds-list", offset=(5, 2))
        assert window.app.screen.query_one("#kinds-list", AnswerList).cursor == 2
        await press(window, "4")
        await click(window, "#next")
        await click(window, "#questions-list", offset=(5, 8))  # below the second heading
        await press(window, "y")
        assert draft_in(window).snapshot.leverage == Leverage(regulation=2)
        await click(window, "#next")
        await click(window, "#save")
        assert here(window) == "HomeScreen"


@pytest.mark.slow
async def test_what_acts_is_refused_in_the_note() -> None:
    async with at_step(at_position(plumber()), size=ROOMY) as window:
        await to_part(window, 2)
        window.app.screen.query_one("#note", Field).focus()
        await paste(window, HOSTILE["a colour"])
        assert says(window, "#notice", "a character that cannot be shown")
        assert draft_in(window).snapshot.leverage is None
        nothing_acts(window)


@pytest.mark.slow
async def test_what_was_answered_can_be_copied_out() -> None:
    async with at_step(at_position(plumber())) as window:
        await to_reading(window)
        assert "75 % of a kind the leverage source sees holding" in window.app.screen.copy_text()  # type: ignore[attr-defined]


async def test_a_draft_left_in_the_plain_walks_lens_opens_in_the_lens_over_its_step() -> None:
    begun = draft_of(plumber(), step="position", field="leverage.compression")
    async with opened(begun) as window:
        await press(window, "c")
        assert here(window) == "LeverageScreen"
        await press(window, "escape")
        assert (here(window), focus(window)) == ("position", "#next")
