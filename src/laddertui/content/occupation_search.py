"""Find the occupation that a person means by the title they use.

Every name of an occupation (the classification's, its parts, the everyday ones) is a set of words.
A query is held against each: what a word tells is the less the more occupations have it, the last
word may be unfinished, a word may have one letter wrong, and words of rank say nothing.
"""

import math
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from laddertui.content.occupations import Occupation, everyday_titles, occupations

MOST_FOUND = 20
"""Occupations that a search gives; a longer list is not read."""
MOST_WEIGHED = 16_384
"""Names whose weights are kept: all that there are, and some that were typed."""
_LEAST = 0.3
"""Of 1: a worse match is none."""
_UNFINISHED, _ONE_LETTER_WRONG = 0.85, 0.7
"""How much of a word's worth remains where it is only begun, and where a letter is wrong."""
_PART_OF_ANOTHER = 0.6
"""The same where what is begun is a word by itself: a nurse is seldom a nursery worker."""
_SHORTEST_WITH_A_SLIP = 5
"""Letters; in a shorter word one wrong letter makes another word."""
_LAST_WORD = 1.6
"""How much more the last word of a name weighs: a nurse manager is a manager."""
_CLASSIFICATION = 0.93
"""What a match with the classification's own title is worth beside one with an everyday title."""
_RANKS = frozenset(
    """
    a an and at for in of on or the to with all other others except i ii iii iv v jr sr
    junior senior lead principal staff trainee graduate certified registered licensed chartered
    qualified experienced entry level mid professional full part time temporary freelance self
    employed independent deputy acting interim
    """.split()
)
"""Words of rank, and little words: they do not say what somebody does."""
_SPELLINGS = {
    "centre": "center",
    "labour": "labor",
    "labourer": "laborer",
    "tyre": "tire",
    "theatre": "theater",
    "counsellor": "counselor",
    "jeweller": "jeweler",
    "programme": "program",
    "defence": "defense",
    "paediatric": "pediatric",
    "paediatrician": "pediatrician",
    "anaesthetist": "anesthetist",
    "gynaecologist": "gynecologist",
    "orthopaedic": "orthopedic",
    "moulder": "molder",
    "plough": "plow",
    "grey": "gray",
    "colour": "color",
    "behaviour": "behavior",
    "adviser": "advisor",
    "licence": "license",
    "carpark": "parking",
    "organiser": "organizer",
    "analyse": "analyze",
}
"""Spellings of one word."""
_BRACKETS = re.compile(r"(?<=\S)\s*\([^()]*\)")
"""What a title repeats in brackets."""
_WORD = re.compile(r"c\+\+|c#|\.net|[^\W_]+")
_INITIALS = re.compile(r"\b(?:\w\.){2,}")
"""Letters with a point each, as in C.F.O."""
_SHORTEST_PART = 3
"""Letters that each of two words has at least which are written as one."""
_CODE = re.compile(r"(\d\d)-?(\d{4})(?:\.\d\d)?")


class _Name(NamedTuple):
    """One name of an occupation."""

    occupation: int
    """Its place in the list of all."""
    words: tuple[str, ...]
    """What the name says, in its order."""
    worth: float
    """How much a match with it counts, up to 1."""


class _Index(NamedTuple):
    """Every name, and what is asked of the words in them over and over."""

    names: list[_Name]
    """All names of all occupations."""
    holding: dict[str, list[int]]
    """Where each word stands among the names."""
    tells: dict[str, float]
    """How much each word says: the rarer among occupations, the more."""


def find_occupations(query: str, most: int = MOST_FOUND) -> list[Occupation]:
    """Return the occupations that a title may mean, best first; none where nothing is like it.

    A code of the classification, 15-1252 or 15-1252.00, finds its occupation.
    """
    by_code = _CODE.fullmatch(query.strip())
    if by_code:
        code = f"{by_code[1]}-{by_code[2]}"
        return [each for each in occupations() if each.soc_code == code]
    words = tuple(_as_written_elsewhere(words_of(query)))
    if not words:
        return []
    best: dict[int, float] = {}
    for name, score in _matches(words):
        best[name.occupation] = max(best.get(name.occupation, 0.0), score)
    ranked = sorted(best, key=lambda at: (-best[at], at))
    return [occupations()[at] for at in ranked[:most]]


def words_of(title: str) -> tuple[str, ...]:
    """Return the words of a title that say what somebody does, each in one form."""
    joined = _INITIALS.sub(lambda initials: initials[0].replace(".", "") + " ", title)
    plain = unicodedata.normalize("NFKD", _BRACKETS.sub(" ", joined).casefold())
    letters = "".join(c for c in plain if not unicodedata.combining(c)).replace("'s", "")
    words = [_one_form(word) for word in _WORD.findall(letters)]
    return tuple(word for word in words if word not in _RANKS)


def _as_written_elsewhere(words: tuple[str, ...]) -> Iterator[str]:
    """Yield words as the names have them: `hair dresser` joined, `truckdriver` taken apart."""
    known, at = _index().holding, 0
    while at < len(words):
        word, both = words[at], "".join(words[at : at + 2])
        is_joined = both != word and both in known
        at += 2 if is_joined else 1
        yield from (both,) if is_joined else _parts_of(word)


def _parts_of(word: str) -> tuple[str, ...]:
    """Return the two known words that an unknown one is made of, else the word itself."""
    known = _index().holding
    if any(other.startswith(word) for other in known):
        return (word,)  # it is known, or is still being typed
    for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        if word[:cut] in known and word[cut:] in known:
            return (word[:cut], word[cut:])
    return (word,)


def _one_form(word: str) -> str:
    """Return a word in the singular, in one spelling."""
    word = _SPELLINGS.get(word, word)
    if len(word) > 4 and word.endswith("ies"):
        word = word[:-3] + "y"
    elif len(word) > 4 and word.endswith(("sses", "shes", "ches", "xes")):
        word = word[:-2]
    elif len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    elif word.endswith("women"):
        word = word[:-5] + "man"
    elif word.endswith("men") and len(word) > 4:
        word = word[:-3] + "man"
    if word.endswith("woman") and len(word) > 6:
        word = word[:-5] + "man"
    word = re.sub(r"is(e[rd]?|ing|ation)$", r"iz\1", word) if len(word) > 6 else word
    return _SPELLINGS.get(word, word)


def _matches(words: tuple[str, ...]) -> Iterator[tuple[_Name, float]]:
    index = _index()
    likes = [_like(word, word is words[-1]) for word in words]
    weights = _weights(words)
    for at in {at for like in likes for other in like for at in index.holding[other]}:
        name = index.names[at]
        found = 0.0
        matched: set[str] = set()
        for like, weight in zip(likes, weights, strict=True):
            surely, word = max(((like[w], w) for w in name.words if w in like), default=(0.0, ""))
            found += surely * weight
            matched.add(word)
        own = _weights(name.words)
        covered = sum(
            weight for word, weight in zip(name.words, own, strict=True) if word in matched
        )
        score = name.worth * 0.5 * (found / sum(weights) + covered / sum(own))
        if score >= _LEAST:
            yield name, score


@lru_cache(MOST_WEIGHED)
def _weights(words: tuple[str, ...]) -> list[float]:
    """Return what each word of a name counts for."""
    tells = _index().tells
    most = math.log(1 + len(occupations()))
    return [tells.get(word, most) * (_LAST_WORD if word is words[-1] else 1) for word in words]


def _like(word: str, may_be_unfinished: bool) -> dict[str, float]:
    """Return the words that a typed one may mean, each with how surely, up to 1."""
    holding = _index().holding
    found = {word: 1.0} if word in holding else {}
    if may_be_unfinished and len(word) > 2:
        remains = _PART_OF_ANOTHER if found else _UNFINISHED
        for other in holding:
            if other.startswith(word) and other != word:
                found[other] = remains
    if not found and len(word) >= _SHORTEST_WITH_A_SLIP:
        found |= {other: _ONE_LETTER_WRONG for other in holding if _is_a_slip(word, other)}
    return found


def _is_a_slip(one: str, other: str) -> bool:
    """Return whether two words differ by one letter: wrong, missing, too many, or swapped."""
    if abs(len(one) - len(other)) > 1 or one[0] != other[0]:
        return False
    start = next(
        (n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    rest, rest_of_other = one[start:], other[start:]
    return (
        rest[1:] == rest_of_other[1:]
        or rest[1:] == rest_of_other
        or rest == rest_of_other[1:]
        or (rest[:2] == rest_of_other[:2][::-1] and rest[2:] == rest_of_other[2:])
    )


@cache
def _index() -> _Index:
    """Return every name, and where each word stands among them; made at the first search."""
    names = list(_names())
    holding: dict[str, list[int]] = defaultdict(list)
    having: dict[str, set[int]] = defaultdict(set)
    for at, name in enumerate(names):
        for word in set(name.words):
            holding[word].append(at)
            having[word].add(name.occupation)
    every = len(occupations())
    tells = {word: math.log(1 + every / len(having[word])) for word in holding}
    return _Index(names, dict(holding), tells)


def _names() -> Iterator[_Name]:
    everyday = everyday_titles()
    for at, occupation in enumerate(occupations()):
        for title in _titles_of(occupation.title):
            words = words_of(title)
            if words:
                yield _Name(at, words, _CLASSIFICATION)
        for title in everyday.get(occupation.soc_code, ()):
            yield _Name(at, words_of(title), 1.0)


def _titles_of(title: str) -> Iterable[str]:
    """Return a title of the classification, and the shorter ones that it is made of."""
    core = re.split(r", (?:Except|All Other)|, Including", title)[0]
    yield core
    head, _, about = core.partition(", ")
    if about and not re.search(r"\band\b|,", core):
        yield f"{about} {head}"
    pieces = [each for each in re.split(r",? and |, |/|--", core) if each]
    if len(pieces) > 1:
        last = pieces[-1].split()[-1]
        for piece in pieces:
            yield piece
            if len(piece.split()) == 1 and piece.split()[-1] != last:
                yield f"{piece} {last}"
