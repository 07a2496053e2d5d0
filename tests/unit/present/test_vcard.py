"""vCards hold to RFC 6350: they are read back here by its rules, with nothing of the code that writes them."""

from __future__ import annotations

import re

from dutybook.model.contact import ContactPoint
from dutybook.present.contact_files import contact_files
from dutybook.present.vcard import vcards
from tests.samples import county
from tests.unit.present.setting_of import setting

POINT = ContactPoint.model_validate(
    {
        "名称": "清溪镇便民服务中心,东区;一号\\楼",
        "类型": "便民服务中心",
        "地址": "清溪镇人民路18号；镇政府东侧, 从大门进",
        "坐标": {"来源": "高德", "经度": "101.4103", "纬度": "30.5527"},
        "电话": ["0980-8123456", "8123450转801（夜间）", "12345"],
        "办公时间": ["工作日 08:30-12:00, 14:00-17:30", "周六 09:00-12:00"],
        "核实日期": "2026-10-09",
        "说明": "长说明" * 40,
        "窗口": [{"名称": "民政窗口", "电话": "0980-8123457"}, {"名称": "综合窗口"}],
    }
)
_LINE = re.compile(
    r'(?:(?P<group>[\w-]+)\.)?(?P<name>[A-Z-]+)(?P<parameters>(?:;[A-Z]+=[^:;"]+)*):(?P<value>.*)',
    re.DOTALL,
)
KNOWN = {
    "BEGIN",
    "VERSION",
    "KIND",
    "FN",
    "ORG",
    "ADR",
    "GEO",
    "TEL",
    "X-ABLABEL",
    "NOTE",
    "URL",
    "REV",
    "END",
}


def read(text: str) -> list[list[tuple[str, str]]]:
    """Read cards by the grammar of RFC 6350; anything that isn't in it fails."""
    assert text.endswith("\r\n")
    raw = text.split("\r\n")[:-1]
    assert all(len(line.encode("utf-8")) <= 75 for line in raw)
    assert not any("\n" in line or "\r" in line for line in raw)
    cards: list[list[tuple[str, str]]] = []
    for line in re.sub(r"\r\n ", "", text).split("\r\n")[:-1]:
        matched = _LINE.fullmatch(line)
        assert matched is not None, line
        assert matched["name"] in KNOWN
        if matched["name"] == "BEGIN":
            cards.append([])
        cards[-1].append((f"{matched['name']}{matched['parameters']}", matched["value"]))
    for card in cards:
        assert card[:2] == [("BEGIN", "VCARD"), ("VERSION", "4.0")]
        assert card[-1] == ("END", "VCARD")
        assert [name for name, _ in card].count("FN") == 1
        for name, value in card:
            if name.startswith("TEL"):
                assert re.fullmatch(r"tel:(\+\d+|\d+;phone-context=\+86)(;ext=\d+)?", value)
    return cards


def plain(value: str) -> str:
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], value)


def of(card: list[tuple[str, str]], name: str) -> list[str]:
    return [value for key, value in card if key.partition(";")[0] == name]


def test_a_card_reads_back_as_it_was_written() -> None:
    (card,) = read(vcards([POINT], "青禾县清溪镇", "0980", "https://a.example/qingxi/contacts/"))
    assert plain(of(card, "FN")[0]) == POINT.name
    street = re.split(r"(?<!\\);", of(card, "ADR")[0])
    assert (len(street), plain(street[2])) == (7, POINT.address)
    assert of(card, "TEL") == [
        "tel:+869808123456",
        "tel:+869808123450;ext=801",
        "tel:12345;phone-context=+86",
        "tel:+869808123457",
    ]
    assert of(card, "X-ABLABEL") == ["民政窗口"]
    assert plain(of(card, "NOTE")[0]).splitlines()[:2] == [
        "办公时间：工作日 08:30-12:00, 14:00-17:30",
        "办公时间：周六 09:00-12:00",
    ]
    latitude, longitude = of(card, "GEO")[0].removeprefix("geo:").split(",")
    assert abs(float(latitude) - 30.5555) < 0.005
    assert abs(float(longitude) - 101.4084) < 0.005
    assert of(card, "REV") == ["20261009T000000Z"]


def test_every_place_has_cards_and_where_nobody_is_named_the_hotline_answers() -> None:
    files = dict(contact_files(setting(county())))
    assert set(files) == {
        "qingxi/contacts.vcf",
        "qingxi/liulin/contacts.vcf",
        "liulin/contacts.vcf",
    }
    (card,) = read(files["liulin/contacts.vcf"].decode("utf-8"))
    assert of(card, "FN") == ["青禾县政务服务便民热线"]
    assert of(card, "TEL") == ["tel:12345;phone-context=+86"]
