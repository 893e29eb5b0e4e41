"""`laddertui profiles` and `--profile`: one client is never taken for another."""

import errno
import os
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.support import low_cost_keys
from tests.support.command_line import Call, everything
from tests.support.encrypted_profile import Secret
from tests.support.snapshot_texts import snapshot

Given = Callable[..., Path]


def test_before_anything_is_saved_the_list_is_empty(laddertui: Call) -> None:
    assert laddertui("profiles", "--json").json == {"profiles": []}
    assert laddertui("profiles") == (0, "No profile is there yet.\n", "")


def test_the_first_profile_needs_no_adding(laddertui: Call, given: Given) -> None:
    laddertui("import", given("a.toml", snapshot()))
    assert laddertui("profiles", "--json").json == {
        "profiles": [{"id": "me", "code": "me", "encrypted": False}]
    }


def test_an_added_profile_prints_its_id(laddertui: Call) -> None:
    plain = laddertui("profiles", "add", "AB")
    assert re.fullmatch(r"p-[0-9a-f]{8}\n", plain.out)
    found = laddertui("profiles", "add", " CD ", "--json").json
    assert list(found) == ["id", "code"]
    assert found["code"] == "CD"
    listed = laddertui("profiles", "--json").json["profiles"]
    assert {(row["id"], row["code"]) for row in listed} == {
        (plain.out.strip(), "AB"),
        (found["id"], "CD"),
    }
    assert all(list(row) == ["id", "code", "encrypted"] for row in listed)


def test_a_profile_is_chosen_by_option_then_by_the_environment_then_as_the_only_one(
    laddertui: Call, given: Given, monkeypatch: pytest.MonkeyPatch
) -> None:
    ab = laddertui("profiles", "add", "AB").out.strip()
    assert laddertui("status", "--json").json["profile"] == ab
    cd = laddertui("profiles", "add", "CD").out.strip()
    ran = laddertui("status")
    assert ran.code == 2
    assert f"{ab} (AB)" in ran.said
    assert f"{cd} (CD)" in ran.said
    monkeypatch.setenv("LADDERTUI_PROFILE", "CD")
    assert laddertui("status", "--json").json["profile"] == cd
    assert laddertui("status", "--json", "--profile", "AB").json["profile"] == ab
    assert laddertui("--profile", ab, "status", "--json").json["profile"] == ab
    monkeypatch.setenv("LADDERTUI_PROFILE", "")
    assert laddertui("status").code == 2


@pytest.mark.parametrize("call", ["fsync", "replace", "open", "mkdir", "fsync_folder"])
def test_a_profile_that_cannot_be_added_leaves_nothing_behind(
    laddertui: Call,
    given: Given,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    call: str,
) -> None:
    """A full disk at each step. The only profile is still the one that is meant."""
    laddertui("import", given("a.toml", snapshot()))
    assert laddertui("profiles", "add", "AB").code == 0  # the locks' folder is there
    assert laddertui("erase", "--profile", "AB", "--yes").code == 0
    before = set(everything(tmp_path))
    with monkeypatch.context() as disk:
        _fill(disk, call)
        ran = laddertui("profiles", "add", "ZZ")
    assert ran.code == 1
    assert "No space left on device" in ran.said
    assert {n for n in everything(tmp_path) if not n.startswith("state")} == {
        n for n in before if not n.startswith("state")
    }
    assert laddertui("status", "--json").json["profile"] == "me"
    assert laddertui("profiles", "add", "ZZ").code == 0


def _fill(disk: pytest.MonkeyPatch, call: str) -> None:
    """Let one call fail for whatever is in a new profile's folder."""
    from laddertui.storage import files

    def full(*_: Any, **__: Any) -> Any:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def failing(ordinary: Callable[..., Any]) -> Callable[..., Any]:
        def called(*args: Any, **named: Any) -> Any:
            return full() if "profiles/p-" in str(args[0]) else ordinary(*args, **named)

        return called

    if call == "fsync":
        disk.setattr(os, "fsync", full)
    elif call == "fsync_folder":
        disk.setattr(files, "flush_folder", failing(files.flush_folder))
    elif call == "mkdir":
        disk.setattr(Path, "mkdir", failing(Path.mkdir))
    else:
        disk.setattr(os, call, failing(getattr(os, call)))


@pytest.mark.slow
def test_adding_one_code_several_times_at_once_gives_one_profile(laddertui: Call) -> None:
    call = [sys.executable, "-m", "laddertui", "profiles", "add", "AB"]
    quiet = subprocess.DEVNULL
    adding = [subprocess.Popen(call, stdout=quiet, stderr=quiet) for _ in range(8)]
    assert sorted(each.wait() for each in adding) == [0] + 7 * [1]
    listed = laddertui("profiles", "--json").json["profiles"]
    assert [row["code"] for row in listed] == ["AB"]


@pytest.mark.parametrize("name", ["import", "status", "show", "history"])
def test_a_profile_that_is_not_there_is_refused_by_every_command(
    laddertui: Call, given: Given, tmp_path: Path, name: str
) -> None:
    laddertui("import", given("a.toml", snapshot()))
    before = everything(tmp_path)
    more = [given("b.toml", snapshot("2026-Q3"))] if name == "import" else []
    for wanted in ("XY", "", "../me"):
        ran = laddertui(name, *more, "--profile", wanted)
        assert (ran.code, f"there is no profile '{wanted}'" in ran.said) == (1, True)
    assert everything(tmp_path) == before


def test_one_profiles_quarters_are_not_anothers(laddertui: Call, given: Given) -> None:
    laddertui("profiles", "add", "AB")
    laddertui("profiles", "add", "CD")
    laddertui("import", given("a.toml", snapshot(role="A's")), "--profile", "AB")
    laddertui("import", given("c.toml", snapshot("2026-Q3", role="C's")), "--profile", "CD")
    for code, quarter in (("AB", "2026-Q4"), ("CD", "2026-Q3")):
        for _ in range(2):
            assert laddertui("status", "--json", "--profile", code).json["quarter"] == quarter
        assert len(laddertui("history", "--json", "--profile", code).json["snapshots"]) == 1


def test_a_profile_gets_another_code(laddertui: Call) -> None:
    profile_id = laddertui("profiles", "add", "AB").out.strip()
    assert (
        laddertui("profiles", "rename", " 東京 ", "--profile", "AB").out
        == f"{profile_id} is now 東京\n"
    )
    assert laddertui("profiles", "rename", "XY", "--json").json == {"id": profile_id, "code": "XY"}
    assert laddertui("profiles", "--json").json["profiles"] == [
        {"id": profile_id, "code": "XY", "encrypted": False}
    ]
    assert laddertui("status", "--profile", "AB").code == 1


def test_a_taken_code_and_one_that_cannot_be_shown_are_refused(
    laddertui: Call, tmp_path: Path
) -> None:
    laddertui("profiles", "add", "AB")
    laddertui("profiles", "add", "CD")
    laddertui("profiles", "rename", "EF", "--profile", "CD")
    before = everything(tmp_path)
    for verb in ("add", "rename"):
        for code, exit_code in (("AB", 1), ("", 2), ("a\x1b[31mb", 2), ("x" * 41, 2)):
            ran = laddertui("profiles", verb, code, "--profile", "EF")
            assert (ran.code, bool(ran.said)) == (exit_code, True)
            assert "\x1b" not in ran.err
    assert everything(tmp_path) == before


def test_renaming_before_anything_is_saved_is_refused(laddertui: Call) -> None:
    ran = laddertui("profiles", "rename", "AB")
    assert (ran.code, "save something in this profile first" in ran.said) == (1, True)


def test_a_broken_card_hides_no_other_and_is_found_by_check(
    laddertui: Call, tmp_path: Path
) -> None:
    ab = laddertui("profiles", "add", "AB").out.strip()
    broken = laddertui("profiles", "add", "CD").out.strip()
    card = tmp_path / "data" / "laddertui" / "profiles" / broken / "profile.toml"
    card.write_text("schema = 1\ncode = 7\n")
    rows = laddertui("profiles", "--json").json["profiles"]
    assert {"id": broken, "code": None, "encrypted": None} in rows
    assert {"id": ab, "code": "AB", "encrypted": False} in rows
    assert laddertui("profiles").code == 0
    assert laddertui("status", "--profile", "AB").code == 0
    assert laddertui("profiles", "add", "EF").code == 0
    assert f"{card}:2: code is a text" in laddertui("check").out


def test_the_columns_line_up_also_for_wide_letters(laddertui: Call) -> None:
    for code in ("東京", "AB", "e\u0301"):
        laddertui("profiles", "add", code)
    lines = laddertui("profiles").out.splitlines()
    assert lines[0] == "id          code  encrypted"
    assert {line[12:] for line in lines[1:]} == {"東京  no", "AB    no", "e\u0301     no"}


def test_a_folder_that_no_profile_can_have_is_named_and_the_rest_is_listed(
    laddertui: Call, tmp_path: Path
) -> None:
    laddertui("profiles", "add", "CD")
    copied = tmp_path / "data" / "laddertui" / "profiles" / "Client X"
    copied.mkdir()
    ran = laddertui("profiles")
    assert (ran.code, "CD" in ran.out, "Client X" in ran.out) == (0, True, False)
    assert f"{copied} is no profile's folder" in ran.err
    assert "rename the folder" in ran.err


def test_a_code_from_a_file_that_is_too_long_is_cut_in_the_table_and_whole_in_json(
    laddertui: Call, tmp_path: Path
) -> None:
    profile_id = laddertui("profiles", "add", "AB").out.strip()
    card = tmp_path / "data" / "laddertui" / "profiles" / profile_id / "profile.toml"
    card.write_text(card.read_text().replace('"AB"', f'"{"x" * 20_000}"'))
    assert f"  {'x' * 39}…  no" in laddertui("profiles").out
    assert laddertui("profiles", "--json").json["profiles"][0]["code"] == "x" * 20_000


def test_a_profile_is_added_under_a_passphrase_at_once(
    laddertui: Call, tmp_path: Path, secret: Secret, monkeypatch: pytest.MonkeyPatch
) -> None:
    low_cost_keys.in_place_of_the_real_one(monkeypatch)
    added = laddertui("profiles", "add", "AB", "--passphrase-fd", secret("four plain words"))
    assert added.code == 0
    folder = tmp_path / "data" / "laddertui" / "profiles" / added.out.strip()
    assert sorted(path.name for path in folder.iterdir()) == ["identity.age", "profile.toml"]
    listed = laddertui("profiles", "--json").json["profiles"]
    assert [row["encrypted"] for row in listed] == [True]
    fd = secret("four plain words")
    assert laddertui("status", "--json", "--passphrase-fd", fd).code == 0
    assert laddertui("status", "--json", "--passphrase-fd", secret("others")).code == 4


def test_a_code_that_is_taken_is_refused_before_a_passphrase_is_read(laddertui: Call) -> None:
    laddertui("profiles", "add", "AB")
    assert laddertui("profiles", "add", "AB", "--passphrase-fd", 99).code == 1


def test_check_names_a_folder_that_no_profile_can_have(laddertui: Call, tmp_path: Path) -> None:
    laddertui("profiles", "add", "CD")
    copied = tmp_path / "data" / "laddertui" / "profiles" / "AB"
    copied.mkdir()
    ran = laddertui("check")
    assert (ran.code, ran.out.startswith(f"{copied}:1: is no profile's folder")) == (2, True)
    assert laddertui("check", "--profile", "CD").code == 0
