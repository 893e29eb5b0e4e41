"""Whether a profile is encrypted is the card's word; if it cannot be trusted, nothing is opened."""

import os
from pathlib import Path

import pytest

from laddertui.domain.errors import InvalidFileError, LadderError, UsageError
from laddertui.storage import profile_folder
from laddertui.storage.age import keys, known_keys
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.encrypted_files import EncryptedFiles
from laddertui.storage.profile_folder import ProfileFolder
from laddertui.storage.profile_form import PlainFiles
from tests.support import folders
from tests.support.folders import CARD, text

PUBLIC_KEY = "age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p"


@pytest.fixture
def where(tmp_path: Path) -> AppDirs:
    return folders.dirs(tmp_path)


@pytest.fixture
def me(tmp_path: Path) -> ProfileFolder:
    return folders.folder(tmp_path)


def lies_there_sealed(me: ProfileFolder) -> None:
    me.card.write_text(CARD + f'public_key = "{PUBLIC_KEY}"\n')
    me.identity.write_bytes(b"under a passphrase")
    (me.snapshots / "2026-Q4.toml.age").write_bytes(b"sealed")


def test_with_a_public_key_the_door_is_sealed_and_closed(where: AppDirs, me: ProfileFolder) -> None:
    lies_there_sealed(me)
    found = profile_folder.find(where, "me")
    assert isinstance(found.files, EncryptedFiles)
    assert (found.files.public_key, found.files.is_open, found.is_encrypted) == (
        PUBLIC_KEY,
        False,
        True,
    )
    assert found.draft.name == "draft.toml.age"


def test_without_one_it_is_plain_and_open(where: AppDirs, me: ProfileFolder) -> None:
    for card in (CARD, CARD + "# none yet\n", ""):
        me.card.write_text(card)
        found = profile_folder.find(where, "me")
        assert isinstance(found.files, PlainFiles)
        assert (found.files.is_open, found.is_encrypted, found.draft.name) == (
            True,
            False,
            "draft.toml",
        )
    me.card.unlink()
    assert isinstance(profile_folder.find(where, "me").files, PlainFiles)


LOST = {
    "an older card": CARD,
    "a card without the line": CARD.replace('code = "AB"\n', ""),
    "the line made a comment": CARD + f'# public_key = "{PUBLIC_KEY}"\n',
    "the words in the code": CARD.replace('"AB"', '"public_key"'),
}


@pytest.mark.parametrize("card", LOST.values(), ids=LOST)
def test_a_card_that_lost_its_public_key_while_sealed_quarters_lie_there_is_refused(
    where: AppDirs, me: ProfileFolder, card: str
) -> None:
    lies_there_sealed(me)
    me.card.write_text(card)
    with pytest.raises(
        LadderError, match=r"2026-Q4\.toml\.age is sealed, but profile\.toml says .* plain; restore"
    ):
        profile_folder.find(where, "me")


@pytest.mark.parametrize("card", LOST.values(), ids=LOST)
def test_what_a_killed_encryption_left_beside_the_plain_files_hinders_nobody(
    where: AppDirs, me: ProfileFolder, card: str
) -> None:
    lies_there_sealed(me)
    (me.snapshots / "2026-Q4.toml").write_text(text())
    me.card.write_text(card)
    assert isinstance(profile_folder.find(where, "me").files, PlainFiles)


@pytest.mark.parametrize("card", ["", "code = ", "\x00"])
def test_a_card_that_cannot_be_read_beside_a_key_is_refused_never_taken_for_a_plain_profile(
    where: AppDirs, me: ProfileFolder, card: str
) -> None:
    lies_there_sealed(me)
    (me.snapshots / "2026-Q4.toml").write_text(text())
    me.card.write_text(card)
    with pytest.raises(InvalidFileError, match=r"profile\.toml:1: "):
        profile_folder.find(where, "me")


@pytest.mark.parametrize(
    "name", ["draft.toml.age", "about.toml.age", "revisions/2026-Q4.1.toml.age"]
)
def test_an_older_card_is_refused_whatever_lies_there_sealed_alone(
    where: AppDirs, me: ProfileFolder, name: str
) -> None:
    (me.path / name).parent.mkdir(exist_ok=True, parents=True)
    (me.path / name).write_bytes(b"sealed")
    me.identity.write_bytes(b"key")
    me.card.write_text(CARD)
    with pytest.raises(
        LadderError, match=r"is sealed, but profile\.toml says the profile is plain"
    ):
        profile_folder.find(where, "me")


def test_a_missing_card_beside_a_key_is_refused_never_taken_for_a_plain_profile(
    where: AppDirs, me: ProfileFolder
) -> None:
    lies_there_sealed(me)
    me.card.unlink()
    with pytest.raises(
        LadderError,
        match=r"profile\.toml is not there, but identity\.age is; restore profile\.toml",
    ):
        profile_folder.find(where, "me")
    me.identity.unlink()
    me.identity.symlink_to("nowhere")
    with pytest.raises(LadderError, match=r"identity\.age is; restore"):
        profile_folder.find(where, "me")


@pytest.mark.parametrize("value", ["1", "true", "[]", "{}", "2026-11-22"])
def test_a_public_key_that_is_no_text_is_a_fault_with_its_line(
    where: AppDirs, me: ProfileFolder, value: str
) -> None:
    me.card.write_text(CARD + f"public_key = {value}\n")
    with pytest.raises(InvalidFileError, match=r"profile\.toml:5: public_key is a text in quotes"):
        profile_folder.find(where, "me")


@pytest.mark.parametrize("value", ["", "age1x", "AGE-SECRET-KEY-1", "none"])
def test_a_public_key_that_is_none_never_makes_a_plain_profile(
    where: AppDirs, me: ProfileFolder, value: str
) -> None:
    me.card.write_text(CARD + f'public_key = "{value}"\n')
    found = profile_folder.find(where, "me")
    assert (found.is_encrypted, found.files.is_open) == (True, False)
    with pytest.raises(LadderError, match="public_key"):
        found.files.write(found.draft, b"my own words")
    assert not found.draft.exists()


def test_a_broken_card_that_speaks_of_a_key_is_no_plain_profile(
    where: AppDirs, me: ProfileFolder
) -> None:
    for card in (
        b'public_key = "',
        b"public_key",
        b"\xff public_key",
        b"x = \npublic_key = 'age1'",
    ):
        me.card.write_bytes(card)
        with pytest.raises(InvalidFileError, match=r"profile\.toml:"):
            profile_folder.find(where, "me")


def test_a_link_or_a_folder_as_the_card_is_refused(
    where: AppDirs, me: ProfileFolder, tmp_path: Path
) -> None:
    (tmp_path / "card").write_text(CARD)
    me.card.symlink_to(tmp_path / "card")
    with pytest.raises(LadderError, match=r"profile\.toml is a link"):
        profile_folder.find(where, "me")
    me.card.unlink()
    me.card.mkdir()
    with pytest.raises(LadderError, match=r"profile\.toml is not a file"):
        profile_folder.find(where, "me")


@pytest.mark.parametrize(
    "which", ["data", "profiles", "me", "snapshots", "signals", "revisions", "notes"]
)
@pytest.mark.parametrize("mode", [0o770, 0o703, 0o777, 0o1777])
def test_a_folder_that_others_may_write_to_is_refused(
    where: AppDirs, me: ProfileFolder, which: str, mode: int
) -> None:
    above = {"data": where.data, "profiles": where.profiles, "me": me.path}
    path = above.get(which, me.path / which)
    path.mkdir(exist_ok=True)
    path.chmod(mode)
    with pytest.raises(
        LadderError, match="can be written by others; take that right away: chmod go-w"
    ):
        profile_folder.find(where, "me")
    path.chmod(0o750)
    profile_folder.find(where, "me")


@pytest.mark.parametrize(
    "profile_id", ["", "..", "a/b", "ME", "a b", "\x1b[31m", "-a", "a" * 65, "ä"]
)
def test_an_id_that_cannot_be_one_is_refused_without_a_look_at_the_disk(
    where: AppDirs, profile_id: str
) -> None:
    with pytest.raises(UsageError, match="is no profile id"):
        profile_folder.find(where, profile_id)


def test_the_name_of_a_key_is_of_this_program_and_not_of_another(
    where: AppDirs, me: ProfileFolder
) -> None:
    assert (me.identity.name, me.card.name, keys.ENDING) == ("identity.age", "profile.toml", ".age")


@pytest.mark.parametrize("name", ["snapshots", "signals", "revisions"])
@pytest.mark.parametrize("target", ["another profile", "nowhere"])
def test_a_link_in_the_place_of_a_folder_is_refused(
    where: AppDirs, me: ProfileFolder, tmp_path: Path, name: str, target: str
) -> None:
    other = folders.full(tmp_path, "other")
    if name == "snapshots":
        me.snapshots.rmdir()
    (me.path / name).symlink_to(other.path / name if target != "nowhere" else target)
    with pytest.raises(
        LadderError, match=f"{name} is a link where a folder should be; put the folder itself"
    ):
        profile_folder.find(where, "me")


@pytest.mark.parametrize("name", ["snapshots", "signals", "revisions"])
def test_a_folder_of_someone_else_within_a_profile_is_refused(
    where: AppDirs, me: ProfileFolder, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    (me.path / name).mkdir(exist_ok=True, mode=0o700)
    real = os.lstat

    def theirs(path: str | Path) -> object:
        found = real(path)
        is_theirs = str(path).endswith(name)
        return os.stat_result([*found[:4], 65534 if is_theirs else found.st_uid, *found[5:]])

    monkeypatch.setattr(os, "lstat", theirs)
    with pytest.raises(LadderError, match=f"{name} belongs to someone else"):
        profile_folder.find(where, "me")


def test_a_folder_of_another_program_is_its_own_affair(where: AppDirs, me: ProfileFolder) -> None:
    (me.path / ".git").mkdir()
    (me.path / ".git").chmod(0o777)
    (me.path / ".stversions").symlink_to(where.data)
    assert not profile_folder.find(where, "me").is_encrypted


@pytest.mark.parametrize("has_card", [True, False])
@pytest.mark.parametrize(
    "name",
    [
        "snapshots/2026-Q4.toml.age",
        "signals/2026-11-22.1.toml.age",
        "draft.toml.age",
        "about.toml.age",
        "revisions/2026-Q4.1.toml.age",
    ],
)
def test_encrypted_files_without_their_key_are_no_plain_and_no_empty_profile(
    where: AppDirs, me: ProfileFolder, name: str, has_card: bool
) -> None:
    if has_card:
        me.card.write_text(CARD)
    (me.path / name).parent.mkdir(exist_ok=True, mode=0o700)
    (me.path / name).write_bytes(b"sealed")
    says = "says the profile is plain" if has_card else "is not there"
    with pytest.raises(
        LadderError,
        match=rf"{name} is sealed, but profile\.toml {says}; restore .*toml and identity\.age",
    ):
        profile_folder.find(where, "me")


def test_a_card_that_lost_its_key_is_refused_though_a_plain_quarter_lies_beside_the_sealed_one(
    where: AppDirs, me: ProfileFolder
) -> None:
    lies_there_sealed(me)
    (me.snapshots / "2026-Q4.toml").write_text(text())
    me.card.write_text(CARD)
    assert not profile_folder.find(where, "me").is_encrypted, "an encryption that was cut short"
    known_keys.remember(where, me.path, PUBLIC_KEY)
    with pytest.raises(
        LadderError,
        match=r"toml says the profile is plain, but it was encrypted when last opened here",
    ):
        profile_folder.find(where, "me")
    (me.snapshots / "2026-Q4.toml.age").unlink()
    me.identity.unlink()
    assert not profile_folder.find(where, "me").is_encrypted, "it was decrypted elsewhere"
