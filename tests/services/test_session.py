"""A window goes on in the form that its profile has, whatever came of encrypting or decrypting."""

from pathlib import Path

import pytest

from laddertui.domain.errors import LadderError
from laddertui.domain.progress import finish
from laddertui.services import unlock
from laddertui.services.encryption import WrappedKey
from laddertui.services.session import ProfileSession
from laddertui.services.signals import note_signal
from laddertui.storage import encryption, profile_folder, profiles
from laddertui.storage.age import keys, known_keys
from laddertui.storage.app_dirs import find_app_dirs
from laddertui.storage.leftovers import clearing
from tests.support import low_cost_keys
from tests.support.drafts import developer, named
from tests.support.encrypted_windows import PASSPHRASE, encrypted, plain


def wrapped_key() -> WrappedKey:
    identity = keys.new_identity()
    return WrappedKey(identity=identity, wrapped=low_cost_keys.wrap(identity, PASSPHRASE))


def immovable(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """Refuse the removal of a file, as for one that is marked immutable or locked."""
    real = Path.unlink

    def unlink(path: Path, missing_ok: bool = False) -> None:
        if path.name == name:
            raise PermissionError(1, "Operation not permitted", str(path))
        real(path, missing_ok=missing_ok)

    monkeypatch.setattr(Path, "unlink", unlink)


def test_after_an_encryption_that_left_a_plain_file_what_is_saved_is_encrypted(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = plain(developer())
    stuck = folder.snapshots / "2026-Q4.toml"
    immovable(monkeypatch, stuck.name)
    with ProfileSession(find_app_dirs(), folder) as session:
        finish(session.encrypting(wrapped_key()))
        assert session.left_words == (
            f"1 plain file could not be removed: {stuck}; laddertui check says what to do"
        )
        session.store.save_draft(named("NEWWORD"))
        path = session.store.save_quarter(developer(role="NEWWORD"))
        assert path.name == "2026-Q4.toml.age"
        assert session.store.quarter("2026-Q4").role == "NEWWORD"
    assert not [p for p in folder.path.rglob("*.toml") if b"NEWWORD" in p.read_bytes()]
    again = unlock.unlock(find_app_dirs(), profile_folder.find(find_app_dirs(), "me"), PASSPHRASE)
    with ProfileSession(find_app_dirs(), again) as session:
        assert session.store.quarter("2026-Q4").role == "NEWWORD"
        assert session.left_words.startswith(f"1 plain file could not be removed: {stuck};")


def test_after_a_decryption_that_left_an_encrypted_file_what_is_saved_is_plain(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = encrypted(developer())
    stuck = folder.snapshots / "2026-Q4.toml.age"
    immovable(monkeypatch, stuck.name)
    with ProfileSession(find_app_dirs(), folder) as session:
        finish(session.decrypting())
        words = session.left_words
        assert words.startswith(f"1 encrypted file could not be removed: {stuck};")
        assert session.store.save_quarter(developer(role="NEWWORD")).name == "2026-Q4.toml"
    with ProfileSession(find_app_dirs(), profile_folder.find(find_app_dirs(), "me")) as session:
        assert session.store.quarter("2026-Q4").role == "NEWWORD"


@pytest.mark.parametrize("error", [KeyboardInterrupt(), OSError(5, "Input/output error")])
def test_whatever_ends_the_change_after_its_turning_point_the_window_has_the_new_form(
    monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    def fail(*_: object) -> None:
        raise error

    folder = plain(developer())
    with ProfileSession(find_app_dirs(), folder) as session:
        with monkeypatch.context() as patched:
            patched.setattr(clearing, "clear", fail)
            with pytest.raises(type(error)):
                finish(session.encrypting(wrapped_key()))
        assert (session.folder.is_encrypted, session.folder.files.is_open) == (True, True)
        session.store.save_draft(named("NEWWORD"))
        with monkeypatch.context() as patched:
            patched.setattr(clearing, "clear_other_side", fail)
            with pytest.raises(type(error)):
                finish(session.decrypting())
        assert not session.folder.is_encrypted


def test_a_change_that_failed_before_its_turning_point_leaves_the_window_as_it_was(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object) -> None:
        raise LadderError("the disk is full")

    folder = plain(developer())
    with ProfileSession(find_app_dirs(), folder) as session:
        monkeypatch.setattr(profiles, "keep", fail)
        with pytest.raises(LadderError, match="the disk is full"):
            finish(session.encrypting(wrapped_key()))
        assert not session.folder.is_encrypted
        session.store.save_draft(named("NEWWORD"))
        assert session.has_draft()


def test_opening_goes_on_where_nothing_can_be_cleared(monkeypatch: pytest.MonkeyPatch) -> None:
    folder = encrypted(developer())
    (folder.snapshots / "2026-Q4.toml").write_bytes(
        folder.files.read(folder.snapshots / "2026-Q4.toml.age")
    )

    def refuse(*_: object) -> None:
        raise LadderError("could not be removed: Read-only file system")

    for name in ("remove_file", "forget_caches"):
        monkeypatch.setattr(clearing, name, refuse)
    monkeypatch.setattr("laddertui.storage.lock.take", refuse)
    opened = unlock.unlock(find_app_dirs(), profile_folder.find(find_app_dirs(), "me"), PASSPHRASE)
    with ProfileSession(find_app_dirs(), opened, read_only=True) as session:
        assert session.store.quarter("2026-Q4") == developer()


# The key that profile.toml names


def swap_key(folder: profile_folder.ProfileFolder) -> str:
    """Put another public key into the card, as somebody who can write to it would."""
    card, theirs = profiles.card(folder), keys.new_identity().public_key
    assert card is not None
    assert card.public_key is not None
    folder.card.write_text(folder.card.read_text().replace(card.public_key, theirs))
    return theirs


def test_a_signal_is_not_sealed_for_a_key_that_was_swapped_while_locked() -> None:
    dirs, folder = find_app_dirs(), encrypted(developer())
    mine = profiles.card(folder)
    swap_key(folder)
    locked = profile_folder.find(dirs, "me")
    with pytest.raises(LadderError, match=r"profile\.toml names another key than when .* opened"):
        note_signal(dirs, locked, "SECRETSIGNAL", ())
    assert not (folder.path / "signals").exists()
    with pytest.raises(LadderError, match=r"profile\.toml names another key than this profile's"):
        unlock.unlock(dirs, locked, PASSPHRASE)
    assert mine is not None
    profiles.keep(folder, mine)
    assert note_signal(dirs, profile_folder.find(dirs, "me"), "A signal", ())[1].suffix == ".age"


def test_a_key_that_was_changed_on_another_machine_is_taken_once_the_profile_is_opened() -> None:
    dirs, folder = find_app_dirs(), encrypted(developer())
    known_keys.remember(dirs, folder.path, keys.new_identity().public_key)
    with pytest.raises(LadderError, match="names another key"):
        note_signal(dirs, profile_folder.find(dirs, "me"), "A signal", ())
    unlock.unlock(dirs, profile_folder.find(dirs, "me"), PASSPHRASE)
    note_signal(dirs, profile_folder.find(dirs, "me"), "A signal", ())


def test_a_signal_that_meets_an_encryption_under_way_is_noted_in_the_new_form(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    dirs, folder = find_app_dirs(), plain(developer())
    key, real, turned = wrapped_key(), profiles.ensure, False

    def slow(*args: object) -> None:
        nonlocal turned
        if not turned:
            turned = True
            finish(encryption.encrypting(dirs, folder, key.identity, key.wrapped))
        real(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(profiles, "ensure", slow)
    path = note_signal(dirs, folder, "A signal", ())[1]
    assert path.suffix == ".age"
    assert not list(folder.path.rglob("2026-11-22.1.toml"))
