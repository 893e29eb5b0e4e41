"""The scores that a person gave again, blind, and the score doubt that they measure."""

import contextlib
import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from laddertui.domain.errors import LadderError
from laddertui.domain.repeats.repeat import Repeat, RepeatedScore
from laddertui.domain.repeats.score_doubt import (
    ASSUMED,
    GivenTwice,
    ScoreDoubt,
    given_twice,
    measured_doubt,
    pairs,
)
from laddertui.domain.snapshot import SCHEMA, Snapshot
from laddertui.services import clock
from laddertui.storage import snapshots
from laddertui.storage.profile_folder import ProfileFolder
from laddertui.storage.repeats import repeat_files

if TYPE_CHECKING:
    from laddertui.services.store import ProfileStore


class Repeated(NamedTuple):
    """What is known of the scores that were given again."""

    doubt: ScoreDoubt = ASSUMED
    """How far a score may be off."""
    so_far: int = 0
    """How many scores were given twice so far."""
    last_on: Mapping[str, dt.date] = MappingProxyType({})
    """By quarter, the last day on which some of its scores were given again."""
    is_momentary: bool = False
    """Whether the disk refused anything that it may give another time."""


NOTHING = Repeated()


class ScoreRepeats:
    """The repeats of an open profile."""

    def __init__(self, folder: ProfileFolder, store: "ProfileStore") -> None:
        self._folder = folder
        self._store = store

    def readable(self) -> list[Repeat]:
        """Return every repeat that can be read, oldest first. Raise LadderError."""
        return [row.repeat for row in repeat_files.rows(self._folder) if row.repeat is not None]

    def known(self) -> Repeated:
        """Return what the repeats come to; where they cannot be read, the doubt is assumed."""
        try:
            rows = repeat_files.rows(self._folder)
        except LadderError:
            return Repeated(is_momentary=True)
        repeats = [row.repeat for row in rows if row.repeat is not None]
        last_on: dict[str, dt.date] = {}
        for repeat in repeats:
            last_on[repeat.quarter] = max(
                repeat.scored_on, last_on.get(repeat.quarter, dt.date.min)
            )
        found = pairs(repeats, self._versions)
        is_momentary = any(row.is_momentary for row in rows)
        return Repeated(measured_doubt(found), len(found), last_on, is_momentary)

    def of_quarter(self, quarter: str) -> tuple[GivenTwice, ...]:
        """Return what of a quarter was scored again, oldest first; nothing where it is unreadable.

        Each stands beside the score that it had on that day.
        """
        try:
            found = [repeat for repeat in self.readable() if repeat.quarter == quarter]
        except LadderError:
            return ()
        return tuple(given_twice(found, self._versions))

    @property
    def doubt(self) -> ScoreDoubt:
        """How far a score may be off, and what that rests on."""
        return self.known().doubt

    def keep(self, quarter: str, scores: Sequence[tuple[str, int]]) -> Path:
        """Keep scores of a quarter that were given again today, and return their file.

        Raise ProfileInUseError in a window that only looks, or LadderError.
        """
        self._store.ensure_profile()
        given = tuple(RepeatedScore(id=activity, score=score) for activity, score in scores)
        repeat = Repeat(schema=SCHEMA, quarter=quarter, scored_on=clock.today(), scores=given)
        return repeat_files.add(self._folder, repeat)

    def _versions(self, quarter: str) -> Iterator[Snapshot]:
        """Yield the readable versions of a quarter, the newest first."""
        with contextlib.suppress(LadderError):
            yield self._store.quarter(quarter)
        yield from snapshots.revisions(self._folder, quarter)
