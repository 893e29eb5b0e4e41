"""What the source says of occupations and the data to it, as the page of figures shows it."""

from laddertui.content.benchmarks import benchmarks, findings
from laddertui.presenters.page import page_text
from laddertui.presenters.reference.benchmarks import benchmark_sections


def test_every_claim_and_every_figure_stands_once_behind_whose_it_is() -> None:
    sections = benchmark_sections()
    page = page_text(sections)
    assert [each.id for each in benchmarks() if page.count(each.claim) != 1] == []
    assert [each.id for each in findings() if page.count(each.text) != 1] == []
    titles = [title for title, _ in sections]
    assert "The ladder source says of architects: 1 to 2" in titles
    assert "Data say (Brynjolfsson, Chandar, Chen)" in titles
    assert "((" not in page
    assert "))" not in page


def test_what_is_about_ones_own_occupation_is_not_said_twice() -> None:
    titles = [title for title, _ in benchmark_sections(besides="15-1252")]
    assert not any("coders" in title for title in titles)
    assert any("architects" in title for title in titles)
    page = page_text(benchmark_sections(besides="43-4051"))
    assert "Customer service is rated" not in page
