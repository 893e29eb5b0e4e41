"""Reassess in a window: asked afresh, the past told after the answer, the last plan a key away."""

import datetime as dt
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest

from laddertui.assessment import audit, reassess
from laddertui.domain.draft import STEPS, Draft
from laddertui.domain.snapshot import Snapshot
from laddertui.tui.widgets.action_button import ActionButton
from tests.support.drafts import developer, draft_of, moves, names, shares
from tests.support.windows import (
    ROOMY,
    Window,
    app_of,
    click,
    draft_in,
    focus,
    here,
    on_screen,
    open_profile,
    opened,
    options,
    press,
    rest,
    says,
    shown,
    toasts,
    write,
)

DAY = "2027-02-22"


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LADDERTUI_TODAY", DAY)


def saved(snapshot: Snapshot) -> None:
    profile = open_profile()
    profile.store.save_quarter(snapshot)
    profile.close()


def noted(text: str, *affects: str) -> None:
    profile = open_profile()
    profile.store.note_signal(text, affects)
    profile.close()


@pytest.mark.slow
async def test_the_review_says_how_many_weekly_events_took_place_first_and_last(
    later: None,
) -> None:
    profile = open_profile()
    for week in range(9):
        day = dt.date(2026, 11, 27) + dt.timedelta(weeks=week)
        profile.store.mark_event("call", day, took_place=True)
    profile.close()
    async with reviewing(developer(), size=(120, 50)) as window:
        for text in ("Client call: 9 of 13 weeks", "Design hour: not ticked off"):
            assert says(window, "#plan", text)
        await press(window, "g", "v")
        assert here(window) == "review"
        for text in ("The plan of 2026-Q4", "Client call: 9 of 13 weeks"):
            assert says(window, "#everything", text)
            assert text in window.app.screen.copy_text()  # type: ignore[attr-defined]
        app_of(window).profile.folder.sprint.write_text("schema = ")
        await press(window, "g", "q")
        assert says(window, "#plan", "20 points from Writing boilerplate")
        assert not on_screen(window, "Client call:")


@asynccontextmanager
async def reviewing(
    base: Snapshot, *more: Snapshot, size: tuple[int, int] = (80, 24)
) -> AsyncIterator[Window]:
    """At the agenda of a review that looks back to this quarter."""
    async with opened(saved=(base, *more), size=size) as window:
        assert says(window, "#begin", "Start the review")
        await press(window, "enter")
        assert here(window) == "reassess"
        yield window


def review_draft(base: Snapshot, step: str, *scores: int, **session: object) -> Draft:
    """A review of this quarter in which these scores have been given."""
    draft = reassess.new_review(base, "2027-Q1", app_day())
    rows = [replace(a, score=s) for a, s in zip(draft.snapshot.activities, scores, strict=True)]
    folder = replace(draft.session, step=step, **session)  # type: ignore[arg-type]
    return replace(audit.with_rows(draft, rows), session=folder)


def app_day() -> dt.date:
    return dt.date.fromisoformat(DAY)


@asynccontextmanager
async def at(draft: Draft, base: Snapshot, *more: Snapshot) -> AsyncIterator[Window]:
    """In the middle of that review."""
    async with opened(draft, saved=(base, *more)) as window:
        await press(window, "enter")
        assert here(window) == draft.session.step
        yield window


def keep_button(window: Window) -> ActionButton:
    """The button that takes last quarter's plan over."""
    buttons = window.app.screen.query(ActionButton)
    found = [button for button in buttons if button.declared.id == "reallocate.keep"]
    assert len(found) == 1, "last quarter's plan has no button"
    return found[0]


@pytest.mark.slow
async def test_the_agenda_says_what_was_planned_and_noted(later: None) -> None:
    noted("Finds bugs alone", "bugs")
    async with reviewing(developer(), size=(80, 40)) as window:
        assert says(window, "#title", "The review for 2027-Q1, looking back to 2026-Q4")
        assert says(
            window, "#plan", "20 points from Writing boilerplate to Finding out what clients need"
        )
        assert says(window, "#noted", "2027-02-22  Finds bugs alone")
        assert focus(window) == "#next"
        await press(window, "enter")
        assert here(window) == "score"
        await press(window, "f7")
        assert here(window) == "reassess"
        await press(window, "f7")
        assert here(window) == "HomeScreen"


async def test_what_stood_high_is_asked_first_and_nothing_says_so(later: None) -> None:
    async with reviewing(developer(plan=None)) as window:
        await press(window, "enter")
        assert says(window, "#progress", "Activity 1 of 4")
        assert says(window, "#activity", "Hearing users out")
        assert says(window, "#question", "Think of what AI can do by now.")
        await press(window, "right")
        assert says(window, "#activity", "Writing boilerplate")
        assert says(window, "#progress", "Activity 2 of 4")
        await press(window, "left", "left")
        assert says(window, "#activity", "Hearing users out")


OTHER_PAST = {"boilerplate": 3, "bugs": 1, "reviews": 2, "users": 5}
"""Scores that give the same order as the developer's own, and differ in every one."""


async def screens_before_the_answers() -> list[str]:
    found = []
    async with opened() as window:
        await press(window, "b", "enter")
        for _ in range(4):
            found.append(shown(window))
            await press(window, "right")
    return found


@pytest.mark.slow
async def test_nothing_on_the_screen_depends_on_an_old_score_before_the_answer(later: None) -> None:
    base, long_ago = developer(plan=None), developer(plan=None, quarter="2026-Q1")
    screens = []
    for past in ({}, OTHER_PAST):
        for s in (base, long_ago):
            saved(
                replace(
                    s,
                    activities=tuple(
                        replace(a, score=past.get(a.id, a.score)) for a in s.activities
                    ),
                )
            )
        screens.append(await screens_before_the_answers())
        profile = open_profile()
        profile.store.discard_draft()
        profile.close()
    assert screens[0] == screens[1]
    assert len(set(screens[0])) == 4


async def test_nothing_is_given_away_by_the_questions_that_test_a_score(later: None) -> None:
    async with reviewing(developer(plan=None)) as window:
        await press(window, "enter", "5")
        assert says(window, "#question", "could a perfect AI do this")
        assert not on_screen(window, "Last time")
        await press(window, "n")
        assert says(window, "#question", "Is it the people in it")
        assert not on_screen(window, "Last time")
        await press(window, "y")
        assert says(window, "#question", "Last time you gave it 4. Why has it changed?")


async def test_an_unchanged_score_tells_the_old_ones_after_the_answer_and_asks_nothing(
    later: None,
) -> None:
    year_ago = developer(quarter="2026-Q1", plan=None)
    rows = tuple(replace(a, score=5) if a.id == "users" else a for a in year_ago.activities)
    async with reviewing(developer(plan=None), replace(year_ago, activities=rows)) as window:
        await press(window, "enter", "4", "n", "y")
        assert says(
            window,
            "#notice",
            "Hearing users out: Last time you gave it 4, and 5 four quarters ago.",
        )
        assert says(window, "#activity", "Writing boilerplate")
        assert says(window, "#question", "Press 1 to 5.")
        await press(window, "1")
        assert says(
            window,
            "#notice",
            "Writing boilerplate: Last time you gave it 1, and 1 four quarters ago.",
        )


async def test_the_last_unchanged_score_tells_the_old_one_too(later: None) -> None:
    base = developer(plan=None)
    async with at(review_draft(base, "score", 1, 2, 0, 4, row=2), base) as window:
        await press(window, "3", "n", "y")
        assert here(window) == "score"
        assert says(window, "#notice", "All of them have a score.")
        assert says(window, "#next", "Give the time")  # which is the step after it in a review
        assert says(window, "#notice", "Last time you gave it 3")


@pytest.mark.parametrize(
    ("key", "reason"), [("a", "ai-moved"), ("s", "rejudged"), ("w", "job-changed")]
)
async def test_a_changed_score_asks_why_with_three_keys(later: None, key: str, reason: str) -> None:
    async with reviewing(developer(plan=None)) as window:
        await press(window, "enter", "1")
        assert says(window, "#question", "Last time you gave it 4. Why has it changed?")
        for words in ("a AI can do more now", "s I see it differently", "w the work changed"):
            assert says(window, "#question", words)
        await press(window, "y", "n", key)
        assert draft_in(window).snapshot.activities[3].change_reason == reason
        assert says(window, "#activity", "Writing boilerplate")
        await press(window, "a", "s", "w")
        assert [a.score for a in draft_in(window).snapshot.activities] == [0, 0, 0, 1]
        assert draft_in(window).snapshot.activities[0].change_reason is None


async def test_undo_takes_the_score_back_and_the_past_is_hidden_again(later: None) -> None:
    async with reviewing(developer(plan=None)) as window:
        await press(window, "enter", "1", "u")
        assert says(window, "#activity", "Hearing users out")
        assert says(window, "#question", "Think of what AI can do by now.")
        assert not on_screen(window, "Last time")


async def test_one_comes_back_to_the_reason_that_was_being_asked(later: None) -> None:
    async with reviewing(developer(plan=None)) as window:
        await press(window, "enter", "1", "escape")
        assert here(window) == "HomeScreen"
        await press(window, "c")
        assert says(window, "#question", "Last time you gave it 4. Why has it changed?")
        await press(window, "a")
        assert draft_in(window).snapshot.activities[3].change_reason == "ai-moved"


async def test_a_signal_stands_beside_the_activity_that_it_names(later: None) -> None:
    noted("Mends bugs alone", "bugs")
    async with reviewing(developer(plan=None)) as window:
        await press(window, "enter")
        assert not on_screen(window, "Mends bugs alone")
        await press(window, "right", "right")
        assert says(window, "#activity", "Tracking down bugs")
        assert says(window, "#tried", "Noted 2027-02-22: Mends bugs alone")


async def test_a_signal_cannot_act_on_the_screen(later: None) -> None:
    noted("[red]x[/red] [@click=app.quit]y[/]", "users")
    async with reviewing(developer(plan=None), size=(120, 40)) as window:
        assert says(window, "#noted", "[red]x[/red] [@click=app.quit]y[/]")
        await press(window, "enter")
        assert says(window, "#tried", "[red]x[/red] [@click=app.quit]y[/]")


@pytest.mark.slow
async def test_what_was_tried_is_noted_while_scoring_and_stands_beside_the_activity(
    later: None,
) -> None:
    async with reviewing(developer(plan=None)) as window:
        await press(window, "enter", "right", "right")
        assert says(window, "#activity", "Tracking down bugs")
        await press(window, "plus")
        await write(window, "Found three of ten")
        assert "[x] Tracking down bugs" in options(window, "OptionList")
        await press(window, "tab", "right", "right", "right")
        assert says(window, "#outcome", "it fell short")
        await press(window, "tab")
        await write(window, "Copilot")
        await press(window, "enter", "tab", "enter")
        assert here(window) == "score"
        (kept,) = app_of(window).profile.store.readable_signals()
        assert (kept.affects, kept.outcome, kept.tool) == (("bugs",), "fell-short", "Copilot")
        tried = "Tried 2027-02-22 with Copilot, but it fell short: Found three of ten"
        assert says(window, "#tried", tried)
        assert not on_screen(window, "Last time you gave it")
        await press(window, "left")
        assert not on_screen(window, "Copilot")


@pytest.mark.slow
async def test_a_score_that_rises_because_of_ai_is_asked_about_once(later: None) -> None:
    async with reviewing(developer(plan=None)) as window:
        await press(window, "enter", "5", "n", "y", "a")
        assert says(window, "#question", "You score it higher although AI can do more of it now.")
        assert says(window, "#activity", "Hearing users out")
        await press(window, "n")
        assert says(window, "#question", "Why has it changed?")
        assert draft_in(window).snapshot.activities[3].change_reason is None
        await press(window, "a", "y")
        assert draft_in(window).snapshot.activities[3].change_reason == "ai-moved"
        assert says(window, "#activity", "Writing boilerplate")
        # a score that fell is not asked about
        base = developer(plan=None)
        assert base.activities[2].score > 1
        await press(window, "right", "right", "1", "a")
        assert draft_in(window).snapshot.activities[2].change_reason == "ai-moved"
        assert not on_screen(window, "Is that what you mean?")


async def test_a_broken_signal_is_said_and_stops_nothing(later: None) -> None:
    noted("Soon broken", "users")
    profile = open_profile()
    (profile.folder.path / "signals" / "2027-02-22.1.toml").write_text("schema = ")
    profile.close()
    async with reviewing(developer(plan=None), size=(160, 40)) as window:
        assert on_screen(window, "2027-02-22.1.toml:1")
        await press(window, "enter")
        assert says(window, "#activity", "Hearing users out")


@pytest.mark.slow
async def test_scores_lead_to_the_shares_and_those_to_the_position(later: None) -> None:
    base = developer(plan=None)
    async with at(review_draft(base, "score", 1, 0, 3, 4, row=1), base) as window:
        await press(window, "2", "enter")
        assert here(window) == "audit"
        assert shares(draft_in(window)) == [40.0, 25.0, 20.0, 15.0]
        await press(window, "f8")
        assert here(window) == "position"
        await window.resize_terminal(*ROOMY)
        await rest(window)
        assert on_screen(window, "Everything stands where it stood.")


@pytest.mark.slow
async def test_a_row_is_split_and_its_part_named_and_scored(later: None) -> None:
    base = developer(plan=None)
    async with at(review_draft(base, "audit", 1, 2, 3, 4, row=1, field="name"), base) as window:
        await press(window, "alt+d")
        assert focus(window) == "name 2"
        await write(window, "Incidents")
        assert names(draft_in(window))[1:3] == ["Tracking down bugs", "Incidents"]
        assert shares(draft_in(window)) == [40.0, 12.5, 12.5, 20.0, 15.0]
        await press(window, "f8")
        assert here(window) == "score"
        assert says(window, "#activity", "Incidents")
        await press(window, "1")
        assert says(window, "#question", "Last time you gave it 2. Why has it changed?")
        await press(window, "a", "enter")
        assert here(window) == "audit"
        part = draft_in(window).snapshot.activities[2]
        assert (part.id, part.was, part.change_reason) == ("incidents", "bugs", "ai-moved")
        await press(window, "f8")
        assert here(window) == "position"


@pytest.mark.slow
async def test_what_a_split_did_is_said(later: None) -> None:
    base = developer(plan=None)
    async with at(review_draft(base, "audit", 1, 2, 3, 4, row=1, field="name"), base) as window:
        await press(window, "alt+d")
        assert says(window, "#notice", "Half of the share went into the new row")


@pytest.mark.slow
async def test_a_split_is_one_thing_to_take_back(later: None) -> None:
    base = developer(plan=None)
    async with at(review_draft(base, "audit", 1, 2, 3, 4, row=1, field="name"), base) as window:
        await press(window, "alt+d", "f5")
        assert shares(draft_in(window)) == [40.0, 25.0, 20.0, 15.0]


@pytest.mark.slow
async def test_every_part_of_a_full_week_has_a_row_on_the_screen(later: None) -> None:
    first, *_ = developer().activities
    rows = [
        replace(first, id=f"part-{n}", name=f"Part {n}", share=10.0 if n > 1 else 5.0)
        for n in range(11)
    ]
    base = developer(plan=None, next_rung=None, activities=tuple(rows))
    async with at(review_draft(base, "audit", *[1] * 11, row=0, field="name"), base) as window:
        await press(window, "alt+d", "A", "alt+d")
        assert len(shares(draft_in(window))) == 13
        assert len(window.app.screen.query("AuditRow")) >= 13


async def test_there_is_nothing_to_split_in_a_first_assessment() -> None:
    async with opened(draft_of(developer(), row=1, field="name")) as window:
        await press(window, "enter", "alt+d")
        assert here(window) == "audit"
        assert len(shares(draft_in(window))) == 4
        assert not on_screen(window, "Split")


async def test_a_renamed_row_keeps_its_id(later: None) -> None:
    base = developer(plan=None)
    async with at(review_draft(base, "audit", 1, 2, 3, 4, row=1, field="name"), base) as window:
        await write(window, " all day")
        row = draft_in(window).snapshot.activities[1]
        assert (row.id, row.name) == ("bugs", "Tracking down bugs all day")


@pytest.mark.slow
async def test_last_quarters_plan_is_kept_with_its_button_and_trimmed_to_the_week(
    later: None,
) -> None:
    base = developer()
    draft = review_draft(base, "reallocate", 1, 2, 3, 4, 4)
    draft = audit.set_amount(audit.set_amount(draft, 0, 12.0), 3, 43.0)
    async with at(draft, base) as window:
        assert says(window, "#gauge", "0 points, 20 short")
        await press(window, "k")  # no key any more
        assert moves(draft_in(window)) == []
        await click(window, keep_button(window))
        assert moves(draft_in(window)) == [("boilerplate", "clients", 12.0)]
        assert says(window, "#gauge", "12 points, 8 short")
        assert says(window, "#start", "2027-02-22")
        assert says(window, "#skill", "negotiation")
        assert says(window, "#notice", "Last quarter's plan, from a new start")
        await press(window, "u")
        assert moves(draft_in(window)) == []
        await click(window, keep_button(window))
        await press(window, "f8")
        assert here(window) == "review"
        await press(window, "enter")
        assert here(window) == "ComparisonScreen"  # the review's last page
        await press(window, "enter")
        assert here(window) == "HomeScreen"
        found = app_of(window).profile.store.quarter("2027-Q1")
        assert found.plan is not None
        assert [(m.from_, m.to, m.points) for m in found.plan.moves] == [
            ("boilerplate", "clients", 12.0)
        ]
        assert [a.id for a in found.activities] == ["boilerplate", "bugs", "reviews", "users"]


@pytest.mark.slow
async def test_the_button_for_last_quarters_plan_is_there_only_where_there_was_one(
    later: None,
) -> None:
    base = developer()
    async with at(review_draft(base, "reallocate", 1, 2, 3, 4, 4), base) as window:
        assert keep_button(window).display
    without = developer(plan=None)
    async with at(review_draft(without, "reallocate", 1, 2, 3, 4), without) as window:
        assert not on_screen(window, "Keep last plan")
    async with opened(draft_of(developer(plan=None), step="reallocate")) as window:
        await press(window, "c")
        assert here(window) == "reallocate"
        assert not on_screen(window, "Keep last plan")


# Held early


async def test_a_review_is_offered_early_by_button_and_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LADDERTUI_TODAY", "2026-12-01")
    async with opened(saved=(developer(),)) as window:
        assert says(window, "#early", "Review early, for 2027-Q1")
        await press(window, "r")
        assert here(window) == "reassess"
        assert says(window, "#title", "The review for 2027-Q1, looking back to 2026-Q4")
        await press(window, "escape")
        await click(window, "#early")
        assert here(window) == "reassess"


async def test_it_is_not_offered_a_day_too_early(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LADDERTUI_TODAY", "2026-11-30")
    async with opened(saved=(developer(),)) as window:
        assert not window.app.screen.query_one("#early").display
        await press(window, "r")
        assert here(window) == "HomeScreen"
        assert not on_screen(window, "Review early")


@pytest.mark.slow
async def test_an_early_review_asks_before_an_unfinished_draft_is_let_go(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LADDERTUI_TODAY", "2026-12-01")
    async with opened(draft_of(developer(role="Unfinished")), saved=(developer(),)) as window:
        await press(window, "r")
        assert here(window) == "ConfirmDialog"
        await press(window, "n")
        assert app_of(window).profile.has_draft()
        await press(window, "r", "y")
        assert here(window) == "reassess"


# The base is gone


@pytest.mark.slow
@pytest.mark.parametrize(
    ("how", "step"),
    [
        *(("broken", step) for step in ("reassess", *STEPS)),
        ("removed", "reassess"),
        ("removed", "review"),
    ],
)
async def test_every_step_opens_without_the_base_and_keeps_what_was_said(
    later: None, step: str, how: str
) -> None:
    base = developer(plan=None)
    saved(base)
    draft = review_draft(base, step, 1, 2, 2, 4)
    profile = open_profile()
    if how == "broken":
        profile.store.quarter_path("2026-Q4").write_text("schema = ")
    else:
        profile.store.quarter_path("2026-Q4").unlink()
    profile.close()
    async with opened(draft) as window:
        await press(window, "c")
        assert here(window) == ("audit" if step == "reassess" else step)
        assert [a.score for a in draft_in(window).snapshot.activities] == [1, 2, 2, 4]
        assert toasts(window) == []
        await press(window, "f8", "f7", "escape")
        assert here(window) == "HomeScreen"


@pytest.mark.slow
async def test_a_quarter_broken_while_its_review_is_open_costs_nothing(later: None) -> None:
    async with reviewing(developer(plan=None)) as window:
        await press(window, "enter", "1", "a")
        app_of(window).profile.store.quarter_path("2026-Q4").write_text("schema = ")
        await press(window, "1", "2", "3", "n", "y", "f8")
        assert here(window) == "audit"
        await press(window, "f8")
        assert here(window) == "position"
        await press(window, "ctrl+s", "escape")
        assert here(window) == "HomeScreen"
        assert [a.score for a in app_of(window).profile.store.quarter("2027-Q1").activities] == [
            1,
            2,
            3,
            1,
        ]


# History


@pytest.mark.slow
async def test_two_quarters_are_compared_from_the_history(later: None) -> None:
    first, second = developer(plan=None, quarter="2026-Q2"), developer(plan=None, quarter="2026-Q3")
    *others, last = developer(plan=None).activities
    third = developer(
        plan=None, activities=(*others, replace(last, score=5, change_reason="job-changed"))
    )
    async with opened(saved=(first, second, third), size=(100, 50)) as window:
        await press(window, "t", "d")
        assert here(window) == "ComparisonScreen"
        assert on_screen(window, "2026-Q3 to 2026-Q4")
        assert on_screen(window, "The work itself changed: +0.15.")  # 15 % one step up
        await press(window, "escape", "up", "d")
        assert on_screen(window, "2026-Q2 to 2026-Q3")
        await press(window, "escape", "down", "m", "up", "up", "d")
        assert on_screen(
            window, "2026-Q2 to 2026-Q4"
        )  # whichever was marked, the earlier stands first
        await press(window, "escape")
        assert here(window) == "HistoryScreen"


async def test_what_cannot_be_compared_is_said(later: None) -> None:
    saved(developer(quarter="2026-Q2"))
    profile = open_profile()
    profile.store.quarter_path("2026-Q2").write_text("schema = ")
    profile.close()
    async with opened(saved=(developer(),)) as window:
        await press(window, "t", "d")
        assert says(window, "#about", "There is no readable quarter before this one")
        await press(window, "m", "up", "d")
        assert here(window) == "HistoryScreen"
        assert says(window, "#about", "There is no readable quarter before this one")


async def test_a_marked_quarter_that_cannot_be_read_is_said_and_nothing_breaks(later: None) -> None:
    saved(developer(quarter="2026-Q2"))
    profile = open_profile()
    profile.store.quarter_path("2026-Q2").write_text("schema = ")
    profile.close()
    async with opened(saved=(developer(),)) as window:
        await press(window, "t", "up", "m", "down", "d")
        assert here(window) == "HistoryScreen"
        assert "2026-Q2.toml:1" in " ".join(toasts(window))


async def test_an_outlet_typed_in_haste_is_kept_though_one_goes_on_at_once(later: None) -> None:
    async with reviewing(developer(plan=None)) as window:
        window.app.screen.query_one("#outlets").focus()
        await write(window, "Import AI, The Batch")
        await press(window, "f8")
        assert here(window) == "score"
        assert app_of(window).profile.store.outlets() == ("Import AI", "The Batch")


async def test_no_button_of_the_time_lies_off_the_page_while_some_of_the_week_is_left(
    later: None,
) -> None:
    async with reviewing(developer()) as window:
        await press(window, "g", "a")
        assert here(window) == "audit"

        def buttons() -> list[str]:
            seen = [each for each in window.app.screen.query(ActionButton) if each.display]
            assert all(each.region.width and each.region.right <= 80 for each in seen)
            return [str(each.id) for each in seen]

        assert sorted(buttons()) == ["next", "time-sheet"]
        await press(window, "tab", "tab", "tab", "3", "7", "tab")
        assert sum(shares(draft_in(window))) == 97
        assert sorted(buttons()) == ["everything-else", "next", "scale"]
