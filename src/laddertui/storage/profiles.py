"""Profiles: one folder a person under `profiles/`, each with a profile.toml.

schema = 1
uid = "3f0c…"              # for calendars and locks; never shown
code = "AB"                # what a list shows: initials or a number
created_on = 2026-11-22
"""

import datetime as dt
import secrets
import shutil
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from laddertui.domain.errors import DiskError, LadderError, NotFoundError, UsageError
from laddertui.domain.record import record
from laddertui.domain.snapshot import SCHEMA
from laddertui.domain.text import composed, has_controls, has_letters, look_alike, shortened
from laddertui.storage.app_dirs import AppDirs
from laddertui.storage.caches import list_cache
from laddertui.storage.caches.list_cache import ListCache
from laddertui.storage.files import exists, is_folder, make_folder, names_in, read_file, write_file
from laddertui.storage.profile_folder import (
    ProfileFolder,
    find,
    ids,
    is_id,
    is_profile,
    obvious,
    path_of,
    possible_ids,
)
from laddertui.storage.toml import reader, writer

LONGEST_CODE = 40
"""Letters; a code is initials or a number, not a name."""
MOST_LISTED = 10
"""Profiles in a line that asks for one of them; a prompt prints it, and `profiles` has them all."""


@record
class Profile:
    """What profile.toml says.

    It is never encrypted, so it holds nothing that tells who the person is.
    """

    schema: int
    """The format's number, 1 or more."""
    uid: str
    """For calendars; never shown. 32 hexadecimal digits."""
    code: str
    """What a list shows: initials or a number, 40 letters at most."""
    created_on: dt.date
    """The day the profile was made."""
    keep_until: dt.date | None = None
    """The last day on which it may be kept; None where nothing was agreed."""
    public_key: str | None = None
    """Of an encrypted profile; its presence is what makes a profile one."""


def card(folder: ProfileFolder) -> Profile | None:
    """Return what profile.toml says; None where there is none yet.

    Raise InvalidFileError or NewerSchemaError.
    """
    try:
        data = read_file(folder.card)
    except NotFoundError:
        return None
    return reader.read_record(data, str(folder.card), Profile)


def keep(folder: ProfileFolder, profile: Profile) -> None:
    """Write profile.toml, which is never encrypted. Raise LadderError."""
    write_file(folder.card, writer.dump_record(profile))


def codes(dirs: AppDirs) -> dict[str, str | None]:
    """Return every profile's code by its id, by what the list kept where no file has changed.

    None where there is no card, and where it cannot be read: it hides no other.
    """
    cache, found = ListCache(dirs), dict[str, str | None]()
    for profile_id in possible_ids(dirs):
        kept = cache.get(profile_id, list_cache.state_of(f"{dirs.profiles}/{profile_id}"))
        if kept is not None:
            found[profile_id] = kept["code"]
        elif is_profile(dirs.profiles / profile_id):
            found[profile_id] = _code(dirs, profile_id)
    return found


def _code(dirs: AppDirs, profile_id: str) -> str | None:
    try:
        known = card(find(dirs, profile_id))
    except LadderError:
        return None
    return (known.code.strip() or profile_id) if known else None


def choose(dirs: AppDirs, wanted: str | None) -> str:
    """Return the id of the profile that is meant.

    An id, or a code only one has; else the only one; else the first. Raise UsageError when several
    are there and none is named, NotFoundError when the named one is not.
    """
    if profile_id := obvious(dirs, wanted):
        return profile_id
    if wanted is None:
        raise UsageError(f"there are several profiles; name one with --profile: {_list(dirs)}")
    matches = [
        profile_id
        for profile_id, code in codes(dirs).items()
        if code is not None and composed(code) == composed(wanted)
    ]
    if len(matches) == 1:
        return matches[0]
    if matches:
        raise UsageError(
            f"several profiles have the code {wanted!r}; name one by its id: {', '.join(matches)}"
        )
    hidden = _unreadable_text(dirs)
    raise NotFoundError(f"there is no profile {wanted!r}{hidden}; laddertui profiles lists them")


def _unreadable_text(dirs: AppDirs) -> str:
    """Return what the first profile is refused for whose code is not known; "" where all are."""
    for profile_id in ids(dirs):
        try:
            card(find(dirs, profile_id))
        except LadderError as error:
            reason = str(error).splitlines()[0]
            return f" among those that can be read; it may be {profile_id}: {reason}"
    return ""


def _list(dirs: AppDirs) -> str:
    """Return the first ids with their codes, and how many more there are."""
    known = list(ids(dirs))
    names = ", ".join(
        f"{profile_id} ({shortened(code, LONGEST_CODE)})" if code else profile_id
        for profile_id, code in ((each, _code(dirs, each)) for each in known[:MOST_LISTED])
    )
    more = len(known) - MOST_LISTED
    return f"{names} and {more:,} more; laddertui profiles lists them" if more > 0 else names


def check_code(code: str) -> str:
    """Return the code, trimmed.

    Raise UsageError for one that cannot be seen in a list, or named in a command.
    """
    code = code.strip()
    if len(code) > LONGEST_CODE or has_controls(code) or not has_letters(code):
        raise UsageError(
            f"a code has 1 to {LONGEST_CODE} visible letters, such as initials or a number"
        )
    if code.startswith("-"):
        raise UsageError(
            "a code that begins with a hyphen would be taken for an option; begin with a letter or"
            " a digit"
        )
    return code


def make(dirs: AppDirs, profile_id: str, code: str, today: dt.date) -> ProfileFolder:
    """Make a profile's folder and card, if they are not there yet."""
    folder = find(dirs, profile_id)
    make_folder(folder.path)
    if card(folder) is None:
        made = Profile(schema=SCHEMA, uid=secrets.token_hex(16), code=code, created_on=today)
        keep(folder, made)
    return folder


def ensure(dirs: AppDirs, folder: ProfileFolder, today: dt.date) -> None:
    """Make a profile with the first thing that is kept in it; its code is its id at first.

    Raise NotFoundError for an encrypted one whose card is gone: what it is must not be guessed.
    """
    if not exists(folder.card):
        if folder.is_encrypted:
            raise NotFoundError(
                f"{folder.card} is not there any more; the profile was erased or moved away"
            )
        make(dirs, folder.id, folder.id, today)


def add(dirs: AppDirs, code: str, today: dt.date) -> str:
    """Add a profile under a code and return its id, which says nothing about the person.

    The caller holds the list. Raise UsageError for a code that cannot be, LadderError for one that
    is taken and for what cannot be written; nothing of the profile is then there.
    """
    code, known = check_code(code), codes(dirs)
    _refuse_taken(code, known)
    shapes = {look_alike(each) for each in known.values() if each is not None}
    profile_id = f"p-{secrets.token_hex(4)}"
    while profile_id in shapes:
        profile_id = f"p-{secrets.token_hex(4)}"
    try:
        make(dirs, profile_id, code, today)
    except LadderError:
        take_back(dirs, profile_id)
        raise
    return profile_id


def take_back(dirs: AppDirs, profile_id: str) -> None:
    """Remove what adding a profile has made so far. What cannot be removed stays, unsaid."""
    folder = path_of(dirs, profile_id)
    shutil.rmtree(folder, ignore_errors=True)


def rename(dirs: AppDirs, folder: ProfileFolder, code: str) -> None:
    """Give a profile another code. Raise NotFoundError where it has no card."""
    known = card(folder)
    if known is None:
        raise NotFoundError(f"{folder.card} is not there; save something in this profile first")
    code = free_code(dirs, code, but=folder.id)
    keep(folder, replace(known, code=code))


def free_code(dirs: AppDirs, code: str, but: str | None = None) -> str:
    """Return the code, trimmed.

    Raise UsageError for one that cannot be shown, LadderError for one that another profile has, or
    that looks like it.
    """
    code = check_code(code)
    _refuse_taken(code, {key: each for key, each in codes(dirs).items() if key != but})
    return code


def _refuse_taken(code: str, others: Mapping[str, str | None]) -> None:
    """Raise LadderError for a code that another profile has, or that looks like it."""
    shape = look_alike(code)
    if any(other and look_alike(other) == shape for other in others.values()):
        raise LadderError(f"there is a profile with the code {code!r} already; choose another")
    if shape in others:
        raise LadderError(f"{code!r} is another profile's id; choose another code")


def foreign_folders(dirs: AppDirs) -> list[Path]:
    """Return the folders among the profiles whose names no profile can have, in order.

    A profile that somebody copied back under its code, as a rule. Hidden ones are other programs'.
    """
    try:
        return [
            dirs.profiles / name
            for name in sorted(names_in(dirs.profiles))
            if not is_id(name) and not name.startswith(".") and is_folder(dirs.profiles / name)
        ]
    except DiskError:
        return []
