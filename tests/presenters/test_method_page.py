from laddertui.content.method import claims, rules, warnings
from laddertui.content.sources import sources
from laddertui.presenters import method_page


def text(query: str) -> str:
    return "\n".join(
        line for title, rows in method_page.method_sections(query) for line in (title, *rows)
    )


def test_without_words_the_whole_page_is_there_with_its_sources() -> None:
    page = text("")
    for text_of_one in [
        *(r.text for r in rules()),
        *(c.text for c in claims()),
        *(w.text for w in warnings()),
    ]:
        assert text_of_one in page
    for source in sources().values():
        assert source.full_name in page


def test_a_claim_is_said_to_be_one_and_whose() -> None:
    first = claims()[0]
    title = next(
        title for title, rows in method_page.method_sections(first.text[:40]) if first.text in rows
    )
    assert "Claim (" in title
    assert "says" in title


def test_every_word_of_a_search_must_be_there() -> None:
    assert "Klarna" in text("klarna")
    assert text("klarna qqqq") == ""


def test_each_section_is_named_once() -> None:
    page = text("")
    for section in (
        "How it works",
        "What the sources claim",
        "What the sources warn of",
        "Where they disagree",
        "Cases",
    ):
        assert page.count(f"— {section} —") == 1
