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

_DATED = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2}): ")
TAKEN_BACK = "taken back"
"""What stands where a consent was, from the day on which it was emptied."""
PAST_DAY = "{} has passed already. If that is not meant, set another day."
"""What is said at once of a day until which the profile may be kept."""


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
    earlier_consents: tuple[str, ...] = ()
    """What was agreed before, each with its day, newest first; shown, and never typed."""


def read(profile: ProfileSession) -> DetailsForm:
    """Return what is known. Raise LadderError for a file that cannot be read."""
    card, known = profiles.card(profile.folder), profile_details.read(profile.folder)
    consent, *earlier = ((known.consent_note if known else None) or "").split("\n")
    return DetailsForm(
        code=card.code if card else profile.folder.id,
        name=(known.name if known else None) or "",
        consent=consent,
        keep_until=card.keep_until.isoformat() if card and card.keep_until else "",
        earlier_consents=tuple(earlier),
    )


def save(profile: ProfileSession, form: DetailsForm) -> tuple[DetailsForm, dict[str, str]]:
    """Keep the answers; return what is known now, and why any answer was not taken.

    One answer that cannot be taken does not stop the others. Raise LadderError.
    """
    before = read(profile)
    if replace(form, earlier_consents=before.earlier_consents) == before:
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
    lines = tuple(line for line in (before.consent, *before.earlier_consents) if line)
    name, consents = (
        answers.text(form.name),
        lines
        if form.consent == before.consent
        else dated(answers.text(form.consent), lines, profile.today),
    )
    if (name, consents) != (before.name, lines):
        known = profile_details.read(profile.folder) or profile_details.ProfileDetails(
            schema=SCHEMA
        )
        profile_details.write(
            profile.folder,
            replace(known, name=name or None, consent_note="\n".join(consents) or None),
        )


def dated(consent: str, before: tuple[str, ...], today: dt.date) -> tuple[str, ...]:
    """Return what was agreed, each wording with the day it was written, newest first.

    An unchanged one keeps its day. A changed one has today's, and what stood there before stays;
    only what was written today is written over. Emptied, it is taken back from today on.
    """
    if before and consent == before[0]:
        return before
    this_day = f"{today.isoformat()}: "
    earlier = before[1:] if before and before[0].startswith(this_day) else before
    if earlier and consent == earlier[0]:
        return earlier
    known_days = {match[1] for line in before if (match := _DATED.match(line))}
    day = _DATED.match(consent)
    if day and day[1] in {*known_days, today.isoformat()}:
        consent = consent[day.end() :]  # the day of the wording that was changed, not of this one
    if not consent and not earlier:
        return ()
    return (this_day + (consent or TAKEN_BACK), *earlier)


def consent_day(note: str) -> str:
    """Return the day of what holds of a consent, or that it was taken back; "" for none.

    A wording that another program wrote without a day is `given`.
    """
    newest = note.partition("\n")[0]
    day = _DATED.match(newest)
    if day is None:
        return "given" if newest.strip() else ""
    return TAKEN_BACK if newest[day.end() :] == TAKEN_BACK else day[1]


def notice(form: DetailsForm, today: dt.date) -> str:
    """Return what is to be said at once of the answers that were taken; "" where nothing is."""
    until = read_keep_until(form.keep_until)
    return PAST_DAY.format(until) if until is not None and until < today else ""


read_keep_until = answers.or_none(
    partial(
        answers.day,
        refusal="A day like 2027-06-30, or nothing.",
        years=range(dt.MINYEAR, dt.MAXYEAR + 1),
    )
)
"""Reads the day until which a profile may be kept; None for nothing. Raises AnswerError."""
