"""Every word that stopped somebody is explained where it stands, by the key for help."""

from laddertui.content.terms import term_text, terms, terms_in

STOPPED = (
    "rung signal sprint point hands water anchor exposed hybrid erosion friction split consent"
    " code age kind surface pipeline annotation context"
).split()
PHRASES = ("relational judgement", "trust is the product", "seen differently", "paid for by")


def test_every_word_that_stopped_somebody_has_its_meaning() -> None:
    for word in (*STOPPED, *PHRASES):
        (term,) = [t for t in terms() if word in t.names]
        assert term in terms_in(f"here is {word}, once, and {' '.join(term.beside)}"), word


def test_an_everyday_word_is_explained_only_where_the_page_means_it() -> None:
    audit = "Writing boilerplate code   employer   40\nSurface water and pipeline work, of any age"
    assert [t.names[0] for t in terms_in(audit)] == ["water"]
    assert [t.names[0] for t in terms_in("Code  AB\nName\nConsent")] == ["code", "consent"]


def test_only_words_on_the_page_are_explained_and_in_its_order() -> None:
    page = "│ friction 50 % ▶ of\nthe six; then erosion, and trust is\n│ the product"
    assert [t.names[0] for t in terms_in(page)] == ["friction", "erosion", "trust is the product"]
    assert terms_in("a wrung pointer, stage by stage, in codes") == []


def test_a_meaning_is_short_plain_and_says_whose_it_is() -> None:
    names = [name for t in terms() for name in t.names]
    assert len(names) == len(set(names))
    for t in terms():
        assert len(t.text) <= 200, t.names
        assert t.text.endswith("."), t.names
        assert term_text(t).endswith(" says)") == (t.whose == "source"), t.names
    (rung,) = [t for t in terms() if t.names[0] == "rung"]
    assert term_text(rung).endswith("(the ladder source says)")
