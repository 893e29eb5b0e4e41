"""The commands of second opinions, declared."""

from laddertui.cli.command_types import Command, argument
from laddertui.cli.export_commands import FORCE

OPINION_COMMANDS = (
    Command(
        "opinion",
        "a second opinion: a blind sheet goes out, is scored, and is taken in",
        "laddertui.cli.commands.opinion:run",
        verbs=(
            Command(
                "ask",
                "write a blind sheet: the activities by name, without shares and scores",
                arguments=(
                    argument(
                        "quarter",
                        nargs="?",
                        metavar="QUARTER",
                        help="like 2026-Q4; the newest readable one if left out",
                    ),
                    argument(
                        "-o",
                        "--output",
                        metavar="FILE",
                        help="write it to a file; - is standard output, as without it",
                    ),
                    FORCE,
                ),
            ),
            Command(
                "give",
                "score a sheet by plain questions; it needs no profile",
                arguments=(
                    argument("file", metavar="FILE", help="the sheet; it is written back"),
                    argument(
                        "--lenient",
                        action="store_true",
                        help="in a pipe, ask again what is refused instead of ending there",
                    ),
                ),
            ),
            Command(
                "add",
                "take a filled-in sheet into the profile",
                arguments=(
                    argument("file", metavar="FILE", help="the sheet; - is standard input"),
                    argument(
                        "--replace",
                        action="store_true",
                        help="put it over what came on the same sheet before",
                    ),
                ),
            ),
        ),
    ),
    Command(
        "opinions",
        "how others score your activities, beside your own scores",
        "laddertui.cli.commands.opinions:run",
        (argument("quarter", nargs="?", metavar="QUARTER", help="like 2026-Q4; all if left out"),),
    ),
)
"""A sheet goes out, is scored, comes back, and is shown."""
