"""Audit: a whole audit without touching the mouse, and nothing that is typed is lost."""

from functools import partial

import pytest

from laddertui.assessment import audit
from laddertui.content.families import families
from laddertui.domain.snapshot import EVERYTHING_ELSE
from laddertui.forms.time_of_week import HINT
from laddertui.storage import drafts
from laddertui.tui.base.base_screen import KEEP_AFTER
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.audit_row import AuditRow
from laddertui.tui.widgets.field import AmountField, Field
from tests.support.drafts import (
    TODAY,
    developer,
    draft_of,
    named,
    names,
    nothing_yet,
    shared,
    shares,
)
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
    options,
    paste,
    press,
    press_at_once,
    rest,
    says,
    shown,
    shown_in,
    toasts,
    until,
    write,
)


async def test_one_arrives_at_the_role_with_a_word_of_guidance() -> None:
    async with at_step(nothing_yet()) as window:
        assert focus(window) == "#role"
        assert says(window, "#notice", "Write down the five to ten things you do")


@pytest.mark.slow
async def test_a_whole_audit_by_keys() -> None:
    async with at_step(nothing_yet()) as window:
        await write(window, "Nurse")
        await press(window, "enter", "4", "0", "enter")
        assert focus(window) == "name 0"
        await write(window, "Rounds")
        await press(window, "enter", "w", "enter", "6", "0", "enter")
        assert focus(window) == "name 1"
        await press(window, "C", "enter", "enter", "2", "comma", "5", "enter", "enter")
        assert focus(window) == "#everything-else"
        assert says(window, "#everything-else", "Give 37.5 % to 'Everything else'")
        await press(window, "enter")
        assert says(window, "#left", "the whole week is given out")
        assert focus(window) == "#next"
        found = draft_in(window).snapshot
        assert (found.role, found.hours_per_week) == ("Nurse", 40.0)
        assert [(a.name, a.paid_for_by, a.share) for a in found.activities] == [
            ("Rounds", "w", 60.0),
            ("C", None, 2.5),
            ("Everything else", None, 37.5),
        ]
        await press(window, "enter")
        assert here(window) == "score"


@pytest.mark.slow
async def test_what_is_typed_is_put_on_the_disk_within_a_second() -> None:
    async with at_step(nothing_yet()) as window:
        folder = app_of(window).profile.folder
        await write(window, "Nurse")

        def kept() -> bool:
            draft = drafts.load(folder, TODAY)
            return draft is not None and draft.snapshot.role == "Nurse"

        assert KEEP_AFTER < 1
        await until(window, kept)


@pytest.mark.slow
async def test_leaving_at_once_keeps_what_was_typed() -> None:
    async with at_step(nothing_yet()) as window:
        await press(window, "N", "escape")
        assert here(window) == "HomeScreen"
        assert focus(window) == "#continue"
        await press(window, "c")
        assert says(window, "#role", "N")


@pytest.mark.slow
async def test_one_comes_back_to_the_field_one_was_in() -> None:
    async with at_step(draft_of(developer(), row=1, field="paid_for_by")) as window:
        assert focus(window) == "paid_for_by 1"
    async with at_step(draft_of(developer(), field="week")) as window:
        assert focus(window) == "#week"


async def test_a_character_that_acts_is_refused_and_the_refusal_goes_when_it_is_mended() -> None:
    async with at_step(draft_of(developer(), row=1, field="name")) as window:
        await press(window, "end")
        await paste(window, "\x1b[31mred")
        assert says(window, "#notice", "leave it out")
        assert names(draft_in(window))[1] == "Tracking down bugs"
        await press(window, "end", "ctrl+u", "C")
        assert not says(window, "#notice", "leave it out")
        assert names(draft_in(window))[1] == "C"


@pytest.mark.slow
async def test_a_refusal_in_any_field_goes_when_it_is_mended() -> None:
    for field in ("role", "paid_for_by"):
        async with at_step(draft_of(developer(), row=0, field=field)) as window:
            await press(window, "end")
            await paste(window, "\u202e")
            assert says(window, "#notice", "leave it out")
            await press(window, "end", "ctrl+u", "x")
            assert not says(window, "#notice", "leave it out"), field


async def test_an_amount_is_understood_whole_or_refused_whole() -> None:
    understood = {
        "1/3": 33.33,
        "7:30": 18.75,
        "1h30": 3.75,
        "45min": 1.88,
        "12,5": 12.5,
        "20 %": 20,
    }
    draft = draft_of(developer(hours_per_week=40.0), row=0, field="amount")
    async with at_step(draft) as window:
        for typed, percent in understood.items():
            await press(window, "home", "shift+end")
            await write(window, typed)
            assert shares(draft_in(window))[0] == percent, typed
            assert _typed_in(window) == typed
            await press(window, "tab", "shift+tab")
            assert _typed_in(window) == f"{percent:g}"
        for typed in ("-3", "1.5.2", "about a third", "3/0", "12.345"):
            await press(window, "home", "shift+end")
            await write(window, typed)
            assert shares(draft_in(window))[0] == 0.0, typed
            assert says(window, "#notice", HINT), typed


async def test_what_is_refused_stays_with_its_reason_until_it_is_mended_or_left_out() -> None:
    async with at_step(draft_of(developer(), row=0, field="amount")) as window:
        await write(window, "banana")
        await press(window, "enter", "enter")
        assert focus(window) == "amount 0"
        assert _typed_in(window) == "banana" and says(window, "#notice", HINT)
        await press(window, "backspace")  # still none
        assert says(window, "#notice", HINT)
        await press(window, "home", "shift+end", "7")
        assert not says(window, "#notice", HINT) and shares(draft_in(window))[0] == 7.0
        await press(window, "x", "down")  # held once, and said
        assert focus(window) == "amount 0"
        assert says(window, "#notice", f"{HINT} Leaving once more leaves it out.")
        await press(window, "down")
        assert focus(window) == "amount 1"
        assert shares(draft_in(window))[0] == 0.0 and not on_screen(window, "7x")
        await press(window, "x", "f8")  # no way on without a word, either
        assert here(window) == "audit" and says(window, "#notice", HINT)
        await press(window, "f5")
        assert shares(draft_in(window))[1] == 25.0 and not on_screen(window, "25x")
        await press(window, "x", "escape")
        assert here(window) == "HomeScreen"
        assert any("“x” was left out." in note for note in toasts(window))


@pytest.mark.slow
async def test_typing_replaces_the_percent_that_stood_there() -> None:
    async with at_step(draft_of(developer(), row=0, field="paid_for_by")) as window:
        await press(window, "enter")
        assert focus(window) == "amount 0"
        await press(window, "1", "2")
        assert shares(draft_in(window)) == [12.0, 25.0, 20.0, 15.0]
        await press(window, "down")
        assert focus(window) == "amount 1"
        await press(window, "7", "up", "down")  # looking in changes nothing
        assert shares(draft_in(window)) == [12.0, 7.0, 20.0, 15.0]


async def test_end_goes_behind_the_percent_that_stands_there_and_typing_adds_to_it() -> None:
    async with at_step(draft_of(shared(4.0, 25.0).snapshot, row=0, field="amount")) as window:
        await press(window, "end", "2")
        assert shares(draft_in(window)) == [42.0, 25.0]
        await press(window, "end", "backspace")
        assert shares(draft_in(window)) == [4.0, 25.0]


@pytest.mark.slow
async def test_once_the_role_is_known_the_first_row_shows_something_that_such_people_do() -> None:
    async with at_step(nothing_yet()) as window:
        assert says(window, "#role", "for example: nurse, plumber, developer")
        await write(window, "Plumber")
        assert not says(window, "#rows", "like")
        await press(window, "enter")
        await until(window, lambda: says(window, "#rows", "like: Explaining an unwelcome finding…"))
        assert draft_in(window).snapshot.activities == ()


@pytest.mark.slow
async def test_typing_replaces_the_hours_of_the_week() -> None:
    async with at_step(draft_of(developer(), field="role")) as window:
        await press(window, "enter")
        assert focus(window) == "#week"
        await press(window, "3", "2")
        assert draft_in(window).snapshot.hours_per_week == 32.0
        await press(window, "0")
        assert says(window, "#notice", "A week has 168 hours")
        assert draft_in(window).snapshot.hours_per_week is None  # 32 was only the beginning
        await press(window, "enter")
        assert (focus(window), _typed_in(window)) == ("#week", "320")
        await press(window, "home", "shift+end", "0", "enter")
        assert says(window, "#notice", "Hours of a week are above 0")
        await press(window, "home", "shift+end", *"37:30", "enter")
        assert draft_in(window).snapshot.hours_per_week == 37.5
        assert focus(window) == "name 0"


async def test_q_does_not_end_the_window_where_one_types() -> None:
    async with at_step(draft_of(developer(), row=0, field="amount")) as window:
        await press(window, "q")
        window.app.screen.query_one("#next").focus()
        await press(window, "q")
        assert here(window) == "audit"
        assert not window.app._exit
        await press(window, "ctrl+q")
        await until(window, lambda: window.app.return_code == 0)


async def test_undo_takes_a_word_back_and_redo_brings_it() -> None:
    async with at_step(named("Rounds")) as window:
        await write(window, "Nurse")
        assert says(window, "#role", "Nurse")
        await press(window, "f5")
        assert not says(window, "#role", "Nurse")
        assert names(draft_in(window)) == ["Rounds"]
        await press(window, "f6")
        assert says(window, "#role", "Nurse")
        await press(window, "f6")
        assert says(window, "#notice", "Nothing to make again.")


async def test_there_is_nothing_to_take_back_at_first() -> None:
    async with at_step(named("Rounds")) as window:
        await press(window, "f5")
        assert says(window, "#notice", "Nothing to take back.")


async def test_hours_are_refused_until_the_week_has_some() -> None:
    async with at_step(shared(50.0, 25.0)) as window:
        await press(window, "alt+h")
        assert says(window, "#notice", "Say how many hours your week has first")
        assert focus(window) == "#week"
        await press(window, "4", "0", "alt+h")
        assert says(window, "#unit", "Hours")
        assert says(window, "#left", "10 h left")
        await press(window, "alt+h")
        assert says(window, "#unit", "% of week")


async def test_a_row_is_taken_out_with_a_key() -> None:
    async with at_step(draft_of(developer(), row=1, field="paid_for_by")) as window:
        await press(window, "f9")
        assert names(draft_in(window)) == [
            "Writing boilerplate",
            "Talking changes through",
            "Hearing users out",
        ]
        assert not on_screen(window, "Tracking down bugs")
        await press(window, "f5")
        assert on_screen(window, "Tracking down bugs")


async def test_scaling_is_offered_for_a_small_gap_only() -> None:
    async with at_step(draft_of(shared(50.0, 44.0).snapshot, row=1, field="amount")) as window:
        assert not window.app.screen.query_one("#scale").display
        await press(window, "end", "backspace", "5")
        await click(window, "#scale")
        assert shares(draft_in(window)) == [52.63, 47.37]
        assert says(window, "#left", "the whole week is given out")
        assert focus(window) == "#next"


async def test_too_much_is_said_in_words() -> None:
    async with at_step(shared(60.0, 50.0)) as window:
        assert says(window, "#left", "10 % too much; take some away")
        assert not window.app.screen.query_one("#everything-else").display


@pytest.mark.slow
async def test_nothing_is_scored_before_something_is_named() -> None:
    async with at_step(nothing_yet()) as window:
        await press(window, "f8")
        assert here(window) == "audit"
        assert says(window, "#notice", "Name at least one thing you do first.")
        assert focus(window) == "name 0"
        await press(window, "R", "f8", "f8")
        assert here(window) == "score"


@pytest.mark.slow
async def test_a_name_that_is_a_whole_job_is_said_while_one_types() -> None:
    async with at_step(audit.set_name(nothing_yet(), 0, "codin")) as window:
        await press(window, "enter", "enter", "end", "g")
        assert says(window, "#notice", "That is a whole job")
        await write(window, " tests")
        assert not says(window, "#notice", "That is a whole job")


@pytest.mark.slow
async def test_the_arrows_go_from_row_to_row_in_the_same_column() -> None:
    async with at_step(draft_of(developer(), row=0, field="amount")) as window:
        await press(window, "down", "down")
        assert focus(window) == "amount 2"
        await press(window, "up", "up", "up")
        assert focus(window) == "#role"
        await press(window, "down")
        assert focus(window) == "name 0"


@pytest.mark.slow
async def test_there_is_room_for_ten_activities_and_everything_else() -> None:
    async with at_step(draft_of(shared(*[9.0] * 9).snapshot, row=8, field="name")) as window:
        await press(window, "down")
        assert focus(window) == "name 9"
        await press(window, "T", "enter", "enter", "9", "enter", "enter")
        assert focus(window) == "#everything-else"
        await press(window, "enter")
        assert len(shares(draft_in(window))) == 11
        assert draft_in(window).snapshot.activities[-1].id == EVERYTHING_ELSE
        assert says(window, "#left", "the whole week is given out")


async def test_where_no_row_is_left_for_the_rest_that_is_said() -> None:
    async with at_step(shared(*[5.0] * 11)) as window:
        button = window.app.screen.query_one("#everything-else")
        button.focus()
        await press(window, "enter")
        assert says(window, "#notice", "There is no row left for it")
        assert len(shares(draft_in(window))) == 11


@pytest.mark.slow
async def test_typing_below_everything_else_begins_a_new_row() -> None:
    draft = audit.add_everything_else(audit.set_role(shared(60.0, 25.0), "Nurse"))
    async with at_step(draft) as window:
        await press(window, *["down"] * 4)
        assert focus(window) == "name 3"
        await write(window, "Calls")
        assert sorted(names(draft_in(window))) == ["Calls", "Everything else", "Task 0", "Task 1"]
        assert "Everything else" in shown(window)


async def test_a_click_puts_the_cursor_into_a_field() -> None:
    async with at_step(draft_of(developer())) as window:
        row = window.app.screen.query("AuditRow")[4]
        await click(window, row.query("Field").first())
        assert focus(window) == "name 4"


@pytest.mark.slow
async def test_fast_typing_goes_to_the_fields_it_was_meant_for() -> None:
    async with at_step(nothing_yet()) as window:
        await press_at_once(
            window, "A", "enter", "4", "0", "enter", "B", "enter", "c", "enter", "7", "enter", "D"
        )
        first, second = draft_in(window).snapshot.activities
        assert (first.name, first.paid_for_by, first.share, second.name) == ("B", "c", 7.0, "D")


async def test_the_draft_follows_a_window_that_is_left_with_the_quit_key() -> None:
    async with opened(named("Rounds")) as window:
        await press(window, "enter", "N", "ctrl+q")
        await until(window, lambda: window.app.return_code == 0)
        draft = app_of(window).profile.store.draft()
        assert draft is not None
        assert draft.snapshot.role == "N"


@pytest.mark.slow
async def test_hours_and_percent_may_be_typed_in_one_column_where_the_week_is_known() -> None:
    async with at_step(named("Baking", "Selling"), size=ROOMY) as window:
        amounts = list(window.app.screen.query("AuditRow AmountField").results(AmountField))
        amounts[0].focus()
        await press(window, *"6h")
        assert says(window, "#notice", "say first how many your week has")
        assert shares(draft_in(window))[0] == 0.0  # 6 alone would be 6 percent
        week = window.app.screen.query_one("#week", AmountField)
        await click(window, week)
        await click(window, week)
        await press(window, *"40")
        amounts[0].focus()
        await press(window, *"6h")
        assert shares(draft_in(window))[0] == 100 * 6 / 40
        assert says(window, "#notice", "6h of a week of 40 h: 15 %.")
        amounts[1].focus()
        await rest(window)
        assert amounts[0].value == "15"
        await press(window, *"25%")
        assert shares(draft_in(window))[1] == 25.0
        await press(window, "alt+h")
        assert amounts[0].value == "6"
        amounts[1].focus()
        await press(window, *"20%")
        amounts[0].focus()
        await rest(window)
        assert amounts[1].value == "8"  # hours of 40


async def test_time_in_hours_before_the_week_is_known_says_what_is_missing() -> None:
    async with at_step(named("Baking", "Selling")) as window:
        amount = window.app.screen.query("AuditRow AmountField").first(AmountField)
        amount.focus()
        await press(window, "5", "h", "enter")
        assert says(window, "#notice", "For hours, say first how many your week has.")
        assert amount.value == "5h" and amount.has_focus
        await press(window, "backspace")
        assert not on_screen(window, "say first how many")
        assert shares(draft_in(window))[0] == 5.0


@pytest.mark.slow
async def test_the_week_is_one_bar_of_labelled_pieces_that_fills_as_one_types() -> None:
    async with at_step(named("Rounds", "Letters", "Handover")) as window:
        width = window.app.screen.query_one("WeekBar").size.width
        assert shown_in(window, "WeekBar") == "·" * width
        window.app.screen.query(AuditRow)[0].amount.focus()
        await press(window, "6", "0", "down", "3", "0")
        bar = shown_in(window, "WeekBar")
        assert bar.startswith("▌Rounds 60 ")
        assert "▌Letters 30 " in bar
        assert bar.count("·") == round(width * 0.1)  # what is left
        assert says(window, "#left", "10 % left")
        assert shown_in(window, window.app.screen.query("ShareBar")[0]).strip().startswith("█")
        await press(window, "down", "1", "0")
        assert "·" not in shown_in(window, "WeekBar")


async def test_who_pays_is_repeated_by_one_key_in_an_empty_field_and_no_answer_is_lost() -> None:
    draft = audit.change_row(named("Rounds", "Letters", "Handover"), 0, paid_for_by="the ward")
    async with at_step(draft) as window:
        rows = window.app.screen.query(AuditRow)
        rows[0].paid.focus()
        await press(window, "ctrl+d", "alt+r")  # nothing stands above the first row
        assert [a.paid_for_by for a in draft_in(window).snapshot.activities] == [
            "the ward",
            None,
            None,
        ]
        rows[2].paid.focus()
        await rest(window)
        assert "Ctrl+D As above" in shown(window)
        await press(window, "ctrl+d")
        assert draft_in(window).snapshot.activities[2].paid_for_by == "the ward"
        assert focus(window) == "amount 2"
        rows[1].paid.focus()
        await press(window, "alt+r")
        assert draft_in(window).snapshot.activities[1].paid_for_by == "the ward"
        rows[1].paid.focus()
        await press(window, "alt+r")  # an answer that is there is never written over
        assert "As above" not in shown(window)
        await press(window, "f5")
        assert draft_in(window).snapshot.activities[1].paid_for_by is None


@pytest.mark.slow
async def test_there_are_few_empty_rows_and_the_next_one_comes_when_it_is_needed() -> None:
    def displayed(window: Window) -> int:
        return sum(row.display for row in window.app.screen.query(AuditRow))

    async with at_step(nothing_yet()) as window:
        assert displayed(window) == 3
        window.app.screen.query(AuditRow)[0].title.focus()
        for n in range(5):
            await write(window, f"Row {n}")
            await press(window, "enter", "enter", "5", "enter")
        assert displayed(window) == 6
        assert focus(window) == "name 5"
        await press(window, "down")
        assert focus(window) == "#everything-else"


@pytest.mark.slow
async def test_what_one_does_is_ticked_in_the_guide_for_one_s_role() -> None:
    async with at_step(nothing_yet()) as window:
        await write(window, "ward nurse")
        await press(window, "enter")
        assert says(window, "#notice", "Alt+J finds your job among published occupations")
        await press(window, "enter")
        await until(window, lambda: says(window, "#guide", "Guide: Nursing and midwifery"))
        await press(window, "f4")
        assert here(window) == "SuggestionsDialog"
        assert says(window, "#about", "Found by your role. 15 things that people in it do.")
        await press(window, "right", "space", "down", "down", "down")
        assert says(window, "#about", "It needs hands or presence.")
        assert says(window, "#about", "Its score of 2 is a proposal; you give your own later.")
        assert says(window, "#count", "1 ticked, room for 9 more")
        await press(window, "space", "f8")
        assert names(draft_in(window)) == [
            "Entering readings into the chart",
            "Changing a dressing",
        ]
        assert shares(draft_in(window)) == [0.0, 0.0]
        assert focus(window) == "amount 0"
        assert says(window, "#notice", "change the words where they are not yours")
        await press(window, "3", "0", "down", "7", "0", "up")
        assert shares(draft_in(window)) == [30.0, 70.0]
        await press(window, "f4", "right", "space")
        assert says(window, "#notice", "That one is in your week already.")
        await press(window, "escape", "f8")
        # the score is proposed with a mark; Enter, which goes on elsewhere, takes none
        assert here(window) == "score"
        assert says(window, "#proposed", "The guide proposes 1; you decide.")
        assert says(window, "ScoreScale", "technical execution ◇ proposed")
        await press(window, "enter")
        assert [a.score for a in draft_in(window).snapshot.activities] == [0, 0]
        await press(window, "2")
        assert says(window, "#about", "70 % of the week · hands or presence")
        assert says(window, "ScoreScale", "technical, light judgement ◇ proposed")


@pytest.mark.slow
async def test_without_a_guide_for_the_role_all_of_them_stand_there_by_title() -> None:
    async with at_step(nothing_yet()) as window:
        await write(window, "Xyzzy")
        await press(window, "enter", "enter")
        assert says(window, "#guide", "From a guide")
        await click(window, "#guide")
        titles = [row.replace("\n", " ") for row in options(window, "#choices")]
        assert titles == [family.title for family in families()]
        await press(window, "escape")
        assert here(window) == "audit"


async def test_the_page_fits_every_window_and_its_buttons_stay_on_it() -> None:
    long = "Writing the handover for the next shift"
    draft = audit.set_amount(audit.set_name(nothing_yet(), 0, long), 0, 97)
    async with at_step(draft, size=SMALL) as window:
        assert long in shown(window)  # the words of a guide are read in full, beside a small bar
        first, second = list(window.app.screen.query(AuditRow))[:2]
        assert second.region.y - first.region.y == 1
        await window.resize_terminal(200, 60)
        await rest(window)
        assert second.region.y - first.region.y == 2  # there is room for air
        await window.resize_terminal(40, 12)
        await rest(window)
        buttons = [each for each in window.app.screen.query(ActionButton) if each.display]
        assert [each.id for each in buttons] == ["everything-else", "scale", "next"]
        assert all(each.region.x >= 0 and each.region.right <= 40 for each in buttons)
        for label in ("Give 3 % to 'Everything else'", "Scale to 100", "Score these"):
            assert on_screen(window, label)  # read in full


async def test_the_arrows_go_down_a_table_that_is_longer_than_the_window() -> None:
    rows = 11
    for size in ((80, 23), (60, 18), (40, 12)):
        draft = draft_of(shared(*[9.0] * (rows - 1), 10.0).snapshot, step="audit", field="amount")
        async with at_step(draft, size=size) as window:
            for row in range(rows):
                assert focus(window) == f"amount {row}", size
                await until(window, partial(_is_in_view, window))
                await press(window, *(["down"] if row < rows - 1 else []))
            await press(window, "pageup", "pageup")
            at = focus(window)
            await press(window, "pagedown")
            assert (at, focus(window)) == ("amount 0", "amount 5"), size
            await until(window, partial(_is_in_view, window))


def _typed_in(window: Window) -> str:
    """What stands in the field one is in."""
    field = window.app.focused
    assert isinstance(field, Field)
    return field.value


def _is_in_view(window: Window) -> bool:
    """Whether the field one types into can be seen."""
    field = window.app.focused
    assert field is not None
    return window.app.screen.find_widget(field).visible_region.contains_region(field.region)
