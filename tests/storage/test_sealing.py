"""A profile is put under a passphrase, or turned back, whole or not at all; and no saved word is ever lost by it."""

import os
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from laddertui.domain.trouble import Locked, Trouble
from laddertui.storage import keys, places, profiles, sealing, summary
from laddertui.storage.door import Plain
from laddertui.storage.folders import Folders
from laddertui.storage.places import Place
from laddertui.storage.sealed import Sealed
from tests import low_cost
from tests.storage import builders
from tests.storage.builders import CARD, FULL, text, tree

WORDS = "four words of mine"


@pytest.fixture
def where(tmp_path: Path) -> Folders:
    return builders.folders(tmp_path)


@pytest.fixture
def plain(tmp_path: Path) -> Place:
    return builders.full(tmp_path)


@pytest.fixture
def sealed(where: Folders, plain: Place) -> Place:
    return encrypted(where, plain)


def encrypted(where: Folders, place: Place, passphrase: str = WORDS) -> Place:
    made = keys.new_identity()
    return sealing.encrypt(where, place, made, low_cost.wrap(made, passphrase))


def opened(where: Folders, id: str = "me") -> Place:
    """The profile as another start of the program finds it."""
    return sealing.open_by(places.find(where, id), WORDS)


def contents(place: Place) -> dict[str, str]:
    """What the door gives of every file of its kind, by its plain name."""
    return {
        str(p.relative_to(place.path)).removesuffix(place.door.ending): place.door.read(p).decode()
        for p in sealing.files(place)
        if p.name.endswith(".age") == place.is_encrypted
    }


def only_files(place: Place) -> set[str]:
    return {name for name, data in tree(place.path).items() if data is not None}


# There and back


def test_encrypting_leaves_every_word_behind_the_door_and_none_before_it(where: Folders, plain: Place) -> None:
    encrypted(where, plain)
    found = opened(where)
    assert contents(found) == FULL
    assert only_files(found) == {"profile.toml", "identity.age", *(f"{name}.age" for name in FULL)}
    for word in (b"Developer", b"Ada", b"newsletter", b"Junior", b"It writes tests", b"Lead"):
        assert not any(word in (data or b"") for data in tree(where.data).values())
    card = tomllib.loads(found.card.read_text())
    assert card.pop("public_key") == keys.unwrap(found.identity.read_bytes(), WORDS, "x").public_key
    assert card == tomllib.loads(CARD)


def test_decrypting_gives_back_the_very_same_files(where: Folders, sealed: Place) -> None:
    sealing.decrypt(where, opened(where))
    assert tree(places.find(where, "me").path) == {
        **{name: content.encode() for name, content in FULL.items()},
        "profile.toml": sealed.card.read_bytes(),
        "revisions": None,
        "signals": None,
        "snapshots": None,
    }
    assert tomllib.loads(sealed.card.read_text()) == tomllib.loads(CARD)
    assert isinstance(places.find(where, "me").door, Plain)


def test_a_profile_of_nothing_but_its_card_can_be_encrypted_and_turned_back(where: Folders, tmp_path: Path) -> None:
    place = builders.place(tmp_path)
    place.card.write_text(CARD)
    encrypted(where, place)
    assert only_files(place) == {"profile.toml", "identity.age"}
    sealing.decrypt(where, opened(where))
    assert only_files(place) == {"profile.toml"}


def test_every_time_another_key(where: Folders, plain: Place) -> None:
    found = set()
    for _ in range(3):
        encrypted(where, places.find(where, "me"))
        found.add(tomllib.loads(plain.card.read_text())["public_key"])
        sealing.decrypt(where, opened(where))
    assert len(found) == 3
    assert contents(places.find(where, "me")) == FULL


@pytest.mark.parametrize("umask", [0o000, 0o077, 0o777])
def test_whatever_the_umask_files_are_for_this_user_alone(where: Folders, plain: Place, umask: int) -> None:
    for name in only_files(plain):
        (plain.path / name).chmod(0o600)
    before = os.umask(umask)
    try:
        encrypted(where, plain)
        modes = {p.stat().st_mode & 0o777 for p in plain.path.rglob("*") if p.is_file()}
        sealing.decrypt(where, opened(where))
    finally:
        os.umask(before)
    modes |= {p.stat().st_mode & 0o777 for p in plain.path.rglob("*") if p.is_file()}
    assert modes == {0o600}


def test_encrypting_takes_the_summaries_along(where: Folders, plain: Place) -> None:
    summary.store(where, plain, summary.fingerprint(plain), {"newest": {"role": "Developer"}})
    summary.store_due(where, plain, "state", "2027-02-22", "")
    other = builders.place(where.data.parent, "other")
    summary.store(where, other, summary.fingerprint(other), {"newest": None})
    assert len(list(where.cache.rglob("*.*"))) == 3
    encrypted(where, plain)
    assert [p.name for p in where.cache.rglob("*.*")] == [summary.path_of(where, other).name]


def test_files_of_other_programs_are_left_and_named(where: Folders, plain: Place) -> None:
    (plain.path / ".git").mkdir()
    (plain.path / ".git" / "objects").write_text("Developer")
    (plain.path / "snapshots" / ".2026-Q4.toml.swp").write_text("Developer")
    (plain.path / "snapshots" / ".2026-Q4.toml.0011aabb.unfinished").write_text("")
    (plain.path / "notes.txt").write_text("any name is sealed")
    place = encrypted(where, plain)
    assert sealing.hidden(place) == [plain.path / ".git", plain.path / "snapshots" / ".2026-Q4.toml.swp"]
    assert (plain.path / ".git" / "objects").read_text() == "Developer"
    assert not (plain.path / "notes.txt").exists()
    assert place.door.read(plain.path / "notes.txt.age") == b"any name is sealed"


def test_half_written_words_of_an_earlier_kill_do_not_outlive_the_encryption(where: Folders, plain: Place) -> None:
    for folder in (".", "snapshots", "signals", "revisions"):
        (plain.path / folder / ".2026-11-20.0011aabb.unfinished").write_text(FULL["signals/2026-11-20.1.toml"])
    encrypted(where, plain)
    assert list(plain.path.rglob("*.unfinished")) == []


# What does not fit is refused, and all stays as it was


def test_an_encrypted_profile_is_not_encrypted_again_nor_a_plain_one_decrypted(where: Folders, plain: Place) -> None:
    with pytest.raises(Trouble, match="is not encrypted"):
        sealing.decrypt(where, plain)
    place = encrypted(where, plain)
    before = tree(where.data)
    with pytest.raises(Trouble, match="is encrypted already"):
        encrypted(where, place)
    assert tree(where.data) == before


def in_the_way(place: Place, what: str) -> Path:
    path = place.path / "signals" / "2026-11-21.1.toml"
    if what == "link":
        path.symlink_to(place.path / "about.toml")
    elif what == "pipe":
        os.mkfifo(path)
    else:
        path.write_bytes(b"#" * (2 * 1024 * 1024))
    return path


@pytest.mark.parametrize("what", ["link", "pipe", "huge file"])
def test_what_cannot_be_sealed_is_said_and_the_profile_stays_as_it_was(where: Folders, plain: Place, what: str) -> None:
    path = in_the_way(plain, what)
    before = tree(where.data)
    with pytest.raises(Trouble, match=path.name):
        encrypted(where, plain)
    assert tree(where.data) == before
    path.unlink()
    encrypted(where, plain)
    assert contents(opened(where)) == FULL


def test_a_sealed_file_without_its_plain_one_is_never_sealed_over(where: Folders, plain: Place) -> None:
    orphan = plain.path / "signals" / "2026-11-01.1.toml.age"
    orphan.write_bytes(b"sealed elsewhere")
    before = tree(where.data)
    with pytest.raises(Trouble, match=r"2026-11-01\.1\.toml\.age lies there without its plain file"):
        encrypted(where, plain)
    assert tree(where.data) == before


@pytest.mark.parametrize("damage", ["cut off", "flipped", "of another key", "a link", "plain text"])
def test_a_sealed_file_that_does_not_open_keeps_the_profile_sealed_and_no_plain_word_gets_out(
    where: Folders, sealed: Place, damage: str
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
    with pytest.raises(Trouble, match=path.name):
        sealing.decrypt(where, opened(where))
    assert tree(where.data) == before


def test_a_full_disk_in_the_middle_leaves_the_profile_as_it_was(
    where: Folders, plain: Place, monkeypatch: pytest.MonkeyPatch
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
    for number in range(2 * (len(FULL) + 1) + 1):  # every file and its folder, and the card, but not its folder
        failing_at(number)
        with pytest.raises(Trouble, match="No space left on device"):
            encrypted(where, plain)
        monkeypatch.setattr(os, "fsync", real)
        assert tree(where.data) == before, number
    failing_at(2 * (len(FULL) + 1) + 1)
    with pytest.raises(Trouble, match="is written, but a power cut may still undo that"):
        encrypted(where, plain)
    monkeypatch.setattr(os, "fsync", real)
    assert contents(opened(where)) == FULL
    sealing.clear_leftovers(where, opened(where))
    place, before = opened(where), tree(where.data)
    assert only_files(place) == {"profile.toml", "identity.age", *(f"{name}.age" for name in FULL)}
    for number in range(2 * len(FULL) + 1):
        failing_at(number)
        with pytest.raises(Trouble, match="No space left on device"):
            sealing.decrypt(where, place)
        monkeypatch.setattr(os, "fsync", real)
        assert tree(where.data) == before, number
    failing_at(2 * len(FULL) + 1)
    with pytest.raises(Trouble, match="is written, but a power cut may still undo that"):
        sealing.decrypt(where, place)
    assert contents(places.find(where, "me")) == FULL


def test_a_disk_that_does_not_hold_what_was_written_turns_nothing(
    where: Folders, plain: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = keys.unseal

    def forgetful(data: bytes, secret: str, where: str) -> bytes:
        return real(data, secret, where) + (b"?" if "2026-Q3" in where else b"")

    monkeypatch.setattr(keys, "unseal", forgetful)
    before = tree(where.data)
    with pytest.raises(Trouble, match=r"2026-Q3\.toml\.age does not hold what was written"):
        encrypted(where, plain)
    assert tree(where.data) == before


def test_a_plain_file_that_differs_from_its_sealed_one_is_not_written_over(where: Folders, sealed: Place) -> None:
    mine = sealed.path / "snapshots" / "2026-Q4.toml"
    mine.write_text(text(role="Typed on another machine"))
    before = tree(where.data)
    with pytest.raises(Trouble, match=r"2026-Q4\.toml"):
        sealing.decrypt(where, opened(where))
    assert tree(where.data) == before


def test_a_signal_that_is_noted_while_the_profile_turns_is_kept(
    where: Folders, plain: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = profiles.keep
    late = FULL["signals/2026-11-20.1.toml"].replace("tests", "late")

    def slow(place: Place, card: profiles.Profile) -> None:
        other = replace(place, door=Plain()) if card.public_key else opened(where)
        other.door.write(plain.path / "signals" / f"2026-11-22.1.toml{other.door.ending}", late.encode())
        real(place, card)

    monkeypatch.setattr(profiles, "keep", slow)
    encrypted(where, plain)
    assert contents(opened(where)) == FULL | {"signals/2026-11-22.1.toml": late}
    assert not (plain.path / "signals" / "2026-11-22.1.toml").exists()
    (plain.path / "signals" / "2026-11-22.1.toml.age").unlink()
    sealing.decrypt(where, opened(where))
    assert contents(places.find(where, "me")) == FULL | {"signals/2026-11-22.1.toml": late}


# Opening


def test_the_right_passphrase_opens_and_no_other(where: Folders, sealed: Place) -> None:
    assert not places.find(where, "me").door.is_open
    assert opened(where).door.is_open
    for wrong in (WORDS + " ", WORDS.upper(), "x", ""):
        with pytest.raises(Locked):
            sealing.open_by(places.find(where, "me"), wrong)


def test_another_profiles_key_opens_nothing_though_its_passphrase_is_right(where: Folders, sealed: Place) -> None:
    other = keys.new_identity()
    sealed.identity.write_bytes(low_cost.wrap(other, WORDS))
    with pytest.raises(Trouble, match=r"identity\.age belongs to another profile; restore this one's"):
        opened(where)


def test_a_missing_key_is_told_from_a_wrong_passphrase(where: Folders, sealed: Place) -> None:
    sealed.identity.unlink()
    with pytest.raises(Trouble, match=r"identity\.age is not there; without it nothing opens") as refused:
        opened(where)
    assert not isinstance(refused.value, Locked)


def test_a_link_in_the_place_of_the_key_is_refused(where: Folders, sealed: Place, tmp_path: Path) -> None:
    sealed.identity.rename(tmp_path / "elsewhere.age")
    sealed.identity.symlink_to(tmp_path / "elsewhere.age")
    with pytest.raises(Trouble, match=r"identity\.age is a link"):
        opened(where)


# What a kill left


def test_a_plain_file_is_cleared_only_where_its_sealed_one_opens_with_the_very_same(
    where: Folders, sealed: Place
) -> None:
    same, differs = sealed.path / "snapshots" / "2026-Q4.toml", sealed.path / "snapshots" / "2026-Q3.toml"
    alone, unsure = sealed.path / "snapshots" / "2026-Q2.toml", sealed.path / "about.toml"
    same.write_text(FULL["snapshots/2026-Q4.toml"])
    differs.write_text(text("2026-Q3", role="Other", taken_on="2026-08-20"))
    alone.write_text(text("2026-Q2"))
    unsure.write_text(FULL["about.toml"])
    broken = sealed.path / "about.toml.age"
    broken.write_bytes(broken.read_bytes()[:-1])
    place = opened(where)
    assert set(sealing.leftovers(place)) == {same, differs, alone, unsure}
    before = tree(where.data)
    sealing.clear_leftovers(where, place)
    left = tree(where.data)
    assert set(before) - set(left) == {str(same.relative_to(where.data))}
    assert set(sealing.leftovers(place)) == {differs, alone, unsure}


def test_while_it_is_locked_nothing_is_cleared(where: Folders, sealed: Place) -> None:
    (sealed.path / "about.toml").write_text(FULL["about.toml"])
    before = tree(where.data)
    sealing.clear_leftovers(where, places.find(where, "me"))
    assert tree(where.data) == before


def test_half_written_plain_words_of_a_killed_decryption_are_cleared_too(where: Folders, sealed: Place) -> None:
    for folder in (".", "snapshots", "signals", "revisions"):
        (sealed.path / folder / ".x.toml.0011aabb.unfinished").write_text("my own wor")
    being_noted = sealed.path / "signals" / ".2026-11-22.0011aabb.unfinished"
    being_noted.write_bytes(keys.seal(b"x", opened(where).door.public_key))  # type: ignore[attr-defined]
    place = opened(where)
    assert len(sealing.leftovers(place)) == 4
    sealing.clear_leftovers(where, place)
    assert set(sealed.path.rglob("*.unfinished")) == {being_noted}


def test_what_a_killed_decryption_left_sealed_is_left_and_named(where: Folders, plain: Place) -> None:
    made = keys.new_identity()
    (plain.path / "about.toml.age").write_bytes(keys.seal(b"x", made.public_key))
    plain.identity.write_bytes(low_cost.wrap(made, WORDS))
    before = tree(where.data)
    sealing.clear_leftovers(where, plain)
    assert tree(where.data) == before
    assert sealing.leftovers(plain) == [plain.path / "about.toml.age", plain.identity]


def test_encrypting_again_after_a_kill_takes_up_what_is_there_now(where: Folders, plain: Place) -> None:
    made = keys.new_identity()
    plain.identity.write_bytes(low_cost.wrap(made, "an older one"))
    door = Sealed(made.public_key)
    for name in list(FULL)[:3]:
        door.write(plain.path / f"{name}.age", b"of an earlier day")
    encrypted(where, plain)
    assert contents(opened(where)) == FULL
