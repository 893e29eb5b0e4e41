"""SHA-256, by whichever part of the interpreter has it."""

import sys
from importlib import reload

import pytest

from laddertui import digest

ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
"""Of `abc`, as the standard (FIPS 180-4) prints it."""


def test_an_interpreter_without_its_own_gives_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    assert digest.digest(b"abc") == ABC
    with monkeypatch.context() as patched:
        for name in ("_sha2", "_sha256"):
            patched.setitem(sys.modules, name, None)
        reload(digest)
        assert digest.digest(b"abc") == ABC
    reload(digest)
