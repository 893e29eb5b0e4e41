"""Every letter and every function key has one meaning, whatever screen one is at."""

import re
from collections.abc import Iterator

import pytest
from textual.binding import Binding

from laddertui.tui.app.go_to import PAGES
from laddertui.tui.key_table import FUNCTION_KEYS, LETTERS, KeyMeaning
from laddertui.tui.step_names import STEP_NAMES
from tests.support.keyed_classes import keyed_classes

CLASSES = sorted(set(keyed_classes()), key=lambda made: made.__name__)
FUNCTION_KEY = re.compile(r"(shift\+)?f\d+")


def declared(made: type) -> Iterator[tuple[Binding, str]]:
    """What a class itself declares, a screen's actions and a widget's keys alike: key by key."""
    for binding in made.__dict__.get("BINDINGS", ()):
        assert isinstance(binding, Binding)
        if binding.system:
            continue  # the toolkit's own answer to Ctrl+C
        for key in binding.key.split(","):
            yield binding, key


def allows(meaning: KeyMeaning, command: str) -> bool:
    """Whether a key of this meaning may run a command: it is named, or how its id begins."""
    return any(command == known or command.startswith(f"{known}-") for known in meaning.ids)


def is_letter(key: str) -> bool:
    return len(key) == 1 and key.isalpha()


@pytest.mark.parametrize("made", CLASSES, ids=lambda made: made.__name__)
def test_every_letter_and_function_key_does_what_the_table_says(made: type) -> None:
    for binding, key in declared(made):
        table = LETTERS if is_letter(key) else FUNCTION_KEYS if re.fullmatch(r"f\d+", key) else None
        if table is None:
            continue
        assert key in table, f"{key} of {made.__name__} is not in the table"
        assert allows(table[key], binding.id or ""), (
            f"{key} means {table[key].words!r}, and is {binding.id} of {made.__name__}"
        )


@pytest.mark.parametrize("made", CLASSES, ids=lambda made: made.__name__)
def test_what_a_function_key_does_a_key_that_is_none_does_too(made: type) -> None:
    for binding, key in declared(made):
        if FUNCTION_KEY.fullmatch(key):
            others = [k for k in binding.key.split(",") if not FUNCTION_KEY.fullmatch(k)]
            assert others, f"{binding.id} of {made.__name__} has only {binding.key}"


def test_the_table_names_no_key_that_does_nothing() -> None:
    used = {key for made in CLASSES for _, key in declared(made)}
    assert {*LETTERS, *FUNCTION_KEYS} <= used


def test_a_letter_of_the_list_of_places_names_one_place() -> None:
    letters = [names[0] for names in [*STEP_NAMES.values(), *PAGES.values()]]
    assert len(letters) == len(set(letters))
    assert all(is_letter(letter) for letter in letters)


@pytest.mark.parametrize(
    ("command", "is_allowed"),
    [
        ("score.no", True),
        ("score.no-longer", True),
        ("score.nothing", False),
        ("answer.next", False),
        ("", False),
    ],
)
def test_an_id_that_only_looks_alike_is_not_allowed(command: str, is_allowed: bool) -> None:
    assert allows(KeyMeaning("No", ("score.no", "answer.n")), command) is is_allowed
