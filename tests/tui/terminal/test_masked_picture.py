"""A picture of the screen is masked where the profile is encrypted."""

import re

from tests.support.drafts import developer
from tests.support.encrypted_windows import encrypted, gate, plain


async def test_a_picture_of_an_encrypted_profile_shows_no_letter_or_figure() -> None:
    async with gate(encrypted(developer())) as window:
        texts = re.findall(r"<text[^>]*>([^<]*)</text>", window.app.export_screenshot())
        assert texts
        assert set("".join(texts).replace("&#160;", "")) <= {"·", "\n", " ", "\xa0"}
    async with gate(plain(developer(), profile_id="other")) as window:
        assert "developer" in window.app.export_screenshot()
