"""Noting a signal or a try, and changing one.

Noting needs neither the profile's lock nor, in an encrypted one, its passphrase.
"""

import contextlib
import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from laddertui.domain.errors import LadderError, ProfileChangedError
from laddertui.domain.signal import Outcome, Signal
from laddertui.domain.snapshot import SCHEMA
from laddertui.forms import answers
from laddertui.services import clock
from laddertui.storage import profile_folder, profiles, signals
from laddertui.storage.age import known_keys
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.encrypted_files import EncryptedFiles
from laddertui.storage.files import exists, remove_file
from laddertui.storage.leftovers import clearing
from laddertui.storage.profile_folder import ProfileFolder
from laddertui.storage.profile_form import Files, form_of

_TRIES = 3
"""How often a signal is tried anew while the profile is encrypted or decrypted around it."""


def note_signal(
    dirs: AppDirs,
    folder: ProfileFolder,
    text: str,
    affects: Sequence[str],
    outcome: Outcome | None = None,
    tool: str = "",
) -> tuple[Signal, Path]:
    """Note a signal, or with an outcome a try, dated today. Raise AnswerError or LadderError."""
    signal = _signal(clock.today(), text, affects, outcome, tool)
    for _ in range(_TRIES):
        with contextlib.suppress(ProfileChangedError):
            return signal, _note(dirs, folder, signal)
    return signal, _note(dirs, folder, signal)


def change_signal(
    folder: ProfileFolder,
    row: signals.Row,
    text: str,
    affects: Sequence[str],
    outcome: Outcome | None = None,
    tool: str = "",
) -> None:
    """Change what a signal says; its day stays. Raise AnswerError or LadderError."""
    noted_on = row.signal.noted_on if row.signal is not None else clock.today()
    signals.change(folder, row, _signal(noted_on, text, affects, outcome, tool))


def _signal(
    noted_on: dt.date, text: str, affects: Sequence[str], outcome: Outcome | None, tool: str
) -> Signal:
    """Return a signal. Raise AnswerError for words that cannot be one's."""
    words = answers.text(text)
    if not words:
        missing = "moved" if outcome is None else "was tried"
        raise answers.AnswerError(f"Say in a few words what {missing}.")
    return Signal(
        schema=SCHEMA,
        noted_on=noted_on,
        text=words,
        affects=tuple(dict.fromkeys(affects)),
        outcome=outcome,
        tool=answers.text(tool) or None,
    )


def _note(dirs: AppDirs, folder: ProfileFolder, signal: Signal) -> Path:
    """Keep a signal in the form that the profile has now. Raise LadderError.

    Raise ProfileChangedError where the form changes before anything is written.
    """
    if exists(folder.card):
        folder = replace(folder, files=_files_now(dirs, folder))
    _refuse_another_key(dirs, folder)
    profiles.ensure(dirs, folder, signal.noted_on)
    path = signals.note(folder, signal)
    now = profile_folder.find(dirs, folder.id)
    if now.files.ending != folder.files.ending:  # the form changed in this very moment
        old, path = path, signals.note(now, signal)
        remove_file(old)
        clearing.clear_lone_key(now)  # a decryption left it for the file that went just now
    return path


def _refuse_another_key(dirs: AppDirs, folder: ProfileFolder) -> None:
    """Raise LadderError where profile.toml names another key than at the last opening here.

    Whoever put it there could read the signal, and its owner could not.
    """
    known = known_keys.read(dirs, folder.path)
    if known and folder.is_encrypted and form_of(folder.files) != (folder.files.ending, known):
        raise LadderError(
            f"{folder.card} names another key than when this profile was last opened here; nothing"
            " was noted. Open the profile with its passphrase to see which is right"
        )


def _files_now(dirs: AppDirs, folder: ProfileFolder) -> Files:
    """Return the files as the card says they are now: open ones stay so while the key is theirs."""
    now, known = profile_folder.find(dirs, folder.id).files, folder.files
    if isinstance(now, EncryptedFiles) and isinstance(known, EncryptedFiles):
        return known if now.public_key == known.public_key else now
    return now
