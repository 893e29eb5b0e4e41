"""Plain things for tests of the files: a valid text, its folders, a profile."""

from pathlib import Path

from laddertui.storage.folders import Folders
from laddertui.storage.places import Place, find


def text(quarter: str = "2026-Q4", role: str = "Developer", taken_on: str = "2026-11-22") -> str:
    """A valid snapshot of one activity."""
    return f"""\
schema = 1
quarter = "{quarter}"
taken_on = {taken_on}
role = "{role}"

[[activities]]
id = "code"
name = "Code"
share = 100.0
score = 2
"""


def folders(tmp_path: Path) -> Folders:
    return Folders(
        data=tmp_path / "data", config=tmp_path / "config", cache=tmp_path / "cache", state=tmp_path / "state"
    )


def place(tmp_path: Path, id: str = "me") -> Place:
    """A profile whose folder of snapshots is there."""
    found = find(folders(tmp_path), id)
    found.snapshots.mkdir(parents=True, mode=0o700)
    return found


def tree(folder: Path) -> dict[str, bytes | None]:
    """Every name below a folder, with a file's content."""
    return {str(p.relative_to(folder)): p.read_bytes() if p.is_file() else None for p in sorted(folder.rglob("*"))}
