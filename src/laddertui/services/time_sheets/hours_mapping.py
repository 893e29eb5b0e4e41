"""What a tracker's names stood for at earlier imports: in the profile, beside the person's name."""

from collections.abc import Mapping
from dataclasses import replace

from laddertui.domain.snapshot import SCHEMA
from laddertui.services.session import ProfileSession
from laddertui.storage import profile_details
from laddertui.storage.profile_details import ProfileDetails

MOST_REMEMBERED = 500
"""Names that are remembered, the newest; so the file stays far below what is read of one."""


def read_hours_mapping(profile: ProfileSession) -> dict[str, str]:
    """Return what a tracker's names stood for: an activity's id, or "" for what is no work.

    Raise LadderError where the file that says so cannot be read.
    """
    details = profile_details.read(profile.folder)
    return dict(details.hours or {}) if details else {}


def remember_hours_mapping(profile: ProfileSession, mapping: Mapping[str, str]) -> None:
    """Remember what names stand for, beside what was remembered of others.

    Raise LadderError; a file that cannot be read is left as it is.
    """
    profile.store.ensure_profile()
    known = profile_details.read(profile.folder) or ProfileDetails(schema=SCHEMA)
    earlier = {name: to for name, to in (known.hours or {}).items() if name not in mapping}
    newest = list({**earlier, **mapping}.items())[-MOST_REMEMBERED:]
    profile_details.write(profile.folder, replace(known, hours=dict(newest)))
