"""Bytes of a file that another program wrote, as text."""

from laddertui.domain.errors import UsageError


def decoded(data: bytes) -> tuple[str, str]:
    """Return the text, and a word where its encoding had to be guessed.

    Raise UsageError for what is no text.
    """
    for mark, encoding in ((b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16")):
        if data.startswith(mark):
            return _strict(data, encoding), ""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = _strict(data, "cp1252")
        return text, "It is not UTF-8; it was read as Windows-1252."
    if "\0" in text:
        raise UsageError("it is no text; export a CSV or JSON file")
    return text, ""


def _strict(data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError:
        raise UsageError("it is no text that can be read; export it as UTF-8") from None
    if "\0" in text:
        raise UsageError("it is no text; export a CSV or JSON file")
    return text
