"""Telephone numbers as shown, as dialled, and what each is for."""

from __future__ import annotations

import pytest

from dutybook.present.phones import Phone, phone


@pytest.mark.parametrize(
    ("written", "shown", "dialled", "label"),
    [
        ("0980-8123456", "0980-8123456", "09808123456", ""),
        ("8123456", "8123456", "09808123456", ""),
        ("400-123-4567", "400-123-4567", "4001234567", ""),
        ("+86 980 8123456", "+86 980 8123456", "+869808123456", ""),
        ("(0980)8123456", "(0980)8123456", "09808123456", ""),
        ("0980-8123456转801", "0980-8123456转801", "09808123456,801", ""),
        ("8123456-801", "8123456转801", "09808123456,801", ""),
        ("0980-8123456（夜间）", "0980-8123456", "09808123456", "夜间"),
        ("0980-8123456转8（24小时）", "0980-8123456转8", "09808123456,8", "24小时"),
        ("8123456 (值班室)", "8123456", "09808123456", "值班室"),
        ("12345", "12345", "12345", "政务服务热线"),
        ("12388（县纪委）", "12388", "12388", "县纪委"),
    ],
)
def test_a_number_is_dialled_whole_and_says_what_it_is_for(
    written: str, shown: str, dialled: str, label: str
) -> None:
    assert phone(written, "0980") == Phone(shown, dialled, label)
