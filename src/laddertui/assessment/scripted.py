"""Whether an activity's name speaks of contact that follows a script. The words are ours."""

_SCRIPTED = frozenset(
    "canned checkout cashier faq faqs helpdesk hotline reception script scripted scripts survey"
    " surveys telemarketing telesales template templates".split()
)
"""Words of which one is enough."""
_PHRASES = (
    "call centre",
    "call center",
    "first replies",
    "first reply",
    "first line support",
    "standard answers",
    "standard replies",
    "standard reply",
    "cold calls",
    "cold calling",
)
"""Words that say so only together."""


def is_scripted(name: str) -> bool:
    """Return whether a name sounds like contact by a script; a hint, and no verdict."""
    words = "".join(c if c.isalnum() else " " for c in name.casefold()).split()
    return bool(_SCRIPTED & set(words)) or any(p in " ".join(words) for p in _PHRASES)
