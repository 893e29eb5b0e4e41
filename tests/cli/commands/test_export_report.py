"""`laddertui export --format html`: printed, or written where a person says and nowhere else."""

import stat
from pathlib import Path
from typing import Any

import pytest

from tests.support.command_line import Call
from tests.support.encrypted_profile import Secret, encrypted_profile
from tests.support.reports import Page
from tests.support.snapshot_texts import PLAN, snapshot

REPORT = ("export", "--format", "html")
PAGE, LINES = (
    '<!doctype html>\n<html lang="en" class="laddertui-report">',
    "<!-- laddertui report -->",
)


@pytest.fixture
def saved(laddertui: Call, given: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two quarters, and a folder to write into."""
    earlier = given("a.toml", snapshot("2026-Q3", taken_on="2026-08-22"))
    assert laddertui("import", given("b.toml", snapshot(more=PLAN)), earlier).code == 0
    here = tmp_path / "here"
    here.mkdir()
    monkeypatch.chdir(here)


def test_a_report_is_printed_or_written_for_this_user_alone(laddertui: Call, saved: None) -> None:
    code, page, said = laddertui(*REPORT)
    assert (code, said) == (0, "")
    assert page.startswith(PAGE)
    assert "2026-Q4" in Page(page).text
    assert laddertui(*REPORT, "-o", "-").out == page
    assert not list(Path().iterdir())
    lines = laddertui(*REPORT, "--format", "md").out
    assert lines.startswith(LINES)
    for name, form, content in (("r.html", "html", page), ("r.md", "md", lines)):
        assert laddertui(*REPORT, "--format", form, "-o", name).err == f"laddertui: wrote {name}\n"
        assert Path(name).read_text() == content
        assert stat.S_IMODE(Path(name).stat().st_mode) == 0o600
    # over an earlier report, of either form
    assert laddertui(*REPORT, "-o", "r.md").code == 0
    assert Path("r.md").read_text() == page
    answer = laddertui(*REPORT, "--json", "2026-Q3", "--sections", "ladder,summary").json
    assert answer["quarter"], answer["format"] == ("2026-Q3", "html")
    assert answer["sections"] == ["summary", "ladder"]
    assert Page(answer["report"]).titles == ["In short", "The week on the ladder"]
    assert "2026-Q4" not in answer["report"]


def test_another_file_is_written_over_only_by_force(laddertui: Call, saved: None) -> None:
    words = Path("words.txt")
    words.write_text("words of mine")
    calls = {
        REPORT: PAGE,
        ("calendar",): "BEGIN:VCALENDAR",
        ("backup",): "laddertui",
    }
    for command, content in calls.items():
        named = ("words.txt",) if command == ("backup",) else ("-o", "words.txt")
        ran = laddertui(*command, *named)
        assert ran.code == 1
        assert "words.txt is there already and is not a " in ran.said
        assert "or write over it with --force" in ran.said
        assert words.read_text() == "words of mine"
        assert laddertui(*command, *named, "--force").code == 0
        assert words.read_bytes().startswith(content.encode())
        words.write_text("words of mine")
    assert laddertui(*REPORT, "-o", ".", "--force").code == 1
    assert laddertui(*REPORT, "-o", "nowhere/r.html", "--force").code == 1


@pytest.mark.parametrize(
    ("args", "said", "code"),
    [
        (("--sections", "everything"), "'everything' is no section of a report; there are", 2),
        (("--sections", ""), "no section is named", 2),
        (("--sections", "leverage"), "nothing to say in the sections that were chosen", 2),
        (("--format", "pdf"), "invalid choice: 'pdf'", 2),
        (("2026-Q5",), "'2026-Q5' is not a quarter; write it like 2026-Q4", 2),
        (("2026-Q1",), "2026-Q1", 1),
    ],
)
def test_what_cannot_be_meant_is_refused_in_a_line(
    laddertui: Call, saved: None, args: tuple[str, ...], said: str, code: int
) -> None:
    ran = laddertui(*REPORT, *args, "-o", "r.html")
    assert ran.code == code
    assert said in ran.said
    assert not Path("r.html").exists()


def test_before_anything_is_saved_there_is_nothing_to_report(laddertui: Call) -> None:
    assert "no quarter is saved yet" in laddertui(*REPORT).said


def test_plain_text_leaves_an_encrypted_profile_only_after_that_was_said(
    laddertui: Call, secret: Secret, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = encrypted_profile(laddertui, secret, tmp_path, monkeypatch)
    monkeypatch.chdir(tmp_path)
    assert laddertui(*REPORT, "-o", "r.html").code == 4
    assert not Path("r.html").exists()
    for command, name in ((REPORT, "report.out"), (("calendar",), "calendar.out")):
        ran = locked.open(*command, "-o", name)
        first, second = ran.err.splitlines()
        assert "the file is plain text, though the profile is encrypted" in first
        assert f"wrote {name}" in second
        assert stat.S_IMODE(Path(name).stat().st_mode) == 0o600
    assert "Adelheid" in Path("report.out").read_text()
    assert "It writes tests" in Path("report.out").read_text()
    assert "Adelheid" not in locked.open(*REPORT, "--initials").out
