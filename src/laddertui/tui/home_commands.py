"""The commands of Home: what to do next, what to look at, and what was done this week."""

from laddertui.tui.actions import Action
from laddertui.tui.app_actions import CALENDAR, COPY, REPORT, RESTORE, SIGNAL

BEGIN = Action(
    "home.begin",
    "b",
    "choose('begin')",
    "Begin",
    "Begin an assessment, or change this quarter's",
    available="may_begin",
    found_by="start assess quarter",
)
CONTINUE = Action(
    "home.continue",
    "c",
    "choose('continue')",
    "Continue",
    "Go on with the unfinished assessment",
    available="has_draft",
    found_by="resume unfinished",
)
HISTORY = Action(
    "home.history",
    "t",
    "choose('history')",
    "History",
    "Every saved quarter",
    available="has_history",
    found_by="drift trend past chart compare",
)
REVIEW_EARLY = Action(
    "home.early",
    "r",
    "choose('early')",
    "Review early",
    "Start the next quarter's review now",
    available="may_review_early",
    found_by="quarterly",
)
EXAMPLE = Action(
    "home.example",
    "e",
    "choose('example')",
    "Example",
    "Try a worked example; nothing of it is saved",
    available="has_profile",
    found_by="demo sample",
)
SIGNALS = Action(
    "home.signals",
    "",
    "signals",
    "Signals",
    "Read, change and remove what you noted of AI",
    show=False,
    available="has_profile",
)
SCORE_AGAIN = Action(
    "home.score-again",
    "",
    "choose('again')",
    "Score again",
    "Score three activities afresh and blind: how far is a score of yours off?",
    show=False,
    available="may_score_again",
    found_by="repeat blind doubt noise minute twice",
)
OPINIONS = Action(
    "home.opinions",
    "",
    "opinions",
    "Second opinions",
    "How someone else scores your activities, blind, beside your own scores",
    show=False,
    available="has_quarter",
    found_by="second opinion colleague coach client blind sheet compare others",
)
PROFILES = Action(
    "home.people",
    "o",
    "people",
    "Profiles",
    "Close this profile and open another",
    show=False,
    found_by="people other switch list",
)
THIS_PROFILE = Action(
    "home.about",
    "",
    "choose('about')",
    "This profile",
    "Name, consent, how long it may be kept; passphrase; erase",
    show=False,
    found_by="consent details settings",
)
DISCARD = Action(
    "home.discard",
    "x",
    "choose('discard')",
    "Discard draft",
    "Let the draft go",
    show=False,
    available="has_draft",
    found_by="delete remove erase",
)
NOTE = SIGNAL.by("plus", "home.signal", show=True)
WRITE_CALENDAR = CALENDAR.by(
    "i",
    "home.calendar",
    call="ask_file('calendar')",
    show=True,
    available="has_quarter",
)
WRITE_REPORT = REPORT.by("", "home.report", call="ask_file('report')", available="has_quarter")
RESTORE_BACKUP = RESTORE.by("", "home.restore", call="ask_file('restore')")
COPY_PAGE = COPY.by("", "home.copy", available="")
EVENTS_BY_NUMBER = 3
"""Weekly events that a figure ticks off; two or three are planned."""
TICKS = [
    Action(
        f"home.tick-{n}",
        str(n),
        f"tick({n - 1})",
        "Tick",
        f"Tick weekly event {n} off, or take that back",
        show=n == 1,
        available="may_tick",
        found_by="done check event sprint",
    )
    for n in range(1, EVENTS_BY_NUMBER + 1)
]
