"""A style sheet is parsed once, when its page is first opened or earlier.

For each new sheet the toolkit would parse every other one again, and style the pages anew that lie
below. A sheet of ours speaks of its own page only, so neither is needed.
"""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from textual.app import App
from textual.screen import Screen


class ReadsSheetsOnce(App[None]):
    """An app whose pages' style sheets are read one by one."""

    def read_sheets(self, paths: Iterable[Path]) -> None:
        """Read the sheets of a page that were not read yet."""
        new = [path for path in paths if not self.stylesheet.has_source(os.path.abspath(path))]
        for path in new:
            self.stylesheet.read(path)
        if new:
            self.stylesheet.parse()

    def _load_screen_css(self, screen: Screen[Any]) -> None:
        """Read what a screen is styled by; what stands in its class is left to the toolkit."""
        if screen.CSS or self.css_monitor is not None:
            super()._load_screen_css(screen)
        else:
            self.read_sheets(screen.css_path)
