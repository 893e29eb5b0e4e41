"""`laddertui config`: what is set, from which line, or by default; a wrong line is named."""

from pathlib import Path

import pytest

from laddertui.storage.app_dirs import find_app_dirs
from tests.support.command_line import Call, Ran, everything, laddertui

__all__ = ["laddertui"]


def config(text: str | bytes) -> Path:
    """The settings' file where commands look for it."""
    path = find_app_dirs(None).config / "config.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def said(ran: Ran) -> list[list[str]]:
    """The lines of an answer: what holds, and from where."""
    return [[part.strip() for part in line.split("   ", 1)] for line in ran.out.splitlines()]


BY_DEFAULT = [
    ['theme = "laddertui-dark"', "by default"],
    ["motion = true", "by default"],
    ["mouse = true", "by default"],
    ["idle_minutes = 10", "by default"],
    ["reveal_before = false", "by default"],
]


def test_without_a_file_everything_is_by_default_and_no_file_is_made(
    laddertui: Call, tmp_path: Path
) -> None:
    before = everything(tmp_path)
    ran = laddertui("config")
    assert (ran.code, ran.err) == (0, "")
    assert said(ran) == BY_DEFAULT
    assert everything(tmp_path) == before


def test_each_setting_says_its_file_and_line_in_a_column_of_its_own(laddertui: Call) -> None:
    path = config('# mine\nmouse = false\n\ntheme = "nord"\nidle_minutes = 0\n')
    ran = laddertui("config")
    assert (ran.code, ran.err) == (0, "")
    assert said(ran) == [
        ['theme = "nord"', f"{path}:4"],
        ["motion = true", "by default"],
        ["mouse = false", f"{path}:2"],
        ["idle_minutes = 0", f"{path}:5"],
        ["reveal_before = false", "by default"],
    ]
    starts = {line.index(line.split("   ")[-1].strip()) for line in ran.out.splitlines()}
    assert len(starts) == 1


def test_a_wrong_line_is_named_with_the_nearest_key_and_the_others_are_printed(
    laddertui: Call,
) -> None:
    path = config('theme = "nord"\nreveal_befor = true\nmotion = "no"\n')
    ran = laddertui("config")
    assert ran.code == 2
    assert said(ran)[0] == ['theme = "nord"', f"{path}:1"]
    assert said(ran)[1:] == BY_DEFAULT[1:]
    assert ran.err.splitlines() == [
        f"laddertui: {path}:2: 'reveal_befor' is no setting; did you mean reveal_before?;"
        " the other settings count",
        f"laddertui: {path}:3: motion is true or false; the other settings count",
    ]


def test_an_idle_time_that_cannot_be_read_is_short_and_says_why(laddertui: Call) -> None:
    path = config('idle_minutes = "20"\n')
    ran = laddertui("config")
    assert ran.code == 2
    assert ["idle_minutes = 1", "for safety, until a line is mended"] in said(ran)
    assert f"{path}:1: idle_minutes is a whole number" in ran.err


@pytest.mark.parametrize("broken", [b"mouse = \n", b"\xff\xfe", b"a = 1\na = 2\n", b"[[[[\n"])
def test_a_file_that_is_no_toml_is_named_and_what_holds_is_printed(
    laddertui: Call, broken: bytes
) -> None:
    path = config(broken)
    ran = laddertui("config")
    assert (ran.code, said(ran)) == (2, BY_DEFAULT)
    assert ran.err.startswith(f"laddertui: {path}:")
    assert "none of the settings counts" in ran.err
    assert path.read_bytes() == broken


def test_a_text_that_would_act_in_a_terminal_is_shown_as_a_mark(laddertui: Call) -> None:
    config('theme = "a\\u001b[31mb"\n')
    ran = laddertui("config")
    assert "\x1b" not in ran.out + ran.err


def test_in_json_each_setting_has_its_value_and_where_it_is_from(laddertui: Call) -> None:
    path = config("\nmouse = false\n")
    assert laddertui("config", "--json").json == {
        "path": str(path),
        "settings": [
            {"key": "theme", "value": "laddertui-dark", "from": "default", "line": None},
            {"key": "motion", "value": True, "from": "default", "line": None},
            {"key": "mouse", "value": False, "from": "file", "line": 2},
            {"key": "idle_minutes", "value": 10, "from": "default", "line": None},
            {"key": "reveal_before", "value": False, "from": "default", "line": None},
        ],
        "faults": [],
    }


def test_in_json_a_wrong_line_is_among_the_faults(laddertui: Call) -> None:
    path = config("mouse_ = false\n")
    ran = laddertui("config", "--json")
    assert ran.code == 2
    reason = "'mouse_' is no setting; did you mean mouse?"
    assert f'"faults": [{{"file": "{path}", "line": 1, "reason": "{reason}"}}]' in ran.out


def test_keys_that_were_set_are_printed_with_their_lines(laddertui: Call) -> None:
    path = config('[keys]\nhome.begin = "n"\n')
    ran = laddertui("config")
    assert (ran.code, ran.err) == (0, "")
    assert said(ran)[-1] == ['keys.home.begin = "n"', f"{path}:2"]
