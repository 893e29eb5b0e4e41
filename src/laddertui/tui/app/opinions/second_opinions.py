"""Second opinions: showing them, a sheet out and in, and letting someone score blind, here."""

import hmac
from functools import partial
from typing import TYPE_CHECKING, Any

from textual.app import App

from laddertui.domain.errors import LadderError, NotFoundError
from laddertui.forms.answers import AnswerError
from laddertui.tui.app.notices import LONG, confirm, inform, show_error
from laddertui.tui.app.window_state import WindowState
from laddertui.tui.messages import (
    OpinionMessage,
    ScoreHere,
    ShowOpinions,
    TakeSheetIn,
    WriteSheet,
)

if TYPE_CHECKING:
    from laddertui.domain.opinions.opinion import OpinionSheet
    from laddertui.domain.snapshot import Snapshot

NONE_SAVED = "No quarter is saved yet. A second opinion is asked for on a saved one."
OTHER_WORD = "That is not the word. Quitting (Ctrl+Q) closes the window."
UNCOVER = "Show the page of whoever this profile is? Only its owner should say yes."


class SecondOpinions:
    """Does what is asked for about second opinions in the open profile."""

    def __init__(self, app: App[Any], state: WindowState) -> None:
        self._app = app
        self._state = state

    def answer(self, message: OpinionMessage) -> None:
        """Do what a screen asks for; say why where it cannot be done."""
        try:
            match message:
                case ShowOpinions():
                    self._show()
                case ScoreHere():
                    self._ask_to_cover()
                case WriteSheet():
                    self._ask_where_to()
                case TakeSheetIn():
                    self._ask_which()
        except LadderError as error:
            show_error(self._app, error)

    def _show(self) -> None:
        """Show them over the page where one is, to which Escape leads back."""
        from laddertui.tui.screens.opinions.opinions import OpinionsScreen

        if not isinstance(self._app.screen, OpinionsScreen):
            self._app.push_screen(OpinionsScreen())

    def _fresh_sheet(self) -> "OpinionSheet":
        """Return a sheet on the newest quarter. Raise LadderError where there is none to read."""
        from laddertui.services.opinions.sheets import make_sheet

        return make_sheet(self._state.profile.folder, self._newest())

    def _newest(self) -> "Snapshot":
        newest = self._state.profile.summary().newest
        if newest is None:
            raise NotFoundError(NONE_SAVED)
        return self._state.profile.store.quarter(newest.quarter)

    # A sheet out, and in.

    def _ask_where_to(self) -> None:
        from laddertui.services.opinions.sheets import offered_name, sheet_bytes, write_fresh
        from laddertui.tui.dialogs.sheet import WRITE_SHEET, SheetDialog

        sheet = self._fresh_sheet()

        def write(name: str) -> None:
            path = write_fresh(name, sheet_bytes(sheet), may_wait=False)
            inform(
                self._app, f"Written to {path}, as plain text: names, no shares or scores.", LONG
            )

        self._app.push_screen(SheetDialog(WRITE_SHEET, offered_name(sheet.quarter), write))

    def _ask_which(self) -> None:
        from laddertui.tui.dialogs.sheet import TAKE_SHEET_IN, SheetDialog

        self._state.profile.refuse_if_read_only()
        self._app.push_screen(SheetDialog(TAKE_SHEET_IN, "", self._take_in))

    def _take_in(self, name: str) -> None:
        """Take a filled-in sheet in; ask first where it was taken in already. Raise LadderError."""
        from laddertui.services.opinions import second_opinions, sheets

        read = sheets.read_sheet_file(name)
        try:
            second_opinions.take_in(self._state.profile, read)
        except second_opinions.SheetTakenError as taken:
            words = str(taken)
            question = f"{words[0].upper()}{words[1:]}. Put this over it?"
            again = partial(self._take_in_again, name)
            # once the dialog is gone
            self._app.call_later(confirm, self._app, question, "Put it over", again)
        else:
            inform(self._app, "Taken in.")
            self._refresh_page()

    def _take_in_again(self, name: str) -> None:
        from laddertui.services.opinions import second_opinions, sheets

        try:
            second_opinions.take_in(self._state.profile, sheets.read_sheet_file(name), True)
        except LadderError as error:
            show_error(self._app, error)
        self._refresh_page()

    def _refresh_page(self) -> None:
        """Have the page read anew what has just been changed."""
        from laddertui.tui.screens.opinions.opinions import OpinionsScreen

        for screen in self._app.screen_stack:
            if isinstance(screen, OpinionsScreen):
                screen.read(newest_first=True)

    # Someone scores blind, here.

    def _ask_to_cover(self) -> None:
        from laddertui.tui.dialogs.cover import CoverDialog

        self._state.profile.refuse_if_read_only()
        sheet = self._fresh_sheet()
        is_locked_after = self._state.may_lock
        self._app.push_screen(
            CoverDialog(is_locked_after),
            lambda word: None if word is None else self._cover(sheet, word),
        )

    def _cover(self, sheet: "OpinionSheet", word: str) -> None:
        """Cover the page, and let someone score the sheet."""
        from laddertui.tui.screens.opinions.blind import BlindScreen, HowToUncover

        how: HowToUncover = "word" if word else "ask"
        if self._state.may_lock:
            how = "passphrase"
        self._app.clear_notifications()
        self._app.push_screen(
            BlindScreen(sheet, how, self._keep, lambda given: self._uncover(given, word))
        )

    def _keep(self, sheet: "OpinionSheet") -> None:
        """Keep what was scored so far. Raise LadderError."""
        from laddertui.services.opinions.second_opinions import keep_opinion

        keep_opinion(self._state.profile, sheet, is_replaced=True)

    def _uncover(self, given: str, word: str) -> None:
        """Do the owner's part: the passphrase, the word, or a yes. Raise AnswerError."""
        if self._state.may_lock:
            self._state.opinion_given_in = self._state.profile.folder.id
            self._app.call_later(self._app.run_action, "app.lock")
        elif not word:
            confirm(self._app, UNCOVER, "Show it", self._show_again, "Stay covered")
        elif hmac.compare_digest(given.encode(), word.encode()):
            self._show_again()
        else:
            raise AnswerError(OTHER_WORD)

    def _show_again(self) -> None:
        """Take the cover away, and show how the two compare."""
        self._app.pop_screen()
        self._show()
        self._refresh_page()
