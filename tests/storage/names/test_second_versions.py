"""Copies that sync tools make, told by their names: each is named, and none is counted twice."""

from pathlib import Path

import pytest

from laddertui.storage import signals
from laddertui.storage.names.numbered_files import days_named
from laddertui.storage.names.second_versions import is_second_version
from tests.support.command_line import Call, laddertui, secret
from tests.support.folders import FULL, full

__all__ = ["laddertui", "secret"]

TOOLS = {
    "iCloud": "{stem} 2{ending}",
    "OneDrive": "{stem}-LAPTOP-7K2{ending}",
    "ownCloud": "{stem}_conflict-20261125-101112{ending}",
    "Nextcloud": "{stem} (conflicted copy 2026-11-25 101112){ending}",
    "Seafile": "{stem} (SFConflict anna 2026-11-25-10-11-12){ending}",
    "Dropbox": "{stem} (Anna's conflicted copy 2026-11-25){ending}",
    "Dropbox, German": "{stem} (In Konflikt stehende Kopie 2026-11-25){ending}",
    "Dropbox, Spanish": "{stem} (copia en conflicto de Anna 2026-11-25){ending}",
    "Syncthing": "{stem}.sync-conflict-20261125-101112-ABCDEFG{ending}",
    "Google Drive": "{stem} (1){ending}",
    "Windows": "{stem} - Copy{ending}",
    "macOS": "{stem} copy{ending}",
    "a copy of": "Copy of {stem}{ending}",
    "rclone": "{stem}{ending}.conflict1",
    "an editor": "{stem}{ending}~",
    "git": "{stem}{ending}.orig",
    "older version": "{stem}~20261125-101112{ending}",
}
STEMS = {
    "snapshots": "2026-Q4",
    "revisions": "2026-Q4.1",
    "signals": "2026-11-20.1",
    "": "draft",
    ".": "about",
}
SECOND = "a second version of a file, kept by a sync tool"


@pytest.mark.parametrize("pattern", TOOLS.values(), ids=TOOLS)
@pytest.mark.parametrize("ending", [".toml", ".toml.age"])
@pytest.mark.parametrize("stem", STEMS.values())
def test_every_tools_name_is_known(pattern: str, ending: str, stem: str) -> None:
    assert is_second_version(pattern.format(stem=stem, ending=ending))
    if ending == ".toml.age":  # the tool takes .age alone for the ending
        assert is_second_version(pattern.format(stem=f"{stem}.toml", ending=".age"))


@pytest.mark.parametrize(
    "name",
    [
        *(f"{stem}.toml{age}" for stem in STEMS.values() for age in ("", ".age")),
        "profile.toml",
        "identity.age",
        "draft.unreadable-1.toml",
        "draft.unreadable-12.toml.age",
        "notes.toml",
        "mydraft.toml",
        "2026-Q45.toml",
        "consent.pdf",
    ],
)
def test_our_own_names_and_strangers_are_none(name: str) -> None:
    assert not is_second_version(name)


def test_a_file_that_a_person_names_like_a_quarter_is_none_outside_a_profile(
    tmp_path: Path, laddertui: Call
) -> None:
    path = tmp_path / "2026-Q4 - what if.toml"
    path.write_text(FULL["snapshots/2026-Q4.toml"])
    assert laddertui("check", path) == (0, "", "")


@pytest.mark.parametrize("pattern", TOOLS.values(), ids=TOOLS)
def test_check_names_each_copy_and_a_signal_is_counted_once(
    tmp_path: Path, laddertui: Call, pattern: str
) -> None:
    folder = full(tmp_path / "data" / "x")
    before = len(signals.rows(folder))
    copies = []
    for where, stem in STEMS.items():
        path = folder.path / where / f"{stem}.toml"
        copies.append(path.with_name(pattern.format(stem=stem, ending=".toml")))
        copies[-1].write_bytes(path.read_bytes())
    (folder.path / "identity 2.age").write_text("x")
    ran = laddertui("check", folder.path)
    assert ran.code == 2
    for path in (*copies, folder.path / "identity 2.age"):
        assert f"{path}:1: {SECOND}" in ran.out
    assert len(ran.out.splitlines()) == len(copies) + 1
    assert len(signals.rows(folder)) == len(days_named(folder, folder.signals)) == before == 1


def test_a_tools_folder_of_older_versions_is_named_and_its_files_are_not_taken_for_ours(
    tmp_path: Path, laddertui: Call
) -> None:
    folder = full(tmp_path / "data" / "x")
    history = folder.path / ".stversions" / "snapshots"
    history.mkdir(parents=True)
    (history / "2026-Q4~20261120-101112.toml").write_text("broken")
    ran = laddertui("check", folder.path)
    assert (ran.code, ran.out) == (0, "")
    assert f"{folder.path / '.stversions'} holds older versions, kept by a sync tool" in ran.err


@pytest.mark.parametrize("pattern", TOOLS.values(), ids=TOOLS)
def test_check_names_each_encrypted_copy_without_the_passphrase(
    tmp_path: Path, laddertui: Call, pattern: str
) -> None:
    folder = full(tmp_path / "data" / "x")
    with folder.card.open("a") as card:
        card.write(
            'public_key = "age1lvyvwawkr0mcnnnncaghunadrqkmuf9e6507x9y920xxpp866cnql7dp2z"\n'
        )
    copies = []
    for where, stem in STEMS.items():
        path = folder.path / where / f"{stem}.toml"
        path.rename(path.with_name(f"{stem}.toml.age"))
        copies.append(path.with_name(pattern.format(stem=f"{stem}.toml", ending=".age")))
        copies[-1].write_bytes(b"age-encryption.org/v1\n")
    (folder.path / "snapshots" / "2026-Q3.toml").unlink()
    (folder.path / "sprint.toml").unlink()
    history = folder.path / ".stversions" / "snapshots" / "2026-Q4~20261120-101112.toml"
    history.parent.mkdir(parents=True)
    history.write_text("plain")
    ran = laddertui("check", folder.path, "--no-input")
    assert ran.code == 2
    for path in copies:
        assert f"{path}:1: {SECOND}" in ran.out
    assert f"{history}:1: an older version, in plain text, of a file that is encrypted" in ran.out
    assert len(ran.out.splitlines()) == len(copies) + 1
