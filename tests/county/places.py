"""Places and how to reach them: no telephone twice, hours that people work, posts and villages that exist."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from dutybook.model.book import Book
from dutybook.model.contact import Counter
from dutybook.model.kinds import DutyKind
from dutybook.model.origin import Origin
from dutybook.model.place import Town

_PERIOD = re.compile(r"([0-9]{2}):([0-9]{2})-([0-9]{2}):([0-9]{2})")
_EARLIEST, _LATEST = 6 * 60, 22 * 60
_SHORTEST, _LONGEST = 60, 12 * 60
"""Minutes: from when to when somebody may sit in an office, and for how long on end."""
_ALWAYS_OPEN = "24小时"


def telephones_shared(book: Book, _: date) -> Iterator[str]:
    """Yield telephones that two places answer, or of another area; the nation's short ones are everybody's."""
    owners: dict[str, set[str]] = {}
    for owner, phone in _telephones(book):
        if "-" in phone:
            owners.setdefault(phone, set()).add(owner)
    for phone, found in owners.items():
        if len(found) > 1:
            yield f"电话 {phone} 同时是{'、'.join(sorted(found))}的"
        if not phone.startswith(f"{book.county.area_code}-"):
            yield f"电话 {phone}（{'、'.join(sorted(found))}）不是本县区号"


def hours_beyond_reason(book: Book, _: date) -> Iterator[str]:
    """Yield hours in which nobody works."""
    for _town, origin, contact in book.contacts():
        for written in contact.hours:
            for said in _unreasonable(written):
                yield f"{origin.file} {contact.name}的办公时间“{written}”{said}"


def posts_unknown(book: Book, _: date) -> Iterator[str]:
    """Yield posts covered by nobody known, by themselves, or bearing what the county doesn't know."""
    known = {*book.county.categories, *book.duties}
    for town in book.towns:
        names = [post.name for post in town.profile.posts]
        for name in {name for name in names if names.count(name) > 1}:
            yield f"{town.name}有两个岗位叫“{name}”"
        for post in town.profile.posts:
            if post.cover is not None and (post.cover not in names or post.cover == post.name):
                yield f"{town.name}的{post.name}由“{post.cover}”接替，没有这个岗位"
            for borne in post.bears:
                if borne.split(" ")[0] not in known:
                    yield f"{town.name}的{post.name}负责“{borne}”，没有这个类别或者事项"


def duties_of_nobody(book: Book, _: date) -> Iterator[str]:
    """Yield what a town acts in and no post bears, or what it decides alone and no counter takes."""
    for town in book.towns:
        borne = {name.split(" ")[0] for post in town.profile.posts for name in post.bears}
        taken = {name for counter in _counters(town) for name in counter.categories}
        taken |= {duty.id for counter in _counters(town) for duty in counter.duties}
        for row in town.current.rows if town.current else ():
            names = {row.id, row.category}
            if row.kind is DutyKind.RECLAIMED:
                continue
            if names.isdisjoint(borne):
                yield f"{town.name}的“{row.id} {row.name}”没有岗位负责"
            if row.kind is not DutyKind.SUPPORTING and names.isdisjoint(taken):
                yield f"{town.name}的“{row.id} {row.name}”没有窗口承办"


def _counters(town: Town) -> Iterator[Counter]:
    return (counter for contact in town.profile.contacts for counter in contact.counters)


def villages_unknown(book: Book, _: date) -> Iterator[str]:
    """Yield villages of frozen differences that the town doesn't have, and duties nobody knows there."""
    for town in book.towns:
        names = {village.name for village in town.villages}
        for edition in town.editions:
            for name, difference in edition.head.village_differences.items():
                where = f"{town.name}{edition.head.name}的村级差异"
                if name not in names:
                    yield f"{where}写了“{name}”，没有这个村（社区）"
                added = (reference for _, reference, _ in difference.added_rows())
                for reference in (*added, *difference.not_borne):
                    if reference.id not in book.duties:
                        yield f"{where}里{name}的“{reference.id}”不在事项目录里"


def _telephones(book: Book) -> Iterator[tuple[str, str]]:
    """Yield place and telephone: a town with its counters and posts, a village, a department, the county."""
    for town, origin, contact in book.contacts():
        owner = _owner(town, origin)
        yield from ((owner, phone) for phone in contact.phones)
        yield from ((owner, phone) for counter in contact.counters for phone in counter.phones)
    for town in book.towns:
        yield from ((town.name, phone) for post in town.profile.posts for phone in post.phones)


def _owner(town: Town | None, origin: Origin) -> str:
    if town is None:
        return str(origin.path[0]) if origin.file == "departments.yml" else "县里"
    village = next((found for found in town.villages if found.origin.file == origin.file), None)
    return f"{town.name}/{village.name}" if village else town.name


def _unreasonable(written: str) -> Iterator[str]:
    periods = _PERIOD.findall(written)
    if not periods and _ALWAYS_OPEN not in written and "停办" not in written:
        yield "没有写几点到几点"
    previous = 0
    for period in periods:
        hour, minute, last_hour, last_minute = map(int, period)
        start, end = hour * 60 + minute, last_hour * 60 + last_minute
        if start < previous:
            yield "几段时间前后颠倒或者重叠"
        if not _EARLIEST <= start < end <= _LATEST:
            yield "不在 06:00 到 22:00 之间"
        elif not _SHORTEST <= end - start <= _LONGEST:
            yield "一段不到一小时或者超过十二小时"
        previous = end
