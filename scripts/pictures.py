"""Render every screen and dialog, filled, at four sizes and in four colour modes, into one page.

    make pictures            build/pictures/index.html
    .venv/bin/python -m scripts.pictures --only position --size 80x24

Looking at the page is part of finishing a change to a screen.
"""

import argparse
import asyncio
import os
import re
import tempfile
from html import escape
from pathlib import Path

from tests.support.pages import PAGES, Page, showing
from tests.support.windows import rest
from textual import constants

SIZES = ((40, 12), (80, 24), (120, 36), (200, 60))
"""Columns and lines: the least, the usual, a large window, a whole screen."""
THEMES = ("laddertui-dark", "laddertui-light")
MODES = (*THEMES, "16-colours", "no-colour")
"""The themes, and the dark one in 16 colours (its lines; a picture maps no colour) and in none."""
OUT = Path("build/pictures")


def set_mode(mode: str) -> str:
    """Have the next app draw as it does with so many colours, and return its theme."""
    os.environ.pop("NO_COLOR", None)
    constants.COLOR_SYSTEM = "standard" if mode == "16-colours" else "truecolor"
    if mode == "no-colour":
        os.environ["NO_COLOR"] = "1"
    return mode if mode in THEMES else THEMES[0]


async def picture(page: Page, size: tuple[int, int], theme: str) -> str:
    """Return a page as SVG."""
    async with showing(page, size=size) as window:
        window.app.theme = theme
        await rest(window)
        return window.app.export_screenshot()


def rendered(name: str, size: tuple[int, int], mode: str) -> str:
    """Return the picture of a page, opened in folders of its own, without an outside address."""
    os.environ["LADDERTUI_TODAY"] = "2026-11-22"
    with tempfile.TemporaryDirectory() as home:
        os.environ["HOME"] = home
        os.environ |= {f"XDG_{k}_HOME": f"{home}/{k}" for k in ("DATA", "CONFIG", "CACHE", "STATE")}
        svg = asyncio.run(picture(PAGES[name], size, set_mode(mode)))
    return re.sub(r"@font-face \{.*?\}", "", svg, flags=re.DOTALL)


def render(name: str, size: tuple[int, int], mode: str) -> Path:
    """Render a page, and return the picture's file."""
    path = OUT / f"{name}-{size[0]}x{size[1]}-{mode.removeprefix('laddertui-')}.svg"
    path.write_text(rendered(name, size, mode))
    return path


def main() -> None:
    """Render what is asked for, and write the page that shows it all."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", choices=sorted(PAGES), nargs="*", default=list(PAGES))
    parser.add_argument("--size", choices=[f"{w}x{h}" for w, h in SIZES], nargs="*")
    parser.add_argument("--theme", choices=MODES, nargs="*", default=list(MODES))
    args = parser.parse_args()
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
