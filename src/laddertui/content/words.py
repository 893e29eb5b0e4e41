"""Words for a passphrase that is drawn by lot: `assets/words.toml`."""

from functools import cache

from laddertui.content.assets import read_table


@cache
def words() -> tuple[str, ...]:
    """Return the words, at least 1,296 of them, each once."""
    return tuple(read_table("words.toml")["words"].split())
