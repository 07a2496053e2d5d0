"""References to duties as clerks write them."""

import pytest

from dutybook.model.identity import DUTY_ID, DutyReference, parse_reference
from dutybook.model.slug import SLUG


@pytest.mark.parametrize(
    ("written", "id", "name"),
    [
        ("JS-044", "JS-044", None),
        ("JS-044 农村房屋安全鉴定", "JS-044", "农村房屋安全鉴定"),
        ("JS-044\u3000农村房屋安全鉴定", "JS-044", "农村房屋安全鉴定"),
        ("JS-044   农村房屋安全鉴定", "JS-044", "农村房屋安全鉴定"),
        (
            "SX-0140 审批（变更）（据第349号,下放等8市)",
            "SX-0140",
            "审批（变更）（据第349号,下放等8市)",
        ),
        ("ABCD-1234 名称 带空格", "ABCD-1234", "名称 带空格"),
    ],
)
def test_a_reference_is_an_id_with_or_without_its_name(
    written: str, id: str, name: str | None
) -> None:
    assert parse_reference(written) == DutyReference(id, name)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "农村房屋安全鉴定",
        "js-044",
        "JS044",
        "JS-44",
        "JS-04444",
        "J-044",
        "JSABC-044",
        "JS-044农村房屋安全鉴定",
        "JS-044 ",
        " JS-044",
        "JS－044",
        "JS-０４４",
        "ＪＳ-044",
        "1. JS-044",
        "JS-044、JS-045",
    ],
)
def test_anything_else_is_no_reference(written: str) -> None:
    assert parse_reference(written) is None


@pytest.mark.parametrize("slug", ["qingxi", "qingxi-pcs", "t101", "a1", "a" * 40])
def test_a_slug_is_lower_case_letters_digits_and_dashes(slug: str) -> None:
    assert SLUG.fullmatch(slug)


@pytest.mark.parametrize(
    "slug", ["", "a", "Qingxi", "1qingxi", "-qingxi", "qing_xi", "清溪", "a" * 41]
)
def test_a_slug_starts_with_a_letter_and_has_2_to_40_characters(slug: str) -> None:
    assert not SLUG.fullmatch(slug)


def test_an_id_is_matched_as_a_whole() -> None:
    assert DUTY_ID.fullmatch("MS-001")
    assert not DUTY_ID.fullmatch("MS-001 最低生活保障")
