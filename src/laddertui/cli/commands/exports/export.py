"""`laddertui export [QUARTER]`: tables for other programs, or the report to print."""

from argparse import Namespace
from collections.abc import Iterator
from itertools import chain

from laddertui.cli import passphrase
from laddertui.cli.commands.exports import report as export_report
from laddertui.cli.context import CommandContext
from laddertui.cli.exit_codes import DONE
from laddertui.cli.output import note
from laddertui.cli.written_file import is_to_file, write_out
from laddertui.domain.errors import LadderError, LockedError, NotFoundError, UsageError
from laddertui.domain.quarters import is_quarter
from laddertui.domain.text import visible
from laddertui.export.table import Row, to_csv, to_json
from laddertui.services import profiles
from laddertui.services.exports import table_export
from laddertui.services.exports.table_rows import COLUMNS, Rows, table_rows
from laddertui.services.profile_lookup import find_profile
from laddertui.services.session import ProfileSession
from laddertui.services.unlock import unlock

REPORTS = ("html", "md")
"""The formats that are a report."""


def run(args: Namespace) -> int:
    """Print a table or a report, or write it to a file for this user alone.

    Raise UsageError for options that do not go together, NotFoundError where nothing is saved.
    """
    if args.quarter is not None and not is_quarter(args.quarter):
        raise UsageError(f"{args.quarter!r} is not a quarter; write it like 2026-Q4")
    if args.format in REPORTS:
        if args.all or args.rows is not None:
            raise UsageError("a report is of one profile; --all and --rows are for csv and json")
        return export_report.run(args)
    if args.sections is not None or args.initials:
        raise UsageError("--sections and --initials are for a report: --format html or md")
    context = CommandContext(args)
    kind: Rows = args.rows or "activities"
    table = _Table(_every_session(args, context) if args.all else iter([context.open()]))
    rows = table.rows(kind, args.quarter)
    if (first := next(rows, None)) is None:
        table.say_what_is_missing()
        raise NotFoundError("nothing is saved that would be a row; laddertui history lists what is")
    make = to_csv if args.format == "csv" else to_json
    data = make(COLUMNS[kind], chain((first,), rows))
    if not is_to_file(args):
        table.say_what_is_missing()
    write_out(
        args,
        data,
        table_export.write,
        {"format": args.format, "rows": kind, "table": None},
        is_from_encrypted=table.is_from_encrypted,
        after="; ".join(table.missing),
    )
    return DONE


class _Table:
    """The rows of profiles, of which each is let go before the next is read."""

    def __init__(self, sessions: Iterator[ProfileSession]) -> None:
        self._sessions = sessions
        self.missing: list[str] = []
        """What cannot be read of the profiles that were, a line each."""
        self.is_from_encrypted = False
        """Whether one of them is encrypted."""

    def rows(self, kind: Rows, quarter: str | None) -> Iterator[Row]:
        """Yield every row, profile by profile."""
        for session in self._sessions:
            self.is_from_encrypted |= session.folder.is_encrypted
            saved = session.store.rows()
            yield from table_rows(session, saved, kind, quarter)
            if left := [row.quarter for row in saved if row.snapshot is None]:
                are = "is" if len(left) == 1 else "are"
                names = ", ".join(left)
                self.missing.append(
                    f"{session.folder.id}: {names} cannot be read, and {are} left out"
                )

    def say_what_is_missing(self) -> None:
        """Say what cannot be read, beside the rows."""
        for each in self.missing:
            note(each)


def _every_session(args: Namespace, context: CommandContext) -> Iterator[ProfileSession]:
    """Yield every profile that can be read; of each other it is said why not.

    The passphrase that is handed over is tried on every encrypted one. Raise UsageError where one
    profile is named as well.
    """
    if args.profile is not None:
        raise UsageError("--all means every profile; name one with --profile, or take --all")
    entries = profiles.entries(context.dirs)
    sealed = [entry.label for entry in entries if entry.is_encrypted]
    words = None
    if sealed and args.passphrase_fd is not None:
        words = passphrase.current(args, ", ".join(sealed))
    for entry in entries:
        if (session := _session(context, entry.id, entry.label, words)) is not None:
            yield session


def _session(
    context: CommandContext, profile_id: str, label: str, words: str | None
) -> ProfileSession | None:
    try:
        folder = find_profile(context.dirs, profile_id)
        if not folder.files.is_open:
            if words is None:
                raise LockedError("it is encrypted; --passphrase-fd hands its passphrase over")
            folder = unlock(context.dirs, folder, words)
        return ProfileSession(context.dirs, folder, read_only=True)
    except LadderError as error:
        note(f"{visible(label)} is left out: {visible(str(error)).splitlines()[0]}")
        return None
