"""What ``dutybook check`` should print and doesn't yet; a case that passes moves to its topic's folder."""

from pathlib import Path

import pytest

from tests.golden.cases import cases, expected, printed


@pytest.mark.xfail(strict=True, reason="slips of the pen whose own message is still to be written")
@pytest.mark.parametrize("case", cases("not_yet"), ids=lambda case: case.name)
def test_check_should_print_exactly_this(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines, status = printed(case, tmp_path, monkeypatch)
    assert lines == expected(case)
    assert status == (1 if " 错误 " in lines else 0)
