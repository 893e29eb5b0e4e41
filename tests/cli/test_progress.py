"""A command that takes long says how far it is, to a person at a terminal and to nobody else."""

import io
import sys

import pytest

from laddertui.cli import progress
from laddertui.domain.progress import Progress, Steps


class Screen(io.StringIO):
    def __init__(self, is_terminal: bool) -> None:
        super().__init__()
        self._is_terminal = is_terminal

    def isatty(self) -> bool:
        return self._is_terminal


@pytest.fixture
def at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "FIRST_AFTER", 0.0)
    monkeypatch.setattr(progress, "EVERY", 0.0)


def stderr(monkeypatch: pytest.MonkeyPatch, is_terminal: bool) -> Screen:
    screen = Screen(is_terminal)
    monkeypatch.setattr(sys, "stderr", screen)
    return screen


def work(taken_back: list[str]) -> Steps[str]:
    try:
        for n in range(3):
            yield Progress(done=1000 * n, total=3000)
    except BaseException:
        taken_back.append("all")
        raise
    return "done"


def test_a_person_sees_it_count_and_the_line_is_gone_at_the_end(
    monkeypatch: pytest.MonkeyPatch, at_once: None
) -> None:
    screen = stderr(monkeypatch, is_terminal=True)
    assert progress.follow("encrypting", work([])) == "done"
    said = screen.getvalue()
    assert "laddertui: encrypting: 2,000 of 3,000 files; Ctrl+C stops" in said
    assert said.endswith("\r\x1b[K")
    assert "\n" not in said
    progress.follow("reading", work([]), "profiles")
    assert "laddertui: reading: 2,000 of 3,000 profiles; Ctrl+C stops" in screen.getvalue()


def test_a_file_or_a_pipe_is_told_nothing(monkeypatch: pytest.MonkeyPatch, at_once: None) -> None:
    screen = stderr(monkeypatch, is_terminal=False)
    assert progress.follow("encrypting", work([])) == "done"
    assert screen.getvalue() == ""


def test_what_is_quick_says_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = stderr(monkeypatch, is_terminal=True)
    progress.follow("encrypting", work([]))
    assert screen.getvalue() == ""


def test_a_closed_stderr_is_no_trouble(monkeypatch: pytest.MonkeyPatch, at_once: None) -> None:
    monkeypatch.setattr(sys, "stderr", None)
    assert progress.follow("encrypting", work([])) == "done"


def test_ctrl_c_takes_back_what_was_done(monkeypatch: pytest.MonkeyPatch, at_once: None) -> None:
    screen, taken_back = stderr(monkeypatch, is_terminal=True), list[str]()

    def interrupted(text: str) -> int:
        if "1,000" in text:
            raise KeyboardInterrupt
        return len(text)

    monkeypatch.setattr(screen, "write", interrupted)
    with pytest.raises(KeyboardInterrupt):
        progress.follow("encrypting", work(taken_back))
    assert taken_back == ["all"]
