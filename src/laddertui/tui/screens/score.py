"""Step 2, Score: one activity at a time, the anchors in words, one key a score."""

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.widgets import Button

from laddertui.content import anchors
from laddertui.domain.leverage import HANDS_ON
from laddertui.flow import questions, score
from laddertui.tui.literal import joined
from laddertui.tui.requests import Edited
from laddertui.tui.step_screen import StepScreen
from laddertui.tui.widgets.action_row import Act
from laddertui.tui.widgets.anchors import Anchors
from laddertui.tui.widgets.words import Words


class ScoreScreen(StepScreen):
    """The scoring. A 3, 4 or 5 is followed by two questions that test it; both are answered with y or n."""

    CSS_PATH = "score.tcss"
    STEP = "score"
    METHOD = "score"
    HELP = f"""
**Score**

{questions.SCORE.help}

Press 1 to 5. After a 3, 4 or 5 two questions test the score: {questions.AI_COULD_REPLACE.help}

h marks hands or presence: {questions.HANDS_ON.help}
"""
    BINDINGS = [
        Binding("left,b", "turn(-1)", "Previous", tooltip="The activity before", id="score.previous"),
        Binding("right", "turn(1)", "Following", tooltip="The activity after", id="score.following"),
        Binding("h", "hands_on", "Hands", tooltip="Needs hands, presence, or is dangerous", id="score.hands"),
        Binding("y", "answer(True)", "Yes", id="score.yes"),
        Binding("n", "answer(False)", "No", id="score.no"),
        Binding("u", "undo", "Undo", show=False, id="score.undo"),
    ]

    def parts(self) -> ComposeResult:
        """Which activity, the anchors, and the question that is open."""
        yield Words("", id="progress")
        yield Words("", id="activity")
        yield Words("", id="about")
        yield Anchors(anchors.anchors())
        yield Words("", id="question")

    def actions(self) -> ComposeResult:
        """On, once all have a score."""
        yield Act("See where you stand", "next", primary=True)

    def on_mount(self) -> None:
        """At the first activity without a score, unless the person was somewhere else."""
        rows = self.draft.snapshot.activities
        if self.draft.session.row == 0 and self.draft.session.field is None:
            first = next((n for n, a in enumerate(rows) if not a.score), 0)
            self.assessment.draft = score.go(self.draft, first)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Yes and no are keys only while a question is open."""
        if action == "answer":
            return score.asked(self.draft) != "score"
        return super().check_action(action, parameters)

    def show_state(self) -> None:
        """The current activity and its open question."""
        rows = self.draft.snapshot.activities
        n = score.row_of(self.draft)
        a = rows[n]
        marks = "".join("■" if r.score else "□" for r in rows)
        self.query_one("#progress", Words).say(f"Activity {n + 1} of {len(rows)}   {marks}")
        self.query_one("#activity", Words).say(joined((a.name, "bold underline")))
        paid = f" · paid for by {a.paid_for_by}" if a.paid_for_by else ""
        hands = " · hands or presence" if a.value_kind == HANDS_ON else ""
        self.query_one("#about", Words).say(f"{a.share:g} % of the week{paid}{hands}")
        asked = score.asked(self.draft)
        self.query_one(Anchors).marked = a.score
        self._show_question(asked)
        done = self.query_one("#next", Act)
        done.display = score.is_done(self.draft)
        if done.display and asked == "score" and done.has_focus:
            return
        self.query_one(Anchors).focus()
        self.refresh_bindings()

    def _show_question(self, asked: score.Asked) -> None:
        line = self.query_one("#question", Words)
        if asked == "score":
            line.say(joined((questions.SCORE.ask, "bold"), "  Press 1 to 5."))
            return
        question = questions.AI_COULD_REPLACE if asked == "ai_could_replace" else questions.COMPLEXITY
        line.say(Content("\n").join([joined((question.ask, "bold")), joined("y yes · n no")]))

    @on(Anchors.Given)
    def _given(self, event: Anchors.Given) -> None:
        self.notice("")
        before = self.draft.session.row
        self.edit(score.give(self.draft, event.score))
        if score.asked(self.draft) == "score":
            self.guide("score-low")
        self._onward(before)

    def action_answer(self, yes: bool) -> None:
        """Answer the open question."""
        before = self.draft.session.row
        if score.asked(self.draft) == "ai_could_replace":
            self.edit(score.answer_replaceable(self.draft, yes))
            self.notice("The source calls that a 1 or a 2. Your score stays yours." if yes else "")
            return
        self.edit(score.answer_complexity(self.draft, yes))
        if yes:
            self._onward(before)
        else:
            self.notice(anchors.said_while_scoring()["hard-is-not-human"].text + " Give the score again.")

    def _onward(self, before: int) -> None:
        """When the last open activity has been scored, on to the position."""
        if score.is_done(self.draft) and score.asked(self.draft) == "score" and self.draft.session.row == before:
            self.action_next_step()

    def action_turn(self, by: int) -> None:
        """To another activity; its score can be given again."""
        self.notice("")
        self.assessment.draft = score.go(self.draft, self.draft.session.row + by)
        self.show_state()
        self.post_message(Edited())

    def action_hands_on(self) -> None:
        """Mark hands or presence, or take the mark away."""
        self.edit(score.toggle_hands_on(self.draft))
        self.guide("hands")

    @on(Button.Pressed, "#next")
    def _next(self) -> None:
        self.action_next_step()

    def action_next_step(self) -> None:
        """On, once every activity has a score."""
        if score.is_done(self.draft):
            super().action_next_step()
            return
        rows = self.draft.snapshot.activities
        self.assessment.draft = score.go(self.draft, next(n for n, a in enumerate(rows) if not a.score))
        self.show_state()
        self.notice("This one has no score yet.")
