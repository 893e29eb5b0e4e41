"""This profile: what is kept about the person, and how it is locked."""

from contextlib import suppress
from dataclasses import replace

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.timer import Timer
from textual.widgets import Input

from laddertui.domain.errors import LadderError
from laddertui.forms.answers import AnswerError
from laddertui.forms.wording import profile_details as questions
from laddertui.services import profile_details
from laddertui.services.profile_details import DetailsForm, read_keep_until
from laddertui.services.profiles import CODE
from laddertui.services.session import ProfileSession
from laddertui.tui.actions import Action
from laddertui.tui.app_actions import BACKUP
from laddertui.tui.base.base_screen import KEEP_AFTER, BaseScreen
from laddertui.tui.base.held_answers import HoldsAnswers
from laddertui.tui.messages import ChangeLock, LockChange
from laddertui.tui.safe_text import lines
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.button_row import ButtonRow
from laddertui.tui.widgets.field import Field
from laddertui.tui.widgets.text import PlainText

MOST_EARLIER = 3
"""Earlier wordings of a consent that are shown."""
PLAIN = "The files of this profile are plain text, readable by whoever can read this disk as you."
SEALED = (
    "The files of this profile are encrypted in the standard age format."
    " The key is identity.age, under the passphrase."
)


CLOSE_DETAILS = Action("about.close", "escape", "close", "Back", "Keep what was typed and go back")
ENCRYPT = Action(
    "about.encrypt",
    "",
    "ask('encrypt')",
    "Encrypt",
    "Put the files under a passphrase",
    available="may_encrypt",
    found_by="password lock protect age",
)
CHANGE_PASSPHRASE = Action(
    "about.passphrase",
    "",
    "ask('change')",
    "Passphrase",
    "Change the passphrase",
    available="may_decrypt",
    found_by="password key",
)
DECRYPT = Action(
    "about.decrypt",
    "",
    "ask('decrypt')",
    "Decrypt",
    "Turn back into plain files",
    show=False,
    available="may_decrypt",
    found_by="password plain",
)
BACK_UP = BACKUP.by("", "about.backup", call="ask_file('backup')", available="")
ERASE = Action(
    "about.erase",
    "",
    "ask('erase')",
    "Erase",
    "Remove this profile for good",
    show=False,
    available="may_change",
    found_by="delete remove",
)


class ProfileDetailsScreen(BaseScreen, HoldsAnswers):
    """Four fields, and what can be done about the lock."""

    CSS_PATH = "profile_details.tcss"
    IS_FORM = True
    HERE = "This profile"
    HELP = """
**This profile**

The code is what the list of profiles shows. Name and consent stand inside the profile. A consent
that is changed on a later day gets that day; its earlier wording stays. Once the day has passed
until which it may be kept, Home says so. Encrypting puts every file under a passphrase; turning
that back leaves plain files.
"""
    ACTIONS = [CLOSE_DETAILS, ENCRYPT, CHANGE_PASSPHRASE, DECRYPT, BACK_UP, ERASE]

    def __init__(self, profile: ProfileSession, shown: DetailsForm) -> None:
        super().__init__()
        self._profile = profile
        self._shown = shown
        self._refused: dict[str, str] = {}
        self._refused_text: dict[str, str] = {}
        self._keeping: Timer | None = None
        self._asked_twice = False

    def body(self) -> ComposeResult:
        """Build the fields, how it is locked, and the buttons."""
        with Vertical(id="gate"):
            for question in (
                CODE,
                questions.NAME,
                questions.CONSENT,
                questions.KEEP_UNTIL,
            ):
                with Horizontal(classes="row"):
                    yield PlainText(question.label, classes="label")
                    yield Field(question, getattr(self._shown, question.id), id=question.id)
            yield PlainText("", id="earlier")
            yield PlainText("", id="notice")
            yield PlainText(SEALED if self._is_encrypted else PLAIN, id="lock")
            with ButtonRow(id="actions"):
                if self._is_encrypted:
                    yield ActionButton(CHANGE_PASSPHRASE, "Change the passphrase", id="change")
                    yield ActionButton(DECRYPT, id="decrypt")
                else:
                    yield ActionButton(ENCRYPT, id="encrypt")
                yield ActionButton(BACK_UP, id="backup")
                yield ActionButton(ERASE, id="erase")

    @property
    def _is_encrypted(self) -> bool:
        return self._profile.folder.is_encrypted

    def on_mount(self) -> None:
        """Focus the first field that says nothing yet; never the code, which everyone reads."""
        self._show_earlier()
        if self._profile.read_only:
            for each in self.query(Field):
                each.disabled = True
            self.query_one("#actions").display = False
        fields = list(self.query(Field))[1:]  # none where the window ends meanwhile
        for field in ([f for f in fields if not f.value] or fields)[:1]:
            field.focus()

    @property
    def may_encrypt(self) -> bool:
        """Whether the files are plain, and may be changed."""
        return self.may_change and not self._is_encrypted

    @property
    def may_decrypt(self) -> bool:
        """Whether the files are encrypted, and may be changed."""
        return self.may_change and self._is_encrypted

    @property
    def may_change(self) -> bool:
        """Whether this window may change the profile at all."""
        return not self._profile.read_only

    def read_answer(self, field: Field) -> None:
        """Read the text of a field as it will be taken. Raise AnswerError where it cannot be."""
        name = field.question.id
        if name == questions.KEEP_UNTIL.id:
            read_keep_until(field.value)
        if name in self._refused and field.value == self._refused_text.get(name):
            raise AnswerError(self._refused[name])

    def say_refused(self, words: str) -> None:
        """Say why one stays in a field."""
        self.query_one("#notice", PlainText).say(words)

    def answer_changed(self, field: Field) -> None:
        """Take back what was said of a field."""
        if self._refused_text.pop(field.question.id, None) is not None:
            self.say_refused("")

    def drop_answer(self, field: Field) -> None:
        """Show again what was kept before."""
        field.drop(getattr(self._shown, field.question.id))

    @on(Input.Blurred)
    def _left(self) -> None:
        if self.is_current:  # a blur also comes when the screen is taken away
            self._keep()

    def keep_typed(self) -> None:
        """Keep what stands in the fields."""
        self._keep()

    @on(Input.Submitted)
    def _entered(self, event: Input.Submitted) -> None:
        if self._keep() or event.input.id not in self._refused:
            self.focus_next()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        """Save name and consent by themselves; a code or a day means nothing before it is whole."""
        if (
            event.input.id in ("name", "consent")
            and self._keeping is None
            and event.input.has_focus
        ):
            self._keeping = self.set_timer(KEEP_AFTER, self._keep_quietly)

    def _keep_quietly(self) -> None:
        self._keeping = None
        if self.is_mounted and not self._profile.read_only:
            whole = replace(self._shown, name=self._said().name, consent=self._said().consent)
            with suppress(LadderError):  # leaving the field says what is wrong
                profile_details.save(self._profile, whole)

    def _said(self) -> DetailsForm:
        said = {field.question.id: field.read() for field in self.query(Field)}
        return replace(self._shown, **said)  # type: ignore[arg-type]

    def _keep(self) -> bool:
        """Keep what stands in the fields; whether all of it could be."""
        if self._profile.read_only:
            return True
        try:
            self._shown, self._refused = profile_details.save(self._profile, self._said())
        except LadderError as trouble:
            self._refused = {"": str(trouble).split("\n")[0]}
        self._refused_text = {
            field.question.id: field.value
            for field in self.query(Field)
            if field.question.id in self._refused
        }
        notice = profile_details.notice(self._shown, self._profile.today)
        self.query_one("#notice", PlainText).say(next(iter(self._refused.values()), notice))
        self._show_earlier()
        for field in self.query(Field):
            if field.question.id not in self._refused and not field.has_focus:
                field.put(getattr(self._shown, field.question.id))
        return not self._refused

    def _show_earlier(self) -> None:
        """Show what was agreed before, newest first, as far as there is room."""
        earlier = self._shown.earlier_consents
        more = [f"… and {len(earlier) - MOST_EARLIER} more"] if len(earlier) > MOST_EARLIER else []
        rows = [f"Earlier: {each}" for each in earlier[:MOST_EARLIER]]
        self.query_one("#earlier", PlainText).say(lines([*rows, *more]))

    def action_close(self) -> None:
        """Save and go back; what is refused stays to be mended, or is let go at the second time."""
        if self._keep() or self._asked_twice:
            self.dismiss()
            return
        self._asked_twice = True
        self.query_one("#notice", PlainText).say(
            f"{next(iter(self._refused.values()))} Escape once more leaves it out."
        )

    async def action_ask_file(self, name: str) -> None:
        """Ask for a file to back this profile up into."""
        if self._keep():
            await self.app.run_action(f"app.ask_file({name!r})")

    def action_ask(self, what: LockChange) -> None:
        """Ask the app to change the lock, or to remove everything."""
        if self._keep():
            self.post_message(ChangeLock(what))
