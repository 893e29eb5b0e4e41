"""The public key of an encrypted profile, remembered beside the locks."""

from pathlib import Path

import pytest

from laddertui.domain.errors import LadderError
from laddertui.domain.progress import finish
from laddertui.storage import encryption
from laddertui.storage.age import keys, known_keys
from laddertui.storage.app_dirs import AppDirs
from tests.support import folders, low_cost_keys


@pytest.fixture
def where(tmp_path: Path) -> AppDirs:
    return folders.dirs(tmp_path)


def test_it_is_kept_for_this_user_alone_under_a_name_that_says_nothing(where: AppDirs) -> None:
    me, other = where.profiles / "me", where.profiles / "other"
    assert known_keys.read(where, me) is None
    known_keys.remember(where, me, "age1mine")
    known_keys.remember(where, me, "age1mine")
    assert (known_keys.read(where, me), known_keys.read(where, other)) == ("age1mine", None)
    path = known_keys.path_of(where, me)
    assert path.is_relative_to(where.state)
    assert (path.stat().st_mode & 0o777, "me" in path.stem) == (0o600, False)
    known_keys.remember(where, me, "age1new")
    assert known_keys.read(where, me) == "age1new"
    for _ in range(2):
        known_keys.forget(where, me)
        assert known_keys.read(where, me) is None


def test_where_it_cannot_be_kept_nobody_is_kept_out(where: AppDirs) -> None:
    where.state.write_text("a file in the way")
    known_keys.remember(where, where.profiles / "me", "age1mine")
    assert known_keys.read(where, where.profiles / "me") is None
    known_keys.forget(where, where.profiles / "me")


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"x" * 2_000_000])
def test_a_broken_one_is_never_an_error_here(where: AppDirs, content: bytes) -> None:
    known_keys.remember(where, where.profiles / "me", "age1mine")
    known_keys.path_of(where, where.profiles / "me").write_bytes(content)
    try:
        known_keys.read(where, where.profiles / "me")
    except LadderError:
        pytest.fail("reading it must not raise")


def test_encrypting_remembers_it_and_decrypting_forgets_it(where: AppDirs, tmp_path: Path) -> None:
    plain = folders.full(tmp_path)
    identity = keys.new_identity()
    folder = finish(
        encryption.encrypting(where, plain, identity, low_cost_keys.wrap(identity, "words"))
    )
    assert known_keys.read(where, plain.path) == identity.public_key
    finish(encryption.decrypting(where, folder))
    assert known_keys.read(where, plain.path) is None
