"""Render every screen and dialog, filled, at four sizes and in two themes, into one page.

    make pictures            build/pictures/index.html
    .venv/bin/python -m scripts.pictures --only position --size 80x24

Looking at the page is part of finishing a change to a screen.
"""

import argparse
import asyncio
import os
import re
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import NamedTuple

from tests.support.drafts import developer, draft_of, nothing_yet
from tests.support.professions import SOFTWARE
from tests.support.windows import opened, press, rest

from laddertui.domain.draft import Draft
from laddertui.domain.snapshot import Snapshot

SIZES = ((40, 12), (80, 24), (120, 36), (200, 60))
"""Columns and lines: the least, the usual, a large window, a whole screen."""
THEMES = ("laddertui-dark", "laddertui-light")
OUT = Path("build/pictures")


class Page(NamedTuple):
    """One thing to look at: what is saved and begun, and the keys that lead there."""

    draft: Draft | None = None
    keys: Sequence[str] = ()
    saved: tuple[Snapshot, ...] = ()


WEEK = developer(profession=SOFTWARE)
BEFORE = replace(WEEK, quarter="2026-Q3", taken_on=WEEK.taken_on.replace(month=8))


def at(step: str, *keys: str) -> Page:
    """Return a step of the assessment, as it is gone on with."""
    return Page(draft_of(WEEK, step=step), ("enter", *keys), (BEFORE,))


PAGES = {
    "first-home": Page(),
    "home": Page(saved=(BEFORE, WEEK)),
    "home-with-draft": Page(draft_of(WEEK, step="score"), (), (BEFORE,)),
    "audit-empty": Page(nothing_yet(), ("enter",)),
    "audit": at("audit"),
    "score": at("score"),
    "position": at("position"),
    "position-all": at("position", "w", "a", "b"),
    "next-rung": at("next-rung"),
    "reallocate": at("reallocate"),
    "review": at("review"),
    "leverage": at("position", "l"),
    "leverage-map": at("position", "l", "f8", "f8"),
    "profession": at("position", "p", "f7"),
    "pipeline": at("position", "p"),
    "counts": at("position", "p", "f8"),
    "history": Page(None, ("y",), (BEFORE, WEEK)),
    "method": at("position", "f3"),
    "this-profile": Page(None, ("t",), (WEEK,)),
    "profiles": Page(None, ("o",), (WEEK,)),
    "help": at("position", "f1"),
    "signal": Page(None, ("s",), (WEEK,)),
    "signals": Page(None, ("g",), (WEEK,)),
    "calendar": Page(None, ("i",), (WEEK,)),
    "copy": at("position", "f12"),
    "palette": Page(None, ("f2",), (WEEK,)),
    "suggestions": at("next-rung", "f4"),
    "examples": Page(None, ("e",)),
}


async def picture(page: Page, size: tuple[int, int], theme: str) -> str:
    """Return a page as SVG."""
    async with opened(page.draft, saved=page.saved, size=size) as window:
        window.app.theme = theme
        await rest(window)
        await press(window, *page.keys)
        return window.app.export_screenshot()


def render(name: str, size: tuple[int, int], theme: str) -> Path:
    """Render a page in folders of its own, and return the picture's file."""
    with tempfile.TemporaryDirectory() as home:
        os.environ |= {f"XDG_{k}_HOME": f"{home}/{k}" for k in ("DATA", "CONFIG", "CACHE", "STATE")}
        svg = asyncio.run(picture(PAGES[name], size, theme))
    path = OUT / f"{name}-{size[0]}x{size[1]}-{theme.removeprefix('laddertui-')}.svg"
    path.write_text(re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL))
    return path


def main() -> None:
    """Render what is asked for, and write the page that shows it all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=sorted(PAGES), nargs="*", default=list(PAGES))
    parser.add_argument("--size", choices=[f"{w}x{h}" for w, h in SIZES], nargs="*")
    parser.add_argument("--theme", choices=THEMES, nargs="*", default=list(THEMES))
    args = parser.parse_args()
    os.environ["LADDERTUI_TODAY"] = "2026-11-22"
    OUT.mkdir(parents=True, exist_ok=True)
    sizes = [size for size in SIZES if args.size is None or f"{size[0]}x{size[1]}" in args.size]
    shown: list[str] = []
    for name in args.only:
        shown.append(f"<h2>{escape(name)}</h2>")
        for size in sizes:
            for theme in args.theme:
                path = render(name, size, theme)
                print(path)
                shown.append(f'<img src="{path.name}" title="{path.stem}" width="{size[0] * 6}">')
    page = "\n".join(["<!doctype html><meta charset=utf-8><title>Pictures</title>", *shown])
    (OUT / "index.html").write_text(page)


if __name__ == "__main__":
    main()
