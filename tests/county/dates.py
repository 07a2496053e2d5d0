"""Dates in the order in which things happen, and documents that were issued once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from dutybook.model.book import Book
from dutybook.model.decision import Decision
from dutybook.model.duty_list import DutyList

_Moment = tuple[str, date | None]


def lists_out_of_order(book: Book, today: date) -> Iterator[str]:
    """Yield lists approved after they held, frozen too early, or older than the edition before."""
    for name, chain in chains(book):
        for found in chain:
            yield from _disorder(f"{name}{found.head.name}", _moments_of(found))
        for old, new in pairwise(chain):
            label = f"{name}{old.head.name}与{new.head.name}"
            if not old.head.edition < new.head.edition:
                yield f"{label}的版次没有先后"
            ends = ("前一版的施行日期", old.head.effective), ("施行日期", new.head.effective)
            yield from _disorder(label, ends, strictly=True)
            approved = ("批准日期", new.head.approval.date if new.head.approval else None)
            frozen = ("前一版的冻结日期", old.head.freeze.date if old.head.freeze else None)
            yield from _disorder(label, (approved, frozen))
        newest = chain[-1].head
        if newest.published is not None and newest.published > today:
            yield f"{name}{newest.name}的公布日期 {newest.published} 还没有到"


def decisions_out_of_order(book: Book, today: date) -> Iterator[str]:
    """Yield steps of decisions that come before what they rest on, or that are recorded ahead."""
    for stem, decision in book.decisions.items():
        label = f"{stem}号决定"
        yield from _disorder(label, _steps(decision))
        notice, approval = decision.notice, decision.approval
        if notice is not None and approval is not None and approval.date <= notice.end:
            yield f"{label}的公示到 {notice.end}，{approval.date} 就批准了"
        if decision.transition is not None and decision.effective is not None:
            ends = (
                ("施行日期", decision.effective),
                ("过渡期开始", decision.transition.start),
                ("过渡期结束", decision.transition.end),
            )
            yield from _disorder(label, ends)
        for held in decision.evaluations:
            moments = ("施行日期", decision.effective), ("评估", held.date), ("今天", today)
            yield from _disorder(label, moments)
        if not stem.startswith(str(min(_days(decision)).year)) and not _begun_the_year_before(
            stem, decision
        ):
            yield f"{label}的编号与申请日期 {min(_days(decision))} 对不上"


def documents_of_two_days(book: Book, _: date) -> Iterator[str]:
    """Yield numbers of documents that stand with two days or two bodies."""
    known: dict[str, tuple[date, str]] = {}
    for document in _documents(book):
        first = known.setdefault(document.number, (document.day, document.body))
        if first != (document.day, document.body):
            before = f"{first[1]} {first[0]}"
            yield f"文号“{document.number}”一处是{before}，一处是{document.body} {document.day}"


def verified_ahead(book: Book, today: date) -> Iterator[str]:
    """Yield contact points verified on a day to come, and those that nobody ever verified."""
    for _town, origin, contact in book.contacts():
        if contact.verified is None or contact.verified > today:
            yield f"{origin.file} {contact.name}的核实日期是 {contact.verified}"


def chains(book: Book) -> Iterator[tuple[str, tuple[DutyList, ...]]]:
    """Yield every list with all its editions, oldest first, the current one last."""
    for town in book.towns:
        if town.current is not None:
            yield town.name, (*town.editions, town.current)
    if book.village_list is not None:
        yield "村级清单", (*book.village_editions, book.village_list)


def _moments_of(found: DutyList) -> tuple[_Moment, ...]:
    head = found.head
    return (
        ("批准日期", head.approval.date if head.approval else None),
        ("公布日期", head.published),
        ("施行日期", head.effective),
        ("冻结日期", head.freeze.date if head.freeze else None),
    )


def _steps(decision: Decision) -> Iterator[_Moment]:
    middle = [
        ("论证", decision.argument.date if decision.argument else None),
        ("会商", decision.conferral.date if decision.conferral else None),
    ]
    yield "申请", decision.application.date if decision.application else None
    yield from sorted(middle, key=lambda moment: moment[1] or date.max)
    yield from (("审核", review.date) for review in decision.reviews)
    if decision.notice is not None:
        yield "公示开始", decision.notice.start
        yield "公示结束", decision.notice.end
    yield "批准", decision.approval.date if decision.approval else None
    yield "施行日期", decision.effective
    if decision.outcome is not None:
        yield "结果", decision.outcome.refused or decision.outcome.withdrawn


def _days(decision: Decision) -> list[date]:
    return [day for _, day in _steps(decision) if day is not None]


def _begun_the_year_before(stem: str, decision: Decision) -> bool:
    """Return whether a case was applied for in the winter before the edition that it entered."""
    first = min(_days(decision))
    return first.month >= 11 and stem.startswith(str(first.year + 1))


def _disorder(label: str, moments: Iterable[_Moment], strictly: bool = False) -> Iterator[str]:
    known = [(name, day) for name, day in moments if day is not None]
    for (before, first), (after, second) in pairwise(known):
        if second < first or (strictly and second == first):
            yield f"{label}的{after} {second} 不晚于{before} {first}"


class _Document(NamedTuple):
    number: str
    day: date
    body: str


def _documents(book: Book) -> Iterator[_Document]:
    for _name, chain in chains(book):
        for found in chain:
            approval = found.head.approval
            if approval is not None and approval.number:
                yield _Document(approval.number, approval.date, approval.body)
            for row in found.rows:
                agreement = row.text.agreement
                if agreement is not None:
                    yield _Document(agreement.number, agreement.date, row.text.delegated_by or "")
    for decision in book.decisions.values():
        approved = decision.approval
        if approved is not None and approved.number:
            yield _Document(approved.number, approved.date, approved.body)
        for review in decision.reviews:
            if review.number:
                yield _Document(review.number, review.date, review.body)
        application = decision.application
        if application is not None and application.number:
            yield _Document(application.number, application.date, application.body)
