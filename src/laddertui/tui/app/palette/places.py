"""Where the commands of the app are: each page that has some, and what it takes to be there."""

from collections.abc import Iterator
from dataclasses import dataclass
from pkgutil import resolve_name

from laddertui.forms.wording.lenses import LENS_TITLES
from laddertui.tui.actions import HasActions
from laddertui.tui.screens import LENS_SCREENS, STEP_SCREENS
from laddertui.tui.step_names import STEP_NAMES


@dataclass(frozen=True)
class Place:
    """A page on which there are commands."""

    kind: str
    """`home`, `assessment`, `step`, `lens`, `history`, `details` or `profiles`."""
    screen: str
    """Its class, as `module:name`; imported when the palette is first opened."""
    where: str
    """Where it is, in words that follow "possible"."""
    name: str = ""
    """Which step or lens it is; "" of any other page."""

    def screen_class(self) -> type[HasActions]:
        """Return the class of its screen."""
        found: type[HasActions] = resolve_name(self.screen)
        return found


def places() -> Iterator[Place]:
    """Yield every page that has commands, the assessment's first."""
    yield Place("assessment", "laddertui.tui.base.step_screen:StepScreen", "on each step")
    for step, names in STEP_NAMES.items():
        yield Place("step", STEP_SCREENS[step], f"on {names.name}", step)
    yield Place("home", "laddertui.tui.screens.home:HomeScreen", "on Home")
    for lens, screen in LENS_SCREENS.items():
        yield Place("lens", screen, f"in “{LENS_TITLES[lens].question}”", lens)
    yield Place("history", "laddertui.tui.screens.history:HistoryScreen", "in History")
    yield Place(
        "details",
        "laddertui.tui.screens.profiles.profile_details:ProfileDetailsScreen",
        "on This profile",
    )
    yield Place(
        "profiles",
        "laddertui.tui.screens.profiles.profiles:ProfilesScreen",
        "in the list of profiles",
    )


WITHOUT_PROFILE = "once a profile is open"
NOT_IN_DEMO = "outside the invented example"
WITHOUT_DRAFT = "in an assessment, once one is begun"
NOT_NOW = "at another moment"
WHEN_AVAILABLE = {
    "is_open": WITHOUT_PROFILE,
    "may_lock": "for an open encrypted profile",
    "may_close": "for a plain one of several profiles",
    "may_begin": "where this profile may be changed",
    "may_change": "where this profile may be changed",
    "may_encrypt": "for a profile not encrypted yet",
    "may_decrypt": "for an encrypted profile",
    "has_draft": "while an assessment is unfinished",
    "has_history": "once a quarter is saved",
    "has_quarter": "once a quarter is saved",
    "may_tick": "once the 90 days have begun",
    "has_earlier": "where there is an earlier week",
    "has_later": "where there is a later week",
    "has_lenses": "once an assessment is begun",
    "may_score_again": "a week after a quarter was saved",
    "may_review_early": "when the next quarter is near",
    "is_first": "while no quarter is saved",
    "may_save": "once nothing is missing in it",
    "may_remove_row": "with the cursor in a row",
    "is_review": "in the review of a later quarter",
    "may_keep_plan": "where last quarter has a plan",
    "is_unfinished": "while something is missing",
    "has_step_after": "where another step follows",
    "has_part_after": "where another part follows",
    "has_part_before": "where a part comes before",
    "may_set_kind": "where value is told apart",
    "asks_questions": "where a question is asked",
    "asks_reason": "where a score has changed",
    "has_list": "where there is a list",
    "has_tasks": "in the part with the tasks",
    "has_calculator": "in the part with the calculator",
    "has_any": "once there is one",
    "may_leave_demo": "on the Home of the invented example",
    "has_profile": WITHOUT_PROFILE,
    "has_more_advice": "where there is more than three",
    "may_go_to": "on a page, with a profile open",
    "may_quit_by_letter": "where nothing is typed",
    "is_working": "while something is worked out",
    "is_at_a_side": "with the cursor on an activity",
}
"""When a command can be done, by the property that says whether it can be now."""
