"""The profession lens: five parts of one screen, typed, saved, opened, carried on and charted."""

import datetime as dt
from dataclasses import replace

import pytest

from laddertui.assessment.lenses import profession
from laddertui.content.families import families
from laddertui.domain.profession import Macro, Profession
from laddertui.tui.widgets.charts.indicator_chart import IndicatorChart
from tests.support.drafts import developer, draft_of
from tests.support.hostile_texts import HOSTILE, nothing_acts
from tests.support.profession_lens import lens, of_field, part, said, typed
from tests.support.professions import MACRO, PLUMBING, SOFTWARE, count, looking_at, task
from tests.support.windows import (
    ROOMY,
    SMALL,
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
    toasts,
    until,
    write,
)

WIDE = (120, 36)


# --- surface


@pytest.mark.slow
async def test_a_rung_task_is_marked_with_a_word_as_soon_as_it_is_one() -> None:
    async with opened(draft_of(of_field(Profession(name="Law"))), size=SMALL) as window:
        await press(window, "g", "f")
        await typed(window, "Documents", "4")
        assert not says(window, "TaskRow", "rung")
        await write(window, "2")
        assert says(window, "TaskRow", "═ rung")
        await press(window, "backspace", "3")
        assert not says(window, "TaskRow", "rung")


@pytest.mark.slow
async def test_first_year_tasks_are_ticked_in_the_guide_for_the_role_and_can_be_changed() -> None:
    async with opened(saved=(developer(role="Ward nurse"),)) as window:
        await press(window, "g", "f")
        await until(window, lambda: says(window, "#notice", "guide “Nursing and midwifery”"))
        assert says(window, "#start-from", "Tick from the guide: Nursing and midwifery")
        assert says(window, "#profession-name", "for example: Nursing")
        await press(window, "f4")
        assert here(window) == "SuggestionsDialog"
        assert says(
            window, "#about", "Found by your role. 5 tasks that may fill a first-year's time."
        )
        await press(window, "right")
        assert says(window, "#about", "Ours, to be changed. Volume")
        assert says(window, "#about", "It builds, for example:")
        await press(window, "space", "down", "space", "f8")
        assert says(window, "#notice", "These are proposals, their figures and what each builds")
        nursing = next(each for each in families() if each.id == "nursing")
        assert said(window).name == "Nursing and midwifery"
        assert [(t.name, t.builds, t.alternative) for t in said(window).tasks] == [
            (t.name, t.builds, None) for t in nursing.first_year[:2]
        ]
        await press(window, "f4", "right", "space")
        assert says(window, "#notice", "That one is among your tasks already.")
        await press(window, "escape", "f5")
        assert draft_in(window).snapshot.profession is None


@pytest.mark.slow
async def test_tasks_of_another_field_leave_its_name_to_the_person() -> None:
    async with opened(saved=(developer(),)) as window:
        await press(window, "g", "f")
        await click(window, "#start-from")
        await press(window, "down", "down", "down", "down", "right", "space", "f8")
        assert len(said(window).tasks) == 1
        assert said(window).name is None


@pytest.mark.slow
async def test_a_task_that_needs_hands_leaves_the_ladder() -> None:
    async with opened(draft_of(of_field(SOFTWARE))) as window:
        await press(window, "g", "f")
        await part(window, "surface")
        assert says(window, "#surface-words", "Surface 75 %")  # 60 of 80
        lens(window).query("TaskRow Field.hands").first().focus()
        await press(window, "y")
        assert said(window).tasks[0].hands_on is True
        assert says(window, "#surface-words", "Surface 38 %")  # 30 of 80
        assert says(window, "#surface-words", "no part of what software takes over: Unit tests")


@pytest.mark.slow
async def test_what_cannot_be_is_refused_and_the_row_stays() -> None:
    async with opened(draft_of(of_field(SOFTWARE))) as window:
        await press(window, "g", "f")
        await part(window, "surface")
        lens(window).query("TaskRow Field.name").first().focus()
        await press(window, "enter", "enter", "enter", "enter", "backspace", "backspace")
        await write(window, "101")
        assert says(window, "#notice", "At most 100 percent of a first-year's time.")
        assert said(window).tasks[0].first_year_share == 10.0
        await press(window, "f9")
        assert said(window).tasks[0].name == "Boilerplate"
        await press(window, "f5")
        assert said(window).tasks[0].name == "Unit tests"


@pytest.mark.slow
async def test_every_task_of_a_longer_file_is_shown() -> None:
    many = Profession(tasks=tuple(task(f"Task {n}", 3, 3, 5.0) for n in range(14)))
    async with opened(draft_of(of_field(many)), size=ROOMY) as window:
        await press(window, "g", "f")
        await part(window, "surface")
        assert on_screen(window, "Task 13")


@pytest.mark.slow
async def test_arrows_go_from_row_to_row_and_on() -> None:
    async with opened(draft_of(of_field(Profession(name="Law")))) as window:
        await press(window, "g", "f")
        assert focus(window) == "task 0"
        await press(window, "tab", "down", "down")
        assert focus(window) == "volume 2"
        await press(window, "up", "up", "up")
        assert focus(window) == "#profession-name"
        await press(window, *["down"] * 11)
        assert focus(window) == "#next"


# --- pipeline


@pytest.mark.slow
async def test_the_ladder_has_rungs_that_are_whole_dashed_missing_and_not_said() -> None:
    p = replace(SOFTWARE, tasks=(*SOFTWARE.tasks, task("Docs", 4, 1, 40.0, "proven")))
    async with opened(draft_of(of_field(p))) as window:
        await press(window, "g", "f")
        assert "[Pipeline]" in shown(window)
        rungs = [line.split() for line in shown_in(window, "#page").splitlines() if " % " in line]
        drawn = [(line[0], line[-1]) for line in rungs if line[0].startswith("╞")]
        assert drawn == [
            ("╞═", "open"),
            ("╞╌", "dashed"),
            ("╞═══╱", "cracked"),
            ("╞════════╡", "whole"),
        ]
        assert "1 none, 2 partial, 3 proven" not in shown(window)  # one types a text
        assert window.app.focused is not None
        assert window.app.focused.name == "builds"
        await press(window, "tab")
        assert says(window, "#notice", "1 none, 2 partial, 3 proven")
        await press(window, "3")
        assert says(window, "#notice", "Proven means you can name someone who learned it that way")
        assert said(window).tasks[2].alternative == "proven"
        await press(window, "delete")
        assert said(window).tasks[2].alternative is None
        assert not says(window, "#notice", "Proven means")
        await press(window, "3", "down", "1")
        assert not says(window, "#notice", "Proven means")  # another row was answered
        await press(window, "up", "delete")
        await press(window, "right", "right")
        assert said(window).tasks[2].alternative == "partial"


@pytest.mark.slow
async def test_a_plumber_reads_that_no_rungs_are_named_and_goes_on_with_enter() -> None:
    async with opened(draft_of(of_field(PLUMBING))) as window:
        await press(window, "g", "f")
        await part(window, "surface")
        assert says(window, "#surface-words", "Surface 0 %: no rung task among the tasks named.")
        await part(window, "pipeline")
        assert says(window, "#pipeline-words", "No rung task is named yet")
        assert focus(window) == "#next"
        await press(window, "enter")
        assert "[Indicators]" in shown(window)


@pytest.mark.slow
async def test_undoing_a_task_elsewhere_takes_its_rung_off_the_ladder() -> None:
    async with opened(saved=(developer(),)) as window:
        await press(window, "g", "f", "f4", "right", "space", "down", "space", "f8", "f8")
        assert len(lens(window).query("RungRow")) == 2
        await press(window, "tab", "f5")
        assert len(lens(window).query("RungRow")) == 0
        assert says(window, "#pipeline-words", "No rung task is named yet")


# --- indicators


@pytest.mark.slow
async def test_a_count_before_of_0_is_refused_and_a_count_of_0_is_a_count() -> None:
    async with opened(draft_of(of_field(replace(PLUMBING, indicators=())))) as window:
        await press(window, "g", "f", "2", "enter", "0")
        assert says(window, "#notice", "there is no change in percent from nothing")
        await press(window, "backspace")
        await typed(window, "40", "0")
        assert says(window, "CountRow", "-100 %")
        assert [(i.kind, i.baseline, i.value) for i in said(window).indicators] == [
            ("junior-hires", 40.0, 0.0)
        ]


@pytest.mark.slow
async def test_half_a_count_says_nothing_until_the_other_half_is_there() -> None:
    async with opened(draft_of(of_field(PLUMBING))) as window:
        await press(window, "g", "f", "enter")
        await write(window, "40")
        assert "-100 %" not in shown(window)
        await press(window, "escape", "g", "f")
        assert "-100 %" not in shown(window)
        assert on_screen(window, "40")


@pytest.mark.slow
async def test_a_date_that_is_half_typed_gives_way_to_the_one_that_is_kept() -> None:
    async with opened(
        draft_of(of_field(replace(PLUMBING, indicators=SOFTWARE.indicators)))
    ) as window:
        await press(window, "g", "f")
        await part(window, "indicators")
        day = lens(window).query("CountRow .day").first()
        day.focus()
        await press(window, "backspace", "backspace", "tab")
        assert day.has_focus and says(window, day, "2026-11-")
        assert says(window, "#notice", "A date like 2026-11-01.")
        await press(window, "tab")
        assert says(window, day, "2026-11-01")
        day.focus()
        await press(window, *["backspace"] * 10, "tab")
        assert says(window, day, "2026-11-01")
        day.focus()
        await press(window, "backspace", "backspace", "1", "5")
        assert said(window).indicators[0].observed_on == dt.date(2026, 11, 15)


@pytest.mark.slow
async def test_a_date_in_its_short_form_is_taken_on_leaving_the_field() -> None:
    async with opened(
        draft_of(of_field(replace(PLUMBING, indicators=SOFTWARE.indicators)))
    ) as window:
        await press(window, "g", "f")
        await part(window, "indicators")
        day = lens(window).query("CountRow .day").first()
        day.focus()
        await press(window, *["backspace"] * 10, *"20261015", "tab")
        assert says(window, day, "2026-10-15")
        assert said(window).indicators[0].observed_on == dt.date(2026, 10, 15)


@pytest.mark.slow
async def test_the_picture_is_of_the_kind_of_the_row_one_is_in() -> None:
    p = replace(
        PLUMBING,
        indicators=(
            count("entry-postings", 10, 5, "2026-11-01"),
            count("annotation-roles", 40, 90, "2026-11-02"),
        ),
    )
    async with opened(draft_of(of_field(p)), size=WIDE) as window:
        await press(window, "g", "f")
        await part(window, "indicators")
        lens(window).query("CountRow .count").first().focus()
        await rest(window)
        assert says(window, "#legend", "by a report that was not found")
        assert says(window, "FieldFigures", "yours   entry-level postings")
        assert says(window, "FieldFigures", "-50 %")
        assert says(window, "FieldFigures", "-13 to -16 %")
        await press(window, "down")
        assert says(window, "FieldFigures", "+125 %")
        assert not says(window, "FieldFigures", "-13 to -16 %")
        assert says(window, "#legend", "are an early sign")
        await press(window, "f9")
        assert [i.kind for i in said(window).indicators] == ["entry-postings"]


@pytest.mark.slow
async def test_a_count_that_was_saved_and_is_opened_again_is_drawn_once() -> None:
    async with opened(
        saved=(of_field(replace(PLUMBING, indicators=SOFTWARE.indicators)),)
    ) as window:
        await press(window, "g", "f")
        await part(window, "indicators")
        assert len(window.app.screen.query_one(IndicatorChart).points) == 1


# --- annotation


@pytest.mark.slow
async def test_the_four_other_questions_are_asked_once_it_recruits() -> None:
    async with opened(draft_of(of_field(PLUMBING))) as window:
        await press(window, "g", "f")
        await part(window, "annotation")
        assert focus(window) == "#recruits"
        assert says(window, "#level", "Not answered yet")
        await press(window, "n")
        assert says(window, "#level", "does not seek people of this field")
        assert focus(window) == "#next"
        await press(window, "shift+tab", "y")
        assert focus(window) == "#per-piece"
        assert says(window, "#level", "Not said: paid per piece, leads upward; unknown is not no.")
        await press(window, "right", "right")
        assert says(window, "#level", "Not closed, since it is not paid by the piece.")
        await press(window, "delete")
        found = said(window).annotation
        assert found is not None
        assert found.per_piece is None


@pytest.mark.slow
async def test_an_answer_can_be_clicked_and_a_key_of_another_question_is_none() -> None:
    async with opened(draft_of(of_field(PLUMBING))) as window:
        await press(window, "g", "f")
        await part(window, "annotation")
        await press(window, "3")
        assert said(window).annotation is None
        await click(window, "#recruits", offset=(5, 1))
        found = said(window).annotation
        assert found is not None
        assert found.recruits


# --- spending


@pytest.mark.slow
async def test_the_calculator_is_folded_away_until_it_is_asked_for() -> None:
    async with opened(draft_of(of_field(PLUMBING))) as window:
        await press(window, "g", "f")
        await part(window, "macro")
        assert not window.app.screen.query("#displaced")
        assert focus(window) == "#fold"
        await press(window, "enter")
        assert focus(window) == "#displaced"
        await press(window, "tab", "tab", "tab", "tab")
        await write(window, "EUR")
        await click(window, "#fold")
        assert not window.app.screen.query("#displaced")
        await press(window, "enter")
        assert on_screen(window, "EUR")
        assert said(window).macro is None


@pytest.mark.slow
async def test_a_gap_the_other_way_is_said_plainly() -> None:
    p = replace(PLUMBING, macro=replace(MACRO, pay=30_000.0, sectors=None))
    async with opened(draft_of(of_field(p)), size=WIDE) as window:
        await press(window, "g", "f")
        await part(window, "macro")
        await press(window, "enter")
        assert says(
            window,
            "#sum",
            "No spending is lost in these figures: annotation pays more, and 9,600,000 a year",
        )


@pytest.mark.slow
async def test_a_pay_in_annotation_that_is_not_given_is_no_0() -> None:
    async with opened(saved=(developer(),), size=WIDE) as window:
        await press(window, "g", "f")
        await part(window, "macro")
        await press(window, "enter")
        await typed(window, "10", "100", "", "0.5")
        assert says(window, "#sum", "Still needed for the sum: the pay in annotation.")
        assert says(
            window,
            "#missing",
            "The pay in annotation is not given yet; give it, 0 where there is none.",
        )
        await press(window, "f10")
        assert here(window) == "ProfessionScreen"
        window.app.screen.query_one("#annotation-pay").focus()
        await write(window, "0")
        assert says(window, "#sum", "Spending lost: 500 a year.")
        await press(window, "f10")
        saved = app_of(window).profile.store.this_quarter()
        assert saved is not None
        assert saved.profession is not None
        assert saved.profession.macro == Macro(
            displaced=10.0, pay=100.0, annotation_pay=0.0, propensity=0.5
        )


@pytest.mark.slow
async def test_sectors_at_99_stand_in_the_way_of_saving_and_it_says_so() -> None:
    p = replace(PLUMBING, macro=replace(MACRO, sectors={"education": 59.0, "other": 40.0}))
    async with opened(saved=(developer(),)) as window:
        await press(window, "g", "f")
        lens(window).edit(draft_of(of_field(p)))
        await part(window, "macro")
        assert says(window, "#missing", "The sectors add up to 99, not 100; correct one.")
        assert says(window, "#done", "Back")
        await press(window, "enter", "f10")
        assert here(window) == "ProfessionScreen"
        lens(window).query("#sectors Field.sector-name").first().focus()
        await write(window, "Travel")
        await press(window, "tab", "1")
        assert says(window, "#sum", "Travel 1 %: 6,144,000")
        await press(window, "f10")
        assert here(window) == "HomeScreen"
        saved = app_of(window).profile.store.this_quarter()
        assert saved is not None
        assert saved.profession is not None
        assert saved.profession.macro is not None
        assert saved.profession.macro.sectors == {"education": 59.0, "other": 40.0, "Travel": 1.0}


# --- the screen as a whole


@pytest.mark.slow
async def test_each_part_is_a_key_away_and_the_trail_says_where_one_is() -> None:
    async with opened(draft_of(of_field(SOFTWARE))) as window:
        await press(window, "g", "f")
        await part(window, "surface")
        for name in ("Surface", "Pipeline", "Indicators", "Annotation", "Spending"):
            assert f"[{name}]" in shown(window)
            await press(window, "f8")
        assert "[Spending]" in shown(window)
        assert "f8" not in shown_in(window, "KeyBar")


@pytest.mark.slow
async def test_over_position_the_lens_gives_way_to_the_steps_and_saves_nothing_itself() -> None:
    async with at_step(draft_of(developer(), step="position")) as window:
        await press(window, "g", "f")
        assert says(window, "#done", "Back")
        await write(window, "Nursing")
        await press(window, "f10")
        assert here(window) == "ProfessionScreen"
        await press(window, "escape")
        assert here(window) == "position"
        assert said(window).name == "Nursing"
        await press(window, "ctrl+s")
        saved = app_of(window).profile.store.this_quarter()
        assert saved is not None
        assert saved.profession == Profession(name="Nursing")


@pytest.mark.slow
async def test_what_is_missing_in_the_lens_is_mended_from_the_review() -> None:
    broken = Profession(tasks=(task("Unit tests", 0, 1, 30.0),))
    async with at_step(draft_of(of_field(broken), step="review")) as window:
        assert says(
            window,
            "#missing",
            "Profession, Unit tests: A volume of 0; it is a whole number from 1 to 5.",
        )
        await click(window, "#mend")
        assert here(window) == "ProfessionScreen"
        lens(window).query("TaskRow Field.grade").first().focus()
        await press(window, "5", "escape")
        assert here(window) == "review"
        assert focus(window) == "#save"
        await press(window, "enter")
        assert here(window) == "HomeScreen"
        assert "2026-Q4.toml" in " ".join(toasts(window))


@pytest.mark.slow
async def test_help_begins_with_the_question_one_is_at() -> None:
    async with opened(draft_of(of_field(PLUMBING)), size=ROOMY) as window:
        await press(window, "g", "f")
        await part(window, "annotation")
        assert "Award-winning film directors do it" in lens(window).help_text()
        await press(window, "f1")
        assert on_screen(window, "Adverts that ask for your field's diploma or years")
        await press(window, "escape")
        assert "**Surface" not in lens(window).help_text()
        await part(window, "indicators")
        await press(window, "f1")
        assert on_screen(window, "a sign that comes before unemployment figures")


@pytest.mark.slow
async def test_every_part_can_be_read_to_its_end_in_a_small_window() -> None:
    many = tuple(task(f"Rung {n}", 5, 1, 10.0, "partial") for n in range(10))
    p = replace(SOFTWARE, tasks=many)
    async with opened(draft_of(of_field(p))) as window:
        await press(window, "g", "f")
        ends = {
            "surface": "Surface 100 %",
            "pipeline": "a first-year starts here",
            "indicators": "They measure different things",
            "annotation": "fewer of them are needed",
            "macro": "nothing is forecast",
        }
        for name, words in ends.items():
            await part(window, name)
            if name == "macro":
                await press(window, "enter")
            await press(window, *["pagedown"] * 4)
            assert on_screen(window, words), (name, shown(window))


async def test_what_it_says_can_be_copied() -> None:
    async with opened(draft_of(of_field(SOFTWARE))) as window:
        await press(window, "g", "f")
        text = lens(window).copy_text()
        assert text.startswith(
            "Can beginners still get in? (profession: Software development)\n  Surface 75 %"
        )


@pytest.mark.slow
async def test_an_unnamed_profession_has_nothing_to_copy() -> None:
    async with opened(saved=(developer(),)) as window:
        await press(window, "g", "f", "f12")
        assert "There is nothing to copy here." in toasts(window)


@pytest.mark.slow
async def test_every_key_of_the_lens_is_in_the_palette() -> None:
    from tests.support.palette import look

    async with opened(draft_of(of_field(SOFTWARE))) as window:
        await press(window, "g", "f")
        for name in profession.PARTS:
            await part(window, name)
            look(window, f"the part {name}")


# --- a person's words


@pytest.mark.slow
async def test_what_acts_can_be_pasted_nowhere() -> None:
    async with opened(looking_at(SOFTWARE), size=ROOMY) as window:
        await press(window, "g", "f")
        await part(window, "surface")
        before = said(window)
        lens(window).query("TaskRow Field.name").first().focus()
        await paste(window, HOSTILE["a colour"])
        assert says(window, "#notice", "a character that cannot be shown")
        nothing_acts(window)
        assert said(window) == before
