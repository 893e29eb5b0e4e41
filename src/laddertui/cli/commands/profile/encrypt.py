"""`laddertui encrypt`: put a profile, or every plain one, under a passphrase."""

from argparse import Namespace

from laddertui.cli import passphrase, progress
from laddertui.cli.context import CommandContext
from laddertui.cli.exit_codes import DONE, FAILED
from laddertui.cli.output import answer, note
from laddertui.domain.errors import LadderError, UsageError
from laddertui.domain.text import visible
from laddertui.services import encryption, profiles
from laddertui.services.clock import today
from laddertui.services.profile_lookup import AppDirs, ProfileFolder, find_profile
from laddertui.services.session import hold_profile
from laddertui.services.unlock import leave_no_core

WITHOUT = (
    "is encrypted now. There is no way in without the passphrase: keep it somewhere safe from loss."
)
REMAINS = "what was plain before may still be found on the disk, in backups and in sync copies"
NONE_PLAIN = "every profile is encrypted already; nothing was changed"


def run(args: Namespace) -> int:
    """Encrypt. The plain files go once the encrypted ones lie on the disk and were read back."""
    leave_no_core()
    context = CommandContext(args)
    return _encrypt_all(args, context) if args.all else _encrypt_one(args, context)


def _encrypt_one(args: Namespace, context: CommandContext) -> int:
    folder = context.folder()
    if folder.is_encrypted:
        raise LadderError(
            f"the profile {folder.id!r} is encrypted already; laddertui passphrase changes its"
            " passphrase"
        )
    chosen = passphrase.new(args, folder.id)
    data = _encrypt(context.dirs, folder, chosen)
    answer(args, data, [f"{folder.id} {WITHOUT}"])
    note(REMAINS)
    passphrase.note_if_short(chosen)
    return DONE


def _encrypt_all(args: Namespace, context: CommandContext) -> int:
    """Encrypt every plain profile under one passphrase, each with a key of its own."""
    if args.profile is not None:
        raise UsageError("--all means every profile; name one with --profile, or take --all")
    entries = profiles.entries(context.dirs)
    plain = [entry for entry in entries if entry.is_encrypted is False]
    stay = [entry.label for entry in entries if entry.is_encrypted is None]
    done, lines = list[dict[str, str]](), list[str]()
    if plain:
        chosen = passphrase.new(args, ", ".join(entry.label for entry in plain))
        for entry in plain:
            try:
                folder = find_profile(context.dirs, entry.id)
                done.append(_encrypt(context.dirs, folder, chosen))
                lines.append(f"{entry.label} {WITHOUT}")
            except LadderError as error:
                note(f"{visible(entry.label)}: {visible(str(error)).splitlines()[0]}")
                stay.append(entry.label)
        passphrase.note_if_short(chosen)
    answer(args, {"profiles": done}, lines if done or stay else [NONE_PLAIN])
    if done:
        note(REMAINS)
    if stay:
        note(f"not encrypted: {visible(', '.join(stay))}")
    return FAILED if stay else DONE


def _encrypt(dirs: AppDirs, folder: ProfileFolder, chosen: str) -> dict[str, str]:
    """Encrypt a plain profile, say what was left beside it, and return the answer's data."""
    with hold_profile(dirs, folder):
        key = encryption.new_key(chosen)
        steps = encryption.encrypting(dirs, folder, key, today())
        folder = progress.follow("encrypting", steps)
    if left := encryption.left_words(folder):
        note(left)
    if earlier := encryption.earlier_words(folder):
        note(earlier)
    for path in encryption.hidden_files(folder):
        note(f"{visible(str(path))} is another program's and was left as it is")
    return {"profile": folder.id, "public_key": key.identity.public_key}
