"""Lines, bars and arrows in ASCII, for a terminal whose locale says that it knows no others."""

from collections.abc import Mapping

_LIKE = {
    "=": "━",
    "-": "─╌╍┄┈═╴╶╸╺–—−‐▁▂",
    "|": "│┃┆┊║╎▏▎▍▌▐╽╿",
    "+": "┌┐└┘├┤┬┴┼╭╮╰╯┏┓┗┛┣┫┳┻╋╞╡╪┠┨",
    "#": "█▉▊▋▇▆▅▄▃▀■▓",
    ":": "░▒",
    ">": "▶▷▸►→›»",
    "<": "◀◁◂◄←‹«",
    "^": "↑▲△▴",
    "v": "↓▼▽▾",
    "*": "●•◆★",
    "o": "○◇◯",
    ".": "·∙…□",
    '"': "“”„",
    "'": "‘’‚",
    "x": "×✕",
    "/": "╱",
    "~": "≈∼",
}
_TABLE = {ord(sign): ascii_sign for ascii_sign, signs in _LIKE.items() for sign in signs}
_BLANK = 0x2800
"""The braille sign without a dot."""
_LEFT, _RIGHT = (0x01, 0x02, 0x04, 0x40), (0x08, 0x10, 0x20, 0x80)
"""The bits of its two columns of dots, from the top down."""
_LOWEST_ROW = 3


def _braille_like(bits: int) -> str:
    """Return the sign for a cell of dots: a part of a line, of a bar, or of a dotted area."""
    left = [row for row, bit in enumerate(_LEFT) if bits & bit]
    right = [row for row, bit in enumerate(_RIGHT) if bits & bit]
    if not left or not right:
        return _column_like(left or right)
    if left == right and len(left) > 1:
        return "#"
    # of a line that goes through, the dots that are nearest to each other say how steep it is;
    # what is farther away is dotted ground
    _, a, b = min((abs(b - a), a, b) for a in left for b in right)
    if abs(b - a) == 1:
        return "/" if b < a else "\\"
    return "_" if b == _LOWEST_ROW else "-"


def _column_like(rows: list[int]) -> str:
    """Return the sign for dots in one column: many are a stripe, few of them dots."""
    if len(rows) < 2:
        return "." if rows else " "
    return "|" if rows[-1] - rows[0] < len(rows) else ":"


_BRAILLE = {_BLANK + bits: _braille_like(bits) for bits in range(256)}


def to_ascii(text: str) -> str:
    """Return a text whose drawing is ASCII; letters stay, and every sign keeps its one column."""
    return text.translate(_TABLE | _BRAILLE)


def draws_ascii(environment: Mapping[str, str]) -> bool:
    """Return whether the locale that a person set is none of UTF-8.

    Where none is set, nothing is known, and the usual signs are drawn. Python itself sets
    `LC_CTYPE=C.UTF-8` where the locale is C; that is not the person's word.
    """
    language = environment.get("LANG", "")
    kind = environment.get("LC_CTYPE", "")
    if kind == "C.UTF-8" and language in ("C", "POSIX"):
        kind = ""
    said = environment.get("LC_ALL") or kind or language
    return bool(said) and "utf" not in said.casefold()
