"""DB202: the ids of lists are in the catalogue."""

from tests.samples import complaints, county, edited

LIST = "liulin/list.yml"
ROW = "- MS-001 最低生活保障申请受理"
ALONE = """- MS-090 乡里独有的事项:
        主责: 县民政局
        上级部门职责: {县民政局: [指导。]}
        乡镇职责: [办理。]"""


def test_a_mistyped_id_of_a_known_name_is_told_the_right_id() -> None:
    tree = county(**edited(LIST, (ROW, "- MS-010 最低生活保障申请受理")))
    assert complaints(tree) == [
        "liulin/list.yml:7:7 错误 目录里没有“MS-010”。“最低生活保障申请受理”的编号是“MS-001”，请改正 [DB202]"
    ]


def test_an_unknown_id_is_told_what_to_do() -> None:
    tree = county(**edited(LIST, (ROW, "- QT-777 从未写过的事项")))
    assert complaints(tree) == [
        "liulin/list.yml:7:7 错误 目录（duties/）里没有“QT-777”。新事项请先写进目录 [DB202]"
    ]


def test_an_unknown_id_that_a_village_adds_is_told_in_its_file() -> None:
    tree = county(**edited("qingxi/villages/liulin.yml", ("- CZ-031 古树", "- QT-777 果树")))
    assert complaints(tree) == [
        "qingxi/villages/liulin.yml:11:9 错误 目录（duties/）里没有“QT-777”。"
        "是不是“CZ-031 古树名木日常看护”？新事项请先写进目录 [DB202]"
    ]


def test_one_place_alone_may_write_the_whole_row() -> None:
    assert complaints(county(**edited(LIST, (ROW, ALONE)))) == []


def test_what_two_places_write_belongs_in_the_catalogue() -> None:
    tree = county(
        **edited(LIST, (ROW, ALONE)),
        **edited("qingxi/list.yml", ("- YJ-021 森林草原防灭火", ALONE)),
    )
    assert complaints(tree) == [
        "liulin/list.yml:7:7 错误 “MS-090”在 qingxi/list.yml 也写了；"
        "两处都有的事项请写进 duties/ 目录 [DB202]"
    ]


def test_a_past_edition_may_hold_ids_that_the_catalogue_lost() -> None:
    tree = county(
        **edited("qingxi/editions/2024.yml", ("- MS-014 高龄补贴申请", "- MS-099 旧事项"))
    )
    assert complaints(tree) == []
