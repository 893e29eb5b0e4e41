"""`laddertui hours FILE`: a time tracker's export as a draft's activities and shares."""

from argparse import Namespace
from collections.abc import Iterator

from laddertui.assessment import start
from laddertui.assessment.time_sheet import activity_names, shares, with_time_sheet
from laddertui.cli.context import CommandContext
from laddertui.cli.exit_codes import DONE
from laddertui.cli.input_file import read_input
from laddertui.cli.output import answer, note, table
from laddertui.content.time_sheets import known_columns
from laddertui.domain.errors import LadderError, UsageError
from laddertui.domain.text import visible
from laddertui.importing.reader import LARGEST_FILE, read_time_sheet
from laddertui.importing.time_sheet import TimeSheet

MOST_NAMED = 10
"""Rows left out that are named one by one; the rest is counted."""
IN_DRAFT = "A draft holds that now; laddertui goes on with it."
"""Said last, where the file's time was put into a draft."""
HEAD = ("share", "hours", "activity")


def run(args: Namespace) -> int:
    """Put the file's time into a draft; with --json only say what it comes to.

    Raise UsageError for a file that is no tracker's, LadderError where a draft is in the way.
    """
    data = read_input(args.file, LARGEST_FILE)
    try:
        sheet = read_time_sheet(data, known_columns(), args.ignore, args.by)
    except UsageError as error:
        raise UsageError(f"{visible(args.file)}: {error}") from None
    if not args.json:
        _fill_draft(args, sheet)
    rows = list(zip(activity_names(sheet.rows), sheet.rows, shares(sheet.rows), strict=True))
    activities = [{"name": name, "hours": row.hours, "share": share} for name, row, share in rows]
    cells = [(f"{share:.2f} %", f"{row.hours:.2f}", name) for name, row, share in rows]
    answer(args, {"activities": activities}, table(HEAD, cells))
    for line in _remarks(sheet):
        note(line)
    if not args.json:
        note(IN_DRAFT)
    return DONE


def _fill_draft(args: Namespace, sheet: TimeSheet) -> None:
    with CommandContext(args).open(read_only=False) as profile:
        if profile.has_draft() and not args.replace:
            raise LadderError("an assessment is unfinished; --replace puts this in its place")
        begun = start.open_assessment(profile, start.begin(profile)).draft
        profile.store.save_draft(with_time_sheet(begun, sheet))


def _remarks(sheet: TimeSheet) -> Iterator[str]:
    """Give what does not count and why, how it was read, and how much it comes to."""
    for each in sheet.left_out[:MOST_NAMED]:
        yield f"{visible(each.where)}: left out, {visible(each.reason)}"
    if len(sheet.left_out) > MOST_NAMED:
        yield f"and {len(sheet.left_out) - MOST_NAMED} more left out"
    yield from sheet.remarks
    yield closing_sentence(sheet)


def closing_sentence(sheet: TimeSheet) -> str:
    """Return how much was read, in one sentence."""
    weeks = {None: "", 1: ", in 1 week"}.get(sheet.weeks, f", in {sheet.weeks} weeks")
    left = f", {len(sheet.left_out)} left out" if sheet.left_out else ""
    return f"{sheet.counted} rows read{left}: {sheet.hours:.1f} hours in all{weeks}."
