"""Step 2, Score: one activity at a time, the anchors in words, one key a score."""

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Vertical

from laddertui.assessment import score
from laddertui.assessment.previous_quarters import order
from laddertui.content import score_scale
from laddertui.domain.draft import Draft
from laddertui.domain.ladder import SCORES
from laddertui.domain.snapshot import Activity, ChangeReason
from laddertui.domain.text import plain_key, shortened, visible
from laddertui.forms.wording import score as questions
from laddertui.presenters.guidance import score_moment
from laddertui.presenters.reassess import old_scores
from laddertui.presenters.reference.proposals import proposal_text
from laddertui.tui.actions import NEXT_STEP
from laddertui.tui.base.step_screen import StepScreen
from laddertui.tui.messages import Edited
from laddertui.tui.score_actions import SCORE_ACTIONS
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.score.about_activity import about_activity
from laddertui.tui.widgets.score.activity_name import ActivityName
from laddertui.tui.widgets.score.score_question import (
    LONGEST_NAME,
    TESTS,
    ScoreQuestion,
    left_open,
    wanted,
)
from laddertui.tui.widgets.score.score_scale import ScoreScale
from laddertui.tui.widgets.score.tried_line import TriedLine
from laddertui.tui.widgets.text import PlainText

YES_OR_NO = {"y": True, "n": False}
"""What the two keys of a question mean."""
ALL_SCORED = "All of them have a score. Left and right go through them again."
CORRECTED = "Right goes on to the activity after it."
SEE_POSITION, GIVE_TIME = "See where you stand", "Give the time"
"""What the way on is called: at first, and in a review."""
AGAIN = "Score it once more; the same is fine."


class ScoreScreen(StepScreen):
    """The scoring. A 3, 4 or 5 is followed by two questions that test it, each a y or n."""

    CSS_PATH = "score.tcss"
    STEP = "score"
    METHOD = "score"
    HELP = f"""
**Score**

{questions.SCORE.help}

Press 1 to 5. After a 3, 4 or 5 two questions test the score: {questions.AI_COULD_REPLACE.help}

m marks hands or presence: {questions.HANDS_ON.help}

+ notes what AI was tried on here, with what, and what came of it.
"""
    ACTIONS = SCORE_ACTIONS
    _just_scored = ""
    """What was scored last, said beside the next activity: one press too many is seen."""
    _was_done = False
    """Whether all had a score when one came to this activity: what is given then is a correction"""

    def parts(self) -> ComposeResult:
        """Which activity, the anchors, and the question that is open."""
        with Vertical(id="above"):
            yield PlainText("", id="progress")
            yield ActivityName(id="activity")
            yield PlainText("", id="about")
            yield TriedLine(id="tried")
            yield PlainText("", id="proposed")
        yield ScoreScale(score_scale.anchors())
        yield ScoreQuestion("", id="question")

    def actions(self) -> ComposeResult:
        """On, once all have a score."""
        label = GIVE_TIME if self.assessment.earlier else SEE_POSITION
        yield ActionButton(NEXT_STEP, label, id="next", primary=True)

    def on_mount(self) -> None:
        """At the first activity without a score, else where one was in the scoring."""
        if self.draft.session.row == 0 and self.draft.session.field is None:
            self.assessment.draft = score.resumed(
                self.draft, self.assessment.earlier, self.assessment.scored_last
            )
        self._was_done = score.is_done(self.draft)

    @property
    def asks_yes_or_no(self) -> bool:
        """Whether a question is open that tests a score."""
        return score.open_question(self.draft) in TESTS

    @property
    def asks_reason(self) -> bool:
        """Whether it is open why a score has changed; in a review only."""
        return score.open_question(self.draft) == "change_reason"

    def show_place(self) -> None:
        """Say the first thing on coming here."""
        self._tell_next()

    def _tell_next(self) -> None:
        """Say the next tip, one an activity, where nothing else is said."""
        if self.says_nothing:
            review = self.assessment.earlier is not None
            first = self.guidance("score-high", step="reassess", once=True) if review else ""
            self.notice(first or self.guidance("start", "anchors", "back", once=True))

    def _advise(self, given: int, name: str, stays: bool) -> None:
        """Say what applies to a score that was just given, where nothing else is said."""
        if self.says_nothing:
            moment = score_moment(given, name)
            words = self.guidance(moment, once=moment != "scripted") if moment else ""
            of_it = "" if stays or not words else f"Of “{shortened(name, LONGEST_NAME)}”: "
            self.notice(of_it + words)
        if not stays:
            self._tell_next()

    def show_state(self) -> None:
        """Show the current activity and its open question."""
        rows = self.draft.snapshot.activities
        n = score.row_of(self.draft)
        a = rows[n]
        in_order = order(rows, self.assessment.earlier)
        marks = "".join("■" if rows[m].score else "□" for m in in_order)
        number = f"Activity {in_order.index(n) + 1} of {len(rows)}"
        self.query_one("#progress", PlainText).say(f"{number}   {marks}   {self._just_scored}")
        self._just_scored = ""
        self.query_one(ActivityName).name_it(a.name)
        self.query_one("#about", PlainText).say(about_activity(a))
        self.query_one(TriedLine).tell(self.assessment)
        self.query_one("#proposed", PlainText).say(proposal_text(self.draft, a))
        self.query_one(ScoreScale).tell(self.draft)
        self.query_one(ScoreQuestion).tell(self.draft, self.assessment.earlier)
        done = self.query_one("#next", ActionButton)
        done.display = score.is_done(self.draft)
        if done.display and score.open_question(self.draft) == "score" and done.has_focus:
            return
        self.query_one(ScoreScale).focus()
        self.refresh_bindings()

    @property
    def _activity(self) -> Activity:
        """The current activity."""
        return self.draft.snapshot.activities[score.row_of(self.draft)]

    def _take(self, draft: Draft) -> None:
        """Take an answer, which may lead to another activity."""
        row, was_done = score.row_of(self.draft), score.is_done(self.draft)
        if score.row_of(draft) != row:
            scored = draft.snapshot.activities[row]
            self._just_scored = f"just scored {scored.score}: {scored.name}"
            self._was_done = was_done
        self.edit(draft)

    @on(ScoreScale.Given)
    def _given(self, event: ScoreScale.Given) -> None:
        if self._says_what_is_asked():
            return
        self.notice("")
        before, name = score.row_of(self.draft), self._activity.name
        self._take(score.give(self.draft, event.score, self.assessment.earlier))
        if self.asks_reason:
            self.notice(self.guidance("reveal", step="reassess", once=True))
        self._reveal(before)
        self._onward(before)
        self._advise(event.score, name, stays=self.draft.session.row == before)

    def on_key(self, event: events.Key) -> None:
        """Take scores wherever the focus is; of another layout's letters, say what is wanted."""
        typed = event.character or ""
        is_score = typed in map(str, SCORES)  # while the button that leads on has the focus
        if not is_score and (typed.isascii() or not typed.isprintable()):
            return
        event.stop()
        event.prevent_default()  # of this step's keys more can be said than of any screen's
        key = plain_key(typed)
        if key in map(str, SCORES):
            self.query_one(ScoreScale).action_give(int(key))
        elif key in YES_OR_NO and self.asks_yes_or_no:
            self.action_answer(YES_OR_NO[key])
        else:
            asked = score.open_question(self.draft)
            self.notice(f"{visible(typed)} is no key here. {wanted(asked)}")

    def _says_what_is_asked(self) -> bool:
        """While a question about the score is open, say which keys it takes."""
        asked = score.open_question(self.draft)
        if asked != "score":
            self.notice(f"{wanted(asked)} u takes the score back.")
        return asked != "score"

    def action_answer(self, yes: bool) -> None:
        """Answer the open question."""
        before = score.row_of(self.draft)
        if score.open_question(self.draft) == "ai_could_replace":
            self._take(score.answer_replaceable(self.draft, yes))
            self.notice("")
            return
        if score.open_question(self.draft) == "meant":
            self._take(score.answer_meant(self.draft, yes, self.assessment.earlier))
            self._onward(before)
            return
        self._take(score.answer_complexity(self.draft, yes, self.assessment.earlier))
        self.notice("")  # what was said belongs to the activity that is now behind
        if yes:
            self._reveal(before)
            self._onward(before)
            self._tell_next()
        else:
            self.notice(f"{AGAIN} {self.guidance('complex')}")

    def action_reason(self, reason: ChangeReason) -> None:
        """Why the score has changed since the last review."""
        before = score.row_of(self.draft)
        self._take(score.answer_reason(self.draft, reason, self.assessment.earlier))
        self._onward(before)

    @property
    def left_open(self) -> str:
        """Return what stands of the activity, where one turns away from a question about it."""
        return left_open(self.draft) or super().left_open

    def after_undo(self) -> None:
        """Show what has been taken back; what was said of it no longer holds."""
        self.notice("")
        super().after_undo()

    def _old_scores(self, row: int) -> str:
        """Return what an activity was before; in a review only, and after the answer."""
        a, earlier = self.draft.snapshot.activities[row], self.assessment.earlier
        return old_scores(a, earlier) if earlier else ""

    def _reveal(self, n: int) -> None:
        """Say what the activity was before, once it is answered and nothing has changed."""
        old = self._old_scores(n)
        if old and score.open_question(self.draft) == "score" and self.draft.session.row != n:
            self.notice(f"{self.draft.snapshot.activities[n].name}: {old}")

    def _onward(self, before: int) -> None:
        """Where the answer leads to no other activity, say so; only a key of its own goes on."""
        if score.open_question(self.draft) != "score" or self.draft.session.row != before:
            return
        if score.is_done(self.draft):
            self.notice(f"{ALL_SCORED} {self._old_scores(before)}".strip())
            if not self._was_done:  # who corrects one stays at it
                self.query_one(ScoreQuestion).say("")
                self.query_one("#next", ActionButton).focus()
        else:
            self.notice(f"{self._old_scores(before)} {CORRECTED}".strip())

    def action_turn(self, by: int) -> None:
        """To another activity; its score can be given again."""
        self.notice(self.left_open)
        self.query_one(ScoreScale).focus()
        self.assessment.draft = score.turned(self.draft, by, self.assessment.earlier)
        self._was_done = score.is_done(self.draft)
        self.show_state()
        self.post_message(Edited())

    def action_mark(self, by: int) -> None:
        """Put the arrow at the rung above or below, also from the button."""
        scale = self.query_one(ScoreScale)
        scale.focus()
        scale.action_move(by)

    def action_hands_on(self) -> None:
        """Mark hands or presence, or take the mark away."""
        self.edit(score.toggle_hands_on(self.draft))
        self.guide("hands")

    def action_next_step(self) -> None:
        """On, once every activity has a score and no question about one is open."""
        if self._says_what_is_asked():
            return
        if score.is_done(self.draft):
            super().action_next_step()
            return
        self.assessment.draft = score.go(
            self.draft, score.first_open(self.draft, self.assessment.earlier)
        )
        self.show_state()
        self.notice("This one has no score yet.")
