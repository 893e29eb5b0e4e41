"""The words of a job title, and which of two words mean the same trade. All of it is ours."""

import re
import unicodedata
from functools import cache

_RANKS = frozenset(
    """
    a an and at for in of on or the to with i ii iii iv v jr sr junior senior lead head chief
    principal staff trainee apprentice graduate assistant associate deputy acting interim certified
    registered licensed chartered qualified experienced professional mid level entry full part time
    freelance self employed
    """.split()
)
"""Words of rank and little words: they do not say what somebody does."""
_SPELLINGS = {
    "centre": "center", "labour": "labor", "labourer": "laborer", "tyre": "tire",
    "theatre": "theater", "counsellor": "counselor", "jeweller": "jeweler",
    "programme": "program", "paediatric": "pediatric", "paediatrician": "pediatrician",
    "anaesthetist": "anesthetist", "gynaecologist": "gynecologist", "moulder": "molder",
    "moulding": "molding", "plough": "plow", "adviser": "advisor", "licence": "license",
    "organiser": "organizer", "colour": "color", "rep": "representative", "tech": "technician",
    "admin": "administrative", "maths": "math", "hr": "human", "lorry": "truck", "hgv": "truck",
    "woman": "man",
}  # fmt: skip
"""Other ways of writing one word, and short ones in full."""
_SHORTEST_WITH_A_SLIP = 5
"""Letters; in a shorter word one wrong letter makes another word."""
_SHORTEST_STEM = 4
"""Letters that two words of one trade share at least."""
_SHORTEST_END = 5
"""Letters of a word that another one may end in."""
_WORD = re.compile(r"[^\W_]+")
_ENDINGS = ("ing", "ers", "ist", "ian", "ant", "er", "or", "y", "e")
"""What trades and those who follow them end in."""


def words_of(text: str) -> tuple[str, ...]:
    """Return the words that say what somebody does, each once and in one form."""
    return tuple(word for word in all_words_of(text) if word not in _RANKS)


def all_words_of(text: str) -> tuple[str, ...]:
    """Return the same, with words of rank and little words among them."""
    letters = text.casefold()
    if not letters.isascii():
        plain = unicodedata.normalize("NFKD", letters)
        letters = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = _WORD.findall(letters.replace("'s", "").replace("’s", ""))
    return tuple(dict.fromkeys(map(_one_form, words)))


@cache
def _one_form(word: str) -> str:
    """Return a word in the singular and in one spelling."""
    if len(word) > 4 and word.endswith("ies"):
        word = f"{word[:-3]}y"
    elif len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes")):
        word = word[:-2]
    elif len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    if len(word) > 4 and word.endswith("men"):
        word = f"{word[:-3]}man"
    if len(word) > 6 and word.endswith("woman"):
        word = f"{word[:-5]}man"
    return _SPELLINGS.get(word, word)


@cache
def stem_of(word: str) -> str:
    """Return the beginning that a trade and who follows it have in common."""
    ending = next((each for each in _ENDINGS if word.endswith(each)), "")
    stem = word.removesuffix(ending)
    return stem if len(stem) >= _SHORTEST_STEM else word


def is_a_slip(one: str, other: str) -> bool:
    """Return whether two words differ by a letter: wrong, missing, too many, or two swapped."""
    if min(len(one), len(other)) < _SHORTEST_WITH_A_SLIP or abs(len(one) - len(other)) > 1:
        return False
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    a, b = one[start:], other[start:]
    swapped = a[:2] == b[:2][::-1] and a[2:] == b[2:]
    return swapped or a[1:] == b[1:] or a[1:] == b or a == b[1:]


def is_an_end(one: str, other: str) -> bool:
    """Return whether one of two words is the end of the other."""
    longer, shorter = (one, other) if len(one) > len(other) else (other, one)
    return len(shorter) >= _SHORTEST_END and longer.endswith(shorter)
