"""What should hold for any input and doesn't yet."""

import pytest

from dutybook.cli.inspect import inspect
from tests.properties.files import LINE_BREAKS
from tests.samples import county


def places(text: str) -> list[tuple[str, int]]:
    """Return code and line of what is said of a words.yml."""
    found = inspect(county(**{"words.yml": text})).problems
    return [(problem.code, problem.line) for problem in found]


@pytest.mark.parametrize("text", ["[", "新农合: [医保", "新农合: {医保: 好", "- {a"])
def test_what_is_not_closed_on_a_last_line_without_end_is_told(text: str) -> None:
    """The parser's place is then the line behind the last. After this ``whole_lines`` may go."""
    assert places(text) == [("DB101", 1)]


@pytest.mark.parametrize("mark", LINE_BREAKS)
@pytest.mark.parametrize("text", ["新农合: 居民{}医保", "a: {}b: c", '"{}', "- {}- "])
def test_an_unusual_line_break_is_told_in_its_line(text: str, mark: str) -> None:
    """After this LINE_BREAKS may go, and ``any_text`` be any text."""
    found = places(text.replace("{}", mark))
    assert found
    assert {line for _, line in found} == {1}
