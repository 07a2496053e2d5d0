"""DB201, DB203, DB207, DB216: an id is one duty's for ever."""

import pytest

from tests.samples import edited
from tests.unit.check.told import told

DECISION = "decisions/2026-03.yml"
EDITION = "qingxi/editions/2024.yml"
VILLAGE = "qingxi/villages/liulin.yml"


@pytest.mark.parametrize("verb", ["改名", "合并", "拆分"])
def test_a_declared_new_name_is_no_new_use(verb: str) -> None:
    other = edited(EDITION, ("- 低保受理", "- YJ-021 集贸市场管理"))
    assert told("DB216", other) == ["duties/emergency.yml:4 警告"]
    declared = edited(
        DECISION,
        ("  - 收回: JS-031 农村房屋安全鉴定\n    适用: [清溪镇, liulin]", f"  - {verb}: [YJ-021]"),
    )
    assert told("DB216", other | declared) == []


def test_a_use_that_only_a_towns_own_row_has_counts_too() -> None:
    own = (
        "- MS-090 乡里独有的事项:\n        主责: 县民政局\n"
        "        上级部门职责: {县民政局: [指导。]}\n        乡镇职责: [办理。]"
    )
    files = edited(EDITION, ("- 低保受理", "- MS-090 集贸市场摊位调度"))
    files |= edited("liulin/list.yml", ("- MS-001 最低生活保障申请受理", own))
    assert told("DB216", files) == ["liulin/list.yml:7 警告"]


@pytest.mark.parametrize(
    ("written", "count"),
    [("YJ-021 集贸市场管理", 1), ("YJ-021 森林防火", 0), ("YJ-021", 0), ("YJ-077 集贸市场管理", 0)],
)
def test_what_a_decision_brought_in_keeps_its_id(written: str, count: int) -> None:
    change = f"  - 新增: {written}\n    到: 配合履职事项\n批准:"
    found = told("DB216", edited(DECISION, ("批准:", change)))
    assert found == ["duties/emergency.yml:4 警告"] * count


def test_a_decision_may_use_a_name_that_the_duty_had_then() -> None:
    files = edited(DECISION, ("JS-031 农村房屋安全鉴定", "JS-031 农房鉴定"))
    assert told("DB203", files) == ["decisions/2026-03.yml:5 错误"]
    then = edited(EDITION, ("- 低保受理", "- JS-031 农房鉴定"))
    assert told("DB203", files | then) == []


def test_a_decision_before_the_renaming_keeps_the_old_name() -> None:
    files = edited(DECISION, ("JS-031 农村房屋安全鉴定", "JS-031 农房鉴定"))
    later = "编号: 2026-04\n途径: 动态调整\n变更:\n  - 改名: JS-031 农村房屋安全鉴定\n"
    assert told("DB203", files | {"decisions/2026-04.yml": later}) == []


@pytest.mark.parametrize(
    ("path", "old", "new", "place"),
    [
        ("events/newborn.yml", "MS-014", "MS-014 高龄补贴", "events/newborn.yml:3"),
        (
            "qingxi/town.yml",
            "负责: [民生服务, MS-001]",
            "负责: [MS-001 低保]",
            "qingxi/town.yml:14",
        ),
        (VILLAGE, "[CZ-011 困难家庭排查]", "[CZ-011 困难户排查]", "qingxi/villages/liulin.yml:12"),
    ],
)
def test_names_are_compared_wherever_a_duty_is_named(
    path: str, old: str, new: str, place: str
) -> None:
    assert told("DB203", edited(path, (old, new))) == [f"{place} 错误"]


def test_a_village_may_replace_a_standard_row_by_its_own() -> None:
    replaced = (
        "- CZ-031 古树名木日常看护",
        "- CZ-031 古树名木日常看护\n      - CZ-011 困难家庭排查:\n          村级职责: [每月走访。]",
    )
    assert told("DB201", edited(VILLAGE, replaced)) == []
    kept = edited(VILLAGE, replaced, ("  不承担: [CZ-011 困难家庭排查]\n", ""))
    assert told("DB201", kept) == ["qingxi/villages/liulin.yml:12 错误"]


def test_a_village_may_add_what_the_standard_gives_to_others() -> None:
    files = edited("village-list.yml", ("适用: 村", "适用: 社区"))
    added = "    依法自治事项:\n      - CZ-001 村民会议召开\n    依法协助政府工作事项:\n"
    files |= edited(VILLAGE, ("    依法协助政府工作事项:\n", added))
    assert told("DB201", files) == []


def test_a_successor_must_exist() -> None:
    name = "名称: 高龄津贴申请受理\n"
    gone = f"{name}    退出: {{日期: 2027-01-01, 接续: MS-777}}\n"
    files = edited("duties/livelihood.yml", (name, gone))
    assert told("DB207", files) == ["duties/livelihood.yml:22 错误"]


def test_a_guide_is_merged_into_one_that_exists() -> None:
    text = "名称: 旧指南\n事项: [MS-001]\n撤并: {日期: 2027-01-01, 并入: %s}\n"
    for into in ("最低生活保障申请", "dibao", "guides/dibao"):
        assert told("DB207", {"guides/jiu.yml": text % into}) == []
    assert told("DB207", {"guides/jiu.yml": text % "低保"}) == ["guides/jiu.yml:3 错误"]


def test_places_are_merged_into_places_that_exist() -> None:
    village = "名称: 上柳村\n代码: 990121101202\n类型: 村\n撤并: {日期: 2027-01-01, 并入: %s}\n"
    for into in ("柳林村", "清溪镇/柳林村", "qingxi/liulin"):
        assert told("DB208", {"qingxi/villages/shangliu.yml": village % into}) == []
    found = told("DB208", {"qingxi/villages/shangliu.yml": village % "杨林村"})
    assert found == ["qingxi/villages/shangliu.yml:4 错误"]
