"""The spending read-through in words: the sum, what is missing for it, the split by sector."""

from laddertui.assessment.lenses.spending import FIGURES, given, sector_name
from laddertui.domain.numbers import two_decimals
from laddertui.domain.profession import Macro
from laddertui.domain.shares import WHOLE, adds_up
from laddertui.presenters.numbers import grouped_number

EXAMPLE = Macro(displaced=1000.0, pay=50000.0, annotation_pay=20000.0, propensity=0.8)
"""Invented figures, worked through where the calculator is folded away."""


def folded_lines() -> list[str]:
    """Return the sum in words, and an invented example of it."""
    lost, how = sum_lines(EXAMPLE)
    return [
        "people × (pay before - pay in annotation) × the part of income that is spent",
        f"For example, all invented: {how.strip()} = {lost.removeprefix('Spending lost: ')}",
        "The button below opens the calculator for figures of your own.",
    ]


def sum_lines(m: Macro, currency: str = "") -> list[str]:
    """Return what is no longer spent in a year, with how it comes about.

    A gap the other way is said plainly.
    """
    missing = [
        words
        for name, words in (
            ("displaced", "the people displaced"),
            ("pay", "the pay before"),
            ("annotation_pay", "the pay in annotation"),
            ("propensity", "the part that is spent"),
        )
        if given(m, name) is None
    ]
    if missing:
        return [f"Still needed for the sum: {', '.join(missing)}."]
    unit = f" {currency}" if currency else ""
    how = (
        f"{grouped_number(m.displaced)} people × ({grouped_number(m.pay)} -"
        f" {grouped_number(m.annotation_pay)}) × {m.propensity:g}"
    )
    lost = m.lost_spending
    if lost < 0:
        return [
            (
                "No spending is lost in these figures: annotation pays more, and"
                f" {grouped_number(-lost)}{unit} a year is added."
            ),
            f"  {how} = {grouped_number(lost)}",
        ]
    return [f"Spending lost: {grouped_number(lost)}{unit} a year.", f"  {how}"]


def sector_lines(m: Macro, currency: str = "") -> list[str]:
    """Return the split by sector once the percents make 100 and there is a sum.

    Before that what they make.
    """
    parts = {n: p for n, p in (m.sectors or {}).items() if p}
    if not parts:
        return []
    total = two_decimals(sum(parts.values()))
    if not adds_up(list(parts.values())):
        gap = two_decimals(WHOLE - total)
        mend = f"{gap:g} short of 100" if gap > 0 else f"{-gap:g} over 100"
        return [f"The sectors make {total:g} %, {mend}; the split by sector is shown at 100."]
    if any(given(m, q.id) is None for q in FIGURES):
        return []
    unit = f" {currency}" if currency else ""
    lost = m.lost_by_sector
    return [
        "By sector:",
        *(f"  {sector_name(n)} {p:g} %: {grouped_number(lost[n])}{unit}" for n, p in parts.items()),
    ]
