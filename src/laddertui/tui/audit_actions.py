"""The commands of the audit, each declared once."""

from laddertui.tui.actions import REMOVE_ROW, Action

GUIDE = Action(
    "audit.suggest",
    "f4,alt+l",
    "suggestions",
    "Guide",
    "Tick what you do, in the guide for your job",
    found_by="suggestions family job examples activities",
)
SWITCH_UNIT = Action(
    "audit.unit", "alt+h", "switch_unit", "Hours", "Give hours instead of percent, or back"
)
SPLIT_ROW = Action(
    "audit.split",
    "alt+d",
    "split_row",
    "Split",
    "Split this row; both go on from it",
    available="is_review",
)
EVERYTHING_ELSE_ROW = Action(
    "audit.rest", "alt+e", "rest", "Everything else", "One row for what is left", show=False
)
SCALE = Action(
    "audit.scale", "alt+s", "scale", "Scale to 100", "For a gap of five or less", show=False
)
TIME_SHEET = Action(
    "audit.time-sheet",
    "alt+t",
    "time_sheet",
    "From a tracker",
    "Hours from a time tracker's file become activities and shares",
    found_by="import hours time tracker timesheet timewarrior toggl watson csv",
)
AUDIT_ACTIONS = [
    GUIDE,
    SWITCH_UNIT,
    REMOVE_ROW,
    SPLIT_ROW,
    EVERYTHING_ELSE_ROW,
    SCALE,
    TIME_SHEET,
]
"""In the order in which the footer and the help name them."""
