"""`laddertui export --format html`: a quarter and what led to it, as a page to print."""

from argparse import Namespace

from laddertui.cli.context import CommandContext
from laddertui.cli.newest import newest_quarter
from laddertui.cli.written_file import write_out
from laddertui.presenters.report.build import ReportChoice, rendered, report
from laddertui.presenters.report.sections import chosen_sections
from laddertui.services.exports import report_export


def run(args: Namespace) -> int:
    """Print a report, or write it to a file for this user alone.

    Raise UsageError for a section that is none, NotFoundError before anything is
    saved, InvalidFileError or NewerSchemaError for a quarter that cannot be read.
    """
    choice = ReportChoice(
        format=args.format,
        sections=chosen_sections(args.sections) if args.sections is not None else None,
        with_initials=args.initials,
    )
    session = CommandContext(args).open()
    quarter = args.quarter if args.quarter is not None else newest_quarter(session)
    made = report(session, quarter, choice)
    answered = {
        "quarter": quarter,
        "format": choice.format,
        "sections": [section.id for section in made.sections],
        "report": None,
    }
    data = rendered(made, choice.format)
    write_out(args, data, report_export.write, answered, session.folder.is_encrypted)
    return 0
