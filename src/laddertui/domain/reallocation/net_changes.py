"""What a plan changes row by row, and the moves that come to the same.

A person takes points from one row and gives them to another; the file holds moves from donors to
receivers. How they are paired is ours. All sums are in whole hundredths of a point, so that
nothing is lost to floating point.
"""

from collections.abc import Iterable, Mapping

from laddertui.domain.ladder import HIGHEST_SCORE
from laddertui.domain.numbers import two_decimals
from laddertui.domain.plan import given_by, received_by, receivers
from laddertui.domain.record import record
from laddertui.domain.snapshot import Move, Snapshot

_UNITS = 100
"""Hundredths in a point."""


@record
class InHand:
    """Points that were taken from an activity and given to none yet."""

    id: str
    """The activity that they came from."""
    points: float
    """Percentage points of the week, above 0, two decimals at most."""


@record
class Pairing:
    """The moves that make a week's changes, and what no receiver has taken."""

    moves: tuple[Move, ...]
    """From donor to receiver, no pair twice, and no activity on both sides."""
    in_hand: tuple[InHand, ...]
    """What is left over, by the donor that it goes back to."""


def net_changes(moves: Iterable[Move]) -> dict[str, float]:
    """Return the points that each activity gains by the moves, below 0 what it gives, by id."""
    known = list(moves)
    gives, gets = given_by(known), received_by(known)
    changes = {
        each: two_decimals(gets.get(each, 0.0) - gives.get(each, 0.0)) for each in {**gives, **gets}
    }
    return {each: points for each, points in changes.items() if points}


def paired(snapshot: Snapshot, changes: Mapping[str, float]) -> Pairing:
    """Return the moves that make these changes of points by id.

    The lowest score gives first, and of the receivers the lowest score receives first, each in
    the week's order among equals: so a pair leads down, or nowhere, only where every way of
    pairing has one. What is left over belongs to the donors that come last. No donor gives more
    than its share; a change of an activity that is not there is left out.
    """
    donors = _amounts(
        (a.id, min(-_units(changes.get(a.id, 0.0)), _units(a.share)))
        for a in sorted(snapshot.activities, key=lambda a: a.score or HIGHEST_SCORE + 1)
    )
    gains = _amounts(
        (r.id, _units(changes.get(r.id, 0.0)))
        for r in sorted(receivers(snapshot), key=lambda r: r.score)
    )
    moves: list[Move] = []
    for receiver, wanted in gains.items():
        for donor, has in donors.items():
            units = min(has, wanted)
            if units > 0:
                moves.append(Move(from_=donor, to=receiver, points=units / _UNITS))
                donors[donor] -= units
                wanted -= units
    left = _amounts(donors.items())
    return Pairing(
        moves=tuple(moves),
        in_hand=tuple(InHand(id=donor, points=units / _UNITS) for donor, units in left.items()),
    )


def _amounts(rows: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Return what there is of each, in order, without what is nothing."""
    return {each: units for each, units in rows if units > 0}


def _units(points: float) -> int:
    return round(points * _UNITS)
