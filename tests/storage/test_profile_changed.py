"""A profile that another machine encrypted or decrypted meanwhile: nothing goes the wrong way.

A sync tool brings the new files while a window, or a command, still has the profile as it was.
"""

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from laddertui.domain.errors import LadderError, ProfileChangedError
from laddertui.domain.progress import finish
from laddertui.domain.signal import Signal
from laddertui.services.encryption import replace_wrapped_key
from laddertui.services.signals import note_signal
from laddertui.storage import (
    drafts,
    encryption,
    profile_details,
    profile_folder,
    signals,
    snapshots,
)
from laddertui.storage.age import keys
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.encrypted_files import EncryptedFiles
from laddertui.storage.profile_details import ProfileDetails
from laddertui.storage.profile_folder import ProfileFolder
from laddertui.storage.profile_form import PlainFiles
from tests.support import folders, low_cost_keys
from tests.support.drafts import developer, named
from tests.support.folders import tree
from tests.support.plain_words import readable_words

Write = Callable[[ProfileFolder], object]
DAY = dt.date(2026, 11, 22)
WRITES: dict[str, Write] = {
    "a draft": lambda folder: drafts.save(folder, named("NEWWORD")),
    "a quarter": lambda folder: snapshots.save(folder, developer()),
    "a revision": lambda folder: snapshots.keep_revision(folder, "2026-Q4"),
    "a signal": lambda folder: signals.note(
        folder, Signal(schema=1, noted_on=DAY, text="NEWWORD", affects=())
    ),
    "what is said of the person": lambda folder: profile_details.write(
        folder, ProfileDetails(schema=1, name="NEWWORD")
    ),
    "the key": lambda folder: replace_wrapped_key(folder, b"NEWWORD"),
    "a draft's end": drafts.clear,
    "a draft under another name": lambda folder: drafts.set_aside(folder, "unreadable"),
}


@pytest.fixture
def where(tmp_path: Path) -> AppDirs:
    return folders.dirs(tmp_path)


@pytest.fixture
def plain(tmp_path: Path) -> ProfileFolder:
    return folders.full(tmp_path)


def encrypt(where: AppDirs, folder: ProfileFolder) -> ProfileFolder:
    identity = keys.new_identity()
    return finish(
        encryption.encrypting(where, folder, identity, low_cost_keys.wrap(identity, "words"))
    )


def refused(where: AppDirs, folder: ProfileFolder, write: Write, words: str) -> None:
    before = tree(where.data)
    with pytest.raises(ProfileChangedError, match=words):
        write(folder)
    assert tree(where.data) == before


@pytest.mark.parametrize("write", [w for n, w in WRITES.items() if n != "a revision"])
def test_nothing_is_written_in_plain_once_the_profile_was_encrypted_elsewhere(
    where: AppDirs, plain: ProfileFolder, write: Write
) -> None:
    encrypt(where, plain)
    refused(where, plain, write, "was encrypted meanwhile, .* nothing was written. Open it again")


@pytest.mark.parametrize("write", [w for n, w in WRITES.items() if n != "a revision"])
def test_nothing_is_written_encrypted_once_the_profile_was_decrypted_elsewhere(
    where: AppDirs, plain: ProfileFolder, write: Write
) -> None:
    encrypted = encrypt(where, plain)
    finish(encryption.decrypting(where, encrypted))
    refused(where, encrypted, write, "was turned back into plain files meanwhile")


@pytest.mark.parametrize("write", WRITES.values(), ids=WRITES)
def test_nothing_is_written_for_a_key_that_the_profile_no_longer_has(
    where: AppDirs, plain: ProfileFolder, write: Write
) -> None:
    earlier = encrypt(where, plain)
    encrypt(where, finish(encryption.decrypting(where, earlier)))
    if write is WRITES["a revision"]:  # it is read first, which the earlier key cannot
        with pytest.raises(LadderError, match="sealed for another key"):
            write(earlier)
        return
    try:
        refused(where, earlier, write, "was given another key meanwhile")
    except LadderError as unreadable:
        assert "sealed for another key" in str(unreadable)


@pytest.mark.parametrize("write", [WRITES["a draft"], WRITES["a quarter"], WRITES["a signal"]])
@pytest.mark.parametrize("how", ["a link", "others may write", "others may write, sticky"])
def test_nothing_is_written_into_a_folder_that_became_a_link_or_open_to_others(
    where: AppDirs, plain: ProfileFolder, tmp_path: Path, write: Write, how: str
) -> None:
    for folder in (plain.path, plain.snapshots, plain.revisions, plain.path / "signals"):
        if how != "a link":
            folder.chmod(0o777 if how == "others may write" else 0o1777)
        elif folder != plain.path:
            folder.rename(tmp_path / folder.name)
            folder.symlink_to(tmp_path / folder.name)
    if how == "a link" and write is WRITES["a draft"]:
        return
    before = tree(where.data)
    with pytest.raises(LadderError, match=r"can be written by others|is a link where a folder"):
        write(plain)
    assert tree(where.data) == before


def test_the_form_of_now_is_taken_with_the_key_that_fits(
    where: AppDirs, plain: ProfileFolder
) -> None:
    encrypted = encrypt(where, plain)
    assert isinstance(encrypted.files, EncryptedFiles)
    other = EncryptedFiles(keys.new_identity().public_key, "AGE-SECRET-KEY-1")
    for opened, is_open in (((), False), ((other,), False), ((other, encrypted.files), True)):
        now = profile_folder.as_it_is_now(plain, *opened)
        assert (now.is_encrypted, now.files.is_open) == (True, is_open)
    assert profile_folder.as_it_is_now(encrypted).files is encrypted.files
    finish(encryption.decrypting(where, encrypted))
    assert isinstance(profile_folder.as_it_is_now(encrypted).files, PlainFiles)
    plain.card.write_text("public_key = ")
    kept = replace(encrypted)
    assert profile_folder.as_it_is_now(kept) is kept, "what cannot be read changes nothing"


def test_every_write_of_a_profile_goes_through_the_one_that_asks_its_card() -> None:
    source = Path(profile_folder.__file__).parents[1]
    direct = {
        str(path.relative_to(source))
        for path in source.rglob("*.py")
        if ".files.write(" in path.read_text()
    }
    # the two that know both forms: the one that asks, and the one that changes the form
    assert direct == {"storage/profile_folder.py", "storage/encryption.py"}


def test_a_signal_half_written_when_the_profile_turns_is_kept_in_the_new_form(
    where: AppDirs, plain: ProfileFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    put_in_place, turned = signals._put_in_place, list[ProfileFolder]()

    def turn_first(fresh: Path, path: Path) -> bool:
        if not turned:
            turned.append(encrypt(where, plain))
            assert not fresh.exists()  # plain text does not stay
        return put_in_place(fresh, path)

    monkeypatch.setattr(signals, "_put_in_place", turn_first)
    _, path = note_signal(where, plain, "NEWWORD", ())
    assert path.name.endswith(".toml.age")
    texts = [row.signal.text for row in signals.rows(turned[0]) if row.signal]
    assert texts.count("NEWWORD") == 1
    assert not readable_words([b"NEWWORD"], tree(where.data).values())
