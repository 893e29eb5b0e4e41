"""How a typed answer is read: one reader for each kind, the same for screens and the plain walk.

A reader takes what was typed and returns its value. It raises AnswerError, with the sentence to
show, for what it cannot take.
"""

import datetime as dt
import re
from collections.abc import Callable, Collection, Mapping
from typing import TypeVar

from laddertui.domain.ladder import SCORES
from laddertui.domain.profession import LARGEST_FIGURE
from laddertui.domain.quarters import YEARS
from laddertui.domain.text import has_controls

Value = TypeVar("Value")

LONGEST_TEXT = 200
"""Letters in an answer; a name that is longer is a note."""
NO_SCORE = f"A whole number from {min(SCORES)} to {max(SCORES)}."
"""What an answer that is no score is refused with."""
_AMOUNT = re.compile(r"\d{1,3}(?:[.,]\d{0,2})?|[.,]\d{1,2}")
_UNGROUPED = re.compile(r"\d+(?:[.,]\d*)?|[.,]\d+")
_GROUPED = re.compile(r"\d{1,3}(?:[ ',\u2019]\d{3})+(?:\.\d*)?")
_GROUP_SIGNS = re.compile(r"[ ',\u2019]")


class AnswerError(Exception):
    """An answer that cannot be taken; the message says what to do instead."""


def text(answer: str) -> str:
    """Return a line of text without the blanks around it.

    Raise AnswerError for control characters and for more than LONGEST_TEXT letters.
    """
    if has_controls(answer):
        raise AnswerError("That holds a character that cannot be shown; leave it out.")
    if len(answer.strip()) > LONGEST_TEXT:
        raise AnswerError(f"At most {LONGEST_TEXT} letters; a few words are enough.")
    return answer.strip()


def text_or_none(answer: str) -> str | None:
    """Return a line of text, None where it is empty. Raise AnswerError as `text` does."""
    return text(answer) or None


def names(answer: str) -> tuple[str, ...]:
    """Return names typed with a comma between. Raise AnswerError as `text` does."""
    return tuple(name.strip() for name in text(answer).split(",") if name.strip())


def amount(
    answer: str,
    most: float | None = None,
    refusal: str = "A number with two decimals at most, like 12.5.",
    too_much: str = "",
) -> float:
    """Return percent, hours or a part: below 1000, two decimals at most, empty is 0.0.

    A point or a comma may stand before the decimals, a % or an h behind the number.
    Raise AnswerError with `refusal` for what is no amount, and with `too_much` above `most`.
    """
    number = answer.strip().removesuffix("%").removesuffix("h").strip()
    if not number:
        return 0.0
    if not _AMOUNT.fullmatch(number):
        raise AnswerError(refusal)
    value = float(number.replace(",", "."))
    if most is not None and value > most:
        raise AnswerError(too_much or refusal)
    return value


def figure(answer: str) -> float:
    """Return a count or a sum of money, 0 to LARGEST_FIGURE.

    Groups of three digits may stand apart by a comma, a blank or an apostrophe.
    Raise AnswerError for anything else, the empty answer among it.
    """
    number = answer.strip()
    if _GROUPED.fullmatch(number):
        value = float(_GROUP_SIGNS.sub("", number))
    elif _UNGROUPED.fullmatch(number):
        value = float(number.replace(",", "."))
    else:
        raise AnswerError("A number that is not below 0, like 1200 or 12.5.")
    if value > LARGEST_FIGURE:
        raise AnswerError(f"That is too large to work with; at most {LARGEST_FIGURE:,.0f}.")
    return value


def points(answer: str) -> float:
    """Return points of the week to move, below 0 to move them back. Raise AnswerError."""
    refusal = "A number of points, like 5."
    try:
        value = float(answer)
    except ValueError:
        raise AnswerError(refusal) from None
    if value != value:  # what is not a number compares with nothing, itself included
        raise AnswerError(refusal)
    return value


def whole_number(answer: str, allowed: Collection[int], refusal: str) -> int:
    """Return a whole number in ASCII digits. Raise AnswerError for one that is not allowed."""
    digits = answer.strip()
    if not (digits.isascii() and digits.isdecimal() and len(digits) <= LONGEST_TEXT):
        raise AnswerError(refusal)
    if int(digits) not in allowed:
        raise AnswerError(refusal)
    return int(digits)


def score(answer: str) -> int:
    """Return a score or a grade of 1 to 5. Raise AnswerError."""
    return whole_number(answer, SCORES, NO_SCORE)


def score_or_none_yet(answer: str) -> int:
    """Return a score or a grade of 1 to 5; empty is 0, not given yet. Raise AnswerError."""
    return score(answer) if answer.strip() else 0


def yes_or_no(answer: str) -> bool:
    """Return whether the answer is yes, by its first letter or in full. Raise AnswerError."""
    word = answer.strip().casefold()
    if word in ("y", "yes"):
        return True
    if word in ("n", "no"):
        return False
    raise AnswerError("y for yes, n for no.")


def day(
    answer: str,
    refusal: str = "A date like 2026-11-01.",
    years: range = YEARS,
    outside: str = "",
) -> dt.date:
    """Return a date in one of the forms of ISO 8601, year first: 2026-11-01 or 20261101.

    Raise AnswerError with `refusal` for what is no date, and with `outside` for a year that is
    not among `years`.
    """
    try:
        value = dt.date.fromisoformat(answer.strip())
    except ValueError:
        raise AnswerError(refusal) from None
    if value.year not in years:
        raise AnswerError(outside or refusal)
    return value


def choice(answer: str, choices: Mapping[str, Value], refusal: str) -> Value:
    """Return what a key or a name stands for, upper or lower case. Raise AnswerError."""
    word = answer.strip().casefold()
    if word not in choices:
        raise AnswerError(refusal)
    return choices[word]


def choice_or_none(answer: str, choices: Mapping[str, Value], refusal: str) -> Value | None:
    """Return what a key or a name stands for; None for nothing."""
    return choice(answer, choices, refusal) if answer.strip() else None


def or_none(read: Callable[[str], Value]) -> Callable[[str], Value | None]:
    """Return a reader that takes an empty answer for None, and any other as `read` does."""

    def read_or_none(answer: str) -> Value | None:
        return read(answer) if answer.strip() else None

    return read_or_none
