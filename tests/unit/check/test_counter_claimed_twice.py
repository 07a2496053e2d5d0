"""DB701: one counter a duty."""

from tests.samples import complaints, county, edited

TOWN = "qingxi/town.yml"


def test_two_counters_of_a_town_may_not_claim_one_duty() -> None:
    tree = county(**edited(TOWN, ("类别: [城乡建设]", "类别: [城乡建设], 事项: [JS-031, MS-001]")))
    assert complaints(tree) == [
        "qingxi/town.yml:12:43 错误 “MS-001”已由“综合窗口”承办，“民政窗口”不能再写；请留一处 [DB701]"
    ]


def test_counters_of_two_contact_points_count_alike() -> None:
    second = (
        "  - 名称: 清溪镇社保所\n    类型: 办公室\n    窗口:\n"
        "      - {名称: 社保窗口, 事项: [MS-001]}\n岗位:"
    )
    assert complaints(county(**edited(TOWN, ("岗位:", second)))) == [
        "qingxi/town.yml:16:25 错误 “MS-001”已由“民政窗口”承办，“社保窗口”不能再写；请留一处 [DB701]"
    ]


def test_two_towns_may_each_have_a_counter_for_it() -> None:
    points = "联系点:\n  - 名称: 柳林乡便民服务中心\n    类型: 便民服务中心\n    窗口: [{名称: 一号, 事项: [MS-001]}]\n"
    assert (
        complaints(county(**edited("liulin/town.yml", ("类型: 乡\n", f"类型: 乡\n{points}")))) == []
    )


def test_a_counter_for_the_category_claims_nothing() -> None:
    tree = county(**edited(TOWN, ("类别: [城乡建设]", "类别: [民生服务]")))
    assert complaints(tree) == []


def test_a_villages_counter_claims_nothing_from_its_town() -> None:
    phone = "    电话: [0980-8124201]\n"
    counter = "    窗口: [{名称: 代办窗口, 事项: [MS-001]}]\n"
    tree = county(**edited("qingxi/villages/liulin.yml", (phone, phone + counter)))
    assert complaints(tree) == []
