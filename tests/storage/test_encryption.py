"""A profile is encrypted or decrypted whole or not at all, and no saved word is ever lost by it."""

import os
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from laddertui.domain.errors import LadderError, LockedError
from laddertui.domain.progress import finish
from laddertui.storage import encryption, profile_folder, profile_walk, profiles
from laddertui.storage.age import keys
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.caches import summary_cache
from laddertui.storage.encrypted_files import EncryptedFiles
from laddertui.storage.leftovers import clearing, earlier_key
from laddertui.storage.profile_folder import ProfileFolder
from laddertui.storage.profile_form import PlainFiles
from tests.support import folders, low_cost_keys
from tests.support.folders import CARD, FULL, text, tree
from tests.support.plain_words import readable_words

WORDS = "four words of mine"


@pytest.fixture
def where(tmp_path: Path) -> AppDirs:
    return folders.dirs(tmp_path)


@pytest.fixture
def plain(tmp_path: Path) -> ProfileFolder:
    return folders.full(tmp_path)


@pytest.fixture
def sealed(where: AppDirs, plain: ProfileFolder) -> ProfileFolder:
    return encrypted(where, plain)


def encrypted(where: AppDirs, folder: ProfileFolder, passphrase: str = WORDS) -> ProfileFolder:
    made = keys.new_identity()
    return finish(encryption.encrypting(where, folder, made, low_cost_keys.wrap(made, passphrase)))


def opened(where: AppDirs, profile_id: str = "me") -> ProfileFolder:
    """The profile as another start of the program finds it."""
    return encryption.open_by(profile_folder.find(where, profile_id), WORDS)


def contents(folder: ProfileFolder) -> dict[str, str]:
    """What the door gives of every file of its kind, by its plain name."""
    return {
        str(p.relative_to(folder.path)).removesuffix(folder.files.ending): folder.files.read(
            p
        ).decode()
        for p in profile_walk.profile_files(folder)
        if p.name.endswith(".age") == folder.is_encrypted
    }


def only_files(folder: ProfileFolder) -> set[str]:
    return {name for name, data in tree(folder.path).items() if data is not None}


# There and back


def test_encrypting_leaves_every_word_behind_the_door_and_none_before_it(
    where: AppDirs, plain: ProfileFolder
) -> None:
    encrypted(where, plain)
    found = opened(where)
    assert contents(found) == FULL
    assert only_files(found) == {"profile.toml", "identity.age", *(f"{name}.age" for name in FULL)}
    words = (b"Developer", b"newsletter", b"Junior", b"It writes tests", b'role = "Lead"')
    assert not readable_words(words, tree(where.data).values())
    card = tomllib.loads(found.card.read_text())
    assert card.pop("public_key") == keys.unwrap(found.identity.read_bytes(), WORDS, "x").public_key
    assert card == tomllib.loads(CARD)


def test_decrypting_gives_back_the_very_same_files(where: AppDirs, sealed: ProfileFolder) -> None:
    finish(encryption.decrypting(where, opened(where)))
    assert tree(profile_folder.find(where, "me").path) == {
        **{name: content.encode() for name, content in FULL.items()},
        "profile.toml": sealed.card.read_bytes(),
        "revisions": None,
        "signals": None,
        "snapshots": None,
    }
    assert tomllib.loads(sealed.card.read_text()) == tomllib.loads(CARD)
    assert isinstance(profile_folder.find(where, "me").files, PlainFiles)


def test_a_profile_of_nothing_but_its_card_can_be_encrypted_and_turned_back(
    where: AppDirs, tmp_path: Path
) -> None:
    folder = folders.folder(tmp_path)
    folder.card.write_text(CARD)
    encrypted(where, folder)
    assert only_files(folder) == {"profile.toml", "identity.age"}
    finish(encryption.decrypting(where, opened(where)))
    assert only_files(folder) == {"profile.toml"}


def test_every_time_another_key(where: AppDirs, plain: ProfileFolder) -> None:
    found = set()
    for _ in range(3):
        encrypted(where, profile_folder.find(where, "me"))
        found.add(tomllib.loads(plain.card.read_text())["public_key"])
        finish(encryption.decrypting(where, opened(where)))
    assert len(found) == 3
    assert contents(profile_folder.find(where, "me")) == FULL


@pytest.mark.parametrize("umask", [0o000, 0o077, 0o777])
def test_whatever_the_umask_files_are_for_this_user_alone(
    where: AppDirs, plain: ProfileFolder, umask: int
) -> None:
    for name in only_files(plain):
        (plain.path / name).chmod(0o600)
    before = os.umask(umask)
    try:
        encrypted(where, plain)
        modes = {p.stat().st_mode & 0o777 for p in plain.path.rglob("*") if p.is_file()}
        finish(encryption.decrypting(where, opened(where)))
    finally:
        os.umask(before)
    modes |= {p.stat().st_mode & 0o777 for p in plain.path.rglob("*") if p.is_file()}
    assert modes == {0o600}


def test_encrypting_takes_the_summaries_along(where: AppDirs, plain: ProfileFolder) -> None:
    summary_cache.store(
        where, plain, summary_cache.fingerprint(plain), {"newest": {"role": "Developer"}}
    )
    summary_cache.store_due(where, plain, "state", "2027-02-22", "")
    summary_cache.store_picture(where, plain, b"Developer")
    other = folders.folder(where.data.parent, "other")
    summary_cache.store(where, other, summary_cache.fingerprint(other), {"newest": None})
    assert len(list(where.cache.rglob("*.*"))) == 4
    encrypted(where, plain)
    assert [p.name for p in where.cache.rglob("*.*")] == [summary_cache.path_of(where, other).name]


def test_files_of_other_programs_are_left_and_named(where: AppDirs, plain: ProfileFolder) -> None:
    (plain.path / ".git").mkdir()
    (plain.path / ".git" / "objects").write_text("Developer")
    (plain.path / "snapshots" / ".2026-Q4.toml.swp").write_text("Developer")
    (plain.path / "snapshots" / ".2026-Q4.toml.0011aabb.unfinished").write_text("")
    (plain.path / "notes.txt").write_text("any name is sealed")
    folder = encrypted(where, plain)
    assert profile_walk.hidden(folder) == [
        plain.path / ".git",
        plain.path / "snapshots" / ".2026-Q4.toml.swp",
    ]
    assert (plain.path / ".git" / "objects").read_text() == "Developer"
    assert not (plain.path / "notes.txt").exists()
    assert folder.files.read(plain.path / "notes.txt.age") == b"any name is sealed"


def test_half_written_words_of_an_earlier_kill_do_not_outlive_the_encryption(
    where: AppDirs, plain: ProfileFolder
) -> None:
    for directory in (".", "snapshots", "signals", "revisions"):
        (plain.path / directory / ".2026-11-20.0011aabb.unfinished").write_text(
            FULL["signals/2026-11-20.1.toml"]
        )
    encrypted(where, plain)
    assert list(plain.path.rglob("*.unfinished")) == []


# What does not fit is refused, and all stays as it was


def test_an_encrypted_profile_is_not_encrypted_again_nor_a_plain_one_decrypted(
    where: AppDirs, plain: ProfileFolder
) -> None:
    with pytest.raises(LadderError, match="is not encrypted"):
        finish(encryption.decrypting(where, plain))
    folder = encrypted(where, plain)
    before = tree(where.data)
    with pytest.raises(LadderError, match="is encrypted already"):
        encrypted(where, folder)
    assert tree(where.data) == before


def in_the_way(folder: ProfileFolder, what: str) -> Path:
    path = folder.path / "signals" / "2026-11-21.1.toml"
    if what == "link":
        path.symlink_to(folder.path / "about.toml")
    elif what == "pipe":
        os.mkfifo(path)
    else:
        path.write_bytes(b"#" * (2 * 1024 * 1024))
    return path


@pytest.mark.parametrize("what", ["link", "pipe", "huge file"])
def test_what_cannot_be_sealed_is_said_and_the_profile_stays_as_it_was(
    where: AppDirs, plain: ProfileFolder, what: str
) -> None:
    path = in_the_way(plain, what)
    before = tree(where.data)
    with pytest.raises(LadderError, match=path.name):
        encrypted(where, plain)
    assert tree(where.data) == before
    path.unlink()
    encrypted(where, plain)
    assert contents(opened(where)) == FULL


def test_a_sealed_file_without_its_plain_one_is_never_sealed_over(
    where: AppDirs, plain: ProfileFolder
) -> None:
    orphan = plain.path / "signals" / "2026-11-01.1.toml.age"
    orphan.write_bytes(b"sealed elsewhere")
    before = tree(where.data)
    with pytest.raises(
        LadderError, match=r"2026-11-01\.1\.toml\.age lies there without its plain file"
    ):
        encrypted(where, plain)
    assert tree(where.data) == before


@pytest.mark.parametrize("damage", ["cut off", "flipped", "of another key", "a link", "plain text"])
def test_a_sealed_file_that_does_not_open_keeps_the_profile_sealed_and_no_plain_word_gets_out(
    where: AppDirs, sealed: ProfileFolder, damage: str
) -> None:
    path = sealed.path / "snapshots" / "2026-Q4.toml.age"
    data = path.read_bytes()
    path.unlink()
    if damage == "a link":
        path.symlink_to(sealed.path / "about.toml.age")
    else:
        path.write_bytes(
            {
                "cut off": data[:-1],
                "flipped": data[:-1] + bytes([data[-1] ^ 1]),
                "of another key": keys.seal(text().encode(), keys.new_identity().public_key),
                "plain text": text().encode(),
            }[damage]
        )
    before = tree(where.data)
    with pytest.raises(LadderError, match=path.name):
        finish(encryption.decrypting(where, opened(where)))
    assert tree(where.data) == before


def test_a_full_disk_in_the_middle_leaves_the_profile_as_it_was(
    where: AppDirs, plain: ProfileFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.fsync

    def failing_at(number: int) -> None:
        calls = iter(range(number))

        def fsync(fd: int) -> None:
            if next(calls, None) is None:
                raise OSError(28, "No space left on device")
            real(fd)

        monkeypatch.setattr(os, "fsync", fsync)

    before = tree(where.data)
    for number in range(
        2 * (len(FULL) + 1) + 1
    ):  # every file and its folder, and the card, but not its folder
        failing_at(number)
        with pytest.raises(LadderError, match="No space left on device"):
            encrypted(where, plain)
        monkeypatch.setattr(os, "fsync", real)
        assert tree(where.data) == before, number
    failing_at(2 * (len(FULL) + 1) + 1)
    turned = encrypted(where, plain)
    monkeypatch.setattr(os, "fsync", real)
    assert contents(turned) == contents(opened(where)) == FULL
    # a power cut may still undo the turn, so the plain files are there until the next opening
    assert sorted(clearing.find(turned)) == sorted(plain.path / name for name in FULL)
    clearing.clear(where, opened(where))
    folder, before = opened(where), tree(where.data)
    assert only_files(folder) == {"profile.toml", "identity.age", *(f"{name}.age" for name in FULL)}
    for number in range(2 * len(FULL) + 1):
        failing_at(number)
        with pytest.raises(LadderError, match="No space left on device"):
            finish(encryption.decrypting(where, folder))
        monkeypatch.setattr(os, "fsync", real)
        assert tree(where.data) == before, number
    failing_at(2 * len(FULL) + 1)
    assert not finish(encryption.decrypting(where, folder)).is_encrypted
    assert contents(profile_folder.find(where, "me")) == FULL
    assert contents(folder) == FULL, "a power cut may still undo the turn"


def test_a_disk_that_does_not_hold_what_was_written_turns_nothing(
    where: AppDirs, plain: ProfileFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = keys.unseal

    def forgetful(data: bytes, secret: str, where: str) -> bytes:
        return real(data, secret, where) + (b"?" if "2026-Q3" in where else b"")

    monkeypatch.setattr(keys, "unseal", forgetful)
    before = tree(where.data)
    with pytest.raises(LadderError, match=r"2026-Q3\.toml\.age does not hold what was written"):
        encrypted(where, plain)
    assert tree(where.data) == before


def test_a_plain_file_that_differs_from_its_sealed_one_is_not_written_over(
    where: AppDirs, sealed: ProfileFolder
) -> None:
    mine = sealed.path / "snapshots" / "2026-Q4.toml"
    mine.write_text(text(role="Typed on another machine"))
    before = tree(where.data)
    with pytest.raises(LadderError, match=r"2026-Q4\.toml"):
        finish(encryption.decrypting(where, opened(where)))
    assert tree(where.data) == before


def test_a_signal_that_is_noted_while_the_profile_turns_is_kept(
    where: AppDirs, plain: ProfileFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = profiles.keep
    late = FULL["signals/2026-11-20.1.toml"].replace("tests", "late").replace("-20", "-22")

    def slow(folder: ProfileFolder, card: profiles.Profile) -> None:
        other = replace(folder, files=PlainFiles()) if card.public_key else opened(where)
        other.files.write(
            plain.path / "signals" / f"2026-11-22.1.toml{other.files.ending}", late.encode()
        )
        real(folder, card)

    monkeypatch.setattr(profiles, "keep", slow)
    encrypted(where, plain)
    assert contents(opened(where)) == FULL | {"signals/2026-11-22.1.toml": late}
    assert not (plain.path / "signals" / "2026-11-22.1.toml").exists()
    (plain.path / "signals" / "2026-11-22.1.toml.age").unlink()
    finish(encryption.decrypting(where, opened(where)))
    assert contents(profile_folder.find(where, "me")) == FULL | {"signals/2026-11-22.1.toml": late}


def test_a_signal_that_comes_late_never_takes_the_place_of_one_noted_just_now(
    where: AppDirs, plain: ProfileFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another process notes one of the same day between the look at a name and its use."""
    late = FULL["signals/2026-11-20.1.toml"].replace("tests", "late").replace("-20", "-22")
    just_now = late.replace("late", "just now")
    keep, is_there = profiles.keep, encryption._is_there
    encrypted(where, plain)
    name = plain.path / "signals" / "2026-11-22.1.toml"

    def slow(folder: ProfileFolder, card: profiles.Profile) -> None:
        opened(where).files.write(name.with_name(f"{name.name}.age"), late.encode())
        keep(folder, card)

    def interrupted(target: ProfileFolder, other: Path, data: bytes) -> bool:
        found = is_there(target, other, data)
        if other == name and not name.exists():
            PlainFiles().write(name, just_now.encode())
        return found

    monkeypatch.setattr(profiles, "keep", slow)
    monkeypatch.setattr(encryption, "_is_there", interrupted)
    finish(encryption.decrypting(where, opened(where)))
    assert contents(profile_folder.find(where, "me")) == FULL | {
        "signals/2026-11-22.1.toml": just_now,
        "signals/2026-11-22.2.toml": late,
    }


# Opening


def test_the_right_passphrase_opens_and_no_other(where: AppDirs, sealed: ProfileFolder) -> None:
    assert not profile_folder.find(where, "me").files.is_open
    assert opened(where).files.is_open
    for wrong in (WORDS + " ", WORDS.upper(), "x", ""):
        with pytest.raises(LockedError):
            encryption.open_by(profile_folder.find(where, "me"), wrong)


def test_another_profiles_key_opens_nothing_though_its_passphrase_is_right(
    where: AppDirs, sealed: ProfileFolder
) -> None:
    other = keys.new_identity()
    sealed.identity.write_bytes(low_cost_keys.wrap(other, WORDS))
    with pytest.raises(
        LadderError, match=r"identity\.age belongs to another profile; restore this one's"
    ):
        opened(where)


def test_a_missing_key_is_told_from_a_wrong_passphrase(
    where: AppDirs, sealed: ProfileFolder
) -> None:
    sealed.identity.unlink()
    with pytest.raises(
        LadderError, match=r"identity\.age is not there; without it nothing opens"
    ) as refused:
        opened(where)
    assert not isinstance(refused.value, LockedError)


def test_a_link_in_the_place_of_the_key_is_refused(
    where: AppDirs, sealed: ProfileFolder, tmp_path: Path
) -> None:
    sealed.identity.rename(tmp_path / "elsewhere.age")
    sealed.identity.symlink_to(tmp_path / "elsewhere.age")
    with pytest.raises(LadderError, match=r"identity\.age is a link"):
        opened(where)


# What a kill left


def test_a_plain_file_is_cleared_only_where_its_sealed_one_opens_with_the_very_same(
    where: AppDirs, sealed: ProfileFolder
) -> None:
    same, differs = (
        sealed.path / "snapshots" / "2026-Q4.toml",
        sealed.path / "snapshots" / "2026-Q3.toml",
    )
    alone, unsure = sealed.path / "snapshots" / "2026-Q2.toml", sealed.path / "about.toml"
    same.write_text(FULL["snapshots/2026-Q4.toml"])
    differs.write_text(text("2026-Q3", role="Other", taken_on="2026-08-20"))
    alone.write_text(text("2026-Q2"))
    unsure.write_text(FULL["about.toml"])
    broken = sealed.path / "about.toml.age"
    broken.write_bytes(broken.read_bytes()[:-1])
    folder = opened(where)
    assert set(clearing.find(folder)) == {same, differs, alone, unsure}
    before = tree(where.data)
    clearing.clear(where, folder)
    left = tree(where.data)
    assert set(before) - set(left) == {str(same.relative_to(where.data))}
    assert set(clearing.find(folder)) == {differs, alone, unsure}


def test_while_it_is_locked_nothing_is_cleared(where: AppDirs, sealed: ProfileFolder) -> None:
    (sealed.path / "about.toml").write_text(FULL["about.toml"])
    before = tree(where.data)
    clearing.clear(where, profile_folder.find(where, "me"))
    assert tree(where.data) == before


def test_half_written_plain_words_of_a_killed_decryption_are_cleared_too(
    where: AppDirs, sealed: ProfileFolder
) -> None:
    for directory in (".", "snapshots", "signals", "revisions"):
        (sealed.path / directory / ".x.toml.0011aabb.unfinished").write_text("my own wor")
    being_noted = sealed.path / "signals" / ".2026-11-22.0011aabb.unfinished"
    being_noted.write_bytes(keys.seal(b"x", opened(where).files.public_key))  # type: ignore[attr-defined]
    folder = opened(where)
    assert len(clearing.find(folder)) == 4
    clearing.clear(where, folder)
    assert set(sealed.path.rglob("*.unfinished")) == {being_noted}


def test_what_a_killed_decryption_left_sealed_is_left_and_named(
    where: AppDirs, plain: ProfileFolder
) -> None:
    made = keys.new_identity()
    (plain.path / "about.toml.age").write_bytes(keys.seal(b"x", made.public_key))
    plain.identity.write_bytes(low_cost_keys.wrap(made, WORDS))
    before = tree(where.data)
    clearing.clear(where, plain)
    assert tree(where.data) == before
    assert clearing.find(plain) == [plain.path / "about.toml.age", plain.identity]


def test_encrypting_again_after_a_kill_takes_up_what_is_there_now(
    where: AppDirs, plain: ProfileFolder
) -> None:
    made = keys.new_identity()
    plain.identity.write_bytes(low_cost_keys.wrap(made, "an older one"))
    files = EncryptedFiles(made.public_key)
    for name in list(FULL)[:3]:
        files.write(plain.path / f"{name}.age", b"of an earlier day")
    encrypted(where, plain)
    assert contents(opened(where)) == FULL
    [aside] = plain.path.glob(".earlier-key-*")
    for name in list(FULL)[:3]:
        data = (aside / f"{name}.age").read_bytes()
        assert b"of an earlier day" in keys.unseal(data, made.secret, name)
    assert keys.unwrap((aside / "identity.age").read_bytes(), "an older one", "x") == made


def test_what_a_decryption_could_not_remove_outlives_the_next_encryption_that_fails(
    where: AppDirs, plain: ProfileFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = keys.new_identity()
    plain.identity.write_bytes(low_cost_keys.wrap(made, "an older one"))
    EncryptedFiles(made.public_key).write(plain.path / "snapshots/2026-Q3.toml.age", b"once")
    before = tree(plain.path)

    def full(self: EncryptedFiles, path: Path, data: bytes) -> None:
        raise LadderError("no space left")

    monkeypatch.setattr(EncryptedFiles, "write", full)
    with pytest.raises(LadderError, match="no space left"):
        encrypted(where, plain)
    assert tree(plain.path) == before


def test_what_was_put_aside_is_no_file_of_the_profile(where: AppDirs, plain: ProfileFolder) -> None:
    plain.identity.write_bytes(low_cost_keys.wrap(keys.new_identity(), "an older one"))
    encrypted(where, plain)
    assert earlier_key.words(plain).endswith(".earlier-key-1 now, as they were")
    assert profile_walk.hidden(plain) == []
    finish(encryption.decrypting(where, opened(where)))
    assert contents(profile_folder.find(where, "me")) == FULL


# What cannot be removed once the profile has turned


def immovable(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    """Refuse the removal of these files, as for one that is marked immutable or locked."""
    real = Path.unlink

    def unlink(path: Path, missing_ok: bool = False) -> None:
        if path.name in names:
            raise PermissionError(1, "Operation not permitted", str(path))
        real(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", unlink)


def test_a_plain_file_that_cannot_be_removed_is_named_and_the_profile_is_encrypted(
    where: AppDirs, plain: ProfileFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    stuck = plain.snapshots / "2026-Q3.toml"
    immovable(monkeypatch, stuck.name)
    folder = encrypted(where, plain)
    assert contents(folder) == contents(opened(where)) == FULL
    assert clearing.find(folder) == [stuck]
    assert clearing.words(folder) == (
        f"1 plain file could not be removed: {stuck}; laddertui check says what to do"
    )
    clearing.clear(where, opened(where))
    assert clearing.find(folder) == [stuck]
    monkeypatch.undo()
    clearing.clear(where, opened(where))
    assert (clearing.find(folder), clearing.words(folder)) == ([], "")


def test_an_encrypted_file_that_cannot_be_removed_keeps_the_key_that_opens_it(
    where: AppDirs, sealed: ProfileFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    stuck = sealed.snapshots / "2026-Q3.toml.age"
    immovable(monkeypatch, stuck.name)
    folder = finish(encryption.decrypting(where, opened(where)))
    found = profile_folder.find(where, "me")
    assert (folder.is_encrypted, found.is_encrypted, contents(found)) == (False, False, FULL)
    assert clearing.find(found) == [stuck, found.identity]
    assert clearing.words(found).startswith(f"1 encrypted file could not be removed: {stuck};")
    assert keys.unwrap(found.identity.read_bytes(), WORDS, "x")


def test_a_plain_file_that_changed_while_the_profile_turned_is_not_removed(
    where: AppDirs, plain: ProfileFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    real, mine = profiles.keep, plain.snapshots / "2026-Q4.toml"

    def slow(folder: ProfileFolder, card: profiles.Profile) -> None:
        mine.write_text(text(role="Typed in an editor meanwhile"))
        real(folder, card)

    monkeypatch.setattr(profiles, "keep", slow)
    folder = encrypted(where, plain)
    assert mine.read_text() == text(role="Typed in an editor meanwhile")
    assert clearing.find(folder) == [mine]


@pytest.mark.parametrize("name", ["snapshots", "signals", "revisions", "notes"])
def test_a_folder_that_is_a_link_is_refused_before_anything_is_encrypted(
    where: AppDirs, plain: ProfileFolder, tmp_path: Path, name: str
) -> None:
    (plain.path / "notes").mkdir(mode=0o700)
    (plain.path / name).rename(tmp_path / "elsewhere")
    (plain.path / name).symlink_to(tmp_path / "elsewhere")
    before = tree(tmp_path)
    with pytest.raises(LadderError, match=f"{name} is a link where a folder should be"):
        encrypted(where, plain)
    with pytest.raises(LadderError, match=f"{name} is a link where a folder should be"):
        profile_folder.find(where, "me")
    assert tree(tmp_path) == before


@pytest.mark.parametrize("name", ["snapshots", "signals", "repeats", "opinions"])
def test_what_the_walk_passes_over_but_is_read_keeps_the_profile_plain(
    where: AppDirs, plain: ProfileFolder, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    real = profile_walk.profile_files

    def blind(folder: ProfileFolder) -> list[Path]:
        return [p for p in real(folder) if p.parent.name != name]

    monkeypatch.setattr(profile_walk, "profile_files", blind)
    for folder, file in (("repeats", "2026-12-02.1.toml"), ("opinions", "2026-Q4.1.toml")):
        (plain.path / folder).mkdir(mode=0o700)
        (plain.path / folder / file).write_text("schema = 1\n")
    before = tree(where.data)
    first = {
        "snapshots": "2026-Q3",
        "signals": "signal 2026-11-20 0",
        "repeats": "repeats 2026-12-02.1",
        "opinions": "opinions 2026-Q4.1",
    }[name]
    with pytest.raises(LadderError, match=f"of 6 files that are read .* the first is {first}"):
        encrypted(where, plain)
    assert tree(where.data) == before


def test_a_file_too_large_is_said_with_what_to_do(where: AppDirs, plain: ProfileFolder) -> None:
    (plain.path / "consent.pdf").write_bytes(b"%" * 1_500_000)
    with pytest.raises(
        LadderError,
        match=r"consent\.pdf holds 1,500,000 bytes, .*; move it out of the profile's folder",
    ):
        encrypted(where, plain)


def test_a_strangers_file_is_not_taken_for_one_that_was_never_finished(
    where: AppDirs, sealed: ProfileFolder
) -> None:
    for name in ("session.unfinished", ".session.unfinished"):
        (sealed.path / name).write_text("somebody's own")
    clearing.clear(where, opened(where))
    assert (sealed.path / "session.unfinished").read_text() == "somebody's own"
    assert (sealed.path / ".session.unfinished").read_text() == "somebody's own"


# Card and key that do not belong together


def test_a_card_with_another_key_is_blamed_and_not_the_key(
    where: AppDirs, sealed: ProfileFolder
) -> None:
    theirs = keys.new_identity().public_key
    card = tomllib.loads(sealed.card.read_text())["public_key"]
    sealed.card.write_text(sealed.card.read_text().replace(card, theirs))
    (sealed.path / "signals" / "2026-11-21.1.toml.age").write_bytes(keys.seal(b"x", theirs))
    with pytest.raises(
        LadderError, match=r"profile\.toml names another key than this profile's; restore profile"
    ):
        opened(where)


def test_where_nothing_tells_which_of_the_two_is_wrong_both_are_named(
    where: AppDirs, tmp_path: Path
) -> None:
    folder = folders.folder(tmp_path)
    folder.card.write_text(CARD)
    encrypted(where, folder)
    folder.identity.write_bytes(low_cost_keys.wrap(keys.new_identity(), WORDS))
    with pytest.raises(LadderError, match=r"profile\.toml and .*identity\.age do not belong"):
        opened(where)


# Step by step, and stopped in between


@pytest.mark.parametrize("steps", range(len(FULL)))
def test_encrypting_that_is_stopped_leaves_the_profile_as_it_was(
    where: AppDirs, plain: ProfileFolder, steps: int
) -> None:
    before = tree(plain.path)
    made = keys.new_identity()
    under_way = encryption.encrypting(where, plain, made, low_cost_keys.wrap(made, WORDS))
    told = [next(under_way) for _ in range(steps + 1)]
    assert [(p.done, p.total) for p in told] == [(n, len(FULL)) for n in range(steps + 1)]
    under_way.close()
    assert tree(plain.path) == before
    assert not profile_folder.find(where, "me").is_encrypted


@pytest.mark.parametrize("steps", range(len(FULL)))
def test_decrypting_that_is_stopped_leaves_no_plain_word(
    where: AppDirs, sealed: ProfileFolder, steps: int
) -> None:
    before = tree(sealed.path)
    under_way = encryption.decrypting(where, opened(where))
    for _ in range(steps + 1):
        next(under_way)
    under_way.close()
    assert tree(sealed.path) == before


def test_a_file_of_another_name_among_the_signals_is_encrypted_and_turned_back_too(
    where: AppDirs, plain: ProfileFolder
) -> None:
    odd = plain.path / "signals" / "2026-11-20-7.toml"
    odd.write_text(FULL["signals/2026-11-20.1.toml"])
    encrypted(where, plain)
    assert not odd.exists()
    finish(encryption.decrypting(where, opened(where)))
    assert odd.read_text() == FULL["signals/2026-11-20.1.toml"]
