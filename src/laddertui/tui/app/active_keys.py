"""The keys that are active on a screen, as lines of its help."""

from typing import Any

from textual.app import App
from textual.binding import ActiveBinding
from textual.screen import Screen

from laddertui.tui.base.base_screen import BaseScreen
from laddertui.tui.key_names import key_names


def show_help(app: App[Any]) -> None:
    """Show the question one is at, the words on the page, what the page is, and its keys."""
    from laddertui.content.terms import term_text, terms_in
    from laddertui.tui.dialogs.help import HelpDialog, HelpRow
    from laddertui.tui.widgets.field import Field

    question = field.question_help if isinstance(field := app.focused, Field) else ""
    page = app.screen.help_text() if isinstance(app.screen, BaseScreen) else ""
    words = [HelpRow(term.names[0], term_text(term)) for term in terms_in(shown_text(app.screen))]
    keys = [
        HelpRow(key_names([active.binding.key for active in group]), _does(group[0]))
        for group in by_command(app.screen)
    ]
    app.push_screen(HelpDialog(question, words, page, keys))


def shown_text(screen: Screen[Any]) -> str:
    """Return what stands on a screen now, line by line."""
    return "\n".join(strip.text for strip in screen._compositor.render_strips())


def by_command(screen: Screen[Any]) -> list[list[ActiveBinding]]:
    """Return a screen's active keys that are a command's, not only a move's, one group each."""
    groups: dict[tuple[str, str], list[ActiveBinding]] = {}
    for active in screen.active_bindings.values():
        binding = active.binding
        if active.enabled and binding.tooltip:
            # a screen may give a key of its own to what the app offers
            command = (binding.action.removeprefix("app."), binding.description)
            groups.setdefault(command, []).append(active)
    return list(groups.values())


def _does(active: ActiveBinding) -> str:
    return f"{active.binding.description}: {active.binding.tooltip}"
