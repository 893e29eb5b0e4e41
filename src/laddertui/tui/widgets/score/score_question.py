"""The question that is open for an activity, with the keys that answer it."""

from textual.content import Content

from laddertui.assessment import score
from laddertui.assessment.previous_quarters import PreviousQuarters
from laddertui.assessment.reassess import REASONS
from laddertui.domain.draft import Draft
from laddertui.domain.text import shortened
from laddertui.forms.wording import score as questions
from laddertui.presenters.reassess import old_scores
from laddertui.tui.safe_text import joined
from laddertui.tui.widgets.text import PlainText

PERFECT_AI_COULD = "Perfect AI: yes. The ladder source would give a 1 or a 2; your score stays."
"""What the answer before comes to, above the question that follows it."""
KEYS = "y yes · n no"
"""What answers the questions that test a score."""
AI_NOW = "  Think of what AI can do by now."
"""What a review asks to keep in mind at every score."""


TESTS = ("ai_could_replace", "complexity", "meant")
"""The questions that test a score, answered with y or n."""
LONGEST_NAME = 40
"""Letters of an activity's name in the line that speaks."""


def wanted(asked: score.Asked) -> str:
    """Return which keys a question takes."""
    if asked in TESTS:
        return "First y for yes or n for no."
    if asked == "change_reason":
        keys = ", ".join(f"{key} for “{words}”" for key, words in REASONS.values())
        return f"First {keys}."
    return "Press 1 to 5."


def left_open(draft: Draft) -> str:
    """Return what stands where one turns away from an open question; "" where none is open."""
    asked = score.open_question(draft)
    if asked == "score":
        return ""
    activity = draft.snapshot.activities[score.row_of(draft)]
    stands = f"“{shortened(activity.name, LONGEST_NAME)}” stays a {activity.score}"
    if asked == "meant":
        return f"{stands}; whether it is meant to be higher stays open."
    what = "why it has changed" if asked == "change_reason" else "the question about it"
    return f"{stands}, and {what} stays open; press {activity.score} there again to be asked."


class ScoreQuestion(PlainText):
    """One of the five questions about an activity."""

    def tell(self, draft: Draft, earlier: PreviousQuarters | None) -> None:
        """Show the question that is open; `earlier` is what a review continues."""
        activity = draft.snapshot.activities[score.row_of(draft)]
        asked = score.open_question(draft)
        old = old_scores(activity, earlier) if earlier else ""
        if asked == "score":
            before = f"{old} " if earlier and earlier.reveal_before else ""
            ask = joined((before + questions.SCORE.ask, "bold"))
            lines = [joined(ask, "  Press 1 to 5.", AI_NOW if earlier else "")]
        elif asked == "change_reason":
            keys = " · ".join(f"{key} {words}" for key, words in REASONS.values())
            lines = [joined((f"{old} Why has it changed?", "bold")), joined(keys)]
        elif asked == "complexity":
            lines = [joined((questions.COMPLEXITY.ask, "bold")), joined(KEYS)]
            if activity.ai_could_replace:
                lines.insert(0, joined((PERFECT_AI_COULD, "italic $text-muted")))
        else:
            question = questions.MEANT if asked == "meant" else questions.AI_COULD_REPLACE
            lines = [joined((question.ask, "bold"), f"  {KEYS}")]
        self.say(Content("\n").join(lines))
