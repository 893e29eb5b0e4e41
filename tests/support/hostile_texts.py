"""Texts that would act if a screen let them, and what shows that they do not."""

import re

from tests.support.windows import Window, on_screen, says, shown, strips

HOSTILE = {
    "half a tag": "ship [/x",
    "a tag": "[draft] review",
    "an action": "[@click=app.quit]x[/]",
    "bold": "[b]bold[/b]",
    "a link": "[link=https://example.org]x[/link]",
    "a variable": "[$error]x[/]",
    "a colour": "\x1b[31mred",
    "a title": "\x1b]0;title\x07",
    "backwards": "abc\u202edef",
    "one byte": "\x9b31mred",
    "wide": "日本語テスト",
    "right to left": "שלום",
    "braces": "{name}",
    "percent": "%s %(name)s",
    "long": "Word" * 50,
    "a formula": "=cmd()",
    "backslash": "\\[b]x\\[/b]",
}


ACTS = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]")


PREFIX = 60
"""Letters of a long text that must be seen; the rest may be cut off where there is no room."""


def nothing_acts(window: Window) -> None:
    """No character that acts goes to the terminal, and no cell runs anything when it is clicked."""
    for strip in strips(window):
        for segment in strip:
            assert not ACTS.search(segment.text), repr(segment.text)
            meta = segment.style.meta if segment.style else {}
            assert "@click" not in meta, meta
            assert not (segment.style and segment.style.link), segment


def seen(window: Window, text: str, *targets: str) -> None:
    """A text stands on the screen, or in each of these widgets, as it is."""
    rows = strips(window)
    for target in targets:
        assert says(window, target, text[:PREFIX], rows), (
            f"{text!r} not in {target}:\n{shown(window)}"
        )
    assert targets or on_screen(window, text[:PREFIX]), f"{text!r} not in\n{shown(window)}"
    nothing_acts(window)
