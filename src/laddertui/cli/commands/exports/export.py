"""`laddertui export [QUARTER]`: tables for other programs, or the report to print."""

from argparse import Namespace

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
from laddertui.services.exports.table_rows import COLUMNS, Rows, table_rows, unreadable
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
    sessions = _every_session(args, context) if args.all else [context.open()]
    kind: Rows = args.rows or "activities"
    rows: list[Row] = []
    missing: list[str] = []
    for session in sessions:
        rows += table_rows(session, kind, args.quarter)
        if left := unreadable(session):
            are = "is" if len(left) == 1 else "are"
            missing.append(
                f"{session.folder.id}: {', '.join(left)} cannot be read, and {are} left out"
            )
    if not rows:
        raise NotFoundError("nothing is saved that would be a row; laddertui history lists what is")
    if not is_to_file(args):
        for each in missing:
            note(each)
    make = to_csv if args.format == "csv" else to_json
    write_out(
        args,
        make(COLUMNS[kind], rows),
        table_export.write,
        {"format": args.format, "rows": kind, "table": None},
        is_from_encrypted=any(session.folder.is_encrypted for session in sessions),
        after="; ".join(missing),
    )
    return DONE


def _every_session(args: Namespace, context: CommandContext) -> list[ProfileSession]:
    """Return every profile that can be read; of each other it is said why not.

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
    return [
        session
        for entry in entries
        if (session := _session(context, entry.id, entry.label, words)) is not None
    ]


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
