"""What is kept of a person beside their quarters.

The name, the consent, how long it may be kept, the code of the list.
"""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import replace
from functools import partial

from laddertui.domain.errors import LadderError
from laddertui.domain.record import record
from laddertui.domain.snapshot import SCHEMA
from laddertui.forms import answers
from laddertui.forms.answers import AnswerError
from laddertui.services.session import ProfileSession
from laddertui.storage import profile_details, profiles

_DATED = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}: ")


@record
class DetailsForm:
    """The answers as they are shown and typed; "" for what is not said."""

    code: str = ""
    """What the list of profiles shows: initials or a number."""
    name: str = ""
    """The person's name."""
    consent: str = ""
    """What the person has agreed to, with whom and when; it begins with a date."""
    keep_until: str = ""
    """The last day on which the profile may be kept, like `2027-06-30`."""


def read(profile: ProfileSession) -> DetailsForm:
    """Return what is known. Raise LadderError for a file that cannot be read."""
    card, known = profiles.card(profile.folder), profile_details.read(profile.folder)
    return DetailsForm(
        code=card.code if card else profile.folder.id,
        name=(known.name if known else None) or "",
        consent=(known.consent_note if known else None) or "",
        keep_until=card.keep_until.isoformat() if card and card.keep_until else "",
    )


def save(profile: ProfileSession, form: DetailsForm) -> tuple[DetailsForm, dict[str, str]]:
    """Keep the answers; return what is known now, and why any answer was not taken.

    One answer that cannot be taken does not stop the others. Raise LadderError.
    """
    before = read(profile)
    if form == before:
        return before, {}
    profile.store.ensure_profile()
    refused = {
        name: reason
        for name, take in (
            ("code", _keep_code),
            ("keep_until", _keep_until),
            ("about", _keep_words),
        )
        if (reason := _refused(take, profile, form, before))
    }
    return read(profile), refused


def _refused(
    take: Callable[[ProfileSession, DetailsForm, DetailsForm], None],
    profile: ProfileSession,
    form: DetailsForm,
    before: DetailsForm,
) -> str:
    """Return why an answer was not taken; "" where it was."""
    try:
        take(profile, form, before)
    except (AnswerError, LadderError) as refusal:
        return str(refusal).split("\n")[0]
    return ""


def _keep_code(profile: ProfileSession, form: DetailsForm, before: DetailsForm) -> None:
    if form.code.strip() != before.code:
        profiles.rename(profile.dirs, profile.folder, form.code)


def _keep_until(profile: ProfileSession, form: DetailsForm, before: DetailsForm) -> None:
    until, card = read_keep_until(form.keep_until), profiles.card(profile.folder)
    if card is not None and card.keep_until != until:
        profiles.keep(profile.folder, replace(card, keep_until=until))


def _keep_words(profile: ProfileSession, form: DetailsForm, before: DetailsForm) -> None:
    name, consent = (
        answers.text(form.name),
        dated(answers.text(form.consent), before.consent, profile.today),
    )
    if (name, consent) != (before.name, before.consent):
        known = profile_details.read(profile.folder) or profile_details.ProfileDetails(
            schema=SCHEMA
        )
        profile_details.write(
            profile.folder, replace(known, name=name or None, consent_note=consent or None)
        )


def dated(consent: str, before: str, today: dt.date) -> str:
    """Return a consent note with the day it was written; an unchanged one keeps its day."""
    if not consent or consent == before or _DATED.match(consent):
        return consent
    return f"{today.isoformat()}: {consent}"


read_keep_until = answers.or_none(
    partial(
        answers.day,
        refusal="A day like 2027-06-30, or nothing.",
        years=range(dt.MINYEAR, dt.MAXYEAR + 1),
    )
)
"""Reads the day until which a profile may be kept; None for nothing. Raises AnswerError."""
