"""Noting a signal. It needs neither the profile's lock nor, in an encrypted one, its passphrase."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from laddertui.domain.signal import Signal
from laddertui.domain.snapshot import SCHEMA
from laddertui.forms import answers
from laddertui.services import clock
from laddertui.storage import profile_folder, profiles, signals
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.files import remove_file
from laddertui.storage.profile_folder import ProfileFolder


def note_signal(
    dirs: AppDirs, folder: ProfileFolder, text: str, affects: Sequence[str]
) -> tuple[Signal, Path]:
    """Note a signal, dated today. Raise AnswerError or LadderError."""
    words = answers.text(text)
    if not words:
        raise answers.AnswerError("Say in a few words what moved.")
    today = clock.today()
    folder = (
        replace(folder, files=profile_folder.find(dirs, folder.id).files)
        if folder.card.exists()
        else folder
    )
    profiles.ensure(dirs, folder, today)
    signal = Signal(
        schema=SCHEMA, noted_on=today, text=words, affects=tuple(dict.fromkeys(affects))
    )
    path = signals.note(folder, signal)
    now = profile_folder.find(dirs, folder.id)
    if (
        now.files.ending != folder.files.ending
    ):  # the profile was encrypted, or decrypted, in this very moment
        old, path = path, signals.note(now, signal)
        remove_file(old)
    return signal, path
