"""How time trackers name the columns of what they export: `assets/time_sheets.toml`."""

from typing import Any

from laddertui.content.assets import read_table


def known_columns() -> dict[str, Any]:
    """Return the formats, and the names of columns by what they say."""
    return read_table("time_sheets.toml")
