"""`laddertui backup FILE [--force]`: one archive of a profile, as its files are kept."""

from argparse import Namespace
from functools import partial

from laddertui.cli.context import CommandContext
from laddertui.cli.output import answer, note, write_bytes
from laddertui.cli.written_file import STDOUT, write_named
from laddertui.domain.text import visible
from laddertui.services.backups import backup


def run(args: Namespace) -> int:
    """Write the backup, or print it; what is left out of it is said.

    Raise NotFoundError before anything is saved, LadderError for what cannot be read or written.
    """
    folder = CommandContext(args).folder()
    made = backup.make(folder)
    for path in made.left_out:
        note(f"left out {visible(str(path))}: it is none of this profile's own files")
    if args.file == STDOUT:
        write_bytes(made.data)
        return 0
    path = write_named(args.file, made.data, partial(backup.write, folder), args.force)
    count = f"{len(made.files)} files" if len(made.files) > 1 else "1 file"
    kind = "encrypted" if folder.is_encrypted else "as plain text"
    note(f"wrote {visible(str(path))} with {count}, {kind}")
    answer(args, {"profile": folder.id, "file": str(path), "files": list(made.files)}, ())
    return 0
