"""Tables that are given column by column."""

from collections.abc import Collection, Mapping, Sequence

from laddertui.export.report.document import Table, Voice


def filled_table(
    voice: Voice,
    columns: Mapping[str, Sequence[str]],
    figures: Collection[str],
    caption: str = "",
) -> Table:
    """Return a table of columns by their heads; one that says nothing is left out.

    `figures` are the heads of the columns that hold no words.
    """
    kept = {head: cells for head, cells in columns.items() if any(cells)}
    return Table(
        voice=voice,
        caption=caption,
        head=tuple(kept),
        rows=tuple(zip(*kept.values(), strict=True)),
        words=frozenset(n for n, head in enumerate(kept) if head not in figures),
    )
