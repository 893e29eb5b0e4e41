"""What is done about profiles as a whole: adding and erasing them, putting them under a passphrase and back."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING

from textual import on, work

from laddertui.domain.errors import LadderError, LockedError
from laddertui.tui.app.profile_access import ProfileAccess
from laddertui.tui.messages import (
    AddProfile,
    ChangeLock,
    EnterInUse,
    EraseProfile,
    SelectProfile,
    Unlocked,
)

if TYPE_CHECKING:
    from laddertui.domain.draft import Draft
    from laddertui.storage.keys import Identity
    from laddertui.tui.dialogs.passphrases import Passphrases

CHOOSING = (
    "Several words that nobody guesses. Every file is then encrypted in the standard age format."
)
WRONG = "That passphrase does not open this profile. Nothing was changed; try again."
CHANGED = "The passphrase is changed. Copies of identity.age elsewhere keep the old one."
SEALING = "Making the key. This takes a second or two by design."
DECRYPT_QUESTION = (
    "Turn this profile back into plain files? They will lie on this disk as plain text, and whoever can read the disk"
    " can read them."
)


class ProfileAdmin(ProfileAccess, inherit_bindings=False):
    """An app in which profiles come and go."""

    @on(Unlocked)
    async def _unlocked(self, event: Unlocked) -> None:
        resumes = self._resumes
        self._resumes = False
        await self._enter(event.folder)
        if self.is_open and event.folder.id in self._held:
            try:
                self.resume(self.profile.held_back(self._held[event.folder.id]))
            except LadderError as trouble:
                self.complain(trouble)
            else:
                del self._held[event.folder.id]
        elif resumes and self.is_open and self.profile.has_draft():
            self.resume()

    def resume(self, draft: "Draft | None" = None) -> None:
        """Go on where the person was: with the draft on the disk, or with one that the disk did not take."""

    @on(EnterInUse)
    async def _enter_taken(self, event: EnterInUse) -> None:
        await self._enter(self.folder, event.read_only)

    @on(SelectProfile)
    async def _open_person(self, event: SelectProfile) -> None:
        from laddertui.storage import profile_folder

        try:
            await self._enter(profile_folder.find(self.dirs, event.id))
        except LadderError as trouble:
            self.complain(trouble)

    @on(AddProfile)
    @work
    async def _add_person(self) -> None:
        from laddertui.services import clock
        from laddertui.services import profiles as people
        from laddertui.storage import profiles

        said = await self._ask_passphrases("A new profile", CHOOSING, asks_code=True)
        if said is None:
            return
        try:
            profiles.check_code(said.code)
            key = await self._new_key(said.new) if said.new else None
            if said.new and key is None:
                return
            await self._enter(people.add(self.dirs, said.code, clock.today(), key))
        except LadderError as trouble:
            self.complain(trouble)

    @on(EraseProfile)
    @work
    async def _erase_person(self, event: EraseProfile) -> None:
        await self._erase(event.person.id, event.person.code or event.person.id)

    async def _erase(self, id: str, code: str) -> None:
        """Ask for the code, erase, show the list, and on top of it every file that is gone."""
        from laddertui.services import profiles as people
        from laddertui.tui.dialogs.erase import EraseDialog
        from laddertui.tui.screens.text_page import TextPageScreen

        if not await self.push_screen_wait(EraseDialog(code)):
            return
        self.shut()
        self.folder = None
        try:
            gone: list[Path] = people.erase(self.dirs, id)
        except LadderError as trouble:
            await self._show_people()
            self.complain(trouble)
            return
        await self._show_people()
        _, _, beyond = people.OUT_OF_REACH.partition(": ")
        parts = [("Removed", [str(path) for path in gone]), ("Not reached", [beyond])]
        self.push_screen(TextPageScreen("Erased", parts))

    @on(ChangeLock)
    @work
    async def _change_lock(self, event: ChangeLock) -> None:
        verbs: dict[str, Callable[[], Awaitable[None]]] = {
            "encrypt": self._encrypt,
            "change": self._change_passphrase,
            "decrypt": self._decrypt,
            "erase": self._erase_open,
        }
        try:
            await verbs[event.what]()
        except LadderError as trouble:
            self.complain(trouble)

    async def _encrypt(self) -> None:
        said = await self._ask_passphrases("Encrypt this profile", CHOOSING)
        key = await self._new_key(said.new) if said else None
        if key is None:
            return
        left = self.profile.encrypt(*key)
        kept = f" {len(left)} hidden files of other programs were left as they are." if left else ""
        await self._anew(
            f"Encrypted. What was plain before may still be on the disk and in backups.{kept}"
        )

    async def _change_passphrase(self) -> None:
        from laddertui.services import unlock_async

        folder, words = self.profile.folder, "One file is rewritten, identity.age."
        while (
            said := await self._ask_passphrases("Change the passphrase", words, asks_old=True)
        ) is not None:
            old, new = said.old, said.new

            async def derived(old: str = old, new: str = new) -> bytes:
                return await unlock_async.wrapped(await unlock_async.unlocked(folder, old), new)

            try:
                wrapped = await self._worked(derived)
            except (
                LockedError
            ):  # ask again at once: whoever types on must not type a passphrase into another field
                words = WRONG
                continue
            if wrapped is not None:
                self.profile.put_identity(wrapped)
                self.notify(CHANGED, markup=False)
            return

    async def _decrypt(self) -> None:
        from laddertui.tui.dialogs.confirm import ConfirmDialog

        if await self.push_screen_wait(ConfirmDialog(DECRYPT_QUESTION, "Turn back")):
            self.profile.decrypt()
            await self._anew("The files of this profile are plain text now.")

    async def _erase_open(self) -> None:
        from laddertui.services import profiles as people

        id = self.profile.folder.id
        await self._erase(id, people.person(self.dirs, id).code or id)

    async def _anew(self, words: str) -> None:
        """Go Home with the profile as it is kept now."""
        self.folder = self.profile.folder
        await self._show()
        self._watch_idle()
        self.notify(words, markup=False, timeout=10)

    async def _ask_passphrases(self, title: str, words: str, **asks: bool) -> "Passphrases | None":
        from laddertui.tui.dialogs.passphrases import PassphrasesDialog

        return await self.push_screen_wait(PassphrasesDialog(title, words, **asks))

    async def _new_key(self, passphrase: str) -> "tuple[Identity, bytes] | None":
        """A fresh identity and identity.age's content; None where it was stopped."""
        from laddertui.services import unlock_async
        from laddertui.storage import keys

        identity = keys.new_identity()
        wrapped = await self._worked(lambda: unlock_async.wrapped(identity, passphrase))
        return None if wrapped is None else (identity, wrapped)

    async def _worked(self, job: Callable[[], Awaitable[bytes]]) -> bytes | None:
        """What a derivation gave; None where it was stopped. Raises LadderError."""
        from laddertui.tui.dialogs.working import WorkingDialog

        outcome = await self.push_screen_wait(WorkingDialog(SEALING, job))
        if isinstance(outcome, LadderError):
            raise outcome
        return outcome if isinstance(outcome, bytes) else None
