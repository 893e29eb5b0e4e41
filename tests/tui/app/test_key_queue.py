"""Keys act in the order they were pressed, and none waits for what is gone."""

import asyncio

from laddertui.tui.app import key_queue


async def test_no_key_waits_for_a_widget_that_is_gone() -> None:
    class Leaving:
        """A widget that takes a callback, and is taken away before it comes to it."""

        is_running = True

        def call_later(self, _: object) -> bool:
            asyncio.get_running_loop().call_later(0.05, self.go)
            return True

        def go(self) -> None:
            self.is_running = False

    async with asyncio.timeout(key_queue.LONGEST_WAIT / 2):
        await key_queue._finished(Leaving())  # type: ignore[arg-type]
