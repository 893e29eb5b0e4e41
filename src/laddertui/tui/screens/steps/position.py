"""Step 3, Position: where the week stands on the ladder, and what that does and does not mean."""

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.events import DescendantFocus

from laddertui.assessment import score
from laddertui.domain import ladder
from laddertui.domain.advice import advice
from laddertui.domain.ladder import HIGHEST_SCORE, LOWEST_SCORE
from laddertui.presenters import advice as advise
from laddertui.presenters import leverage, position, reassess, snapshot_page
from laddertui.presenters.numbers import give_or_take
from laddertui.presenters.page import page_text
from laddertui.presenters.reference.occupation import occupation_line, occupation_sections
from laddertui.tui.actions import (
    ALL_ADVICE,
    LEVERAGE,
    NEXT_STEP,
    PROFESSION,
    UNDO_BY_LETTER,
    Action,
)
from laddertui.tui.base.lens_links import LensLinks
from laddertui.tui.base.occupation_choice import OccupationChoice
from laddertui.tui.base.step_screen import StepScreen
from laddertui.tui.messages import Save, ShowFigures
from laddertui.tui.safe_text import lines
from laddertui.tui.widgets.action_button import ActionButton
from laddertui.tui.widgets.advice_panel import AdvicePanel
from laddertui.tui.widgets.charts.drift_panel import DriftPanel
from laddertui.tui.widgets.charts.ladder import JOB
from laddertui.tui.widgets.charts.week_ladder import WeekLadder
from laddertui.tui.widgets.rung_figure import RungFigure
from laddertui.tui.widgets.text import PlainText

FIRST_WATER = 2
"""Where the water first stands: the scores that the source says a perfect AI could take on."""


SAVE = Action("position.save", "ctrl+s,f10", "save", "Save without a plan", "Save this quarter now")


class PositionScreen(LensLinks, OccupationChoice, StepScreen):
    """The position. The most human part is named first; from here one may save without a plan."""

    CSS_PATH = "position.tcss"
    STEP = "position"
    METHOD = "rung"
    HELP = """
**Position**

Your rung is the mean of your scores, weighted by time: a mirror of what you said, not a forecast.
"give or take" is how far it may be off, two times in three: a score may be half a step off, which
is assumed until your own repeats measure it. In a review the arrows show what moved it since the
quarter before.

+ raises the water, - lowers it: what stands above it is the time at higher scores. Nothing is
forecast. v shows all advice, f what the source and published data say about occupations. Alt+J
finds yours among them; then a mark on the ladder says what it comes to.
"""
    ACTIONS = [
        Action(
            "position.water-up",
            "plus,equals_sign",
            "water(1)",
            "Water up",
            "Raise the water by one score",
            found_by="tide",
        ),
        Action(
            "position.water-down",
            "minus",
            "water(-1)",
            "Water down",
            "Lower the water",
            show=False,
            found_by="tide",
        ),
        ALL_ADVICE,
        Action(
            "position.data",
            "f",
            "figures",
            "Figures",
            "What source and data say of your occupation, and of others",
            found_by="benchmarks data exposure percentile",
        ),
        SAVE,
        UNDO_BY_LETTER,
    ]

    def __init__(self, assessment: object) -> None:
        super().__init__(assessment)  # type: ignore[arg-type]
        self._water: int | None = None

    @property
    def has_more_advice(self) -> bool:
        """Whether there is more advice than is shown at first."""
        return any(panel.has_more for panel in self.query(AdvicePanel))

    def parts(self) -> ComposeResult:
        """Build what is most human, the ladder and the figures, then what qualifies them."""
        drawing, figures = WeekLadder(), Vertical(id="figures")
        drawing.border_title, figures.border_title = "your week on the ladder", "where you stand"
        with VerticalScroll(id="page", can_focus=False):
            with Vertical(id="where"):
                yield PlainText("", id="human")
                yield PlainText("", id="reach")
                with Horizontal(id="picture"):
                    yield drawing
                    with figures:
                        yield RungFigure("", id="rung")
                        yield PlainText("", id="noise")
                        yield PlainText("", id="shares")
                        yield PlainText("", id="water")
            with Vertical(id="meaning"):
                yield PlainText("", id="by-leverage")
                yield DriftPanel(id="since")
                yield PlainText("", id="scale")
                yield AdvicePanel(id="advice")
                yield PlainText("", id="closing")

    def actions(self) -> ComposeResult:
        """On to the next rung, into a lens, or save as it is."""
        yield ActionButton(NEXT_STEP, "The next rung", id="next", primary=True)
        yield ActionButton(LEVERAGE, id="leverage")
        yield ActionButton(PROFESSION, id="profession")
        yield ActionButton(SAVE, id="save")  # last, so that no stray Tab on the way saves

    def show_state(self) -> None:
        """All figures, or what is missing for them."""
        snapshot = self.assessment.finished()
        doubt = self.assessment.score_doubt
        found = ladder.position(snapshot.activities, doubt.steps)
        self.query_one("#picture").display = found is not None
        if found is None:
            self.query_one("#human", PlainText).say(
                "Give every activity a share and a score; then the ladder is drawn."
            )
            return
        self.query_one(WeekLadder).tell(self.assessment, self._water)
        example = "A worked example, partly invented. " if self.assessment.is_example else ""
        self.query_one("#human", PlainText).say(example + position.most_human_text(snapshot))
        self.query_one("#reach", PlainText).say(position.within_reach_text(snapshot))
        self.query_one(RungFigure).show(found.rung)
        self.query_one("#noise", PlainText).say(
            f"your rung, {give_or_take(found.noise, doubt.pairs)}"
        )
        self.query_one("#shares", PlainText).say(lines(position.share_texts(snapshot, found)))
        self.query_one("#water", PlainText).say(position.water_text(snapshot, self._water))
        self.query_one("#by-leverage", PlainText).say(
            leverage.leverage_line(snapshot, self.quarter_before)
        )
        job = occupation_line(snapshot)
        scale = [*([f"{JOB} {job}"] if job else []), *position.scale_lines(snapshot, found)]
        self.query_one("#scale", PlainText).say(" ".join(scale))
        changed = reassess.review_comparison(self.assessment)
        self.query_one("#since", DriftPanel).show(changed.summary if changed else None)
        about_the_week = [a for a in advice(snapshot) if a.code not in advise.ABOUT_THE_PLAN]
        self.query_one(AdvicePanel).tell(about_the_week, snapshot)
        self.query_one("#closing", PlainText).say(lines(position.closing_lines()))

    def show_place(self) -> None:
        """Focus the next step; in a review say what its scores ask for, first a score that fell."""
        self.query_one("#next").focus()
        earlier = self.assessment.earlier
        if reassess.fell(self.assessment):
            self.notice(self.guidance("fell", step="reassess"))
        elif earlier is not None and not score.has_high_fallen(self.draft.snapshot, earlier):
            self.notice(self.guidance("none-moved", step="reassess", once=True))
        else:
            self.notice(self.guidance("start", once=True))

    @on(DescendantFocus, "#save")
    def _say_what_saving_is(self) -> None:
        self.guide("no-plan")

    def close_detail(self) -> bool:
        """Put away the rest of the advice and the water, whatever is shown of them."""
        told = self.query_one(AdvicePanel)
        is_open = told.shows_all or self._water is not None
        told.shows_all, self._water = False, None
        if is_open:
            self.show_state()
        return is_open

    def action_water(self, by: int) -> None:
        """Raise or lower the water; below the lowest rung it is gone."""
        level = FIRST_WATER if self._water is None else self._water + by
        if level > HIGHEST_SCORE or level < LOWEST_SCORE:
            self._water = None
        else:
            self._water = level
        self.show_state()
        if self._water is not None:
            self.notice(self.guidance("water", once=True))

    def action_all_advice(self) -> None:
        """All advice, or the heaviest three."""
        told = self.query_one(AdvicePanel)
        told.shows_all = not told.shows_all
        self.show_state()

    def action_figures(self) -> None:
        """Show what the source and the data say of one's occupation and of others."""
        self.post_message(ShowFigures())

    def copy_text(self) -> str:
        """Return the figures, as plain lines."""
        snapshot = self.assessment.finished()
        head = ["A worked example, partly invented."] if self.assessment.is_example else []
        doubt = self.assessment.score_doubt
        has_occupation = snapshot.occupation is not None
        published = [page_text(occupation_sections(snapshot, doubt))] if has_occupation else []
        return "\n".join(
            [
                *head,
                *position.position_lines(snapshot, doubt),
                *snapshot_page.week_lines(snapshot),
                *published,
                *position.closing_lines(),
            ]
        )

    def action_save(self) -> None:
        """Save this quarter without a plan."""
        self.post_message(Save(with_plan=False))
