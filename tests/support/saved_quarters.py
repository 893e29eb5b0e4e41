"""Quarters saved in a profile, whole ones and broken ones."""

from laddertui.services.session import ProfileSession
from tests.support.drafts import developer


def save(profile: ProfileSession, *quarters: str, **more: object) -> None:
    for quarter in quarters:
        profile.store.save_quarter(developer(quarter=quarter, **more))


def break_it(profile: ProfileSession, quarter: str, text: str = "schema = 1\nrole = ") -> None:
    profile.store.quarter_path(quarter).write_text(text)
