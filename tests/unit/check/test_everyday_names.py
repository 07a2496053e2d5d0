"""DB602, DB603, DB604: everyday names lead to one thing, and say something."""

import pytest

from tests.samples import SMALL_COUNTY, complaints, county, edited
from tests.unit.check.told import told

DUTIES = "duties/livelihood.yml"
ALIASES = ("俗称: [低保, 吃低保]", "俗称: [低保, {}]")


def told_of(name: str) -> list[str]:
    return complaints(county(**edited(DUTIES, (ALIASES[0], ALIASES[1].format(name)))))


def test_another_duty_s_title_is_no_everyday_name() -> None:
    advice = "居民会被带错地方，请换一个说法 [DB602]"
    assert told_of("森林草原防灭火") == [
        f"{DUTIES}:5:14 警告 俗称“森林草原防灭火”就是事项“YJ-021 森林草原防灭火”的名称；{advice}"
    ]


@pytest.mark.parametrize(
    ("path", "old", "new", "place"),
    [
        ("words.yml", "五保: 特困人员", "高龄津贴申请受理: 特困人员", "2:1"),
        ("elsewhere.yml", "邻居太吵]", "高龄津贴申请受理]", "3:13"),
        ("events/newborn.yml", "新生儿]", "森林草原防灭火]", "2:11"),
        ("guides/dibao.yml", "依据:", "俗称: 高龄津贴申请受理\n依据:", "3:1"),
    ],
    ids=["word", "elsewhere", "event", "guide"],
)
def test_a_duty_s_title_leads_nowhere_else(path: str, old: str, new: str, place: str) -> None:
    (line,) = complaints(county(**edited(path, (old, new))))
    assert line.startswith(f"{path}:{place} 警告 俗称“")
    assert line.endswith("[DB602]")


def test_a_guide_may_bear_the_title_of_its_own_duty() -> None:
    slip = ("依据:", "俗称: 最低生活保障申请受理\n依据:")
    assert complaints(county(**edited("guides/dibao.yml", slip))) == []


def test_a_word_may_lead_to_the_title_it_is() -> None:
    slip = ("五保: 特困人员", "高龄津贴申请受理: [高龄津贴申请受理, 特困人员]")
    assert complaints(county(**edited("words.yml", slip))) == []


def test_the_title_of_a_departed_duty_is_free() -> None:
    slip = ("    权力类型", "    退出: {日期: 2026-03-01}\n    权力类型")
    title = edited(DUTIES, (ALIASES[0], ALIASES[1].format("对擅自占用公共绿地的处罚")))
    assert told("DB602", title | edited("duties/enforcement.yml", slip)) == []
    assert len(told("DB602", title)) == 1


def sharing(*paths: str) -> list[str]:
    """Return what is said where 低保 is also a name of the first duties of these files."""
    files = {}
    for path in paths:
        head, name, rest = SMALL_COUNTY[path].partition("    名称: ")
        files[path] = f"{head}    俗称: 低保\n{name}{rest}"
    return complaints(county(**files))


def test_two_duties_that_share_a_name_are_noted() -> None:
    assert sharing("duties/emergency.yml") == [
        "duties/emergency.yml:4:5 说明 俗称“低保”有 2 件事在用："
        "“YJ-021 森林草原防灭火”、“MS-001 最低生活保障申请受理”；请各换成更具体的说法 [DB603]"
    ]


def test_three_and_more_are_a_warning_told_once() -> None:
    three = sharing("duties/emergency.yml", "duties/construction.yml")
    assert three == [
        "duties/construction.yml:4:5 警告 俗称“低保”有 3 件事在用：“JS-031 农村房屋安全鉴定”、"
        "“YJ-021 森林草原防灭火”、“MS-001 最低生活保障申请受理”；请各换成更具体的说法 [DB603]"
    ]
    four = sharing("duties/emergency.yml", "duties/construction.yml", "duties/certificates.yml")
    assert len(four) == 1
    assert "有 4 件事在用" in four[0]
    assert "”等；请" in four[0]


def test_a_matter_elsewhere_shares_too() -> None:
    (line,) = complaints(county(**edited("elsewhere.yml", ("邻居太吵", "低保"))))
    assert line.startswith(f"{DUTIES}:5:10 说明 俗称“低保”有 2 件事在用：")
    assert "“广场舞、邻居吵闹”" in line


def test_a_row_s_own_name_for_the_same_duty_is_not_shared() -> None:
    own = "- MS-001 最低生活保障申请受理:\n        俗称: [低保, 吃低保]\n"
    tree = county(**edited("liulin/list.yml", ("- MS-001 最低生活保障申请受理\n", own)))
    assert complaints(tree) == []


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("申请", "哪件事都用得上；请写居民说这件事时的话"),
        ("其他", "哪件事都用得上；请写居民说这件事时的话"),
        ("证明", "哪件事都用得上；请写居民说这件事时的话"),
        ("穷", "只有一个字，会搜出不相干的事；请写成一个词"),
        ("abc", "不像居民会说的话；请删去，缩写请用大写"),
        ("x1", "不像居民会说的话；请删去，缩写请用大写"),
        ("12345678", "不像居民会说的话；请删去，缩写请用大写"),
        ("！！", "不像居民会说的话；请删去，缩写请用大写"),
    ],
)
def test_what_says_nothing_is_told(name: str, why: str) -> None:
    assert told_of(name) == [f"{DUTIES}:5:14 警告 俗称“{name}”{why} [DB604]"]


@pytest.mark.parametrize("name", ["ETC", "POS机", "12345", "120", "办证难", "wifi密码", "4050"])
def test_what_people_say_is_let_be(name: str) -> None:
    assert told_of(name) == []


def test_the_title_again_is_noted() -> None:
    assert told_of("最低生活保障申请受理") == [
        f"{DUTIES}:5:14 说明 俗称“最低生活保障申请受理”和正式说法一样，搜得到，不用再写 [DB604]"
    ]


def test_a_word_of_a_question_may_be_short_or_wide_but_not_empty() -> None:
    text = "狗: [犬]\n工作: [就业, 公益性岗位]\n办理: [便民服务]\n电梯: [电梯]\n"
    assert complaints(county(**{"words.yml": text})) == [
        "words.yml:3:1 警告 俗称“办理”哪件事都用得上；请写居民说这件事时的话 [DB604]",
        "words.yml:4:1 说明 俗称“电梯”和正式说法一样，搜得到，不用再写 [DB604]",
    ]
