"""The commands that write what leaves the program, declared: the calendar, the report."""

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
        "report",
        "a quarter and what led to it, as a page to print or as Markdown",
        "laddertui.cli.commands.exports.report:run",
        (
            argument(
                "quarter",
                nargs="?",
                metavar="QUARTER",
                help="like 2026-Q4; the newest readable one if left out",
            ),
            argument(
                "--format",
                choices=("html", "md"),
                default="html",
                metavar="FORMAT",
                help="html (one page, to print) or md (Markdown)",
            ),
            argument(
                "--sections",
                metavar="NAMES",
                help="only these parts, separated by commas, as summary,plan; it says so itself",
            ),
            argument("--initials", action="store_true", help="initials in the place of the name"),
            _OUTPUT,
            FORCE,
        ),
    ),
)
