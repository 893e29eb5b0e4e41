"""The sections of a report: what each is called, and which ones are chosen."""

from difflib import get_close_matches

from laddertui.domain.errors import UsageError
from laddertui.forms.wording.lenses import LEVERAGE, PROFESSION

SECTIONS: dict[str, str] = {
    "summary": "In short",
    "ladder": "The week on the ladder",
    "activities": "What the week is made of",
    "advice": "Worth a look",
    "changes": "What moved since the quarter before",
    "history": "Quarter by quarter",
    "rounds": "The rounds side by side",
    "plan": "The next rung and the plan",
    "leverage": LEVERAGE.question,
    "profession": PROFESSION.question,
    "opinions": "Second opinions",
    "signals": "What was noted of AI",
    "notes": "Notes",
    "benchmarks": "What to set beside it",
}
"""Every section by its name, in the order of the page. One without anything to say is left out."""


def chosen_sections(text: str) -> tuple[str, ...]:
    """Return the sections that are named, separated by commas, in the order of the page.

    Raise UsageError for a name that is none.
    """
    names = [name for part in text.split(",") if (name := part.strip().casefold())]
    for name in names:
        if name not in SECTIONS:
            near = get_close_matches(name, SECTIONS, 1)
            meant = f"perhaps {near[0]}" if near else f"there are {', '.join(SECTIONS)}"
            raise UsageError(f"{name!r} is no section of a report; {meant}")
    if not names:
        raise UsageError(f"no section is named; there are: {', '.join(SECTIONS)}")
    return tuple(name for name in SECTIONS if name in names)
