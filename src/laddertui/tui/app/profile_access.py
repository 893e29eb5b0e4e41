"""Opening, locking and changing a profile; a locked one leaves nothing of itself in the window."""

from typing import Any

from textual.app import App

from laddertui.domain.errors import (
    LadderError,
    LockedError,
    NoLockError,
    ProfileChangedError,
    ProfileInUseError,
)
from laddertui.services.session import ProfileSession
from laddertui.storage import profile_folder
from laddertui.storage.profile_folder import ProfileFolder
from laddertui.tui import messages
from laddertui.tui.app.autosave import Autosave
from laddertui.tui.app.idle_lock import IdleLock
from laddertui.tui.app.key_queue import KeyQueue
from laddertui.tui.app.navigation import Navigation
from laddertui.tui.app.notices import LONG, inform, show_error, warn
from laddertui.tui.app.window_state import WindowState

UNSEEN = 0.3
"""Seconds that reading the list may take before it is shown how far it is."""
OUTSIDE = "This is an invented example; your own profiles are outside of it."


class ProfileAccess:
    """Opens a profile, closes it and locks it."""

    def __init__(
        self,
        app: App[Any],
        state: WindowState,
        autosave: Autosave,
        idle_lock: IdleLock,
        navigation: Navigation,
        key_queue: KeyQueue,
    ) -> None:
        self._app = app
        self._state = state
        self._autosave = autosave
        self._idle_lock = idle_lock
        self._navigation = navigation
        self._key_queue = key_queue
        self._resumes = False
        """Whether the assessment that was locked away is shown again after unlocking."""
        self._unwritten: dict[str, bytes] = {}
        """Drafts that the disk refused when their profiles were locked: profile id to cipher."""
        self._lost = ""
        """What to say after unlocking of what the lock let go; "" for nothing."""
        self._changed: set[str] = set()
        """Profiles whose drafts wait because they have another form by now."""

    @property
    def has_unwritten(self) -> bool:
        """Whether a draft that the disk refused waits in memory for its profile to be unlocked."""
        return bool(self._unwritten)

    async def answer(self, message: messages.ProfileMessage) -> None:
        """Do what a screen asks for."""
        match message:
            case messages.ChooseProfile():
                await self.choose_profile()
            case messages.SelectProfile():
                await self.enter_chosen(message.profile_id)
            case messages.ProfileChanged():
                await self.reopen_changed(message.text)
            case messages.EnterInUse():
                await self.enter_in_use(message.read_only)
            case messages.Unlocked():
                await self.enter_unlocked(message.folder)

    async def start(self) -> None:
        """Begin with the profile that is open already, or ask for one."""
        if self._state.is_open:
            self._idle_lock.restart()
        else:
            await self.enter(self._state.folder)

    async def enter(self, folder: ProfileFolder | None, read_only: bool = False) -> None:
        """Open a profile and show Home, or show what stands in the way; None shows the list."""
        self._state.folder = folder
        if folder is None:
            await self.show_profiles()
        elif not folder.files.is_open:
            await self._show_unlock(folder)
        else:
            await self._open(folder, read_only)
            self._idle_lock.restart()

    async def _open(self, folder: ProfileFolder, read_only: bool) -> None:
        try:
            self._state.open(ProfileSession(self._state.dirs, folder, read_only))
        except ProfileChangedError:
            await self.enter_chosen(folder.id)
        except (ProfileInUseError, NoLockError) as error:
            from laddertui.tui.screens.profiles.in_use import InUseScreen

            self._state.refusal = error
            is_elsewhere = isinstance(error, ProfileInUseError)
            await self._navigation.show_home(InUseScreen(str(error).split(";")[0], is_elsewhere))
        except LadderError as error:
            self._state.folder = None
            await self.show_profiles()
            show_error(self._app, error)
        else:
            self._state.refusal = None
            await self._navigation.show_home()
            if self._state.profile.left_words:
                warn(self._app, self._state.profile.left_words, LONG)

    async def enter_chosen(self, profile_id: str) -> None:
        """Enter a profile of the list."""
        try:
            await self.enter(profile_folder.find(self._state.dirs, profile_id))
        except LadderError as error:
            show_error(self._app, error)

    async def enter_in_use(self, read_only: bool) -> None:
        """Try again to enter the profile that another window holds, or look only."""
        await self.enter(self._state.folder, read_only)

    async def enter_unlocked(self, folder: ProfileFolder) -> None:
        """Enter a profile whose passphrase was right, and go on where it was locked."""
        resumes = self._resumes
        self._resumes = False
        await self.enter(folder)
        if not self._state.is_open:
            return
        if self._lost:
            inform(self._app, self._lost, LONG)
            self._lost = ""
        if folder.id in self._unwritten:
            self._restore_unwritten(folder.id)
        elif resumes and self._state.profile.has_draft():
            self._continue()
        if self._state.opinion_given_in == folder.id:
            self._app.post_message(messages.ShowOpinions())
        self._state.opinion_given_in = None

    def _continue(self) -> None:
        try:
            self._navigation.continue_draft()
        except LadderError as error:  # Home offers it again
            show_error(self._app, error)

    def _restore_unwritten(self, profile_id: str) -> None:
        store = self._state.profile.store
        try:
            draft = store.unseal_draft(self._unwritten[profile_id])
            aside = store.set_other_draft_aside(draft) if profile_id in self._changed else None
            self._navigation.restore_draft(draft)
        except LadderError as error:
            show_error(self._app, error)
            return
        del self._unwritten[profile_id]
        self._changed.discard(profile_id)
        if aside is not None:
            warn(self._app, f"The draft that was there is kept as {aside.name}.", LONG)

    async def reopen_changed(self, words: str) -> None:
        """Open the profile in the form that it has now, and go on with what was typed.

        That waits in memory meanwhile, encrypted where the profile is; an encrypted profile asks
        for its passphrase first.
        """
        await self._key_queue.settle()
        state = self._state
        if not state.is_open or not state.profile.is_changed():
            return
        profile_id = state.profile.folder.id
        try:
            self._hold_draft(profile_id)
        except LadderError as error:
            show_error(self._app, error)
            return
        self.close()
        await self.enter_chosen(profile_id)
        if state.is_open and profile_id in self._unwritten:
            self._restore_unwritten(profile_id)
        warn(self._app, words, LONG)

    def _hold_draft(self, profile_id: str) -> None:
        """Keep the draft under way in memory until its profile is open again."""
        state = self._state
        if state.assessment is None or state.assessment.is_example:
            return
        if state.profile.is_changed():
            self._changed.add(profile_id)
        self._unwritten[profile_id] = state.profile.store.seal_draft(state.assessment.draft)

    async def _show_unlock(self, folder: ProfileFolder, was_open: bool = False) -> None:
        from laddertui.services import profiles
        from laddertui.tui.screens.profiles.unlock import UnlockScreen

        dirs = self._state.dirs
        refusal = LockedError(f"the profile {folder.id!r} was not opened")
        self._state.refusal = None if was_open else refusal
        code = profiles.code_of(dirs, folder.id)
        await self._navigation.show_home(
            UnlockScreen(lambda: profile_folder.find(dirs, folder.id), was_open, code)
        )
        self._resumes = was_open

    async def show_profiles(self, previous_id: str | None = None) -> None:
        """Show the list, with a way back to the profile that one comes from.

        Where it cannot be read, Home says why.
        """
        from laddertui.tui.desk import Desk
        from laddertui.tui.screens.profiles.profiles import ProfilesScreen

        try:
            desk = Desk(self._app, self._state.dirs)
            desk.read(UNSEEN)  # the page shows how the rest goes
        except LadderError as error:
            self._state.refusal = self._state.refusal or error
            await self._navigation.show_home()
            self._navigation.show_trouble(error)
        else:
            await self._navigation.show_home(ProfilesScreen(desk, previous_id))

    async def choose_profile(self) -> None:
        """Close this profile, once what was typed is written, and show the list."""
        await self._key_queue.settle()
        if self._state.is_demo:
            inform(self._app, OUTSIDE)
            return
        profile_folder.ids(self._state.dirs)  # where they cannot be read, the open one stays open
        if not self._close_written():
            return
        previous_id = self._state.folder.id if self._state.folder is not None else None
        self._state.folder = None
        await self.show_profiles(previous_id)

    def write_typed(self) -> bool:
        """Write what was typed in the open profile; return False where it cannot be written."""
        if not self._state.is_open:
            return True
        self._autosave.keep_typed()
        return self._autosave.write_now()

    def _close_written(self) -> bool:
        """Write what was typed and close the profile; return False where it cannot be written."""
        if not self.write_typed():
            return False
        self.close()
        return True

    async def enter_restored(self, profile_id: str) -> None:
        """Leave the open profile for one that was put back, which may be the same.

        An encrypted one that is unlocked stays so: a backup goes only over one with its own key.
        """
        folder = self._state.folder
        self.close()
        if folder and folder.id == profile_id and folder.is_encrypted and folder.files.is_open:
            await self.enter(folder)
        else:
            await self.enter_chosen(profile_id)

    def close(self) -> None:
        """Close the profile, and forget what was assessed in it, or copied within the window."""
        self._state.close()
        self._app._clipboard = ""  # the toolkit's own, which its fields paste from

    async def lock(self, asks: bool = False) -> None:
        """Lock now, what was typed is kept; `asks`: say before what goes with a dialog."""
        from laddertui.tui.base.base_dialog import LOCKING, BaseDialog  # not before one is open

        await self._key_queue.settle()
        state, page = self._state, self._app.screen
        if state.folder is None or not state.may_lock:
            return
        dialog = page if isinstance(page, BaseDialog) else None
        if asks and dialog is not None and not dialog.may_let_go(LOCKING):
            return
        self._lost = dialog.lost_words if dialog is not None and not asks else ""
        if state.has_own_behind:
            state.leave_demo()
        was_assessing = state.assessment is not None and not state.assessment.is_example
        if not self._close_written():
            self._hold_draft(state.folder.id)  # the disk refused it: it waits in memory, encrypted
            self.close()
        try:
            state.folder = profile_folder.find(state.dirs, state.folder.id)
        except LadderError as error:
            state.folder = None
            await self.show_profiles()
            show_error(self._app, error)
            return
        if state.folder.files.is_open:  # it was decrypted on another machine
            await self.enter_unlocked(state.folder)
            return
        await self._show_unlock(state.folder, was_open=True)
        self._resumes = was_assessing
