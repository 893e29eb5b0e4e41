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


def test_whoever_speaks_on_what_is_found_is_named_in_full_above_it() -> None:
    """F3 comes with a search filled in; "the ladder source" has a name there all the same."""
    for query in ("score", "reallocate", "klarna", "pipeline"):
        page = text(query)
        for source in sources().values():
            if f"{source.name} says" in page or f"after {source.name}" in page:
                assert source.full_name in page, (query, source.id)
    assert "Jason Oppenheimer on The Iced Coffee Hour" in text("score")


def test_a_rule_is_after_a_source_and_never_the_sources_own_words() -> None:
    titles = [title.split("—  ")[-1] for title, _ in method_page.method_sections("")]
    for rule in rules():
        whose = f"after {sources()[rule.source].name}" if rule.source else "this app's own"
        assert f"{rule.title}  ({whose})" in titles


def test_what_is_known_of_klarna_is_told_apart_from_what_the_source_tells() -> None:
    (rows,) = [rows for title, rows in method_page.method_sections("klarna") if "Cases" in title]
    assert [row.split(":")[0] for row in rows[1:]] == [
        "This app's own",
        "Data say (public reports)",
    ]
