"""The noise of a drift: how large a change may be without meaning anything. Ours.

It has two parts, because a score once misjudged is misjudged in both quarters where only time
moved, and anew in each where scores were given anew. The formulas are those of the design's
section 3; `d` is the score doubt in steps, weights are parts of the week (0 to 1).
"""

import math
from collections.abc import Iterable, Sequence

from laddertui.domain.numbers import FLOAT_TOLERANCE
from laddertui.domain.threads import Thread

SHARE_DOUBT = 0.02
"""How far off each share of the week may be, as one standard deviation: two points of it. Ours."""


def noise_of_moved(threads: Sequence[Thread], middle: float, score_doubt: float) -> float:
    """Return the noise of moved time, `sqrt(d² V + 2 h² U)`, in rungs; 0 where no time moved.

    `V` is the sum of squares of what each activity gained or lost, `U` of how far each continued
    one stands from `middle`, the middle of the two rungs.
    """
    if not any(_changed_time(t) for t in threads):
        return 0.0
    gains = math.fsum(_gain(t) ** 2 for t in threads)
    distances = math.fsum((_middle_score(t) - middle) ** 2 for t in _continued(threads))
    return math.sqrt(score_doubt**2 * gains + 2 * SHARE_DOUBT**2 * distances)


def noise_of_rescored(threads: Sequence[Thread], score_doubt: float) -> float:
    """Return the noise of scores given anew, in rungs; 0 where no score changed.

    `d * sqrt(Σ ((w0 + W) / 2)² (1 + Σ (w / W)²))` over every continued activity.
    """
    if not any(m.score != t.score_from for t in _continued(threads) for m in t.members):
        return 0.0
    return score_doubt * math.sqrt(math.fsum(_doubt_anew(t) for t in _continued(threads)))


def _continued(threads: Iterable[Thread]) -> list[Thread]:
    return [t for t in threads if t.happened in ("kept", "split")]


def _gain(t: Thread) -> float:
    """Return what part of the week a thread gained or lost."""
    return (t.share_to - t.share_from) / 100


def _changed_time(t: Thread) -> bool:
    return t.happened in ("entered", "left") or abs(_gain(t)) > FLOAT_TOLERANCE


def _middle_score(t: Thread) -> float:
    """Return the middle between a continued thread's two scores."""
    assert t.score_from is not None and t.score_to is not None  # it is continued
    return (t.score_from + t.score_to) / 2


def _doubt_anew(t: Thread) -> float:
    """Return a continued thread's part under the root, where scores were given anew."""
    weight = (t.share_from + t.share_to) / 200
    # Only in a draft can what continues it have no time yet; it then counts once.
    parts = math.fsum((m.share / t.share_to) ** 2 for m in t.members) if t.share_to > 0 else 0.0
    return weight**2 * (1 + parts)
