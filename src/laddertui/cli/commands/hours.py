"""`laddertui hours FILE`: a time tracker's export as a draft's activities and shares."""

from argparse import Namespace
from collections.abc import Iterator

from laddertui.assessment import start
from laddertui.assessment.hours_mapping import activities, proposed, with_mapping
from laddertui.assessment.time_sheet import activity_names, shares
from laddertui.cli.context import CommandContext
from laddertui.cli.exit_codes import DONE
from laddertui.cli.input_file import read_input
from laddertui.cli.output import answer, note, table
from laddertui.content.time_sheets import known_columns
from laddertui.domain.errors import LadderError, UsageError
from laddertui.domain.text import visible
from laddertui.importing.reader import LARGEST_FILE, read_time_sheet
from laddertui.importing.time_sheet import NamedHours, TimeSheet
from laddertui.presenters.time_sheets.words import closing_sentence, remembered_lines
from laddertui.services.session import ProfileSession
from laddertui.services.time_sheets.hours_mapping import read_hours_mapping

MOST_NAMED = 10
"""Rows left out that are named one by one; the rest is counted."""
IN_DRAFT = "A draft holds that now; laddertui goes on with it."
"""Said last, where the file's time was put into a draft."""
NOT_REMEMBERED = "What names stood for at the last import is not used:"
"""Said before why it cannot be read."""
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
    rows, said = (sheet.rows, []) if args.json else _fill_draft(args, sheet)
    named = list(zip(activity_names(rows), rows, shares(rows), strict=True))
    listed = [{"name": name, "hours": row.hours, "share": share} for name, row, share in named]
    cells = [(f"{share:.2f} %", f"{row.hours:.2f}", name) for name, row, share in named]
    answer(args, {"activities": listed}, table(HEAD, cells))
    for line in (*_remarks(sheet, args.by), *said):
        note(line)
    if not args.json:
        note(IN_DRAFT)
    return DONE


def _fill_draft(args: Namespace, sheet: TimeSheet) -> tuple[tuple[NamedHours, ...], list[str]]:
    """Return what the draft got, and what is to be said of names that are known already."""
    with CommandContext(args).open(read_only=False) as profile:
        if profile.has_draft() and not args.replace:
            raise LadderError("an assessment is unfinished; --replace puts this in its place")
        begun = start.open_assessment(profile, start.begin(profile)).draft
        remembered, said = _remembered(profile)
        mapped = proposed(begun, sheet, remembered)
        profile.store.save_draft(with_mapping(begun, sheet, mapped))
    return activities(mapped), [*said, *remembered_lines(mapped)]


def _remembered(profile: ProfileSession) -> tuple[dict[str, str], list[str]]:
    """Return what names stood for, or nothing and why that cannot be read."""
    try:
        return read_hours_mapping(profile), []
    except LadderError as error:
        return {}, [f"{NOT_REMEMBERED} {str(error).splitlines()[0]}"]


def _remarks(sheet: TimeSheet, by: str | None) -> Iterator[str]:
    """Give what does not count and why, how it was read, and how much it comes to."""
    for each in sheet.left_out[:MOST_NAMED]:
        yield f"{visible(each.where)}: left out, {visible(each.reason)}"
    if len(sheet.left_out) > MOST_NAMED:
        yield f"and {len(sheet.left_out) - MOST_NAMED} more left out"
    yield from sheet.remarks
    others = ", ".join(column for column in sheet.columns if column != sheet.column)
    if others and by is None:
        yield f"By {visible(sheet.column)}; --by names another column: {visible(others)}."
    yield closing_sentence(sheet)
