"""The published occupation that a person finds their work in; it changes no sum of theirs."""

from dataclasses import replace

from laddertui.domain.draft import Draft


def set_occupation(draft: Draft, code: str | None) -> Draft:
    """Say which occupation it is, by its code; None for none of them."""
    return replace(draft, snapshot=replace(draft.snapshot, occupation=code))
