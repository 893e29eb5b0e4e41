"""How figures are written: rungs, points, percents, counts and sums of money."""

from laddertui.domain.numbers import shown_hundredths


def signed_rungs(amount: float) -> str:
    """Write an amount in rungs to two decimals, with its sign: `+0.21`, `-0.08`, `0.00`."""
    shown = shown_hundredths(amount)
    return f"{shown:+}" if shown else "0.00"


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
    if 0 < percent < 1:
        return "under 1 %"
    return "over 99 %" if 99 < percent < 100 else f"{percent:.0f} %"


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
