"""What each letter and function key means, for the whole app: one meaning each.

A screen may leave a key out, and may not give it another meaning; a test holds every declaration
of a key against this table.
"""

from typing import NamedTuple


class KeyMeaning(NamedTuple):
    """What a key means wherever it does anything."""

    words: str
    """The meaning, in a word or two."""
    ids: tuple[str, ...]
    """The ids of the commands that it runs, or how they begin."""


_LEFT = (
    "confirm.left",
    "suggestions.left",
    "reallocate.take",
    "history.left",
    "events.left",
    "answer.previous",
    "time-sheet.left",
)
_RIGHT = (
    "confirm.right",
    "suggestions.right",
    "reallocate.give",
    "history.right",
    "events.right",
    "answer.next",
    "time-sheet.right",
)
_UP = (
    "settings.above",
    "page.up",
    "help.up",
    "list.up",
    "buttons.previous",
    "answers.up",
    "answer.up",
    "score.up",
    "scale.up",
    "week-rows.up",
    "events.up",
)
_DOWN = (
    *("page.down", "help.down", "list.down", "buttons.next", "answers.down", "answer.down"),
    "score.down",
    "scale.down",
    "settings.below",
    "week-rows.down",
    "events.down",
)
_BEFORE = ("step.previous", "leverage.previous", "profession.previous")
_AFTER = ("step.next", "leverage.next", "profession.next", "suggestions.add", "time-sheet.use")

LETTERS: dict[str, KeyMeaning] = {
    "a": KeyMeaning("AI can do more now", ("score.ai-moved",)),
    "b": KeyMeaning("Begin", ("home.begin",)),
    "c": KeyMeaning("Continue", ("home.continue",)),
    "d": KeyMeaning("Drift", ("history.compare",)),
    "e": KeyMeaning("Example", ("home.example",)),
    "f": KeyMeaning("Published figures", ("position.data", "figures.leave")),
    "g": KeyMeaning("Go to", ("app.go-to",)),
    "h": KeyMeaning("Left", _LEFT),
    "i": KeyMeaning("Calendar", ("home.calendar", "review.calendar")),
    "j": KeyMeaning("Down", _DOWN),
    "k": KeyMeaning("Up", _UP),
    "l": KeyMeaning("Right", _RIGHT),
    "m": KeyMeaning("Mark", ("history.mark", "score.hands")),
    "n": KeyMeaning(
        "No",
        ("confirm.no", "score.no", "leverage.answer-n", "answer.n", "reallocate.not-this-one"),
    ),
    "o": KeyMeaning("Other profile", ("home.people", "taken.people")),
    "p": KeyMeaning("Partly", ("leverage.answer-p",)),
    "q": KeyMeaning("Quit", ("app.quit",)),
    "r": KeyMeaning("Review early", ("home.early",)),
    "s": KeyMeaning("Seen differently", ("score.rejudged",)),
    "t": KeyMeaning("History", ("home.history",)),
    "u": KeyMeaning("Undo", ("edit.undo-letter", "score-again.undo")),
    "v": KeyMeaning("All advice", ("step.advice",)),
    "w": KeyMeaning("The work changed", ("score.job-changed",)),
    "x": KeyMeaning(
        "Remove, once it has been asked", ("home.discard", "people.erase", "signals.remove")
    ),
    "y": KeyMeaning("Yes", ("confirm.yes", "score.yes", "leverage.answer-y", "answer.y")),
    "z": KeyMeaning("Zoom", ("history.zoom",)),
}
"""Letters; they act only where nothing is typed. In `g` they name places."""

FUNCTION_KEYS: dict[str, KeyMeaning] = {
    "f1": KeyMeaning("Help", ("app.help", "help.close")),
    "f2": KeyMeaning("Commands", ("app.palette",)),
    "f3": KeyMeaning("Method", ("app.method",)),
    "f4": KeyMeaning(
        "Suggest something to start from",
        (
            *("audit.suggest", "next-rung.suggest", "profession.start-from", "reallocate.suggest"),
            *("passphrases.suggest", "time-sheet.gather"),
        ),
    ),
    "f5": KeyMeaning("Undo", ("edit.undo",)),
    "f6": KeyMeaning("Redo", ("edit.redo",)),
    "f7": KeyMeaning("Back", _BEFORE),
    "f8": KeyMeaning("Next", _AFTER),
    "f9": KeyMeaning("Take this row out", ("edit.remove-row", "time-sheet.leave-out")),
    "f10": KeyMeaning("Save", ("lens.save", "review.save", "position.save", "signal.note")),
    "f11": KeyMeaning("Settings", ("app.settings",)),
    "f12": KeyMeaning("Copy", ("app.copy",)),
}
"""Function keys; each of their commands has another key, too."""
