"""The unfinished assessment: it comes back, and what cannot be read is put aside, not lost."""

import datetime as dt
import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest

from laddertui.domain.draft import Draft, Session
from laddertui.domain.snapshot import Activity, Snapshot
from laddertui.domain.trouble import Invalid, Newer, Trouble
from laddertui.storage import drafts
from laddertui.storage.places import Place
from tests.storage import builders
from tests.storage.builders import tree

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
def place(tmp_path: Path) -> Place:
    return builders.place(tmp_path)


def test_a_draft_comes_back_as_it_was(place: Place) -> None:
    assert drafts.load(place, TODAY) is None
    drafts.save(place, DRAFT)
    assert drafts.load(place, TODAY) == DRAFT
    assert place.draft.stat().st_mode & 0o777 == 0o600


def test_a_draft_that_is_let_go_is_gone_and_letting_go_twice_is_no_trouble(place: Place) -> None:
    drafts.save(place, DRAFT)
    drafts.clear(place)
    drafts.clear(place)
    assert drafts.load(place, TODAY) is None


def test_a_full_disk_leaves_the_draft_before(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    drafts.save(place, DRAFT)

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patch, pytest.raises(Trouble, match="No space left on device"):
        patch.setattr(os, "fsync", full)
        drafts.save(place, replace(DRAFT, session=Session(row=7)))
    assert drafts.load(place, TODAY) == DRAFT


@pytest.mark.parametrize(
    ("data", "kind"), [(b"\x00", Invalid), (b"schema = 9", Newer), (b"[[activities]]\nx=1", Invalid)]
)
def test_a_draft_that_cannot_be_read_says_so_and_stays(place: Place, data: bytes, kind: type[Exception]) -> None:
    place.draft.write_bytes(data)
    with pytest.raises(kind, match=r"draft\.toml:\d: "):
        drafts.load(place, TODAY)
    assert place.draft.read_bytes() == data


def test_what_is_set_aside_is_kept_each_under_its_own_name(place: Place) -> None:
    for n in (1, 2, 3):
        place.draft.write_text(f"broken {n}")
        assert drafts.set_aside(place, "unreadable").name == f"draft.unreadable-{n}.toml"
    assert {k: v for k, v in tree(place.path).items() if v is not None} == {
        f"draft.unreadable-{n}.toml": b"broken %d" % n for n in (1, 2, 3)
    }


def test_setting_aside_what_is_not_there_is_trouble(place: Place) -> None:
    with pytest.raises(Trouble, match="could not be set aside"):
        drafts.set_aside(place, "unreadable")
