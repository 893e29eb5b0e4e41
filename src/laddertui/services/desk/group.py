"""The figures of a group: one row a person, and the middle of them; for five and more alone."""

from statistics import median

from laddertui.domain.errors import LadderError
from laddertui.domain.record import record
from laddertui.services.session import ProfileSession
from laddertui.storage import profile_folder
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.profile_folder import ProfileFolder

SMALLEST_GROUP = 5
"""People; in a smaller group the middle would say too much of each. This project's own limit."""


@record
class PersonFigures:
    """What one person's newest readable quarter comes to, as `export --rows snapshots` has it."""

    profile_id: str
    """Whose it is."""
    quarter: str
    """The quarter, like 2026-Q4."""
    rung: float
    """1.00 to 5.00."""
    exposed_share: float
    """Percent of the week at scores 1 and 2."""
    anchored_share: float
    """Percent of the week at scores 4 and 5."""


@record
class GroupMiddle:
    """The medians of a group."""

    rung: float
    """1.00 to 5.00."""
    exposed_share: float
    """Percent."""
    anchored_share: float
    """Percent."""


def figures_of(dirs: AppDirs, folder: ProfileFolder) -> PersonFigures | None:
    """Return the figures of a profile whose files are open; None where there are none to read."""
    try:
        with ProfileSession(dirs, folder, read_only=True) as session:
            newest = session.summary().newest
    except LadderError:
        return None
    if newest is None:
        return None
    return PersonFigures(
        profile_id=folder.id,
        quarter=newest.quarter,
        rung=newest.rung,
        exposed_share=newest.exposed_share,
        anchored_share=newest.anchored_share,
    )


def plain_figures(dirs: AppDirs, profile_id: str) -> PersonFigures | None:
    """Return the figures of a profile that no passphrase locks; None for any other."""
    try:
        folder = profile_folder.find(dirs, profile_id)
    except LadderError:
        return None
    return figures_of(dirs, folder) if folder.files.is_open else None


def middle(people: list[PersonFigures]) -> GroupMiddle:
    """Return the median of each figure, of one person or more."""
    return GroupMiddle(
        rung=median(each.rung for each in people),
        exposed_share=median(each.exposed_share for each in people),
        anchored_share=median(each.anchored_share for each in people),
    )
