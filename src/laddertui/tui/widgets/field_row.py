"""A row of fields, such as an activity with its share."""

from textual.containers import Horizontal, VerticalScroll

from laddertui.tui.widgets.field import Field


class FieldRow(Horizontal):
    """A row that knows its number, from 0, and its fields by their columns."""

    n: int
    """Its number, from 0."""

    def field(self, column: str) -> Field:
        """Return the field in a column."""
        raise NotImplementedError


class RowsScroll(VerticalScroll, can_focus=False, inherit_bindings=False):
    """Where rows of fields scroll. It has no keys: the arrows move the focus, and it follows."""


def row_of(field: object) -> FieldRow | None:
    """Return the row in which a field stands, if it stands in one."""
    row = field.parent if isinstance(field, Field) else None
    return row if isinstance(row, FieldRow) else None


def row_number(field: object) -> int:
    """Return the number of the row in which a field stands, from 0; -1 for one above the rows."""
    row = row_of(field)
    return -1 if row is None else row.n
