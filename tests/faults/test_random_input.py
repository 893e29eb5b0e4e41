"""Whatever bytes come from a terminal or a pipe: the window lives, and nothing ends in a traceback.

What may come is far more than keys: other encodings, reports of old mice, sequences cut in two by a
slow line, answers to questions that another program asked.
"""

import random
from pathlib import Path

import pytest

from tests.faults.homes import FILES, PROFILE, Homes
from tests.faults.ledger import Ledger
from tests.faults.observing import manners
from tests.faults.program import Call, Program
from tests.faults.scale import amount, is_whole
from tests.faults.sittings import SITTINGS, reach
from tests.support.terminal import NotSeenError, Terminal

ANSWERS_WITHIN = 6.0
PIECES: dict[str, bytes] = {
    "old mouse, far right": b"\x1b[M \x90\x30",
    "old mouse, far down": b"\x1b[M \x21\xf0",
    "old mouse, cut": b"\x1b[M ",
    "old mouse, wheel": b"\x1b[M`\xff\xff",
    "Latin-1": b"\xe9\xfc\xdf",
    "UTF-8 cut": b"\xe2\x82",
    "UTF-8 overlong": b"\xc0\xaf",
    "surrogate": b"\xed\xa0\x80",
    "beyond Unicode": b"\xf7\xbf\xbf\xbf",
    "escape alone": b"\x1b",
    "CSI cut": b"\x1b[",
    "CSI of many numbers": b"\x1b[" + b"9;" * 60 + b"~",
    "CSI of a huge number": b"\x1b[" + b"9" * 400 + b"~",
    "SGR mouse, negative": b"\x1b[<0;-5;-7M",
    "SGR mouse, huge": b"\x1b[<99999;99999;99999M",
    "SGR mouse, cut": b"\x1b[<0;12",
    "paste without end": b"\x1b[200~abc",
    "end of paste": b"\x1b[201~",
    "OSC without end": b"\x1b]52;c;" + b"A" * 200,
    "DCS": b"\x1bP>|strange 9\x1b\\",
    "position report": b"\x1b[9999;9999R",
    "mode report": b"\x1b[?2026;9$y",
    "size report": b"\x1b[48;1;1;1;1t",
    "kitty key": b"\x1b[1114112;1:9u",
    "kitty key, nothing": b"\x1b[;;u",
    "meta": b"\x1b\x80\x1b\xff",
    "NUL": b"\0" * 8,
    "C1": bytes(range(0x80, 0xA0)),
    "focus": b"\x1b[I\x1b[O",
}
SCREENS = ("Audit", "Home", "Score", "History", "Unlock", "Signal")
HARMLESS = bytes(b for b in range(256) if b not in b"\x03\x11\x0c\x1aqQxXdDoO\r\n\x1b")
"""Bytes of a random burst; those by which one leaves, locks or erases are sent by no accident."""


@pytest.mark.parametrize("name", SCREENS if is_whole() else SCREENS[:1])
def test_no_bytes_make_a_window_dead(homes: Homes, name: str) -> None:
    ledger = Ledger("random input", name)
    rng = random.Random(name)
    pieces = list(PIECES.items()) if is_whole() else list(PIECES.items())[:1]
    bursts = [("random bytes", rng_bytes(rng)) for _ in range(amount(20, 0))]
    left = [*pieces, *bursts]
    while left:
        with homes.fresh(SITTINGS[name].home) as home:
            left = send_until_it_ends(homes, home, name, left, ledger)
    ledger.close()


def rng_bytes(rng: random.Random) -> bytes:
    """A burst: bytes of any kind, with pieces among them."""
    parts = [bytes(rng.choices(HARMLESS, k=rng.randrange(1, 40))) for _ in range(6)]
    parts += rng.sample([piece for how, piece in PIECES.items() if "without end" not in how], 4)
    rng.shuffle(parts)
    return b"".join(parts)


def send_until_it_ends(
    homes: Homes, home: Path, name: str, pieces: list[tuple[str, bytes]], ledger: Ledger
) -> list[tuple[str, bytes]]:
    """Send one after the other to one window; those that are left when it is dead or gone."""
    with reach(homes, home, name) as t:
        for index, (how, piece) in enumerate(pieces):
            ledger.count(how)
            seen = len(t.raw)
            problem = after(t, piece)
            if b"Traceback" in t.raw[seen:]:
                problem = "a traceback"
            if problem:
                ledger.red("typed", how, problem)
                return pieces[index + 1 :]
            if "without end" in how:
                return pieces[index + 1 :]  # what follows would belong to it
        return []


def after(t: Terminal, piece: bytes) -> str:
    """What is wrong with the window after some bytes; it must answer a key."""
    try:
        t._send(piece)
        t.run_for(0.25)
        if t.code is not None:
            return f"the window ended with {t.code}"
        if piece.startswith((b"\x1b[200~", b"\x1b]52")):
            t._send(b"\x1b[201~\x1b\\")
        t.press("escape")
        t.run_for(0.3)
        columns, lines = t._screen.columns, t._screen.lines
        t.resize((60, 10))
        t.wait_for("smaller than", limit=ANSWERS_WITHIN)
        t.resize((columns, lines))
        t.wait_gone("smaller than", limit=ANSWERS_WITHIN)
        before = t.screen_text()
        for key in ("f1", "escape"):
            t.press(key)
        t.press("f1")
        t.wait_until(lambda: t.screen_text() != before, "an answer to F1", limit=ANSWERS_WITHIN)
        t.press("escape")
        t.run_for(0.3)
    except NotSeenError as unseen:
        return "it answers no key" if t.code is None else f"it ended: {unseen.args[0][:60]}"
    except OSError:
        return "it ended"
    return ""


def test_no_bytes_make_the_plain_walk_stumble(program: Program, homes: Homes) -> None:
    ledger = Ledger("random input", "assess --plain")
    rng = random.Random(7)
    said = list(PIECES.items())
    for turn in range(amount(200, 3)):
        how, piece = said[turn % len(said)]
        lines = b"".join(rng.choice((b"Nurse\n", b"60\n", b"-\n", b"\n", b"?\n")) for _ in range(5))
        stdin = (lines + piece + rng_bytes(rng) + b"\n" + lines).decode(errors="surrogateescape")
        with homes.fresh("plain" if turn % 2 else "empty") as home:
            lenient = ("--lenient",) if turn % 3 else ()
            ended = program.run(home, Call(("assess", "--plain", *lenient), stdin=stdin))
            ledger.count("sittings")
            for problem in manners(ended):
                ledger.red("piped", how, problem)
            card = home / PROFILE / "snapshots" / "2026-Q3.toml"
            if turn % 2 and card.read_text() != FILES["snapshots/2026-Q3.toml"]:
                ledger.red("piped", how, "a quarter is damaged")
    ledger.close()
