"""A county: its names, its categories, its site and its own rules of procedure (county.yml)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from dutybook.model.contact import ContactPoint
from dutybook.model.identity import Reference
from dutybook.model.kinds import DutyKind
from dutybook.model.value import Count, Names, Shaped, ShortNames, Value

Colour = Annotated[str, Shaped(r"[0-9a-fA-F]{6}", "颜色应写六位十六进制数，形如 0f766e")]


class Category(Value):
    """A category of duties; its name is the key."""

    slug: str = Field(alias="网址名")
    prefix: str | None = Field(None, alias="前缀")
    note: str | None = Field(None, alias="说明")


class OwnKind(Value):
    """A further kind of list of this county, which behaves like a known one."""

    like: DutyKind = Field(alias="同")


class Website(Value):
    """What the site's address is and what the law wants in its footer."""

    address: str | None = Field(None, alias="网址")
    operator: str | None = Field(None, alias="承办单位")
    contact: str | None = Field(None, alias="联系方式")
    icp_record: str | None = Field(None, alias="备案号")
    police_record: str | None = Field(None, alias="公安备案")
    site_code: str | None = Field(None, alias="标识码")


class Feedback(Value):
    """Channels to say that something is wrong (意见)."""

    phone: str | None = Field(None, alias="电话")
    address: str | None = Field(None, alias="网址")
    mail: str | None = Field(None, alias="邮箱")


class ProcedureStep(StrEnum):
    """A step of one of the two doors."""

    APPLICATION = "申请"
    ARGUMENT = "论证"
    CONFERRAL = "会商"
    REVIEW = "审核"
    NOTICE = "公示"
    APPROVAL = "批准"


class Level(StrEnum):
    """Levels of bodies, lowest first."""

    TOWN = "乡镇"
    COUNTY = "县"
    CITY = "市"
    PROVINCE = "省"
    STATE = "国家"

    @property
    def rank(self) -> int:
        """How high it stands."""
        return list(Level).index(self)


class Rules(Value):
    """The county's own procedure: only what is named is required."""

    notice_workdays: Count | None = Field(None, alias="公示工作日")
    transition_months: tuple[Count, Count] | None = Field(None, alias="过渡期月数")
    evaluation_months: Count | None = Field(None, alias="评估间隔月数")
    verification_days: Count | None = Field(None, alias="联系点核实天数")
    approval_level: Level | None = Field(None, alias="批准层级")
    admission: tuple[ProcedureStep, ...] = Field((), alias="职责准入")
    adjustment: tuple[ProcedureStep, ...] = Field((), alias="动态调整")
    no_grounds: Names = Field((), alias="不得作为依据")


FORMAT = 1
"""The version of the format of ``lists/`` that this program reads."""


class County(Value):
    """The county and its settings."""

    format: Count = Field(alias="格式")
    name: str = Field(alias="名称")
    code: str = Field(alias="代码")
    superiors: ShortNames = Field((), alias="上级")
    hotline: str = Field("12345", alias="热线")
    area_code: str | None = Field(None, alias="区号")
    publisher: str | None = Field(None, alias="主办单位")
    accent: Colour = Field("0f766e", alias="主题色")
    website: Website = Field(Website.model_validate({}), alias="网站")
    feedback: Feedback = Field(Feedback.model_validate({}), alias="意见")
    categories: Mapping[str, Category] = Field({}, alias="类别")
    own_kinds: Mapping[str, OwnKind] = Field({}, alias="清单种类")
    office_mobiles: ShortNames = Field((), alias="公务号码")
    most_asked: tuple[Reference, ...] = Field((), alias="常问事项")
    """What people of the county ask most, in that order: villages' posters begin with it."""
    rules: Rules = Field(Rules.model_validate({}), alias="规则")
    contacts: tuple[ContactPoint, ...] = Field((), alias="联系点")

    def kind_of(self, heading: str) -> DutyKind | None:
        """Return the kind that a list's heading means: a known one, or the county's own."""
        if heading in self.own_kinds:
            return self.own_kinds[heading].like
        return _KNOWN_KINDS.get(heading)


_KNOWN_KINDS = {kind.value: kind for kind in DutyKind}
