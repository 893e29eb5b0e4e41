"""A bar of a share, drawn to an eighth of a column."""

PARTS = ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")
"""Eighths of a column, so that 20 % and 25 % are not drawn alike."""


def bar(share: float, width: int) -> str:
    """Return the bar of a share in percent where 100 fills the width; never nothing for some."""
    eighths = max(round(share / 100 * width * 8), 1)
    return "█" * (eighths // 8) + PARTS[eighths % 8]
