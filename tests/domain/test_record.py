import pytest

from laddertui.domain.record import file_key


@pytest.mark.parametrize(
    ("field", "key"), [("from_", "from"), ("to", "to"), ("first_year_share", "first_year_share")]
)
def test_a_field_that_python_cannot_name_is_written_plainly_in_a_file(field: str, key: str) -> None:
    assert file_key(field) == key
