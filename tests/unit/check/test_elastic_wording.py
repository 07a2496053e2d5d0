"""DB601: a duty's text names an act and its object."""

import time

import pytest

from dutybook.check.rules import elastic_wording
from dutybook.check.wording import elastic_name, elastic_text
from dutybook.read.tree import MemoryTree
from tests.samples import ROUGH_COUNTY, complaints, county, edited
from tests.unit.check.told import told

WHAT = "说不清做什么；请写明谁对什么做哪件事、什么时候做，如“每月检查一次烟花爆竹零售点” [DB601]"


@pytest.mark.parametrize(
    ("path", "old", "new", "told"),
    [
        (
            "duties/livelihood.yml",
            "- 公示初审结果。",
            "- 公示初审结果，做好相关工作。",
            f"15:9 警告 “相关工作”{WHAT}",
        ),
        (
            "duties/livelihood.yml",
            "- 协助走访核实。",
            "- 积极配合有关部门。",
            f"17:9 警告 “积极配合有关部门”{WHAT}",
        ),
        (
            "duties/livelihood.yml",
            "- 审核确认最低生活保障对象。",
            "- 审核、公示等工作。",
            "12:11 警告 “等工作”没有写完；请把要做的逐项写出，没有别的就删去这几个字 [DB601]",
        ),
        (
            "duties/construction.yml",
            "由县住房城乡建设局委托有资质的机构鉴定。",
            "由县住房城乡建设局牵头，实行属地管理。",
            "6:11 警告 “属地管理”说不清乡镇做到哪一步；请写明本级做哪几件事，其余的写明由谁做 [DB601]",
        ),
        (
            "duties/construction.yml",
            "由县住房城乡建设局委托有资质的机构鉴定。",
            "由县住房城乡建设局组织，县乡联动推进。",
            "6:11 警告 “联动推进”说不清各做什么；请写明配合谁、自己做哪件事、什么时候做 [DB601]",
        ),
    ],
    ids=["town's part", "village's part", "department's part", "working method", "together"],
)
def test_it_is_told_in_every_part_of_a_duty(path: str, old: str, new: str, told: str) -> None:
    assert complaints(county(**edited(path, (old, new)))) == [f"{path}:{told}"]


def test_it_is_told_in_a_name() -> None:
    tree = county(
        **edited(
            "duties/construction.yml", ("名称: 农村房屋安全鉴定", "名称: 完成上级交办的其他工作")
        ),
        **edited(
            "qingxi/list.yml", ("- JS-031 农村房屋安全鉴定", "- JS-031 完成上级交办的其他工作")
        ),
        **edited("decisions/2026-03.yml", ("JS-031 农村房屋安全鉴定", "JS-031")),
    )
    assert complaints(tree) == [f"duties/construction.yml:4:9 警告 “其他工作”{WHAT}"]


def test_it_is_told_in_a_row_s_own_text_and_once() -> None:
    own = "- MS-001 最低生活保障申请受理:\n        乡镇职责: [受理申请。, 承担其他工作。]\n"
    tree = county(**edited("qingxi/list.yml", ("- MS-001 最低生活保障申请受理\n", own)))
    assert complaints(tree) == [f"qingxi/list.yml:10:23 警告 “其他工作”{WHAT}"]


def test_it_is_told_in_a_row_that_a_village_adds() -> None:
    own = "- CZ-031 古树名木日常看护:\n          村级职责: 做好有关工作\n"
    tree = county(**edited("qingxi/villages/liulin.yml", ("- CZ-031 古树名木日常看护\n", own)))
    assert complaints(tree) == [f"qingxi/villages/liulin.yml:12:11 警告 “有关工作”{WHAT}"]


def test_what_past_editions_and_departed_duties_say_is_history() -> None:
    edition = edited("qingxi/editions/2024.yml", ("- 低保受理", "- 其他工作"))
    departed = edited(
        "duties/enforcement.yml",
        (
            "权力类型: 行政处罚\n",
            "乡镇职责: [做好相关工作。]\n    权力类型: 行政处罚\n    退出: {日期: 2026-03-01}\n",
        ),
    )
    assert told("DB601", edition | departed) == []


def test_a_text_of_one_piece_is_told_at_its_key() -> None:
    files = dict(ROUGH_COUNTY)
    files["duties/c01.yml"] = files["duties/c01.yml"].replace(
        "2. 协助开展入户宣传。", "2. 按职责做好有关工作。"
    )
    found = [line for line in complaints(MemoryTree(files)) if "DB601" in line]
    assert found == [f"duties/c01.yml:11:5 警告 “有关工作”{WHAT}"]


def test_it_is_silenced_for_a_reason() -> None:
    text = "- 公示初审结果，做好相关工作。  # 忽略 DB601:沿用上级文件原文"
    tree = county(**edited("duties/livelihood.yml", ("- 公示初审结果。", text)))
    assert complaints(tree) == []


def test_a_long_passage_is_cut_in_the_message() -> None:
    text = "加强组织领导，" * 8
    tree = county(**edited("duties/livelihood.yml", ("- 公示初审结果。", f"- {text}")))
    assert complaints(tree) == [f"duties/livelihood.yml:15:9 警告 “{text[:30]}……”{WHAT}"]


@pytest.mark.parametrize(
    "name",
    [
        "森林草原防灭火",
        "其他出口退（免）税备案",
        "个体工商户其他事项变更登记",
        "其他工作人员登记",
        "安全生产监督管理",
        "村（社区）综合服务设施建设管理",
    ],
)
def test_a_name_needs_no_act(name: str) -> None:
    assert elastic_name(name) is None


@pytest.mark.parametrize("name", ["森林防火等工作", "其他有关事项", "矛盾纠纷属地管理"])
def test_a_name_needs_an_end(name: str) -> None:
    assert elastic_name(name) is not None


@pytest.mark.parametrize(
    "piece", ["配合", "配合、", "做好", "管理和", "相关", "积极", "负责等", "，", "加强、落实工作"]
)
def test_a_text_without_end_is_read_in_time(piece: str) -> None:
    """Generous: a search that tries every way of splitting a text would take years."""
    began = time.perf_counter()
    elastic_text(piece * 3000 + "甲")
    elastic_name(piece * 3000 + "甲")
    assert time.perf_counter() - began < 5


def test_the_manual_s_samples_are_what_they_are_said_to_be() -> None:
    wrong, right = (elastic_wording.__doc__ or "").split("\n对：")
    acts = [[line[8:] for line in part.split("\n") if line[6:8] == "- "] for part in (wrong, right)]
    assert [len(part) for part in acts] == [2, 2]
    assert all(map(elastic_text, acts[0]))
    assert not any(map(elastic_text, acts[1]))
