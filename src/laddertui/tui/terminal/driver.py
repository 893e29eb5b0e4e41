"""The terminal's side of the window: whatever bytes it sends, and when it is gone.

The toolkit's own driver reads strict UTF-8 and ends with the first byte that is none: a mouse
report in the old form is enough. This one takes what can be read and leaves out the rest.
"""

import codecs
import contextlib
import io
import locale
import os
import re
import select
import signal
from collections.abc import Callable
from typing import Any, Protocol, cast

from textual import constants, events
from textual._xterm_parser import XTermParser
from textual.driver import Driver
from textual.drivers.linux_driver import LinuxDriver
from textual.message import Message

from laddertui.tui.terminal import toolkit
from laddertui.tui.terminal.ascii_drawing import draws_ascii, to_ascii
from laddertui.tui.terminal.first_picture import FirstPicture

TICK = min(constants.ESCAPE_DELAY, 0.1)
"""Seconds after which a key that was begun and not finished counts as it stands."""
PASTE_PATIENCE = 2.0
"""Seconds of silence after which a paste is over whose end was lost; else it takes every key."""
NOTHING_BEGUN = max(PASTE_PATIENCE, constants.ESCAPE_DELAY) + TICK
"""Seconds of silence after which nothing that was begun can be unfinished: then no tick is due."""
OLD_MOUSE = re.compile(rb"\x1b\[M...", re.DOTALL)
"""A mouse report in the old form: three bytes follow, of any value."""
CUT_OFF_MOUSE = re.compile(rb"\x1b\[M.{0,3}", re.DOTALL)
"""The same where it may be cut off by what follows."""
BEGUN = re.compile(rb"\x1b\[(M.{0,2}|20?[01]?)?\Z", re.DOTALL)
"""What may become a mouse report, or a mark around a paste, when more comes."""
PASTE_BEGINS, PASTE_ENDS = b"\x1b[200~", b"\x1b[201~"
PASTE_MARK = re.compile(rb"(\x1b\[20[01]~)")
"""What a terminal puts around what is pasted, whose bytes are nobody's keys."""
ALT_LETTER = re.compile(r"(\x1b[a-z])")
"""What a terminal sends for a letter with Alt; nothing else that it sends begins so."""
FIRST_BEYOND_ASCII = 0x80
ALTERNATE_SCREEN = "\x1b[?1049h"
"""What the toolkit enters the alternate screen by; a terminal that is there clears it."""
NO_TEXT = "laddertui-no-text"
"""The name under which the codecs know what to do with bytes that are not UTF-8."""


class SharesPicture(Protocol):
    """What the driver asks of the window's state."""

    first_picture: FirstPicture | None
    """What stands on the terminal already; None for nothing."""


class DrivenApp(Protocol):
    """What the driver asks of the app."""

    state: SharesPicture
    """What is open in the window, and what stood on the terminal before it."""

    def end_by(self, number: int) -> None:
        """Leave because of a signal."""
        ...


class InputDecoder:
    """Turns the terminal's bytes into text; none of them is an error.

    What is not UTF-8 is read in the locale's own encoding, where it has another one, or left out.
    """

    def __init__(self, encoding: str | None = None) -> None:
        """Take the locale's encoding unless another is given."""
        self._encoding = codecs.lookup(encoding or locale.getencoding()).name
        self._has_other = self._encoding not in ("utf-8", "ascii")
        codecs.register_error(NO_TEXT, self._read_otherwise)
        self._decoder = codecs.getincrementaldecoder("utf-8")(NO_TEXT)
        self._held = b""
        self.is_in_paste = False
        """Whether what comes is being pasted: then nothing in it is a key."""

    def _read_otherwise(self, error: UnicodeError) -> tuple[str, int]:
        if not isinstance(error, UnicodeDecodeError):
            raise error
        if not self._has_other:
            return "", error.end
        # a letter may take several bytes there too, of which one alone says nothing
        end = error.start
        while end < len(error.object) and error.object[end] >= FIRST_BEYOND_ASCII:
            end += 1
        end = max(end, error.end)
        return error.object[error.start : end].decode(self._encoding, "ignore"), end

    def text(self, data: bytes) -> str:
        """Return the text of some bytes; what may be the beginning of a report waits for more."""
        data = self._without_old_mouse(self._held + data)
        begun = BEGUN.search(data)
        cut = begun.start() if begun else len(data)
        self._held = data[cut:]
        return self._decoder.decode(data[:cut])

    def _without_old_mouse(self, data: bytes) -> bytes:
        """Return the data without mouse reports in the old form; in a paste there are none."""
        pieces = PASTE_MARK.split(data)
        for n, piece in enumerate(pieces):
            if piece in (PASTE_BEGINS, PASTE_ENDS):
                self.is_in_paste = piece == PASTE_BEGINS
            elif not self.is_in_paste:
                is_last = n == len(pieces) - 1
                pieces[n] = (OLD_MOUSE if is_last else CUT_OFF_MOUSE).sub(b"", piece)
        return b"".join(pieces)

    def rest(self, silence: float = TICK) -> str:
        """Return what has waited for more, once nothing came for so many seconds."""
        held, self._held = self._held, b""
        # a letter in another encoding looks like the beginning of one in UTF-8
        text = self._decoder.decode(b"" if b"M" in held else held, self._has_other)
        if self.is_in_paste and silence >= PASTE_PATIENCE:
            self.is_in_paste = False
            text += PASTE_ENDS.decode()
        return text


class TerminalOutput(io.TextIOBase):
    """Writes UTF-8 to the terminal, whatever the locale says; one that is gone takes nothing.

    Drawing is ASCII where the locale is not UTF-8; a person's letters are theirs, and stay.
    """

    def __init__(self, fd: int) -> None:
        self._fd = fd
        self._draws_ascii = draws_ascii(os.environ)

    def fileno(self) -> int:
        """Return the terminal's descriptor."""
        return self._fd

    def write(self, text: str) -> int:
        """Write all of the text, and return its length."""
        data = (to_ascii(text) if self._draws_ascii else text).encode(errors="replace")
        with contextlib.suppress(OSError):
            while data:
                try:
                    data = data[os.write(self._fd, data) :]
                except BlockingIOError:
                    select.select([], [self._fd], [], TICK)
        return len(text)


class TerminalDriver(LinuxDriver):
    """The toolkit's driver, which no byte ends, and which notices that its terminal is gone."""

    def __init__(self, app: Any, **options: Any) -> None:
        super().__init__(app, **options)
        self._file = cast("Any", TerminalOutput(self._file.fileno() if self._file else 2))
        self._waits, self._wakes = os.pipe()
        """What ends the wait for input at once: its end to read, and its end to write."""
        self._first_picture = cast("DrivenApp", app).state.first_picture

    def start_application_mode(self) -> None:
        """Take the terminal, from the first picture where one stands on it."""
        super().start_application_mode()  # type: ignore[no-untyped-call]
        if self._first_picture is not None and self.attrs_before is not None:
            self.attrs_before = self._first_picture.hand_over()
            self._first_picture = None  # after a stop the terminal is taken as it is then

    def write(self, data: str) -> None:
        """Write to the terminal; what would clear the first picture is left out."""
        if self._first_picture is None or data != ALTERNATE_SCREEN:
            super().write(data)

    def run_input_thread(self) -> None:
        """Read what the terminal sends until the window ends, or the terminal does.

        It ticks while something may be unfinished; a terminal that says nothing wakes nobody.
        """
        decoder, parser = InputDecoder(), XTermParser(self._debug)
        silence = 0.0
        while not self.exit_event.is_set():
            try:
                tick = TICK if silence < NOTHING_BEGUN else None
                ready, _, _ = select.select([self.fileno, self._waits], [], [], tick)
                if self._waits in ready:
                    self.exit_event.wait(TICK)
                    continue
                data = os.read(self.fileno, 4096) if ready else None
            except OSError:
                data = b""
            if data == b"":
                self._end()
                return
            silence = silence + TICK if data is None else 0.0
            is_pasted = decoder.is_in_paste
            text = decoder.rest(silence) if data is None else decoder.text(data)
            parser = self._parsed(parser, text, is_pasted or decoder.is_in_paste)

    def disable_input(self) -> None:
        """End the reading at once, where the toolkit's own would wait for the next tick."""
        os.write(self._wakes, b".")
        super().disable_input()
        os.read(self._waits, 1)

    def _parsed(self, parser: XTermParser, text: str, is_pasted: bool = False) -> XTermParser:
        """Post what a text says, and return the parser: a new one where it stumbled."""
        pieces = [text] if is_pasted else ALT_LETTER.split(text)
        for piece in pieces:
            if ALT_LETTER.fullmatch(piece):  # the toolkit would take an Escape and a letter
                self.process_message(events.Key(f"alt+{piece[1]}", None))
                continue
            try:
                for event in parser.feed(piece) if piece else ():
                    self.process_message(event)
                for event in parser.tick():
                    self.process_message(event)
            except Exception:
                parser = XTermParser(self._debug)
        return parser

    def process_message(self, message: Message) -> None:
        """Pass on what can be meant: no half characters, no size that nobody asked for."""
        if isinstance(message, events.Key) and not _is_text(message.character or ""):
            return
        if isinstance(message, events.Resize) and not self._in_band_window_resize:
            return
        super().process_message(message)

    def _end(self) -> None:
        """End the window as the hang-up signal would, which may be ignored here."""
        end_by: Callable[[int], None] = cast("DrivenApp", self._app).end_by
        with contextlib.suppress(RuntimeError):  # the loop has ended already
            self._loop.call_soon_threadsafe(end_by, signal.SIGHUP)


def _is_text(character: str) -> bool:
    """Return whether a key's character can be written at all."""
    return not any("\ud800" <= letter <= "\udfff" for letter in character)


def driver_class() -> type[Driver] | None:
    """Return the driver of the window; None, which is the toolkit's own, for one not known."""
    return TerminalDriver if toolkit.is_known() else None
