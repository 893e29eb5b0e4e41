"""What a value that TOML does not take was meant to be, for a file that was written by hand."""

import re
from datetime import date, time

_PAIR = re.compile(r"""([A-Za-z_][\w.-]*)[ \t]*=[ \t]*([^\s"'\[\]{},#][^"'\[\]{}#\n]*)""")
"""A key and its bare value, up to whatever may end it."""
_MEANT = (
    (re.compile(r"\d{2}:\d{2}(:\d{2})?"), "a time of day, from 00:00:00 to 23:59:59"),
    (re.compile(r"\d{1,2}:\d{2}(:\d{2})?"), "a time of day, two digits each, like 09:00:00"),
    (re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d.*"), "a date without a time, like 2026-11-22"),
    (re.compile(r"\d{4}-\d{2}-\d{2}"), "a day that is in the calendar, like 2026-11-22"),
    (re.compile(r"\d{4}-\d{1,2}"), "a date with its day, like 2026-11-22"),
    (re.compile(r"\d{1,2}:\d{2}(:\d{2})? ?[ap]m", re.IGNORECASE), "a time of day, like 16:30:00"),
    (re.compile(r"\d{1,4}([-./])\d{1,2}\1\d{1,4}"), "a date, like 2026-11-22"),
    (re.compile(r"\d+,\d+"), "a number with a point, like 12.5"),
    (re.compile(r"\d+([.]\d+)? ?%"), "a number without a sign after it, like 12.5"),
    (re.compile(r"true|false|yes|no|on|off", re.IGNORECASE), "true or false, in small letters"),
    (re.compile(r"(?!(true|false|inf|nan)$)[^\W\d].*"), "a text in quotes"),
)
_NUMBERS = frozenset(
    ("schema", "share", "score", "minutes", "points", "hours_per_week", "idle_minutes")
)
"""Keys whose value is a number, however it was written."""
_TAKEN = re.compile(r"true|false|[+-]?(inf|nan|\d[\d_]*(\.\d[\d_]*)?(e[+-]?\d+)?)")
"""What TOML does take, but for dates and times."""

_DATE, _TIME = re.compile(r"\d{4}-\d{2}-\d{2}"), re.compile(r"\d{2}:\d{2}(:\d{2}(\.\d+)?)?")


def meant_value(text: str, line: int) -> str:
    """Return which key of a line has a mistyped value, and the value's form; "" if none is seen."""
    lines = text.split("\n")
    if not 0 < line <= len(lines):
        return ""
    for pair in _PAIR.finditer(lines[line - 1]):
        key, value = pair[1], pair[2].strip()
        for each in (value, value.split(",")[0].strip()):
            if _is_taken(each):
                break
            for pattern, form in _MEANT:
                if pattern.fullmatch(each):
                    is_other = key in _NUMBERS and "number" not in form
                    return f"{key} is {'a number, like 90' if is_other else form}"
    return ""


def _is_taken(value: str) -> bool:
    """Return whether TOML takes a value; of dates and times, those that there are."""
    if _TAKEN.fullmatch(value):
        return True
    for form, read in ((_DATE, date.fromisoformat), (_TIME, time.fromisoformat)):
        if form.fullmatch(value):
            try:
                read(value)
            except ValueError:
                return False
            return True
    return False
