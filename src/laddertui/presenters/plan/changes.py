"""What a plan changes, as the person made it: rows give points and rows get them.

The file holds pairs. Where several give and several get, the pairing is the program's, and no pair
is shown as if it had been meant.
"""

from collections.abc import Iterable

from laddertui.domain.numbers import two_decimals
from laddertui.presenters.numbers import counted_points

NamedMove = tuple[str, str, float]
"""Who gives, who gets, and how many points of the week."""


def change_lines(
    moves: Iterable[NamedMove], pair: str = "{points} from {donor} to {receiver}"
) -> list[str]:
    """Return each move as a line where its pair is the only one possible; else row by row.

    `pair` is how a move is said, with its points, counted, its donor and its receiver.
    """
    known = list(moves)
    donors, receivers = {donor for donor, _, _ in known}, {receiver for _, receiver, _ in known}
    if len(donors) < 2 or len(receivers) < 2:
        return [
            pair.format(points=counted_points(n), donor=donor, receiver=receiver)
            for donor, receiver, n in known
        ]
    net: dict[str, float] = {}
    for donor, receiver, points in known:
        net[donor] = net.get(donor, 0.0) - points
        net[receiver] = net.get(receiver, 0.0) + points
    changes = sorted(((name, two_decimals(n)) for name, n in net.items()), key=lambda each: each[1])
    return [
        f"{counted_points(abs(n))} {'less' if n < 0 else 'more'}: {name}"
        for name, n in changes
        if n
    ]
