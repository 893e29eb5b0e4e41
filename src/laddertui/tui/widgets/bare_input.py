"""An input of the toolkit without the toolkit's looks."""

from textual.widgets import Input


class BareInput(Input, inherit_css=False):
    """What one types in; all fields are of this kind.

    Its looks are all in the app's sheet: the toolkit's own rules for an input are a dozen, for a
    frame that no field has here, and each is tried whenever the focus comes or goes.
    """

    COMPONENT_CLASSES = {"input--cursor", "input--placeholder", "input--selection"}
    """Parts with looks of their own; the toolkit's suggestions are not made here."""


BareInput._inherit_component_classes = False
"""As the toolkit's nodes can say where they are made, and its widgets cannot."""
