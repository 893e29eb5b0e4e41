"""What was tried with AI on the activity that is being scored, in a line."""

from laddertui.assessment import score
from laddertui.assessment.editor import Assessment
from laddertui.presenters.signals import about_in_a_line
from laddertui.tui.widgets.text import PlainText


class TriedLine(PlainText):
    """The newest try of one activity, or what was noted of it; empty where there is nothing."""

    def tell(self, assessment: Assessment) -> None:
        """Show what was noted of the activity at which the scoring stands."""
        earlier, rows = assessment.earlier, assessment.snapshot.activities
        a = rows[score.row_of(assessment.draft)]
        base = earlier.base if earlier is not None else None
        words = about_in_a_line(assessment.profile, base, a.was or a.id)
        self.say(words)
        if self.parent is not None:  # who pays gives way where there is not room for both
            self.parent.set_class(bool(words), "-tried")
