"""One week on the ladder: what stands on each rung, and where the person is."""

from collections.abc import Iterator, Sequence

from laddertui.export.report.document import LadderPicture, Rung
from laddertui.export.report.elements import Element, element, picture
from laddertui.export.report.pictures import WIDTH, box, label, line, listed

TOP, STEP, FOOT = 26.0, 58.0, 42.0
"""Units above the highest rung, from one rung to the next, and below the lowest."""
RAILS = (176.0, 232.0)
"""Where the two rails stand."""
WORDS_FROM = 252.0
"""Where the words beside a rung begin."""
LONGEST_BAR = WIDTH - WORDS_FROM
"""Units of a bar of the whole week."""
ROOM, MOST_LINES = 72, 2
"""Columns and lines for the activities on a rung."""
APART, BELOW_YOU = 18.0, 34.0
"""Units between two marks' words, so that none lies over another; those of "you" are two lines."""
HIGHEST = 5


def ladder_svg(p: LadderPicture) -> Element:
    """Return the picture of a week."""
    height = TOP + 4 * STEP + FOOT
    rails = [line(x, 8, x, height - 8, "rail") for x in RAILS]
    rungs = [part for rung in p.rungs for part in _rung(rung)]
    low, high = (_y(min(max(p.rung + end, 1.0), 5.0)) for end in (p.noise, -p.noise))
    band = box(RAILS[0] - 13, low, 8, high - low, "band")
    return picture(WIDTH, height, p.caption, *rails, *rungs, band, *_marks(p))


def _y(rung: float) -> float:
    return TOP + (HIGHEST - rung) * STEP


def _rung(rung: Rung) -> Iterator[Element]:
    y = _y(rung.score)
    yield line(RAILS[0], y, RAILS[1], y, "rung")
    yield line(WORDS_FROM, y, WIDTH, y, "hair")
    yield label(WORDS_FROM, y - 6, f"{rung.score}  {rung.name}", "strong")
    yield label(WIDTH, y - 6, rung.percent, "strong", "end")
    if rung.share:
        yield box(WORDS_FROM, y, rung.share / 100 * LONGEST_BAR, 8, f"s{rung.score}")
    for n, text in enumerate(listed(rung.activities, " · ", ROOM, MOST_LINES)):
        yield label(WORDS_FROM, y + 20 + n * 12.5, text, "said")


def _marks(p: LadderPicture) -> Iterator[Element]:
    """Yield the marks: filled for now, hollow for last quarter, dotted for the plan."""
    marks = [("you", p.rung, f"you {p.rung:.2f}")]
    marks += [("then", p.before, f"before {p.before:.2f}")] if p.before is not None else []
    marks += [("plan", p.planned, f"plan {p.planned:.2f}")] if p.planned is not None else []
    marks.sort(key=lambda mark: -mark[1])
    places = _apart([(_y(rung), BELOW_YOU if kind == "you" else APART) for kind, rung, _ in marks])
    for (kind, rung, words), y in zip(marks, places, strict=True):
        at = _y(rung)
        tip = RAILS[0] - 16
        if abs(y - at) > 1:
            yield line(tip - 24, y, tip - 12, at, "hair")
        points = f"{tip - 12},{at - 6} {tip},{at} {tip - 12},{at + 6}"
        yield element("polygon", points=points, class_=f"mark {kind}")
        yield label(tip - 28, y + 4, words, f"mark-{kind}", "end")
        if kind == "you":
            yield label(tip - 28, y + 17, f"give or take {p.noise:.2f}", "small", "end")


def _apart(wanted: Sequence[tuple[float, float]]) -> list[float]:
    """Return places from the top, each with the room below it that it needs; none goes far."""
    moved = list[float]()
    free = 0.0
    for place, room in wanted:
        moved.append(max(place, free))
        free = moved[-1] + room
    shift = max(moved[-1] - wanted[-1][0], 0.0) / 2
    return [place - shift for place in moved]
