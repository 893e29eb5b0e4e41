"""A second opinion by plain questions: a name, then one activity of a sheet at a time, blind."""

from collections.abc import Callable

from laddertui.domain.ladder import SCORES
from laddertui.domain.opinions.opinion import LONGEST_BY, OpinionSheet
from laddertui.domain.text import shortened
from laddertui.forms import answers
from laddertui.forms.wording.opinions import BY, GIVEN_SCORE
from laddertui.plain.dialogue import Dialogue
from laddertui.plain.ways import way_of
from laddertui.presenters.reference.score_scale import anchor_lines, short_scale
from laddertui.services.opinions.second_opinions import named
from laddertui.services.opinions.sheets import with_answer

WELCOME = (
    "Someone asks how you see their work. You are asked blind: their own scores are not in this"
    " sheet. There is no right answer; where the two of you differ is worth talking about."
)
INTRODUCTION = (
    "Enter goes on: it keeps what stands in brackets, and leaves open what does not. A few words"
    " behind a number are kept as a note. - takes an answer back. < goes back. ? explains. quit"
    " leaves; all is kept."
)
REFUSAL = f"{answers.NO_SCORE} A few words may follow it."


class SheetWalk:
    """Goes through a sheet, question by question; each answer is kept at once."""

    def __init__(
        self, dialogue: Dialogue, sheet: OpinionSheet, keep: Callable[[OpinionSheet], object]
    ) -> None:
        """`keep` writes the sheet, or raises LadderError: at the first answer, not the last."""
        self._dialogue = dialogue
        self._keep = keep
        self._at = -1
        """The row that is asked about; -1 asks for the name."""
        self.sheet = sheet
        """The sheet with every answer that was given."""

    def run(self) -> bool:
        """Ask until all is gone through, or the person leaves; False where the answers end early.

        Raise UsageError for a refused answer in a pipe, LadderError where one cannot be kept.
        """
        self._dialogue.say(WELCOME, *anchor_lines(), INTRODUCTION)
        while self._at < len(self.sheet.activities):
            self._dialogue.say(self._question())
            line = self._dialogue.read()
            if line is None:
                return False
            if way_of(line) == "leave":
                return True
            before = self.sheet
            self._answer(line)
            if self.sheet != before:
                self._keep(self.sheet)
        self._dialogue.say("That is all. Thank you.")
        return True

    def _question(self) -> str:
        if self._at < 0:
            return BY.ask + (f" [{self.sheet.by}]" if self.sheet.by else "")
        row = self.sheet.activities[self._at]
        known = f"{row.score} {row.note}".strip() if row.score else ""
        which = f"{self._at + 1} of {len(self.sheet.activities)}: {row.name}"
        ask = f" {GIVEN_SCORE.ask}" if self._at == 0 else ""
        return f"{which}.{ask} {short_scale()}:" + (f" [{shortened(known, 60)}]" if known else "")

    def _answer(self, line: str) -> None:
        """Do what a line asks for."""
        match way_of(line):
            case "go on":
                self._at += 1
            case "take back":
                self._take_back()
                self._at += 1
            case "back":
                self._at = max(self._at - 1, -1)
            case "answer":
                self._take(line)
            case "again":
                self._dialogue.say(*anchor_lines(), INTRODUCTION)
            case _:
                question = BY if self._at < 0 else GIVEN_SCORE
                self._dialogue.say(question.help, *anchor_lines())

    def _take(self, line: str) -> None:
        """Take a name, or a score with or without a note; say why not where it is none."""
        try:
            if self._at < 0:
                self.sheet = named(self.sheet, answers.text(line)[:LONGEST_BY])
            else:
                number, _, words = line.strip().partition(" ")
                given = answers.whole_number(number, SCORES, REFUSAL)
                note = answers.text(words) if words.strip() else None
                self.sheet = with_answer(self.sheet, self._at, given, note)
        except answers.AnswerError as refusal:
            self._dialogue.refuse(line, self._question(), str(refusal))
        else:
            self._at += 1

    def _take_back(self) -> None:
        if self._at < 0:
            self.sheet = named(self.sheet, "")
        else:
            self.sheet = with_answer(self.sheet, self._at, 0, "")
