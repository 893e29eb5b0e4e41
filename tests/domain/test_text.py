import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laddertui.domain import text

ORDINARY = [
    "",
    "Client calls",
    "Überprüfung – §4",
    "客户访谈",
    "שיחות",
    "مراجعة",
    "👩‍💻 pairing",
    "a\u00a0b",
    "[b]no[/b]",
    "=1+1",
]
TURNS_DIRECTION = ["LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"]

anything = st.text(alphabet=st.characters(categories=["Cc", "Cf", "Cs", "Zl", "Zp", "L", "P", "S"]))


def acts(character: str) -> bool:
    """Unicode's own word on it, which the code does not ask."""
    return (
        unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"}
        or unicodedata.bidirectional(character) in TURNS_DIRECTION
        or unicodedata.name(character, "").endswith("-TO-LEFT MARK")
        or unicodedata.name(character, "").endswith("-TO-RIGHT MARK")
        or unicodedata.name(character, "") == "ARABIC LETTER MARK"
    )


# --- text that would act


@pytest.mark.parametrize("words", ORDINARY)
def test_ordinary_words_in_any_script_are_accepted_and_shown_as_they_stand(words: str) -> None:
    assert not text.has_controls(words)
    assert text.visible(words) == words


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        pytest.param("\x1b[31mred", "␛[31mred", id="terminal escape"),
        pytest.param("one\ntwo", "one␊two", id="line feed"),
        pytest.param("one\r\ntwo", "one␍␊two", id="carriage return"),
        pytest.param("one\ttwo", "one␉two", id="tab"),
        pytest.param("\x00\x07", "␀␇", id="null and bell"),
        pytest.param("a\x7fb", "a␡b", id="delete"),
        pytest.param("\x9b31m", "<U+009B>31m", id="the one-byte escape"),
        pytest.param("a\x85b", "a<U+0085>b", id="next line"),
        pytest.param("a\u2028b\u2029c", "a<U+2028>b<U+2029>c", id="line and paragraph separators"),
        pytest.param("abc\u202etxt", "abc<U+202E>txt", id="right-to-left override"),
        pytest.param("\u2066a\u2069", "<U+2066>a<U+2069>", id="isolates"),
        pytest.param("\u200e\u200f\u061c", "<U+200E><U+200F><U+061C>", id="direction marks"),
        pytest.param("\ufeffname", "<U+FEFF>name", id="byte order mark"),
        pytest.param("\ud800", "<U+D800>", id="half a character"),
    ],
)
def test_text_that_would_act_is_refused_where_typed_and_shown_as_a_mark(
    words: str, shown: str
) -> None:
    assert text.has_controls(words)
    assert text.visible(words) == shown


@given(anything)
def test_whatever_a_file_holds_is_shown_on_one_line_and_encodes(words: str) -> None:
    shown = text.visible(words)
    assert not text.has_controls(shown)
    assert len(shown.splitlines()) <= 1
    shown.encode("utf-8")


@given(anything)
def test_exactly_the_text_that_is_refused_is_shown_differently(words: str) -> None:
    assert text.has_controls(words) == (text.visible(words) != words)


def test_every_character_that_unicode_says_acts_is_refused() -> None:
    missed = [
        f"U+{n:04X}" for n in range(0x11_0000) if acts(chr(n)) and not text.has_controls(chr(n))
    ]
    assert missed == []


@given(st.text(alphabet=st.characters(categories=["L", "M", "N", "P", "Sm", "Sc", "So", "Zs"])))
def test_nothing_that_only_shows_is_refused(words: str) -> None:
    assert not text.has_controls(words)


# --- ids from names


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Client calls", "client-calls"),
        ("  Writing  boilerplate/code! ", "writing-boilerplate-code"),
        ("Überprüfung der Entwürfe", "uberprufung-der-entwurfe"),
        ("1:1s & reviews", "1-1s-reviews"),
        ("Everything else", "everything-else"),
        ("客户访谈", "activity"),
        ("", "activity"),
        ("---", "activity"),
    ],
)
def test_an_id_is_made_from_the_name(name: str, slug: str) -> None:
    assert text.slug(name) == slug


def test_a_name_in_another_script_takes_the_fallback_it_is_given() -> None:
    assert text.slug("会议", fallback="event") == "event"


def test_a_taken_id_is_numbered_from_two() -> None:
    assert text.slug("Client calls", {"client-calls"}) == "client-calls-2"
    assert text.slug("Client calls", {"client-calls", "client-calls-2"}) == "client-calls-3"
    assert text.slug("会议", {"activity"}) == "activity-2"


def test_a_long_name_is_cut_at_forty_letters_and_not_left_with_a_hyphen() -> None:
    assert text.slug("x" * 60) == "x" * 40
    assert text.slug("x" * 39 + " more") == "x" * 39


@given(st.lists(st.text(max_size=60), max_size=12))
def test_any_names_in_a_row_get_distinct_ids_of_small_letters_digits_and_hyphens(
    names: list[str],
) -> None:
    ids: set[str] = set()
    for name in names:
        slug = text.slug(name, ids)
        assert re.fullmatch(r"[a-z0-9-]+", slug)
        assert slug not in ids
        ids.add(slug)
