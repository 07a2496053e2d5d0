"""DB403: a duty is due for review once its law was amended."""

import pytest

from tests.samples import complaints, county, edited
from tests.unit.check.told import told

LAWS = "laws.yml"
CATALOGUE = "duties/livelihood.yml"
HEAD = ("施行日期: 2026-03-15\n", "施行日期: 2026-03-15\n批准: {机关: 县政府, 日期: 2026-02-20}\n")


def amended(day: str) -> dict[str, str]:
    return edited(LAWS, ("修订日期: 2019-03-02", f"修订日期: {day}"))


@pytest.mark.parametrize(
    ("day", "count"), [("2026-02-24", 0), ("2026-02-25", 0), ("2026-02-26", 1)]
)
def test_the_approval_of_the_list_confirms_its_duties(day: str, count: int) -> None:
    assert told("DB403", amended(day)) == ["duties/livelihood.yml:7 警告"] * count


def test_the_oldest_list_that_has_the_duty_counts() -> None:
    (line,) = complaints(county(**amended("2026-02-26"), **edited("liulin/list.yml", HEAD)))
    assert "上次核定是 2026-02-20；" in line


def test_a_duty_confirmed_since_is_not_due() -> None:
    name = "名称: 最低生活保障申请受理\n"
    files = edited(CATALOGUE, (name, f"{name}    核定日期: 2026-02-26\n"))
    assert told("DB403", amended("2026-02-26") | files) == []


def test_a_row_confirmed_since_is_not_due_in_its_own_list() -> None:
    row = "- MS-001 最低生活保障申请受理"
    files = edited("qingxi/list.yml", (row, f"{row}:\n        核定日期: 2026-03-01"))
    assert told("DB403", amended("2026-02-26") | files) == []


def test_a_rows_own_basis_is_told_in_the_row() -> None:
    row = "- YJ-021 森林草原防灭火"
    files = edited(
        "qingxi/list.yml",
        (row, f"{row}:\n        依据: [《森林防火条例》第一条, 《社会救助暂行办法》]"),
        ("    - MS-001 最低生活保障申请受理\n", ""),
    )
    found = told("DB403", amended("2026-02-26") | files)
    assert found == ["qingxi/list.yml:15 警告"]


def test_a_list_without_a_day_of_approval_confirms_nothing() -> None:
    head = "批准: {机关: 青禾县委、县政府, 文号: 青委办发〔2026〕8号, 日期: 2026-02-25}\n"
    files = edited("qingxi/list.yml", (head, ""))
    assert told("DB403", amended("2026-02-26") | files) == []
