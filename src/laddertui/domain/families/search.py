"""Find the families that a job title may mean.

Each everyday title of a family is a set of words, and so is what was typed. What a word tells is
the more the fewer families have it; the last word of a title, the trade itself, counts more. A word
of rank says nothing, a plural and a letter wrong make no difference. Words of a family's activities
help a little, and are not enough. All of it is ours.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from laddertui.domain.families.family import Family
from laddertui.domain.families.words import all_words_of, is_a_slip, is_an_end, stem_of, words_of

_WAYS = frozenset(
    """
    administrator advisor agent analyst attendant consultant coordinator director expert
    manager member officer operator person planner representative scientist specialist
    supervisor technician worker professional executive
    """.split()
)
"""Words for a way of working that is found in many fields; they tell less than the field does."""
_WAY = 0.5
"""How much of such a word's worth remains."""
_ONE_LETTER_WRONG, _SAME_END, _SAME_STEM = 0.8, 0.75, 0.7
"""How much of a word's worth remains where a letter is wrong, where one of two words ends in the
other (`sandblaster`, `blaster`), and where they only begin alike (`welding`, `welder`)."""
_LAST_WORD = 1.3
"""How much more the last word of a title weighs than the others."""
_OTHER_TITLES, _ACTIVITIES = 0.25, 0.125
"""What words that a family has elsewhere are worth, beside its nearest title with 0.625."""
_LEAST = 0.2
"""Of 1: a worse likeness is none."""
_BESIDE_BEST = 0.5
"""Of the best likeness: what is worse is not meant."""
_MOST_WORDS = 12
"""Words of what was typed that are looked at."""

Title = tuple[str, ...]
"""The words of one everyday title."""


class _Asked(NamedTuple):
    """One word of what was typed."""

    near: dict[str, float]
    """The words that it may mean, each with how much of its worth remains."""
    weight: float
    """How much it tells."""
    is_way: bool
    """Whether it says how someone works and not in what field."""

    def among(self, words: Collection[str]) -> float:
        """Return how near it comes to the nearest of some words, 0 to 1."""
        return max((worth for word, worth in self.near.items() if word in words), default=0.0)


class _Known(NamedTuple):
    """What is known of a family."""

    exact: frozenset[Title]
    """Its everyday titles, word by word, those of rank too."""
    titles: tuple[Title, ...]
    """The same and its own title, without words of rank."""
    words: frozenset[str]
    """All words of these."""
    activities: frozenset[str]
    """The words of what people in it do."""


def has_field(job_title: str) -> bool:
    """Return whether a title says a field, and not only a rank or a way of working."""
    return any(word not in _WAYS for word in words_of(job_title))


class FamilySearch:
    """The families, and which words they have."""

    def __init__(self, families: Iterable[Family]) -> None:
        self.families = tuple(families)
        """Those that are searched."""
        self._known = [_known(family) for family in self.families]
        have = Counter(word for known in self._known for word in known.words)
        self._unknown = math.log(1 + len(self.families))
        self._weights = {
            word: math.log(1 + len(self.families) / count) * (_WAY if word in _WAYS else 1)
            for word, count in have.items()
        }
        self._by_stem: dict[str, set[str]] = defaultdict(set)
        for known in self._known:
            for word in known.words | known.activities:
                self._by_stem[stem_of(word)].add(word)

    def has_title(self, job_title: str) -> bool:
        """Return whether a family has this very title, in whatever spelling and number."""
        literal = all_words_of(job_title)
        return any(literal in known.exact for known in self._known)

    def find(self, job_title: str) -> list[Family]:
        """Return the families that a job title may mean, best first; none where none is like it."""
        literal, asked = all_words_of(job_title), self._asked(job_title)
        likeness = [_likeness(known, asked, self._weights) for known in self._known]
        is_exact = [literal in known.exact for known in self._known]
        least = max(_LEAST, _BESIDE_BEST * max(likeness, default=0.0))
        kept = [at for at, each in enumerate(likeness) if is_exact[at] or each >= least]
        return [
            self.families[at] for at in sorted(kept, key=lambda at: (-is_exact[at], -likeness[at]))
        ]

    def _asked(self, job_title: str) -> list[_Asked]:
        words = self._joined(words_of(job_title)[:_MOST_WORDS])
        asked = list[_Asked]()
        for word in words:
            near = self._near(word)
            weight = max((self._weights.get(each, 0.0) for each in near), default=0.0)
            weight = self._weights.get(word) or weight or self._unknown
            last = _LAST_WORD if word == words[-1] else 1.0
            asked.append(_Asked(near, weight * last, word in _WAYS))
        return asked

    def _joined(self, words: Title) -> list[str]:
        """Return the words, two that are written as one elsewhere (`fork lift`) joined."""
        joined = list[str]()
        for word in words:
            if joined and joined[-1] + word in self._weights:
                joined[-1] += word
            else:
                joined.append(word)
        return joined

    def _near(self, word: str) -> dict[str, float]:
        """Return the words that a word may mean, each with how much of its worth remains."""
        near = dict.fromkeys(self._by_stem.get(stem_of(word), ()), _SAME_STEM)
        if word not in self._weights:
            near |= {other: _SAME_END for other in self._weights if is_an_end(word, other)}
            near |= {other: _ONE_LETTER_WRONG for other in self._weights if is_a_slip(word, other)}
        return near | {word: 1.0}


def _known(family: Family) -> _Known:
    titles = dict.fromkeys(map(words_of, (*family.job_titles, family.title)))
    doing = [each.name for each in family.activities]
    doing += [each.name for each in family.first_year]
    return _Known(
        exact=frozenset(map(all_words_of, family.job_titles)),
        titles=tuple(filter(None, titles)),
        words=frozenset(word for title in titles for word in title),
        activities=frozenset(word for name in doing for word in words_of(name) if len(word) > 3),
    )


def _likeness(known: _Known, asked: Sequence[_Asked], weights: dict[str, float]) -> float:
    """Return how well a family fits, 0 to 1: its nearest title, and a little its other words."""
    in_titles = [each.among(known.words) for each in asked]
    in_activities = [each.among(known.activities) for each in asked]
    if not any(
        a or b
        for a, b, each in zip(in_titles, in_activities, asked, strict=True)
        if not each.is_way
    ):
        return 0.0  # the way of working alone is found in every field
    whole = sum(each.weight for each in asked)
    elsewhere = sum(
        each.weight * (_OTHER_TITLES * a + _ACTIVITIES * b)
        for each, a, b in zip(asked, in_titles, in_activities, strict=True)
    )
    nearest = max((_in_common(title, asked, weights) for title in known.titles), default=0.0)
    return (1 - _OTHER_TITLES - _ACTIVITIES) * nearest + elsewhere / whole


def _in_common(title: Title, asked: Sequence[_Asked], weights: dict[str, float]) -> float:
    """Return what a title and the words have in common, of all that either says, 0 to 1."""
    own = {word: weights[word] for word in title}
    own[title[-1]] *= _LAST_WORD
    common = 0.0
    for each in asked:
        hits = [(each.near[word], weight) for word, weight in own.items() if word in each.near]
        if hits:
            worth, weight = max(hits)
            common += worth * (each.weight + weight)
    return common / (sum(each.weight for each in asked) + sum(own.values()))
