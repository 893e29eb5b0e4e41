"""The floor for starting: an app of the toolkit with nothing in it."""

from textual.app import App, ComposeResult
from textual.widgets import Footer, Header, Static


class Empty(App[None]):
    """Two bars and a word."""

    BINDINGS = [("q", "quit", "Quit")]

    def compose(self) -> ComposeResult:
        """Yield what there is."""
        yield Header()
        yield Static("READY")
        yield Footer()


if __name__ == "__main__":
    Empty().run()
