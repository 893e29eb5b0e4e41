"""One file a screen, with its stylesheet and its test of the same stem. Screens never import each other."""

STEP_SCREENS = {
    "reassess": "laddertui.tui.screens.steps.reassess:ReassessScreen",
    "audit": "laddertui.tui.screens.steps.audit:AuditScreen",
    "score": "laddertui.tui.screens.steps.score:ScoreScreen",
    "position": "laddertui.tui.screens.steps.position:PositionScreen",
    "next-rung": "laddertui.tui.screens.steps.next_rung:NextRungScreen",
    "reallocate": "laddertui.tui.screens.steps.reallocate:ReallocateScreen",
    "review": "laddertui.tui.screens.steps.save:SaveScreen",
}
"""The screen of each step, imported when it is first shown: importing all of them at the start costs a third of it."""
LENS_SCREENS = {
    "leverage": "laddertui.tui.screens.lenses.leverage:LeverageScreen",
    "profession": "laddertui.tui.screens.lenses.profession:ProfessionScreen",
}
"""The screen of each lens, imported likewise."""
