"""How dates, counts and lists of names are written in Chinese."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from dutybook.model.duty_list import ListHead
from dutybook.model.value import Period


def long_date(day: date) -> str:
    """Return ``2026年3月15日``."""
    return f"{day.year}年{day.month}月{day.day}日"


def period(span: Period) -> str:
    """Return a period's two days."""
    return f"{long_date(span.start)}至{long_date(span.end)}"


def joined(names: Iterable[str]) -> str:
    """Join names with 、."""
    return "、".join(names)


def stand_of(head: ListHead) -> str:
    """Say which edition a page rests on and when it was published."""
    published = f"，{long_date(head.published)}公布" if head.published else ""
    return head.name + published


def edition_facts(head: ListHead) -> tuple[tuple[str, str], ...]:
    """Return an edition's approval and dates as labels and texts."""
    approval = head.approval
    facts = [
        ("版次", head.name),
        ("批准", f"{approval.body}，{long_date(approval.date)}" if approval else ""),
        ("文号", approval.number or "" if approval else ""),
        ("公布", long_date(head.published) if head.published else ""),
        ("施行", long_date(head.effective) if head.effective else ""),
    ]
    return tuple((label, text) for label, text in facts if text)
