"""The leverage lens: where each activity's value comes from, nine questions, what they come to."""

from textual import on
from textual.app import ComposeResult
from textual.events import DescendantBlur, DescendantFocus
from textual.geometry import Region
from textual.widgets import Input

from laddertui.assessment.editor import Assessment
from laddertui.assessment.lenses import leverage
from laddertui.assessment.lenses.leverage import ANSWER_WORDS, ANSWERS, PARTS, LeveragePart
from laddertui.domain.draft import Draft
from laddertui.domain.leverage import Answer, ValueKind
from laddertui.forms import answers
from laddertui.forms.answers import AnswerError
from laddertui.forms.wording import leverage as questions
from laddertui.presenters import leverage_page
from laddertui.tui.actions import CLOSE_LENS, SAVE_LENS, UNDO_BY_LETTER, Action
from laddertui.tui.base.lens_screen import LensScreen
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.field import field_of
from laddertui.tui.widgets.lenses.part_trail import PartTrail
from laddertui.tui.widgets.leverage.answer_list import AnswerList
from laddertui.tui.widgets.leverage.parts import KindsPart, QuestionsPart, ReadingPart

NEXT_PART = Action(
    "leverage.next",
    "f8,right,ctrl+n",
    "part(1)",
    "Next part",
    "On to the next part",
    available="has_part_after",
)
PREVIOUS_PART = Action(
    "leverage.previous",
    "f7,left,ctrl+o",
    "part(-1)",
    "Part before",
    "To the part before",
    show=False,
    available="has_part_before",
)
KINDS = tuple(
    Action(
        f"leverage.{kind.id}",
        str(number),
        f"kind('{kind.id}')",
        kind.name.capitalize(),
        kind.words,
        show=False,
        available="may_set_kind",
    )
    for number, kind in enumerate(leverage.all_kinds(), 1)
)
"""One figure a value kind; the legend shows them."""
ANSWER_ACTIONS = tuple(
    Action(
        f"leverage.answer-{key}",
        key,
        f"answer({value})",
        ANSWER_WORDS[value].capitalize(),
        tooltip,
        available="asks_questions",
    )
    for (key, value), tooltip in zip(
        ANSWERS.items(), ("It is not so", "In part", "It is so"), strict=True
    )
)
"""n, p and y."""
TAKE_BACK = Action(
    "leverage.take-back",
    "delete,backspace",
    "take_back",
    "Leave open",
    "Take it back",
    available="has_list",
)


class LeverageScreen(LensScreen):
    """Three parts of one look. Figures and letters answer; F7 and F8 turn to another part."""

    CSS_PATH = "leverage.tcss"
    PARTS = leverage.PARTS
    METHOD = "leverage"
    HELP = f"""
**Who gains from my work?**

The leverage lens: where the worth of your work comes from, and who gains from it. A figure
says what an activity's value mainly comes from; n, p or y answers each of the nine questions;
Delete takes an answer back. Enter keeps what is there and goes on.

{questions.KIND.help}

{chr(10).join(f"- {n} {k.name}: {k.words}" for n, k in enumerate(leverage.all_kinds(), 1))}

{questions.VALUE_NOTE.help}
"""
    ACTIONS = [
        NEXT_PART,
        PREVIOUS_PART,
        *KINDS,
        *ANSWER_ACTIONS,
        TAKE_BACK,
        UNDO_BY_LETTER,
    ]

    def __init__(self, assessment: Assessment, saves: bool) -> None:
        super().__init__(assessment, saves)
        self._part: LeveragePart = leverage.first_part(assessment.snapshot, assessment.earlier)

    @property
    def part(self) -> LeveragePart:
        """Which of the three parts is shown."""
        return self._part

    def parts(self) -> ComposeResult:
        """Build the three parts, of which one is shown."""
        yield KindsPart(id="kinds", classes="part")
        yield QuestionsPart(id="questions", classes="part")
        yield ReadingPart(id="page", can_focus=False)

    def actions(self) -> ComposeResult:
        """On to the next part; at the end, save or go back."""
        yield ActionButton(NEXT_PART, "", id="next", primary=True)
        yield ActionButton(SAVE_LENS, "", id="save", primary=True)
        yield ActionButton(CLOSE_LENS, id="close")

    def show_state(self) -> None:
        """Show what has been answered so far, and what it comes to."""
        s, earlier = self.draft.snapshot, self.assessment.earlier
        self.query_one(KindsPart).tell(s)
        self.query_one(QuestionsPart).tell(s, earlier)
        if self._part == "reading":
            week, doubt = self.assessment.finished(), self.assessment.score_doubt
            self.query_one(ReadingPart).tell(week, self.quarter_before, doubt)

    def show_place(self) -> None:
        """Each list at what is still open; then the part one is at."""
        s = self.draft.snapshot
        kinds = [a.value_kind is None for _, a in leverage.rows(s)]
        asked = [leverage.answer_of(s, q.id) is None for q in leverage.all_questions()]
        for name, is_open in (("#kinds-list", kinds), ("#questions-list", asked)):
            self.query_one(name, AnswerList).cursor = is_open.index(True) if True in is_open else 0
        self._turn(self._part)

    def _turn(self, part: LeveragePart) -> None:
        """Show a part, with the next thing to do under the fingers."""
        self._part = part
        for name, its in (("#kinds", "kinds"), ("#questions", "questions"), ("#page", "reading")):
            self.query_one(name).display = its == part
        self.query_one(PartTrail).here = part
        self.query_one("#notice").set_class(part != "kinds", "-short")
        self.notice("")
        self.show_state()
        self._show_actions()
        if part == "kinds":
            self.guide("start", "value-kind")
        self.refresh_bindings()

    def _show_actions(self) -> None:
        """Show the buttons of this part; focus the list, else what comes next."""
        following = next(iter(list(PARTS)[list(PARTS).index(self._part) + 1 :]), None)
        on_button, save = (
            self.query_one("#next", ActionButton),
            self.query_one("#save", ActionButton),
        )
        on_button.display = following is not None
        on_button.set_label(PARTS[following] if following else "")
        save.display = following is None and self.may_save
        save.set_label(f"Save into {self.assessment.quarter(self.assessment.profile.today)}")
        self._focus_list()

    @property
    def _list(self) -> AnswerList | None:
        """The list of this part, if it has rows."""
        if self._part == "reading":
            return None
        found = self.query_one(f"#{self._part}-list", AnswerList)
        return found if found.rows else None

    @property
    def has_list(self) -> bool:
        """Whether this part has a list with rows."""
        return self.is_mounted and self._list is not None

    def _focus_list(self) -> None:
        (self._list or self._onward).focus()

    @property
    def _onward(self) -> ActionButton:
        """The button that leads on from this part."""
        last = "save" if self.may_save else "close"
        return self.query_one(f"#{last if self._part == 'reading' else 'next'}", ActionButton)

    @property
    def may_set_kind(self) -> bool:
        """Whether the activities are shown whose kinds are asked for."""
        return self._part == "kinds" and self.has_list

    @property
    def asks_questions(self) -> bool:
        """Whether the nine questions are shown."""
        return self._part == "questions"

    @on(PartTrail.Chosen)
    def _go_to_chosen(self, event: PartTrail.Chosen) -> None:
        self._turn(next(part for part in PARTS if part == event.part))

    def action_part(self, by: int) -> None:
        """To the part before or after."""
        self._turn(list(PARTS)[list(PARTS).index(self._part) + by])

    def action_scroll_page(self, lines: int) -> None:
        """Move the page; where there is a list instead, go to it."""
        if self._part == "reading":
            super().action_scroll_page(lines)
        else:
            self._focus_list()

    def action_kind(self, kind: ValueKind | None) -> None:
        """Set the kind of the activity at the arrow, and on to the next one."""
        row = self._at_cursor()
        if row is not None:
            self._take(leverage.set_kind(self.draft, row, kind), onward=kind is not None)
            a = self.draft.snapshot.activities[row]
            if last := leverage.last_kind(self.assessment.earlier, a):
                self.notice(f"{a.name}: last time you said “{last}”.")
            elif kind is not None:
                self.guide(kind)

    def _at_cursor(self) -> int | None:
        """Return the activity at the arrow, by its place in the audit."""
        known, listed = leverage.rows(self.draft.snapshot), self._list
        return (
            known[listed.cursor][0] if listed is not None and listed.cursor < len(known) else None
        )

    def action_answer(self, answer: Answer | None) -> None:
        """Answer the question at the arrow, and on to the next one."""
        asked = leverage.all_questions()[self.query_one("#questions-list", AnswerList).cursor]
        self._take(leverage.set_answer(self.draft, asked.id, answer), onward=answer is not None)

    def action_take_back(self) -> None:
        """Leave open what is at the arrow."""
        if self._part == "kinds":
            self.action_kind(None)
        else:
            self.action_answer(None)

    def _take(self, draft: Draft, onward: bool) -> None:
        self.notice("")
        self.edit(draft)
        if onward and self._list is not None:
            self._list.action_onward()

    @on(AnswerList.Ended)
    def _ended(self, event: AnswerList.Ended) -> None:
        """From the last question to the note, from the last activity to what comes next."""
        (self.query_one("#note") if self._part == "questions" else self._onward).focus()

    @on(AnswerList.Moved)
    def _moved(self, event: AnswerList.Moved) -> None:
        self.query_one(QuestionsPart).tell_about()
        self.query_one("#kinds-scroll").scroll_to_region(
            Region(0, self.query_one("#kinds-list", AnswerList).cursor, 1, 1), animate=False
        )

    @on(DescendantFocus)
    @on(DescendantBlur)
    def _focus_moved(self) -> None:
        self.query_one(QuestionsPart).tell_about()

    @on(Input.Changed, "#note")
    def _noted(self, event: Input.Changed) -> None:
        try:
            note = answers.text(field_of(event).read())
        except AnswerError as refusal:
            self.refuse(refusal)
        else:
            self.edit(leverage.set_note(self.draft, note), questions.VALUE_NOTE.id)

    @on(Input.Submitted, "#note")
    def _note_done(self) -> None:
        self._onward.focus()

    def copy_text(self) -> str:
        """Return what the lens says, as plain lines."""
        return "\n".join(
            leverage_page.reading_lines(self.assessment.finished(), self.quarter_before)
        )
