"""Noting a signal. It needs neither the profile's lock nor, in an encrypted one, its passphrase."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from laddertui.domain.signal import Signal
from laddertui.domain.snapshot import SCHEMA
from laddertui.flow import clock, questions
from laddertui.storage import places, profiles, signals
from laddertui.storage.door import remove
from laddertui.storage.folders import Folders
from laddertui.storage.places import Place


def note_signal(folders: Folders, place: Place, text: str, affects: Sequence[str]) -> tuple[Signal, Path]:
    """Note a signal, dated today. Raises Refusal or Trouble."""
    said = questions.text(text)
    if not said:
        raise questions.Refusal("Say in a few words what moved.")
    today = clock.today()
    place = replace(place, door=places.find(folders, place.id).door) if place.card.exists() else place
    profiles.ensure(folders, place, today)
    signal = Signal(schema=SCHEMA, noted_on=today, text=said, affects=tuple(dict.fromkeys(affects)))
    path = signals.note(place, signal)
    now = places.find(folders, place.id)
    if now.door.ending != place.door.ending:  # the profile was encrypted, or decrypted, in this very moment
        old, path = path, signals.note(now, signal)
        remove(old)
    return signal, path
