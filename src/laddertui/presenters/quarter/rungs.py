"""What the rungs are called."""


def rung_names() -> tuple[str, ...]:
    """Return what the five rungs are called, lowest first; read where a ladder has room for it."""
    from laddertui.content import score_scale

    return score_scale.rung_names()
