"""Erasing takes everything of one profile, of no other, and can be taken up again when it was cut short."""

import os
from pathlib import Path

import pytest

from laddertui.domain.trouble import NotThere, Trouble
from laddertui.storage import erasing, keys, lock, sealing, summary
from laddertui.storage.folders import Folders
from laddertui.storage.places import Place
from tests import low_cost
from tests.storage import builders
from tests.storage.builders import FULL, tree


@pytest.fixture
def where(tmp_path: Path) -> Folders:
    return builders.folders(tmp_path)


@pytest.fixture
def me(where: Folders, tmp_path: Path) -> Place:
    """An encrypted profile with a file of every kind."""
    made = keys.new_identity()
    return sealing.encrypt(where, builders.full(tmp_path), made, low_cost.wrap(made, "words"))


def everything(where: Folders) -> dict[str, bytes | None]:
    return tree(where.data.parent)


def test_everything_of_the_profile_goes_and_is_listed_and_nothing_of_another(
    where: Folders, me: Place, tmp_path: Path
) -> None:
    other = builders.full(tmp_path, "other")
    for each in (me, other):
        summary.store(where, each, "files", {})
        summary.store_due(where, each, "state", "", "")
    kept = {name: data for name, data in everything(where).items() if "other" in name}
    files = {p for p in me.path.rglob("*") if p.is_file()} | set(summary.paths(where, me))
    gone = erasing.erase(where, "me")
    assert len(gone) == len(set(gone)) == len(FULL) + 2 + 2
    assert set(gone) == files
    assert not any(os.path.lexists(p) for p in gone)
    assert not me.path.exists()
    assert set(where.cache.rglob("*.*")) == set(summary.paths(where, other))
    assert {name: data for name, data in everything(where).items() if "other" in name} == kept


def test_hidden_files_and_folders_of_other_programs_go_too(where: Folders, me: Place) -> None:
    (me.path / ".git" / "objects" / "00").mkdir(parents=True)
    (me.path / ".git" / "objects" / "00" / "x").write_text("Developer")
    (me.path / "snapshots" / ".2026-Q4.toml.swp").write_text("Developer")
    (me.path / "snapshots" / ".2026-Q4.toml.00112233.unfinished").write_text("Developer")
    assert me.path / ".git" / "objects" / "00" / "x" in erasing.erase(where, "me")
    assert not me.path.exists()


def test_a_link_is_removed_and_what_it_names_is_left(where: Folders, me: Place, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter").write_text("dear")
    (me.path / "to a folder").symlink_to(tmp_path / "mine")
    (me.path / "to a file").symlink_to(tmp_path / "mine" / "letter")
    (me.path / "to nothing").symlink_to("nowhere")
    gone = erasing.erase(where, "me")
    assert {"to a folder", "to a file", "to nothing"} <= {p.name for p in gone}
    assert (tmp_path / "mine" / "letter").read_text() == "dear"


def test_the_key_goes_first_and_the_card_last(where: Folders, me: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    summary.store(where, me, "files", {})
    gone = erasing.erase(where, "me")
    assert (gone[0], gone[-1]) == (me.identity, me.card)


def test_wherever_it_is_cut_short_the_rest_goes_next_time(where: Folders, tmp_path: Path) -> None:
    for number in range(len(FULL) + 2):
        made = keys.new_identity()
        place = sealing.encrypt(where, builders.full(tmp_path), made, low_cost.wrap(made, "words"))
        with pytest.MonkeyPatch.context() as patch:
            real, calls = os.unlink, iter(range(number))

            def unlink(path: Path, real=real, calls=calls) -> None:  # type: ignore[no-untyped-def]
                if next(calls, None) is None:
                    raise OSError(5, "Input/output error", str(path))
                real(path)

            patch.setattr(os, "unlink", unlink)
            with pytest.raises(Trouble, match="could not be removed: Input/output error"):
                erasing.erase(where, "me")
        assert number == 0 or not place.identity.exists()
        assert place.card.exists()
        assert erasing.erase(where, "me")
        assert not place.path.exists()


def test_a_profile_that_is_not_there_is_said(where: Folders, tmp_path: Path) -> None:
    builders.place(tmp_path, "other")
    before = everything(where)
    with pytest.raises(NotThere, match="me is not there; laddertui profiles lists who is"):
        erasing.erase(where, "me")
    assert everything(where) == before


def test_a_profile_whose_files_are_all_broken_can_go(where: Folders, me: Place) -> None:
    for path in me.path.rglob("*"):
        if path.is_file():
            path.write_bytes(b"\xff")
    erasing.erase(where, "me")
    assert not me.path.exists()


def test_of_a_profile_that_is_gone_no_lock_remains(where: Folders, me: Place) -> None:
    held = lock.take(where, erasing.unopened(where, "me"))
    erasing.erase(where, "me")
    held.release()
    erasing.forget_lock(where, "me")
    assert list((where.state / "locks").iterdir()) == []
