"""What screens ask of the app: messages that go up. The app decides; screens know nothing of one another."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from textual.message import Message

if TYPE_CHECKING:
    from laddertui.domain.draft import Step
    from laddertui.services.profiles import ProfileEntry
    from laddertui.storage.profile_folder import ProfileFolder

LockChange = Literal["encrypt", "change", "decrypt", "erase"]
"""What can be done about the open profile as a whole."""

Lens = Literal["leverage", "profession"]
"""A further look, beside the steps."""


@dataclass
class GoToStep(Message):
    """The person wants to go to another step, and perhaps to a row of it."""

    step: "Step"
    row: int = 0
    field: str | None = None


@dataclass
class GoHome(Message):
    """The person wants to go home; the draft stays."""


@dataclass
class Save(Message):
    """The person wants the quarter saved."""

    with_plan: bool


@dataclass
class Edited(Message):
    """Something was changed and should be kept soon."""


@dataclass
class OpenQuarter(Message):
    """The person wants to see one saved quarter in full."""

    quarter: str


@dataclass
class CompareQuarters(Message):
    """The person wants to see two saved quarters side by side."""

    before: str
    after: str


@dataclass
class ChooseProfile(Message):
    """The person wants the list of profiles."""


@dataclass
class SelectProfile(Message):
    """The person chose a profile of the list."""

    id: str


@dataclass
class AddProfile(Message):
    """The person wants another profile."""


@dataclass
class EraseProfile(Message):
    """The person wants a profile of the list gone."""

    person: "ProfileEntry"


@dataclass
class Unlocked(Message):
    """The passphrase was right; the place's door is open."""

    folder: "ProfileFolder"


@dataclass
class EnterInUse(Message):
    """The person wants into a profile that another window holds: for looking only, or by trying again."""

    read_only: bool


@dataclass
class ChangeLock(Message):
    """The person wants the open profile's lock changed, or everything of it gone."""

    what: LockChange


@dataclass
class OpenLens(Message):
    """The person wants a further look."""

    lens: Lens


@dataclass
class CloseLens(Message):
    """The person has looked enough; what was typed is kept."""


@dataclass
class HomeAction(Message):
    """The person chose on Home what to do."""

    what: Literal["begin", "continue", "discard", "history", "example", "early", "about"]
