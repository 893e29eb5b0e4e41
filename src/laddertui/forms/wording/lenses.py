"""What the two lenses are called: by their question, with the design's own word beside it."""

from laddertui.domain.record import record


@record
class LensTitle:
    """The question that a lens answers, and what else it is called."""

    question: str
    """The question, as buttons and head lines show it."""
    name: str
    """Its word in files, commands and the method."""
    source: str
    """Whose look it is, in a few words."""

    @property
    def named(self) -> str:
        """Return its word and its source, to stand beside the question."""
        return f"the {self.name} lens · {self.source}"


LEVERAGE = LensTitle(
    question="Who gains from my work?",
    name="leverage",
    source="after an unsigned essay",
)
PROFESSION = LensTitle(
    question="Can beginners still get in?",
    name="profession",
    source="career ladder, after Hao",
)
LENS_TITLES = {"leverage": LEVERAGE, "profession": PROFESSION}
"""The title of each lens, by its word in the code."""
