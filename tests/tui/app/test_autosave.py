"""The draft is written by itself, and what other programs did to the files is said."""

import pytest

from laddertui.storage import drafts, snapshots
from tests.support.drafts import developer, named
from tests.support.encrypted_windows import gate, plain
from tests.support.windows import app_of, press, rest, toasts, write


async def test_a_draft_that_another_program_puts_there_is_kept_beside_ones_own() -> None:
    folder = plain()
    async with gate(folder) as window:
        await press(window, "enter")
        await write(window, "Mine")
        app_of(window).autosave.write_now()
        drafts.save(folder, named("Theirs"))
        await write(window, " too")
        app_of(window).autosave.write_now()
        await rest(window)
        assert any("draft.conflict-1.toml" in said for said in toasts(window))
    assert b"Theirs" in (folder.path / "draft.conflict-1.toml").read_bytes()
    assert b"Mine too" in folder.draft.read_bytes()


@pytest.mark.slow
async def test_a_quarter_that_another_program_changes_is_kept_as_a_revision_and_said() -> None:
    folder = plain(developer())
    async with gate(folder, size=(120, 36)) as window:
        await press(window, "b")
        path = snapshots.path_of(folder, "2026-Q4")
        path.write_bytes(path.read_bytes().replace(b"Mid-level", b"Elsewhere"))
        await press(window, "f8", "f8", "ctrl+s")
        assert any("changed by another program" in said for said in toasts(window))
    revisions = [p.read_text() for p in folder.revisions.iterdir()]
    assert len(revisions) == 1
    assert "Elsewhere" in revisions[0]
