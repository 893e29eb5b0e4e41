"""`laddertui config`: what is set, and from which line, or by default."""

from argparse import Namespace

from laddertui.cli.context import CommandContext
from laddertui.cli.exit_codes import DONE, WRONG_USE
from laddertui.cli.output import answer, note
from laddertui.services.settings import (
    key_states,
    load_settings,
    setting_lines,
    setting_states,
    settings_path,
)


def run(args: Namespace) -> int:
    """Print every setting; return 2 where a line of the file is wrong. Nothing is made."""
    dirs = CommandContext(args).dirs
    read, path = load_settings(dirs), settings_path(dirs)
    data = {
        "path": str(path),
        "settings": [
            {"key": s.key, "value": s.value, "from": s.origin, "line": s.line}
            for s in (*setting_states(read), *key_states(read))
        ],
        "faults": [{"file": f.where, "line": f.line, "reason": f.reason} for f in read.faults],
    }
    answer(args, data, setting_lines(read, path))
    for fault in read.fault_lines():
        note(fault)
    return WRONG_USE if read.faults else DONE
