"""One file a screen, its stylesheet and test of the same stem. Screens never import each other."""

STEP_SCREENS = {
    "reassess": "laddertui.tui.screens.steps.reassess:ReassessScreen",
    "audit": "laddertui.tui.screens.steps.audit:AuditScreen",
    "score": "laddertui.tui.screens.steps.score:ScoreScreen",
    "position": "laddertui.tui.screens.steps.position:PositionScreen",
    "next-rung": "laddertui.tui.screens.steps.next_rung:NextRungScreen",
    "reallocate": "laddertui.tui.screens.steps.reallocate:ReallocateScreen",
    "review": "laddertui.tui.screens.steps.save:SaveScreen",
}
"""The screen of each step, imported when first shown: all of them are a third of the start."""
LENS_SCREENS = {
    "leverage": "laddertui.tui.screens.lenses.leverage:LeverageScreen",
    "profession": "laddertui.tui.screens.lenses.profession:ProfessionScreen",
}
"""The screen of each lens, imported likewise."""
PAGES = STEP_SCREENS | {
    "history": "laddertui.tui.screens.history:HistoryScreen",
    "help": "laddertui.tui.dialogs.help:HelpDialog",
}
"""What a screen may name in `leads_to`: loaded while the person reads that screen."""
