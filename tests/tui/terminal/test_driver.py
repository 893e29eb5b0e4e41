"""What the terminal sends: every byte is taken, none is an error."""

import io
import os
import random
import select
import threading
import time
from collections.abc import Callable, Iterator
from importlib.metadata import version
from pathlib import Path
from typing import Any, cast

import pytest
from textual import events
from textual._xterm_parser import XTermParser
from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver

from laddertui.tui.terminal import driver, toolkit
from laddertui.tui.terminal.driver import (
    InputDecoder,
    TerminalDriver,
    TerminalOutput,
    driver_class,
)
from tests.support.patience import PATIENCE


def test_bytes_that_are_no_utf8_are_left_out_and_the_rest_is_read() -> None:
    decoder = InputDecoder("utf-8")
    assert decoder.text(b"a\xffb\xc3\xa4\xfe") == "abä"


def test_a_letter_in_two_pieces_is_one_letter() -> None:
    decoder = InputDecoder("utf-8")
    assert decoder.text(b"M\xc3") + decoder.rest() + decoder.text(b"\xbcller") == "Müller"


@pytest.mark.parametrize("report", [b"\x1b[M\x20\x90\x30", b"\x1b[M\xff\xff\xff", b"\x1b[M\x20\n!"])
def test_a_mouse_report_in_the_old_form_types_nothing(report: bytes) -> None:
    whole = InputDecoder("utf-8")
    assert whole.text(b"Ba" + report + b"king") == "Baking"
    in_pieces = InputDecoder("utf-8")
    said = [in_pieces.text(piece) for piece in (report[:2], *(bytes([b]) for b in report[2:]))]
    assert "".join(said) == ""
    split = InputDecoder("utf-8")
    assert split.text(report[:4]) + split.text(report[4:] + b"x") == "x"


def test_the_beginning_of_one_that_never_comes_is_given_back_or_dropped() -> None:
    decoder = InputDecoder("utf-8")
    assert (decoder.text(b"\x1b["), decoder.rest()) == ("", "\x1b[")
    assert (decoder.text(b"\x1b[M "), decoder.rest(), decoder.text(b"ok")) == ("", "", "ok")


def test_a_letter_in_the_locales_own_encoding_is_that_letter() -> None:
    decoder = InputDecoder("iso8859-1")
    assert decoder.text("Größe".encode("latin-1")) + decoder.rest() == "Größe"
    assert decoder.text(b"\xe4") + decoder.rest() == "ä"
    assert decoder.text("Größe".encode()) == "Größe"


def test_the_screen_is_written_in_utf8_and_a_terminal_that_is_gone_does_no_harm() -> None:
    out, into = os.pipe()
    assert TerminalOutput(into).write("ö─") == 2
    assert os.read(out, 10) == "ö─".encode()
    os.close(out)
    assert TerminalOutput(into).write("ö") == 1
    os.close(into)
    assert TerminalOutput(into).write("ö") == 1


@pytest.fixture
def posted(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """What the toolkit's own driver is given."""
    given: list[Any] = []
    monkeypatch.setattr(LinuxDriver, "process_message", lambda self, message: given.append(message))
    return given


def _driver() -> TerminalDriver:
    made = TerminalDriver.__new__(TerminalDriver)
    made._debug = False
    made._in_band_window_resize = False
    return made


@pytest.mark.slow
def test_whatever_is_sent_the_next_key_is_understood(posted: list[Any]) -> None:
    dice = random.Random(11)
    starts = [b"", b"\x1b[", b"\x1b[<", b"\x1b]", b"\x1bP", b"\x1b[200~", b"\x1b[48;", b"\xf0\x9f"]
    tops = [b"0123456789;:<?", bytes(range(256)), b"uMm~tR$yABCD;1"]
    for _ in range(3000):
        reading, decoder = _driver(), InputDecoder("utf-8")
        parser = XTermParser(False)
        data = dice.choice(starts) + bytes(dice.choices(dice.choice(tops), k=dice.randrange(12)))
        for text in (decoder.text(data), decoder.rest(), "\x1b[201~", "\x1b\\", "x" * 40, "z"):
            parser = reading._parsed(parser, text)
        assert isinstance(posted[-1], events.Key) and posted[-1].key == "z", data
        assert all(
            driver._is_text(event.character or "")
            for event in posted
            if isinstance(event, events.Key)
        ), data
        posted.clear()


@pytest.mark.parametrize(
    "sent", ["\x1b[55296;1;55296u", "\x1b[48;0;0;0;0t", "\x1b[48;9999;9999;1;1t"]
)
def test_half_a_letter_and_a_size_nobody_asked_for_are_left_out(
    posted: list[Any], sent: str
) -> None:
    _driver()._parsed(XTermParser(False), sent)
    assert [event for event in posted if not isinstance(event, events.Key) or event.character] == []


@pytest.fixture
def asked_anew() -> Iterator[Callable[[], type[Driver] | None]]:
    """Which driver is taken, of a toolkit that may be another one each time."""

    def ask() -> type[Driver] | None:
        toolkit.is_known.cache_clear()
        return driver_class()

    yield ask
    toolkit.is_known.cache_clear()


def test_a_toolkit_that_is_not_known_keeps_its_own_driver(
    asked_anew: Callable[[], type[Driver] | None], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert asked_anew() is TerminalDriver
    assert toolkit.version() == version("textual")
    monkeypatch.setattr("textual.__file__", str(tmp_path / "textual" / "__init__.py"))
    other = tmp_path / "textual-9.0.0.dist-info"
    other.mkdir()
    assert asked_anew() is None
    # what an installer left behind says nothing; the one that reads such folders knows
    (tmp_path / "textual-8.2.8.dist-info").mkdir()
    assert toolkit.version() == version("textual")
    monkeypatch.setattr("textual.__version__", "9.0.0")
    assert asked_anew() is None


@pytest.mark.parametrize("encoding", ["euc_jp", "gb18030", "euc_kr"])
def test_letters_of_several_bytes_in_the_locales_own_encoding_are_read(encoding: str) -> None:
    text = "料理 ok" if encoding != "euc_kr" else "요리 ok"
    decoder = InputDecoder(encoding)
    assert decoder.text(text.encode(encoding)) + decoder.rest() == text


def test_nothing_is_cut_out_of_what_is_pasted() -> None:
    decoder = InputDecoder("utf-8")
    begins, ends = "\x1b[200~", "\x1b[201~"
    pasted = f"{begins}abc\x1b[M def{ends}"
    assert decoder.text(pasted.encode()) == pasted
    cut_off = f"{begins}abc\x1b[M{ends}"
    assert decoder.text(cut_off.encode()) == cut_off
    assert decoder.text(b"\x1b[M   x") == "x"  # after it, reports are reports again


def test_a_mouse_report_that_a_paste_cuts_off_is_left_out_and_the_paste_is_whole() -> None:
    pasted = "\x1b[200~abc\x1b[201~"
    for cut in (b"\x1b[M", b"\x1b[M ", b"\x1b[M  "):
        assert InputDecoder("utf-8").text(cut + pasted.encode()) == pasted


@pytest.mark.parametrize("at", range(2, 12))
def test_a_paste_that_comes_in_pieces_is_one_and_the_next_report_is_none(at: int) -> None:
    pasted = "\x1b[200~a\x1b[M b\x1b[201~"
    decoder = InputDecoder("utf-8")
    data = pasted.encode()
    assert decoder.text(data[:at]) + decoder.text(data[at:]) == pasted
    assert decoder.text(b"\x1b[M   x") == "x"


def test_a_paste_that_never_ends_is_over_when_nothing_comes_for_a_while(posted: list[Any]) -> None:
    reading, decoder = _driver(), InputDecoder("utf-8")
    parser = XTermParser(False)

    def comes(text: str) -> None:
        nonlocal parser
        parser = reading._parsed(parser, text)

    comes(decoder.text(b"\x1b[200~one"))
    comes(decoder.rest())
    comes(decoder.text(b" two"))  # a slow line, not its end
    comes(decoder.rest(driver.PASTE_PATIENCE))
    comes(decoder.text(b"a\x11"))
    assert [m.text for m in posted if isinstance(m, events.Paste)] == ["one two"]
    assert [m.key for m in posted if isinstance(m, events.Key)] == ["a", "ctrl+q"]
    assert decoder.text(b"\x1b[M\x20\x90\x30") == ""  # a report in the old form is one again


def test_a_letter_with_alt_is_one_key_and_an_escape_before_a_word_is_none(
    posted: list[Any],
) -> None:
    reading, parser = _driver(), XTermParser(False)
    for sent in ("\x1bh", "\t\x1bg\x1bmx"):
        parser = reading._parsed(parser, sent)
    assert [m.key for m in posted] == ["alt+h", "tab", "alt+g", "alt+m", "x"]
    assert not any(m.character for m in posted if m.key.startswith("alt"))
    posted.clear()
    parser = reading._parsed(parser, "\x1b[200~a\x1bhb\x1b[201~", is_pasted=True)
    assert "alt+h" not in [m.key for m in posted if isinstance(m, events.Key)]
    posted.clear()
    for sent in ("\x1b[A", "h"):
        parser = reading._parsed(parser, sent)
    assert [m.key for m in posted] == ["up", "h"]


@pytest.fixture
def waiting(monkeypatch: pytest.MonkeyPatch, posted: list[Any]) -> Iterator[tuple[Any, int]]:
    """A driver that reads a terminal in its thread, and the end of a pipe to type into."""
    monkeypatch.setattr(driver, "NOTHING_BEGUN", 3 * driver.TICK)
    reads, types = os.pipe()
    made = _driver()
    made.fileno, made.exit_event = reads, threading.Event()
    made._waits, made._wakes = os.pipe()
    made._file = cast("Any", io.StringIO())
    made._mouse, made._writer_thread = False, None
    made._key_thread = threading.Thread(target=made.run_input_thread)
    made._key_thread.start()
    yield made, types
    made.disable_input()
    for end in (reads, types, made._waits, made._wakes):
        os.close(end)


def test_a_terminal_that_says_nothing_wakes_nobody_and_its_next_key_is_read(
    waiting: tuple[Any, int], posted: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    _, types = waiting
    waits: list[float | None] = []
    wait = select.select

    def counted(reads: Any, writes: Any, odd: Any, seconds: float | None) -> Any:
        waits.append(seconds)
        return wait(reads, writes, odd, seconds)

    monkeypatch.setattr("select.select", counted)
    os.write(types, b"\x1b")  # an Escape is one only once nothing followed
    _until(lambda: [each.key for each in posted] == ["escape"])
    _until(lambda: waits[-1:] == [None])
    os.write(types, b"a")
    _until(lambda: [each.key for each in posted] == ["escape", "a"])


def test_leaving_does_not_wait_for_a_key_and_reading_can_begin_anew(
    waiting: tuple[Any, int], posted: list[Any]
) -> None:
    made, types = waiting
    for key in (b"a", b"b"):  # the second time is after a stop and going on
        os.write(types, key)
        _until(lambda: posted and posted[-1].key == key.decode())  # noqa: B023
        made.disable_input()
        assert not made._key_thread.is_alive()
        made._key_thread = threading.Thread(target=made.run_input_thread)
        made._key_thread.start()


def _until(true: Callable[[], Any]) -> None:
    deadline = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.01)
