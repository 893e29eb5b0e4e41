"""The commands, each declared once: for the parser, its help, the completions and the dispatch.

What runs a command is imported when it is called: none loads anything that only another needs.
"""

from laddertui.cli.command_types import Command, argument
from laddertui.cli.export_commands import EXPORT_COMMANDS, FORCE
from laddertui.cli.opinion_commands import OPINION_COMMANDS
from laddertui.domain.signal import OUTCOMES

SHELLS = ("bash", "zsh", "fish")
"""The shells that a completion script can be made for."""
APP = "laddertui.cli.commands.app:run"
"""What runs without a command: the app."""

_CODE = argument("code", metavar="CODE", help="initials or a number; what a list shows")
COMMANDS = (
    Command(
        "import",
        "add saved quarters from TOML files",
        "laddertui.cli.commands.import_:run",
        (
            argument("files", nargs="+", metavar="FILE", help="a snapshot; - reads standard input"),
            argument(
                "--replace",
                action="store_true",
                help="put it over a saved quarter, which is kept as a revision",
            ),
        ),
    ),
    Command("status", "the newest quarter's figures", "laddertui.cli.commands.status:run"),
    Command(
        "show",
        "one quarter in full, and its figures",
        "laddertui.cli.commands.show:run",
        (
            argument(
                "quarter",
                nargs="?",
                metavar="QUARTER",
                help="like 2026-Q4; the newest readable one if left out",
            ),
        ),
    ),
    Command("history", "every saved quarter, oldest first", "laddertui.cli.commands.history:run"),
    Command(
        "drift",
        "the change of the rung between two quarters, split into its causes",
        "laddertui.cli.commands.drift:run",
        (
            argument(
                "from_",
                nargs="?",
                metavar="FROM",
                help="the earlier quarter; without both: the last two",
            ),
            argument("to", nargs="?", metavar="TO", help="the later quarter"),
        ),
    ),
    Command(
        "check",
        "validate files; every fault as file:line: reason",
        "laddertui.cli.commands.check:run",
        (
            argument(
                "paths",
                nargs="*",
                metavar="PATH",
                help="files or folders; all profiles if left out",
            ),
        ),
    ),
    Command(
        "signal",
        "note, dated today, that some AI capability moved, or what was tried",
        "laddertui.cli.commands.signal:run",
        (
            argument(
                "text",
                metavar="TEXT",
                help="one line; - reads standard input, so that no list of processes shows it",
            ),
            argument(
                "--affects",
                action="append",
                default=[],
                metavar="ID",
                help="an activity's id; may be repeated",
            ),
            argument(
                "--outcome",
                choices=OUTCOMES,
                help="what came of it, where AI was tried",
            ),
            argument("--tool", default="", metavar="NAME", help="with what it was tried"),
        ),
    ),
    Command("signals", "every signal and try, oldest first", "laddertui.cli.commands.signals:run"),
    *OPINION_COMMANDS,
    Command(
        "due",
        "exit code 10 and a line when a review or a sprint's end is due; for a shell prompt",
        "laddertui.cli.commands.due:run",
        (
            argument(
                "--all",
                action="store_true",
                help="every profile by its code, as far as no passphrase is needed",
            ),
            argument(
                "--once-a-day", action="store_true", help="say the same thing once a day only"
            ),
        ),
    ),
    *EXPORT_COMMANDS,
    Command(
        "profiles",
        "list people, add one, or change a code",
        "laddertui.cli.commands.profile.profiles:run",
        verbs=(
            Command("add", "add a profile and print its id", arguments=(_CODE,)),
            Command("rename", "give the profile another code", arguments=(_CODE,)),
        ),
    ),
    Command(
        "encrypt",
        "put the profile under a passphrase, in the standard age format",
        "laddertui.cli.commands.profile.encrypt:run",
        (
            argument(
                "--all",
                action="store_true",
                help="every plain profile, under the one passphrase that is given",
            ),
        ),
    ),
    Command(
        "decrypt",
        "turn an encrypted profile back into plain files",
        "laddertui.cli.commands.profile.decrypt:run",
    ),
    Command(
        "passphrase",
        "change an encrypted profile's passphrase; --passphrase-fd reads the old, then the new",
        "laddertui.cli.commands.profile.passphrase:run",
    ),
    Command(
        "backup",
        "write one archive of the profile, as its files are kept",
        "laddertui.cli.commands.profile.backup:run",
        (argument("file", metavar="FILE", help="the archive; - is standard output"), FORCE),
    ),
    Command(
        "restore",
        "put a backup back, under its own id",
        "laddertui.cli.commands.profile.restore:run",
        (
            argument("file", metavar="FILE", help="the archive; - reads standard input"),
            argument(
                "--replace",
                action="store_true",
                help="put it over the profile that is there; what differs is kept beside it",
            ),
            argument(
                "--dry-run", action="store_true", help="list what it holds, and write nothing"
            ),
        ),
    ),
    Command(
        "erase",
        "remove a profile for good, and list every file that was removed",
        "laddertui.cli.commands.profile.erase:run",
        (argument("--yes", action="store_true", help="do not ask for the code to be typed"),),
    ),
    Command(
        "assess",
        "the whole assessment as plain questions and answers",
        "laddertui.cli.commands.assess:run",
        (
            argument(
                "--plain",
                action="store_true",
                help="one line at a time, for screen readers and pipes",
            ),
            argument(
                "--lenient",
                action="store_true",
                help="in a pipe, ask again what is refused instead of ending there",
            ),
        ),
    ),
    Command(
        "config",
        "what is set, and from which file and line, or by default",
        "laddertui.cli.commands.config:run",
    ),
    Command(
        "hours",
        "turn a time tracker's export into a draft's activities and shares",
        "laddertui.cli.commands.hours:run",
        (
            argument("file", metavar="FILE", help="JSON or CSV; - is standard input"),
            argument("--replace", action="store_true", help="put it in the place of a draft"),
            argument(
                "--ignore",
                action="append",
                default=[],
                metavar="TAG",
                help="a tag that names nothing, such as work; may be repeated",
            ),
            argument("--by", metavar="COLUMN", help="the column that says what was done"),
        ),
    ),
    Command(
        "method",
        "the method's rules and claims, and whose each is",
        "laddertui.cli.commands.method:run",
        (argument("words", nargs="*", metavar="WORD", help="only what holds all of these words"),),
    ),
    Command(
        "occupations",
        "the occupations that a job title may mean, with published figures",
        "laddertui.cli.commands.occupations:run",
        (
            argument(
                "words", nargs="+", metavar="QUERY", help="a job title, or a code like 15-1252"
            ),
        ),
    ),
    Command("paths", "where everything is", "laddertui.cli.commands.paths:run"),
    Command(
        "completion",
        "print a completion script for a shell",
        "laddertui.cli.commands.completion:run",
        (argument("shell", choices=SHELLS, metavar="SHELL", help="bash, zsh or fish"),),
    ),
)
"""Every command, in the order of the help."""


def run_path(name: str | None) -> str:
    """Return what runs a command, as `module:function`; the app without one."""
    return next((command.run for command in COMMANDS if command.name == name), APP)
