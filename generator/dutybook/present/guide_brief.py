"""The short form of a guide, for the pages of its duties: what to bring, how long, what it costs."""

from __future__ import annotations

from typing import NamedTuple

from dutybook.model.guide import Guide
from dutybook.present import addresses
from dutybook.present.page import Link
from dutybook.present.wording import joined

_APPLIED_FOR = ("申请", "申领", "申报", "受理", "登记", "办理")


class GuideBrief(NamedTuple):
    """A guide in three lines."""

    link: Link
    facts: tuple[tuple[str, str], ...]


def guide_brief(slug: str, guide: Guide) -> GuideBrief:
    """Return a guide's short form; what it doesn't state is left out."""
    facts = (
        ("带什么", _to_bring(guide)),
        ("多久", limit_of(guide)),
        ("收费", guide.fee.standard if guide.fee else ""),
    )
    return GuideBrief(
        Link(guide.name, addresses.guide(slug)),
        tuple((label, text) for label, text in facts if text),
    )


def _to_bring(guide: Guide) -> str:
    required = [document.name for document in guide.documents if document.necessity == "必要"]
    others = len(guide.documents) - len(required)
    more = f"有的人另带{others}样" if others else ""
    return "；".join(text for text in (joined(required), more) if text)


def limit_of(guide: Guide) -> str:
    """Return how long it takes: what is promised, else what the law allows."""
    return guide.promised_limit or guide.legal_limit or ""


def is_applied_for(name: str) -> bool:
    """Return whether a duty, by its name, is something that people come and apply for."""
    return any(word in name for word in _APPLIED_FOR)
