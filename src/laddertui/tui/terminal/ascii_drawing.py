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
    "^": "↑▲△",
    "v": "↓▼▽",
    "*": "●•◆★",
    "o": "○◇◯",
    ".": "·∙…□",
    '"': "“”„",
    "'": "‘’‚",
    "x": "×✕",
    "~": "≈∼",
}
_TABLE = {ord(sign): ascii_sign for ascii_sign, signs in _LIKE.items() for sign in signs}
_BRAILLE = dict.fromkeys(range(10241, 10496), ".") | {0x2800: " "}


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
