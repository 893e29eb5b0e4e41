"""A report as one page of HTML: nothing is fetched, nothing runs, and it prints on any paper."""

from collections.abc import Iterator
from itertools import groupby

from laddertui.export.report.document import (
    VOICES,
    Block,
    Figures,
    HistoryPicture,
    LadderPicture,
    Lines,
    Report,
    Section,
    Table,
    Voice,
    WaterfallPicture,
)
from laddertui.export.report.elements import Element, element, written
from laddertui.export.report.pictures.history import history_svg
from laddertui.export.report.pictures.ladder import ladder_svg
from laddertui.export.report.pictures.waterfall import waterfall_svg

NAME = "AI Job Ladder"
SHORT = 12
"""Rows up to which a table is not parted between two sheets of paper."""
BEGINS = '<!doctype html>\n<html lang="en" class="laddertui-report">'
"""How a page begins, by which it is known again."""
POLICY = "default-src 'none'; style-src 'unsafe-inline'"
"""What a browser may do with the page: use its own style, and nothing else."""


def page(report: Report, style: str) -> str:
    """Return a whole report; `style` is its style sheet, this program's own."""
    title = " · ".join((report.title, *report.facts[:1]))
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=POLICY),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("title", f"{title} · {NAME}"),
    )
    sheet = element("style")
    sheet.text = style  # ours; as a child its ends of lines would be made visible
    head.append(sheet)
    body = element(
        "body",
        _header(report),
        *(_section(section) for section in report.sections),
        element("footer", element("p", report.closing)),
    )
    root = element("html", head, body, lang="en", class_="laddertui-report")
    return f"<!doctype html>\n{written(root)}\n"


def _header(report: Report) -> Element:
    return element(
        "header",
        element("p", NAME, class_="name"),
        element("h1", element("bdi", report.title)),
        element("p", *_facts(report.facts), class_="facts"),
        *(element("p", notice, class_="notice") for notice in report.notices),
    )


def _facts(facts: tuple[str, ...]) -> Iterator[Element]:
    for fact in facts:
        yield element("span", element("bdi", fact))


def _section(section: Section) -> Element:
    parts = [
        part
        for voice, blocks in groupby(section.blocks, key=_voice)
        for part in _parts(voice, list(blocks))
    ]
    title = element("h2", element("bdi", section.title))
    return element("section", title, *parts, id=section.id)


def _voice(block: Block) -> Voice | None:
    """Return whose a block is; None of a picture, which says so itself and is as wide as it can."""
    return None if isinstance(block, _PICTURES) else block.voice


def _parts(voice: Voice | None, blocks: list[Block]) -> Iterator[Element]:
    """Yield what one voice says in a row, with whose it is beside it, once."""
    if voice is None:
        yield from (_drawn(block) for block in blocks)
        return
    said = element("div", *(each for block in blocks for each in _said(block)), class_="what")
    yield element("div", element("p", VOICES[voice], class_="who"), said, class_=f"part {voice}")


def _said(block: Block) -> Iterator[Element]:
    match block:
        case Lines():
            yield from _lines(block)
        case Figures():
            yield element(
                "div",
                *(
                    element(
                        "p",
                        element("b", figure.value),
                        element("span", figure.words),
                        class_="figure main" if figure.is_main else "figure",
                    )
                    for figure in block.figures
                ),
                class_="figures",
            )
        case Table():
            yield _table(block)


def _lines(block: Lines) -> Iterator[Element]:
    if not block.is_list:
        for text in block.lines:
            kind = "more" if text.startswith(" ") else "line"
            yield element("p", text.strip(), class_=kind)
        return
    points = (
        element("li", line.strip(), class_="more" if line.startswith(" ") else "point")
        for line in block.lines
    )
    yield element("ul", *points)


def _table(block: Table) -> Element:
    caption = [element("caption", block.caption)] if block.caption else []
    head = element("tr", *(_cell("th", n, text, block) for n, text in enumerate(block.head)))
    rows = (
        element("tr", *(_cell("td", n, text, block) for n, text in enumerate(row)))
        for row in block.rows
    )
    kind = "short" if len(block.rows) <= SHORT else "long"
    return element("table", *caption, element("thead", head), element("tbody", *rows), class_=kind)


def _cell(tag: str, column: int, text: str, block: Table) -> Element:
    return element(tag, element("bdi", text), class_="word" if column in block.words else "number")


_PICTURES = (LadderPicture, WaterfallPicture, HistoryPicture)


def _drawn(block: Block) -> Element:
    match block:
        case LadderPicture():
            drawn = ladder_svg(block)
        case WaterfallPicture():
            drawn = waterfall_svg(block)
        case HistoryPicture():
            drawn = history_svg(block)
        case _:
            raise AssertionError(block)
    return element("figure", drawn, element("figcaption", block.caption))
