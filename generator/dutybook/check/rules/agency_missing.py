"""统称的机构，每个乡镇（街道）都有一个。

“派出所”“卫生院”这样的统称，指读者所在地方的那一个，靠 departments.yml 里的“服务”分清。清单、目录或“其他去处”
写了统称，某个乡镇（街道）却没有一个机构服务它，那里的居民就看不到找谁。

不对（柳林乡不在任何派出所的“服务”里）：

    清溪派出所:
      网址名: qingxi-pcs
      统称: 派出所
      服务: [清溪镇]

对：

    清溪派出所:
      网址名: qingxi-pcs
      统称: 派出所
      服务: [清溪镇, 柳林乡]
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from dutybook.check.departments import named_in
from dutybook.check.rule import Rule
from dutybook.model.book import Book
from dutybook.model.duty import DutyText, Listing
from dutybook.model.origin import Origin
from dutybook.model.place import Town
from dutybook.model.problem import Problem, Severity

CODE = "DB218"


def check(book: Book) -> Iterator[Problem]:
    """Yield each generic name that a town's readers meet and no agency of theirs answers to."""
    agencies: dict[str | None, str] = {}
    for full_name, body in book.departments.items():
        agencies.setdefault(body.generic_name, full_name)
    missing: dict[str, list[str]] = {}
    for town, names in _read_in_towns(book):
        for name in names:
            if book.department(name, town) is None:
                missing.setdefault(name, []).append(town.name)
    for name, towns in sorted(missing.items()):
        message = (
            f"清单里写到“{name}”，却没有一个{name}服务{'、'.join(towns)}；"
            "请在相应机构的“服务”里加上"
        )
        origin = Origin("departments.yml", (agencies[name], "统称"))
        yield Problem(CODE, origin, message, Severity.WARNING)


def _read_in_towns(book: Book) -> Iterator[tuple[Town, set[str]]]:
    """Yield the towns with the generic names that their readers are sent to."""
    names_of = _NamesOf(book.generic_names)
    everywhere = {where.to for matter in book.elsewhere for where in matter.go_to}
    everywhere |= {written for event in book.events.values() for written in event.order}
    everywhere = everywhere & book.generic_names
    everywhere |= names_of.rows(book.village_list.rows if book.village_list else ())
    for town in book.towns:
        if town.profile.dissolved is None:
            own = names_of.rows(town.current.rows if town.current else ())
            added = names_of.rows(row for village in town.villages for row in village.added)
            yield town, everywhere | own | added


@dataclass
class _NamesOf:
    """Look up the generic names in rows, each shared text once."""

    generic: frozenset[str]
    _found: dict[int, set[str]] = field(default_factory=dict)

    def rows(self, rows: Iterable[Listing]) -> set[str]:
        """Return the generic names that rows write."""
        names: set[str] = set()
        if self.generic:
            for row in rows:
                names |= self._in_text(row.text)
        return names

    def _in_text(self, text: DutyText) -> set[str]:
        if id(text) not in self._found:
            self._found[id(text)] = named_in(text) & self.generic
        return self._found[id(text)]


_FILES = ("departments.yml", "*/town.yml")

RULE = Rule(CODE, "统称的机构处处都有", check, needs=_FILES, whole=_FILES)
