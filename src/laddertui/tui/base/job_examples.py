"""The guide for one's own job, found by the role: examples of it stand in empty fields."""

from functools import partial

from textual import on
from textual.events import DescendantBlur
from textual.message import Message

from laddertui.domain.families.family import Family
from laddertui.tui.base.edit_screen import EditScreen
from laddertui.tui.widgets.field import example_text

SOME_JOBS = example_text("nurse, plumber, developer")
"""What the field for the role says."""


class JobExamples(EditScreen):
    """A page of which a field, while it is empty, shows an example of the job that was typed."""

    _examples_of = ""
    """The role of which examples were looked for last."""

    job_guide: Family | None = None
    """The guide that fits the role best; None until it is found."""

    class Found(Message):
        """Say what fields may show; a thread has looked for it."""

        def __init__(self, family: Family) -> None:
            super().__init__()
            self.family = family

    @property
    def wants_examples(self) -> bool:
        """Whether a field is empty that would show one."""
        raise NotImplementedError

    def show_examples(self, family: Family) -> None:
        """Have the empty fields show what the guide has; none of it is a value."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Look for examples of the role that is known."""
        self._look_for_examples()

    @on(DescendantBlur, "#role")
    def _look_for_examples(self) -> None:
        """Look for examples of the role, once for each; eighty guides are not read in an instant.

        So a thread reads them, and what is typed meanwhile is not kept waiting.
        """
        role = self.draft.snapshot.role
        if not role or role == self._examples_of or not self.wants_examples:
            return
        self._examples_of = role
        self.run_worker(partial(self._read, role), thread=True, exclusive=True)

    def _read(self, role: str) -> None:
        from laddertui.services.families import load_families

        found = load_families(self.assessment.profile.dirs).find(role)
        if found:
            self.post_message(self.Found(found[0]))

    @on(Found)
    def _show_found(self, event: Found) -> None:
        self.job_guide = event.family
        self.show_examples(event.family)
