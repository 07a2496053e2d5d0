"""A duty's text as readers see it: both sides' parts, facts, process, basis."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from dutybook.model.book import Book
from dutybook.model.department import TOWN_ITSELF, VILLAGE_ITSELF
from dutybook.model.duty import DutyText
from dutybook.model.law import LawState, LegalBasis
from dutybook.present.bodies import Bodies
from dutybook.present.page import OWN_PLACE, Link
from dutybook.present.wording import joined, long_date, period


class Part(NamedTuple):
    """What one side does, act by act."""

    body: Link
    role: str
    """牵头, 配合, or the place itself."""
    lines: tuple[str, ...]


class Fact(NamedTuple):
    """A labelled text, which may lead to a page."""

    label: str
    text: str
    address: str = ""


class Step(NamedTuple):
    """One step of a process."""

    name: str
    by: str
    limit: str
    note: str


class BasisView(NamedTuple):
    """A legal basis with what the register says of its law."""

    text: str
    number: str
    state: str
    """Empty while the law is in force."""
    href: str
    """The official text's address, outside this site."""


class WhereInstead(NamedTuple):
    """Where to go for one situation."""

    situation: str
    body: Link
    note: str


class TextView(NamedTuple):
    """All that a page shows of a duty's text."""

    parts: tuple[Part, ...]
    facts: tuple[Fact, ...]
    instead: tuple[WhereInstead, ...]
    process: tuple[Step, ...]
    bases: tuple[BasisView, ...]


class TextViews:
    """Views of duty texts; a text that reads alike in all towns is made once."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._anywhere = Bodies(book, None, OWN_PLACE)
        self._shared: dict[int, tuple[DutyText, TextView]] = {}

    def of(self, text: DutyText, bodies: Bodies) -> TextView:
        """Return a duty's text for readers of the bodies' place, which may stand in it as OWN_PLACE."""
        found = self._shared.get(id(text))
        if found is None:
            if _names(text) & self._book.generic_names:
                return text_view(text, self._book, bodies)
            shared = text_view(text, self._book, self._anywhere)
            found = self._shared[id(text)] = (text, shared)
        return found[1]


def _names(text: DutyText) -> set[str]:
    """Return every name of a body in a text."""
    named = {text.lead, text.receiver, text.delegated_by, *text.support, *text.department_parts}
    named |= {where.to for where in text.go_to} | {step.by for step in text.process}
    return {name for name in named if name}


def text_view(text: DutyText, book: Book, bodies: Bodies) -> TextView:
    """Return a duty's text for readers of the bodies' place."""
    return TextView(
        parts=tuple(_parts(text, bodies)),
        facts=tuple(_facts(text, bodies)),
        instead=tuple(
            WhereInstead(where.situation or "", bodies.link(where.to), where.note or "")
            for where in text.go_to
        ),
        process=tuple(_process(text, bodies)),
        bases=tuple(basis_view(basis, book) for basis in text.bases),
    )


def _process(text: DutyText, bodies: Bodies) -> Iterator[Step]:
    for step in text.process:
        by = bodies.link(step.by).name if step.by else ""
        yield Step(step.name, by, step.limit or "", step.note or "")


def _parts(text: DutyText, bodies: Bodies) -> list[Part]:
    lead = bodies.link(text.lead).name if text.lead else ""
    parts = []
    for name, lines in text.department_parts.items():
        body = bodies.link(name)
        parts.append(Part(body, "牵头" if body.name == lead else "配合", lines))
    parts.sort(key=lambda part: part.role != "牵头")
    if text.town_part:
        parts.append(
            Part(bodies.link(TOWN_ITSELF[0]), "配合" if text.lead else "负责", text.town_part)
        )
    if text.village_part:
        parts.append(
            Part(
                bodies.link(VILLAGE_ITSELF[0]),
                "协助" if text.lead or text.town_part else "",
                text.village_part,
            )
        )
    return parts


def _facts(text: DutyText, bodies: Bodies) -> list[Fact]:
    facts = [
        _body_fact("承接部门", text.receiver, bodies),
        Fact("工作方式", text.method or ""),
        Fact("配合部门", joined(bodies.link(name).name for name in text.support)),
        Fact("权力类型", text.power or ""),
        Fact("赋权方式", text.delegation or ""),
        _body_fact("原实施部门", text.delegated_by, bodies),
        Fact("委托书", _agreement(text)),
        Fact("过渡期", period(text.transition) if text.transition else ""),
        Fact("期限", _limit(text)),
        Fact("用途", text.purpose or ""),
    ]
    return [fact for fact in facts if fact.text]


def _body_fact(label: str, name: str | None, bodies: Bodies) -> Fact:
    link = bodies.link(name) if name else Link("", "")
    return Fact(label, link.name, link.address)


def _agreement(text: DutyText) -> str:
    agreement = text.agreement
    if agreement is None:
        return ""
    until = f"，有效期至{long_date(agreement.until)}" if agreement.until else ""
    return f"{agreement.number}，{long_date(agreement.date)}签订{until}"


def _limit(text: DutyText) -> str:
    limit = text.limit
    if limit is None:
        return ""
    until = f"至{long_date(limit.until)}" if limit.until else ""
    return joined(part for part in (until, limit.condition or "") if part)


def basis_view(basis: LegalBasis, book: Book) -> BasisView:
    """Return a legal basis with its law's number and state."""
    law = book.laws.get(basis.law)
    if law is None:
        return BasisView(str(basis), "", "", "")
    state = "" if law.state is LawState.IN_FORCE else str(law.state)
    return BasisView(str(basis), law.number or "", state, safe_address(law.address))


def safe_address(written: str | None) -> str:
    """Return an outside address only where it is a web page's."""
    return written if written and written.startswith(("https://", "http://")) else ""
