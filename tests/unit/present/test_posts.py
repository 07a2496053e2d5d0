"""A post's page: its duties, counters and cover, and what changed for it."""

from __future__ import annotations

from dutybook.present.page import Page
from dutybook.present.pages.shards import shards
from dutybook.read.tree import MemoryTree
from tests.samples import SMALL_COUNTY, county, edited
from tests.unit.present.setting_of import setting


def pages(tree: MemoryTree | None = None) -> dict[str, Page]:
    return {page.address: page for shard in shards(setting(tree)) for page in shard()}


TWO = edited(
    "qingxi/town.yml",
    (
        "负责: [民生服务, MS-001], 电话: 0980-8123458}",
        "负责: [民生服务], 电话: 0980-8123458, 接替: 执法岗}\n"
        "  - {名称: 执法岗, 网址名: law, 负责: [综合行政执法, MS-014, 应急管理及消防], 说明: 在二楼。}",
    ),
)
PAGES = pages(county(**TWO))


def borne(address: str) -> list[str]:
    groups = PAGES[address].view.groups
    return [row.id for group in groups for category in group.categories for row in category.rows]


def test_a_post_that_names_a_duty_takes_it_from_one_that_bears_its_category() -> None:
    assert borne("qingxi/posts/civil/") == ["MS-001"]
    assert borne("qingxi/posts/law/") == ["MS-014", "YJ-021", "XZ-104"]


def test_delegated_duties_are_borne_by_their_category_in_the_catalogue() -> None:
    (group,) = [g for g in PAGES["qingxi/posts/law/"].view.groups if g.tag.slug == "delegated"]
    assert group.categories[0].category.name == "行政处罚"


def test_cover_leads_both_ways() -> None:
    civil, law = PAGES["qingxi/posts/civil/"].view, PAGES["qingxi/posts/law/"].view
    assert civil.cover == ("执法岗", "qingxi/posts/law/")
    assert (law.cover, law.covers) == (None, (("民政助理", "qingxi/posts/civil/"),))
    assert (law.note, law.phones) == ("在二楼。", ())


def test_a_post_says_at_which_counters_its_duties_are_brought() -> None:
    doors = PAGES["qingxi/posts/civil/"].view.doors
    assert [door.counter.name for door in doors] == ["民政窗口"]
    assert PAGES["qingxi/posts/law/"].view.total == 3


def test_what_changed_for_a_post_since_each_edition_newest_first() -> None:
    history = PAGES["qingxi/posts/law/"].view.history
    told = [
        (moment.edition, sorted((change.verb, change.id) for change in moment.changes))
        for moment in history
    ]
    assert told == [
        (
            ("2025年版 → 2026年版", "qingxi/changes/2025..2026/"),
            [("改名", "MS-014"), ("新增", "XZ-104"), ("新增", "YJ-021")],
        ),
    ]
    assert PAGES["qingxi/posts/law/"].view.unchanged == ""


def test_an_unchanged_post_says_since_when() -> None:
    town = SMALL_COUNTY["qingxi/town.yml"].replace("[民生服务, MS-001]", "[城乡建设]")
    same = SMALL_COUNTY["qingxi/list.yml"].replace("版次: 2026\n", "版次: 2026b\n")
    tree = county(**{"qingxi/town.yml": town, "qingxi/list.yml": same})
    view = pages(tree)["qingxi/posts/civil/"].view
    assert view.history[0].changes[0].verb == "新增"
    quiet = town.replace("[城乡建设]", "[证明开具]")
    view = pages(county(**{"qingxi/town.yml": quiet}))["qingxi/posts/civil/"].view
    assert (view.total, view.history) == (0, ())
    assert view.unchanged == "2024年版以来，这个岗位的事项没有变动。"


def test_a_post_that_is_gone_keeps_its_address() -> None:
    tree = county(**{"addresses.txt": "qingxi/posts/civil/\nqingxi/posts/former/\n"})
    found = pages(tree)
    assert found["qingxi/posts/civil/"].kind == "post"
    gone = found["qingxi/posts/former/"]
    assert (gone.kind, gone.title) == ("gone_post", "清溪镇已经没有这个岗位")
    assert gone.view.posts == (("民政助理", "qingxi/posts/civil/"),)
