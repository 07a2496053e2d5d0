"""What should hold for any input and doesn't yet."""

import pytest

from dutybook.read.yaml_text import parse
from tests.properties.files import LINE_BREAKS


@pytest.mark.parametrize("mark", LINE_BREAKS)
@pytest.mark.parametrize("text", ["名称: 清溪{}镇", "a: {}b: c", '"{}', "- {}- "])
def test_a_text_with_an_unusual_line_break_is_a_value_or_a_problem(text: str, mark: str) -> None:
    """Then LINE_BREAKS may go, and ``any_text`` be any text."""
    _, problems = parse("f.yml", text.replace("{}", mark))
    assert [problem.line for problem in problems] == [1] * len(problems)
