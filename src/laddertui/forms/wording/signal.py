"""Words of noting a signal or a try: what moved, what came of it, with what."""

from laddertui.domain.signal import Outcome
from laddertui.forms.question import Question

SIGNAL = Question(
    id="signal",
    label="Signal",
    ask="What can AI do now that it could not do before, or what did you try it on?",
    help="One sentence, dated today. No sum is made of it; it is shown beside the activities that"
    " it touches when they are scored, and a drift says what of it was noted.",
)
OUTCOME = Question(
    id="outcome",
    label="Tried it?",
    ask="Did you try it yourself, and what came of it?",
    help="Left and Right change it. What was tried says more than what was read: it did the work"
    " alone, it helped, or it fell short.",
)
TOOL = Question(
    id="tool",
    label="With",
    ask="With which tool? (may be left empty)",
    help="Its name, as you would say it to a colleague.",
)
OUTCOME_CHOICES: dict[Outcome | None, str] = {
    None: "not tried, this is news",
    "did-it": "tried: it did it",
    "helped": "tried: it helped",
    "fell-short": "tried: it fell short",
}
"""What can be said of a try, or that there was none."""
