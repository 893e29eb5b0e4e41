"""Words of what is known of a person beside their quarters."""

from laddertui.forms.question import Question

NAME = Question(
    id="name",
    label="Name",
    ask="Whose profile is this? (may be left empty)",
    help=(
        "It stands inside the profile, sealed where the profile is encrypted, and never in the"
        " list."
    ),
)
CONSENT = Question(
    id="consent",
    label="Consent",
    ask="What has been agreed about keeping this, and with whom? (may be left empty)",
    help=(
        "One line; the day it is written is put before it, and what is changed on a later day keeps"
        " its earlier wording. For a coach: what the client agreed"
        " to, and for what."
    ),
)
KEEP_UNTIL = Question(
    id="keep_until",
    label="Keep until",
    ask="Until which day may this be kept? (like 2027-06-30; may be left empty)",
    help="Once the day has passed, Home says so. Nothing is ever erased by itself.",
)
