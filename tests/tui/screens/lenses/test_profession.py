"""The profession lens: five parts of one screen, typed, saved, opened, carried on and charted."""

import datetime as dt
from dataclasses import replace

import pytest

from laddertui.assessment.lenses import profession
from laddertui.domain.profession import Macro, Profession
from laddertui.domain.snapshot import Snapshot
from laddertui.tui.screens.lenses.profession import ProfessionScreen
from laddertui.tui.widgets.charts.indicator_chart import IndicatorChart
from tests.support.drafts import developer, draft_of
from tests.support.hostile_texts import HOSTILE, nothing_acts, seen
from tests.support.professions import MACRO, PLUMBING, SOFTWARE, count, looking_at, task
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
    open_profile,
    opened,
    paste,
    press,
    rest,
    says,
    shown,
    shown_in,
    toasts,
    write,
)

WIDE = (120, 36)


def lens(window: Window) -> ProfessionScreen:
    screen = window.app.screen
    assert isinstance(screen, ProfessionScreen)
    return screen


def said(window: Window) -> Profession:
    return profession.profession_of(draft_in(window))


def of_field(p: Profession | None, **more: object) -> Snapshot:
    return developer(profession=p, **more)


async def typed(window: Window, *answers: str) -> None:
    """Answers, each with Enter behind it."""
    for answer in answers:
        await write(window, answer)
        await press(window, "enter")


async def part(window: Window, name: str) -> None:
    """Turn to a part with F7 and F8."""
    for _ in range(5):
        at, to = (profession.PARTS.index(p) for p in (lens(window).part, name))
        if at == to:
            return
        await press(window, "f8" if at < to else "f7")


async def test_a_whole_profession_by_keys_saved_opened_again_carried_on_and_charted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with opened(saved=(developer(),)) as window:
        await press(window, "g", "f")
        assert here(window) == "ProfessionScreen"
        assert "[Surface]" in shown(window)
        await typed(
            window,
            "Software development",
            "Unit tests",
            "5",
            "1",
            "30",
            "Design talks",
            "2",
            "4",
            "20",
        )
        assert says(
            window, "#surface-words", "Surface 60 % of the first-year time named"
        )  # 30 of 50
        await press(window, "enter")
        assert focus(window) == "#next"
        await press(window, "enter")
        assert "[Pipeline]" in shown(window)
        await typed(window, "a feel for what breaks")
        await press(window, "2")
        assert says(
            window, "#pipeline-words", "Pipeline 50 %: at risk (1 of 1 rung task answered)."
        )
        await press(window, "f8")
        await press(window, "enter")
        await typed(window, "1200", "640", "2026-11-01", "job board")
        assert says(window, "IndicatorChart", "●-47 %")
        await press(window, "f8")
        await press(window, "y", "y", "down", "3", "n")
        assert focus(window) == "#next"
        assert says(window, "#level", "Level closed")
        await press(window, "f8", "enter")
        await typed(window, "12000", "95000", "31000", "0.8", "", "35", "10", "15", "40")
        assert says(window, "#sum", "Spending lost: 614,400,000 a year.")
        assert says(window, "#done", "Save into 2026-Q4")
        await press(window, "f10")
        assert here(window) == "HomeScreen"
        saved = app_of(window).profile.store.this_quarter()
        assert saved is not None
        assert saved.profession is not None
        assert saved.profession.tasks == (
            replace(task("Unit tests", 5, 1, 30.0, "partial"), builds="a feel for what breaks"),
            task("Design talks", 2, 4, 20.0),
        )
        assert saved.profession.indicators == (
            count("entry-postings", 1200, 640, "2026-11-01", "job board"),
        )
        assert saved.profession.annotation is not None
        assert saved.profession.annotation.windows_close is None
        assert saved.profession.macro == MACRO
        await press(window, "g", "f", "f8")
        assert on_screen(window, "a feel for what breaks")
        await press(window, "escape")
        assert not app_of(window).profile.has_draft()

    monkeypatch.setenv("LADDERTUI_TODAY", "2027-02-22")
    async with opened(size=WIDE) as window:
        await press(window, "g", "f")
        assert "[Indicators]" in shown(window)  # what was said stands; the counts are new
        assert says(
            window,
            "#earlier",
            "2026-11-01 entry-level postings from 1200 to 640, -47 % (job board)",
        )
        await press(window, "enter", "enter")  # what it was set beside last time is taken over
        await typed(window, "580")
        assert [(i.baseline, i.value, i.observed_on) for i in said(window).indicators] == [
            (1200.0, 580.0, dt.date(2027, 2, 22))
        ]
        chart = shown_in(window, "IndicatorChart")
        for words in ("●-47 %", "●-52 %", "2026-Q4", "2027-Q1", "s source", "y h study"):
            assert words in chart, words
        assert [t.name for t in said(window).tasks] == ["Unit tests", "Design talks"]
        assert says(window, "#done", "Back")  # the review's scores are not given yet
        await press(window, "escape")
        assert here(window) == "HomeScreen"
        assert app_of(window).profile.has_draft()


async def test_keys_that_come_as_fast_as_a_paste_end_in_the_right_fields() -> None:
    answers = ("Nursing", "Vital signs", "5", "2", "35", "Handover", "3", "4", "20")
    rows: list[str] = [key for answer in answers for key in (*answer, "enter")]
    counts = [
        "2",
        "enter",
        *"80",
        "enter",
        *"60",
        "enter",
        *"2026-10-15",
        "enter",
        *"ward list",
        "f8",
    ]
    async with opened(saved=(developer(),)) as window:
        await press(
            window,
            *("g", "f", *rows, "f8", *"who gets worse", "enter", "2", "f8"),
            *(*counts, "y", "y", "f8"),
        )
        assert said(window).tasks == (
            replace(task("Vital signs", 5, 2, 35.0, "partial"), builds="who gets worse"),
            task("Handover", 3, 4, 20.0),
        )
        assert said(window).indicators == (
            count("junior-hires", 80, 60, "2026-10-15", "ward list"),
        )
        found = said(window).annotation
        assert found is not None
        assert found.per_piece


# --- surface


async def test_a_rung_task_is_marked_with_a_word_as_soon_as_it_is_one() -> None:
    async with opened(draft_of(of_field(Profession(name="Law"))), size=SMALL) as window:
        await press(window, "g", "f")
        await typed(window, "Documents", "4")
        assert not says(window, "TaskRow", "rung")
        await write(window, "2")
        assert says(window, "TaskRow", "═ rung")
        await press(window, "backspace", "3")
        assert not says(window, "TaskRow", "rung")


async def test_tasks_to_start_from_come_with_whose_they_are_and_can_be_changed() -> None:
    async with opened(saved=(developer(),)) as window:
        await press(window, "g", "f", "f4")
        assert here(window) == "ProfessionPresetsDialog"
        assert on_screen(
            window, "The profession source names it. Volume, context and time are ours"
        )
        await press(window, "j", "enter")
        assert said(window).name == "Law"
        assert said(window).tasks[0].name == "Going through documents"
        assert says(
            window,
            "#surface-words",
            "Surface 70 % of the first-year time named; of 4 tasks 2 are rung tasks.",
        )
        await press(window, "f5")
        assert draft_in(window).snapshot.profession is None
        await click(window, "#start-from")
        await press(window, "escape")
        assert here(window) == "ProfessionScreen"


async def test_what_cannot_be_is_refused_and_the_row_stays() -> None:
    async with opened(draft_of(of_field(SOFTWARE))) as window:
        await press(window, "g", "f")
        await part(window, "surface")
        lens(window).query("TaskRow Field.name").first().focus()
        await press(window, "enter", "enter", "enter", "backspace", "backspace")
        await write(window, "101")
        assert says(window, "#notice", "At most 100 percent of a first-year's time.")
        assert said(window).tasks[0].first_year_share == 10.0
        await press(window, "f9")
        assert said(window).tasks[0].name == "Boilerplate"
        await press(window, "f5")
        assert said(window).tasks[0].name == "Unit tests"


async def test_every_task_of_a_longer_file_is_shown() -> None:
    many = Profession(tasks=tuple(task(f"Task {n}", 3, 3, 5.0) for n in range(14)))
    async with opened(draft_of(of_field(many)), size=ROOMY) as window:
        await press(window, "g", "f")
        await part(window, "surface")
        assert on_screen(window, "Task 13")


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


async def test_the_ladder_has_rungs_that_are_whole_dashed_missing_and_not_said() -> None:
    p = replace(SOFTWARE, tasks=(*SOFTWARE.tasks, task("Docs", 4, 1, 40.0, "proven")))
    async with opened(draft_of(of_field(p))) as window:
        await press(window, "g", "f")
        assert "[Pipeline]" in shown(window)
        rungs = [line for line in shown_in(window, "#page").splitlines() if " · " in line]
        assert [line.strip().split("  ")[0] for line in rungs] == [
            "╞═ ?",
            "│",
            "╞═ ═",
            "╞════════╡",
        ]
        for words in (
            "not said yet",
            "missing: no other way known",
            "at risk: another way in part",
            "whole: another",
        ):
            assert on_screen(window, words), words
        assert window.app.focused is not None
        assert window.app.focused.name == "builds"
        await press(window, "tab", "3")
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


async def test_a_plumber_reads_that_no_rungs_are_named_and_goes_on_with_enter() -> None:
    async with opened(draft_of(of_field(PLUMBING))) as window:
        await press(window, "g", "f")
        await part(window, "surface")
        assert says(window, "#surface-words", "Surface 0 %: no rung task among the tasks named.")
        await part(window, "pipeline")
        assert says(window, "#pipeline-words", "No rungs named yet.")
        assert focus(window) == "#next"
        await press(window, "enter")
        assert "[Indicators]" in shown(window)


async def test_undoing_a_task_elsewhere_takes_its_rung_off_the_ladder() -> None:
    async with opened(saved=(developer(),)) as window:
        await press(window, "g", "f", "f4", "enter", "f8")
        assert len(lens(window).query("RungRow")) == 2
        await press(window, "tab", "f5")
        assert len(lens(window).query("RungRow")) == 0
        assert says(window, "#pipeline-words", "No rungs named yet.")


# --- indicators


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


async def test_half_a_count_says_nothing_until_the_other_half_is_there() -> None:
    async with opened(draft_of(of_field(PLUMBING))) as window:
        await press(window, "g", "f", "enter")
        await write(window, "40")
        assert "-100 %" not in shown(window)
        await press(window, "escape", "g", "f")
        assert "-100 %" not in shown(window)
        assert on_screen(window, "40")


async def test_a_date_that_is_half_typed_gives_way_to_the_one_that_is_kept() -> None:
    async with opened(
        draft_of(of_field(replace(PLUMBING, indicators=SOFTWARE.indicators)))
    ) as window:
        await press(window, "g", "f")
        await part(window, "indicators")
        day = lens(window).query("CountRow .day").first()
        day.focus()
        await press(window, "backspace", "backspace", "tab")
        assert says(window, "#notice", "A date like 2026-11-01.")
        assert says(window, day, "2026-11-01")
        day.focus()
        await press(window, *["backspace"] * 10, "tab")
        assert says(window, day, "2026-11-01")
        day.focus()
        await press(window, "backspace", "backspace", "1", "5")
        assert said(window).indicators[0].observed_on == dt.date(2026, 11, 15)


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
        assert says(window, "#legend", "the report it names was not found")
        assert says(window, "IndicatorChart", "●-50 %")
        await press(window, "down")
        assert says(window, "IndicatorChart", "●+125 %")
        assert says(window, "#legend", "an early sign, the source says")
        await press(window, "f9")
        assert [i.kind for i in said(window).indicators] == ["entry-postings"]


async def test_a_count_that_was_saved_and_is_opened_again_is_drawn_once() -> None:
    async with opened(
        saved=(of_field(replace(PLUMBING, indicators=SOFTWARE.indicators)),)
    ) as window:
        await press(window, "g", "f")
        await part(window, "indicators")
        assert len(window.app.screen.query_one(IndicatorChart).points) == 1


# --- annotation


async def test_the_four_other_questions_are_asked_once_it_recruits() -> None:
    async with opened(draft_of(of_field(PLUMBING))) as window:
        await press(window, "g", "f")
        await part(window, "annotation")
        assert focus(window) == "#recruits"
        assert says(window, "#level", "Not answered yet")
        await press(window, "n")
        assert says(window, "#level", "Level none")
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


async def test_each_part_is_a_key_away_and_the_trail_says_where_one_is() -> None:
    async with opened(draft_of(of_field(SOFTWARE))) as window:
        await press(window, "g", "f")
        await part(window, "surface")
        for name in ("Surface", "Pipeline", "Indicators", "Annotation", "Spending"):
            assert f"[{name}]" in shown(window)
            await press(window, "f8")
        assert "[Spending]" in shown(window)
        assert "f8" not in shown_in(window, "KeyBar")


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


async def test_help_begins_with_the_question_one_is_at() -> None:
    async with opened(draft_of(of_field(PLUMBING)), size=ROOMY) as window:
        await press(window, "g", "f")
        await part(window, "annotation")
        assert "Award-winning film directors do it." in lens(window).help_text()
        await press(window, "f1")
        assert on_screen(window, "Adverts that ask for your field's diploma or years")
        await press(window, "escape")
        assert "**Surface" not in lens(window).help_text()
        await part(window, "indicators")
        await press(window, "f1")
        assert on_screen(window, "a sign that comes before unemployment figures")


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
        assert text.startswith("The profession: Software development\n  Surface 75 %")


async def test_an_unnamed_profession_has_nothing_to_copy() -> None:
    async with opened(saved=(developer(),)) as window:
        await press(window, "g", "f", "f12")
        assert "There is nothing to copy here." in toasts(window)


async def test_every_key_of_the_lens_is_in_the_palette() -> None:
    from tests.support.palette import look

    async with opened(draft_of(of_field(SOFTWARE))) as window:
        await press(window, "g", "f")
        for name in profession.PARTS:
            await part(window, name)
            look(window, f"the part {name}")


# --- a person's words


def full_of(text: str) -> Profession:
    """A profession in which every text says this."""
    return replace(
        SOFTWARE,
        name=text,
        tasks=tuple(replace(t, name=text, builds=text) for t in SOFTWARE.tasks),
        indicators=tuple(replace(i, source=text) for i in SOFTWARE.indicators),
        macro=replace(MACRO, sectors={text: 60.0, "other": 40.0}),
    )


PLACES = {
    "surface": ("#profession-name", "TaskRow Field.name"),
    "pipeline": (".sign", "RungRow Field"),
    "indicators": ("CountRow Field.source",),
    "macro": ("#sectors Field.sector-name", "#sum"),
}


async def test_what_stands_in_every_field_is_shown_as_it_stands_and_never_acts() -> None:
    async with opened(looking_at(full_of("x")), size=ROOMY) as window:
        await press(window, "g", "f")
        screen = lens(window)
        for name, places in PLACES.items():
            await part(window, name)
            if name == "macro":
                await press(window, "enter")
            for text in HOSTILE.values():
                screen.edit(looking_at(full_of(text)))
                await rest(window)
                for place in places:
                    seen(window, text[:25], place)
        await part(window, "annotation")
        nothing_acts(window)


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


async def test_a_lens_of_hostile_names_saved_earlier_is_charted_as_text() -> None:
    text = HOSTILE["an action"]
    profile = open_profile()
    profile.store.save_quarter(
        of_field(full_of(text), quarter="2026-Q3", taken_on=dt.date(2026, 8, 1))
    )
    profile.close()
    async with opened(size=ROOMY) as window:
        await press(window, "g", "f")
        await part(window, "indicators")
        seen(window, text, "#earlier")
