"""The unfinished assessment: it comes back, and what cannot be read is put aside, not lost."""

import datetime as dt
import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest

from laddertui.domain.draft import Draft, Session
from laddertui.domain.errors import InvalidFileError, LadderError, NewerSchemaError
from laddertui.domain.snapshot import Activity, Snapshot
from laddertui.storage import drafts
from laddertui.storage.profile_folder import ProfileFolder
from tests.support import folders
from tests.support.folders import tree

TODAY = dt.date(2026, 11, 22)
DRAFT = Draft(
    snapshot=Snapshot(
        schema=1,
        quarter="2026-Q4",
        taken_on=TODAY,
        role="",
        activities=(
            Activity(id="code", name="Code", share=0.0, score=0),
            Activity(id="x", name="", share=5.5, score=0),
        ),
    ),
    session=Session(step="score", row=1),
)


@pytest.fixture
def folder(tmp_path: Path) -> ProfileFolder:
    return folders.folder(tmp_path)


def test_a_draft_comes_back_as_it_was(folder: ProfileFolder) -> None:
    assert drafts.load(folder, TODAY) is None
    drafts.save(folder, DRAFT)
    assert drafts.load(folder, TODAY) == DRAFT
    assert folder.draft.stat().st_mode & 0o777 == 0o600


def test_a_draft_that_is_let_go_is_gone_and_letting_go_twice_is_no_trouble(
    folder: ProfileFolder,
) -> None:
    drafts.save(folder, DRAFT)
    drafts.clear(folder)
    drafts.clear(folder)
    assert drafts.load(folder, TODAY) is None


def test_a_full_disk_leaves_the_draft_before(
    folder: ProfileFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    drafts.save(folder, DRAFT)

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with (
        monkeypatch.context() as patch,
        pytest.raises(LadderError, match="No space left on device"),
    ):
        patch.setattr(os, "fsync", full)
        drafts.save(folder, replace(DRAFT, session=Session(row=7)))
    assert drafts.load(folder, TODAY) == DRAFT


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"\x00", InvalidFileError),
        (b"schema = 9", NewerSchemaError),
        (b"[[activities]]\nx=1", InvalidFileError),
    ],
)
def test_a_draft_that_cannot_be_read_says_so_and_stays(
    folder: ProfileFolder, data: bytes, kind: type[Exception]
) -> None:
    folder.draft.write_bytes(data)
    with pytest.raises(kind, match=r"draft\.toml:\d: "):
        drafts.load(folder, TODAY)
    assert folder.draft.read_bytes() == data


def test_what_is_set_aside_is_kept_each_under_its_own_name(folder: ProfileFolder) -> None:
    for n in (1, 2, 3):
        folder.draft.write_text(f"broken {n}")
        assert drafts.set_aside(folder, "unreadable").name == f"draft.unreadable-{n}.toml"
    assert {k: v for k, v in tree(folder.path).items() if v is not None} == {
        f"draft.unreadable-{n}.toml": b"broken %d" % n for n in (1, 2, 3)
    }


def test_setting_aside_what_is_not_there_is_trouble(folder: ProfileFolder) -> None:
    with pytest.raises(LadderError, match="could not be set aside"):
        drafts.set_aside(folder, "unreadable")
