"""Elements of HTML and SVG, made from data: text in them is text, whatever it holds.

There is no way to put markup in as text. What is written out is made by the standard library.
"""

from xml.etree import ElementTree

from laddertui.domain.text import visible

Element = ElementTree.Element
"""One element with its attributes and children."""
SVG = "http://www.w3.org/2000/svg"
"""The name of SVG, the one address in a page; nothing is fetched from it."""
_SPELLED = {
    "view_box": "viewBox",
    "pattern_units": "patternUnits",
    "pattern_transform": "patternTransform",
}
"""Attributes that are not spelt as Python's names become."""


def element(tag: str, *children: Element | str, **attributes: str | float) -> Element:
    """Return an element; what acts in a text or an attribute is made visible.

    A name in `attributes` may end in `_`, and its other underscores are hyphens: `class_`,
    `stroke_width`. A number is written with two decimals at most.
    """
    made = Element(tag, {_name(name): _value(value) for name, value in attributes.items()})
    for child in children:
        if isinstance(child, str):
            _add_text(made, visible(child))
        else:
            made.append(child)
    return made


def picture(width: float, height: float, words: str, *children: Element) -> Element:
    """Return a picture of so many units, with what it shows in words for who does not see it."""
    return element(
        "svg",
        element("title", words),
        *children,
        xmlns=SVG,
        view_box=f"0 0 {width:g} {height:g}",
        role="img",
    )


def written(root: Element) -> str:
    """Return an element as HTML."""
    return ElementTree.tostring(root, encoding="unicode", method="html")


def _name(name: str) -> str:
    return _SPELLED.get(name) or name.rstrip("_").replace("_", "-")


def _value(value: str | float) -> str:
    return visible(value) if isinstance(value, str) else f"{round(value, 2):g}"


def _add_text(made: Element, text: str) -> None:
    """Put a text behind what the element holds already."""
    if len(made):
        made[-1].tail = (made[-1].tail or "") + text
    else:
        made.text = (made.text or "") + text
