"""The commands that write what leaves the program, declared: the calendar, tables, the report."""

from laddertui.cli.command_types import Command, argument

_OUTPUT = argument(
    "-o",
    "--output",
    metavar="FILE",
    help="write it to a file; - is standard output, as without it",
)
FORCE = argument("--force", action="store_true", help="write over a file of any kind")
"""Of every command that writes a file where a person says."""

EXPORT_COMMANDS = (
    Command(
        "calendar",
        "the plan's weekly events, its end and the reviews, as iCalendar",
        "laddertui.cli.commands.exports.calendar:run",
        (
            _OUTPUT,
            argument(
                "--titles",
                action="store_true",
                help="your own titles; others who see the calendar read them",
            ),
            FORCE,
        ),
    ),
    Command(
        "export",
        "tables for other programs, or a report to print",
        "laddertui.cli.commands.exports.export:run",
        (
            argument(
                "quarter",
                nargs="?",
                metavar="QUARTER",
                help="like 2026-Q4; of a table every one, of a report the newest if left out",
            ),
            argument(
                "--format",
                choices=("csv", "json", "html", "md"),
                default="csv",
                metavar="FORMAT",
                help="csv or json (tables), html (one page, to print) or md (Markdown)",
            ),
            argument(
                "--rows",
                choices=("activities", "snapshots"),
                metavar="ROWS",
                help="of a table: a row for each of the activities (the usual) or snapshots",
            ),
            argument(
                "--all", action="store_true", help="a table of every profile that can be read"
            ),
            argument(
                "--sections",
                metavar="NAMES",
                help="of a report: only these parts, as summary,plan; it says so itself",
            ),
            argument(
                "--initials",
                action="store_true",
                help="of a report: initials in the place of the name",
            ),
            _OUTPUT,
            FORCE,
        ),
    ),
)
