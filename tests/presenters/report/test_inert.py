"""What a person wrote is text in a report, whatever it holds: it runs nothing and leads nowhere."""

import re
from html import unescape
from xml.etree import ElementTree

import pytest
from markdown_it import MarkdownIt

from laddertui.domain.text import has_controls, visible
from laddertui.presenters.report.sections import SECTIONS
from laddertui.services.session import ProfileSession
from tests.support.reports import fill, html, markdown

HARMLESS = "Talking with clients"
INSIDE = " / ".join(
    (
        "<script>alert(1)</script>",
        "</style><img src=http://evil.example/x onerror=alert(1)>",
        '" onload="alert(1)" x="',
        "a [x](javascript:alert(1)) ![x](http://evil.example/y.png) <http://evil.example>",
        "http://evil.example and www.evil.example and me@evil.example",
        "a | b | c",
        "`code` ~~gone~~ **bold** __bold__ _it_ *it* $x^2$ :smile: [^1]",
        "&lt;b&gt; &amp; &#60; \\[x\\](y)",
        "\x1b[31mred\x1b]0;title\x07 abc\u202edef\u2066ghi",
        "one\r\ntwo\n\n# three\u2028four",
        "日本語 שלום é 🙂 \\",
    )
)
"""What may act anywhere in a line."""
HOSTILE = (
    INSIDE,
    '=HYPERLINK("http://evil.example","x")',
    "</title></style></svg><script>alert(1)</script>",
    "---",
    "===",
    "***",
    "# A heading",
    "> said by another",
    "- a point",
    "+ a point",
    "12) a point",
    "1. a point",
    "```",
    "    indented",
    "[x]: http://evil.example",
    "<!-- gone",
    "| --- | --- |",
)
"""That, and what may act as a line of its own or at the beginning of one."""
FROM_OUTSIDE = {"src", "href", "xlink:href", "action", "data", "poster", "srcset", "background"}
FIXED = tuple(name for name in SECTIONS if name != "advice")
"""The sections whose parts do not depend on what a text says; a name may be too broad or not."""
INLINE = {"text", "text_special", "strong_open", "strong_close", "em_open", "em_close", "softbreak"}


READER = MarkdownIt("gfm-like")
"""A reader of Markdown that knows tables, lines through, and makes links of addresses."""


def structure_of(source: str) -> list[str]:
    return [token.type for token in READER.parse(source)]


@pytest.mark.slow
def test_nothing_that_a_person_wrote_acts_in_either_form(profile: ProfileSession) -> None:
    fill(profile, HARMLESS)
    page, structure = html(profile), structure_of(markdown(profile, sections=FIXED))
    tags, names = set(page.tags), {name for name, _ in page.attributes}
    assert page.text.count(HARMLESS) > 30
    assert structure.count("html_block") == 1  # the first line, by which it is known again
    for text in HOSTILE:
        fill(profile, text)
        page, lines = html(profile), markdown(profile, sections=FIXED)
        assert page.text.count(" ".join(visible(text).split())) > 10, text
        assert set(page.tags) == tags, text
        assert {name for name, _ in page.attributes} == names, text
        assert not has_controls(page.source.replace("\n", "")), text
        assert not has_controls(lines.replace("\n", "")), text
        parsed = READER.parse(lines)
        assert [token.type for token in parsed] == structure, text
        inside = {child.type for token in parsed for child in token.children or ()}
        assert inside <= INLINE, text
        read = unescape(re.sub("<[^>]*>", "", READER.render(lines)))
        assert " ".join(read.split()).count(" ".join(visible(text).split())) > 10, text


def test_a_page_needs_nothing_from_outside_and_runs_nothing(profile: ProfileSession) -> None:
    fill(profile, HARMLESS)
    page = html(profile)
    assert not {"script", "link", "img", "iframe", "object", "embed", "form", "a"} & set(page.tags)
    assert not FROM_OUTSIDE & {name for name, _ in page.attributes}
    assert not [name for name, _ in page.attributes if name.startswith("on") or name == "style"]
    assert set(re.findall(r"[a-z]+://[^\s\"<]+", page.source)) == {"http://www.w3.org/2000/svg"}
    assert set(re.findall(r"url\(([^)]*)\)", page.source)) <= {"#stripes"}
    assert "@import" not in page.source
    assert ("content", "default-src 'none'; style-src 'unsafe-inline'") in page.attributes
    assert page.source.startswith('<!doctype html>\n<html lang="en"')


@pytest.mark.parametrize("text", [HARMLESS, INSIDE], ids=["harmless", "hostile"])
def test_every_picture_is_svg_by_itself(profile: ProfileSession, text: str) -> None:
    fill(profile, text)
    pictures = re.findall(r"<svg.*?</svg>", html(profile).source, re.DOTALL)
    assert len(pictures) == 3  # ladder, what moved, history
    for picture in pictures:
        root = ElementTree.fromstring(picture)
        assert root.tag == "{http://www.w3.org/2000/svg}svg"
        assert root[0].tag.endswith("title")
        _, _, width, height = map(float, root.attrib["viewBox"].split())
        for each in root.iter():
            for x in ("x", "x1", "x2", "cx"):
                assert -0.01 <= float(each.attrib.get(x, 0)) <= width
            for y in ("y", "y1", "y2", "cy"):
                assert -0.01 <= float(each.attrib.get(y, 0)) <= height
