"""Township-level places and their villages."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pydantic import Field

from dutybook.model.contact import ContactPoint
from dutybook.model.department import Dissolved
from dutybook.model.duty import Listing
from dutybook.model.duty_list import DutyList
from dutybook.model.identity import DutyReference
from dutybook.model.kinds import VillageKind
from dutybook.model.origin import Origin
from dutybook.model.value import Names, ShortNames, Value


class TownKind(StrEnum):
    """The kinds of township-level place."""

    TOWN = "镇"
    TOWNSHIP = "乡"
    ETHNIC_TOWNSHIP = "民族乡"
    SUBDISTRICT = "街道"

    @property
    def noun(self) -> str:
        """What the place is called in a sentence: 镇, 乡 or 街道."""
        return "乡" if self is TownKind.ETHNIC_TOWNSHIP else self.value


class Post(Value):
    """A post (岗位) of a town: an office, never a person."""

    name: str = Field(alias="名称")
    slug: str = Field(alias="网址名")
    bears: Names = Field((), alias="负责")
    phones: ShortNames = Field((), alias="电话")
    cover: str | None = Field(None, alias="接替")
    note: str | None = Field(None, alias="说明")


class TownProfile(Value):
    """What town.yml says."""

    name: str = Field(alias="名称")
    code: str = Field(alias="代码")
    credit_code: str | None = Field(None, alias="统一社会信用代码")
    kind: TownKind = Field(alias="类型")
    short_names: ShortNames = Field((), alias="简称")
    note: str | None = Field(None, alias="说明")
    contacts: tuple[ContactPoint, ...] = Field((), alias="联系点")
    posts: tuple[Post, ...] = Field((), alias="岗位")
    dissolved: Dissolved | None = Field(None, alias="撤并")


@dataclass(frozen=True, slots=True)
class Village:
    """A village or community, with what differs from the standard list."""

    slug: str
    name: str
    code: str
    kind: VillageKind
    contacts: tuple[ContactPoint, ...]
    note: str | None
    dissolved: Dissolved | None
    added: tuple[Listing, ...]
    not_borne: tuple[DutyReference, ...]
    """Duties of the standard list that this village does not bear."""
    origin: Origin

    def bears(self, id: str) -> bool:
        """Return whether the village does not say of a duty of the standard list that it isn't its own."""
        return all(reference.id != id for reference in self.not_borne)


@dataclass(frozen=True, slots=True)
class Town:
    """A township-level place: its profile, its lists and its villages."""

    slug: str
    profile: TownProfile
    current: DutyList | None
    editions: tuple[DutyList, ...]
    """Past editions, oldest first."""
    villages: tuple[Village, ...]
    """In the order of their codes."""
    origin: Origin

    @property
    def name(self) -> str:
        """The official name."""
        return self.profile.name

    @property
    def kind(self) -> TownKind:
        """Town, township or subdistrict."""
        return self.profile.kind
