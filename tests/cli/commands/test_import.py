"""`laddertui import`: quarters come in whole or not at all."""

import errno
import os
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import given as examples
from hypothesis import strategies as st

from laddertui.storage import lock, profile_folder
from laddertui.storage.app_dirs import find_app_dirs
from tests.support.command_line import Call, everything
from tests.support.snapshot_texts import snapshot

Given = Callable[..., Path]


def saved(tmp_path: Path, profile: str = "me") -> Path:
    return tmp_path / "data" / "laddertui" / "profiles" / profile


def test_a_quarter_comes_in_and_can_be_shown(laddertui: Call, given: Given, tmp_path: Path) -> None:
    ran = laddertui("import", given("a.toml", snapshot()))
    path = saved(tmp_path) / "snapshots" / "2026-Q4.toml"
    assert ran == (0, f"imported {path}\n", "")
    assert tomllib.loads(path.read_text()) == tomllib.loads(snapshot())
    assert laddertui("show", "2026-Q4", "--json").json["snapshot"]["role"] == "Developer"


def test_what_came_in_is_for_this_user_alone(laddertui: Call, given: Given, tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        laddertui("import", given("a.toml", snapshot()))
        laddertui("import", given("a.toml", snapshot()), "--replace")
        laddertui("status")
    finally:
        os.umask(before)
    for folder in ("data", "cache", "state"):
        for path in (tmp_path / folder).rglob("*"):
            assert path.stat().st_mode & 0o777 == (0o700 if path.is_dir() else 0o600), path


def test_several_quarters_come_in_together(laddertui: Call, given: Given) -> None:
    files = [given(f"{q}.toml", snapshot(q)) for q in ("2026-Q4", "2026-Q2", "2025-Q1")]
    assert laddertui("import", "--json", *files).json == {
        "profile": "me",
        "imported": ["2026-Q4", "2026-Q2", "2025-Q1"],
    }
    quarters = [row["quarter"] for row in laddertui("history", "--json").json["snapshots"]]
    assert quarters == ["2025-Q1", "2026-Q2", "2026-Q4"]


def test_a_quarter_comes_in_from_standard_input(laddertui: Call) -> None:
    assert laddertui("import", "-", "--json", stdin=snapshot().encode()).json["imported"] == [
        "2026-Q4"
    ]
    assert (
        laddertui("import", "-", stdin=b"").said
        == "laddertui: -:1: the file is empty; restore it from a backup or remove it\n"
    )
    broken = snapshot("2026-Q3").replace("score = 5", "score = 6").encode()
    assert laddertui("import", "-", stdin=broken).said.startswith("laddertui: -:28: ")


def test_a_name_of_any_kind_may_be_imported_from(
    laddertui: Call, given: Given, tmp_path: Path
) -> None:
    given("real", snapshot())
    (tmp_path / "link").symlink_to(tmp_path / "given" / "real")
    assert laddertui("import", tmp_path / "link").code == 0
    odd = given(os.fsdecode(b"new\nline \xff\x1b[31m [b].toml"), snapshot("2026-Q3"))
    assert laddertui("import", odd).code == 0


def broken(line: str, by: str) -> str:
    assert snapshot().count(line) == 1
    return snapshot().replace(line, by)


BAD: dict[str, tuple[str | bytes, int, str]] = {
    "shares that do not add up": (
        broken("share = 40.0", "share = 39.9"),
        2,
        ":6: the shares add up to 99.9, not 100",
    ),
    "a score of 6": (broken("score = 5", "score = 6"), 2, ":28: a score of 6 is off the ladder"),
    "an unknown key": (broken("score = 5", "score = 5\nmood = 1"), 2, ":29: 'mood' is not a key"),
    "a doubled id": (
        broken('id = "tests"', 'id = "boilerplate"'),
        2,
        ":13: the id 'boilerplate' is used twice",
    ),
    "not a number": (broken("share = 40.0", "share = nan"), 2, ":9: this is not a number"),
    "infinite": (broken("share = 40.0", "share = inf"), 2, ":9: this is not a number"),
    "a cut-off file": (snapshot()[:200], 2, ":15: not valid TOML"),
    "a binary file": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), 2, ":1: this is not text"),
    "an empty file": (b"", 2, ":1: the file is empty"),
    "a huge file": (b"#" * (2 * 1024 * 1024), 2, ":1: the file is larger than 1,048,576 bytes"),
    "schema 99": (
        broken("schema = 1", "schema = 99"),
        5,
        ":1: written by a newer version (schema 99",
    ),
    "no schema": (broken("schema = 1\n", ""), 2, ":1: schema is missing"),
    "no quarter": (broken('quarter = "2026-Q4"', ""), 2, ":1: quarter is missing"),
}


@pytest.mark.parametrize("what", BAD)
def test_a_bad_file_is_refused_in_a_line_and_nothing_is_changed(
    laddertui: Call, given: Given, tmp_path: Path, what: str
) -> None:
    content, code, reason = BAD[what]
    laddertui("import", given("there.toml", snapshot("2026-Q1")))
    bad, good = given("bad.toml", content), given("good.toml", snapshot("2026-Q2"))
    before = everything(tmp_path)
    for files in ([bad], [good, bad], [bad, good]):
        ran = laddertui("import", *files)
        assert ran.code == code
        assert f"{bad}{reason}" in ran.said
        assert everything(tmp_path) == before


def test_a_file_of_50_megabytes_is_refused_without_being_read(
    laddertui: Call, given: Given
) -> None:
    path = given("huge.toml", b"")
    os.truncate(path, 50 * 1024 * 1024)
    ran = laddertui("import", path)
    assert (ran.code, "larger than 1,048,576 bytes" in ran.said) == (2, True)


def test_a_file_with_many_faults_is_refused_in_two_lines(laddertui: Call, given: Given) -> None:
    text = snapshot().replace("score = ", "score = 9").replace('role = "Developer"', 'role = ""')
    ran = laddertui("import", given("bad.toml", text))
    first, second = ran.said.splitlines()
    assert ":4: the role has no name" in first
    assert second == "laddertui: 4 more; laddertui check lists every one"


def test_what_cannot_be_opened_is_said(laddertui: Call, tmp_path: Path) -> None:
    for path, reason in (
        (tmp_path, "cannot be read: Is a directory"),
        (tmp_path / "none", "is not there"),
    ):
        ran = laddertui("import", path)
        assert (ran.code, f"laddertui: {path} {reason}" in ran.said) == (1, True)


def test_one_quarter_twice_in_a_call_is_refused(
    laddertui: Call, given: Given, tmp_path: Path
) -> None:
    files = [given("a.toml", snapshot()), given("b.toml", snapshot(role="Other"))]
    for more in ((), ("--replace",)):
        ran = laddertui("import", *files, *more)
        assert (ran.code, "2026-Q4 comes twice" in ran.said) == (2, True)
    assert everything(tmp_path) == {}


def test_a_saved_quarter_is_not_written_over_unasked(
    laddertui: Call, given: Given, tmp_path: Path
) -> None:
    laddertui("import", given("a.toml", snapshot()))
    before = everything(tmp_path)
    ran = laddertui(
        "import", given("new.toml", snapshot("2026-Q3")), given("b.toml", snapshot(role="Other"))
    )
    assert (ran.code, "2026-Q4.toml is there already; add --replace" in ran.said) == (1, True)
    assert everything(tmp_path) == before


def test_replacing_keeps_what_was_there_as_a_revision(
    laddertui: Call, given: Given, tmp_path: Path
) -> None:
    for n in (1, 2, 3):
        assert (
            laddertui("import", "--replace", given("a.toml", snapshot(role=f"Role {n}"))).code == 0
        )
    kept = {
        p.name: tomllib.loads(p.read_text())["role"]
        for p in (saved(tmp_path) / "revisions").iterdir()
    }
    assert kept == {"2026-Q4.1.toml": "Role 1", "2026-Q4.2.toml": "Role 2"}
    assert laddertui("show", "--json").json["snapshot"]["role"] == "Role 3"


def test_a_newer_versions_quarter_is_never_replaced(
    laddertui: Call, given: Given, tmp_path: Path
) -> None:
    laddertui("import", given("a.toml", snapshot()))
    (saved(tmp_path) / "snapshots" / "2026-Q4.toml").write_text("schema = 2\n")
    before = everything(tmp_path)
    ran = laddertui(
        "import", "--replace", given("c.toml", snapshot("2026-Q3")), given("b.toml", snapshot())
    )
    assert (ran.code, "written by a newer version" in ran.said) == (5, True)
    assert everything(tmp_path) == before


@pytest.mark.parametrize("data", [b"", b"\x00\xff", b"role = "])
def test_a_broken_quarter_can_be_replaced_and_is_kept(
    laddertui: Call, given: Given, tmp_path: Path, data: bytes
) -> None:
    laddertui("import", given("a.toml", snapshot()))
    (saved(tmp_path) / "snapshots" / "2026-Q4.toml").write_bytes(data)
    assert laddertui("import", given("b.toml", snapshot())).code == 1
    assert laddertui("import", "--replace", given("b.toml", snapshot())).code == 0
    assert (saved(tmp_path) / "revisions" / "2026-Q4.1.toml").read_bytes() == data


def test_while_another_window_has_the_profile_nothing_comes_in(
    laddertui: Call, given: Given, tmp_path: Path
) -> None:
    laddertui("import", given("a.toml", snapshot()))
    where = find_app_dirs()
    held = lock.take(where, profile_folder.find(where, "me"))
    before = everything(tmp_path)
    for args in (("import", given("b.toml", snapshot("2026-Q3"))), ("profiles", "rename", "AB")):
        ran = laddertui(*args)
        assert ran.code == 3
        assert f"open in another window (process {os.getpid()} on {os.uname().nodename}" in ran.said
    assert everything(tmp_path) == before
    assert [
        laddertui(name).code for name in ("status", "show", "history", "check", "profiles", "paths")
    ] == [0] * 6
    held.release()
    assert laddertui("import", given("b.toml", snapshot("2026-Q3"))).code == 0


@pytest.mark.parametrize(
    "in_the_way", ["data", "profiles", "me", "snapshots", "revisions", "2026-Q4.toml"]
)
def test_a_file_or_folder_in_the_way_is_said_in_a_line(
    laddertui: Call, given: Given, tmp_path: Path, in_the_way: str
) -> None:
    path = {
        "data": tmp_path / "data" / "laddertui",
        "profiles": saved(tmp_path).parent,
        "me": saved(tmp_path),
        "snapshots": saved(tmp_path) / "snapshots",
        "revisions": saved(tmp_path) / "revisions",
        "2026-Q4.toml": saved(tmp_path) / "snapshots" / "2026-Q4.toml",
    }[in_the_way]
    if in_the_way == "revisions":
        laddertui("import", given("a.toml", snapshot()))
    if in_the_way == "2026-Q4.toml":
        path.mkdir(parents=True, mode=0o700)
    else:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.write_text("in the way")
    for folder in (tmp_path / "data").rglob("*"):
        folder.chmod(0o700 if folder.is_dir() else 0o600)
    ran = laddertui("import", "--replace", given("b.toml", snapshot(role="New")))
    assert ran.code == 1
    assert str(path) in ran.said
    assert path.is_dir() or path.read_text() == "in the way"
    for name in ("status", "history", "show", "check", "profiles"):
        again = laddertui(name)
        assert again.err == "" or again.said
        assert again.code in (0, 1, 2)


def test_a_disk_that_cannot_be_written_is_said_in_a_line(
    laddertui: Call, given: Given, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    laddertui("import", given("a.toml", snapshot()))
    before = everything(tmp_path)
    real = os.open
    data = str(tmp_path / "data")

    def read_only(path: str, flags: int, *rest: int, **named: int) -> int:
        if str(path).startswith(data) and flags & os.O_CREAT:
            raise OSError(30, "Read-only file system")
        return real(path, flags, *rest, **named)

    monkeypatch.setattr(os, "open", read_only)
    ran = laddertui("import", "--replace", given("a.toml", snapshot(role="New")))
    assert (ran.code, "Read-only file system; what was there before is unchanged" in ran.said) == (
        1,
        True,
    )
    ran = laddertui("import", given("b.toml", snapshot("2026-Q3")))
    assert (ran.code, "Read-only file system" in ran.said) == (1, True)
    monkeypatch.undo()
    after = everything(tmp_path)
    assert {name for name in after if name not in before} <= {
        "data/laddertui/profiles/me/revisions"
    }
    assert {name: after[name] for name in before} == before


@settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@examples(
    st.binary(max_size=200)
    | st.text(max_size=200).map(lambda t: t.encode("utf-8", "surrogatepass"))
)
def test_any_bytes_at_all_are_refused_in_a_line_or_two(
    laddertui: Call, tmp_path: Path, data: bytes
) -> None:
    path = tmp_path / "any.toml"
    path.write_bytes(data)
    ran = laddertui("import", path)
    assert (ran.code, ran.said.startswith(f"laddertui: {path}:")) == (2, True)
    checked = laddertui("check", path)
    assert (checked.code, checked.err) == (2, "")
    assert all(line.startswith(f"{path}:") for line in checked.out.splitlines())
    assert everything(tmp_path) == {}


@settings(
    max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@examples(st.integers(0, 10**6), st.binary(max_size=4), st.integers(0, 8))
def test_a_file_spoiled_anywhere_comes_in_whole_or_is_refused_in_a_line_or_two(
    laddertui: Call, tmp_path: Path, at: int, put: bytes, cut: int
) -> None:
    data = snapshot().encode()
    n = at % len(data)
    path = tmp_path / "any.toml"
    path.write_bytes(data[:n] + put + data[n + cut :])
    ran = laddertui("import", path, "--replace")
    assert ran.code == 0 or (ran.code in (2, 5) and ran.said)
    assert laddertui("check", path).code in ({0: (0,), 2: (2,), 5: (5,)}[ran.code])
    assert laddertui("history").code == 0


def test_where_one_of_several_cannot_be_written_the_line_says_which_came_in(
    laddertui: Call, given: Given, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [
        given(f"{q}.toml", snapshot(q, taken_on=day))
        for q, day in (
            ("2026-Q1", "2026-02-02"),
            ("2026-Q2", "2026-05-02"),
            ("2026-Q3", "2026-08-02"),
        )
    ]
    ordinary = os.replace

    def full(fresh: Any, path: Any) -> None:
        if str(path).endswith("2026-Q2.toml"):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        ordinary(fresh, path)

    with monkeypatch.context() as disk:
        disk.setattr(os, "replace", full)
        ran = laddertui("import", *files)
    assert ran.code == 1
    assert "2026-Q2.toml was not written: No space left on device" in ran.said
    assert "imported before that: 2026-Q1\n" in ran.said
    assert laddertui("import", *files[1:]).code == 0


def test_nothing_comes_in_that_could_not_be_read_back(
    laddertui: Call, given: Given, tmp_path: Path
) -> None:
    """Small enough as it is written, with quotes in single ones; too large in double ones."""
    note = '"' * 600_000
    whole = snapshot().replace("score = 1", f"score = 1\nnote = '{note}'", 1)
    ran = laddertui("import", given("small.toml", snapshot("2026-Q3")), given("a.toml", whole))
    assert ran.code == 1
    assert "2026-Q4 would take 1,200," in ran.said
    assert "at most 1,048,576 are read" in ran.said
    assert not saved(tmp_path).exists()
