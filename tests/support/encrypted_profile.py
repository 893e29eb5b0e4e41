"""An encrypted profile for tests of the command line: one file of every kind, under `WORDS`."""

import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

from laddertui.storage.age import known_keys
from laddertui.storage.app_dirs import find_app_dirs
from tests.support import low_cost_keys
from tests.support.command_line import Call, Ran
from tests.support.snapshot_texts import PLAN, snapshot

WORDS = "four words of mine"
ABOUT = 'schema = 1\nname = "Adelheid"\noutlets = ["A newsletter"]\n'
SPRINT = 'schema = 1\n\n[[done]]\nevent = "client-block"\non = 2026-11-06\n'
DRAFT = 'schema = 1\nrole = "Lead"\n\n[session]\nstep = "audit"\n'

Secret = Callable[..., int]
Opened = Callable[..., Ran]


class LockedProfile:
    """The folder of an encrypted profile, and calls with its passphrase."""

    def __init__(self, laddertui: Call, secret: Secret, path: Path) -> None:
        self._laddertui = laddertui
        self._secret = secret
        self.path = path

    @property
    def quarter(self) -> Path:
        """The newest quarter's file."""
        return self.path / "snapshots" / "2026-Q4.toml.age"

    @property
    def public_key(self) -> str:
        """The key that its files are sealed for, as its card tells anyone."""
        key: str = tomllib.loads((self.path / "profile.toml").read_text())["public_key"]
        return key

    def open(self, *args: str | Path, words: str | bytes = f"{WORDS}\n", stdin: bytes = b"") -> Ran:
        """A call with a passphrase, by default the right one."""
        return self._laddertui(*args, "--passphrase-fd", str(self._secret(words)), stdin=stdin)


_KEPT: dict[str, dict[str, bytes]] = {}
"""The files of each kind of profile once one was made, so that the next test need not make it."""


def plain_profile(laddertui: Call, tmp_path: Path) -> Path:
    """A plain profile with one file of every kind; its folder."""
    path = tmp_path / "data" / "laddertui" / "profiles" / "me"
    if not _put(path, "plain"):
        _make(laddertui, tmp_path / "given.toml", path)
        _keep(path, "plain")
    return path


def _make(laddertui: Call, given: Path, path: Path) -> None:
    given.write_text(snapshot("2026-Q3", role="Junior", taken_on="2026-08-20"))
    assert laddertui("import", given).code == 0
    for role in ("Earlier", "Developer"):
        given.write_text(snapshot(role=role, more=PLAN))
        assert laddertui("import", "--replace", given).code == 0
    assert laddertui("signal", "It writes tests", "--affects", "tests").code == 0
    given.unlink()
    for name, content in (("about.toml", ABOUT), ("draft.toml", DRAFT), ("sprint.toml", SPRINT)):
        (path / name).touch(0o600)
        (path / name).write_text(content)


def encrypted_profile(
    laddertui: Call,
    secret: Secret,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    words: str | bytes = f"{WORDS}\n",
) -> LockedProfile:
    """The same, encrypted."""
    low_cost_keys.in_place_of_the_real_one(monkeypatch)
    locked = LockedProfile(laddertui, secret, tmp_path / "data" / "laddertui" / "profiles" / "me")
    if not _put(locked.path, str(words)):
        plain_profile(laddertui, tmp_path)
        ran = locked.open("encrypt", words=words)
        assert ran.code == 0, ran.err
        _keep(locked.path, str(words))
    known_keys.remember(find_app_dirs(None), locked.path, locked.public_key)
    return locked


def _keep(path: Path, kind: str) -> None:
    _KEPT[kind] = {str(p.relative_to(path)): p.read_bytes() for p in path.rglob("*") if p.is_file()}


def _put(path: Path, kind: str) -> bool:
    for name, data in _KEPT.get(kind, {}).items():
        for folder in reversed((path / name).relative_to(path.parents[2]).parents):
            (path.parents[2] / folder).mkdir(mode=0o700, exist_ok=True)
        (path / name).touch(0o600)
        (path / name).write_bytes(data)
    return kind in _KEPT
