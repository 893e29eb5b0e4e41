"""What a screen says can be copied out, through the terminal or into a file of one's own."""

from pathlib import Path

import pytest
from textual.widgets import Input

from laddertui.tui.widgets.field import Field
from tests.support.drafts import developer, draft_of
from tests.support.encrypted_windows import gate, plain
from tests.support.windows import (
    at_step,
    click,
    here,
    on_screen,
    opened,
    press,
    press_at_once,
    toasts,
)

NAME = "laddertui-2026-11-22.txt"
"""What is offered where there is only one profile."""


async def test_home_is_written_to_a_file_for_oneself_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with opened(saved=(developer(),)) as window:
        await press(window, "f12")
        assert here(window) == "CopyDialog"
        assert on_screen(window, "rung 2.10, give or take 0.27")
        await click(window, "#write")
        assert here(window) == "HomeScreen"
        file = tmp_path / NAME
        assert "rung 2.10, give or take 0.27" in file.read_text()
        assert file.stat().st_mode & 0o777 == 0o600
        assert NAME in toasts(window)[-1]


async def test_a_name_that_is_typed_at_once_is_the_files(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with opened(saved=(developer(),)) as window:
        await press(window, "f12")
        await press_at_once(window, *"mine.txt", "enter")
        assert here(window) == "HomeScreen"
    assert [path.name for path in tmp_path.glob("*.txt")] == ["mine.txt"]


async def test_a_file_that_is_there_is_never_written_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / NAME).write_text("mine")
    async with opened(saved=(developer(),)) as window:
        await press(window, "f12")
        assert on_screen(window, "laddertui-2026-11-22-2.txt")  # a free name is offered
        window.app.screen.query_one("#file", Field).value = NAME
        await click(window, "#write")
        assert here(window) == "CopyDialog" and on_screen(window, "is there already")
        assert (tmp_path / NAME).read_text() == "mine"


@pytest.mark.slow
async def test_what_acts_is_a_mark_in_the_file_and_in_the_preview(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with opened(saved=(developer(role="\x1b[31mred [b]x[/b]"),)) as window:
        await press(window, "f12")
        assert on_screen(window, "\x1b[31mred [b]x[/b]")
        await click(window, "#write")
        assert "\u241b[31mred [b]x[/b]" in (tmp_path / NAME).read_text()
        assert "\x1b" not in (tmp_path / NAME).read_text()


@pytest.mark.slow
async def test_a_step_has_something_to_copy_or_says_that_it_has_not() -> None:
    async with at_step(draft_of(developer())) as window:
        for _ in range(3):
            await press(window, "f12")
            if here(window) == "CopyDialog":
                await press(window, "escape")
            else:
                assert "nothing to copy" in toasts(window)[-1]
            await press(window, "f8")


async def test_the_clipboard_gets_what_is_shown_without_what_acts() -> None:
    async with opened(saved=(developer(role="\x1b]52;c;eA==\x07"),)) as window:
        await press(window, "f12", "enter")
        assert here(window) == "HomeScreen"
        assert "\x1b" not in window.app.clipboard


async def test_a_clients_page_carries_the_code_the_date_and_what_a_rung_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = plain(developer(), profile_id="ab")
    plain(profile_id="cd")
    async with gate(folder) as window:
        await press(window, "f12")
        await click(window, "#write")
    text = (tmp_path / "laddertui-ab-2026-11-22.txt").read_text()
    assert text.endswith(
        "\nAB  2026-11-22\nThe rung is a mirror of what was said, not a forecast.\n"
    )


@pytest.mark.slow
@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("~nosuchuser/x", "nobody's home"),
        (".", "is a folder"),
        ("é" * 130, "too long"),
        ("nowhere/x", "is not there"),
    ],
)
@pytest.mark.parametrize(("key", "dialog"), [("f12", "CopyDialog"), ("i", "CalendarDialog")])
async def test_a_name_that_cannot_be_stays_in_its_field_with_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, key: str, dialog: str, name: str, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    async with opened(saved=(developer(),)) as window:
        await press(window, key)
        field = window.app.screen.query_one("#file", Input)
        field.value = name
        await click(window, "#write")
        assert here(window) == dialog
        assert on_screen(window, said)
        assert field.value == name
        field.value = "mine.out"
        await click(window, "#write")
        assert here(window) == "HomeScreen"
        assert (tmp_path / "mine.out").stat().st_size > 0
