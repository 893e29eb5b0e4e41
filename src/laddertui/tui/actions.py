"""The commands of the user: each is declared once, as an `Action`.

Keys, buttons, the footer, the palette and the help page all read the same declaration. A command
that one screen has stands in that screen's module; what several share stands here.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from typing import Any, ClassVar

from textual.actions import parse
from textual.binding import Binding

from laddertui.forms.wording import lenses as titles


@dataclass(frozen=True)
class Action:
    """A command of the user: what it runs, by which keys, and what it is called."""

    id: str
    """Whose it is and what it does, as `step.next`; unique."""
    key: str
    """Its keys as the toolkit names them, separated by commas; "" for what only a button runs."""
    call: str
    """What is run: an `action_...` method's name and arguments; `app.` in front for the app's."""
    label: str
    """A word or two, for the footer, the palette and buttons."""
    tooltip: str = ""
    """What it does, for palette and help; "" keeps keys that only move about out of both."""
    show: bool = True
    """Whether its key stands in the footer."""
    available: str = ""
    """The property, of the screen or app it runs on, that says whether it can be done now."""
    priority: bool = False
    """Whether its key works whatever has the focus."""
    found_by: str = ""
    """Other words for it, by which the palette finds it too."""

    def by(self, key: str, action_id: str, **changes: Any) -> "Action":
        """Return the same command by another key, for screens on which that key is free."""
        return replace(self, key=key, id=action_id, **changes)


@cache
def binding(action: Action) -> Binding:
    """Return an action's keys in the toolkit's form; one object for each action."""
    return Binding(
        action.key,
        action.call,
        action.label,
        show=action.show,
        tooltip=action.tooltip,
        priority=action.priority,
        id=action.id,
    )


def bindings_of(actions: Iterable[Action]) -> list[Binding]:
    """Return the keys of those actions that have one, in their order."""
    return [binding(action) for action in actions if action.key]


class HasActions:
    """A screen, dialog or app whose keys, and what can be done now, follow from its `ACTIONS`."""

    ACTIONS: ClassVar[list[Action]] = []
    """The commands that this class adds to those of its bases, in the order of the footer."""
    _by_call: ClassVar[dict[tuple[str, tuple[object, ...]], Action]] = {}

    def __init_subclass__(cls, **options: Any) -> None:
        if "ACTIONS" in cls.__dict__:
            others = cls.__dict__.get("BINDINGS", [])
            cls.BINDINGS = [*bindings_of(cls.ACTIONS), *others]  # type: ignore[attr-defined]
        super().__init_subclass__(**options)
        cls._by_call = {
            parse(action.call)[1:]: action
            for base in reversed(cls.__mro__)
            for action in base.__dict__.get("ACTIONS", ())
        }

    @classmethod
    def declared(cls) -> list[Action]:
        """Return the commands of this class and its bases, those of the bases first."""
        return list(cls._by_call.values())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether a command can be done now: else it is in no footer, and does nothing."""
        declared = self._by_call.get((action, parameters))
        return declared is None or self.can(declared)

    def can(self, action: Action) -> bool:
        """Return whether one of the `ACTIONS` can be done now."""
        return not action.available or bool(getattr(self, action.available))


# Of a page to read.
SCROLL = (
    Action("page.up", "up,k", "scroll_page(-2)", "Scroll up", show=False, available="has_page"),
    Action(
        "page.down", "down,j", "scroll_page(2)", "Scroll down", show=False, available="has_page"
    ),
    Action(
        "page.page-up", "pageup", "scroll_page(-12)", "Page up", show=False, available="has_page"
    ),
    Action(
        "page.page-down",
        "pagedown",
        "scroll_page(12)",
        "Page down",
        show=False,
        available="has_page",
    ),
)
FIELD_MOVES = (
    Action("page.next", "tab", "focus_next", "Next field", show=False, priority=True),
    Action(
        "page.previous", "shift+tab", "focus_previous", "Field before", show=False, priority=True
    ),
)
"""What moves about on every page. Without priority the toolkit would first offer the key to the
field and to all that it lies in."""
LEAVE_PAGE = Action("page.leave", "escape", "app.pop_screen", "Back", "Back to where you were")

# Of what can be changed.
UNDO = Action(
    "edit.undo", "f5,ctrl+z", "undo", "Undo", "Take the last change back", found_by="revert back"
)
REDO = Action(
    "edit.redo", "f6,ctrl+y", "redo", "Redo", "Make it again", show=False, found_by="repeat again"
)
UNDO_BY_LETTER = UNDO.by("u", "edit.undo-letter", tooltip="", show=False)
"""Where nothing is typed."""
REMOVE_ROW = Action(
    "edit.remove-row",
    "f9,ctrl+r",
    "remove_row",
    "Remove",
    "Take this row out",
    available="may_remove_row",
    found_by="delete erase",
)


def _row_move(name: str, key: str, call: str, label: str) -> Action:
    """Return a move from one of the fields; without priority it would reach the page last."""
    return Action(
        f"edit.{name}", key, call, label, show=False, available="is_in_field", priority=True
    )


ROW_MOVES = [
    _row_move("row-above", "up", "row(-1)", "Row above"),
    _row_move("row-below", "down", "row(1)", "Row below"),
    _row_move("rows-up", "pageup", "rows(-5)", "Five rows up"),
    _row_move("rows-down", "pagedown", "rows(5)", "Five rows down"),
]
"""In a step with rows of fields."""

# Of a step, and of several.
NEXT_STEP = Action(
    "step.next",
    "f8,ctrl+n,right_square_bracket",
    "next_step",
    "Next",
    "On to the next step",
    available="has_step_after",
)
PREVIOUS_STEP = Action(
    "step.previous",
    "f7,ctrl+o,left_square_bracket",
    "previous_step",
    "Back",
    "Back to the step before",
)
LEAVE_STEP = Action("step.leave", "escape", "leave", "Home", "Leave; everything typed is kept")
ALL_ADVICE = Action(
    "step.advice",
    "v",
    "all_advice",
    "All advice",
    "Show all advice, or the heaviest three",
    available="has_more_advice",
    found_by="hints suggestions",
)

# Of the lenses.
LEVERAGE = Action(
    "lens.leverage",
    "",
    "lens('leverage')",
    titles.LEVERAGE.question,
    "The leverage lens: where your work's value comes from, and what wears at it",
    show=False,
    available="has_lenses",
    found_by="leverage lens gains value",
)
PROFESSION = Action(
    "lens.profession",
    "",
    "lens('profession')",
    titles.PROFESSION.question,
    "The profession lens: the simple work on which people learn your field",
    show=False,
    available="has_lenses",
    found_by="profession lens beginners field",
)
CLOSE_LENS = Action(
    "lens.close", "escape", "close", "Back", "Back to where you came from; everything typed is kept"
)
SAVE_LENS = Action(
    "lens.save", "f10,ctrl+s", "save", "Save", "Save this into the quarter", available="may_save"
)

# Of the profiles.
OTHER_PROFILE = Action("profiles.other", "", "people", "Other profile", "The list of profiles")

# Of lists, and of rows of buttons.
CURSOR_UP = Action("list.up", "k", "cursor(-1)", "Up", show=False)
CURSOR_DOWN = Action("list.down", "j", "cursor(1)", "Down", show=False)
PREVIOUS_BUTTON = Action(
    "buttons.previous", "left,up,k", "app.focus_previous", "Previous button", show=False
)
NEXT_BUTTON = Action("buttons.next", "right,down,j", "app.focus_next", "Next button", show=False)

# Of dialogs.
CLOSE = Action("dialog.close", "escape", "leave", "Close")
