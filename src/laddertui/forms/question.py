"""What a question is. Its words stand in `forms.wording`, how it is answered in `answers.py`."""

from laddertui.domain.record import record


@record
class Question:
    """One question: a screen shows the label and the help, the plain walk asks the sentence."""

    id: str
    """Name of the field that it fills, unique in its step."""
    label: str
    """Two or three words beside a field."""
    ask: str
    """The whole question."""
    help: str
    """What is meant, and why it is asked."""
