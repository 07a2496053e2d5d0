"""Frozen editions: what stands in the file, word for word."""

from __future__ import annotations

from datetime import date

from dutybook.compare.books import compare_village_lists
from dutybook.compare.sides import current_side, edition_side
from dutybook.model.law import LegalBasis
from dutybook.publish.freeze import edition_file
from tests.samples import SMALL_COUNTY, book_of, complaints, county, edited
from tests.unit.present.setting_of import TODAY

QINGXI = """\
版次: 2026
名称: 2026年版
批准: {机关: 青禾县委、县政府, 文号: 青委办发〔2026〕8号, 日期: 2026-02-25}
公布日期: 2026-03-02
施行日期: 2026-03-15

基本履职事项:
  民生服务:
    - MS-001 最低生活保障申请受理:
        依据: [《社会救助暂行办法》第十一条]
        乡镇职责:
          - 受理申请，开展入户调查。
          - 公示初审结果。
        村级职责:
          - 协助走访核实。
    - MS-014 高龄津贴申请受理:
        乡镇职责:
          - 受理申请。
配合履职事项:
  应急管理及消防:
    - YJ-021 森林草原防灭火:
        依据: [《森林防火条例》第五条]
        主责: 县应急管理局
        上级部门职责:
          县应急管理局:
            - 组织编制预案。
        乡镇职责:
          - 开展巡查。
上级部门收回事项:
  城乡建设:
    - JS-031 农村房屋安全鉴定:
        承接部门: 县住房城乡建设局
        工作方式: 由县住房城乡建设局委托有资质的机构鉴定。
赋权事项:
  行政处罚:
    - XZ-104 对擅自占用公共绿地的处罚:
        依据: [《城市绿化条例》第二十七条]
        权力类型: 行政处罚
        赋权方式: 委托
        委托书: {文号: 青城委托〔2026〕1号, 日期: 2026-02-25, 期限: 2029-02-24}
        原实施部门: 县城市管理局
        过渡期: {开始: 2026-03-15, 结束: 2026-06-14}
村级差异:
  柳林村:
    增加:
      依法协助政府工作事项:
        - CZ-031 古树名木日常看护:
            类别: 村务自治
            依据: [《中华人民共和国村民委员会组织法》]
            主责: 县城市管理局
            村级职责:
              - 日常看护。
    不承担: [CZ-011 困难家庭排查]
冻结: {日期: 2026-11-22, 摘要: v1:"""
VILLAGES = """\
版次: 2026
名称: 2026年版
施行日期: 2026-03-15

依法自治事项:
  村务自治:
    - CZ-001 村民会议召开:
        村级职责:
          - 召集会议。
        适用: 村
依法协助政府工作事项:
  村务自治:
    - CZ-011 困难家庭排查:
        依据: [《社会救助暂行办法》第十一条]
        主责: 县民政局
        村级职责:
          - 发现困难家庭后上报。
不应出具证明事项:
  证明开具:
    - ZM-101 亲属关系证明:
        去处: 派出所
冻结: {日期: 2026-11-22, 摘要: v1:"""


def frozen(slug: str = "qingxi", **changes: str) -> str:
    book = book_of(county(**changes))
    town = next(town for town in book.towns if town.slug == slug)
    assert town.current is not None
    return edition_file(book, town.current, town, TODAY)


def frozen_villages(**changes: str) -> str:
    book = book_of(county(**changes))
    assert book.village_list is not None
    return edition_file(book, book.village_list, None, TODAY)


def test_a_town_s_edition_says_all_by_itself() -> None:
    text = frozen()
    assert text.startswith(QINGXI)
    assert len(text) == len(QINGXI) + len(f"{'0' * 64}}}\n")


def test_the_villages_edition_keeps_for_whom_a_row_is() -> None:
    assert frozen_villages().startswith(VILLAGES)


def test_a_frozen_edition_passes_every_rule_but_for_the_number_used_twice() -> None:
    tree = county(
        **{
            "qingxi/editions/2026.yml": frozen(),
            "village-editions/2026.yml": frozen_villages(),
            **edited("qingxi/list.yml", ("版次: 2026\n", "版次: 2027\n")),
            **edited("village-list.yml", ("版次: 2026\n", "版次: 2027\n")),
        }
    )
    assert complaints(tree) == []


def test_the_villages_frozen_edition_is_the_list_that_was_in_force() -> None:
    rows = ("去处: 派出所", "去处: [{情形: 在家, 找: 派出所, 说明: 带证件}, {找: 县民政局}]")
    files = edited("duties/certificates.yml", rows)
    edition = {"village-editions/2026.yml": frozen_villages(**files)}
    book = book_of(county(**files, **edition, **edited("village-list.yml", ("2026\n", "2027\n"))))
    old = edition_side(book, "2026")
    assert old is not None
    assert old.village_list is book.village_editions[0]
    assert compare_village_lists(old, current_side(book)) == []


def test_a_place_s_own_text_is_frozen_and_a_temporary_duty_s_limit() -> None:
    own = "YJ-021 森林草原防灭火:\n        乡镇职责: [本镇文本。]\n        期限: {至: 2027-12-31}\n"
    text = frozen(**edited("qingxi/list.yml", ("YJ-021 森林草原防灭火\n", own)))
    assert "        乡镇职责:\n          - 本镇文本。\n        期限: {至: 2027-12-31}\n" in text
    assert "开展巡查" not in text


def test_several_bases_stand_one_a_line_and_read_back_as_they_were() -> None:
    bases = "[《甲法》第一条, 关于《乙》的通知, 丙规定第二条]"
    files = edited("duties/emergency.yml", ("[《森林防火条例》第五条]", bases))
    text = frozen(**files)
    assert (
        "        依据:\n          - 《甲法》第一条\n          - 关于《乙》的通知\n          - 《丙规定》第二条\n"
    ) in text
    book = book_of(county(**files, **{"qingxi/editions/2026.yml": text}))
    row = book.towns[0].editions[-1].by_id()["YJ-021"]
    assert row.text.bases[1] == LegalBasis("关于《乙》的通知", "")


def test_a_village_s_row_with_a_wide_digit_keeps_the_digest_right() -> None:
    village = SMALL_COUNTY["qingxi/villages/liulin.yml"].replace(
        "- CZ-031 古树名木日常看护", "- CZ-031 古树２株\u3000:\n          说明: 好"
    )
    files = {"qingxi/villages/liulin.yml": village}
    edition = {"qingxi/editions/2026.yml": frozen(**files)}
    found = book_of(county(**files, **edition)).towns[0].editions[-1]
    assert found.head.freeze is not None
    assert found.digest == found.head.freeze.digest
    assert found.head.freeze.date == date(2026, 11, 22)
