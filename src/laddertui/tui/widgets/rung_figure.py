"""The rung as a large figure, in the colour of its place on the scale."""

from textual.widgets import Digits

from laddertui.domain.ladder import SCORES


class RungFigure(Digits):
    """One number, which the eye lands on."""

    def show(self, rung: float | None) -> None:
        """Show a rung, 1.00 to 5.00; None shows nothing."""
        self.update("" if rung is None else f"{rung:.2f}")
        for score in SCORES:
            self.set_class(rung is not None and score == round(rung), f"-score-{score}")
