"""Whose a report is: a name, a code, or initials in their place."""

SHORTEST_NAME = 4
"""Letters from which a single word is a name, and not initials already. Ours."""
FIRST_PROFILE = "me"
"""The code of a person's own only profile, which says nothing."""


def whose(name: str, code: str, with_initials: bool) -> str:
    """Return whose a report is; "" where nothing is known but that it is one's own."""
    known = name or ("" if code == FIRST_PROFILE else code)
    return initials(known) if with_initials else known


def initials(name: str) -> str:
    """Return a name's initials, as `A. B.`; what is no name, as `K-17` or `AB`, stays."""
    words = name.split()
    if len(words) == 1 and (len(name) < SHORTEST_NAME or any(c.isdigit() for c in name)):
        return name
    letters = (next((c for c in word if c.isalnum()), "") for word in words)
    return " ".join(f"{letter.upper()}." for letter in letters if letter)
