"""What a command writes out of the program: to standard output, or where a person says."""

from argparse import Namespace
from pathlib import Path
from typing import Any, Protocol

from laddertui.cli.output import answer, note, write_bytes
from laddertui.domain.errors import LadderError, TakenFileError
from laddertui.domain.text import visible

STDOUT = "-"
"""What names standard output where a file may be named."""
PLAIN = "the file is plain text, though the profile is encrypted; only you may read it"


class Write(Protocol):
    """What writes files of one kind."""

    def __call__(self, name: str, data: bytes, *, force: bool) -> Path:
        """Write a file of this name; `force` goes over a file of any kind."""


def write_out(
    args: Namespace,
    data: bytes,
    write: Write,
    answered: dict[str, Any],
    is_from_encrypted: bool,
    after: str = "",
) -> None:
    """Print what a command made, or write it to the file of `-o`, for this user alone.

    `answered` is what `--json` says beside the file, with the content under its last key where
    there is no file; `after` is what to know of the file. Before a file is written from an
    encrypted profile, it is said that the file is plain. Raise UsageError for what cannot be a
    file's name, LadderError.
    """
    name = str(args.output) if is_to_file(args) else None
    if name is not None:
        if is_from_encrypted:
            note(PLAIN)
        write_named(name, data, write, args.force)
        note("; ".join(filter(None, (f"wrote {visible(name)}", after))))
    if args.json:
        *known, content = answered.items()
        said = {"file": name, content[0]: data.decode() if name is None else None}
        answer(args, dict(known) | said, ())
    elif name is None:
        write_bytes(data)


def is_to_file(args: Namespace) -> bool:
    """Return whether what a command makes goes into a file, and not to standard output."""
    return args.output not in (None, STDOUT)


def write_named(name: str, data: bytes, write: Write, force: bool) -> Path:
    """Write a file where a person says, and return its path.

    Raise LadderError for a file of another kind that is there already, naming what would go over
    it; UsageError and LadderError as `write` does.
    """
    try:
        return write(name, data, force=force)
    except TakenFileError as taken:
        raise LadderError(f"{taken}, or write over it with --force") from None
