"""A person's words are shown as they stand on every screen, and never act."""

from dataclasses import replace
from typing import Any

import pytest
from textual.events import MouseDown, MouseUp

from laddertui.domain.snapshot import Move, NextActivity, NextRung, Plan, Snapshot
from laddertui.domain.text import columns, has_controls, visible
from laddertui.tui.base.step_screen import StepScreen
from laddertui.tui.safe_text import hanging
from laddertui.tui.screens.home import HomeScreen
from laddertui.tui.widgets.field import Field
from tests.support.drafts import developer, draft_of
from tests.support.hostile_texts import HOSTILE, nothing_acts, seen
from tests.support.windows import (
    ROOMY,
    SMALL,
    Window,
    app_of,
    at_step,
    draft_in,
    here,
    open_profile,
    opened,
    paste,
    press,
    rest,
    shown,
    toasts,
)


def full_of(text: str, **more: Any) -> Snapshot:
    """A whole week in which every field that takes a text says this."""
    rows = tuple(
        replace(a, name=text, paid_for_by=text, note=text, ai_could_replace=a.score > 2)
        for a in developer().activities
    )
    known: dict[str, Any] = {
        "role": text,
        "activities": rows,
        "next_rung": NextRung(
            title=text,
            seen_in=text,
            activities=(
                NextActivity(id="clients", name=text, score=4),
                NextActivity(id="n", name=text, score=5),
            ),
        ),
        "plan": Plan(
            starts_on=None,
            skill=text,
            needs_agreement_of=text,
            moves=(Move(from_="boilerplate", to="clients", points=25.0),),
            events=tuple(replace(e, title=text) for e in (developer().plan or Plan()).events),
        ),
    }
    return developer(**{**known, **more})


async def clicked(window: Window, text: str) -> None:
    """Click a text wherever it stands; that runs nothing."""
    lines = shown(window).split("\n")
    places = [(line.index(text) + 3, y) for y, line in enumerate(lines) if text in line]
    assert places
    for x, y in places:
        for kind in (MouseDown, MouseUp):
            window.app.post_message(kind(None, x, y, 0, 0, 1, False, False, False, x, y))
        await rest(window)
        assert window.app.is_running
        assert window.app.return_code is None


PLACES: dict[str, tuple[str, ...]] = {
    "audit": ("#role", "AuditRow Field.name", "AuditRow Field.paid"),
    "score": ("#activity", "#about"),
    "position": ("#human", "#water", "#advice"),
    "next-rung": ("#title", "#seen-in", "NextRow Field.name"),
    "reallocate": ("#rows", "#row", "#skill", "#agreement", "EventRow Field.title"),
    "review": ("#everything", "#advice"),
}
"""Where each step shows what was typed."""
CUT = {"audit": 25, "reallocate": 30}
"""Letters that are seen where fields and lists cut off what has no room."""


async def test_what_is_within_reach_is_named_as_it_stands() -> None:
    async with at_step(draft_of(full_of("x"), step="position"), size=ROOMY) as window:
        screen = window.app.screen
        assert isinstance(screen, StepScreen)
        for text in HOSTILE.values():
            week = full_of(text)
            undoubted = tuple(replace(a, ai_could_replace=None) for a in week.activities)
            screen.edit(draft_of(replace(week, activities=undoubted), step="position"))
            await rest(window)
            seen(window, text, "#reach")


@pytest.mark.parametrize("step", PLACES)
async def test_what_stands_in_every_field_is_shown_as_it_stands_and_never_acts(step: str) -> None:
    action = HOSTILE["an action"]
    async with at_step(draft_of(full_of(action), step=step), size=ROOMY) as window:
        screen = window.app.screen
        assert isinstance(screen, StepScreen)
        edit = screen.edit
        if step in ("position", "review"):
            await press(window, "v")
        seen(window, action, *PLACES[step])
        await clicked(window, action)
        assert window.app.screen is screen
        for text in HOSTILE.values():
            edit(draft_of(full_of(text), step=step))
            await rest(window)
            for target in PLACES[step]:
                if target == "#advice":  # long texts push it down
                    screen.query_one(target).scroll_visible(animate=False)
                    await rest(window)
                seen(window, text[: CUT.get(step)], target)
        await window.resize_terminal(*SMALL)
        for text in (
            HOSTILE[kind] for kind in ("an action", "a colour", "backwards", "wide", "long")
        ):
            edit(draft_of(full_of(text), step=step))
            await rest(window)
            nothing_acts(window)


async def test_what_was_saved_is_shown_as_it_stands_at_home() -> None:
    async with opened(saved=(developer(),), size=ROOMY) as window:
        home = window.app.screen
        assert isinstance(home, HomeScreen)
        for text in HOSTILE.values():
            app_of(window).profile.store.save_quarter(full_of(text))
            home.read()
            await rest(window)
            seen(window, text[:30], "HomeLadder", "#events", "#moves")
            assert app_of(window).profile.store.this_quarter() == full_of(text)
        app_of(window).profile.store.save_quarter(full_of(HOSTILE["an action"]))
        home.read()
        await rest(window)
        await clicked(window, HOSTILE["an action"])
        await press(window, "b")
        assert here(window) == "audit"
        seen(window, HOSTILE["an action"], "#role")


@pytest.mark.parametrize("step", ["position", "review"])
async def test_what_is_missing_is_shown_as_it_stands(step: str) -> None:
    """In the note over the position and the list of the review, with ids only a file can have."""
    async with at_step(draft_of(developer(), step=step), size=ROOMY) as window:
        screen = window.app.screen
        assert isinstance(screen, StepScreen)
        for text in (
            HOSTILE[kind]
            for kind in ("half a tag", "an action", "a colour", "backwards", "braces", "long")
        ):
            rows = full_of(text).activities
            odd = (replace(rows[0], id=text), *rows[1:])
            screen.edit(draft_of(full_of(text, activities=odd, plan=None), step=step))
            await rest(window)
            if step == "review":
                seen(window, text, "#missing")
                continue
            window.app.clear_notifications()
            await press(window, "ctrl+s")
            assert here(window) == "position"
            assert visible(text) in toasts(window)[0]
            seen(window, text[:20], "NoteLines")


async def test_what_is_wrong_with_a_file_is_shown_as_it_stands() -> None:
    """A key that nobody knows, in a saved quarter and in a draft."""
    for text in (HOSTILE["half a tag"], HOSTILE["an action"]):
        profile = open_profile()
        profile.store.save_quarter(developer(quarter="2026-Q3"))
        profile.store.save_draft(draft_of(developer()))
        for file in (profile.store.quarter_path("2026-Q3"), profile.folder.draft):
            file.write_text(f"'{text}' = 1\n" + file.read_text())
        profile.close()
        async with opened(size=ROOMY) as window:
            await press(window, "t")
            seen(window, text, "#about")
            await press(window, "escape", "c")
            assert here(window) == "HomeScreen"
            seen(window, text, "NoteLines")
            assert any(text in said for said in toasts(window))


async def test_a_folder_of_any_name_is_shown_as_it_stands(
    tmp_path: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    directory = "[b]x[ {name} [@click=app.quit]y"
    monkeypatch.setenv("LADDERTUI_DATA_DIR", str(tmp_path / directory))
    async with opened(draft_of(developer(), step="review"), size=ROOMY) as window:
        seen(window, directory, "#welcome")
        await press(window, "c")
        seen(window, directory, "#where")


@pytest.mark.parametrize(
    ("step", "places"),
    [
        ("audit", ("#role", "AuditRow Field.name", "AuditRow Field.paid", "AuditRow Field.amount")),
        ("next-rung", ("#title", "#seen-in", "NextRow Field.name", "NextRow Field.score")),
        ("reallocate", ("#agreement", "EventRow Field.title")),
    ],
)
async def test_what_acts_can_be_pasted_nowhere(step: str, places: tuple[str, ...]) -> None:
    """It is refused; until it is taken out it is seen as a mark, never sent to the terminal."""
    async with at_step(draft_of(developer(), step=step), size=ROOMY) as window:
        before = draft_in(window).snapshot
        for selector in places:
            field = window.app.screen.query(selector).first(Field)
            field.focus()
            for text in HOSTILE.values():
                if has_controls(text):
                    await paste(window, text)
                    nothing_acts(window)
        assert draft_in(window).snapshot == before


async def test_what_is_typed_is_taken_letter_for_letter() -> None:
    async with at_step(draft_of(developer(role=""), step="audit"), size=ROOMY) as window:
        role = window.app.screen.query_one("#role", Field)
        for text in HOSTILE.values():
            if not has_controls(text):
                role.clear()
                await paste(window, text)
                assert draft_in(window).snapshot.role == text
                seen(window, text, "#role")


@pytest.mark.parametrize(
    "text", ["", "short", "a text of several words " * 5, "漢字" * 30, "x" * 90, "[red]y[/] " * 20]
)
def test_the_lines_of_a_text_stand_below_its_beginning_and_fit(text: str) -> None:
    rows = hanging("[x] 4  ", text, 40).plain.split("\n")
    assert rows[0].startswith("[x] 4  ")
    assert all(row.startswith(" " * 7) for row in rows[1:])
    assert all(columns(row) <= 40 for row in rows)
    words = "".join(row[7:] for row in rows)
    assert words.replace(" ", "") == text.replace(" ", "")
