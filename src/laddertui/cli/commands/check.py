"""`laddertui check [PATH…]`: validate files, every fault on stdout as `file:line: reason`."""

from argparse import Namespace
from pathlib import Path

from laddertui.cli import passphrase
from laddertui.cli.context import CommandContext
from laddertui.cli.exit_codes import DONE, LOCKED, NEWER, WRONG_USE
from laddertui.cli.output import answer, note
from laddertui.domain.errors import LockedError
from laddertui.domain.text import visible
from laddertui.services.check import CheckReport, check_files, profile_path
from laddertui.services.clock import today
from laddertui.services.families import families_paths
from laddertui.services.profiles import foreign_folders
from laddertui.services.settings import settings_paths


def run(args: Namespace) -> int:
    """Print every fault.

    Return 2 if any file fails, 4 if some stayed locked, 5 if the only fault is a newer schema.
    """
    report = check_files(
        _paths(args),
        today(),
        _PassphraseReader(args).read,
        _say_locked,
        must_exist=bool(args.paths),
        foreign_folders=_foreign_folders(args),
    )
    faults = [*report.faults, *report.newer]
    rows = [{"file": f.where, "line": f.line, "reason": f.reason} for f in faults]
    answer(args, {"checked": report.checked - report.locked, "faults": rows}, map(str, faults))
    for line in report.unverified:
        note(line)
    for path in report.histories:
        note(
            f"{visible(str(path))} holds older versions, kept by a sync tool; they are no part of"
            " a profile, and stay when it is erased elsewhere"
        )
    return _exit_code(report)


def _exit_code(report: CheckReport) -> int:
    if report.faults:
        return WRONG_USE
    if report.locked:
        return LOCKED
    return NEWER if report.newer else DONE


def _paths(args: Namespace) -> list[Path]:
    """Return the files and folders named, else the profile named, else every profile."""
    if args.paths:
        return [Path(path) for path in args.paths]
    context = CommandContext(args)
    if context.named_profile is None:
        dirs = context.dirs
        return [dirs.profiles, *settings_paths(dirs), *families_paths(dirs)]
    return [profile_path(context.dirs, context.profile_id())]


def _foreign_folders(args: Namespace) -> list[Path]:
    """Return the folders among all profiles that no profile can have, where all are looked at."""
    context = CommandContext(args)
    is_part = args.paths or context.named_profile is not None
    return [] if is_part else foreign_folders(context.dirs)


def _say_locked(locked: LockedError) -> None:
    note(f"{visible(str(locked))}; what is sealed there was not looked into")


class _PassphraseReader:
    """Reads a passphrase for each encrypted profile; one from a descriptor is tried on all."""

    def __init__(self, args: Namespace) -> None:
        self._args = args
        self._from_descriptor: str | None = None

    def read(self, profile_id: str) -> str:
        """Return the passphrase of a profile. Raise LockedError or UsageError."""
        if self._from_descriptor is not None:
            return self._from_descriptor
        current = passphrase.current(self._args, profile_id)
        if self._args.passphrase_fd is not None:
            self._from_descriptor = current
        return current
