"""Plain things for tests of the files: a valid text, its folders, a profile."""

from pathlib import Path

from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.profile_folder import ProfileFolder, find


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


def dirs(tmp_path: Path) -> AppDirs:
    return AppDirs(
        data=tmp_path / "data",
        config=tmp_path / "config",
        cache=tmp_path / "cache",
        state=tmp_path / "state",
    )


def folder(tmp_path: Path, profile_id: str = "me") -> ProfileFolder:
    """A profile whose folder of snapshots is there."""
    found = find(dirs(tmp_path), profile_id)
    found.snapshots.mkdir(parents=True, mode=0o700)
    return found


def tree(folder: Path) -> dict[str, bytes | None]:
    """Every name below a folder, with a file's content."""
    return {
        str(p.relative_to(folder)): p.read_bytes() if p.is_file() else None
        for p in sorted(folder.rglob("*"))
    }


CARD = 'schema = 1\nuid = "00c0ffee"\ncode = "AB"\ncreated_on = 2026-08-01\n'
FULL = {
    "about.toml": 'schema = 1\nname = "Ada"\noutlets = ["A newsletter"]\n',
    "draft.toml": 'schema = 1\nrole = "Lead"\n\n[session]\nstep = "audit"\n',
    "revisions/2026-Q4.1.toml": text(role="Junior"),
    "signals/2026-11-20.1.toml": 'schema = 1\nnoted_on = 2026-11-20\ntext = "It writes tests"\n',
    "sprint.toml": 'schema = 1\n\n[[done]]\nevent = "call"\non = 2026-11-20\n',
    "snapshots/2026-Q3.toml": text("2026-Q3", taken_on="2026-08-20"),
    "snapshots/2026-Q4.toml": text(),
}
"""One file of every kind that a profile has, besides its card."""


def full(tmp_path: Path, profile_id: str = "me") -> ProfileFolder:
    """A plain profile with one file of every kind."""
    made = folder(tmp_path, profile_id)
    for name, content in {"profile.toml": CARD, **FULL}.items():
        path = made.path / name
        path.parent.mkdir(exist_ok=True, mode=0o700)
        path.write_text(content)
    return made
