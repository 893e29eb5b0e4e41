"""Make the pictures of README from the worked examples: docs/pictures/.

    .venv/bin/python -m scripts.readme_pictures

Each is a page as the app draws it, in SVG; `tour.svg` shows several one after the other.
"""

import re
from pathlib import Path

from scripts import pictures

OUT = Path("docs/pictures")
THEME = "laddertui-dark"
STILL = {"position": "position", "drift": "what-moved", "history": "history"}
"""Each picture that stands still, and the page it is of."""
WIDE = (120, 36)
TOUR = ("audit", "score", "position", "next-rung", "reallocate", "review")
"""The six steps, in their order."""
USUAL = (80, 24)
SECONDS_A_PAGE = 3
"""Long enough to see what a page is of, short enough to stay for all six."""


def cleaned(svg: str) -> str:
    """Return a picture without the name of the window, which differs from run to run."""
    return re.sub(r"terminal-\d+", "terminal", svg)


def tour(frames: list[str]) -> str:
    """Return one picture that shows the frames in turn; the last one alone where motion is off."""
    whole = SECONDS_A_PAGE * len(frames)
    shown = 100 / len(frames)
    (box,) = re.findall(r'viewBox="([^"]+)"', frames[0])
    style = f"""
    @keyframes turn {{ 0% {{ opacity: 1 }} {shown:.3f}%, 100% {{ opacity: 0 }} }}
    .page {{ opacity: 0; animation: turn {whole}s step-end infinite }}
    @media (prefers-reduced-motion: reduce) {{
      .page {{ animation: none }} .page:last-of-type {{ opacity: 1 }}
    }}"""
    pages = "\n".join(
        f'<g class="page" style="animation-delay: {SECONDS_A_PAGE * n}s">'
        f"{frame.replace('terminal-', f'page-{n}-')}</g>"
        for n, frame in enumerate(frames)
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">\n<style>{style}\n</style>\n'
        f"{pages}\n</svg>\n"
    )


def main() -> None:
    """Render the pictures that stand still, and the tour."""
    OUT.mkdir(parents=True, exist_ok=True)
    for name, page in STILL.items():
        (OUT / f"{name}.svg").write_text(cleaned(pictures.rendered(page, WIDE, THEME)))
    frames = [cleaned(pictures.rendered(page, USUAL, THEME)) for page in TOUR]
    (OUT / "tour.svg").write_text(tour(frames))


if __name__ == "__main__":
    main()
