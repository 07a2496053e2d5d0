"""DB209: slugs are well formed and stand once in their group."""

import pytest

from tests.samples import complaints, county, edited

ALLOWED = "只能用小写字母、数字和“-”，以字母开头，2 到 40 个字符"


@pytest.mark.parametrize(
    ("path", "old", "place", "first", "second"),
    [
        ("departments.yml", ("网址名: czj", "网址名: mzj"), "9:8", "县民政局", "县财政局"),
        (
            "county.yml",
            ("{网址名: emergency", "{网址名: livelihood"),
            "9:18",
            "民生服务",
            "应急管理及消防",
        ),
    ],
)
def test_a_slug_used_twice_is_told_with_whose_it_is(
    path: str, old: tuple[str, str], place: str, first: str, second: str
) -> None:
    (line,) = complaints(county(**edited(path, old)))
    slug = old[1].rpartition(" ")[2]
    assert line == (
        f"{path}:{place} 错误 网址名“{slug}”已用于“{first}”；请给“{second}”另取一个 [DB209]"
    )


def test_a_slug_of_two_posts_of_a_town_is_told() -> None:
    post = "  - {名称: 民政助理, 网址名: civil, 负责: [民生服务, MS-001], 电话: 0980-8123458}\n"
    second = "  - {名称: 社保岗, 网址名: civil}\n"
    assert complaints(county(**edited("qingxi/town.yml", (post, post + second)))) == [
        "qingxi/town.yml:15:20 错误 网址名“civil”已用于“民政助理”；请给“社保岗”另取一个 [DB209]"
    ]


def test_a_slug_of_two_everyday_matters_is_told() -> None:
    second = "- 名称: 停水\n  网址名: noise-neighbours\n  去处: 派出所\n- 名称: 广场舞"
    assert complaints(county(**edited("elsewhere.yml", ("- 名称: 广场舞", second)))) == [
        "elsewhere.yml:5:8 错误 网址名“noise-neighbours”已用于“停水”；"
        "请给“广场舞、邻居吵闹”另取一个 [DB209]"
    ]


@pytest.mark.parametrize("slug", ["财政局", "CZJ", "c", "1czj", "cai_zheng", "a" * 41])
def test_an_ill_formed_slug_is_told(slug: str) -> None:
    assert complaints(county(**edited("departments.yml", ("网址名: czj", f"网址名: {slug}")))) == [
        f"departments.yml:9:8 错误 网址名“{slug}”{ALLOWED} [DB209]"
    ]


def test_a_department_and_a_category_may_share_a_slug() -> None:
    tree = county(**edited("departments.yml", ("网址名: czj", "网址名: livelihood")))
    assert complaints(tree) == []


def test_posts_of_two_towns_may_share_a_slug() -> None:
    posts = "类型: 乡\n岗位:\n  - {名称: 民政助理, 网址名: civil}\n"
    assert complaints(county(**edited("liulin/town.yml", ("类型: 乡\n", posts)))) == []
