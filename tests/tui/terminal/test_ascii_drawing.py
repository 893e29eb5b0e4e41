"""Where the locale is not UTF-8, what is drawn is ASCII, and letters stay as they are."""

import pytest

from laddertui.tui.terminal.ascii_drawing import draws_ascii, to_ascii
from tests.support.pages import PAGES, showing
from tests.support.windows import shown


@pytest.mark.parametrize(
    ("environment", "is_ascii"),
    [
        ({}, False),
        ({"LANG": "en_US.UTF-8"}, False),
        ({"LANG": "de_DE.utf8"}, False),
        ({"LANG": "C"}, True),
        ({"LANG": "POSIX", "LC_CTYPE": "C.UTF-8"}, True),
        ({"LANG": "de_DE.ISO-8859-1"}, True),
        ({"LC_ALL": "C", "LANG": "en_US.UTF-8"}, True),
        ({"LC_ALL": "C.UTF-8", "LANG": "C"}, False),
        ({"LC_CTYPE": "en_US.UTF-8", "LANG": "C"}, False),
    ],
)
def test_the_locale_that_a_person_set_decides(environment: dict[str, str], is_ascii: bool) -> None:
    assert draws_ascii(environment) is is_ascii


@pytest.mark.slow
@pytest.mark.parametrize("name", ["home", "position-all", "reallocate", "history", "profession"])
async def test_every_sign_of_a_page_is_ascii_and_takes_its_one_column(name: str) -> None:
    async with showing(PAGES[name], size=(120, 36)) as window:
        before = shown(window)
    after = to_ascii(before)
    assert after.isascii(), sorted({sign for sign in after if not sign.isascii()})
    assert len(after) == len(before)


def test_letters_of_any_script_stay() -> None:
    assert to_ascii("Größe, 漢字 ▶ 2") == "Größe, 漢字 > 2"


@pytest.mark.parametrize(
    ("drawn", "in_ascii"),
    [
        ("⣀⡠⠔⠒⠒⠢⢄⣀", "_//--\\\\_"),  # a line that rises, stays, and falls
        ("⣿⣿⣶", "###"),  # a bar of your own
        ("⡇⡇⡆", "|||"),  # a striped one
        ("⠅⠄⠁", ":.."),  # a dotted area
        ("⠀", " "),
    ],
)
def test_a_picture_in_dots_keeps_its_lines_bars_and_areas_apart(drawn: str, in_ascii: str) -> None:
    assert to_ascii(drawn) == in_ascii
