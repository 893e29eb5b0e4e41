"""The macro read-through in words: the sum with its figures, what is missing for it, and the split by sector."""

from laddertui.assessment.lenses.spending import FIGURES, given, sector_name
from laddertui.domain.profession import Macro
from laddertui.domain.shares import WHOLE, adds_up


def grouped(figure: float) -> str:
    """Return a sum with its thousands apart: `614,400,000`, `-1,200.5`."""
    text = f"{figure:,.2f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def sum_words(m: Macro, currency: str = "") -> list[str]:
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
    how = f"{grouped(m.displaced)} people × ({grouped(m.pay)} - {grouped(m.annotation_pay)}) × {m.propensity:g}"
    lost = m.lost_spending
    if lost < 0:
        return [
            f"No spending is lost in these figures: annotation pays more, and {grouped(-lost)}{unit} a year is added.",
            f"  {how} = {grouped(lost)}",
        ]
    return [f"Spending lost: {grouped(lost)}{unit} a year.", f"  {how}"]


def sector_words(m: Macro, currency: str = "") -> list[str]:
    """Return the split by sector once the percents make 100 and there is a sum.

    Before that what they make.
    """
    parts = {n: p for n, p in (m.sectors or {}).items() if p}
    if not parts:
        return []
    total = round(sum(parts.values()), 2)
    if not adds_up(list(parts.values())):
        gap = round(WHOLE - total, 2)
        mend = f"{gap:g} short of 100" if gap > 0 else f"{-gap:g} over 100"
        return [f"The sectors make {total:g} %, {mend}; the split by sector is shown at 100."]
    if any(given(m, q.id) is None for q in FIGURES):
        return []
    unit = f" {currency}" if currency else ""
    lost = m.lost_by_sector
    return [
        "By sector:",
        *(f"  {sector_name(n)} {p:g} %: {grouped(lost[n])}{unit}" for n, p in parts.items()),
    ]
