"""`laddertui signal`: a dated note, kept at once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from laddertui.forms.answers import AnswerError
from laddertui.services.session import ProfileSession
from laddertui.storage.app_dirs import find_app_dirs
from laddertui.storage.profile_folder import find
from tests.support.command_line import Call, every_content, everything
from tests.support.plain_words import readable_words
from tests.support.snapshot_texts import snapshot

Given = Callable[..., Path]


@pytest.fixture
def me(tmp_path: Path) -> Path:
    return tmp_path / "data" / "laddertui" / "profiles" / "me"


def test_a_signal_is_noted_today(laddertui: Call, given: Given, me: Path) -> None:
    laddertui("import", given("a.toml", snapshot()))
    found = laddertui(
        "signal", " Models now write tests ", "--affects", "tests", "--affects", "tests", "--json"
    ).json
    path = me / "signals" / "2026-11-22.1.toml"
    assert found == {
        "noted_on": "2026-11-22",
        "text": "Models now write tests",
        "affects": ["tests"],
        "outcome": None,
        "tool": None,
        "file": str(path),
    }
    assert path.read_text() == (
        'schema = 1\nnoted_on = 2026-11-22\ntext = "Models now write tests"\n'
        'affects = [\n    "tests",\n]\n'
    )
    ran = laddertui("signal", "Another")
    assert (ran.code, ran.out, ran.err) == (
        0,
        f"noted in {path.with_name('2026-11-22.2.toml')}\n",
        "",
    )
    assert laddertui("check").code == 0


@pytest.mark.parametrize(
    "data", [b"From a pipe\n", b"From a pipe", b"From a pipe\r\n", b" From a pipe "]
)
def test_one_line_of_standard_input(laddertui: Call, data: bytes) -> None:
    assert laddertui("signal", "-", "--json", stdin=data).json["text"] == "From a pipe"


def test_before_anything_is_saved_the_profile_comes_into_being(laddertui: Call, me: Path) -> None:
    assert laddertui("signal", "First").code == 0
    assert (me / "profile.toml").is_file()
    assert laddertui("profiles", "--json").json["profiles"] == [
        {"id": "me", "code": "me", "encrypted": False}
    ]


def test_an_activity_that_is_not_in_the_newest_quarter_is_said_and_kept(
    laddertui: Call, given: Given
) -> None:
    laddertui("import", given("a.toml", snapshot()))
    ran = laddertui("signal", "x", "--affects", "tests", "--affects", "design", "--json")
    assert ran.code == 0
    assert '"affects": ["tests", "design"]' in ran.out
    assert ran.err == "laddertui: noted; your newest quarter has no activity 'design'\n"


@pytest.mark.parametrize(
    ("args", "data", "said"),
    [
        (("",), b"", "in a few words"),
        ((" ",), b"", "in a few words"),
        (("-",), b"", "in a few words"),
        (("x" * 201,), b"", "At most 200 letters"),
        (("-",), b"x" * 201, "At most 200 letters"),
        (("-",), "日".encode() * 10_000, "At most 200 letters"),
        (("-",), b"one\ntwo\n", "several lines"),
        (("-",), b"\xff", "not text"),
        (("a\tb",), b"", "cannot be shown"),
        (("a\x1b[31m",), b"", "cannot be shown"),
        (("-",), b"a\x1b[31m", "cannot be shown"),
        (("x", "--affects", "Tests"), b"", "no activity's id"),
        (("x", "--affects", "\x1b[31m\n"), b"", "no activity's id"),
        (("x", "--affects", ""), b"", "no activity's id"),
    ],
)
def test_what_cannot_be_kept_is_said_and_nothing_is_written(
    laddertui: Call, tmp_path: Path, args: tuple[str, ...], data: bytes, said: str
) -> None:
    ran = laddertui("signal", *args, stdin=data)
    assert (ran.code, said in ran.said) == (2, True)
    assert "\x1b" not in ran.err
    assert everything(tmp_path) == {}


def test_two_hundred_letters_of_any_width_are_kept(laddertui: Call) -> None:
    for text in ("x" * 200, "日" * 200, "\U0001f600" * 200):
        assert laddertui("signal", text, "--json").json["text"] == text
        assert laddertui("signal", "-", "--json", stdin=text.encode() + b"\n").json["text"] == text


def test_a_window_that_has_the_profile_is_no_hindrance_and_sees_it(
    laddertui: Call, me: Path
) -> None:
    profile = ProfileSession(find_app_dirs(), find(find_app_dirs(), "me"))
    try:
        assert laddertui("signal", "From a script").code == 0
        path = profile.store.note_signal("From the window", ["tests"])
        assert path == me / "signals" / "2026-11-22.2.toml"
        assert [row.signal.text for row in profile.store.signals() if row.signal] == [
            "From a script",
            "From the window",
        ]
        with pytest.raises(AnswerError):
            profile.store.note_signal("a\nb")
    finally:
        profile.close()


def test_no_plain_words_are_put_into_an_encrypted_profile(laddertui: Call, me: Path) -> None:
    laddertui("profiles", "add", "AB")
    (card,) = me.parent.glob("*/profile.toml")
    card.write_text(card.read_text() + 'public_key = "age1x"\n')
    ran = laddertui("signal", "secret")
    assert ran.code == 1
    assert "public_key is not one of the age format; restore profile.toml" in ran.said
    assert not readable_words([b"secret"], every_content(me.parents[3]))


@pytest.mark.parametrize("text", ["-5%", "-5 % of reviews", "-0.5", "- said the model"])
def test_a_text_that_begins_with_a_hyphen_is_noted(laddertui: Call, text: str) -> None:
    assert laddertui("signal", text, "--json").json["text"] == text


@pytest.mark.parametrize("call", [("signal", "-x"), ("signal", "--wat")])
def test_one_that_looks_like_an_option_is_refused_with_what_to_type(
    laddertui: Call, call: tuple[str, ...]
) -> None:
    ran = laddertui(*call)
    assert ran.code == 2
    assert "a text that begins with a hyphen comes after --" in ran.said
    assert laddertui(*call[:-1], "--", call[-1]).code == 0


def test_a_try_is_noted_with_what_came_of_it_and_listed(
    laddertui: Call, given: Given, me: Path
) -> None:
    laddertui("import", given("a.toml", snapshot()))
    assert laddertui("signals").out == "No signal is noted yet.\n"
    assert laddertui("signals", "--json").json == {"signals": []}
    laddertui("signal", "It reads mail")
    said = laddertui(
        *("signal", "Wrote half of them", "--affects", "tests", "--outcome", "helped"),
        *("--tool", " Copilot ", "--json"),
    ).json
    assert (said["outcome"], said["tool"]) == ("helped", "Copilot")
    assert (me / "signals" / "2026-11-22.2.toml").read_text() == (
        'schema = 1\nnoted_on = 2026-11-22\ntext = "Wrote half of them"\n'
        'affects = [\n    "tests",\n]\noutcome = "helped"\ntool = "Copilot"\n'
    )
    news = {"noted_on": "2026-11-22", "text": "It reads mail", "affects": []}
    tried = {"noted_on": "2026-11-22", "text": "Wrote half of them", "affects": ["tests"]}
    assert laddertui("signals", "--json").json == {
        "signals": [
            {"id": "2026-11-22.1", **news, "outcome": None, "tool": None},
            {"id": "2026-11-22.2", **tried, "outcome": "helped", "tool": "Copilot"},
        ]
    }
    head, _, row = laddertui("signals").out.splitlines()
    assert head.split() == ["noted", "on", "tool", "outcome", "affects", "text"]
    assert row.split("  ")[:2] == ["2026-11-22", "Copilot"]
    assert row.endswith("tests    Wrote half of them")
    assert laddertui("check").code == 0


def test_an_outcome_that_is_none_is_refused_and_a_broken_file_hides_no_other(
    laddertui: Call, me: Path
) -> None:
    ran = laddertui("signal", "x", "--outcome", "rocked")
    assert (ran.code, ran.out) == (2, "")
    assert all(outcome in ran.err for outcome in ("did-it", "helped", "fell-short"))
    assert not (me / "signals").exists()
    laddertui("signal", "good")
    broken = me / "signals" / "2026-11-22.2.toml"
    broken.write_text('schema = 1\nnoted_on = 2026-11-22\ntext = "x"\noutcome = "rocked"\n')
    ran = laddertui("signals", "--json")
    assert ran.code == 0
    assert '"text": "good"' in ran.out
    assert ran.err == "laddertui: 2026-11-22.2.toml cannot be read; laddertui check says why\n"
    found = laddertui("check")
    assert (found.code, f"{broken}:4: outcome is one of:" in found.out) == (2, True)
