"""Past editions said what could be said then: laws in force, bodies that existed, one name for one duty."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from dutybook.model.book import Book
from dutybook.model.department import TOWN_ITSELF, VILLAGE_ITSELF
from dutybook.model.duty import Listing
from tests.county.dates import chains
from tests.county.duties import bodies_named


def laws_not_yet_in_force(book: Book, _: date) -> Iterator[str]:
    """Yield bases of any edition that the register lacks, or whose law took effect after the edition did.

    A law of the same name may have been revised since: only one that is wholly new can be cited too early.
    """
    told: set[tuple[str, str]] = set()
    for name, chain in chains(book):
        for found in chain:
            for row in found.rows:
                for basis in row.text.bases:
                    law = book.laws.get(basis.law)
                    if law is None:
                        yield f"{name}{found.head.name}的“{row.id}”依据《{basis.law}》，没有登记"
                        continue
                    day, held = law.effective, found.head.effective
                    is_new = law.amended is None
                    if not (day and held and day > held and is_new):
                        continue
                    if (found.head.edition, basis.law) not in told:
                        told.add((found.head.edition, basis.law))
                        yield f"{name}{found.head.name}的“{row.id}”依据《{basis.law}》，{day} 才施行"


def bodies_dissolved_before(book: Book, _: date) -> Iterator[str]:
    """Yield bodies that an edition names though they are unknown, or were gone when it was approved."""
    for name, chain in chains(book):
        for found in chain:
            approval = found.head.approval
            for row in found.rows:
                for body in bodies_named(row.text):
                    full = book.department(body) or body
                    if full not in book.departments:
                        if not book.knows(body) and body not in (*TOWN_ITSELF, *VILLAGE_ITSELF):
                            yield f"{name}{found.head.name}的“{row.id}”写到“{body}”，没有这个单位"
                        continue
                    gone = book.departments[full].dissolved
                    if gone is not None and approval is not None and gone.date <= approval.date:
                        yield f"{name}{found.head.name}的“{row.id}”写到{full}，{gone.date} 已经撤并"


def names_at_odds(book: Book, _: date) -> Iterator[str]:
    """Yield duties that bear two names, or stand in two categories, in one year's lists of the county."""
    known: dict[tuple[str, str], tuple[str, Listing]] = {}
    for name, chain in chains(book):
        for found in chain:
            for row in found.rows:
                where, first = known.setdefault((found.head.edition[:4], row.id), (name, row))
                if first.name != row.name:
                    yield (
                        f"{found.head.name}的“{row.id}”在{where}叫“{first.name}”，在{name}叫“{row.name}”"
                    )
                if first.category != row.category:
                    yield f"{found.head.name}的“{row.id}”在{where}属于{first.category}，在{name}属于{row.category}"


def categories_unknown(book: Book, _: date) -> Iterator[str]:
    """Yield categories of any edition that the county doesn't know, and duties that the catalogue lacks."""
    for name, chain in chains(book):
        for found in chain:
            for category in {row.category for row in found.rows} - set(book.county.categories):
                yield f"{name}{found.head.name}的类别“{category}”不在 county.yml 里"
            for row in found.rows:
                if row.id not in book.duties:
                    yield f"{name}{found.head.name}的“{row.id} {row.name}”不在事项目录里"
