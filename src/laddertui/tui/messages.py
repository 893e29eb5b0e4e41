"""Messages by which screens ask the app for something. The app decides what comes of it."""

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeVar, dataclass_transform

from textual.message import Message

if TYPE_CHECKING:
    from laddertui.domain.draft import Step
    from laddertui.services.profiles import ProfileEntry
    from laddertui.storage.profile_folder import ProfileFolder
    from laddertui.storage.signals import Row as SignalRow

LockChange = Literal["encrypt", "change", "decrypt", "erase"]
"""What can be done to the open profile as a whole; `change` changes its passphrase."""

HomeChoice = Literal[
    "begin", "continue", "discard", "history", "example", "early", "about", "again"
]
"""What can be chosen on Home: `early` is a review before it is due, `about` the profile's details,
`again` scoring three activities afresh."""

Lens = Literal["leverage", "profession"]
"""A further look at the week or the profession, beside the steps."""


M = TypeVar("M", bound=Message)


@dataclass_transform(eq_default=False)
def message(cls: type[M]) -> type[M]:
    """Make a class a message with the fields it names.

    Messages are neither compared nor shown, so what does that is not made for each kind of them.
    """
    return dataclass(eq=False, repr=False)(cls)


class AssessmentMessage(Message):
    """Ask for something about an assessment or the saved quarters."""


class ProfileMessage(Message):
    """Ask for something about which profile is open, or about a profile as a whole."""


@message
class HomeAction(AssessmentMessage):
    """Do what was chosen on Home."""

    action: HomeChoice
    """What was chosen."""


@message
class MarkEvent(AssessmentMessage):
    """Tick a weekly event off, or take that back."""

    event: str
    """Its id in the plan."""
    day: dt.date
    """The day, of the week that is meant, on which it is planned."""
    took_place: bool
    """Whether it took place."""


@message
class GoToStep(AssessmentMessage):
    """Show another step of the assessment."""

    step: "Step"
    """The step to show."""
    row: int = 0
    """The row in which the cursor stands, counted from 0."""
    field: str | None = None
    """The field of that row; None for its first."""


@message
class GoHome(AssessmentMessage):
    """Leave the assessment for Home; the draft stays."""


@message
class Edited(AssessmentMessage):
    """Write the draft soon, for something was changed."""


@message
class Save(AssessmentMessage):
    """Save the assessment as its quarter."""

    with_plan: bool
    """Whether the plan of the last step must be complete, too, and is saved."""


@message
class OpenLens(AssessmentMessage):
    """Open a lens over the screen."""

    lens: Lens
    """The lens to open."""


@message
class CloseLens(AssessmentMessage):
    """Put the lens away; what was typed is kept."""


class OccupationMessage(AssessmentMessage):
    """Ask for something about the occupation that one's work is."""


@message
class ChooseOccupation(OccupationMessage):
    """Ask which occupation it is."""


@message
class ShowFigures(OccupationMessage):
    """Show what is published about it, and about others."""


class QuarterMessage(AssessmentMessage):
    """Ask for something about the saved quarters."""


@message
class OpenQuarter(QuarterMessage):
    """Show one saved quarter in full."""

    quarter: str
    """The quarter, such as 2026-Q4."""


@message
class CompareQuarters(QuarterMessage):
    """Show two saved quarters side by side."""

    before: str
    """The earlier quarter, such as 2026-Q3."""
    after: str
    """The later quarter."""


class OpinionMessage(QuarterMessage):
    """Ask for something about second opinions on the saved quarters."""


@message
class ShowOpinions(OpinionMessage):
    """Show every second opinion beside one's own scores."""


@message
class ScoreHere(OpinionMessage):
    """Cover the page, and let someone score the newest quarter blind at this machine."""


@message
class WriteSheet(OpinionMessage):
    """Write a blind sheet of the newest quarter into a file."""


@message
class TakeSheetIn(OpinionMessage):
    """Take a sheet in that was filled in elsewhere."""


class SignalMessage(AssessmentMessage):
    """Ask for something about the signals that were noted."""


@message
class ShowSignals(SignalMessage):
    """Show every signal."""


@message
class ChangeSignal(SignalMessage):
    """Ask what a signal is to say, and write that."""

    row: "SignalRow"
    """The signal and its file, as it was shown."""


@message
class RemoveSignal(SignalMessage):
    """Remove a signal, once that was asked."""

    row: "SignalRow"
    """The signal and its file, as it was shown."""


@message
class ChooseProfile(ProfileMessage):
    """Close the profile and show the list of profiles."""


@message
class SelectProfile(ProfileMessage):
    """Enter a profile of the list."""

    profile_id: str
    """The name of its folder."""


@message
class AddProfile(ProfileMessage):
    """Make another profile."""


@message
class EraseProfile(ProfileMessage):
    """Erase a profile of the list, once its code was typed."""

    entry: "ProfileEntry"
    """The profile's row in the list."""


@message
class ProfileChanged(ProfileMessage):
    """Open the profile anew: it was encrypted, decrypted or given another key elsewhere."""

    text: str
    """What to say of it."""


@message
class EnterInUse(ProfileMessage):
    """Enter the profile that another window holds."""

    read_only: bool
    """Whether to look only, which is always possible; or else to try again."""


@message
class Unlocked(ProfileMessage):
    """Enter the profile whose passphrase was right."""

    folder: "ProfileFolder"
    """Its folder, with the key to its files."""


@message
class ChangeLock(ProfileMessage):
    """Encrypt, decrypt or erase the open profile, or change its passphrase."""

    change: LockChange
    """Which of these."""
