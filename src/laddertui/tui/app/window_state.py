"""What a window has open: a profile or none, and the assessment under way."""

import contextlib
from typing import TYPE_CHECKING

from laddertui.domain.errors import LadderError
from laddertui.presenters.home.view import open_profile_code

if TYPE_CHECKING:
    from laddertui.assessment.editor import Assessment
    from laddertui.services.demo.profile import DemoProfile
    from laddertui.services.session import ProfileSession
    from laddertui.storage.app_dirs import AppDirs
    from laddertui.storage.profile_folder import ProfileFolder
    from laddertui.tui.terminal.first_picture import FirstPicture


class WindowState:
    """The state that the parts of the app share; it knows nothing of the toolkit."""

    def __init__(
        self, dirs: "AppDirs", folder: "ProfileFolder | None", profile: "ProfileSession | None"
    ) -> None:
        """Begin with a profile that is meant (`folder`), and opened already (`profile`), or not."""
        self.dirs = dirs
        """The directories in which all profiles, settings and caches lie."""
        self.folder = folder
        """The folder of the profile that is meant, open or not; None while none is chosen."""
        self.assessment: Assessment | None = None
        """The assessment under way; None where none is."""
        self.refusal: LadderError | None = None
        """Why the profile that was meant was not opened; None once one was."""
        self.opinion_given_in: str | None = None
        """The profile, locked since, in which someone scored blind: its comparison comes next."""
        self.is_demo = False
        """Whether what is open is the invented example."""
        self.first_picture: FirstPicture | None = None
        """What stood on the terminal before the toolkit was loaded; None where nothing did."""
        self._demo: DemoProfile | None = None
        self._behind: tuple[AppDirs, ProfileFolder | None, ProfileSession | None] | None = None
        """What is one's own, while the example lies over it."""
        self._profile = profile
        self._whose = ""

    @property
    def is_open(self) -> bool:
        """Whether a profile is open."""
        return self._profile is not None

    @property
    def profile(self) -> "ProfileSession":
        """The open profile. Raise LadderError where none is open, or no more: ask `is_open`."""
        if self._profile is None:
            raise LadderError("no profile is open in this window; open one first")
        return self._profile

    @property
    def is_encrypted(self) -> bool:
        """Whether the profile that is meant is encrypted, locked or not."""
        return self.folder is not None and self.folder.is_encrypted

    @property
    def may_lock(self) -> bool:
        """Whether something is open here, or behind the example, that a passphrase locks."""
        folder = self.folder if self._behind is None else self._behind[1]
        return folder is not None and folder.is_encrypted and folder.files.is_open

    def read_whose(self) -> str:
        """Return the code of the open profile; "" where none is open, or there is only one.

        Where it cannot be read now, it is the code that was read before. Of the example it is what
        every page of it says.
        """
        if self.is_demo:
            from laddertui.content.demo import demo

            return demo().mark
        with contextlib.suppress(LadderError):
            self._whose = open_profile_code(self._profile) if self._profile is not None else ""
        return self._whose

    @property
    def may_close(self) -> bool:
        """Whether a plain profile is open beside others, which no passphrase locks."""
        is_plain = self.is_open and not self.is_encrypted
        return bool(self._whose) and is_plain and not self.is_demo

    def open(self, profile: "ProfileSession") -> None:
        """Make this the open profile."""
        self._profile = profile

    def close(self) -> None:
        """Close the profile, if one is open, and forget the assessment; the example goes first."""
        self.leave_demo()
        self.assessment = None
        if self._profile is not None:
            self._profile.close()
            self._profile = None

    # The example, over one's own profile.

    @property
    def has_own_behind(self) -> bool:
        """Whether the example is open, and one's own profile waits behind it."""
        return self._behind is not None

    def enter_demo(self, demo: "DemoProfile") -> None:
        """Put the example in the place of the open profile, which stays open behind it."""
        self._behind = (self.dirs, self.folder, self._profile)
        self.dirs, self.folder, self._profile = demo.dirs, demo.folder, demo.session
        self._demo, self.is_demo = demo, True

    def leave_demo(self) -> None:
        """Remove the example, and put one's own profile back; without one nothing is done."""
        if self._behind is None or self._demo is None:
            return
        self.assessment = None
        self._demo.close()
        self.dirs, self.folder, self._profile = self._behind
        self._demo, self._behind, self.is_demo = None, None, False
