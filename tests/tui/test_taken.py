"""A second window on a profile: who has it, looking only, and getting in once the other is closed."""

from laddertui.domain.trouble import InUse
from laddertui.flow.profile import OpenProfile
from laddertui.storage import signals
from laddertui.storage.folders import find_folders
from laddertui.storage.places import Place
from tests.flow.drafts import developer
from tests.tui.gates import encrypted, gate, is_open, plain
from tests.tui.windows import app_of, here, on_screen, press, write


def held(place: Place) -> OpenProfile:
    """The profile, as a first window has it."""
    return OpenProfile(find_folders(None), place)


async def test_a_second_window_says_who_has_it_and_looks_without_changing_anything() -> None:
    for place in (plain(developer()), encrypted(developer(), id="sealed")):
        first = held(place)
        before = {p: p.read_bytes() for p in place.path.rglob("*") if p.is_file()}
        async with gate(place, is_taken=True) as window:
            assert here(window) == "TakenScreen"
            assert on_screen(window, "This profile is open in another window (process")
            await press(window, "enter")
            assert on_screen(window, "Mid-level developer")
            assert on_screen(window, "You are looking only")
            for key in ("n", "r", "c", "d"):
                await press(window, key)
                assert here(window) == "HomeScreen", key
            await press(window, "y", "enter")
            assert on_screen(window, "Writing boilerplate")
        first.close()
        assert {p: p.read_bytes() for p in place.path.rglob("*") if p.is_file()} == before


async def test_a_signal_can_be_noted_while_looking() -> None:
    place = plain(developer())
    first = held(place)
    async with gate(place, is_taken=True) as window:
        await press(window, "enter", "s")
        await write(window, "noted meanwhile")
        await press(window, "enter", "tab", "enter")
    first.close()
    assert [row.signal.text for row in signals.rows(place) if row.signal] == ["noted meanwhile"]


async def test_trying_again_gets_in_once_the_other_window_is_closed() -> None:
    place = plain(developer())
    first = held(place)
    async with gate(place, is_taken=True) as window:
        await press(window, "r")
        assert here(window) == "TakenScreen"
        first.close()
        await press(window, "r")
        assert is_open(window)
        assert on_screen(window, "Change this quarter")


async def test_one_who_leaves_without_getting_in_leaves_the_reason() -> None:
    place = plain()
    first = held(place)
    async with gate(place, is_taken=True) as window:
        assert isinstance(app_of(window).refused, InUse)
        await press(window, "enter")
        assert app_of(window).refused is None
    first.close()
