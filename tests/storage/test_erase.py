"""Erasing takes everything of one profile, of no other, and can be finished if cut short."""

import os
from pathlib import Path

import pytest

from laddertui.domain.errors import LadderError, NotFoundError
from laddertui.domain.progress import finish
from laddertui.storage import encryption, erase, lock
from laddertui.storage.age import keys
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.caches import list_cache, summary_cache
from laddertui.storage.caches.list_cache import ListCache
from laddertui.storage.profile_folder import ProfileFolder
from tests.support import folders, low_cost_keys
from tests.support.folders import FULL, tree


@pytest.fixture
def where(tmp_path: Path) -> AppDirs:
    return folders.dirs(tmp_path)


@pytest.fixture
def me(where: AppDirs, tmp_path: Path) -> ProfileFolder:
    """An encrypted profile with a file of every kind."""
    made = keys.new_identity()
    return finish(
        encryption.encrypting(
            where, folders.full(tmp_path), made, low_cost_keys.wrap(made, "words")
        )
    )


def everything(where: AppDirs) -> dict[str, bytes | None]:
    return tree(where.data.parent)


def test_everything_of_the_profile_goes_and_is_listed_and_nothing_of_another(
    where: AppDirs, me: ProfileFolder, tmp_path: Path
) -> None:
    other = folders.full(tmp_path, "other")
    for each in (me, other):
        summary_cache.store(where, each, "files", {})
        summary_cache.store_due(where, each, "state", "", "")
        summary_cache.store_picture(where, each, b"Developer")
    cache = ListCache(where)
    for each in (me, other):
        cache.add(each.id, list_cache.state_of(str(each.path)), {"code": "AB"})
    cache.keep(["me", "other"])
    kept = {name: data for name, data in everything(where).items() if "other" in name}
    files = {p for p in me.path.rglob("*") if p.is_file()} | set(summary_cache.paths(where, me))
    gone = erase.erase(where, "me")
    assert len(gone) == len(set(gone)) == len(FULL) + 2 + 3
    assert set(gone) == files
    assert not any(os.path.lexists(p) for p in gone)
    assert not me.path.exists()
    listed = list_cache.path_of(where)
    assert set(where.cache.rglob("*.*")) == {listed, *summary_cache.paths(where, other)}
    assert [line.split()[0] for line in listed.read_bytes().splitlines()] == [b"other"]
    assert {name: data for name, data in everything(where).items() if "other" in name} == kept


def test_hidden_files_and_folders_of_other_programs_go_too(
    where: AppDirs, me: ProfileFolder
) -> None:
    (me.path / ".git" / "objects" / "00").mkdir(parents=True)
    (me.path / ".git" / "objects" / "00" / "x").write_text("Developer")
    (me.path / "snapshots" / ".2026-Q4.toml.swp").write_text("Developer")
    (me.path / "snapshots" / ".2026-Q4.toml.00112233.unfinished").write_text("Developer")
    assert me.path / ".git" / "objects" / "00" / "x" in erase.erase(where, "me")
    assert not me.path.exists()


def test_a_link_is_removed_and_what_it_names_is_left(
    where: AppDirs, me: ProfileFolder, tmp_path: Path
) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter").write_text("dear")
    (me.path / "to a folder").symlink_to(tmp_path / "mine")
    (me.path / "to a file").symlink_to(tmp_path / "mine" / "letter")
    (me.path / "to nothing").symlink_to("nowhere")
    gone = erase.erase(where, "me")
    assert {"to a folder", "to a file", "to nothing"} <= {p.name for p in gone}
    assert (tmp_path / "mine" / "letter").read_text() == "dear"


def test_the_key_goes_first_and_the_card_last(
    where: AppDirs, me: ProfileFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    summary_cache.store(where, me, "files", {})
    gone = erase.erase(where, "me")
    assert (gone[0], gone[-1]) == (me.identity, me.card)


def test_wherever_it_is_cut_short_the_rest_goes_next_time(where: AppDirs, tmp_path: Path) -> None:
    for number in range(len(FULL) + 2):
        made = keys.new_identity()
        folder = finish(
            encryption.encrypting(
                where, folders.full(tmp_path), made, low_cost_keys.wrap(made, "words")
            )
        )
        with pytest.MonkeyPatch.context() as patch:
            real, calls = os.unlink, iter(range(number))

            def unlink(path: Path, real=real, calls=calls) -> None:  # type: ignore[no-untyped-def]
                if next(calls, None) is None:
                    raise OSError(5, "Input/output error", str(path))
                real(path)

            patch.setattr(os, "unlink", unlink)
            with pytest.raises(LadderError, match="could not be removed: Input/output error"):
                erase.erase(where, "me")
        assert number == 0 or not folder.identity.exists()
        assert folder.card.exists()
        assert erase.erase(where, "me")
        assert not folder.path.exists()


def test_a_profile_that_is_not_there_is_said(where: AppDirs, tmp_path: Path) -> None:
    folders.folder(tmp_path, "other")
    before = everything(where)
    with pytest.raises(NotFoundError, match="me is not there; laddertui profiles lists who is"):
        erase.erase(where, "me")
    assert everything(where) == before


def test_a_profile_whose_files_are_all_broken_can_go(where: AppDirs, me: ProfileFolder) -> None:
    for path in me.path.rglob("*"):
        if path.is_file():
            path.write_bytes(b"\xff")
    erase.erase(where, "me")
    assert not me.path.exists()


def test_of_a_profile_that_is_gone_no_lock_remains(where: AppDirs, me: ProfileFolder) -> None:
    held = lock.take(where, erase.unopened(where, "me"))
    erase.erase(where, "me")
    held.release()
    erase.forget_lock(where, "me")
    assert list((where.state / "locks").iterdir()) == []
