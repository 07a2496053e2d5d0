"""The forms of telephone numbers."""

import pytest

from dutybook.model.telephone import Form, form_of, separate_numbers


@pytest.mark.parametrize(
    "written",
    [
        "0980-8123456",
        "0980-81234567",
        "0980 8123456",
        "09808123456",
        "(0980)8123456",
        "\uff080980\uff098123456",
        "0980\uff0d8123456",
        "0980—8123456",
        "010-65551234",
        "021 5555 1234",
        "+86 980 8123456",
        "+86-10-65551234",
        "0980-8123456转801",
        "0980-8123456-801",
        "0980-8123456 转 801",
        "0980-8123456\uff08夜间\uff09",
        "12345",
        "110",
        "12315",
        "95598",
        "96345",
        "400-812-3456",
        "4008123456",
        "800-810-1234",
        "13912345678",
        "139 1234 5678",
    ],
)
def test_these_can_be_dialled_from_anywhere(written: str) -> None:
    assert form_of(written) is Form.COMPLETE


@pytest.mark.parametrize(
    "written", ["8123456", "81234567", "812-3456", "8123456转801", "8123456(门卫)"]
)
def test_these_lack_an_area_code(written: str) -> None:
    assert form_of(written) is Form.WITHOUT_AREA_CODE


@pytest.mark.parametrize(
    "written",
    [
        "",
        "0980",
        "0980-812345",
        "0980-812345678",
        "0980-1123456",
        "980-8123456",
        "00980-8123456",
        "1234567",
        "123456789012345",
        "12",
        "99999",
        "400-812-345",
        "1391234567",
        "民政局",
        "0980-8123456、8123457",
        "0980-81O3456",
        "0980--",
        "8" * 100_000,
        "-" * 100_000,
    ],
)
def test_these_are_no_telephone_numbers(written: str) -> None:
    assert form_of(written) is Form.NONSENSE


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ("0980-8123456、8123457", ("0980-8123456", "8123457")),
        ("0980-8123456/0980-8123457", ("0980-8123456", "0980-8123457")),
        ("12345或0980-8123456", ("12345", "0980-8123456")),
        ("0980-8123456", ("0980-8123456",)),
        ("0980-8123456、门卫", ()),
    ],
)
def test_numbers_written_together_are_told_apart(written: str, numbers: tuple[str, ...]) -> None:
    assert separate_numbers(written) == numbers
