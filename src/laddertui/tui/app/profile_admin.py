"""What is done to profiles as a whole: adding, erasing, encrypting them, and turning them back."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from textual.app import App

from laddertui.domain.errors import LadderError, LockedError
from laddertui.tui.app.idle_lock import IdleLock
from laddertui.tui.app.navigation import Navigation
from laddertui.tui.app.notices import LONG, inform, show_error, warn
from laddertui.tui.app.profile_access import ProfileAccess
from laddertui.tui.app.window_state import WindowState
from laddertui.tui.guard import error_of
from laddertui.tui.messages import AddProfile, ChangeLock, EraseProfile, LockChange

if TYPE_CHECKING:
    from laddertui.domain.progress import Steps
    from laddertui.services.encryption import WrappedKey
    from laddertui.services.profiles import ProfileEntry
    from laddertui.tui.dialogs.passphrases import Passphrases
    from laddertui.tui.dialogs.working import WorkingDialog

R = TypeVar("R")

CHOOSING = (
    "Several words that nobody guesses. Every file is then encrypted in the standard age format."
)
WRONG = "That passphrase does not open this profile. Nothing was changed; try again."
CHANGED = "The passphrase is changed. Copies of identity.age elsewhere keep the old one."
SEALING = "Making the key. This takes a second or two by design."
ENCRYPTING = "Encrypting the files of this profile. Until the last one is done, it can be stopped."
DECRYPTING = "Turning the files back. Until the last one is done, it can be stopped."
SHOW_EVERY = 0.05
"""Seconds of work between two drawings: what a person takes for moving."""
DECRYPT_QUESTION = (
    "Turn this profile back into plain files? They will lie on this disk as plain text, and whoever"
    " can read the disk can read them."
)


class ProfileAdmin:
    """Adds, erases, encrypts and decrypts profiles; asks for what each of these needs.

    Each runs in a worker of the app, so that it can wait for the dialogs it shows.
    """

    def __init__(
        self,
        app: App[Any],
        state: WindowState,
        access: ProfileAccess,
        idle_lock: IdleLock,
        navigation: Navigation,
    ) -> None:
        self._app = app
        self._state = state
        self._access = access
        self._idle_lock = idle_lock
        self._navigation = navigation

    def answer(self, message: AddProfile | EraseProfile | ChangeLock) -> None:
        """Do what a screen asks for."""
        match message:
            case AddProfile():
                self.add()
            case EraseProfile():
                self.erase(message.entry)
            case ChangeLock():
                self.change_lock(message.change)

    def add(self) -> None:
        """Ask for a code and a passphrase, and make and enter another profile."""
        self._start(self._add)

    def erase(self, entry: "ProfileEntry") -> None:
        """Ask for the code of a profile of the list, and erase it."""
        self._start(lambda: self._erase(entry.id, entry.to_type))

    def change_lock(self, change: LockChange) -> None:
        """Encrypt, decrypt or erase the open profile, or change its passphrase."""
        changes: dict[LockChange, Callable[[], Awaitable[None]]] = {
            "encrypt": self._encrypt,
            "change": self._change_passphrase,
            "decrypt": self._decrypt,
            "erase": self._erase_open,
        }
        self._start(changes[change])

    def _start(self, job: Callable[[], Awaitable[None]]) -> None:
        """Run a job in a worker, and show the LadderError it may end with."""

        async def run() -> None:
            try:
                await job()
            except (LadderError, OSError) as error:  # a worker's error ends the app, too
                show_error(self._app, error_of(error))

        self._app.run_worker(run())

    async def _add(self) -> None:
        from laddertui.services import clock
        from laddertui.services import profiles as people

        answer = await self._ask_passphrases(
            "A new profile",
            CHOOSING,
            check_code=lambda code: people.free_code(self._state.dirs, code),
        )
        if answer is None:
            return
        people.free_code(self._state.dirs, answer.code)
        key = await self._new_key(answer.new) if answer.new else None
        if answer.new and key is None:
            return
        await self._access.enter(people.add(self._state.dirs, answer.code, clock.today(), key))

    async def _erase(self, profile_id: str, code: str) -> None:
        """Ask for the code, erase, show the list, and on top of it every file that is gone."""
        from laddertui.services import profiles as people
        from laddertui.tui.dialogs.erase import EraseDialog
        from laddertui.tui.screens.text_page import TextPageScreen

        if not await self._app.push_screen_wait(EraseDialog(code)):
            return
        self._access.close()
        self._state.folder = None
        try:
            removed: list[Path] = people.erase(self._state.dirs, profile_id)
        except LadderError:
            await self._access.show_profiles()
            raise
        await self._access.show_profiles()
        _, _, beyond = people.OUT_OF_REACH.partition(": ")
        parts = [("Removed", [str(path) for path in removed]), ("Not reached", [beyond])]
        self._app.push_screen(TextPageScreen("Erased", parts))

    async def _erase_open(self) -> None:
        from laddertui.services import profiles as people

        profile_id = self._state.profile.folder.id
        await self._erase(profile_id, people.entry(self._state.dirs, profile_id).to_type)

    async def _encrypt(self) -> None:
        answer = await self._ask_passphrases("Encrypt this profile", CHOOSING)
        key = await self._new_key(answer.new) if answer else None
        if key is None:
            return
        left = await self._go_through(ENCRYPTING, self._state.profile.encrypting(key))
        if left is None:
            return
        kept = f" {len(left)} hidden files of other programs were left as they are." if left else ""
        from laddertui.services import encryption

        if earlier := encryption.earlier_words(self._state.profile.folder):
            warn(self._app, f"{earlier[0].upper()}{earlier[1:]}.", LONG)
        await self._show_changed(
            f"Encrypted. What was plain before may still be on the disk and in backups.{kept}"
        )

    async def _change_passphrase(self) -> None:
        from laddertui.services import encryption

        folder, text = self._state.profile.folder, "One file is rewritten, identity.age."
        while (
            answer := await self._ask_passphrases("Change the passphrase", text, asks_old=True)
        ) is not None:
            old, new = answer.old, answer.new

            async def rewrap(old: str = old, new: str = new) -> bytes:
                return await encryption.rewrap_in_worker(folder, old, new)

            try:
                wrapped = await self._wait_for(rewrap)
            except LockedError:
                # Ask again at once: who types on must not type a passphrase into another field.
                text = WRONG
                continue
            if wrapped is not None:
                self._state.profile.replace_wrapped_key(wrapped)
                inform(self._app, CHANGED)
            return

    async def _decrypt(self) -> None:
        from laddertui.tui.dialogs.confirm import ConfirmDialog

        if await self._app.push_screen_wait(ConfirmDialog(DECRYPT_QUESTION, "Turn back")):
            steps = self._state.profile.decrypting()
            done = await self._go_through(DECRYPTING, _telling_its_end(steps))
            if done:
                await self._show_changed("The files of this profile are plain text now.")

    async def _show_changed(self, note: str) -> None:
        """Show Home with the profile as it is on the disk now, and a note of what was done."""
        self._state.folder = self._state.profile.folder
        await self._navigation.show_home()
        self._idle_lock.restart()
        inform(self._app, note, LONG)
        if self._state.profile.left_words:
            warn(self._app, self._state.profile.left_words, LONG)

    async def _ask_passphrases(self, title: str, text: str, **asks: Any) -> "Passphrases | None":
        from laddertui.tui.dialogs.passphrases import PassphrasesDialog

        return await self._app.push_screen_wait(PassphrasesDialog(title, text, **asks))

    async def _new_key(self, passphrase: str) -> "WrappedKey | None":
        """Return a fresh key under a passphrase; None where it was stopped."""
        from laddertui.services import encryption

        return await self._wait_for(lambda: encryption.new_key_in_worker(passphrase))

    async def _wait_for(self, derivation: Callable[[], Awaitable[R]]) -> R | None:
        """Return what a derivation gives, None where it was stopped; raise its LadderError."""
        return await self._work(SEALING, lambda _: derivation())

    async def _go_through(self, words: str, steps: "Steps[R]") -> R | None:
        """Return what the steps give, None where they were stopped; raise their LadderError.

        The window draws and listens between two of them.
        """

        async def job(dialog: "WorkingDialog") -> R:
            shown = time.monotonic()
            try:
                while True:
                    progress = next(steps)
                    if time.monotonic() - shown > SHOW_EVERY:
                        dialog.say(f"{progress.done:,} of {progress.total:,} files")
                        self._idle_lock.touch()  # nobody has to touch anything meanwhile
                        await asyncio.sleep(0)
                        shown = time.monotonic()
            except StopIteration as end:
                result: R = end.value
                return result
            finally:
                steps.close()

        return await self._work(words, job)

    async def _work(self, words: str, job: "Callable[[WorkingDialog], Awaitable[R]]") -> R | None:
        from laddertui.tui.dialogs.working import WorkingDialog

        outcome = await self._app.push_screen_wait(WorkingDialog(words, job))
        if isinstance(outcome, LadderError):
            raise outcome
        result: R | None = outcome
        return result


def _telling_its_end(steps: "Steps[None]") -> "Steps[bool]":
    """Return steps that give True at their end, which tells it from being stopped."""
    yield from steps
    return True
