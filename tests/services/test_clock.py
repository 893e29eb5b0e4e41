import datetime as dt

import pytest

from laddertui.domain.errors import UsageError
from laddertui.services import clock


def test_today_is_what_the_environment_says() -> None:
    assert clock.today() == dt.date(2026, 11, 22)


@pytest.mark.parametrize("empty", [None, ""])
def test_today_is_the_persons_own_where_the_environment_says_nothing(
    monkeypatch: pytest.MonkeyPatch, empty: str | None
) -> None:
    monkeypatch.delenv("LADDERTUI_TODAY")
    if empty is not None:
        monkeypatch.setenv("LADDERTUI_TODAY", empty)
    before = dt.date.today()
    assert before <= clock.today() <= dt.date.today()


@pytest.mark.parametrize("said", ["tomorrow", "2026-13-01", "22.11.2026", "20261122", "2026112200"])
def test_a_text_that_is_no_date_is_refused_with_an_example(
    monkeypatch: pytest.MonkeyPatch, said: str
) -> None:
    monkeypatch.setenv("LADDERTUI_TODAY", said)
    with pytest.raises(UsageError, match="2026-11-22"):
        clock.today()
