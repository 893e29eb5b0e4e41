"""`laddertui paths`: where everything is."""

from argparse import Namespace

from laddertui.cli import call


def run(args: Namespace) -> int:
    """Print the folders; nothing is made."""
    where = call.dirs(args)
    found = {
        "data": where.data,
        "profiles": where.profiles,
        "config": where.config,
        "cache": where.cache,
        "state": where.state,
    }
    call.answer(
        args, {k: str(v) for k, v in found.items()}, (f"{k:<9} {v}" for k, v in found.items())
    )
    return 0
