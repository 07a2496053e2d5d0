"""What changed, as pages tell it: comparisons, all changes, a duty's history, duties that left."""

from __future__ import annotations

from datetime import date

import pytest

from dutybook.present.page import Page
from dutybook.present.pages.shards import shards
from tests.samples import SMALL_COUNTY, county, edited
from tests.unit.present.setting_of import setting

BEFORE = """\
版次: 2025
名称: 2025年版
公布日期: 2025-03-01
施行日期: 2025-03-15

基本履职事项:
  民生服务:
    - MS-014 高龄补贴申请:
        乡镇职责: |
          1、受理申请
    - SH-009 流动人口登记
配合履职事项:
  民生服务:
    - MS-001 最低生活保障申请受理:
        主责: 民政局
        上级部门职责:
          民政局: [审核确认最低生活保障对象。]
        乡镇职责: [受理申请。]
  应急管理及消防:
    - YJ-021 森林草原防灭火:
        依据: [《森林防火条例》第五条]
        主责: 县应急管理局
        上级部门职责:
          县应急管理局: [组织编制预案。]
        乡镇职责: [开展巡查。]
    - JS-031 农村房屋安全鉴定:
        主责: 县住房城乡建设局
        上级部门职责:
          县住房城乡建设局: [鉴定房屋。]
        乡镇职责: [上报线索。]
村级差异:
  柳林村:
    不承担: [CZ-011 困难家庭排查]
"""
DECISION = SMALL_COUNTY["decisions/2026-03.yml"].replace(
    "批准:", "  - 退出: SH-009 流动人口登记\n    说明: 由派出所办理。\n批准:"
)


def pages(today: date = date(2026, 11, 22)) -> dict[str, Page]:
    tree = county(**{"qingxi/editions/2025.yml": BEFORE, "decisions/2026-03.yml": DECISION})
    found = (page for shard in shards(setting(tree, today)) for page in shard())
    return {page.address: page for page in found}


PAGES = pages()
COMPARED = PAGES["qingxi/changes/2025..2026/"].view


def told(slug: str) -> list[tuple[str, str, str, tuple[str, ...], tuple[str, ...]]]:
    return [
        (change.verb, change.id, change.field, change.before, change.after)
        for group in COMPARED.groups
        if group.slug == slug
        for change in group.changes
    ]


def test_who_is_responsible_is_told_first_and_as_sentences() -> None:
    assert [group.heading for group in COMPARED.groups] == [
        "谁来办变了",
        "新增和退出",
        "内容和表述",
    ]
    assert told("who") == [
        ("移交主责", "MS-001", "", ("县民政局牵头、清溪镇配合",), ("由清溪镇办理",)),
        (
            "收回",
            "JS-031",
            "",
            ("县住房城乡建设局牵头、清溪镇配合",),
            ("不归乡镇办、请找县住房城乡建设局",),
        ),
    ]


def test_what_came_and_went() -> None:
    assert told("come-and-gone") == [
        (
            "新增",
            "XZ-104",
            "",
            ("未列入清单",),
            ("过渡期至2026年6月14日：由清溪镇办理、县城市管理局共同负责",),
        ),
        ("退出", "SH-009", "", ("由清溪镇办理",), ("不再列入清单",)),
        ("新增", "CZ-031", "", ("未列入清单",), ("由县城市管理局负责、村里协助",)),
    ]


def test_noise_is_no_change_and_names_are_redlined() -> None:
    ((verb, duty, _, before, after),) = [found for found in told("content") if found[1] == "MS-014"]
    assert (verb, duty, before, after) == (
        "改名",
        "MS-014",
        ("高龄补贴申请",),
        ("高龄津贴申请受理",),
    )
    (group,) = [group for group in COMPARED.groups if group.slug == "content"]
    (renamed,) = [change for change in group.changes if change.id == "MS-014"]
    assert [(span.mark, span.text) for span in renamed.redline[0].spans] == [
        ("kept", "高龄"),
        ("deleted", "补"),
        ("inserted", "津"),
        ("kept", "贴申请"),
        ("inserted", "受理"),
    ]


def test_the_decision_stands_beside_its_change() -> None:
    changes = {change.id: change for group in COMPARED.groups for change in group.changes}
    note = changes["SH-009"].decision
    assert note is not None
    assert (note.link.address, note.document, note.reason) == (
        "decisions/2026-03/",
        "青禾县委、县政府，2026年2月25日",
        "由派出所办理。",
    )
    assert changes["MS-014"].decision is None


def test_counts_of_both_editions() -> None:
    assert [(item.tag.short, item.before, item.after) for item in COMPARED.counts] == [
        ("基本", 2, 2),
        ("配合", 3, 1),
        ("收回", 0, 1),
        ("赋权", 0, 1),
    ]
    assert (COMPARED.old.total, COMPARED.new.total) == (5, 5)


def test_every_older_edition_is_set_against_the_current_list() -> None:
    addresses = {address for address in PAGES if "/changes/" in address}
    assert addresses == {
        "qingxi/changes/2024..2025/",
        "qingxi/changes/2025..2026/",
        "qingxi/changes/2024..2026/",
    }


def test_rows_without_ids_say_how_sure_their_pairing_is() -> None:
    view = PAGES["qingxi/changes/2024..2026/"].view
    changes = [change for group in view.groups for change in group.changes]
    assert [(c.before, c.after, c.doubt) for c in changes if c.verb == "改名"] == [
        (("低保受理",), ("最低生活保障申请受理",), "旧版没有编号，按名称对上，把握62%"),
        (("高龄补贴申请",), ("高龄津贴申请受理",), ""),
    ]


def test_an_answer_tells_its_own_history() -> None:
    timeline = PAGES["qingxi/MS-001/"].view.timeline
    moment = timeline.moments[0]
    assert (moment.edition.name, moment.since) == ("2026年版", "2026年3月15日起")
    assert moment.edition.address == "qingxi/changes/2025..2026/#MS-001-lead-moved"
    assert timeline.beginning == "2025年版起列入清单"
    assert [c.verb for m in PAGES["qingxi/YJ-021/"].view.timeline.moments for c in m.changes] == [
        "新增"
    ]
    unchanged = county(**{"qingxi/editions/2025.yml": BEFORE, "qingxi/editions/2024.yml": None})
    found = {page.address: page for shard in shards(setting(unchanged)) for page in shard()}
    beginning = found["qingxi/YJ-021/"].view.timeline.beginning
    assert beginning == "2025年版起列入清单，至今没有变动"
    assert PAGES["liulin/MS-001/"].view.timeline.beginning == ""


def test_a_duty_tells_what_happened_where() -> None:
    moment = PAGES["duties/JS-031/"].view.moments[0]
    assert moment.name == "2026年版"
    assert [(c.change.verb, [p.name for p in c.places]) for c in moment.changes] == [
        ("收回", ["清溪镇"]),
        ("移类", ["清溪镇"]),
    ]


@pytest.mark.parametrize("address", ["qingxi/SH-009/", "duties/SH-009/"])
def test_a_duty_that_left_keeps_its_address(address: str) -> None:
    page = PAGES[address]
    assert page.kind == "gone"
    place = "清溪镇" if address.startswith("qingxi") else ""
    assert page.view.sentence == f"自2026年版（2026年3月15日）起已不在{place}清单里"
    assert page.view.note is not None
    assert page.view.note.reason == "由派出所办理。"
    assert page.view.last.address == "qingxi/editions/2025/#SH-009"
    assert [door.name for door in page.view.doors] == ["青禾县政务服务便民热线"]


def test_where_a_duty_went_is_said() -> None:
    gone = "  SH-009:\n    名称: 流动人口登记\n    退出: {日期: 2026-03-15, 现归: 清溪派出所, 接续: MS-014}\n"
    tree = county(
        **{
            "qingxi/editions/2025.yml": BEFORE,
            **{path: text + gone for path, text in edited("duties/livelihood.yml").items()},
        }
    )
    found = {page.address: page for shard in shards(setting(tree)) for page in shard()}
    view = found["qingxi/SH-009/"].view
    assert view.sentence.endswith("，现归清溪派出所")
    assert [link.address for link in view.successors] == ["duties/MS-014/"]
    assert found["duties/SH-009/"].kind == "duty"


def test_all_changes_stand_on_one_page_newest_first() -> None:
    editions = PAGES["changes/"].view.editions
    assert [edition.name for edition in editions] == ["2026年版", "2025年版"]
    assert [link.name for link in editions[0].lists] == ["清溪镇：9处变动"]


def test_a_coming_edition_says_since_when_it_holds() -> None:
    view = pages(date(2026, 3, 5))["qingxi/changes/2025..2026/"].view
    assert view.coming == "2026年版自2026年3月15日起施行，在那以前以旧版为准。"
