"""The second opinions of an open profile: taking one in, and reading them beside the quarters."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from laddertui.domain.errors import FileFault, InvalidFileError, LadderError, NotFoundError
from laddertui.domain.opinions.comparison import ComparedOpinion, compare_opinion
from laddertui.domain.opinions.opinion import Opinion, OpinionSheet, given_scores
from laddertui.domain.snapshot import SCHEMA, Snapshot
from laddertui.domain.text import shortened, visible
from laddertui.services import authenticity, clock
from laddertui.services.opinions.sheets import is_own
from laddertui.services.session import ProfileSession
from laddertui.storage.opinions import opinion_files
from laddertui.storage.opinions.sheet_file import ReadSheet

LONGEST_SHOWN = 60
"""Letters of an id that are said again."""


class SheetTakenError(LadderError):
    """The same sheet was taken in already. Exit code 1."""


class KeptOpinion(NamedTuple):
    """An opinion that was taken in."""

    opinion: Opinion
    """What it says."""
    path: Path
    """Its file in the profile."""


class ReadOpinions(NamedTuple):
    """Every second opinion of a profile, or of one quarter of it."""

    compared: tuple[ComparedOpinion, ...]
    """Each beside its quarter, the oldest quarter first."""
    reasons: tuple[str, ...]
    """Why others cannot be shown, and what was not written with the profile's key, a line each."""


def take_in(session: ProfileSession, read: ReadSheet, is_replaced: bool = False) -> KeptOpinion:
    """Keep what was filled in on a sheet that came back.

    Raise InvalidFileError for a sheet that this profile did not write, of a quarter or an activity
    that it does not have, or on which nothing was scored; SheetTakenError where it was taken in
    already, unless `is_replaced`. Nothing is then changed.
    """
    sheet = read.sheet
    snapshot = _asked_quarter(session, read)
    if not is_own(session.folder, sheet):
        reason = "this profile wrote no sheet with this id; it may be another person's"
        raise InvalidFileError(read.fault(("sheet",), reason))
    if unknown := list(_unknown_activities(read, snapshot)):
        raise InvalidFileError(*unknown)
    if not given_scores(sheet):
        reason = "nothing is scored on it yet; write 1 to 5 behind score"
        raise InvalidFileError(read.fault(("activities", 0, "score"), reason))
    return keep_opinion(session, sheet, is_replaced)


def _asked_quarter(session: ProfileSession, read: ReadSheet) -> Snapshot:
    """Return the quarter that a sheet is about. Raise InvalidFileError where it is not saved."""
    try:
        return session.store.quarter(read.sheet.quarter)
    except NotFoundError:
        reason = f"this profile has no saved quarter {read.sheet.quarter}"
        raise InvalidFileError(read.fault(("quarter",), reason)) from None


def _unknown_activities(read: ReadSheet, snapshot: Snapshot) -> Iterator[FileFault]:
    known = {activity.id for activity in snapshot.activities}
    for number, row in enumerate(read.sheet.activities):
        if row.id not in known:
            shown = shortened(row.id, LONGEST_SHOWN)
            reason = f"{snapshot.quarter} has no activity {shown!r}; take this part out"
            yield read.fault(("activities", number, "id"), reason)


def keep_opinion(
    session: ProfileSession, sheet: OpinionSheet, is_replaced: bool = False
) -> KeptOpinion:
    """Keep what was scored on one of this profile's own sheets, dated today.

    Raise ProfileInUseError in a window that only looks, SheetTakenError where it was taken in
    already, unless `is_replaced`.
    """
    session.refuse_if_read_only()
    opinion = Opinion(
        schema=SCHEMA,
        quarter=sheet.quarter,
        sheet=sheet.sheet,
        by=sheet.by.strip(),
        given_on=clock.today(),
        scores=given_scores(sheet),
    )
    earlier = _taken_in(session, opinion)
    if earlier is None:
        session.store.ensure_profile()
        return KeptOpinion(opinion, opinion_files.add(session.folder, opinion))
    if not is_replaced:
        raise SheetTakenError(f"this sheet was taken in already, as {visible(earlier.name)}")
    return KeptOpinion(opinion, opinion_files.replace(session.folder, earlier, opinion))


def _taken_in(session: ProfileSession, opinion: Opinion) -> Path | None:
    """Return the file of the opinion that came on the same sheet; None where none did."""
    for row in opinion_files.rows(session.folder):
        if row.opinion is not None and row.opinion.sheet == opinion.sheet:
            return row.path
    return None


def read_opinions(session: ProfileSession, quarter: str | None = None) -> ReadOpinions:
    """Return every second opinion, or those of one quarter, each beside the quarter it is about.

    What cannot be read hides nothing else. Raise LadderError where nothing can be looked at.
    """
    compared, reasons = list[ComparedOpinion](), list[str]()
    for row in opinion_files.rows(session.folder):
        if row.opinion is None:
            reasons.append(row.reason or "")
        elif quarter in (None, row.opinion.quarter):
            try:
                snapshot = session.store.quarter(row.opinion.quarter)
            except LadderError as error:
                first = str(error).split("\n")[0]
                reasons.append(visible(f"{row.path.name} has no quarter beside it: {first}"))
            else:
                compared.append(compare_opinion(row.opinion, snapshot))
    reasons += authenticity.short_lines(session.folder)
    return ReadOpinions(tuple(compared), tuple(reasons))


def named(sheet: OpinionSheet, by: str) -> OpinionSheet:
    """Return a sheet with the name of whoever fills it in."""
    return replace(sheet, by=by)
