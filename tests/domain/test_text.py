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


@pytest.mark.slow
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
        ("Überprüfung der Entwürfe", "überprüfung-der-entwürfe"),
        ("Uberpru\u0308fung", "uberprüfung"),
        ("1:1s & reviews", "1-1s-reviews"),
        ("Everything else", "everything-else"),
        ("客户访谈", "客户访谈"),
        ("Переговоры с клиентом", "переговоры-с-клиентом"),
        ("Διαπραγματεύσεις", "διαπραγματεύσεις"),
        ("مقابلات العملاء", "مقابلات-العملاء"),
        ("हिन्दी में बात", "हिन्दी-में-बात"),
        ("❤️ calls ☎️", "calls"),
        ("❤️", "activity"),
        ("", "activity"),
        ("---", "activity"),
        ("\u0301", "activity"),
    ],
)
def test_an_id_is_made_from_the_letters_and_digits_of_a_name_in_any_script(
    name: str, slug: str
) -> None:
    assert text.slug(name) == slug
    assert text.is_id(slug)


def test_a_name_without_letters_takes_the_fallback_it_is_given() -> None:
    assert text.slug("☎️", fallback="event") == "event"


def test_a_taken_id_is_numbered_from_two() -> None:
    assert text.slug("Client calls", {"client-calls"}) == "client-calls-2"
    assert text.slug("Client calls", {"client-calls", "client-calls-2"}) == "client-calls-3"
    assert text.slug("会议", {"会议"}) == "会议-2"


def test_names_that_differ_only_in_signs_get_different_ids() -> None:
    assert len({text.slug("C++"), text.slug("C#", {"c"}), text.slug("C", {"c", "c-2"})}) == 3


def test_a_long_name_is_cut_at_sixty_characters_and_not_left_with_a_hyphen() -> None:
    assert text.slug("x" * 80) == "x" * 60
    assert text.slug("x" * 59 + " more") == "x" * 59
    assert text.slug("x" * 80, {"x" * 60}) == "x" * 58 + "-2"
    assert text.slug("会" * 80, {"会" * 60}) == "会" * 58 + "-2"


SCRIPTS = st.text(
    st.sampled_from(
        "aZéЖяΩςσ会议مرحباहिन्दीİßǅ𝐀𝒷₂²Ⅷ٣３-+#_ \u0301\u0308\u05bc\ufe0f\u200d\u200c\u0345❤👩\ud83d"
    )
    | st.characters(exclude_categories=["Cs"]),
    max_size=90,
)


@given(st.lists(SCRIPTS, max_size=12))
def test_names_of_any_script_in_a_row_get_distinct_ids_that_a_file_takes(names: list[str]) -> None:
    ids: set[str] = set()
    for name in names:
        slug = text.slug(name, ids)
        assert text.is_id(slug), slug
        assert slug not in ids
        assert len(slug) <= 60
        assert {unicodedata.category(c)[0] for c in slug.replace("-", "")} <= set("LMN")
        assert unicodedata.is_normalized("NFC", slug)
        ids.add(slug)


@given(SCRIPTS)
def test_the_same_name_typed_in_another_unicode_form_gets_the_same_id(name: str) -> None:
    assert text.slug(unicodedata.normalize("NFD", name)) == text.slug(
        unicodedata.normalize("NFC", name)
    )


@pytest.mark.parametrize(
    "wrong",
    ["", "A", "a b", "a_b", "a.b", "u\u0308", "x" * 61, "a\n", "❤", "a\ufe0f", "a\u200db", "../a"],
)
def test_what_is_no_id_is_told_from_one(wrong: str) -> None:
    assert not text.is_id(wrong)


@pytest.mark.parametrize(
    ("words", "width"),
    [
        ("AB", 2),
        ("東京", 4),
        ("e\u0301", 1),
        ("a\u200db", 2),
        ("❤\ufe0f", 1),
        ("❤\ufe0f\u200d🔥", 3),
    ],
)
def test_joiners_and_selectors_take_no_column(words: str, width: int) -> None:
    assert text.columns(words) == width


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("I \u2764\ufe0f it", "I \u2764 it"),
        ("3\ufe0f\u20e3", "3"),
        ("\U0001f468\U0001f3fd\u200d\U0001f4bb codes", "\U0001f468 codes"),
        ("\U0001f469\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466", "\U0001f469"),
        ("\u0915\u094d\u200d\u0937", "\u0915\u094d\u200d\u0937"),  # a joiner between letters stays
        ("plain", "plain"),
    ],
)
def test_pictures_are_shown_in_the_columns_that_every_terminal_gives_them(
    typed: str, shown: str
) -> None:
    assert text.steady(typed) == shown
