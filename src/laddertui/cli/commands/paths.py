"""`laddertui paths`: where everything is."""

from argparse import Namespace

from laddertui.cli.context import CommandContext
from laddertui.cli.output import answer, note
from laddertui.services.settings import setting_faults


def run(args: Namespace) -> int:
    """Print the folders; nothing is made."""
    dirs = CommandContext(args).dirs
    for fault in setting_faults(dirs):
        note(fault)
    paths = {
        "data": str(dirs.data),
        "profiles": str(dirs.profiles),
        "config": str(dirs.config),
        "cache": str(dirs.cache),
        "state": str(dirs.state),
    }
    answer(args, paths, (f"{name:<9} {path}" for name, path in paths.items()))
    return 0
