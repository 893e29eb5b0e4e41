"""What the tests of the command line share: a call in this process, and comparable folders."""

import argparse
import functools
import json
import os
import sys
from collections.abc import Callable, Iterator
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from laddertui.cli import parser
from laddertui.cli.main import main


class Ran(NamedTuple):
    """What a call came to."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The answer, where the call asked for JSON and nothing was said beside it."""
        assert self.out.isascii()
        assert self.err == ""
        answer = json.loads(self.out)
        assert answer.pop("schema") == 1
        return answer

    @property
    def said(self) -> str:
        """The error: a line or two, and nothing on stdout."""
        assert self.out == ""
        lines = self.err.splitlines()
        assert 1 <= len(lines) <= 2, self.err
        assert all(line.startswith("laddertui: ") for line in lines)
        assert "fault in laddertui" not in self.err
        return self.err


Call = Callable[..., Ran]


ONE_PARSER = functools.cache(parser.parser)
"""The parser, made once for all calls; making it is most of what a short call costs."""


@pytest.fixture
def laddertui(capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """Call the command line, in this process."""

    monkeypatch.setattr(parser, "parser", ONE_PARSER)

    def call(*args: str | Path, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(stdin)))
        code = main([str(each) for each in args])
        return Ran(code, *capfd.readouterr())

    return call


@pytest.fixture
def given(tmp_path: Path) -> Callable[..., Path]:
    """Write a file to be imported or checked."""

    def write(name: str, content: str | bytes) -> Path:
        path = tmp_path / "given" / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    return write


def everything(tmp_path: Path) -> dict[str, tuple[int, bytes | None]]:
    """Every name in every folder of the program, with its mode and content."""
    return {
        str(p.relative_to(tmp_path)): (p.lstat().st_mode, p.read_bytes() if p.is_file() else None)
        for kind in ("data", "config", "cache", "state", "home")
        for p in sorted((tmp_path / kind).rglob("*"))
    }


def every_content(tmp_path: Path) -> list[bytes | None]:
    """What stands in each of those; None is a folder."""
    return [content for _, content in everything(tmp_path).values()]


@pytest.fixture
def secret() -> Iterator[Callable[..., int]]:
    """A descriptor from which the given bytes can be read, as a shell or a script hands it over."""
    opened: list[int] = []

    def hand_over(data: str | bytes) -> int:
        reads, writes = os.pipe()
        opened.append(reads)
        os.write(writes, data.encode() if isinstance(data, str) else data)
        os.close(writes)
        return reads

    yield hand_over
    for fd in opened:
        os.close(fd)


def commands() -> dict[str, argparse.ArgumentParser]:
    (found,) = (a for a in parser.parser()._actions if isinstance(a, argparse._SubParsersAction))
    return dict(found.choices)
