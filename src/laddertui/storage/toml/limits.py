"""How much one file may say, so that a hostile or runaway one is refused at once.

A quarter has some dozens of rows. A file of 1 MB can hold hundreds of thousands, each with a fault
of its own; looking at all of them takes seconds and gigabytes, and nobody reads the answer.
"""

import re
from collections.abc import Iterator
from typing import Any

from laddertui.domain.errors import FileFault
from laddertui.storage.toml.lines import STRING_OR_COMMENT, Key

MOST_FAULTS = 100
"""Faults of one file that are listed; of the rest, how many there are."""
MOST_ROWS = 1000
"""Rows of a list, and keys of a table, in a file of ours."""
MOST_TABLES = 20_000
"""Lists and tables in a file of ours, all together."""
_OPENS = re.compile(r"[\[{]")


def too_many_tables(text: str) -> bool:
    """Return whether a text opens more lists and tables than make sense, before it is parsed."""
    if text.count("[") + text.count("{") <= MOST_TABLES:
        return False
    bare = STRING_OR_COMMENT.sub('""', text)
    return len(_OPENS.findall(bare)) > MOST_TABLES


def too_long(table: "dict[str, Any] | list[Any]", key: Key = ()) -> Iterator[tuple[Key, str]]:
    """Yield the lists and tables of a file that are longer than make sense, the outer ones first.

    What is in one that is too long is not looked at.
    """
    if len(table) > MOST_ROWS:
        name = str(key[-1]) if key else "this file"
        kind = "rows" if isinstance(table, list) else "keys"
        yield key, f"{name} has {len(table):,} {kind}; at most {MOST_ROWS:,} are read"
        return
    inner = table.items() if isinstance(table, dict) else enumerate(table)
    for step, value in inner:
        if isinstance(value, (dict, list)):  # most are neither
            yield from too_long(value, (*key, step))


def first_faults(found: list[FileFault]) -> list[FileFault]:
    """Return as many faults as are listed, and where there are more a last one that counts them."""
    if len(found) <= MOST_FAULTS:
        return found
    rest = found[MOST_FAULTS:]
    more = FileFault(
        where=rest[0].where, line=rest[0].line, reason=f"and {len(rest):,} more faults in this file"
    )
    return [*found[:MOST_FAULTS], more]
