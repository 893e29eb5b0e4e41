"""Activities that a family suggests for the next rung."""

from typing import Any

from laddertui.domain.families.family import Suggestion


def suggestion(name: str, **more: Any) -> Suggestion:
    """One suggestion; a 4 that needs no hands unless told otherwise."""
    known: dict[str, Any] = {
        "score": 4,
        "hands_on": False,
        "hybrid": False,
        "role": "Lead",
        "author": "ours",
        "source": None,
    }
    return Suggestion(name=name, **(known | more))
