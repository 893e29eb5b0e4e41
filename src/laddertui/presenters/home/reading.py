"""What Home reads of a profile, each file once; `view.py` is what it says of that."""

import datetime as dt
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from laddertui.domain.errors import InvalidFileError, LadderError, NotFoundError
from laddertui.domain.record import record
from laddertui.presenters.home import further_looks
from laddertui.services.session import ProfileSession
from laddertui.services.summary.records import ProfileSummary

if TYPE_CHECKING:
    from laddertui.storage.toml.draft_glance import DraftGlance

R = TypeVar("R")


@record
class HomeFiles:
    """What Home knows of a profile, whatever the day."""

    folder: Path
    """The profile's folder."""
    read_only: bool
    """Whether the window only looks."""
    known: ProfileSummary | None
    """All saved quarters at a glance; None where they cannot be read now."""
    has_draft: bool
    """Whether an assessment waits to be continued."""
    draft: "DraftGlance | None" = None
    """The same at a glance; None without one, or one that cannot be read."""
    is_draft_broken: bool = False
    """Whether it cannot be read."""
    signals_label: str = ""
    """How many signals were noted since the newest quarter, in words."""
    opinions_label: str = ""
    """How many second opinions there are, in words."""
    keep_until: dt.date | None = None
    """The day until which the profile may be kept; None for no such day."""
    unverified: str = ""
    """What is said of files that were not written with the profile's key; "" for nothing."""
    troubles: tuple[str, ...] = ()
    """Why something could not be read, a line each."""


class _Reader:
    """Reads one thing after the other; what cannot be read hides nothing else."""

    def __init__(self) -> None:
        self.troubles: list[str] = []
        """Why something could not be read, a line each."""

    def read(self, ask: Callable[[], R], otherwise: R) -> R:
        """Return what is asked for, or something else where it cannot be read."""
        try:
            return ask()
        except LadderError as error:
            line = str(error).split("\n")[0]
            if line not in self.troubles:
                self.troubles.append(line)
            return otherwise


def read_home(profile: ProfileSession) -> HomeFiles:
    """Return what Home is made of; what cannot be read now is said, and hides nothing else."""
    reader = _Reader()
    known = reader.read(profile.summary, None)
    has_draft = reader.read(profile.has_draft, False)
    draft, is_draft_broken, signals, opinions = None, False, "", ""
    if known is not None and has_draft:
        draft, is_draft_broken = _draft(profile)
    if known is not None and known.newest is not None:
        taken_on = known.newest.taken_on
        signals = reader.read(lambda: further_looks.signals_line(profile, taken_on), "")
        opinions = reader.read(lambda: further_looks.opinions_line(profile), "")
    keep_until = reader.read(lambda: _keep_until(profile), None)
    unverified = reader.read(profile.unverified, "")
    if known is not None and known.done_reason:
        reason = known.done_reason.removeprefix(f"{profile.folder.path}/")
        reader.troubles.append(f"{reason}; nothing can be ticked off until it is mended")
    return HomeFiles(
        folder=profile.folder.path,
        read_only=profile.read_only,
        known=known,
        has_draft=has_draft,
        draft=draft,
        is_draft_broken=is_draft_broken,
        signals_label=signals,
        opinions_label=opinions,
        keep_until=keep_until,
        unverified=unverified,
        troubles=tuple(reader.troubles),
    )


def _draft(profile: ProfileSession) -> tuple["DraftGlance | None", bool]:
    """Return the draft at a glance, and whether there is one that cannot be read."""
    try:
        return profile.draft_glance(), False
    except LadderError:
        return None, True


def _keep_until(profile: ProfileSession) -> dt.date | None:
    """Return the day until which the profile may be kept; None where there is none.

    Raise LadderError where the card cannot be read now.
    """
    from laddertui.storage.files import read_file

    try:
        data = read_file(profile.folder.card)
        if b"keep_until" not in data:  # almost always, and then no parser is needed
            return None
        from laddertui.storage.toml.source import TomlSource

        until = TomlSource(data, str(profile.folder.card)).table.get("keep_until")
    except (NotFoundError, InvalidFileError):
        return None
    return until if isinstance(until, dt.date) else None
