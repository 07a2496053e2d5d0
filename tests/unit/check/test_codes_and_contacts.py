"""DB120, DB702–DB708: codes, telephones, coordinates."""

import pytest

from tests.samples import complaints, county, edited
from tests.unit.check.told import told

TOWN = "qingxi/town.yml"
VILLAGE = "qingxi/villages/liulin.yml"


def test_a_format_to_come_and_a_format_of_old_want_different_things() -> None:
    newer, older = (
        complaints(county(**edited("county.yml", ("格式: 1", f"格式: {written}"))))
        for written in ("2", "0")
    )
    assert newer == [
        "county.yml:1:5 错误 “格式”写成了“2”，这个版本的程序只认识 1；请换用新版的程序 [DB120]"
    ]
    assert older == [
        "county.yml:1:5 错误 “格式”写成了“0”，这个版本的程序只认识 1；请改成 1 [DB120]"
    ]


def test_what_the_program_cannot_know_cannot_be_silenced() -> None:
    files = edited("county.yml", ("格式: 1", "格式: 2  # 忽略 DB120：先试试"))
    assert told("DB120", files) == ["county.yml:1 错误"]


@pytest.mark.parametrize(
    "code", ["9901211O1", "99012110", "9901211010", "９９０", "九九〇一二一一〇一", "-90121101"]
)
def test_a_towns_code_has_nine_digits(code: str) -> None:
    files = edited(TOWN, ("代码: 990121101\n", f"代码: {code}\n"))
    assert "qingxi/town.yml:2 错误" in told("DB702", files)


def test_a_wrong_code_above_blames_nobody_below() -> None:
    files = edited("county.yml", ("代码: 990121\n", "代码: 青禾\n"))
    assert told("DB702", files) == ["county.yml:3 错误"]


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        ("街道", ("001", "099"), ("000", "100", "201")),
        ("镇", ("100", "199"), ("099", "200")),
        ("乡", ("200", "399"), ("199", "600")),
        ("民族乡", ("200", "399"), ("199", "600")),
    ],
)
def test_bands_of_towns(kind: str, good: tuple[str, ...], bad: tuple[str, ...]) -> None:
    def found(part: str) -> list[str]:
        slips = ("代码: 990121101\n", f"代码: 990121{part}\n"), ("类型: 镇", f"类型: {kind}")
        return told("DB703", edited(TOWN, *slips))

    assert [found(part) for part in (*good, "400", "599")] == [[]] * (len(good) + 2)
    assert [found(part) for part in bad] == [["qingxi/town.yml:2 警告"]] * len(bad)


@pytest.mark.parametrize(
    ("kind", "part", "count"),
    [
        ("社区", "001", 0),
        ("社区", "199", 0),
        ("社区", "200", 1),
        ("村", "199", 1),
        ("村", "200", 0),
        ("村", "399", 0),
        ("村", "400", 1),
        ("村", "000", 1),
    ],
)
def test_bands_of_villages(kind: str, part: str, count: int) -> None:
    slips = ("代码: 990121101201", f"代码: 990121101{part}"), ("类型: 村", f"类型: {kind}")
    found = told("DB703", edited(VILLAGE, *slips))
    assert found == ["qingxi/villages/liulin.yml:2 警告"] * count


def test_villages_of_two_towns_may_bear_one_name() -> None:
    other = "名称: 柳林村\n代码: 990121201201\n类型: 村\n"
    assert told("DB704", {"liulin/villages/liulin.yml": other}) == []
    code = other.replace("990121201201", "990121101201")
    assert told("DB704", {"liulin/villages/liulin.yml": code}) == [
        "liulin/villages/liulin.yml:2 错误"
    ]


def test_a_place_that_is_gone_leaves_its_name_and_code() -> None:
    gone = "名称: 柳林村\n代码: 990121101201\n类型: 村\n撤并: {日期: 2025-01-01, 并入: 柳林村}\n"
    assert told("DB704", {"qingxi/villages/laoliulin.yml": gone}) == []


@pytest.mark.parametrize(
    ("longitude", "latitude", "message"),
    [
        ("73", "3", ""),
        ("136", "54", ""),
        ("101.4103", "30.5527", ""),
        ("30.5527", "101.4103", "写反了；请写成 经度: 101.4103, 纬度: 30.5527"),
        ("72.9", "30", "不在中国境内"),
        ("101", "54.1", "不在中国境内"),
        ("0", "0", "不在中国境内"),
        ("-101.4", "30.5", "不在中国境内"),
    ],
)
def test_coordinates_lie_in_the_country(longitude: str, latitude: str, message: str) -> None:
    point = (
        f"    坐标: {{来源: 高德, 经度: {longitude}, 纬度: {latitude}}}\n    电话: [0980-8123456]\n"
    )
    found = complaints(county(**edited(TOWN, ("    电话: [0980-8123456]\n", point))))
    assert [message in line for line in found] == ([True] if message else [])


@pytest.mark.parametrize(("area_code", "severity"), [("区号: 0980\n", "说明"), ("", "警告")])
def test_a_missing_area_code_weighs_more_where_the_county_names_none(
    area_code: str, severity: str
) -> None:
    files = edited("county.yml", ("区号: 0980\n", area_code))
    files |= edited(TOWN, ("[0980-8123456]", "[8123456]"))
    assert told("DB707", files) == [f"qingxi/town.yml:8 {severity}"]


@pytest.mark.parametrize(
    ("path", "old", "new", "line"),
    [
        ("county.yml", "区号: 0980\n", "区号: 0980\n热线: 民政局\n", 6),
        ("county.yml", "区号: 0980\n", "区号: 0980\n意见: {电话: 无}\n", 6),
        ("departments.yml", "[0980-8120210]", "[0980-81202]", 7),
        (TOWN, "类别: [城乡建设]}", "类别: [城乡建设], 电话: 无}", 11),
        (TOWN, "电话: 0980-8123458", "电话: 无", 14),
        (VILLAGE, "[0980-8124201]", "无", 7),
        ("guides/dibao.yml", "材料:\n", "咨询: 无\n材料:\n", 4),
        ("guides/dibao.yml", "材料:\n", "投诉: [12345, 无]\n材料:\n", 4),
    ],
)
def test_telephones_are_looked_at_wherever_they_stand(
    path: str, old: str, new: str, line: int
) -> None:
    assert told("DB707", edited(path, (old, new))) == [f"{path}:{line} 错误"]


def test_a_mobile_is_a_number_that_can_be_dialled() -> None:
    assert told("DB707", edited(TOWN, ("[0980-8123456]", "[13912345678]"))) == []


@pytest.mark.parametrize(
    ("codes", "lines"),
    [
        ("基本编码: 992011014000\n实施编码: 11990121MB000001194992011014000\n", []),
        ("基本编码: 99201101400A\n", []),
        ("基本编码: 99201101400\n", [3]),
        ("基本编码: 无\n", [3]),
        ("实施编码: 11990121MB0000011949920110140\n", [3]),
        ("实施编码: 11990121MB000001184992011014000\n", [3]),
        ("实施编码: 11990121mb000001194992011014000\n", [3]),
    ],
)
def test_codes_of_guides_only_warn(codes: str, lines: list[int]) -> None:
    files = edited("guides/dibao.yml", ("依据:", f"{codes}依据:"))
    assert told("DB706", files) == [f"guides/dibao.yml:{line} 警告" for line in lines]


@pytest.mark.parametrize(
    ("code", "count"),
    [("11990121MB00000119", 0), ("11990121MB00000118", 1), ("11990121mb00000119", 1), ("1199", 1)],
)
def test_credit_codes_of_bodies_must_be_right(code: str, count: int) -> None:
    files = edited(TOWN, ("类型: 镇\n", f"类型: 镇\n统一社会信用代码: {code}\n"))
    assert told("DB705", files) == ["qingxi/town.yml:4 错误"] * count
