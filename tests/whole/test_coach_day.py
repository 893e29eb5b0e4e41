"""A coach's day: three clients added, assessed in part, locked; one given a page, one erased."""

from pathlib import Path

from tests.support import developer as dev
from tests.support import low_cost_keys
from tests.support.low_cost_command import laddertui
from tests.support.plain_words import readable_words
from tests.support.terminal import Terminal

WORDS = {"A1": "alder oak one", "B2": "birch elm two", "C3": "cedar fir three"}


def add(t: Terminal, code: str) -> None:
    """From the list: a new client, encrypted, whose profile is then open."""
    t.press("+")
    t.wait_for("A new profile")
    for text in (code, WORDS[code], WORDS[code]):
        t.type(text)
        t.press("enter")
    t.wait_for("Start")
    t.wait_for("Lock")


def assess(t: Terminal, client: str, *rows: tuple[str, str]) -> None:
    """Some of an audit."""
    t.press("b")
    t.wait_for("[Audit]")
    t.type(client)
    t.press("enter", "enter")
    for name, share in rows:
        t.type(name)
        t.press("enter", "enter")
        t.type(share)
        t.press("enter")
    t.wait_for(rows[-1][0])


def to_the_list(t: Terminal) -> None:
    t.press("escape")
    t.wait_for("Go on where you were")
    t.press("o")
    t.wait_for("Whose profile?")


def choose(t: Terminal, code: str) -> None:
    """Open a client from the list with their passphrase; the codes stand in order."""
    t.press(*["down"] * sorted(WORDS).index(code), "enter")
    t.wait_for(f"{code} is encrypted. Its passphrase opens it")
    t.type(WORDS[code])
    t.press("enter")


def test_a_coachs_day(tmp_path: Path) -> None:
    root = str(Path(low_cost_keys.__file__).parents[2])
    with Terminal(tmp_path, env={"PYTHONPATH": root}, module="tests.support.low_cost_keys") as t:
        t.wait_for("Other profile")
        t.press("o")
        t.wait_for("No profile is there yet")
        add(t, "A1")
        assess(t, "Nurse", ("Bedside care", "60"), ("Handover notes", "40"))
        to_the_list(t)
        t.wait_gone("Nurse")
        add(t, "B2")
        assess(t, "Plumber", ("Repairs", "80"))
        to_the_list(t)
        add(t, "C3")
        assess(t, "Copywriter", ("Headlines", "50"))
        t.press("ctrl+l")  # someone comes in
        t.wait_for("C3 is locked.")
        for secret in ("Copywriter", "Headlines", "A1", "B2", "Nurse", "Plumber"):
            t.wait_gone(secret)
        t.type(WORDS["A1"])  # another client's passphrase opens nothing here
        t.press("enter")
        t.wait_for("That passphrase does not open this profile.")
        t.type(WORDS["C3"])
        t.press("enter")
        t.wait_for("1 Headlines")
        to_the_list(t)

        choose(t, "A1")
        t.wait_for("Go on where you were")
        t.press("c")
        t.wait_for("2 Handover notes")
        t.press("f8")
        t.wait_for("Activity 1 of 2")
        t.press("5", "n", "y", "2")
        dev.all_are_scored(t)
        t.press("enter")
        t.wait_for("[Position]")
        t.press("ctrl+s")
        t.wait_for("Saved: 2026-Q4.toml.age")
        t.wait_gone("Go on where you were")
        t.press("t")
        t.wait_for("z Zoom")
        t.press("enter")
        t.wait_for("Bedside care")
        t.press("f12")
        t.wait_for("It is plain text, outside any")
        t.press("tab")
        t.press(*["backspace"] * len("laddertui-a1-2026-11-22-2.txt"))
        t.type(str(tmp_path / "for-A1.txt"))
        t.press("enter")
        t.wait_for("Written to")
        assert "Bedside care" in (tmp_path / "for-A1.txt").read_text()
        t.press("escape", "escape")
        t.wait_for("next review")
        t.press("o")
        t.wait_for("Whose profile?")

        t.press("down", "x")
        t.wait_for("Erase B2")
        t.type("B2")
        t.press("enter")
        t.wait_for("identity.age")
        t.press("escape")
        t.wait_gone("B2")
        t.press("q")
        assert t.wait_for_end() == 0
    listed = laddertui(tmp_path, "profiles", stdin="").stdout
    assert [line.split()[1:] for line in listed.splitlines()[1:]] in (
        [["A1", "yes"], ["C3", "yes"]],
        [["C3", "yes"], ["A1", "yes"]],
    )
    profiles = tmp_path / "data" / "laddertui" / "profiles"
    words = (b"Nurse", b"Bedside", b"Plumber", b"Repairs", b"Copywriter", b"Headlines")
    sealed = (p.read_bytes() for p in profiles.rglob("*") if p.is_file())
    assert not readable_words(words, sealed)
