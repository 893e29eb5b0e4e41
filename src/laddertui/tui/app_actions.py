"""The commands of the app itself, which are there on every screen."""

from laddertui.tui.actions import Action

HELP = Action(
    "app.help",
    "f1,question_mark,ctrl+g",
    "app.help",
    "Help",
    "The words on this page, what it is, and its keys",
    found_by="keys shortcuts words terms meaning",
)
PALETTE = Action(
    "app.palette", "f2,ctrl+p", "app.command_palette", "Commands", "Find any command", show=False
)
GO_TO = Action(
    "app.go-to",
    "g,alt+g",
    "app.go_to",
    "Go to",
    "Any step or page, by its letter",
    available="may_go_to",
)
METHOD = Action(
    "app.method",
    "f3,alt+m",
    "app.method",
    "Method",
    "Every rule, and whose it is",
    show=False,
    found_by="rules sources how it works",
)
SETTINGS = Action(
    "app.settings",
    "f11,alt+p",
    "app.settings",
    "Settings",
    "Theme, motion, mouse, idle time, old scores",
    show=False,
    found_by="config preferences options colours dark light keys",
)
COPY = Action(
    "app.copy",
    "f12,alt+c",
    "app.copy",
    "Copy",
    "Copy what is shown, or write it to a file",
    show=False,
    available="is_open",
    found_by="export text clipboard write out",
)
SIGNAL = Action(
    "app.signal",
    "shift+f3,alt+n",
    "app.signal",
    "Signal",
    "Note what AI can do now, or what you tried it on",
    show=False,
    available="is_open",
    found_by="note news AI moved tried try tool outcome",
)
CALENDAR = Action(
    "app.calendar",
    "shift+f4,alt+k",
    "app.ask_file('calendar')",
    "Calendar",
    "Write a calendar file",
    show=False,
    available="is_open",
    found_by="ics ical export events reminders",
)
REPORT = Action(
    "app.report",
    "shift+f6,alt+o",
    "app.ask_file('report')",
    "Report",
    "Write a report: a page to print, or Markdown",
    show=False,
    available="is_open",
    found_by="export print html markdown page pdf sponsor hand over",
)
BACKUP = Action(
    "app.backup",
    "",
    "app.ask_file('backup')",
    "Back up",
    "Write all of this profile into one file, to keep elsewhere",
    show=False,
    available="is_open",
    found_by="backup archive copy save disk tar move",
)
RESTORE = Action(
    "app.restore",
    "",
    "app.ask_file('restore')",
    "Restore a backup",
    "Put a backup back, as a new profile or over one that is here",
    show=False,
    found_by="backup archive bring back another machine tar import",
)
LOCK = Action(
    "app.lock",
    "shift+f5,ctrl+l",
    "app.lock",
    "Lock",
    "Lock this profile now",
    available="may_lock",
    priority=True,
    found_by="password passphrase encrypt",
)
CLOSE_PROFILE = LOCK.by(
    LOCK.key,
    "app.close-profile",
    call="app.close_profile",
    label="Close",
    tooltip="Close this profile, whose files are plain, and show the list",
    show=False,
    available="may_close",
    found_by="lock other profiles list",
)
LEAVE_DEMO = Action(
    "app.leave-demo",
    "escape",
    "app.leave_demo",
    "Leave the example",
    "Back to your own Home; nothing of the example stays",
    available="may_leave_demo",
    priority=True,
    found_by="demo invented end",
)
QUIT = Action("app.quit", "q", "app.quit_by_letter", "Quit", available="may_quit_by_letter")
QUIT_ANYWHERE = QUIT.by(
    "ctrl+q",
    "app.quit-anywhere",
    call="app.quit",
    tooltip="Leave; everything typed is kept",
    found_by="exit end close",
    show=False,
    priority=True,
    available="",
)
OF_THE_APP = (
    HELP,
    PALETTE,
    GO_TO,
    METHOD,
    SETTINGS,
    COPY,
    SIGNAL,
    CALENDAR,
    REPORT,
    BACKUP,
    RESTORE,
    LOCK,
    CLOSE_PROFILE,
    LEAVE_DEMO,
    QUIT,
    QUIT_ANYWHERE,
)
