"""What reading should do and doesn't yet. A test that passes moves to the module of its subject."""

import pytest

from dutybook.read.yaml_text import parse


@pytest.mark.parametrize("step", ['["]",', "[ # ]\n"], ids=["in quotes", "in a comment"])
def test_brackets_that_close_nothing_do_not_hide_how_deep_others_nest(step: str) -> None:
    """Counting brackets takes them for closing ones; it ends in RecursionError."""
    _, (problem,) = parse("f.yml", f"{step * 900}x{']' * 900}")
    assert problem.message == "嵌套超过 24 层；请检查括号和缩进"
