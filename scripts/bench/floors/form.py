"""The floor for keys: five fields and a table of twenty rows, as the toolkit makes them."""

from textual.app import App, ComposeResult
from textual.containers import Horizontal, Vertical
from textual.widgets import DataTable, Footer, Header, Input, Label


class Form(App[None]):
    """A form at the left, a table at the right; Ctrl+T goes to the table."""

    CSS = "#fields { width: 36; } DataTable { width: 1fr; height: 1fr; }"
    BINDINGS = [("ctrl+q", "quit", "Quit"), ("ctrl+t", "table", "Table")]

    def compose(self) -> ComposeResult:
        """Yield what there is."""
        yield Header()
        with Horizontal():
            with Vertical(id="fields"):
                for name in ("Name", "Amount", "Rate", "Due", "Note"):
                    yield Label(name)
                    yield Input(placeholder=name)
            yield DataTable[str](cursor_type="row")
        yield Footer()

    def on_mount(self) -> None:
        """Twenty rows."""
        table = self.query_one(DataTable)
        table.add_columns("Name", "Due", "Amount", "Rate", "Note")
        for n in range(20):
            table.add_row(
                f"Row {n:02}",
                f"2026-{n % 12 + 1:02}-15",
                f"{10000 + 137 * n}",
                f"{3 + n / 10:.2f}",
                "READY",
            )

    def action_table(self) -> None:
        """To the table."""
        self.query_one(DataTable).focus()


if __name__ == "__main__":
    Form().run()
