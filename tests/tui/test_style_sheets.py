"""The style sheets: what the toolkit takes otherwise than one reads it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import laddertui.tui

SHEETS = sorted(Path(laddertui.tui.__file__).parent.rglob("*.tcss"))
EDGES = ("top", "right", "bottom", "left")


def _rules(text: str, outer: str = "") -> Iterator[tuple[str, str]]:
    """Every rule as its selector, those around it in front, and its declarations."""
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    while match := re.search(r"([^{};]+)\{", text):
        depth, end = 1, match.end()
        while depth:
            depth += {"{": 1, "}": -1}.get(text[end], 0)
            end += 1
        inside, selector = text[match.end() : end - 1], f"{outer} {match[1].strip()}".strip()
        own = re.sub(r"[^{};]+\{[^{}]*\}", "", inside)
        yield selector, own
        if "{" in inside:
            yield from _rules(inside, selector)
        text = text[: match.start()] + text[end:]


def _widgets(selector: str) -> set[str]:
    """What a rule is about, whatever state or window it is for: the last part of each selector."""
    last = (part.split()[-1] for part in selector.split(",") if part.split())
    return {re.sub(r"(\.-[\w-]+|:[\w-]+|&)", "", part) for part in last}


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.stem)
def test_one_edge_set_alone_takes_no_other_edge_back(sheet: Path) -> None:
    """The toolkit takes `margin-top` as a whole margin of which three edges are 0."""
    rules = list(_rules(sheet.read_text()))
    for space in ("margin", "padding"):
        whole = {
            widget: match[1].split()
            for selector, own in rules
            if (match := re.search(rf"\b{space}:([^;]+)", own))
            for widget in _widgets(selector)
        }
        for selector, own in rules:
            alone = re.search(rf"\b{space}-({'|'.join(EDGES)}):", own)
            if alone is None or re.search(rf"\b{space}:", own):
                continue
            for widget in _widgets(selector):
                edges = whole.get(widget, ["0"])
                edges = {1: edges * 4, 2: edges * 2, 4: edges}[len(edges)]
                others = [e for name, e in zip(EDGES, edges, strict=True) if name != alone[1]]
                assert set(others) == {"0"}, f"{selector} {{ {alone[0]} }}"
