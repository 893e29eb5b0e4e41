"""How figures are written: rungs, points, percents, counts and sums of money."""

from collections.abc import Sequence

from laddertui.domain.numbers import shown_hundredths
from laddertui.domain.shares import WHOLE


def signed_rungs(amount: float) -> str:
    """Write an amount in rungs to two decimals, with its sign: `+0.21`, `-0.08`, `0.00`."""
    shown = shown_hundredths(amount)
    return f"{shown:+}" if shown else "0.00"


def give_or_take(noise: float, repeats: int) -> str:
    """Write a rung's noise, and whence it comes where one's own repeats have measured it."""
    return f"give or take {noise:.2f}{measured_words(repeats)}"


def measured_words(repeats: int) -> str:
    """Return that a noise rests on one's own repeats; "" where it is assumed."""
    return f", from your own {repeats} repeats" if repeats else ""


def points_text(points: float) -> str:
    """Write points of the week as short as two decimals allow, without a unit: `20`, `12.5`."""
    return f"{float(shown_hundredths(points)):g}"


def counted_points(points: float) -> str:
    """Write points of the week with their unit: `1 point`, `12.5 points`."""
    text = points_text(points)
    return f"{text} point{'' if text == '1' else 's'}"


def short_percent(percent: float) -> str:
    """Write a percent with one decimal at most: `62.5 %`."""
    return f"{round(percent, 1):g} %"


def whole_percent(percent: float) -> str:
    """Write a whole percent, which is never 0 or 100 by rounding alone."""
    percent = round(percent, 9)
    if 0 < percent < 1:
        return "under 1 %"
    return "over 99 %" if 99 < percent < 100 else f"{percent:.0f} %"


def shares_of_week(exposed: float, anchored: float) -> tuple[str, str]:
    """Write the exposed and the anchored share in whole percents.

    With what is at score 3 they make 100, as the ladder shows them.
    """
    shown = _apportioned((exposed, WHOLE - exposed - anchored, anchored), int(WHOLE))
    return _whole_text(exposed, shown[0]), _whole_text(anchored, shown[2])


def hands_text(share: float) -> str:
    """Return what stands beside an exposed share where work needs hands; "" where none does."""
    return f"{whole_percent(share)} hands-on, not counted here" if share else ""


def percents_per_score(time: Sequence[float]) -> tuple[str, ...]:
    """Write the time at each score, 1 to 5, in whole percents that make 100.

    Those at 1 and 2 make what `shares_of_week` writes for both, and so do those at 4 and 5.
    """
    exposed, hybrid, anchored = sum(time[:2]), time[2], sum(time[3:])
    whole = _apportioned((exposed, hybrid, anchored), round(sum(time)))
    shown = [*_apportioned(time[:2], whole[0]), whole[1], *_apportioned(time[3:], whole[2])]
    return tuple(_whole_text(share, each) for share, each in zip(time, shown, strict=True))


def _apportioned(shares: Sequence[float], total: int) -> list[int]:
    """Return the shares in whole numbers that make a total, by largest remainder."""
    exact = [round(share, 9) for share in shares]
    whole = [int(share) for share in exact]
    by_remainder = sorted(range(len(whole)), key=lambda n: whole[n] - exact[n])
    for n in by_remainder[: max(total - sum(whole), 0)]:
        whole[n] += 1
    return whole


def narrow(percent: str) -> str:
    """Write a whole percent for a column without room: `<1 %`, `>99 %`, `43 %`."""
    return percent.replace("under ", "<").replace("over ", ">")


def _whole_text(share: float, shown: int) -> str:
    """Write a share as the whole percent that it is shown as, never 0 or 100 by that alone."""
    return whole_percent(share) if shown in (0, 100) else f"{shown} %"


def signed_percent(percent: float) -> str:
    """Write a change in whole percent: `-47 %`, `+120 %`, `0 %`."""
    whole = round(percent)
    return f"{whole:+} %" if whole else "0 %"


def typed_number(figure: float) -> str:
    """Write a count as one would type it: no exponent, no empty decimals."""
    return f"{figure:.6f}".rstrip("0").rstrip(".")


def grouped_number(figure: float) -> str:
    """Write a sum with its thousands apart: `614,400,000`, `-1,200.5`."""
    text = f"{figure:,.2f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
