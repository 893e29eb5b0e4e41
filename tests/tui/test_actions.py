"""Commands of the user: declared once, done where they can be, as often as they are asked for."""

import pytest
from textual.actions import parse
from textual.widgets import Button

from laddertui.domain.draft import STEPS
from laddertui.tui.actions import Action, HasActions, binding
from laddertui.tui.app.app import LadderApp
from laddertui.tui.widgets.action_button import ActionButton
from tests.support.drafts import developer, draft_of
from tests.support.keyed_classes import keyed_classes
from tests.support.windows import ROOMY, Window, at_step, click, here, opened, press, rest

HOSTS = sorted(
    {made for made in keyed_classes() if issubclass(made, HasActions)},
    key=lambda made: made.__name__,
)


def declared_by(made: type) -> list[Action]:
    return [a for base in made.__mro__ for a in base.__dict__.get("ACTIONS", ())]


@pytest.mark.parametrize("made", HOSTS, ids=lambda made: made.__name__)
def test_every_action_can_be_run_and_says_where_it_is_available(made: type) -> None:
    for action in declared_by(made):
        namespace, name, _ = parse(action.call)
        host = LadderApp if namespace == "app" else made
        assert hasattr(host, f"action_{name}"), action.id
        assert not action.available or hasattr(host, action.available), action.id


def test_an_id_belongs_to_one_action() -> None:
    known: dict[str, Action] = {}
    for made in HOSTS:
        for action in declared_by(made):
            assert known.setdefault(action.id, action) == action, action.id


def test_a_key_reads_what_its_action_declares() -> None:
    action = Action("room.do", "d", "do(1)", "Do", "Do it once", show=False, available="may_do")
    key = binding(action)
    assert (key.key, key.action, key.description, key.tooltip, key.show, key.id) == (
        "d",
        "do(1)",
        "Do",
        "Do it once",
        False,
        "room.do",
    )
    assert binding(action) is key


class Shop(HasActions):
    ACTIONS = [
        Action("shop.sell", "s", "sell(1)", "Sell", available="is_open"),
        Action("shop.greet", "g", "greet", "Greet"),
    ]
    is_open = False


def test_what_cannot_be_done_here_is_not_available() -> None:
    shop = Shop()
    assert not shop.check_action("sell", (1,))
    assert shop.check_action("greet", ())
    assert shop.check_action("of_the_toolkit", ())
    shop.is_open = True
    assert shop.check_action("sell", (1,))


async def look_at_buttons(window: Window) -> None:
    """Every button of ours runs a command that its screen, or the app, has declared."""
    screen = window.app.screen
    known = [*declared_by(type(screen)), *declared_by(LadderApp)]
    for button in screen.query(Button):
        assert isinstance(button, ActionButton)
        assert button.declared in known, button.id


async def type_at_full_speed(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two presses that follow one another at once both count, of each button to be pressed here."""
    screen = window.app.screen
    for button in screen.query(ActionButton):
        namespace, name, _ = parse(button.declared.call)
        if not button.focusable or not button.is_on_screen or namespace:
            continue
        runs: list[tuple[object, ...]] = []
        with monkeypatch.context() as patch:
            patch.setattr(screen, f"action_{name}", lambda *given, runs=runs: runs.append(given))
            button.focus()
            await press(window, "enter", "enter")
            assert len(runs) == 2, f"{button.id} by the keyboard"
            await window.click(button)
            await click(window, button)
            assert len(runs) == 4, f"{button.id} by the mouse"


@pytest.mark.slow
@pytest.mark.parametrize("step", STEPS)
async def test_two_quick_presses_of_a_steps_button_both_count(
    step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at_step(draft_of(developer(), step=step), size=ROOMY) as window:
        await look_at_buttons(window)
        await type_at_full_speed(window, monkeypatch)


@pytest.mark.slow
async def test_two_quick_presses_of_homes_buttons_both_count(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with opened(draft_of(developer()), saved=(developer(),), size=ROOMY) as window:
        await look_at_buttons(window)
        await type_at_full_speed(window, monkeypatch)


@pytest.mark.slow
@pytest.mark.parametrize(
    "keys", [("g", "l"), ("g", "f"), ("g", "w"), ("o",), ("f11",)], ids="".join
)
async def test_two_quick_presses_of_what_opens_from_home_both_count(
    keys: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(saved=(developer(),), size=ROOMY) as window:
        await press(window, *keys)
        assert here(window) != "HomeScreen"
        await look_at_buttons(window)
        await type_at_full_speed(window, monkeypatch)


async def test_a_button_acts_on_its_own_screen_whatever_lies_over_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with at_step(draft_of(developer(), step="position"), size=ROOMY) as window:
        screen = window.app.screen
        runs: list[str] = []
        monkeypatch.setattr(screen, "action_next_step", lambda: runs.append("next"))
        await press(window, "f3")
        assert here(window) == "MethodScreen"
        screen.query_one("#next", ActionButton).press()
        await rest(window)
        assert runs == ["next"]
