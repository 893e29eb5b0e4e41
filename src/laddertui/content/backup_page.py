"""How to read a backup without this program: `assets/backup.toml`. This project's own words."""

from laddertui.content.assets import read_table


def page(is_encrypted: bool, code: str, day: str) -> str:
    """Return the page for a profile's backup, made on a day (YYYY-MM-DD)."""
    text: str = read_table("backup.toml")["encrypted" if is_encrypted else "plain"]
    return text.lstrip("\n").replace("{code}", code).replace("{day}", day)
