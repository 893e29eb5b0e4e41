"""The settings' file: each line counts by itself, and a wrong one is named."""

from pathlib import Path

import pytest

from laddertui.domain.errors import LadderError
from laddertui.storage import settings
from laddertui.storage.app_dirs import find_app_dirs
from laddertui.storage.settings import ReadSettings, Settings
from tests.support.command_line import Call, laddertui
from tests.support.folders import dirs

__all__ = ["laddertui"]

UNTIL = "; until then it is 1"
IDLE = f"idle_minutes is a whole number of minutes, 1 to 1,440, or 0 for never{UNTIL}"
MEANT_IDLE = f"is no setting; did you mean idle_minutes?{UNTIL}"


def config(tmp_path: Path, text: str | bytes) -> Path:
    path = tmp_path / "config" / "config.toml"
    path.parent.mkdir(exist_ok=True, parents=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def of_commands(text: str) -> Path:
    """The settings' file where commands look for it."""
    path = find_app_dirs(None).config / "config.toml"
    path.parent.mkdir(parents=True)
    path.write_text(text)
    return path


def test_without_a_file_they_are_those_at_first(tmp_path: Path) -> None:
    assert settings.load(dirs(tmp_path)) == ReadSettings(Settings(), ())
    assert Settings().idle_minutes == 10
    config(tmp_path, "")
    assert settings.load(dirs(tmp_path)) == ReadSettings(Settings(), ())


def test_lines_that_are_right_count(tmp_path: Path) -> None:
    config(
        tmp_path,
        'theme = "nord"\nreveal_before = true\nidle_minutes = 0\nmouse = false\nmotion = false\n',
    )
    found = settings.load(dirs(tmp_path))
    assert found.settings == Settings(
        theme="nord", reveal_before=True, idle_minutes=0, mouse=False, motion=False
    )
    assert (found.faults, found.rest_counts) == ((), True)


def test_on_which_line_each_setting_stands_is_known(tmp_path: Path) -> None:
    config(tmp_path, "# mine\n\nmouse = false\nmotion = 1\nidle_minutes = 5\nzzz = 1\n[more]\n")
    assert settings.load(dirs(tmp_path)).lines == {"mouse": 3, "idle_minutes": 5}
    config(tmp_path, "mouse = false\nidle_minutes =\n")
    assert settings.load(dirs(tmp_path)).lines == {}


@pytest.mark.parametrize(
    ("line", "said", "minutes"),
    [
        ("reveal_befor = true", "'reveal_befor' is no setting; did you mean reveal_before?", 10),
        (
            "zzz = 1",
            "'zzz' is no setting; there are theme, reveal_before, idle_minutes, mouse, motion",
            10,
        ),
        ("theme = 3", "theme is a text in quotes", 10),
        ("mouse = 0", "mouse is true or false", 10),
        ('motion = "no"', "motion is true or false", 10),
        ("mouse = off", "mouse is true or false, in small letters", 10),
        ("mouse_ = false", "'mouse_' is no setting; did you mean mouse?", 10),
        ('reveal_before = "yes"', "reveal_before is true or false", 10),
        ("idle_minute = 1", f"'idle_minute' {MEANT_IDLE}", 1),
        ("Idle_Minutes = 5", f"'Idle_Minutes' {MEANT_IDLE}", 1),
        ("idle = 5", f"'idle' {MEANT_IDLE}", 1),
        ('idle_minutes = "1"', IDLE, 1),
        ("idle_minutes = 0.5", IDLE, 1),
        ("idle_minutes = -3", IDLE, 1),
        ("idle_minutes = true", IDLE, 1),
        ("idle_minutes = 100000", IDLE, 1),
        ("idle_minutes = 1 min", "not valid TOML", 1),
        ("theme = nord", "theme is a text in quotes", 10),
        ("= 3", "not valid TOML", 10),
        ("[[[[", "not valid TOML", 10),
    ],
)
def test_a_wrong_line_is_named_and_a_wrong_idle_time_locks_early(
    tmp_path: Path, line: str, said: str, minutes: int
) -> None:
    path = config(tmp_path, f"# mine\n{line}\n")
    found = settings.load(dirs(tmp_path))
    assert found.settings == Settings(idle_minutes=minutes)
    (fault,) = found.faults
    assert str(fault).startswith(f"{path}:2: {said}")


def test_one_wrong_line_hides_no_other(tmp_path: Path) -> None:
    config(tmp_path, 'theme = "nord"\nidle_minute = 1\nidle_minutes = 7\nreveal_befor = 1\n')
    found = settings.load(dirs(tmp_path))
    assert found.settings == Settings(theme="nord", idle_minutes=7)
    assert [fault.line for fault in found.faults] == [2, 4]


def test_a_link_is_followed(tmp_path: Path) -> None:
    own = tmp_path / "dotfiles.toml"
    own.write_text("idle_minutes = 4\n")
    config(tmp_path, "").unlink()
    (tmp_path / "config" / "config.toml").symlink_to(own)
    found = settings.load(dirs(tmp_path))
    assert (found.settings, found.faults) == (Settings(idle_minutes=4), ())


def test_a_file_that_cannot_be_read_is_named_and_locks_early(tmp_path: Path) -> None:
    config(tmp_path, "").unlink()
    (tmp_path / "config" / "config.toml").mkdir()
    found = settings.load(dirs(tmp_path))
    assert found.settings == Settings(idle_minutes=1)
    assert "is not a file" in found.faults[0].reason


def test_check_names_a_wrong_line_and_takes_the_file_for_nothing_else(
    tmp_path: Path, laddertui: Call
) -> None:
    path = of_commands("idle_minutes = 5\nreveal_befor = true\n")
    wrong = f"{path}:2: 'reveal_befor' is no setting; did you mean reveal_before?\n"
    for args in ((), (path,)):
        assert laddertui("check", *args) == (2, wrong, "")
    path.write_text("idle_minutes = 5\n")
    assert laddertui("check", path) == (0, "", "")
    own = path.rename(tmp_path / "own.toml")
    path.symlink_to(own)
    assert laddertui("check") == (0, "", "")


@pytest.mark.parametrize("args", [("paths",), ("assess", "--plain")])
def test_a_command_that_reads_them_names_a_wrong_line_beside_its_answer(
    laddertui: Call, args: tuple[str, ...]
) -> None:
    path = of_commands("idle_minute = 5\n")
    ran = laddertui(*args, stdin=b"quit\n")
    assert ran.code == 0
    assert ran.err == f"laddertui: {path}:1: 'idle_minute' {MEANT_IDLE}; the other settings count\n"
    assert ran.out


# One setting changed by the program


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", 'theme = "nord"\n'),
        ("theme = \n", 'theme = "nord"\n'),
        (
            "# mine\nidle_minutes = 5 # short\n",
            '# mine\nidle_minutes = 5 # short\ntheme = "nord"\n',
        ),
        ('theme = "a"\nidle_minutes = 5', 'theme = "nord"\nidle_minutes = 5'),
        ("idle_minutes = 5", 'idle_minutes = 5\ntheme = "nord"\n'),
        ('[keys]\ntheme = "x"\n', 'theme = "nord"\n[keys]\ntheme = "x"\n'),
        ('  theme="a"\n\n[keys]\n', 'theme = "nord"\n\n[keys]\n'),
    ],
)
def test_a_setting_is_changed_and_every_other_line_stays(
    tmp_path: Path, before: str, after: str
) -> None:
    path = config(tmp_path, before)
    settings.change(dirs(tmp_path), "theme", "nord")
    assert path.read_text() == after
    assert settings.read(dirs(tmp_path)).theme == "nord"


def test_the_first_setting_makes_the_file_for_this_user_alone(tmp_path: Path) -> None:
    settings.change(dirs(tmp_path), "reveal_before", True)
    path = settings.path_of(dirs(tmp_path))
    assert path.read_text() == "reveal_before = true\n"
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


def test_a_link_is_written_through(tmp_path: Path) -> None:
    real = tmp_path / "dotfiles.toml"
    real.write_text("idle_minutes = 3\n")
    path = settings.path_of(dirs(tmp_path))
    path.parent.mkdir()
    path.symlink_to(real)
    settings.change(dirs(tmp_path), "idle_minutes", 7)
    assert path.is_symlink()
    assert real.read_text() == "idle_minutes = 7\n"


@pytest.mark.parametrize(
    "broken", [b"idle_minutes = \n", b"a = 1\na = 2\n", b"\xff\xfe\n", b"x = [\n1\n"]
)
def test_a_file_that_is_no_toml_is_left_as_it_is(tmp_path: Path, broken: bytes) -> None:
    path = config(tmp_path, broken)
    with pytest.raises(LadderError, match="set theme there by hand"):
        settings.change(dirs(tmp_path), "theme", "nord")
    assert path.read_bytes() == broken


@pytest.mark.parametrize("value", [True, False])
def test_nothing_is_written_into_a_broken_file_though_it_is_what_holds_anyway(
    tmp_path: Path, value: bool
) -> None:
    path = config(tmp_path, "idle_minutes = \n")
    with pytest.raises(LadderError, match="set mouse there by hand"):
        settings.change(dirs(tmp_path), "mouse", value)
    assert path.read_text() == "idle_minutes = \n"


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("theme = 3\nreveal_before = true\n", "the other settings count"),
        ("reveal_before = true\nidle_minutes 5\n", "until that is mended none of the settings"),
        ("theme = 'a'\ntheme = 'b'\n", "until that is mended none of the settings"),
    ],
)
def test_what_follows_for_the_other_settings_is_what_is_said(
    tmp_path: Path, text: str, rest: str
) -> None:
    config(tmp_path, text)
    found = settings.load(dirs(tmp_path))
    [line] = found.fault_lines()
    assert rest in line
    assert found.settings.reveal_before is (rest == "the other settings count")


def test_a_link_to_nothing_is_said(tmp_path: Path) -> None:
    path = settings.path_of(dirs(tmp_path))
    path.parent.mkdir()
    path.symlink_to(tmp_path / "nowhere.toml")
    [line] = settings.load(dirs(tmp_path)).fault_lines()
    assert "it is a link to what is not there" in line


def test_keys_are_read_however_their_ids_are_written_and_each_wrong_one_is_named(
    tmp_path: Path,
) -> None:
    text = (
        'theme = "nord"\n[keys]\nhome.begin = "n"\n"step.next" = "f8,ctrl+j"\n'
        'home.history = ""\nstep.previous = 7\nhome.example = "N N"\n'
    )
    read = settings.parse(text.encode(), "c")
    assert dict(read.settings.keys) == {"home.begin": "n", "step.next": "f8,ctrl+j"}
    assert read.settings.theme == "nord"
    form = 'keys in quotes, like "n" or "f8,ctrl+j"'
    assert sorted(str(fault) for fault in read.faults) == [
        f"c:5: keys.home.history is {form}",
        f"c:6: keys.step.previous is {form}",
        f"c:7: keys.home.example is {form}",
    ]
    assert read.lines["keys.home.begin"] == 3
    assert settings.parse(b"keys = 1", "c").faults[0].reason == f"keys is {form}"


def test_a_setting_is_changed_beside_keys_and_they_stay(tmp_path: Path) -> None:
    where = dirs(tmp_path)
    path = settings.path_of(where)
    path.parent.mkdir(parents=True)
    path.write_text('[keys]\nhome.begin = "n"\n')
    settings.change(where, "theme", "nord")
    assert path.read_text() == 'theme = "nord"\n[keys]\nhome.begin = "n"\n'
    assert dict(settings.read(where).keys) == {"home.begin": "n"}
