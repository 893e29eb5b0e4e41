"""The covered page: someone else scores the activities by name, blind, at its owner's machine.

It begins with a name, goes through the activities one at a time, and ends covered: only what its
owner does, or their passphrase, shows anything else again.
"""

from collections.abc import Callable
from typing import Literal

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input

from laddertui.content.score_scale import anchors
from laddertui.domain.errors import LadderError
from laddertui.domain.opinions.opinion import OpinionSheet, given_scores
from laddertui.forms import answers
from laddertui.forms.wording import opinions as questions
from laddertui.services.opinions.second_opinions import named
from laddertui.services.opinions.sheets import with_answer
from laddertui.tui.actions import Action
from laddertui.tui.base.base_screen import BaseScreen
from laddertui.tui.safe_text import joined, lines
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.button_row import ButtonRow
from laddertui.tui.widgets.field import Field
from laddertui.tui.widgets.score.score_scale import ScoreScale
from laddertui.tui.widgets.secret_field import SecretField
from laddertui.tui.widgets.text import PlainText

HowToUncover = Literal["passphrase", "word", "ask"]
"""What its owner does to see their page again."""
Stage = Literal["name", "score", "end"]
"""Where one is: saying whose opinion it is, scoring, or done."""

WELCOME = (
    "You are asked how you see someone's work. You are asked blind: how they scored it themselves"
    " is not shown. There is no right answer; where the two of you differ is worth talking about."
)
THANKS = "Thank you. {} of {} are scored, and kept. Please hand the machine back."
NOTHING = "Nothing is scored. Please hand the machine back."
OWNER = {
    "passphrase": "For its owner: the profile is locked first, and its passphrase opens it again.",
    "word": "For its owner: your word shows your page again.",
    "ask": "For its owner: this page stays covered until you say so.",
}
"""What is said at the end, by how the page is uncovered."""

BEGIN = Action(
    "opinion.begin", "", "begin", "Begin", "On to the first activity", available="is_naming"
)
EARLIER = Action(
    "opinion.previous", "left", "turn(-1)", "Before", "The one before", available="is_scoring"
)
LATER = Action(
    "opinion.following",
    "right",
    "turn(1)",
    "Go on",
    "The one after; this one is left as it is",
    available="is_scoring",
)
WORDS = Action(
    "opinion.words", "tab", "words", "A few words", "Say a few words on it", available="may_say"
)
ONWARD = Action("opinion.onward", "tab", "app.focus_next", "Next field", show=False)
"""Where there are no few words to go to: a key that is declared here hides the toolkit's own."""
DONE = Action(
    "opinion.done", "escape", "done", "That is all", "Stop here", available="is_not_at_end"
)
AGAIN = Action("opinion.again", "", "again", "Back to the sheet", available="is_at_end")
UNCOVER = Action("opinion.uncover", "", "uncover", "Show my page", available="is_at_end")


class BlindScreen(BaseScreen):
    """Nothing of the profile is on it but the names of activities."""

    CSS_PATH = "blind.tcss"
    IS_COVER = True  # while it is open hardly any command acts (`tui/app/opinions/cover.py`)
    IS_FORM = True
    HERE = "A second opinion"
    HELP = f"""
**A second opinion**

{questions.GIVEN_SCORE.ask}

Press 1 to 5, or mark a rung with Up and Down and press Enter. Right leaves one open and goes on,
Left goes back, Tab takes a few words on it. Escape stops; what is scored is kept. The page of
whoever asks stays covered.
"""
    ACTIONS = [BEGIN, EARLIER, LATER, WORDS, ONWARD, DONE, AGAIN, UNCOVER]

    def __init__(
        self,
        sheet: OpinionSheet,
        how: HowToUncover,
        keep: Callable[[OpinionSheet], None],
        uncover: Callable[[str], None],
    ) -> None:
        """`keep` writes what is scored, or raises LadderError; `uncover` is given the word."""
        super().__init__()
        self._sheet = sheet
        self._how = how
        self._keep = keep
        self._show_owner = uncover
        self._stage: Stage = "name"
        self._row = 0
        self._kept = sheet
        """The sheet as it was kept last; as it was handed over while nothing is kept."""

    def body(self) -> ComposeResult:
        """Build the three stages, of which one is seen."""
        with Vertical(id="stage"):
            yield PlainText("", id="head")
            yield PlainText("", id="activity")
            yield Field(questions.BY, placeholder="your name, or nothing", id="by")
            yield ScoreScale(anchors())
            yield PlainText("", id="question")
            yield Field(questions.NOTE, placeholder=questions.NOTE.ask, id="note")
            if self._how == "word":
                yield SecretField("word", placeholder="its owner's word")
            yield PlainText("", id="notice")
        with ButtonRow(id="actions"):
            yield ActionButton(BEGIN, id="begin", primary=True)
            yield ActionButton(EARLIER, id="earlier")
            yield ActionButton(LATER, id="later")
            yield ActionButton(DONE, id="done")
            yield ActionButton(UNCOVER, id="uncover", primary=True)
            yield ActionButton(AGAIN, id="again")

    def on_mount(self) -> None:
        """Begin with the name."""
        self._show("name")

    # Where one is.

    @property
    def is_naming(self) -> bool:
        """Whether it is asked whose opinion this is."""
        return self._stage == "name"

    @property
    def is_scoring(self) -> bool:
        """Whether an activity is shown."""
        return self._stage == "score"

    @property
    def is_at_end(self) -> bool:
        """Whether nothing is left but its owner's part."""
        return self._stage == "end"

    @property
    def is_not_at_end(self) -> bool:
        """Whether one may stop here."""
        return not self.is_at_end

    @property
    def may_say(self) -> bool:
        """Whether the scale has the focus, from which Tab goes to the few words."""
        return self.is_scoring and self.query_one(ScoreScale).has_focus

    def _show(self, stage: Stage) -> None:
        """Show a stage, and focus what is to be done in it."""
        self._stage = stage
        seen = {"name": {"#by"}, "score": {"ScoreScale", "#note", "#question"}, "end": {"#word"}}
        for name in ("#by", "ScoreScale", "#note", "#question", "#word"):
            for widget in self.query(name):
                widget.display = name in seen[stage]
        self._say("")
        self.show_buttons()
        if stage == "score":
            self._show_activity()
        else:
            self.query_one("#activity", PlainText).say("")
            self.query_one("#head", PlainText).say(WELCOME if stage == "name" else self._thanks())
            ends = "#word" if self._how == "word" else "#uncover"
            self.query_one("#by" if stage == "name" else ends).focus()
        self.refresh_bindings()

    def _thanks(self) -> Content:
        scored = len(given_scores(self._sheet))
        total = len(self._sheet.activities)
        said = THANKS.format(scored, total) if scored else NOTHING
        return lines([said, "", OWNER[self._how]])

    def _show_activity(self) -> None:
        row, rows = self._sheet.activities[self._row], self._sheet.activities
        marks = "".join("■" if each.score else "□" for each in rows)
        self.query_one("#head", PlainText).say(f"{self._row + 1} of {len(rows)}   {marks}")
        self.query_one("#activity", PlainText).say(joined((row.name, "bold underline")))
        self.query_one("#question", PlainText).say(
            joined((questions.GIVEN_SCORE.ask, "bold"), "  Press 1 to 5.")
        )
        self.query_one("#note", Field).value = row.note
        scale = self.query_one(ScoreScale)
        scale.show(self._row, row.score)
        scale.focus()

    def _say(self, text: str) -> None:
        self.query_one("#notice", PlainText).say(text)

    # What is answered.

    def _take_words(self) -> bool:
        """Take what stands in the fields; return False, and say why, for what cannot be taken."""
        try:
            by = answers.text(self.query_one("#by", Field).read())
            note = answers.text(self.query_one("#note", Field).read())
        except answers.AnswerError as refusal:
            self._say(str(refusal))
            return False
        self._sheet = named(self._sheet, by)
        if self.is_scoring:
            score = self._sheet.activities[self._row].score
            self._sheet = with_answer(self._sheet, self._row, score, note)
        return True

    @on(ScoreScale.Given)
    def _given(self, event: ScoreScale.Given) -> None:
        if self.is_scoring and self._take_words():
            self._sheet = with_answer(self._sheet, self._row, event.score)
            self.action_turn(1)

    @on(Input.Submitted, "#by")
    def action_begin(self) -> None:
        """Go on to the activities."""
        if self._take_words():
            self._show("score")

    @on(Input.Submitted, "#note")
    def action_later_by_enter(self) -> None:
        """Go back to the scale; the words are taken with the score."""
        self.query_one(ScoreScale).focus()

    def action_words(self) -> None:
        """Go to the few words."""
        self.query_one("#note").focus()

    def action_turn(self, by: int) -> None:
        """Go to another activity; after the last one it ends."""
        if not self._take_words():
            return
        self._row += by
        if self._row >= len(self._sheet.activities):
            self._row = len(self._sheet.activities) - 1
            self._finish()
        elif self._row < 0:
            self._row = 0
            self._show("name")
        else:
            self._say("")
            self._show_activity()

    def action_done(self) -> None:
        """Stop here; what is scored is kept."""
        if self._take_words():
            self._finish()

    def _finish(self) -> None:
        try:
            self._keep_scored()
        except LadderError as error:
            self._show_activity() if self.is_scoring else self._show("name")
            self._say(str(error).split("\n")[0])
        else:
            self._show("end")

    def _keep_scored(self) -> None:
        """Keep what is scored, where there is something new. Raise LadderError."""
        if given_scores(self._sheet) and self._sheet != self._kept:
            self._keep(self._sheet)
            self._kept = self._sheet

    def keep_typed(self) -> None:
        """Keep what was scored, before the profile is closed underneath."""
        if self.is_at_end or not self._take_words():
            return
        try:
            self._keep_scored()
        except LadderError as error:  # it hinders neither locking nor leaving
            self._say(str(error).split("\n")[0])

    # The end.

    def action_again(self) -> None:
        """Go back to the sheet."""
        self._show("score")

    @on(Input.Submitted, "#word")
    def action_uncover(self) -> None:
        """Do the owner's part: their word, their passphrase, or a yes."""
        given = "".join(field.value for field in self.query(SecretField))
        for field in self.query(SecretField):
            field.value = ""
        try:
            self._show_owner(given)
        except answers.AnswerError as refusal:
            self._say(str(refusal))
