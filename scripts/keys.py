"""Write docs/keys.md: every command's id and keys, for the `[keys]` of config.toml.

.venv/bin/python -m scripts.keys
"""

from pathlib import Path

from laddertui.tui.command_ids import commands
from laddertui.tui.key_names import key_names

HEAD = """# Keys of your own

Every command has an id. In `config.toml`, a table `[keys]` gives one other keys, separated by
commas, and `laddertui config` says which line holds:

```toml
[keys]
home.begin = "n"
step.next = "f8,ctrl+j"
```

What names no command, and which other command of the page loses its key, is said when the app
opens. A command that acts in fields too, as `page.next` does, keeps its own keys where a new one is
typed in fields; that is said as well. Keys are written as the toolkit writes them: `a`, `f8`,
`ctrl+j`, `alt+x`, `plus`, `slash`, `left_square_bracket`.

| id | what | keys |
|---|---|---|
"""


def text() -> str:
    """Return the page."""
    rows = (
        f"| `{name}` | {what} | {key_names(keys).replace('|', chr(92) + '|')} |"
        for name, (what, keys) in sorted(commands().items())
    )
    return HEAD + "\n".join(rows) + "\n"


if __name__ == "__main__":
    Path("docs/keys.md").write_text(text())
