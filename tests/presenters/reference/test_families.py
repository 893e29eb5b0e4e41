"""What is said of files of families that do not count."""

from laddertui.domain.errors import FileFault
from laddertui.presenters.reference.families import fault_line


def test_the_first_fault_of_one_s_own_files_is_said_and_how_many_more() -> None:
    fault = FileFault(
        where="/home/ada/.config/families/mine.toml", line=8, reason="score is 1 to 5"
    )
    assert fault_line(()) == ""
    assert fault_line([fault]) == "mine.toml:8: score is 1 to 5"
    assert fault_line([fault] * 3) == "mine.toml:8: score is 1 to 5 (+2; laddertui check)"
