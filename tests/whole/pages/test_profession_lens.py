"""A whole profession, typed, saved, opened again and charted, and shown as it was written."""

import datetime as dt
from dataclasses import replace

import pytest

from laddertui.domain.profession import Profession
from tests.support.drafts import developer
from tests.support.hostile_texts import HOSTILE, nothing_acts, seen
from tests.support.profession_lens import lens, of_field, part, said, typed
from tests.support.professions import MACRO, SOFTWARE, count, looking_at, task
from tests.support.windows import (
    ROOMY,
    app_of,
    focus,
    here,
    on_screen,
    open_profile,
    opened,
    press,
    rest,
    says,
    shown,
    shown_in,
)


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
            "",  # whether it needs hands
            "30",
            "Design talks",
            "2",
            "4",
            "",
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
        assert says(window, "#pipeline-words", "Pipeline 50 %: if these tasks went")
        await press(window, "f8")
        await press(window, "enter")
        await typed(window, "1200", "640", "2026-11-01", "job board")
        assert on_screen(window, "-47 %")
        await press(window, "f8")
        await press(window, "y", "y", "down", "3", "n")
        assert focus(window) == "#next"
        assert says(window, "#level", "(closed)")
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
    async with opened(size=(120, 36)) as window:
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
    answers = ("Nursing", "Vital signs", "5", "2", "", "35", "Handover", "3", "4", "", "20")
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
