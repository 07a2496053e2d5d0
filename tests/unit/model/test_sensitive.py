"""Which digits are somebody's number, and which only look like one. All numbers are made up."""

import time
from types import ModuleType

import pytest

from dutybook.check import rules
from dutybook.model.sensitive import SensitiveKind, find_sensitive, mobile_digits, redact
from tests.numbers import card_number, identity_number

IDENTITY = "990121199001010014"
IDENTITY_X = "99012119900101009X"
CARD = "6200000000000005"
LONG_CARD = "6217990000000000006"
MOBILE = "13900000000"


def kinds(text: str) -> list[SensitiveKind]:
    return [found.kind for found in find_sensitive(text)]


def written(text: str) -> list[str]:
    """Return the passages of a text that are found."""
    return [text[found.start : found.end] for found in find_sensitive(text)]


@pytest.mark.parametrize(
    "number",
    [
        IDENTITY,
        IDENTITY_X,
        IDENTITY_X.lower(),
        "990121 19900101 0014",
        "990121-19900101-0014",
        "990121 1990 0101 0014",
        "990121 199001010014",
        "99012119900101 0014",
        "990121 1990 01 01 009X",
        "990 121 19900101 0014",
        "9901 2119 9001 0100 14",
        "９９０１２１１９９００１０１０014",
        "99012119900101009Ｘ",
    ],
)
def test_identity_numbers_are_found_as_people_write_them(number: str) -> None:
    assert kinds(number) == [SensitiveKind.IDENTITY]
    assert written(f"身份证号{number}。") == [number]


@pytest.mark.parametrize(
    "number",
    [
        "990121199001010015",
        "990121199001010041",
        "99012119900101010X",
        identity_number("99012119900230001"),
        identity_number("99012118900101001"),
        identity_number("16012119900101001"),
        "990121900101001",
        "9901211990010100140",
        "1990121199001010014",
        "990 1211990010 10014",
    ],
    ids=[
        "wrong check digit",
        "two digits swapped",
        "another number",
        "no such day",
        "too long ago",
        "no such province",
        "fifteen digits",
        "a digit too many",
        "a digit before",
        "parted where nobody parts it",
    ],
)
def test_what_is_no_identity_number_is_let_be(number: str) -> None:
    assert kinds(number) == []


@pytest.mark.parametrize(
    "number",
    [
        CARD,
        LONG_CARD,
        "4000000000000002",
        "9558800000000000000",
        "4367420000000000001",
        "6200 0000 0000 0005",
        "6200-0000-0000-0005",
        "6200  0000  0000  0005",
        "62000000 00000005",
        "6217 9900 0000 0000 006",
        "6217 9900 0000 0000006",
        "621799 0000000000006",
        "６２００　００００　００００　０００５",
    ],
)
def test_bank_cards_are_found_as_people_write_them(number: str) -> None:
    assert kinds(number) == [SensitiveKind.CARD]
    assert written(f"卡号：{number}，户名") == [number]


@pytest.mark.parametrize(
    "number",
    [
        "6200000000000006",
        card_number("120000000000000"),
        card_number("202603020830120"),
        card_number("62000000000000"),
        card_number("40000000000000000"),
        "62 0000 0000 0000 05",
        "6200 0000-0000 0005",
        card_number("6200000000000000000"),
    ],
    ids=[
        "wrong check digit",
        "no issuer",
        "day and hours",
        "fifteen digits",
        "eighteen digits of an issuer that has none",
        "parted where nobody parts it",
        "parted in two ways",
        "twenty digits",
    ],
)
def test_what_is_no_bank_card_is_let_be(number: str) -> None:
    assert kinds(number) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (MOBILE, MOBILE),
        ("电话13900000000转8001", MOBILE),
        ("13900000000@139.com", MOBILE),
        ("1. 13900000000", MOBILE),
        ("0980-8123456-13900000000", MOBILE),
        ("+86 13900000000", MOBILE),
        ("+8613900000000", "8613900000000"),
        ("0086-13900000000", MOBILE),
        ("86-13900000000", MOBILE),
        ("86-139-0000-0000", "139-0000-0000"),
        ("＋８６　１３９００００００００", "１３９００００００００"),
        ("013900000000", "013900000000"),
        ("139 0000 0000", "139 0000 0000"),
        ("139-0000-0000", "139-0000-0000"),
        ("139.0000.0000", "139.0000.0000"),
        ("139 00000000", "139 00000000"),
        ("1390000 0000", "1390000 0000"),
        ("1390 0000 000", "1390 0000 000"),
        ("139－0000－0000", "139－0000－0000"),
        ("139–0000–0000", "139–0000–0000"),
        ("139\u00a00000\u00a00000", "139\u00a00000\u00a00000"),
        ("139 - 0000 - 0000", "139 - 0000 - 0000"),
        ("14:00-17:30 139 0000 0000", "139 0000 0000"),
    ],
)
def test_mobiles_are_found_as_people_write_them(text: str, number: str) -> None:
    assert kinds(text) == [SensitiveKind.MOBILE]
    assert written(text) == [number]
    assert mobile_digits(text) == MOBILE


@pytest.mark.parametrize(
    "text",
    [
        "12900000000",
        "1390000000",
        "139000000000",
        "13 900 000 000",
        "139 0000\n0000",
        "0980-8123456",
        "010-13900000",
        "a13900000000",
        "13900000000b",
        "经度: 104.13900000000",
        "经度: 130.12345678",
        "15000-200000元",
    ],
)
def test_what_is_no_mobile_is_let_be(text: str) -> None:
    assert kinds(text) == []
    assert mobile_digits(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "990121101201",
        "990121200212 2026-03",
        "v1:41adc6dd919cb36821f35410ddd76532a12718c7087014a0163d1ade8ee075cf",
        "0" * 32 + "13900000000" + "0" * 21,
        "11990121MB1234567X2000199012345",
        "1199012100418890512000199012345",
        "91990121MA00000000",
        "550e8400-e29b-41d4-a716-013912345678",
        "13900000-0000-4000-8000-013912345678",
        "https://example.gov.cn/art/13900000000.html",
        f"https://example.gov.cn/art?card={CARD}&t=1",
        f"见（https://example.gov.cn/{LONG_CARD}）",
        "2026-03-02 2026-03-15",
        "08:30-12:00, 14:00-17:30",
        "政府信箱 12345、12315、95598",
        "京公网安备 11010102001234号",
        "2021 2022 2023 2024",
    ],
)
def test_codes_digests_addresses_and_days_are_let_be(text: str) -> None:
    assert find_sensitive(text) == ()


def test_no_web_address_excuses_an_identity_number() -> None:
    assert kinds(f"https://example.gov.cn/?who={IDENTITY}") == [SensitiveKind.IDENTITY]


@pytest.mark.parametrize("behind", [" ", "，", "）", '"', ",", "]"])
def test_a_number_behind_a_web_address_is_found(behind: str) -> None:
    assert kinds(f"https://example.gov.cn/a{behind}{MOBILE}") == [SensitiveKind.MOBILE]


def test_a_number_near_a_uuid_is_found() -> None:
    uuid = "550e8400-e29b-41d4-a716-446655440000"
    assert kinds(f"{MOBILE} {uuid}") == kinds(f"{uuid} {MOBILE}") == [SensitiveKind.MOBILE]


def test_numbers_side_by_side_are_told_apart() -> None:
    text = f"{MOBILE} 139-0000-0001、{IDENTITY}\n6200 0000 0000 0005 {IDENTITY_X}"
    assert written(text) == [
        MOBILE,
        "139-0000-0001",
        IDENTITY,
        "6200 0000 0000 0005",
        IDENTITY_X,
    ]


def test_where_a_number_stands_is_counted_in_characters() -> None:
    (found,) = find_sensitive(f"𠮷、é　电话：{MOBILE}")
    assert (found.start, found.end) == (7, 18)


@pytest.mark.parametrize(
    ("number", "masked"),
    [
        (IDENTITY_X.lower(), "9901■■■■■■■■■■■■9X"),
        ("990121 19900101 0014", "9901■■■■■■■■■■■■14"),
        ("6200 0000 0000 0005", "6200■■■■■■■■0005"),
        ("+86 139 0000 1234", "139■■■■1234"),
    ],
)
def test_a_mask_leaves_both_ends(number: str, masked: str) -> None:
    (found,) = find_sensitive(number)
    assert found.masked == masked


def test_redacting_leaves_everything_else() -> None:
    text = f"甲，{MOBILE}；乙 {IDENTITY}。"
    assert redact(text) == "甲，139■■■■0000；乙 9901■■■■■■■■■■■■14。"
    assert redact("没有号码") == "没有号码"


@pytest.mark.parametrize("piece", ["1 ", "1111 ", "139 ", "4444-", "139", "."])
def test_digits_without_end_are_read_in_time(piece: str) -> None:
    """Generous: a look that grew with the square of the length would take minutes."""
    began = time.process_time()
    find_sensitive(piece * (200_000 // len(piece)))
    assert time.process_time() - began < 20


@pytest.mark.parametrize(
    ("rule", "kind"),
    [
        (rules.identity_number, SensitiveKind.IDENTITY),
        (rules.bank_card, SensitiveKind.CARD),
        (rules.mobile_number, SensitiveKind.MOBILE),
    ],
)
def test_the_manual_s_samples_are_what_they_are_said_to_be(
    rule: ModuleType, kind: SensitiveKind
) -> None:
    wrong, right = (rule.__doc__ or "").split("\n对：")
    assert kinds(wrong) == [kind]
    assert kinds(right) == []
