"""Where a value stands: line and column, counted from 1, of the value or of its key."""

import pytest

from dutybook.model.origin import Key
from dutybook.read.yaml_text import Source, parse

TOWN = """\
# 清溪镇
名称: 清溪镇
"类型": 镇
联系点:
  - 名称: 便民服务中心
    电话: [0980-1, 0980-2]
    窗口:
      - {名称: 民政窗口, 号: 3}
民生服务:
  - MS-001 低保
  - MS-014 高龄津贴:
      说明: 每月发放
职责: |
  1. 受理。
  2. 公示。
"""
SOURCE, _ = parse("qingxi/town.yml", TOWN)


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("名称",), (2, 5)),
        (("类型",), (3, 7)),
        (("联系点",), (4, 1)),
        (("联系点", 0), (5, 5)),
        (("联系点", 0, "名称"), (5, 9)),
        (("联系点", 0, "电话"), (6, 5)),
        (("联系点", 0, "电话", 1), (6, 18)),
        (("联系点", 0, "窗口", 0), (8, 9)),
        (("联系点", 0, "窗口", 0, "号"), (8, 23)),
        (("民生服务", 0), (10, 5)),
        (("民生服务", 1), (11, 5)),
        (("民生服务", 1, "MS-014 高龄津贴", "说明"), (12, 11)),
        (("职责",), (13, 5)),
    ],
)
def test_a_value_is_found_where_it_begins(path: tuple[Key, ...], place: tuple[int, int]) -> None:
    assert SOURCE.locate(path) == place


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("名称",), (2, 1)),
        (("类型",), (3, 1)),
        (("联系点", 0, "电话"), (6, 5)),
        (("联系点", 0, "窗口", 0, "号"), (8, 20)),
        (("民生服务", 1, "MS-014 高龄津贴"), (11, 5)),
    ],
)
def test_a_key_is_found_where_it_begins(path: tuple[Key, ...], place: tuple[int, int]) -> None:
    assert SOURCE.locate(path, at_key=True) == place


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ((), (1, 1)),
        (("代码",), (1, 1)),
        (("联系点", 0, "地址"), (5, 5)),
        (("联系点", 7), (4, 1)),
        (("名称", "里面", 0), (2, 1)),
        (("民生服务", "不是数字"), (9, 1)),
    ],
)
def test_what_is_missing_is_placed_at_the_last_thing_on_the_way(
    path: tuple[Key, ...], place: tuple[int, int]
) -> None:
    assert SOURCE.locate(path, at_key=True) == place


def test_a_file_that_cannot_be_parsed_is_placed_at_its_start() -> None:
    assert Source("town.yml", "名称: [清溪镇", None).locate(("名称",)) == (1, 1)


@pytest.mark.parametrize(("number", "line"), [(2, "名称: 清溪镇"), (15, "  2. 公示。"), (16, "")])
def test_a_line_is_given_by_its_number(number: int, line: str) -> None:
    assert SOURCE.line(number) == line


@pytest.mark.parametrize("number", [0, -1, 17, 1000])
def test_a_line_that_is_not_there_is_empty(number: int) -> None:
    assert SOURCE.line(number) == ""
