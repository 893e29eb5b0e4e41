"""`laddertui restore FILE [--replace] [--dry-run]`: put a backup back."""

from argparse import Namespace

from laddertui.cli.context import CommandContext
from laddertui.cli.input_file import read_input
from laddertui.cli.output import answer, note
from laddertui.domain.text import visible
from laddertui.services.backups import restore
from laddertui.services.backups.restore import LARGEST_BACKUP, Restored


def run(args: Namespace) -> int:
    """Restore, or say what is in it.

    Raise UsageError for a file that is not whole and sound, LadderError where there is such a
    profile already; nothing is then written.
    """
    context = CommandContext(args)
    backup = restore.read(read_input(args.file, LARGEST_BACKUP), args.file)
    if args.dry_run:
        seen = restore.preview(context.dirs, backup)
        answer(args, _data(seen), (f"holds {name}" for name in seen.files))
        where = "as a new profile" if seen.is_new else "over the profile that is there (--replace)"
        note(f"a backup of {_named(seen)}; it would be restored {where}; nothing was written")
        return 0
    restored = restore.restore(context.dirs, backup, args.replace)
    answer(args, _data(restored), (f"wrote {visible(str(path))}" for path in restored.written))
    if not restored.written:
        note(f"{_named(restored)} is as it was backed up; nothing was written")
    if restored.has_other_passphrase:
        note("its passphrase is now the one of the day of the backup")
    return 0


def _named(seen: Restored) -> str:
    return f"{visible(seen.code)} ({seen.profile_id})"


def _data(seen: Restored) -> dict[str, object]:
    return {
        "profile": seen.profile_id,
        "code": seen.code,
        "encrypted": seen.is_encrypted,
        "new": seen.is_new,
        "files": list(seen.files),
        "written": [str(path) for path in seen.written],
    }
