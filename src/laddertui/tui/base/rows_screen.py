"""What the steps with rows of fields share: moving between the fields, and taking a row out."""

from typing import ClassVar

from textual import on
from textual.events import DescendantFocus

from laddertui.domain.draft import Draft
from laddertui.tui.actions import ROW_MOVES
from laddertui.tui.base.step_screen import StepScreen
from laddertui.tui.widgets.field import Field
from laddertui.tui.widgets.field_row import FieldRow, row_of


class RowsScreen(StepScreen):
    """A step with a few fields above, and rows of fields below them."""

    ACTIONS = ROW_MOVES
    ABOVE: ClassVar[tuple[str, ...]] = ()
    """The fields that stand above the rows, in the order in which the arrow keys reach them."""
    MOMENTS: ClassVar[dict[str, str]] = {}
    """Which guidance belongs to a field while it is empty, by the field's name: moments, the first
    one first."""

    @property
    def is_in_field(self) -> bool:
        """Whether one is in one of its fields."""
        return isinstance(self.focused, Field)

    def focus_onward(self) -> None:
        """Focus what comes after the last row."""
        self.query_one("#next").focus()

    def without_row(self, row: int) -> Draft:
        """Return the draft without a row."""
        raise NotImplementedError

    def field_in_row(self, column: str | None) -> Field | None:
        """Return the field of a column, in the row that the draft says one was in."""
        rows = [row for row in self.query(FieldRow) if row.n == self.draft.session.row]
        return rows[0].field(column) if rows and column else None

    @on(DescendantFocus)
    def _remember(self, event: DescendantFocus) -> None:
        """Remember the field one comes to; while it is empty, say what applies to it."""
        field = event.widget
        if isinstance(field, Field) and field.name:
            row = row_of(field)
            self.remember_position(row.n if row else 0, field.name)
            if field.name in self.MOMENTS and not field.value:
                self.guide(*self.MOMENTS[field.name].split())

    def action_row(self, by: int, column: str | None = None) -> None:
        """Go to the row above or below, in the same field or in that of a column."""
        fields, here = self._column_of_fields(column)
        if here is not None and here + by < len(fields):
            self._go_to(fields[max(here + by, 0)])
        elif here is not None:
            self.focus_onward()

    def action_rows(self, by: int) -> None:
        """Go several rows up or down in the same field, at most to the first or the last."""
        fields, here = self._column_of_fields()
        if here is not None:
            self._go_to(fields[min(max(here + by, 0), len(fields) - 1)])

    def _go_to(self, field: Field) -> None:
        """Focus a field and have it in view, both at once, or it takes two pictures."""
        self.take_free_lines()
        self.set_focus(field, scroll_visible=False)
        if self.focused is field and not self.can_view_entire(field):
            self.scroll_to_center(field, animate=False, immediate=True, origin_visible=True)

    def _column_of_fields(self, column: str | None = None) -> tuple[list[Field], int | None]:
        """Return the fields above each other with the one that has the focus, and where that is.

        Where none has it, that is None; of the fields beside each other above the rows it is the
        last in the column.
        """
        field = self.focused
        if not isinstance(field, Field):
            return [], None
        row = row_of(field)
        name = column or (field.name if row else None) or "name"
        above = [self.query_one(each, Field) for each in self.ABOVE]
        rows = [each for each in self.query(FieldRow) if each.display]
        fields = [*above, *(each.field(name) for each in rows)]
        here = row.field(name) if row else field
        return fields, fields.index(here) if here in fields else len(above) - 1

    def action_remove_row(self) -> None:
        """Take out the row one is in."""
        row = row_of(self.focused)
        if row is not None:
            self.drop_refused()
            self.edit(self.without_row(row.n))
