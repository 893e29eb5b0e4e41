"""Every profile as the list knows it: read once, and kept while none of its files has changed.

What is kept of a plain profile is what the list shows of it, and of an encrypted one what its card
says. Whatever cannot be read, or only now, is looked at each time.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from laddertui.domain.errors import LadderError, UnreadableError
from laddertui.domain.progress import Progress, Steps
from laddertui.domain.record import record
from laddertui.services.desk.group import PersonFigures
from laddertui.services.desk.profile_dates import ProfileDates
from laddertui.services.due import DueDays, NewestQuarter, read_newest
from laddertui.services.profile_details import consent_day
from laddertui.services.profiles import ProfileEntry, entry_of, told_apart
from laddertui.storage import profile_details, profile_folder, profiles, snapshots
from laddertui.storage.age.keys import ENDING
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.caches import list_cache
from laddertui.storage.caches.list_cache import ListCache
from laddertui.storage.files import exists
from laddertui.storage.profile_folder import SNAPSHOTS, ProfileFolder

Row = dict[str, Any]


@record
class ListedProfile:
    """What the list knows of one profile."""

    entry: ProfileEntry
    """Its code, and whether it is encrypted."""
    dates: ProfileDates = ProfileDates()
    """Its dates, as far as they can be known."""
    figures: PersonFigures | None = None
    """Its newest quarter's figures; None where none can be read."""
    error: LadderError | None = None
    """Why it cannot be read, or not wholly; None where it can."""
    is_momentary: bool = False
    """Whether the disk refused something that it may give another time."""


def reading(dirs: AppDirs) -> Steps[list[ListedProfile]]:
    """Read every profile, by id, and return them; one that cannot be read hides no other.

    Closing the steps keeps what was read so far. Raise LadderError where the folder of profiles
    cannot be read.
    """
    names = profile_folder.possible_ids(dirs)
    cache, listed = ListCache(dirs), list[ListedProfile]()
    try:
        for done, name in enumerate(names, 1):
            if known := _listed(dirs, cache, name):
                listed.append(known)
            yield Progress(done=done, total=len(names))
    finally:
        cache.keep(names)
    entries = told_apart([each.entry for each in listed])
    return [
        each if each.entry is entry else replace(each, entry=entry)
        for each, entry in zip(listed, entries, strict=True)
    ]


def _listed(dirs: AppDirs, cache: ListCache, profile_id: str) -> ListedProfile | None:
    """Return what is known of a profile; None where there is only an empty folder."""
    state = list_cache.state_of(f"{dirs.profiles}/{profile_id}")
    row = cache.get(profile_id, state)
    if row is not None:
        return _from_row(dirs, profile_id, row)
    if not profile_folder.is_profile(dirs.profiles / profile_id):
        return None
    entry = ProfileEntry(id=profile_id, code=None, is_encrypted=None)
    try:
        folder = profile_folder.find(dirs, profile_id)
        card = profiles.card(folder)
        entry = entry_of(folder, card)
        known = _known(dirs, folder, card)
    except LadderError as error:
        return ListedProfile(entry=entry, error=error)
    # whether one that looks plain beside a key is so is a question that its own files do not answer
    is_sure = folder.is_encrypted or not exists(folder.identity)
    if card and is_sure and not known.is_momentary:
        cache.add(profile_id, state, _to_row(known))
    return known


def read_one(dirs: AppDirs, folder: ProfileFolder) -> ListedProfile:
    """Return what is known of a profile, unlocked or not. Raise LadderError where it is not."""
    return _known(dirs, folder, profiles.card(folder))


def _known(dirs: AppDirs, folder: ProfileFolder, card: profiles.Profile | None) -> ListedProfile:
    entry, keep_until = entry_of(folder, card), card.keep_until if card else None
    saved = snapshots.saved_quarters(folder)
    if not folder.files.is_open:
        return ListedProfile(entry=entry, dates=_sealed(keep_until, saved))
    consent, is_momentary = _consent(folder)
    read = read_newest(dirs, folder)
    return ListedProfile(
        entry=entry,
        dates=ProfileDates(
            due=read.due, keep_until=keep_until, consent=consent, newest=_last(saved)
        ),
        figures=_figures(read),
        is_momentary=is_momentary,
    )


def _sealed(keep_until: dt.date | None, saved: Sequence[str]) -> ProfileDates:
    return ProfileDates(keep_until=keep_until, newest=_last(saved), is_sealed=True)


def _last(saved: Sequence[str]) -> str:
    return saved[-1] if saved else ""


def _figures(newest: NewestQuarter) -> PersonFigures | None:
    if newest.figures is None:
        return None
    _, rung, exposed_share, anchored_share = newest.figures
    return PersonFigures(newest.quarter, rung, exposed_share, anchored_share)


def _consent(folder: ProfileFolder) -> tuple[str, bool]:
    """Return the consent's day, and whether the disk refused to give it; it hides no other day."""
    try:
        known = profile_details.read(folder)
    except LadderError as error:
        return "", isinstance(error, UnreadableError)
    return consent_day((known.consent_note if known else None) or ""), False


def _to_row(known: ListedProfile) -> Row:
    """Return what is kept of a profile; of an encrypted one no more than its card says."""
    card = {
        "code": known.entry.code,
        "encrypted": known.entry.is_encrypted,
        "keep_until": _text(known.dates.keep_until),
    }
    if known.entry.is_encrypted:
        return card
    return card | {
        "next_review_on": _text(known.dates.due.next_review_on),
        "sprint_ends_on": _text(known.dates.due.sprint_ends_on),
        "consent": known.dates.consent,
        "newest": known.dates.newest,
        "figures": known.figures,
    }


def _from_row(dirs: AppDirs, profile_id: str, row: Row) -> ListedProfile:
    entry = ProfileEntry(id=profile_id, code=row["code"], is_encrypted=row["encrypted"])
    keep_until = _day(row["keep_until"])
    if entry.is_encrypted:
        saved = snapshots.quarters_in(dirs.profiles / profile_id / SNAPSHOTS, ENDING)
        return ListedProfile(entry=entry, dates=_sealed(keep_until, saved))
    dates = ProfileDates(
        due=DueDays(_day(row["next_review_on"]), _day(row["sprint_ends_on"])),
        keep_until=keep_until,
        consent=row["consent"],
        newest=row["newest"],
    )
    figures = PersonFigures(*row["figures"]) if row["figures"] else None
    return ListedProfile(entry=entry, dates=dates, figures=figures)


def _text(day: dt.date | None) -> str | None:
    return day.isoformat() if day else None


def _day(text: str | None) -> dt.date | None:
    return dt.date.fromisoformat(text) if text else None
