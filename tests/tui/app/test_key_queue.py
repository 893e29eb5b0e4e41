"""Keys act in the order they were pressed, on the page that was seen; none waits for ever."""

import asyncio
from dataclasses import replace

import pytest
from textual.events import Event, MouseDown, MouseUp

from laddertui.domain.snapshot import Snapshot
from laddertui.tui.app import key_queue
from tests.support.drafts import developer, draft_of, names
from tests.support.patience import PATIENCE
from tests.support.windows import (
    Window,
    app_of,
    at_step,
    draft_in,
    here,
    on_screen,
    open_profile,
    opened,
    press,
    press_at_once,
    until,
    write,
)


async def test_no_key_waits_for_a_widget_that_is_gone() -> None:
    class Leaving:
        """A widget that takes a callback, and is taken away before it comes to it."""

        is_running = True

        def post_message(self, _: object) -> bool:
            asyncio.get_running_loop().call_later(0.05, self.go)
            return True

        def go(self) -> None:
            self.is_running = False

    async with asyncio.timeout(key_queue.LONGEST_WAIT / 2):
        await key_queue._finished(Leaving())  # type: ignore[arg-type]


async def test_a_key_acts_at_once_and_the_next_one_when_it_has_been_dealt_with(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async with at_step(draft_of(developer(), step="audit")) as window:
        queue, order = app_of(window).key_queue, list[str]()
        deliver, settle = queue._deliver, queue.settle

        async def noted_deliver(event: Event) -> None:
            order.append("key")
            await deliver(event)

        async def noted_settle() -> None:
            order.append("wait")
            await settle()

        monkeypatch.setattr(queue, "_deliver", noted_deliver)
        monkeypatch.setattr(queue, "settle", noted_settle)

        async def all_is_done() -> None:
            async with asyncio.timeout(PATIENCE):
                while queue._is_busy:
                    await asyncio.sleep(0.01)

        with monkeypatch.context() as slow:  # however busy the machine is
            slow.setattr(key_queue, "DRAWN_WITHIN", PATIENCE)
            await press(window, "tab")
            assert order == ["key"]  # the picture first
        assert key_queue.DRAWN_WITHIN > 1 / 60  # as long as a frame takes, at the least
        await press(window, "tab")
        await all_is_done()
        assert order == ["key", "wait", "wait", "key", "wait", "wait"]
        order.clear()
        await press_at_once(window, "tab", "tab")
        await all_is_done()
        assert order == ["key", "wait", "wait", "key", "wait", "wait"]
        order.clear()
        click(window, 1, 1)
        await press_at_once(window, "tab")  # what was clicked is dealt with first
        assert order.index("key") >= key_queue.ROUNDS


def click(window: Window, x: int, y: int) -> None:
    for kind in (MouseDown, MouseUp):
        window.app.post_message(kind(None, x, y, 0, 0, 1, False, False, False, x, y))


async def test_a_letter_right_after_a_click_is_typed_where_was_clicked() -> None:
    async with at_step(draft_of(developer(), step="audit")) as window:
        await press(window, "home")
        second = window.app.screen.query("AuditRow")[1].query("Field").first()
        click(window, second.region.right - 1, second.region.y)
        await press_at_once(window, "end", "Z", "Z")
        rows = names(draft_in(window))
        assert [name.endswith("ZZ") for name in rows] == [False, True, *[False] * (len(rows) - 2)]


# --- a key acts on the page it was pressed on


@pytest.mark.parametrize("key", ["f8", "ctrl+n", "right_square_bracket"])
async def test_a_key_held_down_turns_one_page(key: str) -> None:
    async with at_step(draft_of(developer(), step="score")) as window:
        await press_at_once(window, *[key] * 5)
        assert here(window) == "position"


async def test_enter_pressed_on_and_on_opens_one_page_and_answers_nothing_on_it() -> None:
    async with opened(draft_of(developer(), step="review"), saved=()) as window:
        await press_at_once(window, *["enter"] * 5)
        assert here(window) == "review"  # and nothing was saved
        assert app_of(window).profile.store.this_quarter() is None


async def test_escape_pressed_on_and_on_goes_one_level_back() -> None:
    async with opened(saved=(developer(),)) as window:
        await press(window, "t", "enter")
        assert here(window) == "TextPageScreen"
        await press_at_once(window, *["escape"] * 3)
        assert here(window) == "HistoryScreen"


async def test_what_is_typed_before_a_page_is_seen_is_not_typed_into_its_fields() -> None:
    async with opened(saved=(developer(),)) as window:
        before = developer()
        await press_at_once(window, "b", *"xyz")
        assert here(window) == "audit"
        assert draft_in(window).snapshot.role == before.role
        await press(window, "x")
        assert draft_in(window).snapshot != before


async def test_letters_over_a_dialog_that_is_not_seen_yet_do_nothing_under_it_either() -> None:
    async with opened(draft_of(developer()), saved=(developer(),)) as window:
        await press_at_once(window, "x", "y")  # to let the draft go, and yes, before it asks
        assert here(window) == "ConfirmDialog"
        assert app_of(window).profile.has_draft()
        await press(window, "n")
        assert here(window) == "HomeScreen"


@pytest.mark.slow
async def test_a_score_that_is_given_too_soon_is_given_to_nothing() -> None:
    first, *others = developer().activities
    unscored = developer(activities=(first, *(replace(a, score=0) for a in others)))
    async with at_step(draft_of(unscored, step="audit")) as window:
        await press_at_once(window, "f8", "1", "1", "1")
        assert here(window) == "score"
        assert [a.score for a in draft_in(window).snapshot.activities] == [1, 0, 0, 0]
        await press_at_once(window, "1", "1", "1")  # on one page no key is lost
        assert [a.score for a in draft_in(window).snapshot.activities] == [1, 1, 1, 1]


@pytest.mark.slow
@pytest.mark.parametrize("before", ["f8", "f7", "escape", "f1", "f3", "alt+g"])
async def test_ctrl_q_always_ends_the_window_though_the_page_is_not_seen_yet(before: str) -> None:
    async with at_step(draft_of(developer(), step="next-rung")) as window:
        await write(window, "Lead")
        app = app_of(window)
        await press_at_once(window, before, "ctrl+q")
        assert not app.is_running
        assert app.return_code == 0
    assert "Lead" in str(_on_disk())


def _on_disk() -> Snapshot:
    profile = open_profile()
    try:
        draft = profile.store.draft()
        assert draft is not None
        return draft.snapshot
    finally:
        profile.close()


@pytest.mark.slow
async def test_what_is_typed_on_one_page_is_taken_whole_however_fast_it_comes() -> None:
    async with at_step(draft_of(developer(activities=()), step="audit", row=0)) as window:
        row = ("Baking bread", "the shop", "60")
        keys = [key for text in row for key in (*text, "enter")]
        await press(window, "enter", "enter")  # past the role and the hours
        await press_at_once(window, *(("space" if key == " " else key) for key in keys), *"Sal")
        assert names(draft_in(window)) == ["Baking bread", "Sal"]
        assert on_screen(window, "60")


# --- a key pressed at the first picture is for the page that follows it


async def test_what_is_pressed_at_the_first_picture_waits_for_home_and_for_nothing_else() -> None:
    async with opened(saved=(developer(),)) as window:
        queue = app_of(window).key_queue
        queue.hold()
        await press_at_once(window, "t", "down")
        assert here(window) == "HomeScreen"
        queue.give_held(is_wanted=True)
        await press(window)
        await until(window, lambda: here(window) == "HistoryScreen")
        queue.hold()
        await press_at_once(window, "escape")
        queue.give_held(is_wanted=False)  # another page has come
        await press_at_once(window, "down")
        assert here(window) == "HistoryScreen"
        queue.hold()
        await press_at_once(window, "ctrl+q")
        assert not app_of(window).is_running or app_of(window)._exit
