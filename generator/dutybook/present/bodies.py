"""Names of bodies as links: a department, a stationed agency, the place itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from dutybook.model.book import Book
from dutybook.model.department import TOWN_ITSELF, VILLAGE_ITSELF
from dutybook.model.place import Town
from dutybook.present import addresses
from dutybook.present.page import Link


@dataclass(frozen=True)
class Bodies:
    """Turn the names written in duties into names and links as readers of one town see them."""

    book: Book
    town: Town | None
    own: Link | None = None
    """What stands for the place itself; None for the town, or for any town where there is none."""
    _links: dict[str, Link] = field(default_factory=dict)

    def link(self, name: str) -> Link:
        """Return the body that ``name`` means here; an unknown name, or a past body's, links nowhere."""
        found = self._links.get(name)
        if found is None:
            found = self._links[name] = self._link(name)
        return found

    def _link(self, name: str) -> Link:
        full = self.book.department(name, self.town)
        if full is not None:
            return Link(full, addresses.department(self.book.departments[full].slug))
        if name in TOWN_ITSELF:
            slug = self.town.slug if self.town else ""
            return self.own or Link(self.own_name, addresses.town(slug) if slug else "")
        if name in VILLAGE_ITSELF:
            return Link("村（社区）", "")
        return Link(name, "")

    @cached_property
    def own_name(self) -> str:
        """What the place calls itself in a sentence."""
        return self.town.name if self.town else "乡镇（街道）"

    @cached_property
    def own_noun(self) -> str:
        """乡镇 or 街道: what a matter is said not to belong to."""
        if self.town is None:
            return "乡镇（街道）"
        return "街道" if self.town.kind.noun == "街道" else "乡镇"
