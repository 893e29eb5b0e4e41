"""What anybody with the public key could have put into an encrypted profile is named."""

from pathlib import Path

import pytest

from laddertui.domain.progress import finish
from laddertui.domain.snapshot import Snapshot
from laddertui.presenters.home.view import home_view
from laddertui.services import authenticity
from laddertui.services.session import ProfileSession
from laddertui.services.signals import note_signal
from laddertui.storage import encryption, profile_folder
from laddertui.storage.age import keys
from laddertui.storage.app_dirs import find_app_dirs
from laddertui.storage.profile_folder import ProfileFolder
from laddertui.storage.toml import writer
from tests.support import low_cost_keys
from tests.support.drafts import developer as snapshot
from tests.support.encrypted_windows import PASSPHRASE, encrypted

NOT_OURS = "not written with this profile's key (by another tool, or by another hand)"


@pytest.fixture
def folder() -> ProfileFolder:
    return encrypted(snapshot())


def locked(folder: ProfileFolder) -> ProfileFolder:
    return profile_folder.find(find_app_dirs(None), folder.id)


def reopened(folder: ProfileFolder) -> ProfileFolder:
    return encryption.open_by(locked(folder), PASSPHRASE)


def forged(folder: ProfileFolder, name: str, text: bytes) -> Path:
    """A file as anybody writes it who has read profile.toml."""
    path = folder.path / f"{name}.age"
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(keys.seal(text, locked(folder).files.public_key))  # type: ignore[attr-defined]
    return path


def trouble(folder: ProfileFolder) -> str:
    """What Home says of a profile that is opened anew."""
    with ProfileSession(find_app_dirs(None), reopened(folder)) as session:
        return home_view(session).trouble


def quarter_of(folder: ProfileFolder) -> Snapshot:
    with ProfileSession(find_app_dirs(None), folder) as session:
        return session.store.quarters()[0]


def test_what_the_program_wrote_is_named_nowhere(folder: ProfileFolder) -> None:
    with ProfileSession(find_app_dirs(None), reopened(folder)) as session:
        note_signal(session.dirs, session.folder, "It writes tests", ())
        session.store.save_outlets(("A newsletter",))
        session.store.save_quarter(session.store.quarters()[0])
        session.store.signals()
        assert authenticity.lines(session.folder) == []
    assert trouble(folder) == ""


def test_a_forged_quarter_is_named_on_home_until_it_is_saved_again(folder: ProfileFolder) -> None:
    known = quarter_of(folder)
    forged(folder, f"snapshots/{known.quarter}.toml", writer.dump_snapshot(known))
    name = f"snapshots/{known.quarter}.toml"
    assert trouble(folder) == f"{name}: {NOT_OURS}. Look whether it is yours."
    with ProfileSession(find_app_dirs(None), reopened(folder)) as session:
        session.store.save_quarter(session.store.quarters()[0])
    assert trouble(folder) == ""
    revision = reopened(folder)
    revision.files.read(revision.revisions / f"{known.quarter}.1.toml.age")
    assert len(authenticity.lines(revision)) == 1


def test_a_forged_consent_and_a_forged_draft_are_named_on_home(folder: ProfileFolder) -> None:
    forged(folder, "about.toml", b'schema = 1\nconsent_note = "all may be shared"\n')
    forged(folder, "draft.toml", b'schema = 1\nrole = "Lead"\n')
    assert trouble(folder) == f"about.toml, draft.toml: {NOT_OURS}. Look whether it is yours."


def test_a_signal_noted_while_locked_is_named_at_the_first_opening_only(
    folder: ProfileFolder,
) -> None:
    note_signal(find_app_dirs(None), locked(folder), "It moved", ())
    (name,) = (p.name.removesuffix(".age") for p in folder.signals.iterdir())
    said = f"signals/{name}: noted while this profile was locked, or by another hand."
    only_looks = ProfileSession(find_app_dirs(None), reopened(folder), read_only=True)
    assert home_view(only_looks).trouble == ""
    assert trouble(folder) == f"{said} Look whether it is yours."
    assert trouble(folder) == ""


def test_a_signal_with_a_wrong_line_is_never_taken_for_ones_own(folder: ProfileFolder) -> None:
    with ProfileSession(find_app_dirs(None), reopened(folder)) as session:
        _, path = note_signal(session.dirs, session.folder, "It moved", ())
    copy = path.with_name(path.name.replace(".1.", ".2."))
    copy.write_bytes(path.read_bytes())
    for _ in range(2):
        assert trouble(folder).startswith(f"signals/{copy.name.removesuffix('.age')}: {NOT_OURS}")


def test_many_are_counted(folder: ProfileFolder) -> None:
    for _ in range(5):
        note_signal(find_app_dirs(None), locked(folder), "It moved", ())
    assert "3.toml, and 2 more: noted while" in trouble(folder)


def test_a_profile_that_turns_plain_and_back_is_wholly_its_own(folder: ProfileFolder) -> None:
    known = quarter_of(folder)
    forged(folder, f"snapshots/{known.quarter}.toml", writer.dump_snapshot(known))
    plain = finish(encryption.decrypting(find_app_dirs(None), reopened(folder)))
    text = (plain.snapshots / f"{known.quarter}.toml").read_bytes()
    assert b"# seal" not in text
    made = keys.new_identity()
    finish(
        encryption.encrypting(
            find_app_dirs(None), plain, made, low_cost_keys.wrap(made, PASSPHRASE)
        )
    )
    assert trouble(folder) == ""
