"""What ``dutybook check`` prints for the slips that clerks make."""

from pathlib import Path

import pytest

from tests.golden.cases import cases, expected, printed

CASES = [*cases("decoding"), *cases("check"), *cases("decisions")]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.parent.name}/{case.name}")
def test_check_prints_exactly_this(
    case: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines, status = printed(case, tmp_path, monkeypatch)
    assert lines == expected(case)
    assert status == (1 if " 错误 " in lines else 0)
